import type {Duration} from '../model/article.js';

/** The window that a ranking covers, in whole hours or days. */
export interface Period {
  unit: 'hour' | 'day';
  count: number;
}

const PERIOD = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;

/** Reads a duration of hours, days and weeks ("PT24H", "P1W") as days where they are whole and more than one, else as hours; undefined for any other. */
export function periodOf(duration: Duration): Period | undefined {
  const match = PERIOD.exec(duration);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const count = (weeks * 7 + days) * 24 + hours;
  if (count === 0) return undefined;
  return count > 24 && count % 24 === 0 ? {unit: 'day', count: count / 24} : {unit: 'hour', count};
}
