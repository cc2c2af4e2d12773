import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {expect} from 'chai';
import fc from 'fast-check';
import {canonical} from '../../../dist/formats/canonical.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions} from '../../../dist/model/result.js';
import {arbitraryArticle, arbitraryJson, arbitraryTrendingList, deepFreeze, leadsSomewhere} from '../../arbitraries.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/canonical/${name}.json`, import.meta.url), 'utf8'));
const now = new Date('2026-01-01T00:00:00Z');

function read(input: unknown, options?: AdaptOptions): Article {
  const {value} = canonical(input, options);
  expect(value).not.to.equal(null);
  return value as Article;
}

function codes(input: unknown, options?: AdaptOptions): string[] {
  return canonical(input, options).issues.map(({code}) => code);
}

/** Reads twice and expects the same; checks what no result may ever have. */
function readTwice(input: unknown): void {
  const first = canonical(deepFreeze(input), {now});
  expect(first.issues.filter(({code}) => code === 'input/internal')).to.deep.equal([]);
  for (const {path} of first.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
  expect(first.ok).to.equal(first.value !== null);
  if (first.ok) {
    const second = canonical(first.value, {now}).value;
    if (!isDeepStrictEqual(second, first.value)) expect(second).to.deep.equal(first.value);
  }
  if (!first.ok) expect(first.issues.some(({severity}) => severity === 'error')).to.equal(true);
}

function everyUrl(value: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && /^(?:url|embedUrl|license|acquireLicensePage|publishingPrinciples)$/.test(key)) found.push(inner);
    else if (key === 'sameAs') found.push(...(inner as string[]));
    else if (key !== 'data') everyUrl(inner, found);
  }
  return found;
}

