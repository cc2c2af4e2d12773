import type {DateString} from '../model/article.js';

const DATE =
  /^(?!0000)(\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[-+]([01]\d|2[0-3]):[0-5]\d))?$/;

/** Tells a calendar date ("2025-06-05") from a moment. */
export function isCalendarDate(date: DateString): boolean {
  return date.length === 10;
}

/**
 * Milliseconds since 1970 of a date of the model; NaN for anything else.
 *
 * Stricter than `Date`, which reads some dates in the machine's own zone, moves 30 February into March and knows an hour 24: what passes
 * is valid in `<time datetime>` as it stands (https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value).
 */
export function instantOf(date: DateString): number {
  const [, day, ofMonth] = DATE.exec(date) ?? [];
  const number = Number(ofMonth);
  if (day === undefined || (number > 28 && new Date(day).getUTCDate() !== number)) return NaN;
  return Date.parse(date);
}
