import type {FootnoteDefinition} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {fragmentOf} from './html-marks.js';
import {attribute, isBlank, isBlockElement, plain, textOf, type HtmlNode} from './html-tree.js';
import type {Walker} from './html-walker.js';

/** A footnote outside a list: what marks it, and by which name the text refers to it. */
export interface PairedNote {
  id: string;
  /** The link at its head that leads back to the text. */
  mark: HtmlElement;
}

/** Levels between a link and the element that begins with it. */
const NEAR = 5;
/** Siblings that are asked whether they are empty. */
const ASKED = 50;
/** Characters of the mark of a footnote. */
const LONGEST_MARK = 10;

type Parents = ReadonlyMap<HtmlElement, HtmlElement>;

const nameOf = (element: HtmlElement): string | undefined =>
  attribute(element, 'id') ?? (element.tag === 'a' ? attribute(element, 'name') : undefined);

/** Tells whether nothing stands before a node in the element that holds it. */
function isFirst(node: HtmlNode, parent: HtmlElement): boolean {
  const index = parent.children.indexOf(node);
  return index <= ASKED && parent.children.slice(0, index).every(isBlank);
}

/** Lists an element and those that begin with it, the inner ones first. */
function beginnings(element: HtmlElement, parents: Parents): HtmlElement[] {
  const found = [element];
  for (let last = element, parent = parents.get(last); parent !== undefined && found.length <= NEAR; parent = parents.get(last)) {
    if (parent.tag === 'body' || parent.tag === '' || !isFirst(last, parent)) break;
    found.push(parent);
    last = parent;
  }
  return found;
}

/** Tells whether an element is another, or holds it a few levels below. */
function isNear(element: HtmlElement, holder: HtmlElement, parents: Parents): boolean {
  let next: HtmlElement | undefined = element;
  for (let level = 0; level <= NEAR && next !== undefined; level++, next = parents.get(next)) if (next === holder) return true;
  return false;
}

/** Tells whether a link may be the mark of a footnote. */
function isMark(link: HtmlElement): boolean {
  const text = plain(textOf(link));
  return text !== '' && text.length < LONGEST_MARK;
}

/**
 * Finds footnotes that are paragraphs or boxes: each begins with a link back to a mark in the text, and the mark leads to it.
 *
 * Word, Substack and many hands write them so. Those in lists are found elsewhere; `elements` are all of a tree, in document order.
 */
export function pairedNotes(elements: readonly HtmlElement[], known: ReadonlySet<string>): Map<HtmlElement, PairedNote> {
  const notes = new Map<HtmlElement, PairedNote>();
  const parents = new Map<HtmlElement, HtmlElement>();
  const named = new Map<string, HtmlElement>();
  const leading = new Map<string, HtmlElement>();
  for (const element of elements) {
    for (const child of element.children) if (typeof child !== 'string') parents.set(child, element);
    const name = nameOf(element);
    if (name !== undefined && !named.has(name)) named.set(name, element);
    const fragment = fragmentOf(element);
    if (fragment === undefined || !isMark(element)) continue;
    const target = named.get(fragment);
    const holders = target === undefined ? [] : beginnings(element, parents);
    const names = holders.flatMap((holder) => nameOf(holder) ?? []);
    const id = names.find((each) => {
      const mark = leading.get(each);
      return mark !== undefined && target !== undefined && (isNear(mark, target, parents) || isNear(target, mark, parents));
    });
    if (id === undefined && !leading.has(fragment)) leading.set(fragment, element);
    const blocks = holders.filter(isBlockElement);
    const note = blocks.findLast(({tag}) => /^(?:aside|div|section)$/.test(tag)) ?? blocks.find(({tag}) => tag === 'p');
    const isApart = note !== undefined && !blocks.some(({tag}) => /^(?:d[dt]|h[1-6]|li|t[dhr])$/.test(tag));
    if (id !== undefined && !known.has(id) && isApart) notes.set(note, {id, mark: element});
  }
  return oneEach(notes, parents);
}

/** Keeps of boxes that hold several footnotes the paragraphs, each with its own. */
function oneEach(notes: Map<HtmlElement, PairedNote>, parents: Parents): Map<HtmlElement, PairedNote> {
  const held = new Map<HtmlElement, number>();
  for (const {mark} of notes.values()) for (const holder of holdersOf(mark, parents)) held.set(holder, (held.get(holder) ?? 0) + 1);
  const kept = new Map<HtmlElement, PairedNote>();
  for (const [note, pair] of notes) {
    const own =
      held.get(note) === 1 ? note : holdersOf(pair.mark, parents).find((holder) => isBlockElement(holder) && held.get(holder) === 1);
    if (own !== undefined) kept.set(own, pair);
  }
  return kept;
}

function holdersOf(element: HtmlElement, parents: Parents): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let next = parents.get(element); next !== undefined && found.length < NEAR * 2; next = parents.get(next)) found.push(next);
  return found;
}

/** Reads a footnote outside a list; those that follow each other are together. */
export function pairedNote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const pair = walker.pairs.get(element);
  if (pair === undefined) return;
  const label = plain(textOf(pair.mark)).replace(/^\[(.+)\]$/, '$1');
  walker.done.add(pair.mark);
  walker.inNote = true;
  const children = walker.inner(element.children, flow);
  walker.inNote = false;
  const note: FootnoteDefinition = {type: 'footnoteDefinition', identifier: pair.id, label, children};
  const last = flow.blocks.at(-1);
  if (last?.type === 'footnotes') last.children.push(note);
  else flow.push({type: 'footnotes', children: [note]});
}
