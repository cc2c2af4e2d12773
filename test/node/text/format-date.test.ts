import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {formatDate, laterBy, sameDay} from '../../../dist/text/format-date.js';

const MOMENT = '2025-06-05T14:46:12+02:00';
const GB = {locale: 'en-GB'};

describe('formatDate', () => {
  it('shows a moment in the zone of the newsroom, and names the zone', () => {
    expect(formatDate(MOMENT, 'full', {...GB, timeZone: 'Europe/Zagreb'})).to.match(/^5 June 2025.*14:46 (?:CEST|GMT\+2)$/);
    expect(formatDate('2025-01-05T14:46:12Z', 'full', {...GB, timeZone: 'Europe/Zagreb'})).to.match(
      /^5 January 2025.*15:46 (?:CET|GMT\+1)$/,
    );
    expect(formatDate(MOMENT, 'time', {...GB, timeZone: 'Asia/Kathmandu'})).to.equal('18:31 GMT+5:45');
    expect(formatDate('2025-06-05T23:30:00Z', 'date', {...GB, timeZone: 'Asia/Tokyo'})).to.equal('6 June 2025');
  });

  it('shows a moment with its own offset where no zone is given', () => {
    expect(formatDate(MOMENT, 'time', GB)).to.equal('14:46 GMT+2');
    expect(formatDate('2025-06-05T14:46:12+05:45', 'time', GB)).to.equal('14:46 GMT+5:45');
    expect(formatDate('2025-06-05T14:46:12-03:30', 'time', {...GB, timeZone: 'Nowhere/Land'})).to.equal('14:46 GMT-3:30');
    expect(formatDate('2025-06-05T14:46:12Z', 'time', GB)).to.equal('14:46 UTC');
    expect(formatDate('2025-06-05T23:30:00-05:00', 'date', GB)).to.equal('5 June 2025');
  });

  it('never shifts a calendar date, and gives it no time', () => {
    for (const timeZone of [undefined, 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      expect(formatDate('2025-06-05', 'full', {...GB, timeZone})).to.equal('5 June 2025');
      expect(formatDate('2025-06-05', 'time', {...GB, timeZone})).to.equal(undefined);
    }
  });

  it('follows the language: words, hours, calendar', () => {
    const timeZone = 'UTC';
    expect(formatDate(MOMENT, 'time', {locale: 'en-US', timeZone})).to.match(/^12:46\sPM UTC$/);
    expect(formatDate(MOMENT, 'date', {locale: 'de', timeZone})).to.equal('5. Juni 2025');
    expect(formatDate(MOMENT, 'date', {locale: 'ja', timeZone})).to.equal('2025年6月5日');
    expect(formatDate(MOMENT, 'date', {locale: 'fa', timeZone})).to.equal('۱۵ خرداد ۱۴۰۴');
  });

  it('means English by a locale that is none', () => {
    for (const locale of ['C', '', 'x_y', '!']) expect(formatDate('2025-06-05', 'date', {locale})).to.equal('June 5, 2025');
  });

  it('shows nothing for what is no date of the model', () => {
    for (const date of ['', 'x', 'June 5, 2025', '2025-06-05T14:46:12', '2025-13-01', '2025-06-05T99:00:00Z'])
      expect(formatDate(date, 'full', GB), date).to.equal(undefined);
  });

  it('never throws', () => {
    const any = fc.string({unit: 'binary'});
    fc.assert(
      fc.property(
        fc.oneof(any, fc.constant(MOMENT)),
        fc.constantFrom('full' as const, 'date' as const, 'time' as const),
        any,
        fc.option(any, {nil: undefined}),
        (date, style, locale, timeZone) => {
          expect(typeof formatDate(date, style, {locale, timeZone})).to.be.oneOf(['string', 'undefined']);
        },
      ),
    );
  });
});

describe('laterBy', () => {
  it('allows a tolerance of a minute', () => {
    expect(laterBy('2025-06-05T14:47:12Z', '2025-06-05T14:46:12Z')).to.equal(false);
    expect(laterBy('2025-06-05T14:47:13Z', '2025-06-05T14:46:12Z')).to.equal(true);
    expect(laterBy('2025-06-05T14:46:14Z', '2025-06-05T14:46:12Z', {tolerance: 1})).to.equal(true);
    expect(laterBy('2025-06-05T14:46:12+02:00', '2025-06-05T13:00:00Z')).to.equal(false);
  });

  it('compares calendar dates by day', () => {
    expect(laterBy('2025-06-06', '2025-06-05T23:00:00Z')).to.equal(true);
    expect(laterBy('2025-06-05', '2025-06-05T01:00:00Z')).to.equal(false);
  });

  it('is false for what is no date', () => {
    expect(laterBy('', '2025-06-05T01:00:00Z')).to.equal(false);
    expect(laterBy('2025-06-05T01:00:00Z', 'x')).to.equal(false);
  });
});

describe('sameDay', () => {
  it('asks for the day in the zone', () => {
    expect(sameDay('2025-06-05T21:00:00Z', '2025-06-05T23:00:00Z', 'UTC')).to.equal(true);
    expect(sameDay('2025-06-05T21:00:00Z', '2025-06-05T23:00:00Z', 'Europe/Zagreb')).to.equal(false);
    expect(sameDay('2025-06-05T21:00:00Z', '2025-06-06T01:00:00Z', 'Nowhere/Land')).to.equal(false);
    expect(sameDay('2025-06-06T00:30:00+02:00', '2025-06-06')).to.equal(true);
  });
});
