import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {toHtml} from '../../../dist/html/to-string.js';
import {LANGUAGES} from '../../../dist/locales/index.js';
import {makeContext} from '../../../dist/templates/context.js';
import {dates, time} from '../../../dist/templates/time.js';
import {formatDate} from '../../../dist/text/format-date.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const LOCALES = [...LANGUAGES.map(({lang}) => lang), 'ar-EG', 'bn', 'en-US', 'fa', 'hi', 'my', 'ne', 'th', 'zh-TW'];
/** A day in each half of the year, at a minute of its own. */
const INSTANTS = ['2025-01-15T22:37:00Z', '2025-07-15T04:52:00Z'];
const VALID = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[-+]\d\d:\d\d))?$/;

const digits = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
    const format = new Intl.NumberFormat('en', {numberingSystem: system, useGrouping: false});
    return Array.from({length: 10}, (_, digit): [string, string] => [format.format(digit), String(digit)]);
  }),
);
const westernDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => digits.get(digit) ?? digit);

/** The hour and the minute that clocks of a zone show, by a way of its own. */
function clockOf(zone: string, date: string): [number, number] {
  const [, hour, minute] = /(\d\d):(\d\d)/.exec(new Date(date).toLocaleTimeString('sv', {timeZone: zone})) ?? [];
  return [Number(hour), Number(minute)];
}

function shownClock(text: string): [number, number] {
  const [, hour, minute] = /(?<!\d)(\d\d?)(?:\D|\s?h\s?)(\d\d)(?!\d)/.exec(westernDigits(text)) ?? [];
  return [Number(hour), Number(minute)];
}

describe('times in every zone and language', () => {
  for (const locale of LOCALES) {
    it(`show the hour of the zone, and name it: ${locale}`, () => {
      for (const [index, timeZone] of ZONES.entries()) {
        const date = INSTANTS[index % 2] ?? '';
        const text = formatDate(date, 'time', {locale, timeZone}) ?? '';
        const [hour, minute] = clockOf(timeZone, date);
        const [shownHour, shownMinute] = shownClock(text);
        expect([hour, hour % 12, hour % 12 || 12], `${timeZone} ${text}`).to.include(shownHour);
        expect(shownMinute, `${timeZone} ${text}`).to.equal(minute);
        const zone = westernDigits(text).replace(/\d\d?\D\d\d/, '');
        expect(zone, `${timeZone} ${text}`).to.match(/\p{L}{2}|[-+−]\d/u);
      }
    });
  }

  it('never move a calendar date', () => {
    for (const timeZone of ZONES) expect(formatDate('2025-01-15', 'full', {locale: 'en-GB', timeZone})).to.equal('15 January 2025');
  });

  it('follow the clocks through the nights they are changed', () => {
    const nights: [string, string, string, string][] = [
      ['en-GB', 'Europe/Zagreb', '2025-03-30T00:59:59Z', '01:59 CET'],
      ['en-GB', 'Europe/Zagreb', '2025-03-30T01:00:00Z', '03:00 CEST'],
      ['en-GB', 'Europe/Zagreb', '2025-10-26T00:59:59Z', '02:59 CEST'],
      ['en-GB', 'Europe/Zagreb', '2025-10-26T01:00:00Z', '02:00 CET'],
      ['en-US', 'America/New_York', '2025-11-02T05:30:00Z', '1:30 AM EDT'],
      ['en-US', 'America/New_York', '2025-11-02T06:30:00Z', '1:30 AM EST'],
      ['en-GB', 'Australia/Lord_Howe', '2025-04-05T14:59:00Z', '01:59 GMT+11'],
      ['en-GB', 'Australia/Lord_Howe', '2025-04-05T15:00:00Z', '01:30 GMT+10:30'],
    ];
    for (const [locale, timeZone, date, text] of nights) expect(formatDate(date, 'time', {locale, timeZone}), date).to.equal(text);
  });
});

const moment = fc
  .tuple(
    fc.date({min: new Date('1601-01-02'), max: new Date('2199-12-30'), noInvalidDate: true}),
    fc.constantFrom('Z', '+02:00', '-03:30', '+05:45', '+14:00', '-00:00'),
    fc.boolean(),
  )
  .map(([date, offset, day]) => (day ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, 19) + offset));
const anyDate = fc.oneof(moment, fc.string(), fc.constantFrom('2025-02-30', '2025-06-05T24:00:00Z', '2025-06-05T14:46', '5 June 2025'));

describe('the template of dates', () => {
  it('prints nothing but valid dates, and no label without one', () => {
    fc.assert(
      fc.property(
        fc.option(anyDate, {nil: undefined}),
        fc.option(anyDate, {nil: undefined}),
        fc.constantFrom(...LANGUAGES),
        fc.option(fc.constantFrom(...ZONES, 'Nowhere/Land', ''), {nil: undefined}),
        fc.boolean(),
        (datePublished, dateModified, messages, timeZone, relative) => {
          const context = makeContext({messages, timeZone, relative});
          const printed = toHtml(dates({datePublished, dateModified}, context));
          const values = [...printed.matchAll(/datetime="([^"]*)"/g)].map(([, value]) => value ?? '');
          for (const value of values) {
            expect(value).to.match(VALID);
            expect(Date.parse(value)).not.to.be.NaN;
          }
          expect(printed === '').to.equal(values.length === 0);
          const label = /<span class="bsh-updated">(.*?)<\/span>/.exec(printed)?.[1];
          if (label !== undefined) expect(label).to.match(/<time [^>]*>[^<]+<\/time>/);
          expect(printed).not.to.match(/undefined|NaN|Invalid/);
        },
      ),
    );
  });

  it('wraps moments alone in what makes them relative, and never writes them so', () => {
    const context = makeContext({messages: LANGUAGES[0]!, relative: true});
    expect(toHtml(time('2025-06-05', 'full', context))).to.equal('<time class="bsh-time" datetime="2025-06-05">June 5, 2025</time>');
    expect(toHtml(time('2025-06-05T14:46:00Z', 'time', context))).to.equal(
      '<news-time datetime="2025-06-05T14:46:00Z"><time class="bsh-time" datetime="2025-06-05T14:46:00Z">2:46 PM UTC</time></news-time>',
    );
  });
});
