import type {DateString} from '../model/article.js';
import {instantOf, isCalendarDate} from './instant.js';
import {perLocale} from './intl.js';

const WEEK = 7 * 86_400;
/** Milliseconds of each unit, longest first. */
const STEPS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

const format = perLocale((locale, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(locale, {numeric}));

/** Milliseconds since a moment; undefined for a calendar date, the future, and what is older than the cut-off. */
function ageOf(date: DateString, now: number, cutOffSeconds: number): number | undefined {
  const age = now - instantOf(date);
  return !isCalendarDate(date) && age >= 0 && age <= cutOffSeconds * 1000 ? age : undefined;
}

/**
 * Writes how long ago a moment was: "now", "5 minutes ago", "2 days ago".
 *
 * `now` is in milliseconds since 1970. Undefined for calendar dates, bad dates, the future, and what is older than the cut-off: those
 * are shown as dates.
 */
export function relativeTime(date: DateString, now: number, locale: string, cutOffSeconds: number = WEEK): string | undefined {
  const age = ageOf(date, now, cutOffSeconds);
  if (age === undefined) return undefined;
  const [length, unit] = STEPS.find(([step]) => age >= step) ?? [];
  return length === undefined
    ? format(locale, 'auto').format(0, 'second')
    : format(locale, 'always').format(-Math.floor(age / length), unit);
}

/** Tells after how many milliseconds the words of `relativeTime` change; undefined when they never will. */
export function nextChange(date: DateString, now: number, cutOffSeconds: number = WEEK): number | undefined {
  const ahead = instantOf(date) - now;
  if (!isCalendarDate(date) && ahead > 0) return ahead;
  const age = ageOf(date, now, cutOffSeconds);
  if (age === undefined) return undefined;
  const step = STEPS.find(([length]) => age >= length)?.[0] ?? 60_000;
  return Math.min(step - (age % step), cutOffSeconds * 1000 - age + 1);
}
