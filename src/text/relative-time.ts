import type {DateString} from '../model/article.js';
import {instantOf, isCalendarDate} from './instant.js';
import {perLanguage} from './intl.js';
import {localeChoice} from './locale-policy.js';

const WEEK = 7 * 86_400;
/** Milliseconds of each unit, longest first. */
const STEPS = [
  [365 * 86_400_000, 'year'],
  [30 * 86_400_000, 'month'],
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

/** How much room relative times take: "5 minutes ago", "5 min. ago", "5m ago". */
export const RELATIVE_STYLES = ['long', 'short', 'narrow'] as const;
export type RelativeStyle = (typeof RELATIVE_STYLES)[number];

export interface RelativeOptions {
  /** Seconds after which a moment is shown as a date; a week where it is not given. */
  cutOff?: number | undefined;
  style?: RelativeStyle | undefined;
}

const format = perLanguage((locale, numeric: 'auto' | 'always', style: RelativeStyle) => {
  const {numberingSystem} = localeChoice(locale);
  return new Intl.RelativeTimeFormat(locale, {numeric, style, ...(numberingSystem !== undefined && {numberingSystem})});
});

/** Milliseconds since a moment; undefined for a calendar date, the future, and what is older than the cut-off. */
function ageOf(date: DateString, now: number, cutOff: number): number | undefined {
  const age = now - instantOf(date);
  return !isCalendarDate(date) && age >= 0 && age <= cutOff * 1000 ? age : undefined;
}

/**
 * Writes how long ago a moment was: "now", "5 minutes ago", "2 days ago".
 *
 * `now` is in milliseconds since 1970. Undefined for calendar dates, bad dates, the future, and what is older than the cut-off: those
 * are shown as dates. Months count 30 days and years 365; they appear only where the cut-off lets them.
 */
export function relativeTime(
  date: DateString,
  now: number,
  locale: string,
  {cutOff = WEEK, style = 'long'}: RelativeOptions = {},
): string | undefined {
  const age = ageOf(date, now, cutOff);
  if (age === undefined) return undefined;
  const [length, unit] = STEPS.find(([step]) => age >= step) ?? [];
  const words =
    length === undefined
      ? format(locale, 'auto', style).format(0, 'second')
      : format(locale, 'always', style).format(-Math.floor(age / length), unit);
  return words.replaceAll('\u202f', ' ');
}

/** Tells after how many milliseconds the words of `relativeTime` change; undefined when they never will. */
export function nextChange(date: DateString, now: number, {cutOff = WEEK}: RelativeOptions = {}): number | undefined {
  const ahead = instantOf(date) - now;
  if (!isCalendarDate(date) && ahead > 0) return ahead;
  const age = ageOf(date, now, cutOff);
  if (age === undefined) return undefined;
  const index = STEPS.findIndex(([length]) => age >= length);
  const step = STEPS[index]?.[0] ?? 60_000;
  const longer = STEPS[index - 1]?.[0] ?? Infinity;
  return Math.min(step - (age % step), longer - age, cutOff * 1000 - age + 1);
}
