import type {DateString} from '../model/article.js';
import {withoutInvisible} from './invisible.js';
import {localOffset} from './zones.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FILLER = /^(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|at|on|of|the|-)$/i;
const TIME = /(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?(?:\s?([ap])\.?m\b\.?)?/i;
const NUMERIC_REST = new RegExp(`^(?:(?:\\s?T\\s?|,?\\s)${TIME.source})?\\s?(.*)$`, 'i');
const CLOCK = new RegExp(TIME.source.replace(':?', ':'), 'i');
const OFFSET = /^(?:z|utc?|gmt)?\s?([-+])(\d\d?):?(\d\d)?$/i;
const ZONE_NAME = /^(?:[a-z]{1,5}|[a-z_-]+\/[a-z/_-]+)$/i;

/** Zones behind the abbreviations, without their ending (S, D or nothing, then T); ambiguous ones such as IST are left out. */
const ABBREVIATED = new Map(
  Object.entries({
    CE: 'Europe/Paris',
    EE: 'Europe/Athens',
    WE: 'Europe/Lisbon',
    B: 'Europe/London',
    MSK: 'Europe/Moscow',
    E: 'America/New_York',
    C: 'America/Chicago',
    M: 'America/Denver',
    P: 'America/Los_Angeles',
    J: 'Asia/Tokyo',
  }),
);

interface Fields {
  year: number;
  month: number;
  day: number;
  /** Hour, minute, second, fraction, and "a" or "p", as written. */
  time?: readonly (string | undefined)[] | undefined;
  zone: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Reads a date in digits: year first, with or without separators, or day first with full stops. */
function readNumeric(text: string): Fields | undefined {
  const yearFirst = /^(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d)/.exec(text);
  const dayFirst = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})(?!\d)/.exec(text);
  const [year, month, day] = yearFirst
    ? [yearFirst[1], yearFirst[3] ?? yearFirst[5], yearFirst[4] ?? yearFirst[6]]
    : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  const rest = NUMERIC_REST.exec(text.slice((yearFirst ?? dayFirst)?.[0].length));
  if (year === undefined || rest === null) return undefined;
  const zone = (rest[6] ?? '').replace(/^(.*)\[(.*)\]$/, (_, offset: string, name: string) => offset || name);
  if (rest[1] === undefined && zone !== '' && zone !== 'Z' && !OFFSET.test(zone)) return undefined;
  return {year: Number(year), month: Number(month), day: Number(day), time: rest[1] === undefined ? undefined : rest.slice(1, 6), zone};
}

/** Reads a date whose month is an English word, its parts in any order. */
function readWords(text: string): Fields | undefined {
  const clock = CLOCK.exec(text);
  const words = (clock === null ? text : text.replace(clock[0], ' ')).replace(/\(.*\)$/, '').split(/[\s,.|]+/);
  const fields: Fields = {year: 0, month: 0, day: 0, time: clock?.slice(1), zone: ''};
  for (const word of words) {
    const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
    const day = /^(\d\d?)(?:st|nd|rd|th)?$/i.exec(word)?.[1];
    if (word === '' || FILLER.test(word)) continue;
    if (month > 0 && fields.month === 0) fields.month = month;
    else if (/^\d{4}$/.test(word) && fields.year === 0) fields.year = Number(word);
    else if (day !== undefined && fields.day === 0) fields.day = Number(day);
    else if (clock !== null) fields.zone += word;
    else return undefined;
  }
  return fields;
}

/** Writes the offset of an IANA zone when its clocks show a time, as "+05:45". */
function zoneText(zone: string, local: number): string | undefined {
  const minutes = localOffset(zone, local);
  if (minutes === undefined) return undefined;
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`;
}

/** Writes the offset that a date names in any way; undefined when it names none that is known. */
function offsetText(zone: string, local: number): string | undefined {
  if (/^(?:z|utc?|gmt)$/i.test(zone)) return 'Z';
  const [, sign, hours = '', minutes = '00'] = OFFSET.exec(zone) ?? [];
  if (sign !== undefined) return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined;
  return zoneText(zone.includes('/') ? zone : (ABBREVIATED.get(zone.toUpperCase().replace(/[SD]?T$/, '')) ?? ''), local);
}

/** Writes what was read, if such a day and time exist. */
function write({year, month, day, time, zone}: Fields, sourceTimeZone: string | undefined): ParsedDate | undefined {
  const start = new Date(Date.UTC(year, month - 1, day));
  if (year < 1600 || start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return undefined;
  const [hours = '', minutes = '', seconds = '0', fraction = '', half = ''] = time ?? [];
  const hour = half === '' || Number(hours) > 12 ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const [minute, second] = [Number(minutes), Number(seconds)];
  const isEndOfDay = hour === 24 && minute + second + Number(fraction) === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60 || !(zone === '' || OFFSET.test(zone) || ZONE_NAME.test(zone)))
    return undefined;
  const local = start.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  if (local >= Date.UTC(2201, 0)) return undefined;
  const written = new Date(local).toISOString().slice(0, 19);
  const date = written.slice(0, 10);
  if (time === undefined) return {date, zoneMissing: false};
  const offset = offsetText(zone, local) ?? zoneText(sourceTimeZone ?? '', local);
  if (offset === undefined) return {date, zoneMissing: true};
  return {date: `${written}${fraction === '' ? '' : `.${fraction.slice(0, 3)}`}${offset}`, zoneMissing: false};
}

export interface ParsedDate {
  date: DateString;
  /** The source gave a time without a zone, and nothing said which: only the calendar date is kept. */
  zoneMissing: boolean;
}

/**
 * Reads a date or a moment as sources write it; undefined when it is none, or lies outside the years 1600 to 2200.
 *
 * ISO 8601 and its looser kin, RFC 2822, the forms of Java and JavaScript, English words, "5.6.2025", and Unix time in seconds (10
 * digits) or milliseconds (13). A calendar date stays one. A time without a zone is read in `sourceTimeZone`; in abbreviations the
 * place counts, so that "CET" in June is +02:00. The result is RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339) or "2025-06-05".
 */
export function parseDate(value: string | number, sourceTimeZone?: string): ParsedDate | undefined {
  const source = typeof value === 'number' ? String(Math.trunc(value)) : value;
  const text = source.length > 1000 ? '' : withoutInvisible(source).replace(/\s+/g, ' ').trim();
  if (text.length < 8 || text.length > 100) return undefined;
  if (/^(?:\d{10}|\d{13})$/.test(text)) {
    const written = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000', '');
    return written < '2201' ? {date: written, zoneMissing: false} : undefined;
  }
  const fields = readNumeric(text) ?? readWords(text);
  return fields === undefined ? undefined : write(fields, sourceTimeZone);
}

/** Tells a date of the model: RFC 3339 with an offset, or a calendar date. */
export function isDate(value: unknown): value is DateString {
  return typeof value === 'string' && parseDate(value)?.date === value;
}
