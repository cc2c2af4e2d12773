import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {englishAnd, englishDate, englishOffset} from '../../../dist/text/english.js';

const LOCALES = ['en', 'en-US', 'en-GB'] as const;
const SUMMER = Date.UTC(2025, 5, 5);
const STYLES = {
  full: {dateStyle: 'long', timeStyle: 'short'},
  date: {dateStyle: 'long'},
  time: {timeStyle: 'short'},
} as const;

describe('dates and names in English', () => {
  it('are written as Intl writes them', () => {
    const moments = fc.date({min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true});
    fc.assert(
      fc.property(moments, fc.constantFrom(...LOCALES), fc.constantFrom('full', 'date', 'time'), (moment, locale, style) => {
        const format = new Intl.DateTimeFormat(locale, {...STYLES[style], timeZone: 'UTC'});
        expect(englishDate(locale, style, moment.getTime())).to.equal(format.format(moment).replaceAll('\u202f', ' '));
      }),
    );
  });

  it('name offsets as Intl does', () => {
    for (const [zone, offset] of [
      ['Etc/GMT-2', 120],
      ['Etc/GMT+11', -660],
      ['Asia/Kathmandu', 345],
      ['Pacific/Marquesas', -570],
      ['UTC', 0],
    ] as const) {
      for (const locale of LOCALES) {
        const parts = new Intl.DateTimeFormat(locale, {
          timeZone: zone,
          timeZoneName: zone === 'UTC' ? 'short' : 'shortOffset',
        }).formatToParts(SUMMER);
        expect(englishOffset(locale, offset)).to.equal(parts.find(({type}) => type === 'timeZoneName')?.value);
      }
    }
  });

  it('are joined as Intl joins them', () => {
    for (const locale of LOCALES) {
      for (const names of [
        ['A', 'B'],
        ['A', 'B', 'C'],
        ['A', 'B', 'C', 'D'],
      ]) {
        const and = englishAnd(locale, names.length) ?? '';
        expect(names.slice(0, -1).join(', ') + and + (names.at(-1) ?? '')).to.equal(new Intl.ListFormat(locale).format(names));
      }
    }
  });

  it('are left to Intl where they are written another way', () => {
    for (const locale of ['en-CA', 'en-AU', 'en-IN', 'en-u-ca-buddhist', 'de', 'EN']) {
      expect(englishDate(locale, 'full', 0)).to.equal(undefined);
      expect(englishOffset(locale, 60)).to.equal(undefined);
      expect(englishAnd(locale, 2)).to.equal(undefined);
    }
  });
});