describe('canonical', () => {
  it('keeps a whole article as it is', () => {
    const {$comment, ...article} = fixture('every-block') as Record<string, unknown>;
    expect($comment).to.be.a('string');
    const result = canonical(article);
    expect(result.value).to.deep.equal(article);
    expect(result.issues).to.deep.equal([]);
    expect(result.format).to.equal('canonical');
  });

  it('reads the least there can be', () => {
    expect(read({type: 'NewsArticle', headline: 'x'})).to.deep.equal({type: 'NewsArticle', headline: 'x', author: [], image: [], body: []});
    expect(codes({headline: 'x'})).to.deep.equal(['author/missing']);
  });

  it('reads short forms', () => {
    const article = read(fixture('short-forms'));
    expect(article.type).to.equal('Article');
    expect(article.author).to.deep.equal([{type: 'Person', name: 'Nora Quill'}]);
    expect(article.publisher).to.deep.equal({type: 'Organization', name: 'The Fennel Post'});
    expect(article.image).to.deep.equal([{type: 'ImageObject', url: 'https://example.org/bus.jpg'}]);
    expect(article.description).to.deep.equal([{type: 'text', value: 'A town of forty pupils hears it coming.'}]);
    expect(article.body.map(({type}) => type)).to.deep.equal(['paragraph', 'list', 'table']);
    readTwice(fixture('short-forms'));
  });

  it('lets nothing hostile through', () => {
    const {value, issues} = canonical(fixture('hostile'), {now});
    const article = value as Article;
    expect(article.headline).to.equal('Dam & bridge reopen');
    expect(article.author).to.deep.equal([{type: 'Person', name: 'Mara Voss'}]);
    expect(article.image).to.deep.equal([{type: 'ImageObject', url: 'https://example.org/dam.jpg'}]);
    for (const name of ['url', 'onclick', 'datePublished', 'inLanguage', 'timeZone']) expect(article).not.to.have.property(name);
    const [paragraph, unknown, custom, table] = article.body;
    expect(paragraph).to.deep.equal({
      type: 'paragraph',
      children: [
        {type: 'text', value: 'Read '},
        {
          type: 'link',
          url: 'https://example.org/a',
          children: [
            {type: 'text', value: 'out '},
            {type: 'strong', children: [{type: 'text', value: 'in'}]},
          ],
        },
        {type: 'text', value: 'Not here'},
        {type: 'text', value: ' '},
        {type: 'text', value: 'plain'},
      ],
    });
    expect(unknown).to.deep.equal({type: 'unknown', originalType: 'script', text: 'alert(1)'});
    expect(custom).to.deep.equal({type: 'custom', name: 'chart', data: {kept: [1, 'two']}});
    expect(table).to.have.nested.property('children[0].children[0].colSpan', 100);
    expect(article.body).to.have.length(4);
    expect(new Set(issues.map(({code}) => code))).to.include.keys(
      'text/cleaned',
      'url/unsafe',
      'image/url',
      'date/invalid',
      'lang/invalid',
      'timezone/invalid',
      'author/suspicious',
      'body/nested',
      'block/unknown',
      'value/ignored',
    );
    expect(Object.prototype).not.to.have.property('polluted');
  });

  it('points at what was wrong', () => {
    const {issues} = canonical({
      headline: 'x',
      author: ['A', {name: 'B', url: 'javascript:x'}],
      datePublished: 'soon',
      body: [{type: 'image', image: {url: 'ftp://x'}}],
    });
    const places = issues.map(({code, path}) => `${code} ${path}`);
    expect(places).to.include.members(['url/unsafe /author/1/url', 'date/invalid /datePublished', 'image/url /body/0/image']);
  });

  it('resolves addresses against the base', () => {
    const article = read({headline: 'x', url: '/a', image: [{url: '../b.jpg'}]}, {baseUrl: 'https://example.org/news/'});
    expect(article.url).to.equal('https://example.org/a');
    expect(article.image[0]?.url).to.equal('https://example.org/b.jpg');
    expect(codes({headline: 'x', url: '/a'})).to.include('url/unsafe');
  });

  it('tells a decorative picture from one without a text alternative', () => {
    const image = (alt?: string) => ({
      headline: 'x',
      image: [{url: 'https://example.org/a.jpg', width: 4, height: 3, ...(alt !== undefined && {alt})}],
    });
    expect(read(image('')).image[0]).to.have.property('alt', '');
    expect(codes(image(''))).not.to.include('image/alt-missing');
    expect(read(image()).image[0]).not.to.have.property('alt');
    expect(codes(image())).to.include('image/alt-missing');
  });

  it('takes the language of the options where the input names none', () => {
    expect(read({headline: 'x'}, {defaultLanguage: 'de_at'}).inLanguage).to.equal('de-AT');
    expect(read({headline: 'x', inLanguage: 'fr'}, {defaultLanguage: 'de'}).inLanguage).to.equal('fr');
  });

  it('drops numbers that make no sense', () => {
    const article = read({
      headline: 'x',
      wordCount: -5,
      image: [{url: 'https://example.org/a.jpg', width: '640px', height: 1e9, copyrightYear: 12, focalPoint: {x: 4, y: -1}}],
    });
    expect(article).not.to.have.property('wordCount');
    expect(article.image[0]).to.deep.equal({type: 'ImageObject', url: 'https://example.org/a.jpg', width: 640, focalPoint: {x: 1, y: 0}});
  });

  it('says why there is no article', () => {
    for (const [input, code] of [
      [null, 'input/not-object'],
      [5, 'input/not-object'],
      ['text', 'input/not-object'],
      [[], 'input/wrong-format'],
      [{}, 'article/empty'],
      [{type: 'NewsArticle', body: []}, 'article/empty'],
    ] as const) {
      const result = canonical(input);
      expect(result.value, code).to.equal(null);
      expect(result.issues[0]?.code).to.equal(code);
    }
  });

  it('warns of a missing headline', () => {
    expect(codes({body: ['One.']})).to.include('headline/missing');
    expect(read({body: ['One.']}).headline).to.equal('');
  });

  it('reads a ranked list', () => {
    const {value, issues} = canonical(fixture('trending'));
    const list = value as TrendingList;
    expect(list.itemListElement.map(({position, item}) => `${position} ${item.headline}`)).to.deep.equal([
      '1 First',
      '2 Second',
      '3 Third',
    ]);
    expect(list.itemListOrder).to.equal('descending');
    expect(issues.map(({code}) => code)).to.include.members(['item/incomplete', 'item/duplicate', 'list/renumbered']);
    readTwice(fixture('trending'));
  });

  it('reads a list of articles without positions', () => {
    const list = canonical({
      itemListElement: [
        {url: 'https://example.org/1', headline: 'One'},
        {url: 'https://example.org/2', headline: 'Two'},
      ],
    }).value as TrendingList;
    expect(list.itemListElement.map(({position, item}) => [position, item.headline])).to.deep.equal([
      [1, 'One'],
      [2, 'Two'],
    ]);
  });

  it('reads any article of the model, twice the same', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(canonical(article).ok).to.equal(true);
        readTwice(article);
      }),
      {numRuns: 150},
    );
  });

  it('reads any ranked list of the model, twice the same', () => {
    fc.assert(
      fc.property(arbitraryTrendingList(), (list) => {
        expect(canonical(list).ok).to.equal(true);
        readTwice(list);
      }),
    );
  });

  it('reads any JSON without a fault of its own, and never changes it', () => {
    fc.assert(fc.property(arbitraryJson(), readTwice), {numRuns: 500});
    fc.assert(
      fc.property(arbitraryJson(), arbitraryJson(), (one, other) => {
        readTwice({
          headline: one,
          author: other,
          body: one,
          image: other,
          description: one,
          leadMedia: one,
          liveBlogUpdate: other,
          access: one,
        });
        readTwice({
          type: 'LiveBlogPosting',
          headline: 'x',
          liveBlogUpdate: [{datePublished: '2025-01-01', body: one, author: other}],
          related: [one],
        });
        readTwice({
          headline: 'x',
          body: [{type: 'list', children: one}, {type: 'table', children: other}, {type: 'custom', name: 'x', data: one}, one],
        });
        readTwice({type: 'ItemList', itemListElement: one, name: other});
      }),
      {numRuns: 300},
    );
  });

  it('makes only addresses that are safe', () => {
    const address = fc.oneof(
      fc.constantFrom(
        'javascript:alert(1)',
        ' \u0001javascript:x',
        'java\nscript:x',
        'data:text/html,x',
        'vbscript:x',
        'https://u:p@example.org',
        '//example.org/x',
        'blob:x',
        '/x',
      ),
      fc.webUrl({withQueryParameters: true, withFragments: true}),
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(address, address, (one, other) => {
        const input = {
          headline: 'x',
          url: one,
          license: other,
          author: [{name: 'A', url: one, sameAs: [one, other]}],
          image: [{url: other, license: one}],
          body: [
            {type: 'paragraph', children: [{type: 'link', url: one, children: [{type: 'text', value: 'x'}]}]},
            {type: 'embed', url: other, embedUrl: one},
            {type: 'video', sources: [{url: one}], poster: {url: other}},
          ],
        };
        for (const url of everyUrl(canonical(input, {baseUrl: 'https://example.org/'}).value)) {
          if (url.startsWith('#')) continue;
          const {protocol, username, password} = new URL(url);
          expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(protocol);
          expect(username + password).to.equal('');
        }
      }),
      {numRuns: 300},
    );
  });
});
