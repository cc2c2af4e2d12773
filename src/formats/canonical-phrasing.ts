import type {Phrasing} from '../model/article.js';
import {
  enter,
  below,
  language,
  link,
  listOf,
  need,
  oneOf,
  record,
  some,
  text,
  treeOf,
  words,
  type Fields,
  type Read,
  type Spot,
} from './canonical-fields.js';
import {isData, own} from './read.js';

/** Blocks that hold words; where they stand in a phrase, a space keeps the words apart. */
const HOLDERS = new Set<unknown>(['paragraph', 'heading', 'pullquote', 'disclaimer', 'tableCell']);

/** Reads the phrases of one line. A string alone is plain text, strings in a list are words of the body. */
export const phrases: Read = (value, spot) => readPhrases(typeof value === 'string' ? some(text(value, spot)) : value, spot);

const marked = {children: need(phrases)};

/** Names how every property of every kind of phrase is read. */
const FIELDS: {readonly [K in Phrasing['type']]: Fields<Extract<Phrasing, {type: K}>>} = {
  text: {value: need(words), lang: language},
  break: {},
  strong: marked,
  emphasis: marked,
  delete: marked,
  superscript: marked,
  subscript: marked,
  mark: marked,
  underline: marked,
  inlineCode: {value: need(words)},
  link: {url: need(link), title: text, rel: listOf(oneOf(['nofollow', 'sponsored', 'ugc'])), ...marked},
  footnoteReference: {identifier: need(text), label: text},
};

const PHRASES = Object.fromEntries(
  Object.entries(FIELDS).map(([type, fields]) => [type, record(fields, {type, short: 'value'})]),
) as Readonly<Record<Phrasing['type'], Read>>;

/** Finds how a type is read; undefined for what is no type. */
export const readerOf = (table: Readonly<Record<string, Read>>, type: unknown): Read | undefined =>
  typeof type === 'string' ? (own(table, type) as Read | undefined) : undefined;

/** Tells a phrase from a block. */
export const isPhrase = (value: unknown): boolean => readerOf(PHRASES, own(value, 'type')) !== undefined;

/** Reads one phrase; of what may not stand here, and of links that lead nowhere, the words stay. */
function readPhrase(value: unknown, spot: Spot): readonly unknown[] {
  const type = typeof value === 'string' ? 'text' : own(value, 'type');
  const read = readerOf(PHRASES, type);
  const found = read?.(value, spot);
  if (found !== undefined) return [found];
  if (!isData(value) || (read !== undefined && type !== 'link') || !enter(spot)) return [];
  const children = own(value, 'children');
  if (read === undefined) spot.reader.report(children === undefined ? 'block/unknown' : 'body/nested', spot.path);
  if (children === undefined) return some(text(own(value, 'value') ?? own(value, 'text'), spot)).flatMap((line) => readPhrase(line, spot));
  const inner = some(phrases(children, below(spot, 'children'))).flat();
  return inner.length > 0 && HOLDERS.has(type) ? [...inner, ...readPhrase(' ', spot)] : inner;
}

const readPhrases = treeOf(readPhrase);
