import type {DateString} from '../model/article.js';
import {asciiDigits} from './digits.js';
import {withoutInvisible} from './invisible.js';
import {decodeEntities} from './entities.js';
import {isWeekday, monthOf} from './month-names.js';
import {numbered} from './numbered.js';
import {localOffset} from './zones.js';

const FILLER =
  /^(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|at|on|of|the|um|à|às|de|del|den|klo|kl|uhr|ora|om|v|г|в|m|d|gada|[-–—•·/])\.?$/iu;
/** A month of Thai in short: "พ.ค.". */
const THAI_SHORT = /(\p{sc=Thai}+)\.(\p{sc=Thai}+)\.?/gu;
/** A word that may be the day of the week in any language. */
const WEEKDAY = /^[\p{L}\p{M}-]{2,}$/u;
/** Years that the calendar of Thailand is ahead. */
const BUDDHIST_YEARS = 543;
const TIME = /(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?(?:\s?([ap])\.?m\b\.?)?/i;
const NUMERIC_REST = new RegExp(`^(?:(?:\\s?T\\s?|[,.]?\\s|\\s?[-–—•·/]\\s|\\s?[|]\\s?)${TIME.source})?\\s?(.*)$`, 'i');
const CLOCK = new RegExp(TIME.source.replace(':?', ':'), 'i');
const OFFSET = /^(?:z|utc?|gmt)?\s?([-+])(\d\d?):?(\d\d)?$/i;
const ZONE_NAME = /^(?:[a-z]{1,5}|[a-z_-]+\/[a-z/_-]+)$/i;

/**
 * Zones behind the abbreviations whose clocks change, without their ending (S, D or nothing, then T): the place counts, not the letter.
 * Ambiguous ones such as IST and CST are left out.
 */
const SEASONAL = new Map(
  Object.entries({
    CE: 'Europe/Paris',
    EE: 'Europe/Athens',
    WE: 'Europe/Lisbon',
    B: 'Europe/London',
    E: 'America/New_York',
    M: 'America/Denver',
    P: 'America/Los_Angeles',
    AK: 'America/Anchorage',
  }),
);
/** Abbreviations that mean one offset. */
const FIXED = new Map(
  Object.entries({
    CT: 'America/Chicago',
    CDT: '-05:00',
    HST: '-10:00',
    MSK: '+03:00',
    TRT: '+03:00',
    EAT: '+03:00',
    SAST: '+02:00',
    CAT: '+02:00',
    WAT: '+01:00',
    PKT: '+05:00',
    NPT: '+05:45',
    WIB: '+07:00',
    WITA: '+08:00',
    WIT: '+09:00',
    ICT: '+07:00',
    HKT: '+08:00',
    SGT: '+08:00',
    MYT: '+08:00',
    PHT: '+08:00',
    AWST: '+08:00',
    JST: '+09:00',
    KST: '+09:00',
    ACST: '+09:30',
    ACDT: '+10:30',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    BRT: '-03:00',
    ART: '-03:00',
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

/** Tells day and month apart where the slashes do not: only what cannot be the other way round is certain. */
function dayAndMonth(first: string, second: string): [day: string, month: string] | undefined {
  if (Number(first) > 12 || Number(first) === Number(second)) return [first, second];
  return Number(second) > 12 ? [second, first] : undefined;
}

/** Reads a date in digits: year first, with or without separators; day first with full stops; with slashes where only one reading is possible. */
function readNumeric(text: string): Fields | undefined {
  const yearFirst = /^(\d{4})(?:([-/.])\s?(\d\d?)\2\s?(\d\d?)(?:\.(?=\s|$))?|(\d\d)(\d\d))(?!\d)/.exec(text);
  const dayFirst = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})(?!\d)/.exec(text);
  const unclear = /^(\d\d?)([/-])(\d\d?)\2(\d{4})(?!\d)/.exec(text);
  const known = unclear === null ? undefined : dayAndMonth(unclear[1] ?? '', unclear[3] ?? '');
  const [year, month, day] = yearFirst
    ? [yearFirst[1], yearFirst[3] ?? yearFirst[5], yearFirst[4] ?? yearFirst[6]]
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]]
      : [known && unclear?.[4], known?.[1], known?.[0]];
  const rest = NUMERIC_REST.exec(text.slice((yearFirst ?? dayFirst ?? unclear)?.[0].length));
  if (year === undefined || rest === null) return undefined;
  const zone = (rest[6] ?? '').replace(/^(.*)\[(.*)\]$/, (_, offset: string, name: string) => offset || name);
  if (rest[1] === undefined && zone !== '' && zone !== 'Z' && !OFFSET.test(zone)) return undefined;
  return {year: Number(year), month: Number(month), day: Number(day), time: rest[1] === undefined ? undefined : rest.slice(1, 6), zone};
}

