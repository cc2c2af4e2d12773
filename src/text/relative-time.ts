import type {DateString} from '../model/article.js';

const WEEK = 7 * 86_400;
const STEPS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

const formats = new Map<string, Intl.RelativeTimeFormat>();

function format(locale: string, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`;
  let found = formats.get(key);
  if (found === undefined) {
    if (formats.size > 100) formats.clear();
    try {
      found = new Intl.RelativeTimeFormat(locale, {numeric});
    } catch {
      found = new Intl.RelativeTimeFormat('en', {numeric});
    }
    formats.set(key, found);
  }
  return found;
}

/** Seconds since a moment; undefined for a calendar date, the future, and what is older than the cut-off. */
function ageOf(date: DateString, now: number, cutOffSeconds: number): number | undefined {
  const age = (now - Date.parse(date)) / 1000;
  return date.length > 10 && age >= 0 && age <= cutOffSeconds ? age : undefined;
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
  const [seconds, unit] = STEPS.find(([step]) => age >= step) ?? [];
  return seconds === undefined ? format(locale, 'auto').format(0, 'second') : format(locale, 'always').format(-Math.floor(age / seconds), unit);
}

/** Tells after how many milliseconds the words of `relativeTime` change; undefined when they never will. */
export function nextChange(date: DateString, now: number, cutOffSeconds: number = WEEK): number | undefined {
  const ahead = Date.parse(date) - now;
  if (date.length > 10 && ahead > 0) return ahead;
  const age = ageOf(date, now, cutOffSeconds);
  if (age === undefined) return undefined;
  const step = STEPS.find(([seconds]) => age >= seconds)?.[0] ?? 60;
  return Math.ceil(Math.min(step - (age % step), cutOffSeconds - age + 0.001) * 1000);
}
