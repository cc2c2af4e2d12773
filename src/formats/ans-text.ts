import type {
  Block,
  Blockquote,
  Code,
  Correction,
  CorrectionKind,
  Heading,
  List,
  Phrasing,
  Pullquote,
  Table,
  TableCell,
  TableRow,
} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {linesOf} from './html-lines.js';
import {compact, own, ownWord} from './read.js';

/** Reads what stands in an element: one element, or a list of them. */
export type Inner = (content: Place) => Block[];
/** Reads one element of a story. */
export type ReadElement = (element: Place, ans: AnsReader, inner: Inner) => Block[];

const KINDS: readonly (readonly [RegExp, CorrectionKind])[] = [
  [/retract/i, 'retraction'],
  [/clarif/i, 'clarification'],
  [/editor|note/i, 'editorsNote'],
  [/correct/i, 'correction'],
];

/** Reads a paragraph, or several. */
export const text: ReadElement = (element, ans, inner) => {
  if (!has(element, 'content') && has(element, 'content_elements')) return inner(down(element, 'content_elements'));
  const blocks = ans.blocks(down(element, has(element, 'content') ? 'content' : 'text'));
  const cap = own(down(element, 'block_properties').value, 'dropcap');
  const [first, ...rest] = blocks;
  const isCapped = first?.type === 'paragraph' && (cap === true || (typeof cap === 'string' && !/^(?:false|none|no)$/i.test(cap)));
  return isCapped ? [{...first, dropCap: true}, ...rest] : blocks;
};

/** Reads a heading; its level is a look, closed up with the others once the article is whole. */
export const header: ReadElement = (element, ans) => {
  const {words, media} = linesOf(ans.blocks(down(element, 'content')));
  const level = /[1-6]/.exec(ownWord(element.value, 'level'))?.[0] ?? '2';
  const heading: Heading = {type: 'heading', depth: Number(level) as Heading['depth'], children: words};
  return words.length > 0 ? [heading, ...media] : media;
};

/** Reads a list; a list among its items belongs to the item before, and what may not stand in an item ends the list for a while. */
export const list: ReadElement = (element, ans, inner) => {
  const ordered = /^(?:ordered|ol|numbered)$/i.test(ownWord(element.value, 'list_type'));
  const blocks: Block[] = [];
  let open: List | undefined;
  let number = Math.round(ans.reader.number(own(element.value, 'start'), 0, 1e6) ?? 1);
  for (const item of ans.entries(down(element, 'items'))) {
    const content = inner(item).map((block): Block => {
      return block.type === 'heading' ? {type: 'paragraph', children: [{type: 'strong', children: block.children}]} : block;
    });
    const words = content.filter((block) => block.type === 'paragraph' || block.type === 'list');
    const others = content.filter((block) => block.type !== 'paragraph' && block.type !== 'list');
    const last = open?.children.at(-1);
    if (words.length > 0 && last !== undefined && words.every(({type}) => type === 'list')) last.children.push(...words);
    else if (words.length > 0) {
      if (open === undefined) {
        open = compact<List>({type: 'list', ordered, start: ordered && number !== 1 ? number : undefined, children: []});
        blocks.push(open);
      }
      open.children.push({type: 'listItem', children: words});
      number += 1;
    }
    if (others.length === 0) continue;
    blocks.push(...others);
    open = undefined;
  }
  return blocks;
};

/** Reads the words of an element in a place where only words may stand. */
function wordsOf(place: Place, ans: AnsReader, inner: Inner): Phrasing[] {
  return isObject(place) || Array.isArray(place.value) ? linesOf(inner(place)).words : (ans.phrases(place) ?? []);
}

/** Reads a quotation, or words of the story that are set large, with who said them. */
export const quote: ReadElement = (element, ans, inner) => {
  const content = has(element, 'content_elements') ? inner(down(element, 'content_elements')) : ans.blocks(down(element, 'content'));
  const words = wordsOf(down(element, 'citation'), ans, inner);
  const citation = words.length > 0 ? words : undefined;
  const isPulled = /pull/i.test(`${typeOf(element)} ${ownWord(element.value, 'subtype')}`);
  const lines = linesOf(content);
  if (isPulled && lines.words.length > 0) return [compact<Pullquote>({type: 'pullquote', children: lines.words, citation}), ...lines.media];
  if (content.length > 0 && !isPulled) return [compact<Blockquote>({type: 'blockquote', children: content, citation})];
  return [...(citation === undefined ? [] : [{type: 'paragraph' as const, children: citation}]), ...lines.media];
};

