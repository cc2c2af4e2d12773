import type {
  Block,
  BlockBase,
  Definition,
  FootnoteDefinition,
  ListItem,
  MediaSource,
  MediaTrack,
  TableCell,
  TableRow,
  TimelineEvent,
} from '../model/article.js';
import {has} from '../model/guards.js';
import {LIMITS} from '../model/limits.js';
import {orAhead} from './ahead.js';
import {
  below,
  clamped,
  date,
  duration,
  enter,
  flag,
  language,
  listOf,
  need,
  nodesOf,
  number,
  oneOf,
  or,
  record,
  side,
  some,
  text,
  treeOf,
  url,
  whole,
  words,
  type Fields,
  type Read,
  type Spot,
} from './canonical-fields.js';
import {correction, image, none, summary} from './canonical-parts.js';
import {isPhrase, phrases, readerOf} from './canonical-phrasing.js';
import {compact, isData, own, type Reader} from './read.js';

/** Reads the blocks of a body, or inside another block; undefined when none is left. A text alone is split at its blank lines. */
export const blocks: Read = (value, spot) => {
  const found = typeof value === 'string' ? paragraphsOf(value).flatMap((line) => readBlock(line, spot)) : readBlocks(value, spot);
  return wrapPhrases(found, spot);
};

function paragraphsOf(value: string): string[] {
  return value.slice(0, LIMITS.body).split(/\r?\n\s*\n/);
}

/** Makes paragraphs of phrases that stand between blocks. */
function wrapPhrases(nodes: unknown, spot: Spot): unknown[] | undefined {
  const result: unknown[] = [];
  let run: unknown[] | undefined;
  for (const node of Array.isArray(nodes) ? (nodes as unknown[]) : []) {
    if (!isPhrase(node)) {
      run = undefined;
      result.push(node);
    } else if (run !== undefined) {
      run.push(node);
    } else if (!isSpace(node) && enter(spot)) {
      run = [node];
      result.push({type: 'paragraph', children: run});
    }
  }
  return result.length === 0 ? undefined : result;
}

function isSpace(phrase: unknown): boolean {
  const value = own(phrase, 'value');
  return typeof value === 'string' && value.trim() === '';
}

const base = {id: text, lang: language};
const layout = oneOf(['inline', 'wide', 'full', 'start', 'end']);
const within = {children: need(blocks)};
const spoken = {children: need(phrases)};

type BlockOf<T extends Block['type']> = Extract<Block, {type: T}>;

/** Reads what an entry of a list may hold; of other blocks their paragraphs stay. */
const itemBlocks: Read = (value, spot) => {
  const found = (blocks(value, spot) ?? []) as Block[];
  const kept = found.flatMap(toItemBlocks);
  if (kept.length !== found.length || kept.some((node, index) => node !== found[index])) spot.reader.report('body/nested', spot.path);
  return kept.length === 0 ? undefined : kept;
};

function toItemBlocks(node: Block): unknown[] {
  if (node.type === 'paragraph' || node.type === 'list') return [node];
  if (!has(node, 'children')) return [];
  const inner = node.children as (Block | {type: 'listItem'})[];
  if (inner.some(isPhrase)) return [{type: 'paragraph', children: inner}];
  return inner.flatMap((child) => toItemBlocks(child as Block));
}

const listItem = record<ListItem>({children: need(itemBlocks)}, {type: 'listItem', short: 'children'});
const items = treeOf((value, spot) => {
  const type = own(value, 'type');
  if (type === undefined || type === 'listItem') return some(listItem(value, spot));
  const children = enter(spot) ? itemBlocks(value, below(spot)) : undefined;
  return children === undefined ? [] : [{type: 'listItem', children}];
});

const span = clamped(whole(-LIMITS.nodes), 1, LIMITS.span);
const cell = record<TableCell>(
  {header: flag, colSpan: span, rowSpan: span, children: or(phrases, none)},
  {type: 'tableCell', short: 'children'},
);
const row = record<TableRow>({children: or(nodesOf(cell), none)}, {type: 'tableRow', short: 'children'});
const rows = nodesOf(row);

const event = record<TimelineEvent>({name: text, date, dateText: text, children: or(blocks, none)}, {type: 'timelineEvent'});
const definition = record<Definition>({term: or(phrases, none), children: or(blocks, none)}, {type: 'definition'});
const footnote = record<FootnoteDefinition>({identifier: need(text), label: text, ...within}, {type: 'footnoteDefinition'});

const source = record<MediaSource>({url: need(url), encodingFormat: text, width: side, height: side, bitrate: number()}, {short: 'url'});
const track = record<MediaTrack>({
  kind: or(oneOf(['captions', 'subtitles', 'chapters', 'descriptions']), () => 'captions'),
  url: need(url),
  lang: language,
  label: text,
});
const audio = {sources: or(listOf(source), none), name: text, caption: phrases, creditText: text, duration, transcript: blocks};

const UNSAFE_NAMES = ['__proto__', 'constructor', 'prototype'];

