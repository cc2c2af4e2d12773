import type {Block, Blockquote, Heading, Paragraph, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {nestLists, type FlatItem} from './build.js';
import {readCustom} from './cms-custom.js';
import {wordOf, type Cms} from './cms.js';
import {readObject} from './cms-blocks.js';
import {own} from './read.js';
import {readSpans, type Marks} from './portable-text-spans.js';
import type {Place} from './schema-org-json.js';

const HEADING = /^h(?:eading)?[-_ ]?([1-6])$/i;
const QUOTE = /^(?:block)?-?quote$/i;
const PULLQUOTE = /^pull-?quote$/i;
const CODE = /^(?:code|pre|preformatted|monospace)$/i;
const NUMBERED = /^(?:number|numbered|ordered|ol|decimal|\d|(?:lower|upper)-?(?:alpha|roman|latin))/i;

/** Tells a block of text by its type or by what it holds. */
export function isTextBlock(cms: Cms, value: unknown): boolean {
  if (cms.typeOf(value) === 'block') return true;
  const children = own(value, 'children');
  const isText = own(value, 'markDefs') !== undefined || own(value, 'listItem') !== undefined || own(value, 'style') !== undefined;
  return Array.isArray(children) && (isText || children.some((child) => own(child, '_type') === 'span'));
}

/** Reads a block of text by its style; what stood between its words and is none follows it. */
function readText(cms: Cms, place: Place, marks: Marks): Block[] {
  const {words, media} = readSpans(cms, place, marks);
  if (words.length === 0) return media;
  const style = own(place.value, 'style');
  const name = typeof style === 'string' ? style : 'normal';
  const depth = HEADING.exec(name)?.[1];
  const text: Paragraph = {type: 'paragraph', children: words};
  if (depth !== undefined) return [{type: 'heading', depth: Number(depth) as Heading['depth'], children: words}, ...media];
  if (QUOTE.test(name)) return [{type: 'blockquote', children: [text]}, ...media];
  if (PULLQUOTE.test(name)) return [{type: 'pullquote', children: words}, ...media];
  if (CODE.test(name))
    return [{type: 'code', value: plainOf(words.map((word) => (word.type === 'break' ? {type: 'text', value: '\n'} : word)))}, ...media];
  return [text, ...media];
}

/** Puts the sign of a task before its words. */
function ticked([first, ...rest]: readonly Phrasing[], isDone: boolean): Phrasing[] {
  const sign = isDone ? '☑ ' : '☐ ';
  if (first?.type === 'text') return [{...first, value: sign + first.value}, ...rest];
  return [{type: 'text', value: sign}, ...(first === undefined ? [] : [first]), ...rest];
}

/** Reads a list entry; a heading in it becomes a strong line. */
function readItem(cms: Cms, place: Place, marks: Marks, media: Block[]): FlatItem[] {
  const found = readSpans(cms, place, marks);
  media.push(...found.media);
  if (found.words.length === 0) return [];
  const style = own(place.value, 'style');
  const isHeading = typeof style === 'string' && HEADING.test(style);
  const level = own(place.value, 'level');
  const isDone = own(place.value, 'checked');
  const words = typeof isDone === 'boolean' ? ticked(found.words, isDone) : found.words;
  return [
    {
      level: cms.reader.number(level, 1) ?? 1,
      ordered: NUMBERED.test(wordOf(own(place.value, 'listItem'))),
      children: [{type: 'paragraph', children: isHeading ? [{type: 'strong', children: words}] : words}],
    },
  ];
}

function readBlock(cms: Cms, place: Place, marks: Marks): Block[] {
  const made = readCustom(cms, place);
  if (made !== undefined) return made;
  if (isTextBlock(cms, place.value)) return readText(cms, place, marks);
  return readObject(cms, place);
}

/** Reads blocks of Portable Text; list entries that follow each other become lists, quotes one quote. */
export function readPortableText(cms: Cms, places: readonly Place[], marks: Marks): Block[] {
  const blocks: Block[] = [];
  let items: FlatItem[] = [];
  let media: Block[] = [];
  const endList = () => {
    blocks.push(...nestLists(items), ...media);
    items = [];
    media = [];
  };
  let quote: Blockquote | undefined;
  for (const place of places) {
    const isItem =
      isTextBlock(cms, place.value) && own(place.value, 'listItem') !== undefined && own(cms.types, cms.typeOf(place.value)) === undefined;
    if (isItem) {
      quote = undefined;
      items.push(...cms.within<FlatItem[]>(place, [], () => readItem(cms, place, marks, media)));
      continue;
    }
    endList();
    const [first, ...rest] = cms.within<Block[]>(place, [], () => readBlock(cms, place, marks));
    const isQuote = first?.type === 'blockquote' && isTextBlock(cms, place.value);
    if (isQuote && quote !== undefined) quote.children.push(...first.children);
    else if (first !== undefined) blocks.push(first);
    quote = isQuote && rest.length === 0 ? (quote ?? first) : undefined;
    blocks.push(...rest);
  }
  endList();
  return blocks;
}