/** Reads a date whose month is a word, its parts in any order. */
function readWords(text: string): Fields | undefined {
  const clock = CLOCK.exec(text);
  const words = (clock === null ? text : text.replace(clock[0], ' '))
    .replace(/\(.*\)$/, '')
    .replace(THAI_SHORT, '$1$2')
    .split(/[\s,.|]+|(?<=\p{L})\/(?=\p{L})/u);
  const fields: Fields = {year: 0, month: 0, day: 0, time: clock?.slice(1), zone: ''};
  let monthAt = 0;
  for (const [index, word] of numbered(words)) {
    const day = /^(\d\d?)(?:st|nd|rd|th|er|º|ª|°)?$/i.exec(word)?.[1];
    if (word === '' || FILLER.test(word)) continue;
    const month = day === undefined ? monthOf(word) : 0;
    // The first word may be a day of the week that begins as a month does: "Mardi 18 juin".
    if (month > 0 && (monthAt === 0 || month === fields.month)) [fields.month, monthAt] = [month, index];
    else if (/^\d{4}$/.test(word) && fields.year === 0) fields.year = Number(word);
    else if (day !== undefined && fields.day === 0) fields.day = Number(day);
    else if (index > 0 && isWeekday(word)) continue;
    else if (clock !== null && index > 0) fields.zone += word;
    else if (index > 0 || !WEEKDAY.test(word)) return undefined;
  }
  return /\p{sc=Thai}/u.test(text) && fields.year > BUDDHIST_YEARS ? {...fields, year: fields.year - BUDDHIST_YEARS} : fields;
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
  const name = zone.toUpperCase();
  const place = zone.includes('/') ? zone : (FIXED.get(name) ?? SEASONAL.get(name.replace(/[SD]?T$/, '')) ?? '');
  return place.includes('/') ? zoneText(place, local) : place || undefined;
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
  if (local === 0 && /^(?:z|utc?|gmt|[-+]00:?00)$/i.test(zone)) return undefined;
  const offset = offsetText(zone, local) ?? zoneText(sourceTimeZone ?? '', local);
  if (offset === undefined) return {date, zoneMissing: true};
  return {date: `${written}${fraction === '' ? '' : `.${fraction.slice(0, 3)}`}${offset}`, zoneMissing: false};
}

export interface ParsedDate {
  date: DateString;
  /** The source gave a time without a zone, and nothing said which: only the calendar date is kept. */
  zoneMissing: boolean;
}

/** The form that most sources write, in which there is nothing to tidy. */
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[-+]\d\d:\d\d)$/;

/** Writes the year first where the day of the week says which of two numbers is the month: "Wed, 07/05/2023". */
function byWeekday(text: string, weekday: string, first: string, _sign: string, second: string, year: string): string {
  const orders = [`${year}-${first}-${second}`, `${year}-${second}-${first}`];
  const fits = orders.filter((order) => new Date(`${order}T00:00Z`).toUTCString().startsWith(weekday));
  return fits.length === 1 ? (fits[0] ?? text) : text;
}

/** Cleans what a source wrote; '' where it is too long for a date. */
function tidyForm(source: string): string {
  const decoded = source.includes('&') ? decodeEntities(source) : source;
  const written = asciiDigits(withoutInvisible(decoded)).replace(/\s+/g, ' ').replace(/[−‐‑]/g, '-').trim();
  return written.length > 100 ? '' : plainForm(written);
}

