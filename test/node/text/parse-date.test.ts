import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isDate, parseDate} from '../../../dist/text/parse-date.js';

const date = (value: string | number, zone?: string) => parseDate(value, zone)?.date;
const RFC_3339 = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d))?$/;

function expectDates(table: Readonly<Record<string, string | undefined>>, zone?: string): void {
  for (const [written, result] of Object.entries(table)) expect(date(written, zone), written).to.equal(result);
}

describe('parseDate', () => {
  it('reads what newsrooms of many countries print', () =>
    expectDates({
      '28-Apr-2025': '2025-04-28',
      'Published: April 28, 2025': '2025-04-28',
      '28.4.2025 klo 19.20': '2025-04-28',
      'Vendredi 25 avril 2025 à 19h20': '2025-04-25',
      'sexta-feira, 25 de abril de 2025, às 19h20': '2025-04-25',
      'Jumat, 25 April 2025 19:20 WIB': '2025-04-25T19:20:00+07:00',
      '28/4/2025 19:20 (GMT+7)': '2025-04-28T19:20:00+07:00',
      '2025-04-28 19:20:36 +0900 KST': '2025-04-28T19:20:36+09:00',
      '28 เมษายน 2568': '2025-04-28',
      'ngày 28 tháng 4 năm 2025': '2025-04-28',
      '28 نيسان 2025': '2025-04-28',
      '28 آوریل 2025': '2025-04-28',
      'Mardi 18 juin 2024': '2024-06-18',
      'Martedì 18 giugno 2024, 09:45': '2024-06-18',
      'martes, 18 de junio de 2024': '2024-06-18',
      'Marți, 18 iunie 2024, ora 09:45': '2024-06-18',
      '18 Haziran 2024 Salı 09:45': '2024-06-18',
      '18 июня 2024 г., 09:45': '2024-06-18',
      '18 июня 2024 в 09:45': '2024-06-18',
      '18 ביוני 2024': '2024-06-18',
      '18 حزيران/يونيو 2024': '2024-06-18',
      '१८ जून २०२४': '2024-06-18',
      '১ মে ২০২৪': '2024-05-01',
      '1 मई 2024': '2024-05-01',
      '1 พ.ค. 2567': '2024-05-01',
      '2024 m. birželio 18 d.': '2024-06-18',
      '2024. gada 18. jūnijs': '2024-06-18',
      '18 June 2024 • 9:45am': '2024-06-18',
      'Jun 18, 2024 / 09:45 AM EDT': '2024-06-18T09:45:00-04:00',
      '18.06.2024 | 09:45': '2024-06-18',
      '18. 06. 2024. 09:45': '2024-06-18',
      '09:45 18.06.2024': '2024-06-18',
      'Tue, 06/18/2024 - 09:45': '2024-06-18',
    }));

  it('takes the beginning of Unix time for no date', () =>
    expectDates({'1970-01-01T00:00:00Z': undefined, '1970-01-01T00:00:00.000+00:00': undefined, '1970-01-01': '1970-01-01'}));

  it('reads ISO 8601 as sources bend it', () =>
    expectDates({
      '2025-06-05T14:46:12+02:00': '2025-06-05T14:46:12+02:00',
      '2025-06-05T14:46:12.123Z': '2025-06-05T14:46:12.123Z',
      '2025-06-05T14:46:12.1234567Z': '2025-06-05T14:46:12.123Z',
      '2025-06-05T14:46:12,5Z': '2025-06-05T14:46:12.5Z',
      '2025-06-05T14:46:12z': '2025-06-05T14:46:12Z',
      '2025-06-05T14:46:12+0000': '2025-06-05T14:46:12+00:00',
      '2025-06-05T14:46:12+02': '2025-06-05T14:46:12+02:00',
      '2025-06-05T14:46:12-0330': '2025-06-05T14:46:12-03:30',
      '2025-06-05 14:46:12 +0200': '2025-06-05T14:46:12+02:00',
      '2025-06-05T14:46:12 +02:00': '2025-06-05T14:46:12+02:00',
      '2025-06-05 14:46:12 UTC': '2025-06-05T14:46:12Z',
      '2025-06-05T14:46Z': '2025-06-05T14:46:00Z',
      '20250605T144612Z': '2025-06-05T14:46:12Z',
      '20250605T144612+0200': '2025-06-05T14:46:12+02:00',
      '2025-06-05T14:46:12+02:00[Europe/Zagreb]': '2025-06-05T14:46:12+02:00',
      '2025-06-05T14:46:12[Europe/Zagreb]': '2025-06-05T14:46:12+02:00',
      '2025-06-05T24:00:00Z': '2025-06-06T00:00:00Z',
      '2016-12-31T23:59:60Z': '2016-12-31T23:59:59Z',
      ' \u00a02025-06-05\u200b ': '2025-06-05',
    }));

  it('keeps calendar dates', () =>
    expectDates({
      '2025-06-05': '2025-06-05',
      '2025/06/05': '2025-06-05',
      '20250605': '2025-06-05',
      '2025-6-5': '2025-06-05',
      '5.6.2025': '2025-06-05',
      '05. 06. 2025': '2025-06-05',
      '2025-06-05Z': '2025-06-05',
      '2024-02-29': '2024-02-29',
      'April 28, 2023': '2023-04-28',
      '28 April 2023': '2023-04-28',
      'Sept. 5th, 2025': '2025-09-05',
      'Thursday, June 5, 2025': '2025-06-05',
    }));

  it('reads the forms of mail, Java, JavaScript and English words', () =>
    expectDates({
      'Tue, 10 Jun 2025 08:00:00 GMT': '2025-06-10T08:00:00Z',
      'Tue, 10 Jun 2025 08:00:00 +0200': '2025-06-10T08:00:00+02:00',
      'Fri Apr 28 19:20:36 CEST 2023': '2023-04-28T19:20:36+02:00',
      'Fri Apr 28 2023 19:20:36 GMT+0200 (Central European Summer Time)': '2023-04-28T19:20:36+02:00',
      'April 28, 2023 at 7:20 p.m. EDT': '2023-04-28T19:20:00-04:00',
      'Apr 28, 2023 12:05 AM UTC': '2023-04-28T00:05:00Z',
      'Apr 28, 2023 12:05 PM UTC': '2023-04-28T12:05:00Z',
    }));

  it('reads words of many languages, and no word that means two months', () =>
    expectDates({
      '5 juin 2025': '2025-06-05',
      '1er juin 2025': '2025-06-01',
      '5. Juni 2025': '2025-06-05',
      '5 de junio de 2025': '2025-06-05',
      '5 giugno 2025': '2025-06-05',
      '5 июня 2025': '2025-06-05',
      '5 czerwca 2025': '2025-06-05',
      '5. června 2025': '2025-06-05',
      '2025. június 5.': '2025-06-05',
      '5 Haziran 2025': '2025-06-05',
      '5 Ιουνίου 2025': '2025-06-05',
      '5 Mei 2025': '2025-05-05',
      '5 listopada 2025': undefined,
    }));

  it('reads the forms of East Asia, and the digits of other scripts', () => {
    expectDates({
      '2025年6月5日': '2025-06-05',
      '2025년 6월 5일': '2025-06-05',
      '2025. 6. 5.': '2025-06-05',
      '２０２５-０６-０５': '2025-06-05',
      '٢٠٢٥-٠٦-٠٥T١٤:٤٦:١٢+٠٣:٠٠': '2025-06-05T14:46:12+03:00',
      '۲۰۲۵-۰۶-۰۵': '2025-06-05',
    });
    expectDates(
      {
        '2025年6月5日(木) 14:46': '2025-06-05T14:46:00+09:00',
        '2025年6月5日 14時46分': '2025-06-05T14:46:00+09:00',
        '2025년 6월 5일 오후 2:46': '2025-06-05T14:46:00+09:00',
        '2025. 6. 5. 오후 2:46': '2025-06-05T14:46:00+09:00',
        '2025.06.05 14:46': '2025-06-05T14:46:00+09:00',
        '20250605144612': '2025-06-05T14:46:12+09:00',
        '202506051446': '2025-06-05T14:46:00+09:00',
      },
      'Asia/Tokyo',
    );
  });

  it('reads slashes only where day and month cannot be the other way round', () =>
    expectDates({
      '13/06/2025': '2025-06-13',
      '06/13/2025': '2025-06-13',
      '05/05/2025': '2025-05-05',
      '13-06-2025 10:00:00 +0200': '2025-06-13T10:00:00+02:00',
      '05/06/2025': undefined,
      '05/06/2025 10:00': undefined,
      '13/13/2025': undefined,
    }));

  it('reads slashes where the day of the week says which number is the month', () =>
    expectDates({
      'Thu, 06/05/2025 - 14:46': '2025-06-05',
      'Thursday 05/06/2025': '2025-06-05',
      'Tue, 06/05/2025': '2025-05-06',
      'Tue, 06/05/2025 - 14:46 +0200': '2025-05-06T14:46:00+02:00',
      'Mon, 06/05/2025': undefined,
      'Wed, 06/13/2025': '2025-06-13',
      'Sun, 30/02/2025': undefined,
    }));

  it('reads a bar between day and time', () => expectDates({'2025-06-05|14h46': '2025-06-05', '2025-06-05 | 14:46': '2025-06-05'}));

  it('reads what encoders and type setters made of offsets', () =>
    expectDates({
      '2025-06-05T14:46:12−05:00': '2025-06-05T14:46:12-05:00',
      '2025-06-05T14:46:12 02:00': '2025-06-05T14:46:12+02:00',
      '/Date(1749120372000)/': '2025-06-05T10:46:12Z',
      '2025-06-05T14:46:12 America/New_York': '2025-06-05T14:46:12-04:00',
      '2025-06-05T14:46:12&#43;02:00': '2025-06-05T14:46:12+02:00',
      '"2025-06-05T14:46:12Z"': '2025-06-05T14:46:12Z',
      '2025-06-05T': '2025-06-05',
    }));

  it('knows abbreviations that mean one offset, and leaves out those that mean several', () => {
    expectDates({
      'Jun 5, 2025 7:20 PM JST': '2025-06-05T19:20:00+09:00',
      'Jun 5, 2025 7:20 PM AEST': '2025-06-05T19:20:00+10:00',
      '2025-06-05 19:20 WIB': '2025-06-05T19:20:00+07:00',
      'Thu Jun 05 19:20:36 CDT 2025': '2025-06-05T19:20:36-05:00',
    });
    expect(parseDate('Thu Jun 05 19:20:36 CST 2025')).to.deep.equal({date: '2025-06-05', zoneMissing: true});
  });

  it('lets the season decide what an abbreviation means', () =>
    expectDates({
      'Jun.19 - 2024 9:45 AM CET': '2024-06-19T09:45:00+02:00',
      'Jan.19 - 2024 9:45 AM CET': '2024-01-19T09:45:00+01:00',
      '2024-06-19 09:45 EET': '2024-06-19T09:45:00+03:00',
      '2024-06-19 09:45 WET': '2024-06-19T09:45:00+01:00',
      '2024-06-19 09:45 ET': '2024-06-19T09:45:00-04:00',
      '2024-01-19 09:45 PST': '2024-01-19T09:45:00-08:00',
    }));

  it('reads Unix time in seconds and milliseconds', () => {
    expect(date(1749120372)).to.equal('2025-06-05T10:46:12Z');
    expect(date('1749120372')).to.equal('2025-06-05T10:46:12Z');
    expect(date(1749120372.9)).to.equal('2025-06-05T10:46:12Z');
    expect(date(1749120372123)).to.equal('2025-06-05T10:46:12.123Z');
    expect(date(1749120372000)).to.equal('2025-06-05T10:46:12Z');
    expect(date(20250605)).to.equal('2025-06-05');
  });

  it('reads a time without a zone where the source is from', () => {
    expect(parseDate('2025-06-05T14:46:12', 'Europe/Zagreb')).to.deep.equal({date: '2025-06-05T14:46:12+02:00', zoneMissing: false});
    expectDates({'2025-12-05 14:46': '2025-12-05T14:46:00+01:00', 'Apr 28, 2023 7:20 PM': '2023-04-28T19:20:00+02:00'}, 'Europe/Zagreb');
    expectDates({'2025-06-05T14:46:12': '2025-06-05T14:46:12+05:45'}, 'Asia/Kathmandu');
    expectDates({'2025-06-05T14:46:12': '2025-06-05T14:46:12-02:30'}, 'America/St_Johns');
  });

  it('takes the offset from before a change of the clocks when a time is skipped or shown twice', () => {
    expectDates({'2025-03-30T01:59': '2025-03-30T01:59:00+01:00', '2025-03-30T02:30': '2025-03-30T02:30:00+01:00'}, 'Europe/Zagreb');
    expectDates({'2025-03-30T03:00': '2025-03-30T03:00:00+02:00', '2025-10-26T02:30': '2025-10-26T02:30:00+02:00'}, 'Europe/Zagreb');
    expectDates({'2025-10-26T03:00': '2025-10-26T03:00:00+01:00', '2025-10-25T23:00': '2025-10-25T23:00:00+02:00'}, 'Europe/Zagreb');
  });

  it('keeps the calendar date alone when nobody knows the zone', () => {
    for (const zone of [undefined, '', 'Nowhere/Land', '+02:00']) {
      expect(parseDate('2025-06-05T23:46:12', zone)).to.deep.equal({date: '2025-06-05', zoneMissing: true});
    }
    expect(parseDate('2025-06-05 14:46 IST')).to.deep.equal({date: '2025-06-05', zoneMissing: true});
    expect(parseDate('2025-06-05')).to.deep.equal({date: '2025-06-05', zoneMissing: false});
  });

  it('refuses what is no date', () => {
    const impossible = [
      '2023-02-30',
      '2023-13-01',
      '2023-00-10',
      '2025-06-05T25:00:00Z',
      '2025-06-05T24:00:01Z',
      '2025-06-05T14:60Z',
      '31 June 2025',
    ];
    const placeholders = [
      '0000-00-00',
      '0000-00-00 00:00:00',
      '0001-01-01T00:00:00',
      '1599-12-31',
      '2201-01-01',
      '2200-12-31T24:00:00Z',
      '9999-12-31T24:00:00Z',
    ];
    const words = [
      '',
      ' ',
      'now',
      'yesterday',
      'undefined',
      'null',
      '2025',
      '2025-06',
      '05/06/2025',
      'May 2025',
      'The year 2025 in June, day 5',
      '2025-06-05T14:46:12 in the evening',
    ];
    for (const value of [...impossible, ...placeholders, ...words, 'x'.repeat(100_000)])
      expect(parseDate(value), value).to.equal(undefined);
    for (const value of [NaN, Infinity, 0, -1, 5, 1e21, 99999999999999]) expect(parseDate(value), String(value)).to.equal(undefined);
  });

  it('never throws; its results are valid, and the same when read again', () => {
    const pieces = [
      '2025',
      '-',
      '06',
      '05',
      'T',
      ' ',
      '14',
      ':',
      '46',
      '.',
      '123',
      'Z',
      '+',
      '0200',
      'CET',
      'June',
      'Fri',
      ',',
      'PM',
      '24',
      '00',
      '/',
      '[',
      ']',
      'Europe/Zagreb',
      '(',
    ];
    const value = fc.oneof(
      fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map((parts) => parts.join('')),
      fc
        .date({min: new Date('1500-01-01'), max: new Date('2300-01-01'), noInvalidDate: true})
        .chain((moment) => fc.constantFrom(moment.toISOString(), moment.toUTCString(), String(moment), moment.getTime())),
      fc.string({unit: 'binary'}),
      fc.double(),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 'Europe/Zagreb', 'America/St_Johns', 'nonsense'), (written, zone) => {
        const parsed = date(written, zone);
        if (parsed === undefined) return;
        expect(parsed).to.match(RFC_3339);
        expect(Date.parse(parsed)).not.to.be.NaN;
        expect(date(parsed)).to.equal(parsed);
        expect(isDate(parsed)).to.equal(true);
      }),
      {numRuns: 3000},
    );
  });

  it('keeps the instant of every date that JavaScript writes', () => {
    const moments = fc.date({min: new Date('1970-01-01T00:00:01Z'), max: new Date('2150-01-01'), noInvalidDate: true});
    fc.assert(
      fc.property(moments, (moment) => {
        const second = Math.floor(moment.getTime() / 1000) * 1000;
        for (const written of [moment.toUTCString(), String(moment)]) expect(Date.parse(date(written) ?? ''), written).to.equal(second);
        expect(Date.parse(date(moment.toISOString()) ?? '')).to.equal(moment.getTime());
      }),
    );
  });
});

describe('isDate', () => {
  it('tells dates of the model from all else', () => {
    for (const value of ['2025-06-05', '2025-06-05T14:46:12Z', '2025-06-05T14:46:12.5+02:00']) expect(isDate(value)).to.equal(true);
    for (const value of ['2025-06-05T14:46:12', '2025-06-05 14:46:12Z', '2025-02-30', 'June 5, 2025', '', null, 5, {}])
      expect(isDate(value)).to.equal(false);
  });
});
