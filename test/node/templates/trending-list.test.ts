import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {toHtml} from '../../../dist/html/to-string.js';
import {ar} from '../../../dist/locales/ar.js';
import {en} from '../../../dist/locales/en.js';
import {ja} from '../../../dist/locales/ja.js';
import type {ArticleSummary, TrendingItem, TrendingList} from '../../../dist/model/article.js';
import {LIST_EXTRAS, LIST_PARTS, makeContext, type Context, type ListExtra} from '../../../dist/templates/context.js';
import {LAYOUTS, trendingWords, type ListChoice} from '../../../dist/templates/trending-list.js';
import {waitingRows} from '../../../dist/templates/trending-waiting.js';
import {periodOf} from '../../../dist/text/period.js';
import {arbitraryTrendingList} from '../../arbitraries.ts';

const CHOICE: ListChoice = {layout: 'list', ranks: true, thumbnails: false};
const HOUR = 3_600_000;

const entry = (position: number, more: Partial<ArticleSummary> = {}, previousPosition?: number): TrendingItem => ({
  type: 'ListItem',
  position,
  ...(previousPosition !== undefined && {previousPosition}),
  item: {type: 'NewsArticle', url: `https://lantern.example/${String(position)}`, headline: `Story ${String(position)}`, ...more},
});
const list = (itemListElement: TrendingItem[], more: Partial<TrendingList> = {}): TrendingList => ({
  type: 'ItemList',
  itemListOrder: 'descending',
  itemListElement,
  ...more,
});
const print = (data: TrendingList, choice: Partial<ListChoice> = {}, context: Partial<Context> = {}): string =>
  toHtml(trendingWords(data, {...CHOICE, ...choice}, makeContext({messages: en, ...context})));