/** Writes the forms of East Asia, of .NET, and without any separators as those that are read below. */
function plainForm(text: string): string {
  const eastern =
    /^(\d{4})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일](?:\s?[(（].{1,3}[)）])?(?:\s?([가-힣一-龯]{2})?\s?(\d\d?)(?:[時时시:：]\s?(\d\d?))(?:[分분:：]\s?(?:(\d\d?)[秒초]?)?)?)?$/.exec(
      text,
    );
  if (eastern !== null) {
    const [, year = '', month = '', day = '', half = '', hours = '', minutes = '', seconds = '0'] = eastern;
    const isAfternoon = /^(?:오후|下午|午後|晚上)$/.test(half) && Number(hours) < 12;
    const time = hours === '' ? '' : ` ${pad(Number(hours) + (isAfternoon ? 12 : 0))}:${pad(Number(minutes))}:${pad(Number(seconds))}`;
    return `${year}-${pad(Number(month))}-${pad(Number(day))}${time}`;
  }
  return text
    .replace(/^\/?Date\((\d{10,13})(?:[-+]\d{4})?\)\/?$/, '$1')
    .replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/, '$1-$2-$3 $4:$5:$6')
    .replace(/^["'“](.*)["'”]$/, '$1')
    .replace(/(?:(?<=\d)T|:)$/, '')
    .replace(/^([A-Z][a-z]{2})[a-z]*\.?,?\s(\d\d)([/-])(\d\d)\3(\d{4})/, byWeekday)
    .replace(/^\p{L}{2,12}\.?,?\s(?=\d\d?[./-]\d\d?[./-]\d{4})/u, '')
    .replace(/^(\d\d?:\d\d),? (\d\d?\.\s?\d\d?\.\s?\d{4})$/, '$2 $1')
    .replace(/^\p{L}[\p{L} ]{2,30}:\s/u, '')
    .replace(/^(\d\d?)-(\p{L}{3,})-(\d{4})/u, '$1 $2 $3')
    .replace(/^(?:ngày )?(\d\d?) tháng (\d\d?),? (?:năm )?(\d{4})/iu, '$3-$2-$1')
    .replace(/\s(?:klo|kl\.?|um|at|à|às|alle|om|saat)\s(?=\d)/iu, ' ')
    .replace(/\b(\d\d?)\s?h\s?(\d\d)$|(?<=\d{4},?\s)(\d\d?)\.(\d\d)$/i, (_, ...parts: string[]) =>
      parts.slice(0, 4).filter(Boolean).join(':'),
    )
    .replace(/(:\d\d) \(((?:GMT|UTC)[-+][\d:]{1,5})\)$/, '$1 $2')
    .replace(/([-+]\d\d:?\d\d) [A-Z]{2,5}$/, '$1')
    .replace(/(\d\d:\d\d(?::\d\d)?(?:\.\d+)?) (\d\d:?\d\d)$/, '$1+$2')
    .replace(/\s오([전후])\s(\d\d?:\d\d(?::\d\d)?)$/, (_, half: string, clock: string) => ` ${clock} ${half === '후' ? 'PM' : 'AM'}`);
}

/**
 * Reads a date or a moment as sources write it; undefined when it is none, lies outside the years 1600 to 2200, or is the
 * moment at which Unix time begins, which means that nobody set it.
 *
 * ISO 8601 and its looser kin, RFC 2822, the forms of Java, JavaScript and .NET, words in many languages, "5.6.2025", "2025年6月5日", and Unix
 * time in seconds (10 digits) or milliseconds (13), in the digits of any script. "13/06/2025" is read, "05/06/2025" is not: nobody can tell
 * which is the month. A calendar date stays one. A time without a zone is read in `sourceTimeZone`; in most abbreviations the
 * place counts, so that "CET" in June is +02:00. The result is RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339) or "2025-06-05".
 */
export function parseDate(value: string | number, sourceTimeZone?: string): ParsedDate | undefined {
  const source = typeof value === 'number' ? String(Math.trunc(value)) : value;
  if (source.length > 1000) return undefined;
  const text = USUAL.test(source) ? source : tidyForm(source);
  if (text.length < 8) return undefined;
  if (/^(?:\d{10}|\d{13})$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000', '');
    return moment < '2201' ? {date: moment, zoneMissing: false} : undefined;
  }
  const fields = readNumeric(text) ?? readWords(text);
  return fields === undefined ? undefined : write(fields, sourceTimeZone);
}

/** Tells a date of the model: RFC 3339 with an offset, or a calendar date. */
export function isDate(value: unknown): value is DateString {
  return typeof value === 'string' && parseDate(value)?.date === value;
}
