import type {DateString} from '../model/article.js';
import {instantOf} from './instant.js';

/** How old a story is, in whole calendar months or years. */
export interface Age {
  unit: 'month' | 'year';
  count: number;
}

/** Milliseconds since a month began. */
function intoMonth(date: Date): number {
  return date.getTime() - Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/**
 * Tells how old a story is once it is old enough for a notice; undefined before that, and for a bad date.
 *
 * `now` is in milliseconds since 1970, `fromMonths` the age at which the notice begins. Counted by the calendar in UTC: from 29 February
 * to 28 February is not yet a year.
 */
export function articleAge(date: DateString, now: number, fromMonths = 12): Age | undefined {
  const from = new Date(instantOf(date));
  const to = new Date(now);
  const begun = intoMonth(to) < intoMonth(from) ? 1 : 0;
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - begun;
  if (!(months >= Math.max(fromMonths, 1))) return undefined;
  return months < 12 ? {unit: 'month', count: months} : {unit: 'year', count: Math.floor(months / 12)};
}
