import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createAdapt, type NamedOptions} from '../../../dist/formats/adapt.js';
import {canonical} from '../../../dist/formats/canonical.js';
import {html} from '../../../dist/formats/html.js';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import {wordpress} from '../../../dist/formats/wordpress.js';
import type {Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {leadsSomewhere, nest} from '../../arbitraries.ts';

const adapt = createAdapt({canonical, 'schema-org': schemaOrg, html, wordpress});
const codes = ({issues}: Result): string[] => issues.map(({code}) => code);

/** Longest time that any input of these may take, in milliseconds. */
const PATIENCE = 10_000;

/** Reads an input in good time, without a fault of our own; every pointer leads somewhere. */
function read(input: unknown, options: NamedOptions = {}): Result {
  const started = performance.now();
  const result = adapt(input, {parseHtml, baseUrl: 'https://amel.example/', ...options});
  expect(performance.now() - started).to.be.below(PATIENCE);
  expect(codes(result), JSON.stringify(result.issues).slice(0, 500)).not.to.include('input/internal');
  expect(result.ok).to.equal(result.value !== null);
  if (!result.ok) expect(result.issues.some(({severity}) => severity === 'error')).to.equal(true);
  if (typeof input !== 'string') for (const {path} of result.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
  return result;
}

const DEEP = 100_000;
const LONG = 1_000_000;
const post = (more: object) => ({id: 1, type: 'post', title: {rendered: 'Mill closes'}, content: {rendered: '<p>x</p>'}, ...more});
const news = (more: object) => ({'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Mill closes', ...more});
const model = (more: object) => ({type: 'NewsArticle', headline: 'Mill closes', body: ['One.'], ...more});

describe('adapt and nesting of 100,000 levels', () => {
  const lists = nest<unknown>(DEEP, 'x', (inner) => [inner]);
  const objects = nest<unknown>(DEEP, 'x', (inner) => ({children: inner, mainEntity: inner, author: inner, type: 'aside'}));

  it('reads the rest of an article', () => {
    for (const deep of [lists, objects]) {
      for (const input of [news({author: deep, image: deep, keywords: deep}), model({author: deep, body: deep}), post({_embedded: deep})])
        expect(read(input).ok).to.equal(true);
    }
  });

  it('declines what is nothing else', () => {
    for (const deep of [lists, objects]) {
      for (const input of [deep, {'@type': 'NewsArticle', author: deep}, {metadata: deep, body: 'x'}, {'@graph': deep}]) read(input);
      for (const format of ['canonical', 'schema-org', 'wordpress'] as const) expect(read(deep, {format}).ok).to.equal(false);
    }
  });

  it('reads it as text', () => {
    const open = (part: string, end: string): string => part.repeat(DEEP) + end.repeat(DEEP);
    for (const text of [
      open('[', ']'),
      open('{"a":[', ']}'),
      `{"@type":"NewsArticle","headline":"H","author":${open('[', ']')}}`,
      `{"@type":"NewsArticle","headline":"H","author":${open('{"name":', '').slice(0, -1)}`,
      open('<div>', ''),
    ])
      read(text);
  });
});

describe('adapt and names that could reach a prototype', () => {
  it('passes over them everywhere', () => {
    const text =
      '{"__proto__":{"headline":"Mallory","author":"Mallory"},"constructor":{"prototype":{"author":"Mallory"}},"@type":"NewsArticle","headline":"H","author":{"__proto__":{"name":"Mallory"},"name":"Ana Lee"},"@context":{"__proto__":"http://schema.org/","constructor":"schema:author","toString":"schema:author"}}';
    for (const input of [text, JSON.parse(text) as unknown]) {
      const result = read(input);
      expect(result.value).to.have.deep.property('author', [{type: 'Person', name: 'Ana Lee'}]);
      expect(JSON.stringify(result.value)).not.to.include('Mallory');
    }
    expect(({} as {headline?: unknown}).headline).to.equal(undefined);
  });

  it('reads own properties of a model and of a post alone', () => {
    const inherited = Object.create({headline: 'Mallory', title: {rendered: 'Mallory'}}) as object;
    for (const format of ['canonical', 'wordpress', 'schema-org'] as const) expect(read(inherited, {format}).ok).to.equal(false);
  });
});

describe('adapt and numbers and characters at the edge', () => {
  it('takes no number that makes no sense', () => {
    const text =
      '{"@type":"NewsArticle","headline":"H","wordCount":1e400,"datePublished":1e21,"commentCount":-1e308,"image":{"url":"/a.jpg","width":1e308,"height":-0},"copyrightYear":1e400}';
    const {value} = read(text);
    expect(value).to.not.have.any.keys('wordCount', 'datePublished', 'interactionStatistic');
    expect(value).to.have.nested.property('image[0]').that.does.not.have.any.keys('width', 'height');
    for (const number of [Infinity, -Infinity, NaN, -0, 1e308, 5e-324, Number.MAX_SAFE_INTEGER + 2])
      for (const input of [
        news({wordCount: number, datePublished: number}),
        model({wordCount: number, timeRequired: number}),
        post({id: number}),
      ])
        read(input);
  });

  it('keeps no half of a character', () => {
    for (const input of [news({headline: 'Mill \ud800 closes \udfff'}), model({headline: 'Mill \ud800 closes \udfff'})]) {
      const {value} = read(input);
      expect(value).to.have.property('headline', 'Mill \ufffd closes \ufffd');
    }
    read('{"@type":"NewsArticle","headline":"\\ud800","author":"\\udfff x","url":"https://\\ud800.example/"}');
  });

  it('reads values that JSON does not know', () => {
    for (const value of [() => 1, Symbol('x'), 10n, new Date(NaN), new Map([['a', 1]]), new Uint8Array(4), /x/])
      for (const input of [
        value,
        news({author: value, image: value}),
        model({author: value, body: value}),
        post({title: value, author: value}),
      ])
        read(input);
  });
});

describe('adapt and lists of a million', () => {
  const texts = Array.from({length: LONG}, () => 'x');
  const objects = Array.from({length: LONG}, (_, index) => ({'@type': 'Thing', name: String(index)}));

  it('reads as many as the limits allow, and says so', () => {
    for (const list of [texts, objects]) {
      const article = read(news({author: list, keywords: list, image: list, hasPart: list}));
      expect(article.ok).to.equal(true);
      expect(codes(article)).to.include('limit/list');
      expect(read(model({author: list, body: list, keywords: list})).ok).to.equal(true);
      expect(read(post({coauthors: list, categories: list})).ok).to.equal(true);
    }
  });

  it('takes its time where the list is the input itself', () => {
    for (const list of [texts, objects, Array.from({length: LONG}, () => null)]) {
      read(list);
      for (const format of ['canonical', 'schema-org', 'wordpress'] as const) read(list, {format});
    }
    read({'@graph': objects});
    read({'@type': 'ItemList', itemListElement: objects});
  });

  it('reads objects with a million names', () => {
    const wide = Object.fromEntries(texts.map((text, index) => [`${text}${String(index)}`, index]));
    const numbered = Object.fromEntries(texts.map((text, index) => [String(index), text]));
    for (const input of [wide, news(wide), news({author: wide, keywords: numbered, author2: numbered}), model({...wide}), post(wide)])
      read(input);
  });

  it('reads long texts', () => {
    const long = 'Mill, closes. '.repeat(200_000);
    for (const input of [
      long,
      news({headline: long, author: long, articleBody: long}),
      model({headline: long, body: long}),
      `{"a": ${long}`,
    ])
      read(input);
  });
});
