import type {Block, Definition, FootnoteDefinition, List, ListItem} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {attribute, type HtmlNode} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact} from './read.js';

interface Entry {
  content: Block[];
  /** The number that the source gives it. */
  value?: number | undefined;
}

const MOST = 1_000_000;

/** Reads what stands in a list: its items, and what stands between them where nothing may. */
function entriesOf(list: HtmlElement, flow: Flow, walker: Walker): Entry[] {
  const entries: Entry[] = [];
  for (const child of list.children) {
    const item = typeof child !== 'string' && child.tag === 'li' ? child : undefined;
    const content = item === undefined ? walker.inner([child], flow) : walker.inner(item.children, flow, item);
    const last = entries.at(-1);
    const nested = item === undefined && last !== undefined && content.every(({type}) => type === 'list');
    if (nested) last.content.push(...content);
    else if (content.length > 0) entries.push({content, value: item && walker.reader.number(attribute(item, 'value'), 0, MOST)});
  }
  return entries;
}

/** Makes a heading in an item a strong line. */
function itemBlock(block: Block): Block {
  return block.type === 'heading' ? {type: 'paragraph', children: [{type: 'strong', children: block.children}]} : block;
}

/**
 * Reads `ul` and `ol`.
 *
 * A picture, a table or a quote in an item ends the list for the time being; the next item goes on with the number.
 */
export function list(element: HtmlElement, flow: Flow, walker: Walker): void {
  const ordered = element.tag === 'ol';
  const blocks: Block[] = [];
  let number = (ordered ? walker.reader.number(attribute(element, 'start'), 0, MOST) : undefined) ?? 1;
  let open: List | undefined;
  for (const {content, value = number} of entriesOf(element, flow, walker)) {
    if (ordered && value !== number) open = undefined;
    if (ordered) number = Math.round(value);
    let item: ListItem | undefined;
    let ended = false;
    for (const block of content.map(itemBlock)) {
      if ((block.type === 'paragraph' || block.type === 'list') && !ended) {
        if (open === undefined)
          blocks.push((open = compact<List>({type: 'list', ordered, start: number === 1 ? undefined : number, children: []})));
        if (item === undefined) open.children.push((item = {type: 'listItem', children: []}));
        item.children.push(block);
      } else if (block.type !== 'thematicBreak') {
        ended = item !== undefined;
        open = undefined;
        blocks.push(block);
      }
    }
    number += 1;
  }
  const pictures = blocks.flatMap((block) => (block.type === 'image' ? [block.image] : []));
  if (pictures.length > 1 && pictures.length === blocks.length) flow.push({type: 'gallery', images: pictures});
  else flow.push(...blocks);
}

/** Tells whether a list holds nothing but footnotes that the text refers to. */
export function isNotes(element: HtmlElement, walker: Walker): boolean {
  return (
    /^[ou]l$/.test(element.tag) &&
    walker.notes.size > 0 &&
    element.children.every((item) => (typeof item === 'string' ? item.trim() === '' : walker.notes.has(walker.noteOf(item) ?? '')))
  );
}

/** Reads a list of footnotes. */
export function footnotes(element: HtmlElement, flow: Flow, walker: Walker): void {
  walker.inNote = true;
  const children = element.children.flatMap((item): FootnoteDefinition[] => {
    if (typeof item === 'string') return [];
    return [{type: 'footnoteDefinition', identifier: walker.noteOf(item) ?? '', children: walker.inner(item.children, flow)}];
  });
  walker.inNote = false;
  const last = flow.blocks.at(-1);
  if (last?.type === 'footnotes') last.children.push(...children);
  else flow.push({type: 'footnotes', children});
}

/** Lists the terms and descriptions of `dl`, also out of the groups that `div` makes, and what else stands there. */
function partsOf(list: HtmlElement): HtmlNode[] {
  const isPart = (node: HtmlNode) => typeof node !== 'string' && /^d[dt]$/.test(node.tag);
  return list.children.flatMap((child) =>
    typeof child !== 'string' && child.tag === 'div' && child.children.some(isPart) ? child.children : [child],
  );
}

/** Reads `dl`: a term, or several, and what is said of it. */
export function definitions(element: HtmlElement, flow: Flow, walker: Walker): void {
  const found: Definition[] = [];
  const media: Block[] = [];
  let last: Definition | undefined;
  for (const part of partsOf(element)) {
    const named = typeof part !== 'string' && /^d[dt]$/.test(part.tag) ? part : undefined;
    const content = named === undefined ? walker.inner([part], flow) : walker.inner(named.children, flow, named);
    if (content.length === 0) continue;
    if (named?.tag === 'dt') {
      const term = linesOf(content);
      media.push(...term.media);
      if (term.words.length === 0) continue;
      if (last?.children.length === 0) last.term.push({type: 'break'}, ...term.words);
      else found.push((last = {type: 'definition', term: term.words, children: []}));
    } else {
      if (last === undefined) found.push((last = {type: 'definition', term: [], children: []}));
      last.children.push(...content);
    }
  }
  flow.push(...media);
  if (found.some(({term}) => term.length > 0)) flow.push({type: 'definitionList', children: found});
  else flow.push(...found.flatMap(({children}) => children));
}
