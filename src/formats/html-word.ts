import type {HtmlElement} from '../model/result.js';
import {attribute, hasClass, textOf, type HtmlNode} from './html-tree.js';

const ITEM = /mso-list\s*:\s*(?:[^;]*\s)?level(\d)/i;
const MARK = /mso-list\s*:\s*ignore/i;
const NUMBER = /^\(?(?:(\d{1,6})|[a-z]{1,4})[.)]/i;
/** Levels that a mark of an item stands in its paragraph at the most. */
const DEEPEST = 8;

interface Item {
  level: number;
  /** The bullet or number, as Word writes it. */
  mark: string;
  item: HtmlElement;
}

const isMark = (node: HtmlNode): boolean => typeof node !== 'string' && MARK.test(attribute(node, 'style') ?? '');

/** Takes the bullet or number off what a paragraph holds. */
function splitMark(nodes: readonly HtmlNode[], depth = 0): {mark: string; rest: HtmlNode[]} {
  let mark = '';
  const rest = nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string' || mark !== '' || depth > DEEPEST) return [node];
    if (isMark(node)) {
      mark = textOf(node).trim() || '·';
      return [];
    }
    const inner = splitMark(node.children, depth + 1);
    mark = inner.mark;
    return mark === '' ? [node] : [{...node, children: inner.rest}];
  });
  return {mark, rest};
}

/** Reads a paragraph that Word means as an item of a list; undefined for all others. */
function itemOf(node: HtmlNode): Item | undefined {
  if (typeof node === 'string' || node.tag !== 'p') return undefined;
  const level = ITEM.exec(attribute(node, 'style') ?? '')?.[1];
  if (level === undefined && !hasClass(node, /^MsoListParagraph/)) return undefined;
  const {mark, rest} = splitMark(node.children);
  return mark === '' ? undefined : {level: Number(level ?? 1), mark, item: {...node, tag: 'li', children: rest}};
}

/** Nests items into lists. */
function listOf(items: readonly Item[]): HtmlElement {
  const [first] = items;
  const level = Math.min(...items.map((item) => item.level));
  const number = NUMBER.exec(first?.mark ?? '');
  const start = number?.[1];
  const children: HtmlElement[] = [];
  for (let index = 0; index < items.length; index++) {
    const {item} = items[index] ?? {};
    const inner: Item[] = [];
    for (let next = items[index + 1]; next !== undefined && next.level > level; next = items[index + 1]) {
      inner.push(next);
      index += 1;
    }
    if (item !== undefined) children.push(inner.length === 0 ? item : {...item, children: [...item.children, listOf(inner)]});
  }
  return {tag: number === null ? 'ul' : 'ol', attributes: new Map(start === undefined ? [] : [['start', start]]), children};
}

/** Makes lists of the paragraphs that Word pastes for their items. */
export function wordLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const made: HtmlNode[] = [];
  let open: Item[] = [];
  const close = () => {
    if (open.length > 0) made.push(listOf(open));
    open = [];
  };
  for (const node of nodes) {
    const item = itemOf(node);
    if (item !== undefined) open.push(item);
    else if (open.length === 0 || typeof node !== 'string' || node.trim() !== '') {
      close();
      made.push(node);
    }
  }
  close();
  return made;
}

/** Tells whether a node may be an item that Word pasted. */
export function isWordItem(node: HtmlNode): boolean {
  return typeof node !== 'string' && node.tag === 'p' && (/mso-list/i.test(attribute(node, 'style') ?? '') || hasClass(node, /^MsoListP/));
}
