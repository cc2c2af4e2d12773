import type {DateString} from '../model/article.js';
import {instantOf, isCalendarDate} from './instant.js';
import {perLocale} from './intl.js';
import {localeChoice} from './locale-policy.js';
import {offsetName} from './offset-name.js';
import {isTimeZone, zoneOffset} from './zones.js';

export type DateStyle = 'full' | 'date' | 'time';
export interface DateContext {
  locale: string;
  /** IANA zone; without it the date's own offset is shown. */
  timeZone?: string | undefined;
}

const DAY = {year: 'numeric', month: 'long', day: 'numeric'} as const;
const CLOCK = {hour: 'numeric', minute: '2-digit', timeZoneName: 'short'} as const;
const FIELDS = {full: {...DAY, ...CLOCK}, date: {dateStyle: 'long'}, time: CLOCK, clock: {timeStyle: 'short'}} as const;

const format = perLocale(
  (locale, timeZone: string, fields: keyof typeof FIELDS) =>
    new Intl.DateTimeFormat(locale, {...FIELDS[fields], timeZone, ...localeChoice(locale)}),
);

/** Minutes that the date itself says it is ahead of UTC. */
function ownOffset(date: DateString): number {
  const [, sign, hours, minutes] = /([-+])(\d\d):(\d\d)$/.exec(date) ?? [];
  return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/**
 * Writes a date of the model in a language: "5 June 2025 at 14:46 CEST", its day or its time alone.
 *
 * A calendar date is the same day everywhere, and has no time. A time always names its zone: `timeZone`, or where that is missing or
 * unknown the date's own offset ("GMT+5:45"). The words are those of the long date and the short time of CLDR, calendar and digits those
 * of `localeChoice`. An unknown locale means English. Undefined when there is nothing to show.
 */
export function formatDate(date: DateString, style: DateStyle, {locale, timeZone}: DateContext): string | undefined {
  const instant = instantOf(date);
  if (Number.isNaN(instant) || (isCalendarDate(date) && style === 'time')) return undefined;
  const named = timeZone !== undefined && !isCalendarDate(date) && isTimeZone(timeZone) ? timeZone : undefined;
  const zone = named ?? 'UTC';
  const offset = named === undefined ? ownOffset(date) : 0;
  const shown = instant + offset * 60_000;
  const parts = format(locale, zone, isCalendarDate(date) ? 'date' : style).formatToParts(shown);
  // With a zone beside it some engines pad the hour where the language does not, or leave the padding out where it does.
  const hour = format(locale, zone, 'clock')
    .formatToParts(shown)
    .find(({type}) => type === 'hour');
  const text = parts.map(({type, value}) =>
    type === 'timeZoneName' && offset !== 0 ? offsetName(locale, offset) : type === 'hour' ? (hour?.value ?? value) : value,
  );
  // Engines do not agree on the space before "PM"; a plain one is the same everywhere.
  return text.join('').replaceAll('\u202f', ' ');
}

/** Tells whether an article was changed later than it was published, by more than a tolerance; calendar dates compare by day. */
export function laterBy(modified: DateString, published: DateString, seconds = 60): boolean {
  if (isCalendarDate(modified) || isCalendarDate(published)) return modified.slice(0, 10) > published.slice(0, 10);
  return instantOf(modified) - instantOf(published) > seconds * 1000;
}

function dayIn(date: DateString, zone: string | undefined): string {
  const instant = instantOf(date);
  if (isCalendarDate(date) || Number.isNaN(instant)) return date;
  const offset = (zone === undefined ? undefined : zoneOffset(zone, instant)) ?? ownOffset(date);
  return new Date(instant + offset * 60_000).toISOString().slice(0, 10);
}

/** Tells whether two dates are the same day in a zone, or each by its own offset. */
export function sameDay(a: DateString, b: DateString, zone?: string): boolean {
  return dayIn(a, zone) === dayIn(b, zone);
}
