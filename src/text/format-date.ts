import type {DateString} from '../model/article.js';
import {englishDate, englishOffset} from './english.js';
import {instantOf, isCalendarDate} from './instant.js';
import {perLanguage, perLocale} from './intl.js';
import {localeChoice} from './locale-policy.js';
import {offsetName} from './offset-name.js';
import {isTimeZone, zoneOffset} from './zones.js';

export type DateStyle = 'full' | 'date' | 'time';
export interface DateContext {
  locale: string;
  /** IANA zone; without it the date's own offset is shown. */
  timeZone?: string | undefined;
}

const STYLES = {
  full: {dateStyle: 'long', timeStyle: 'short'},
  date: {dateStyle: 'long'},
  time: {timeStyle: 'short'},
  zone: {timeZoneName: 'short'},
} as const;

const format = perLanguage(
  (locale, timeZone: string, style: keyof typeof STYLES) =>
    new Intl.DateTimeFormat(locale, {...STYLES[style], timeZone, ...localeChoice(locale)}),
);

/** Minutes that the date itself says it is ahead of UTC. */
function ownOffset(date: DateString): number {
  const [, sign, hours, minutes] = /([-+])(\d\d):(\d\d)$/.exec(date) ?? [];
  return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

function zoneName(locale: string, zone: string, instant: number): string {
  const parts = format(locale, zone, 'zone').formatToParts(instant);
  return parts.find(({type}) => type === 'timeZoneName')?.value ?? zone;
}

/** The one zone that has the same name all year. */
const utcName = perLocale((locale) => zoneName(locale, 'UTC', 0));

/** Names a zone, or without one the offset from UTC. */
function zoneText(locale: string, named: string | undefined, offset: number, instant: number): string {
  if (named !== undefined) return zoneName(locale, named, instant);
  return englishOffset(locale, offset) ?? (offset === 0 ? utcName(locale) : offsetName(locale, offset));
}

/**
 * Writes a date of the model in a language: "5 June 2025 at 14:46 CEST", its day or its time alone.
 *
 * A calendar date is the same day everywhere, and has no time. A time always names its zone: `timeZone`, or where that is missing or
 * unknown the date's own offset ("GMT+5:45"). The words are the long date and the short time of CLDR, then the short name of the zone;
 * calendar and digits are those of `localeChoice`. An unknown locale means English. Undefined when there is nothing to show.
 */
export function formatDate(date: DateString, style: DateStyle, {locale, timeZone}: DateContext): string | undefined {
  const instant = instantOf(date);
  if (Number.isNaN(instant) || (isCalendarDate(date) && style === 'time')) return undefined;
  const named = timeZone !== undefined && !isCalendarDate(date) && isTimeZone(timeZone) ? timeZone : undefined;
  const zone = named ?? 'UTC';
  const offset = named === undefined ? ownOffset(date) : 0;
  const shown = isCalendarDate(date) ? 'date' : style;
  const local = instant + offset * 60_000;
  const words = (named === undefined ? englishDate(locale, shown, local) : undefined) ?? format(locale, zone, shown).format(local);
  const name = shown === 'date' ? '' : ` ${zoneText(locale, named, offset, instant)}`;
  // Engines do not agree on the space before "PM"; a plain one is the same everywhere.
  return (words + name).replaceAll('\u202f', ' ');
}

/** Tells the day of a date in a zone, or by its own offset, as "2025-06-05". */
function dayIn(date: DateString, zone: string | undefined): string {
  const instant = instantOf(date);
  if (isCalendarDate(date) || Number.isNaN(instant)) return date;
  const offset = (zone === undefined ? undefined : zoneOffset(zone, instant)) ?? ownOffset(date);
  return new Date(instant + offset * 60_000).toISOString().slice(0, 10);
}

/** How two dates are compared. */
export interface LaterOptions {
  /** Seconds that do not count; 60 where it is not given. */
  tolerance?: number | undefined;
  /** IANA zone that decides which day a moment belongs to, beside a calendar date; without it each date's own offset. */
  timeZone?: string | undefined;
}

/** Tells whether an article was changed later than it was published, by more than a tolerance; calendar dates compare by day. */
export function laterBy(modified: DateString, published: DateString, {tolerance = 60, timeZone}: LaterOptions = {}): boolean {
  const ahead = instantOf(modified) - instantOf(published);
  if (Number.isNaN(ahead)) return false;
  if (isCalendarDate(modified) || isCalendarDate(published)) return dayIn(modified, timeZone) > dayIn(published, timeZone);
  return ahead > tolerance * 1000;
}

/** Tells whether two dates are the same day in a zone, or each by its own offset. */
export function sameDay(a: DateString, b: DateString, zone?: string): boolean {
  return dayIn(a, zone) === dayIn(b, zone);
}
