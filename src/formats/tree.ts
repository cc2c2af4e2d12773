import type {HtmlElement} from '../model/result.js';
import {LIMITS} from '../model/limits.js';
import {anchorMaker} from '../text/anchor.js';
import type {HtmlNode} from './html-tree.js';
import type {Handler} from './html-walker.js';
import {isRaw, mergeHtml, sourceOf} from './tree-html.js';
import {at, isData, own, type Data, type Reader} from './read.js';
import {numbered} from '../text/numbered.js';

/** Supplies what a tree names by an identifier alone: the fields of a node that stand elsewhere; undefined where nothing is known. */
export type Resolve = (node: Data) => unknown;

/** Where a node stands: its pointer, how deep it is, and whether it stands among words. */
export interface Spot {
  readonly path: string;
  readonly depth: number;
  readonly inline: boolean;
}

/** Makes elements of one node. */
export type Convert = (node: Data, spot: Spot, tree: Tree) => HtmlNode[];

/** A node with what was resolved for it, and how its fields are pointed to. */
export interface Whole {
  data: Data;
  at: (...keys: (string | number)[]) => string;
}

const FROM_NOWHERE = new Map<string, string>();

/** Turns a tree of typed nodes (unist) into elements that the walker reads, and keeps what its nodes share. */
export class Tree {
  readonly reader: Reader;
  /** Elements that stand for what HTML has no element for. */
  readonly handlers = new Map<HtmlElement, Handler>();
  /** Where elements stand in the input. */
  readonly places = new Map<HtmlElement, string>();
  /** Targets of links and pictures that are named apart, by identifier. */
  readonly definitions = new Map<string, Data>();
  /** Footnotes by identifier, each with its pointer. */
  readonly notes = new Map<string, {node: Data; path: string}>();
  /** Identifiers of the footnotes that the text refers to, in that order. */
  readonly noted = new Set<string>();
  /** Gives a heading the anchor that links lead to. */
  readonly headingId = anchorMaker();
  readonly #table: Readonly<Record<string, Convert>>;
  readonly #other: Convert;
  readonly #resolve: Resolve | undefined;
  readonly #isText: boolean;
  #nodes = 0;

  /** `table` says how each type is read, `other` how all the rest is; of a text all pointers are ''. */
  constructor(
    reader: Reader,
    table: Readonly<Record<string, Convert>>,
    other: Convert,
    options: {resolve?: Resolve; isText?: boolean} = {},
  ) {
    this.reader = reader;
    this.#table = table;
    this.#other = other;
    this.#resolve = options.resolve;
    this.#isText = options.isText ?? false;
  }

  /** Appends keys to a pointer. */
  at(path: string, ...keys: (string | number)[]): string {
    return this.#isText ? path : keys.reduce<string>(at, path);
  }