const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a ranked list', () => {
  it('reads a rank aloud only where the place does not say it', () => {
    const html = print(list([entry(1), entry(2), entry(2, {url: 'https://lantern.example/b'}), entry(4)]));
    expect(html.match(/<span class="bsh-rank"[^>]*>\d/g)).to.deep.equal([
      '<span class="bsh-rank" aria-hidden="true">1',
      '<span class="bsh-rank" aria-hidden="true">2',
      '<span class="bsh-rank">2',
      '<span class="bsh-rank" aria-hidden="true">4',
    ]);
  });

  it('marks the entries that are far down a long list', () => {
    const entries = (count: number): TrendingItem[] => Array.from({length: count}, (_, index) => entry(index + 1));
    const marked = (count: number): string[] => print(list(entries(count))).match(/data-bsh-far/g) ?? [];
    expect(marked(59)).to.have.length(0);
    expect(marked(60)).to.have.length(20);
  });

  it('has no ranks where the source knows no order', () => {
    expect(print(list([entry(1, {}, 3)], {itemListOrder: 'unordered'}))).not.to.match(/bsh-rank"|bsh-movement/);
  });

  it('says how entries moved, once the source knows it of one', () => {
    const html = print(list([entry(1, {}, 1), entry(2, {}, 5), entry(3, {}, 2), entry(4)]));
    expect(text(html)).to.equal('Trending now 1 Story 1 No change – 2 Story 2 Up 3 ▲3 3 Story 3 Down 1 ▼1 4 New Story 4');
    expect(print(list([entry(1), entry(2)]))).not.to.match(/New|bsh-movement/);
    expect(print(list([entry(1, {}, 2), entry(2)]), {ranks: false})).not.to.match(/New|bsh-movement/);
    expect(print(list([entry(1, {}, 2), entry(2)]), {}, {omit: new Set(['movement'])})).not.to.match(/New|bsh-movement/);
  });

  it('writes movement in the words and digits of the language', () => {
    const data = list([entry(1, {}, 3)], {period: 'PT24H'});
    expect(text(print(data, {}, {messages: ar, locale: 'ar-EG'}))).to.match(/▲٢.*٢٤ ساعة/);
    expect(text(print(data, {}, {messages: ja, locale: 'ja'}))).to.match(/2ランク上昇 ▲2.*過去24時間/);
  });

  it('labels what is no plain story, and says nothing twice', () => {
    const now = Date.parse('2025-06-05T12:00:00Z');
    const labels = (more: Partial<ArticleSummary>): string =>
      text(/<p class="bsh-kicker">.*?<\/p>/.exec(print(list([entry(1, more)]), {}, {now}))?.[0] ?? '');
    expect(labels({type: 'LiveBlogPosting', kicker: 'Harbour'})).to.equal('Live Harbour');
    expect(labels({type: 'LiveBlogPosting', kicker: 'LIVE'})).to.equal('Live');
    expect(labels({type: 'LiveBlogPosting', coverageEndTime: '2025-06-05T11:00:00Z'})).to.equal('');
    expect(labels({type: 'LiveBlogPosting', coverageEndTime: '2025-06-05T13:00:00Z'})).to.equal('Live');
    expect(labels({type: 'VideoObject'})).to.equal('Video');
    expect(labels({type: 'AudioObject'})).to.equal('Audio');
    expect(labels({type: 'AdvertiserContentArticle', kicker: 'Travel'})).to.equal('Paid content Travel');
    const plain = print(list([entry(1, {type: 'AdvertiserContentArticle', kicker: 'Travel'})]), {}, {omit: new Set(['kicker'])});
    expect(plain).to.contain('Paid content').and.not.to.contain('Travel');
  });

  it('holds room only for what is asked for and any entry has', () => {
    const room = (show: readonly ListExtra[], more: Partial<ArticleSummary>): string | undefined =>
      /data-bsh-show="([^"]*)"/.exec(print(list([entry(1), entry(2, more)]), {}, {show: new Set(show)}))?.[1];
    expect(room(LIST_EXTRAS, {description: 'A word.', dateModified: '2025-06-05'})).to.equal('description dates');
    expect(room(['views', 'byline'], {description: 'A word.', bylineText: 'By Ada Rell'})).to.equal('byline');
    expect(room(LIST_EXTRAS, {})).to.equal(undefined);
    expect(room([], {description: 'A word.'})).to.equal(undefined);
  });

  it('shows author, dates, description and views only when asked', () => {
    const data = list([
      entry(1, {
        author: [{type: 'Person', name: 'Ida Marlow', url: 'https://lantern.example/ida'}],
        datePublished: '2025-06-05',
        description: 'No boats.',
        interactionStatistic: [{interactionType: 'ViewAction', userInteractionCount: 12_345}],
      }),
    ]);
    expect(text(print(data))).to.equal('Trending now 1 Story 1');
    const html = print(data, {}, {show: new Set(LIST_EXTRAS)});
    expect(text(html)).to.equal('Trending now 1 Story 1 No boats. By Ida Marlow June 5, 2025 12,345 views');
    expect(html.match(/<a /g)).to.have.lengthOf(1);
    expect(text(print(list([entry(1)]), {}, {show: new Set(LIST_EXTRAS)}))).to.equal('Trending now 1 Story 1');
  });

  it('says period and time, never a label without its value', () => {
    const note = (more: Partial<TrendingList>, context: Partial<Context> = {}): string =>
      text(/<p class="bsh-list-note">.*?<\/p>/.exec(print(list([entry(1)], more), {}, context))?.[0] ?? '');
    expect(note({period: 'PT24H', dateModified: '2025-06-05T10:00:00Z'})).to.equal('Last 24 hours As of June 5, 2025 at 10:00 AM UTC');
    expect(note({dateModified: '2025-06-05T10:00:00Z'}, {relative: true})).to.equal('Updated June 5, 2025 at 10:00 AM UTC');
    expect(note({period: 'P7D'})).to.equal('Last 7 days');
    expect(note({period: 'PT20M'})).to.equal('');
    expect(note({dateModified: '2025-99-99'})).to.equal('');
    expect(note({period: 'P7D', dateModified: '2025-06-05'}, {omit: new Set(['period', 'updated'])})).to.equal('');
  });

  it('says that it may be out of date once it is older than the page wants', () => {
    const dateModified = '2025-06-05T10:00:00Z';
    const isStale = (hours: number, staleAfter?: number, date: string = dateModified): boolean =>
      print(list([entry(1)], {dateModified: date}), {staleAfter}, {now: Date.parse(dateModified) + hours * HOUR}).includes(en.stale);
    expect(isStale(47, 48)).to.equal(false);
    expect(isStale(49, 48)).to.equal(true);
    expect(isStale(49)).to.equal(false);
    expect(isStale(20, 12, '2025-06-05')).to.equal(false);
    expect(isStale(30, 12, '2025-06-05')).to.equal(true);
    expect(print(list([entry(1)], {dateModified}), {staleAfter: 1})).not.to.contain(en.stale);
    expect(print(list([entry(1)]), {staleAfter: 1}, {now: 0})).not.to.contain(en.stale);
  });

  it('leaves the page’s own article out and keeps the ranks of the others', () => {
    const data = list([entry(1), entry(2), entry(3), entry(4)]);
    const current = 'https://LANTERN.example/2?utm_source=mail#top';
    expect(text(print(data, {current}))).to.equal('Trending now 1 Story 1 3 Story 3 4 Story 4');
    expect(text(print(data, {current, limit: 2}))).to.equal('Trending now 1 Story 1 3 Story 3');
    expect(print(list([entry(2)]), {current})).to.equal('');
  });

  it('leaves out what the page says itself, and stays named', () => {
    const html = print(list([entry(1, {kicker: 'Harbour'})], {name: 'Most read'}), {}, {omit: new Set(LIST_PARTS)});
    expect(text(html)).to.equal('1 Story 1');
    expect(html).to.contain('aria-label="Most read"');
    expect(print(list([entry(1)]), {heading: ''})).to.contain('>Trending now</h2>');
  });

  it('cuts pictures around what they are about', () => {
    const image = {type: 'ImageObject' as const, url: 'https://lantern.example/a.jpg', alt: 'A boat'};
    const html = (focalPoint?: {x: number; y: number}): string =>
      print(list([entry(1, {image: {...image, ...(focalPoint && {focalPoint})}})]), {thumbnails: true});
    expect(html({x: 0.1, y: 0.9}))
      .to.contain('class="bsh-thumbnail bsh-focus-left bsh-focus-bottom"')
      .and.to.contain('alt=""');
    expect(html({x: 0.5, y: 0.3})).to.contain('class="bsh-thumbnail bsh-focus-top-half"');
    expect(html()).to.contain('class="bsh-thumbnail"');
  });

  it('holds the room of its rows while it waits, without a word that is read', () => {
    for (const layout of LAYOUTS) {
      const html = toHtml(waitingRows({...CHOICE, layout, limit: 3, thumbnails: true}, makeContext({messages: en})));
      expect(html).to.match(/^<div class="bsh-list" data-bsh-layout="\w+" data-bsh-limit="3" aria-hidden="true">/);
      expect(html.match(/class="bsh-entry"/g)).to.have.lengthOf(3);
      expect(html).not.to.contain('data-bsh="');
    }
  });

  it('prints any list without an empty part', () => {
    const context = makeContext({messages: en, show: new Set(LIST_EXTRAS), now: 0});
    fc.assert(
      fc.property(arbitraryTrendingList(), fc.constantFrom(...LAYOUTS), (data, layout) => {
        const html = toHtml(trendingWords(data, {...CHOICE, layout, thumbnails: true, staleAfter: 1}, context));
        expect(html).not.to.match(/<(?:p|span|div)[^>]*><\/|undefined|NaN/);
      }),
    );
  });
});

describe('periodOf', () => {
  it('reads hours, days and weeks', () => {
    expect(periodOf('PT1H')).to.deep.equal({unit: 'hour', count: 1});
    expect(periodOf('P1D')).to.deep.equal({unit: 'hour', count: 24});
    expect(periodOf('PT48H')).to.deep.equal({unit: 'day', count: 2});
    expect(periodOf('P1DT12H')).to.deep.equal({unit: 'hour', count: 36});
    expect(periodOf('P1W')).to.deep.equal({unit: 'day', count: 7});
  });

  it('reads nothing else', () => {
    for (const duration of ['PT30M', 'P1M', 'P', 'PT', 'PT0H', 'x']) expect(periodOf(duration)).to.equal(undefined);
  });
});
