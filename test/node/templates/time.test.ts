import {expect} from 'chai';
import {describe, it} from 'node:test';
import {toHtml} from '../../../dist/html/to-string.js';
import {de, en, fr} from '../../../dist/locales/index.js';
import {articleWords} from '../../../dist/templates/article.js';
import {makeContext, type Context} from '../../../dist/templates/context.js';
import {ageNotice, dates} from '../../../dist/templates/time.js';

const PUBLISHED = '2025-06-05T14:46:00+02:00';
const plain = (printed: string): string => printed.replace(/<[^>]+>/g, '').trim();
const words = (dateModified: string | undefined, choice: Partial<Context> = {}, datePublished: string | undefined = PUBLISHED): string =>
  plain(toHtml(dates({datePublished, dateModified}, makeContext({messages: en, locale: 'en-GB', timeZone: 'Europe/Zagreb', ...choice}))));

describe('dates', () => {
  it('says when it was updated only when that was later by more than a minute', () => {
    expect(words(undefined)).to.equal('5 June 2025 at 14:46 CEST');
    expect(words(PUBLISHED)).to.equal('5 June 2025 at 14:46 CEST');
    expect(words('2025-06-05T14:47:00+02:00')).to.equal('5 June 2025 at 14:46 CEST');
    expect(words('2025-06-05T14:47:01+02:00')).to.equal('5 June 2025 at 14:46 CEST Updated 14:47 CEST');
    expect(words('2025-06-05T14:47:01+02:00', {updateTolerance: 3600})).to.equal('5 June 2025 at 14:46 CEST');
    expect(words('2025-06-04T14:47:01+02:00')).to.equal('5 June 2025 at 14:46 CEST');
  });

  it('gives the time alone on the same day of the zone', () => {
    expect(words('2025-06-05T21:59:00Z')).to.match(/ Updated 23:59 CEST$/);
    expect(words('2025-06-05T22:00:00Z')).to.match(/ Updated 6 June 2025 at 00:00 CEST$/);
    expect(words('2025-06-05T21:59:00Z', {messages: de, locale: 'de'})).to.match(/ Aktualisiert 23:59 MESZ$/);
    expect(words('2025-06-05T21:59:00Z', {messages: fr, locale: 'fr'})).to.match(/ Mis à jour&nbsp;: 23:59 UTC\+2$/);
  });

  it('shows an update where the publication is not known or no date', () => {
    expect(words('2025-06-05T21:59:00Z', {}, 'soon')).to.equal('Updated 5 June 2025 at 23:59 CEST');
    expect(words('later')).to.equal('5 June 2025 at 14:46 CEST');
    expect(words('later', {}, 'soon')).to.equal('');
  });

  it('compares a calendar date with the day of the zone', () => {
    const tokyo = {timeZone: 'Asia/Tokyo'};
    expect(words('2025-06-06', tokyo, '2025-06-05T20:00:00Z')).to.equal('6 June 2025 at 05:00 GMT+9');
    expect(words('2025-06-07', tokyo, '2025-06-05T20:00:00Z')).to.equal('6 June 2025 at 05:00 GMT+9 Updated 7 June 2025');
  });
});

describe('the zone of an article', () => {
  const printed = (choice: Partial<Context>, timeZone?: string): string =>
    /<time[^>]*>([^<]*)/.exec(
      toHtml(
        articleWords(
          {type: 'Article', headline: 'x', author: [], image: [], body: [], datePublished: PUBLISHED, ...(timeZone && {timeZone})},
          makeContext({messages: en, locale: 'en-GB', ...choice}),
        ),
      ),
    )?.[1] ?? '';

  it('is the page’s, then the article’s, then the date’s own', () => {
    expect(printed({timeZone: 'Asia/Tokyo'}, 'Europe/Zagreb')).to.equal('5 June 2025 at 21:46 GMT+9');
    expect(printed({}, 'Europe/Zagreb')).to.equal('5 June 2025 at 14:46 CEST');
    expect(printed({timeZone: 'Nowhere/Land'}, 'Europe/Zagreb')).to.equal('5 June 2025 at 14:46 CEST');
    expect(printed({}, 'Nowhere/Land')).to.equal('5 June 2025 at 14:46 GMT+2');
    expect(printed({})).to.equal('5 June 2025 at 14:46 GMT+2');
  });
});

describe('ageNotice', () => {
  const now = Date.parse('2025-06-05T12:00:00Z');
  const notice = (datePublished: string | undefined, choice: Partial<Context>): string =>
    plain(toHtml(ageNotice({datePublished}, makeContext({messages: en, ...choice}))));

  it('says how old a story is, in whole years or months', () => {
    expect(notice('2022-06-05', {now, oldAfter: 12})).to.equal('This article is more than 3 years old');
    expect(notice('2022-06-06', {now, oldAfter: 12})).to.equal('This article is more than 2 years old');
    expect(notice('2024-06-05T11:00:00Z', {now, oldAfter: 12})).to.equal('This article is more than 1 year old');
    expect(notice('2025-02-05', {now, oldAfter: 3})).to.equal('This article is more than 4 months old');
    expect(notice('2020-01-01', {now, oldAfter: 12, messages: de, locale: 'de'})).to.equal('Dieser Artikel ist mehr als 5 Jahre alt');
  });

  it('says nothing where it was not asked, does not know the time, or the story is young, to come, or undated', () => {
    expect(notice('2020-01-01', {now})).to.equal('');
    expect(notice('2020-01-01', {oldAfter: 12})).to.equal('');
    for (const date of ['2024-06-06', '2026-01-01', 'long ago', undefined]) expect(notice(date, {now, oldAfter: 12})).to.equal('');
  });
});
