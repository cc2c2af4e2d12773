import {readFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {Ajv} from 'ajv';
import {expect} from 'chai';
import {canonical} from '../../../dist/formats/canonical.js';
import {htmlBlocks} from '../../../dist/formats/html-blocks.js';
import {html} from '../../../dist/formats/html.js';
import {Reader} from '../../../dist/formats/read.js';
import type {Article, Block} from '../../../dist/model/article.js';
import type {AdaptOptions, HtmlElement, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {safeUrl} from '../../../dist/text/urls.js';

export const BASE = 'https://lagoon.example/news/story';
const options: AdaptOptions = {parseHtml, baseUrl: BASE};
const schema = readFileSync(new URL('../../../dist/schema.json', import.meta.url), 'utf8');
const validate = new Ajv().compile(JSON.parse(schema) as object);

/** Reads a fragment into blocks, before the checks that every article goes through. */
export function blocks(source: string): Block[] {
  return htmlBlocks(source, new Reader(options), '');
}

/** Reads a fragment into its only block. */
export function block(source: string): Block {
  const found = blocks(source);
  expect(found).to.have.length(1);
  return found[0]!;
}

export function adaptHtml(source: unknown, more: AdaptOptions = {}): Result {
  return html(source, {...options, ...more});
}

/** Reads HTML that makes an article. */
export function articleOf(source: string, more: AdaptOptions = {}): Article {
  return adaptHtml(source, more).value as Article;
}

export function codesOf({issues}: Result): string[] {
  return issues.map(({code}) => code);
}

/** Lists the values of all properties that hold addresses. */
function addresses(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): unknown[] => {
    if (key === 'sameAs') return inner as unknown[];
    return /url$|^(?:license|acquireLicensePage)$/i.test(key) ? [inner] : addresses(inner);
  });
}

/** Checks what every result must be: no fault of our own, of the model, with safe addresses, and stable. */
export function expectSound(result: Result): void {
  expect(codesOf(result)).not.to.include('input/internal');
  if (!result.ok) {
    expect(result.issues.some(({severity}) => severity === 'error')).to.equal(true);
    return;
  }
  expect(validate(result.value), JSON.stringify(validate.errors?.at(-1))).to.equal(true);
  for (const address of addresses(result.value)) {
    expect(address).to.be.a('string');
    expect(safeUrl(address as string, 'link'), address as string).to.equal(address);
  }
  const again = canonical(result.value);
  expect(isDeepStrictEqual(again.value, result.value), JSON.stringify([result.value, again.value, again.issues])).to.equal(true);
}

const UNSEEN = /^(?:script|style|svg|form|template|nav|noscript|button|iframe|video|audio|object|dialog|head|title)$/;
const INLINE =
  /^(?:a|abbr|b|cite|code|del|em|font|i|img|ins|kbd|label|mark|math|mi|picture|q|rp|rt|ruby|s|small|source|span|strike|strong|sub|sup|time|u|wbr|x-y)$/;

/** Gives the text of a tree that a reader sees, told without the library: words that touch on the page touch here. */
export function seenText(node: HtmlElement | string): string {
  if (typeof node === 'string') return node;
  const {tag, attributes, children} = node;
  const shared = attributes.get('class') === 'sharedaddy' || attributes.get('class')?.includes('slick-cloned');
  if (UNSEEN.test(tag) || attributes.has('hidden') || shared || attributes.get('style')?.includes('display: none')) return '';
  const inside = children.map(seenText).join('');
  return INLINE.test(tag) ? inside : ` ${inside} `;
}

const WORDS = new Set(['value', 'name', 'title', 'creditText', 'headline', 'label']);
const PHRASES = new Set(
  'text strong emphasis delete superscript subscript mark underline inlineCode link footnoteReference break'.split(' '),
);

/** Gives every word that a model holds for its reader. */
export function modelText(value: unknown, key = ''): string {
  if (typeof value === 'string') return WORDS.has(key) ? value : '';
  if (typeof value !== 'object' || value === null) return '';
  const type = (value as {type?: string}).type ?? '';
  if (type === 'break') return ' ';
  const entries = Object.entries(value).filter(([name]) => type !== 'link' || name !== 'title');
  const inside = entries.map(([name, inner]) => modelText(inner, Array.isArray(value) ? '' : name));
  const isLine = Array.isArray(value) && value.every((item: {type?: string}) => PHRASES.has(item.type ?? ''));
  return inside.join(isLine || PHRASES.has(type) ? '' : ' ');
}

/** Lists the words of a text in order, without what stands for quotation marks, brackets and signs. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u00ad]+/gu) ?? [];
}
