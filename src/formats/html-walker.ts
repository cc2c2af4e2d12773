import type {Block, ImageObject} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {HtmlElement} from '../model/result.js';
import {elementsOf, type Elements} from './html-elements.js';
import {Flow} from './html-flow.js';
import {linesOf, type Lines} from './html-lines.js';
import {fragmentOf} from './html-marks.js';
import {pairedNotes, type PairedNote} from './html-notes.js';
import {prepare} from './html-prepare.js';
import {attribute, descendants, isBlockElement, plain, textOf, type HtmlNode} from './html-tree.js';
import type {Reader} from './read.js';

/** Levels of elements that are read as such: an article adds some of its own around them. */
const DEPTH = LIMITS.depth - 10;

/** Characters that make a paragraph part of a story, and those that make a story. */
const REAL = 80;
const LONG = 1_000;

/** Reads one element into the flow. */
export type Handler = (element: HtmlElement, flow: Flow, walker: Walker) => void;

/** Walks parsed HTML and keeps what the handlers share: limits, anchors, notes, and what was read already. */
export class Walker {
  readonly reader: Reader;
  /** Where what is being read stands in the input. */
  path: string;
  /** Reads elements that were made of another format and stand for what HTML has no element for. */
  handlers: ReadonlyMap<HtmlElement, Handler> = new Map();
  /** Where elements that were made of another format stand in the input. */
  places: ReadonlyMap<HtmlElement, string> = new Map();
  /** Tells which elements are blocks of the page's own. */
  readonly elements: Elements;
  /** Elements that their container read already, such as captions. */
  readonly done = new Set<HtmlElement>();
  /** The block that stands for each anchor. */
  readonly aliases = new Map<string, string>();
  /** Identifiers of footnotes that the text refers to. */
  readonly notes = new Set<string>();
  /** Footnotes outside lists. */
  readonly pairs: ReadonlyMap<HtmlElement, PairedNote> = new Map();
  /** Pictures without a usable address so far. */
  lost = 0;
  /** Pictures whose caption or credit stands in attributes alone, where nobody sees it. */
  readonly tacit = new WeakSet<ImageObject>();
  /** Figures that are open. */
  figures = 0;
  /** Whether buttons are words, as in the headings of an accordion. */
  buttons = false;
  /** Whether a heading is read, whose link to itself is left out. */
  inHeading = false;
  /** Whether a footnote is read, whose link back is left out. */
  inNote = false;
  readonly #handle: Handler;
  readonly #root: HtmlElement;
  #length: number | undefined;
  readonly #targets: ReadonlySet<string>;
  #depth = 0;
  #nodes = 0;

  constructor(root: HtmlElement, reader: Reader, path: string, handle: Handler) {
    this.reader = reader;
    this.path = path;
    this.#handle = handle;
    this.#root = root;
    this.elements = elementsOf(reader);
    const elements = descendants(root);
    this.#targets = new Set(elements.flatMap((element) => fragmentOf(element) ?? []));
    if (this.#targets.size === 0) return;
    for (const {tag, children} of elements) {
      const items = children.filter((child): child is HtmlElement => typeof child !== 'string');
      const ids = /^[ou]l$/.test(tag) ? items.map((item) => (item.tag === 'li' ? (this.noteOf(item) ?? '') : '')) : [];
      if (ids.length > 0 && ids.every((id) => id !== '')) for (const id of ids) this.notes.add(id);
    }
    this.pairs = pairedNotes(elements, this.notes);
    for (const {id} of this.pairs.values()) this.notes.add(id);
  }

  /** Whether links lead to places in the document. */
  get isLinked(): boolean {
    return this.#targets.size > 0;
  }

  /** Gives the identifier of an element that a link in the document leads to. */
  anchorOf(element: HtmlElement): string | undefined {
    const id = attribute(element, 'id') ?? (element.tag === 'a' ? attribute(element, 'name') : undefined);
    return id !== undefined && this.#targets.has(id) && id.length < 100 && !/\s/.test(id) && plain(id) === id ? id : undefined;
  }

  /**
   * Tells whether a form lies round the text, as ASP.NET has it, rather than in it: it holds more words than the rest, and a paragraph.
   */
  isRoundText(element: HtmlElement): boolean {
    if (element.tag !== 'form' || element.attributes.has('hidden')) return false;
    this.#length ??= textOf(this.#root).length;
    const {length} = textOf({...element, tag: 'div'});
    if (length <= this.#length) return false;
    return length >= LONG || descendants(element).some((part) => part.tag === 'p' && textOf(part).length >= REAL);
  }

  /** Gives the identifier of an item that may be a footnote: its own, or that of what it begins with. */
  noteOf(item: HtmlElement): string | undefined {
    let next: HtmlElement | undefined = item;
    for (let level = 0; level < 4 && next !== undefined; level++) {
      const id = this.anchorOf(next);
      if (id !== undefined) return id;
      const first: HtmlNode | undefined = next.children.find((child) => typeof child !== 'string' || child.trim() !== '');
      next = typeof first === 'object' ? first : undefined;
    }
    return undefined;
  }

  /** Reads nodes into a flow. */
  walk(nodes: readonly HtmlNode[], flow: Flow): void {
    for (const node of prepare(nodes, flow.code)) {
      if (this.#nodes > LIMITS.nodes) return;
      if (typeof node === 'string') flow.text(node);
      else if (this.done.has(node)) {
        if (isBlockElement(node)) flow.flush();
        else flow.text(' ');
      } else {
        this.#enter(
          node,
          () => this.#handle(node, flow, this),
          () => flow.text(` ${textOf(node, ' ', this.done)} `),
        );
      }
    }
  }

  /** Reads nodes into blocks of their own; `from` is the element they are the content of, unless the flow knows it. */
  inner(nodes: readonly HtmlNode[], flow: Flow, from?: HtmlElement): Block[] {
    if (from !== undefined && this.done.has(from)) return [];
    const inside = new Flow(this.aliases, flow.marks);
    inside.wordLang = flow.wordLang;
    inside.outerLang = flow.lang ?? flow.outerLang;
    const read = () => {
      this.walk(nodes, inside);
    };
    if (from === undefined) read();
    else {
      inside.speak(this.reader.language(attribute(from, 'lang', 'xml:lang'), this.path), true);
      const id = this.anchorOf(from);
      if (id !== undefined) inside.anchor(id);
      this.#enter(from, read, () => inside.text(textOf(from, ' ', this.done)));
    }
    inside.flush();
    return inside.blocks;
  }

  /** Reads the content of an element where only words may stand. */
  lines(element: HtmlElement, flow: Flow, from?: HtmlElement): Lines {
    return linesOf(this.inner(element.children, flow, from));
  }

  /** Reports an element that goes with its content. */
  drop({tag}: HtmlElement): void {
    this.reader.report('html/dropped', this.path, `<${tag}>`);
  }

  #enter(element: HtmlElement, read: () => void, flatten: () => void): void {
    this.#nodes += 1;
    if (this.#nodes > LIMITS.nodes) {
      if (this.#nodes === LIMITS.nodes + 1) this.reader.report('limit/nodes', this.path);
      return;
    }
    if (this.#depth >= DEPTH) {
      if (element.children.length > 0) flatten();
      this.reader.report('limit/depth', this.path, 'Its text was kept.');
      return;
    }
    const outer = this.path;
    this.path = this.places.get(element) ?? outer;
    this.#depth += 1;
    read();
    this.#depth -= 1;
    this.path = outer;
  }
}