function spanOf(cell: Place, names: readonly string[], ans: AnsReader): number | undefined {
  const holders = [cell, down(cell, 'additional_properties')];
  const values = holders.flatMap(({value}) => names.map((name) => ans.reader.number(own(value, name), 2)));
  const span = values.find((value) => value !== undefined);
  return span === undefined ? undefined : Math.min(Math.floor(span), LIMITS.span);
}

/** Reads a table: rows that are lists of texts, or rows and cells that are elements; media in cells come after it. */
export const table: ReadElement = (element, ans, inner) => {
  const media: Block[] = [];
  const cellsOf = (row: Place, isHead: boolean): TableRow => ({
    type: 'tableRow',
    children: ans.entries(isObject(row) ? down(row, has(row, 'cells') ? 'cells' : 'content_elements') : row).map((cell) => {
      const content = has(cell, 'content_elements') ? down(cell, 'content_elements') : cell;
      const lines = isObject(content) || Array.isArray(content.value) ? linesOf(inner(content)) : undefined;
      media.push(...(lines?.media ?? []));
      return compact<TableCell>({
        type: 'tableCell',
        header: isHead || typeOf(cell) === 'header_cell' || own(cell.value, 'header') === true ? true : undefined,
        colSpan: spanOf(cell, ['colspan', 'col_span', 'colSpan'], ans),
        rowSpan: spanOf(cell, ['rowspan', 'row_span', 'rowSpan'], ans),
        children: lines?.words ?? ans.phrases(content) ?? [],
      });
    }),
  });
  const head = has(element, 'header') ? [cellsOf(down(element, 'header'), true)] : [];
  const rows = [...head, ...ans.entries(down(element, 'rows')).map((row) => cellsOf(row, false))];
  const spanned = rows.some((row) => row.children.some(({rowSpan}) => rowSpan !== undefined));
  const isFilled = (row: TableRow): boolean => row.children.some((cell) => cell.children.length > 0);
  const full = rows.filter((row) => row.children.length > 0 && (spanned || isFilled(row)));
  const caption = ans.phrases(down(element, has(element, 'caption') ? 'caption' : 'title'));
  const source = wordsOf(down(element, 'citation'), ans, inner);
  const block = compact<Table>({type: 'table', caption, children: full});
  return [
    ...(full.some(isFilled) ? [block] : caption === undefined ? [] : [{type: 'paragraph' as const, children: caption}]),
    ...(source.length > 0 ? [{type: 'paragraph' as const, children: source}] : []),
    ...media,
  ];
};

/** Reads a listing. */
export const code: ReadElement = (element, ans) => {
  const content = own(element.value, 'content');
  const value = typeof content === 'string' ? cleanBodyText(content.slice(0, LIMITS.body)) : '';
  return value.trim() === '' ? [] : [compact<Code>({type: 'code', value, language: ans.quiet(down(element, 'language'))})];
};

/** Reads a correction; its paragraphs become lines. */
export function readCorrection(place: Place, ans: AnsReader): Correction | undefined {
  const field = isObject(place) ? down(place, has(place, 'text') ? 'text' : 'content') : place;
  const source = typeof field.value === 'string' ? field.value : '';
  const parts = /<\w/.test(source) ? [source] : source.split(/\n+/);
  const lines = parts.flatMap((value) => {
    const line = ans.phrases({value, path: field.path});
    return line === undefined ? [] : [line];
  });
  if (lines.length === 0) return undefined;
  const type = ownWord(place.value, 'correction_type') || ownWord(place.value, 'subtype');
  return compact<Correction>({
    type: 'CorrectionComment',
    text: lines.flatMap((line, index): Phrasing[] => (index === 0 ? line : [{type: 'break'}, ...line])),
    datePublished: ['date', 'published_date', 'display_date']
      .map((key) => ans.reader.date(own(place.value, key), down(place, key).path))
      .find((date) => date !== undefined),
    kind: KINDS.find(([pattern]) => pattern.test(type))?.[1],
  });
}

/** Reads a correction in the text. */
export const correction: ReadElement = (element, ans) => {
  const found = readCorrection(element, ans);
  return found === undefined ? [] : [{type: 'correction', correction: found}];
};

/** Reads a rating; one that lies above its best is left out. */
export const rating: ReadElement = (element, ans) => {
  const ratingValue = ans.reader.number(own(element.value, 'numeric_rating'));
  const bestRating = ans.reader.number(own(element.value, 'max'), 1, 100) ?? 5;
  if (ratingValue !== undefined && ratingValue <= bestRating) return [{type: 'rating', ratingValue, bestRating}];
  ans.reader.report('value/ignored', element.path);
  return [];
};

/** Reads a verdict, such as "Recommended", as a line of its own. */
export const endorsement: ReadElement = (element, ans) => ans.blocks(down(element, 'endorsement'));