/** Copies plain data; what is no JSON, and names that could reach a prototype, stay behind. */
const plain: Read = (value, spot) => {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  if (typeof value !== 'object' || value === null || !enter(spot)) return null;
  const next = below(spot);
  if (Array.isArray(value)) return value.slice(0, LIMITS.nodes).map((entry: unknown) => plain(entry, next));
  const safe = Object.entries(value).filter(([name]) => !UNSAFE_NAMES.includes(name));
  return Object.fromEntries(safe.map(([name, inner]) => [name, plain(inner, next)]));
};

/** Names how every property of every kind of block is read, but for those that all blocks have. */
const FIELDS: {readonly [K in Block['type']]: Omit<Fields<BlockOf<K>>, keyof BlockBase>} = {
  paragraph: {...spoken, dropCap: flag},
  heading: {depth: or(clamped(whole(), 1, 6), () => 2), ...spoken},
  list: {ordered: or(flag, () => false), start: whole(-1e9, 1e9), children: need(items)},
  blockquote: {...within, citation: phrases, url},
  pullquote: {...spoken, citation: phrases},
  thematicBreak: {},
  code: {value: need(words), language: text},
  table: {caption: phrases, children: need(rows)},
  image: {image: need(image), layout, url},
  gallery: {images: need(listOf(image)), caption: phrases, layout},
  video: {...audio, poster: image, tracks: listOf(track), layout},
  audio,
  embed: {
    url: need(url),
    provider: text,
    embedUrl: url,
    title: text,
    width: side,
    height: side,
    thumbnail: image,
    caption: phrases,
    fallback: phrases,
    layout,
  },
  aside: {name: text, ...within, layout},
  factBox: {name: text, ...within},
  keyPoints: {name: text, children: need(items)},
  bigNumber: {value: need(text), description: phrases},
  timeline: {name: text, children: need(nodesOf(event))},
  definitionList: {children: need(nodesOf(definition))},
  questionAnswer: {question: or(phrases, none), children: or(blocks, none)},
  footnotes: {children: need(nodesOf(footnote))},
  disclaimer: spoken,
  rating: {
    ratingValue: need(number()),
    bestRating: or(number(1, 100), () => 5),
    itemReviewed: text,
  },
  tableOfContents: {},
  relatedLinks: {name: text, items: need(listOf(summary))},
  correction: {correction: need(correction)},
  insertionPoint: {name: need(text), label: text, height: side},
  paywall: {},
  custom: {
    name: need(text),
    text,
    data: (value, spot) => (isData(value) ? plain(value, spot) : undefined),
  },
  unknown: {originalType: or(text, () => 'unknown'), text},
};

const BLOCKS = Object.fromEntries(
  Object.entries(FIELDS).map(([type, fields]) => [type, record({...base, ...fields}, {type, short: 'children'})]),
) as Readonly<Record<Block['type'], Read>>;

/** Reads one block, or a phrase that stands where a block should; of what is not known, the words stay. */
export function readBlock(value: unknown, spot: Spot): readonly unknown[] {
  if (value === '') return [];
  if (typeof value === 'string') return some(BLOCKS.paragraph(value, spot));
  if (isPhrase(value)) return some(phrases(value, spot)).flat();
  if (!isData(value)) {
    if (value !== undefined) spot.reader.report('value/ignored', spot.path);
    return [];
  }
  const type = own(value, 'type');
  const read = readerOf(BLOCKS, type);
  if (read !== undefined) return some(read(value, spot)).filter(isSound);
  spot.reader.report('block/unknown', spot.path, typeof type === 'string' ? type : '');
  if (!enter(spot)) return [];
  return [compact({type: 'unknown', originalType: text(type, spot) ?? 'unknown', text: text(wordsOf(value, spot), spot)})];
}

/** Tells a rating that no number contradicts, and every other block. */
function isSound(node: unknown): boolean {
  return own(node, 'type') !== 'rating' || (own(node, 'ratingValue') as number) <= (own(node, 'bestRating') as number);
}

/** Joins the words of a tree that is not known. */
function wordsOf(value: unknown, spot: Spot): string {
  if (typeof value === 'string') return value;
  const said = own(value, 'text') ?? own(value, 'value');
  if (typeof said === 'string') return said;
  const children = own(value, 'children');
  if (!Array.isArray(children) || !enter(spot)) return '';
  return children.map((child) => wordsOf(child, below(spot))).join(' ');
}

const readBlocks = treeOf(readBlock);

const readWhole = treeOf(orAhead(readBlock));

/** Reads a body with its own number of nodes. */
export const body: Read = (value, spot) => {
  const inBody = {...spot, count: {nodes: 0}};
  if (typeof value !== 'string') return wrapPhrases(readWhole(value, inBody), inBody);
  spot.reader.report('body/plain-text', spot.path);
  return blocks(value, inBody);
};

/** Reads a block that may lead an article instead of a picture. */
export const leadMedia: Read = (value, spot) => {
  if (['video', 'audio', 'embed', 'gallery'].includes(own(value, 'type') as string)) return readBlock(value, spot)[0];
  if (value !== undefined) spot.reader.report('value/ignored', spot.path);
  return undefined;
};

/** Reads blocks of the model from hostile input. */
export function readBody(value: unknown, reader: Reader, path = ''): Block[] {
  return (body(value, {reader, path, depth: 1, count: {nodes: 0}}) ?? []) as Block[];
}