  /** Makes an element that stands for a node. */
  element(tag: string, children: readonly HtmlNode[], {path}: {path: string}, attributes: Record<string, unknown> = {}): HtmlElement {
    const texts = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : typeof value === 'number' ? [[name, String(value)]] : [],
    );
    const element: HtmlElement = {tag, attributes: texts.length === 0 ? FROM_NOWHERE : new Map(texts), children};
    this.places.set(element, path);
    return element;
  }

  /** Makes an element that is read by a handler of its own. */
  special(handler: Handler, children: readonly HtmlNode[], spot: {path: string}): HtmlElement {
    const element = this.element('x-made', children, spot);
    this.handlers.set(element, handler);
    return element;
  }

  /** Makes elements of the children of a node, or of another list in it. */
  children(node: Data, spot: Spot, inline = spot.inline, key = 'children'): HtmlNode[] {
    const list = own(node, key);
    if (typeof list === 'string') return [list];
    if (!Array.isArray(list)) return [];
    return this.list(list, {path: this.at(spot.path, key), depth: spot.depth + 1, inline});
  }

  /** Makes elements of a list of nodes. */
  list(nodes: readonly unknown[], spot: Spot): HtmlNode[] {
    const parts: (string | HtmlNode[])[] = [];
    for (const [index, node] of numbered(nodes)) {
      if (this.#nodes > LIMITS.modelNodes) break;
      parts.push(isRaw(node) ? sourceOf(node) : this.node(node, {...spot, path: this.at(spot.path, index)}));
    }
    if (!nodes.some(isRaw)) return parts.flat();
    const path = nodes.length === 1 ? this.at(spot.path, 0) : spot.path;
    const merged = mergeHtml(parts, this.reader, path);
    if (nodes.length === 1) for (const node of merged) if (typeof node !== 'string') this.places.set(node, path);
    return merged;
  }

  /** Makes elements of one node; of what is too deep its words stay. */
  node(node: unknown, spot: Spot): HtmlNode[] {
    if (typeof node === 'string') return [node];
    if (!isData(node)) {
      if (node !== undefined && node !== null) this.reader.report('value/ignored', spot.path);
      return [];
    }
    this.#nodes += 1;
    if (this.#nodes > LIMITS.modelNodes) {
      if (this.#nodes === LIMITS.modelNodes + 1) this.reader.report('limit/nodes', spot.path);
      return [];
    }
    if (spot.depth > LIMITS.depth) {
      this.reader.report('limit/depth', spot.path, 'Its text was kept.');
      const words = textIn(node);
      return words === '' ? [] : [words];
    }
    const type = own(node, 'type');
    const convert = typeof type === 'string' && Object.hasOwn(this.#table, type) ? this.#table[type] : undefined;
    return (convert ?? this.#other)(node, spot, this);
  }

  /** Adds to a node the fields that stand elsewhere; it keeps its own. */
  whole(node: Data, path: string, ...needed: string[]): Whole {
    const itself: Whole = {data: node, at: (...keys) => this.at(path, ...keys)};
    if (this.#resolve === undefined || needed.some((key) => has(node, key))) return itself;
    let found: unknown;
    try {
      found = this.#resolve(node);
    } catch {
      this.reader.report('reference/unresolved', path);
    }
    if (!isData(found)) return itself;
    const filled = Object.entries(node).filter(([key]) => has(node, key));
    return {data: {...found, ...Object.fromEntries(filled)}, at: () => path};
  }
}

/** Tells whether a node has a field that says anything. */
function has(node: Data, key: string): boolean {
  const value = own(node, key);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Joins the words in a node, however deep, without recursion. */
export function textIn(node: unknown): string {
  const words: string[] = [];
  const open: unknown[] = [node];
  for (let next = open.pop(), count = 0; next !== undefined && count < LIMITS.modelNodes; next = open.pop(), count++) {
    const value = typeof next === 'string' ? next : isRaw(next) ? '' : own(next, 'value');
    if (typeof value === 'string') words.push(value);
    const children = own(next, 'children');
    if (Array.isArray(children)) for (let index = children.length - 1; index >= 0; index--) open.push(children[index] ?? '');
  }
  return words.join('').slice(0, LIMITS.body);
}

/** Calls back for every node of a tree, in order, as deep as trees may be. */
export function eachNode(
  root: unknown,
  visit: (node: Data, path: string) => void,
  step: (path: string, ...keys: (string | number)[]) => string,
  path = '',
): void {
  let count = 0;
  const look = (node: unknown, place: string, depth: number): void => {
    if (!isData(node) || depth > LIMITS.depth || count++ > LIMITS.modelNodes) return;
    visit(node, place);
    const children = own(node, 'children');
    if (Array.isArray(children)) for (const [index, child] of numbered(children)) look(child, step(place, 'children', index), depth + 1);
  };
  look(root, path, 0);
}

/** Takes the entries of a list, of anything else none; longer ones are cut. */
export function entriesOf(reader: Reader, value: unknown, path = ''): readonly unknown[] {
  return Array.isArray(value) ? reader.list(value, path) : [];
}
