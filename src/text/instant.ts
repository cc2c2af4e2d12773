import type {DateString} from '../model/article.js';

/** Tells a calendar date ("2025-06-05") from a moment. */
export function isCalendarDate(date: DateString): boolean {
  return date.length === 10;
}

/** Milliseconds since 1970 of a date of the model; NaN for anything else, which `Date` might read in the machine's own zone. */
export function instantOf(date: DateString): number {
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[-+]\d\d:\d\d))?$/.test(date) ? Date.parse(date) : NaN;
}
