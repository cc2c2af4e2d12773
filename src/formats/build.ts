import type {Block, List, ListItem, Paragraph, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {AdaptOptions} from '../model/result.js';
import {htmlBlocks, htmlPhrasing} from './html-blocks.js';
import {treeOf, type Leaf, type RunMark} from './mark-tree.js';
import {Reader} from './read.js';

export type {RunMark} from './mark-tree.js';

/** A stretch of text with its formatting, in any order; or a phrase that stands between such. */
export type Run = {text: string; marks?: readonly RunMark[]} | Phrasing;

/** An entry of a list that is written flat: how deep it stands, the outermost level being 1, and what it holds. */
export interface FlatItem {
  /** Whole number from 1; 1 where it is missing. */
  level?: number;
  ordered?: boolean;
  children: ListItem['children'];
}

/** What formatting stands outside where nothing else decides: links first, code always last. */
const ORDER: readonly RunMark['type'][] = [
  'link',
  'strong',
  'emphasis',
  'underline',
  'delete',
  'mark',
  'superscript',
  'subscript',
  'inlineCode',
];

/** Gives equal marks one object, so that they can be told apart by it. */
function interner(): (mark: RunMark) => RunMark {
  const known = new Map<string, RunMark>();
  return (mark) => {
    const key = JSON.stringify(Object.entries(mark).sort());
    const same = known.get(key) ?? mark;
    known.set(key, same);
    return same;
  };
}

/** Makes leaves of runs, without empty ones; a line end in a text is a break. */
function leavesOf(runs: readonly Run[]): Leaf[] {
  const intern = interner();
  return runs.flatMap((run): Leaf[] => {
    if (!('text' in run)) return [{word: run, marks: []}];
    const marks = [...new Set((run.marks ?? []).map(intern))];
    return run.text
      .split(/\r\n|[\n\r\u2028]/)
      .flatMap((value, index): Leaf[] => [
        ...(index === 0 ? [] : [{word: {type: 'break'} as const, marks}]),
        ...(value === '' ? [] : [{word: {type: 'text', value} as const, marks}]),
      ]);
  });
}

/** Counts for every mark of every leaf how many leaves in a row have it, from there on. */
function reachesOf(leaves: readonly Leaf[]): Map<RunMark, number>[] {
  let next = new Map<RunMark, number>();
  return leaves
    .toReversed()
    .map(({marks}) => (next = new Map(marks.map((mark) => [mark, (next.get(mark) ?? 0) + 1]))))
    .toReversed();
}

/** Orders the marks of every leaf, the outermost first: those that reach furthest, unless they are open already. */
function nest(leaves: readonly Leaf[]): Leaf[] {
  const reaches = reachesOf(leaves);
  let open: readonly RunMark[] = [];
  return leaves.map(({word, marks}, index) => {
    const reach = (mark: RunMark) => reaches[index]?.get(mark) ?? 0;
    const isCode = (mark: RunMark) => Number(mark.type === 'inlineCode');
    const end = open.findIndex((mark) => !marks.includes(mark) || mark.type === 'inlineCode');
    const kept = end < 0 ? open : open.slice(0, end);
    const fresh = marks
      .filter((mark) => !kept.includes(mark))
      .sort((a, b) => isCode(a) - isCode(b) || reach(b) - reach(a) || ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
    const link = [...kept, ...fresh].find(({type}) => type === 'link');
    open = [...kept, ...fresh].filter((mark) => mark.type !== 'link' || mark === link);
    return {word, marks: open};
  });
}

/**
 * Makes a tree of phrases from runs of text with marks, as rich text editors write a line.
 *
 * Equal marks of neighbours become one; the mark that reaches furthest stands outside, so that a link is not cut by what is bold in it. Of
 * two links on one text the outer one stays.
 * A line end in a text is a break, an empty text nothing. Nothing is checked: what comes of hostile data goes through `canonical`.
 */
export function phrasesOf(runs: readonly Run[]): Phrasing[] {
  return treeOf(nest(leavesOf(runs)));
}

interface OpenList {
  level: number;
  list: List;
}

/**
 * Nests the entries of lists that are written flat, each with its level; neighbours of one level and kind make one list.
 *
 * A level that is missing, or makes no sense, is 1. An entry never stands more than one level below the one before it.
 */
export function nestLists(items: readonly FlatItem[]): List[] {
  const lists: List[] = [];
  let open: OpenList[] = [];
  for (const {level: written = 1, ordered = false, children} of items) {
    const level = Math.min(Math.max(Math.round(written) || 1, 1), LIMITS.depth);
    const item: ListItem = {type: 'listItem', children: [...children]};
    const outer = open.filter((entry, index) => entry.level <= level || index === 0);
    const last = outer.at(-1);
    const isHere = last !== undefined && last.level >= level && last.list.ordered === ordered;
    if (isHere) {
      last.list.children.push(item);
      open = [...outer.slice(0, -1), {...last, level}];
      continue;
    }
    const parents = last !== undefined && last.level >= level ? outer.slice(0, -1) : outer;
    const list: List = {type: 'list', ordered, children: [item]};
    const holder: (Paragraph | List)[] = parents.at(-1)?.list.children.at(-1)?.children ?? lists;
    holder.push(list);
    open = [...parents, {level, list}];
  }
  return lists;
}

/**
 * Makes phrases of a line of HTML, or a few: the formatting that editors keep inside their texts.
 *
 * Takes `parseHtml` and `baseUrl` of the options; without a parser the words stay, their formatting goes. What is not HTML gives none.
 */
export function phrasesOfHtml(source: unknown, options: AdaptOptions = {}): Phrasing[] {
  return typeof source === 'string' ? htmlPhrasing(source, new Reader(options), '') : [];
}

/** Makes blocks of a fragment of HTML, such as an editor's block of code that is meant to be seen; see `phrasesOfHtml`. */
export function blocksOfHtml(source: unknown, options: AdaptOptions = {}): Block[] {
  return typeof source === 'string' ? htmlBlocks(source, new Reader(options), '') : [];
}
