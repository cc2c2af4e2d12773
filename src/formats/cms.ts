import type {ArticleType, Block, FootnoteDefinition, ImageObject, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {Adapter} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import type {FieldNames} from './cms-names.js';
import type {TypeReader} from './cms-custom.js';
import {htmlBlocks, htmlPhrasing} from './html-blocks.js';
import {linesOf} from './html-lines.js';
import {at, isData, own, type Data, type Reader} from './read.js';
import type {Place} from './schema-org-json.js';

const TAG = /<\/?[a-z][^<>]*>/i;

/** What a site says of its own documents. */
export interface CmsOptions {
  /** Type of the article, or a function that gives it by the document. */
  type?: ArticleType | ((document: Data) => ArticleType | undefined);
  /** Gives the address of a document, from its slug for example; relative ones need `baseUrl`. */
  url?: (document: Data) => string | undefined;
  /** Names of the fields where they are not the usual ones. */
  fields?: FieldNames;
  /** Reads the texts that are Markdown: the adapter `markdown`. Without it such a text is plain. */
  markdown?: Adapter;
}

/** Reads documents of a content management system whose fields each site names itself. */
export abstract class Cms {
  /** Where issues go; for what a site's own function makes they all go to one place. */
  reader: Reader;
  readonly options: CmsOptions;
  /** Footnotes that the text refers to so far. */
  readonly notes: FootnoteDefinition[] = [];
  readonly #keys = new WeakMap<object, Map<string, string>>();
  readonly #open: unknown[] = [];
  #nodes = 0;

  constructor(reader: Reader, options: CmsOptions) {
    this.reader = reader;
    this.options = options;
  }

  /** What the site says of its own types of blocks. */
  abstract readonly types: Readonly<Record<string, TypeReader>> | undefined;
  /** Names the type of a document or a block; '' where there is none. */
  abstract typeOf(value: unknown): string;
  /** Gives the object that holds the fields of a document or a block. */
  abstract fieldsOf(place: Place): Place;
  /** Follows a link, and picks the language, of a value. */
  abstract follow(place: Place): Place;
  /** Reads a picture in all the forms it has; undefined, without an issue, for what is none. */
  abstract readImage(place: Place): ImageObject | undefined;
  /** Tells whether a value is rich text, not merely an object that may hold some. */
  abstract isRich(value: unknown): boolean;
  /** Reads rich text, and objects as its blocks; undefined for what is none. */
  abstract readRich(place: Place): Block[] | undefined;

  /** Takes the first of the named fields that has a value. */
  get(place: Place, ...names: readonly string[]): Place | undefined {
    for (const name of names) {
      let found: Place | undefined = place;
      for (const step of name.split('.')) found = found && this.#step(found, step);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Lists the values of the first of the named fields that has any. */
  all(place: Place, ...names: readonly string[]): Place[] {
    const found = this.get(place, ...names);
    return found === undefined ? [] : this.entries(found);
  }

  /** Lists the entries of a value, each followed; a value alone is one. */
  entries({value, path}: Place): Place[] {
    const list = own(value, 'items');
    if (Array.isArray(list) && this.typeOf(value) === '') return this.entries({value: list, path: at(path, 'items')});
    return this.reader
      .list(value, path)
      .map((entry, index) => this.follow({value: entry, path: Array.isArray(value) ? at(path, index) : path}))
      .filter((entry) => entry.value !== undefined && entry.value !== null);
  }

  /** Reads the first of the named fields that holds words as plain text. */
  text(place: Place, ...names: readonly string[]): string | undefined {
    for (const name of names) {
      const found = this.get(place, name);
      const text = found === undefined ? undefined : this.plain(found);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Reads a value as plain text; undefined where it holds no words. */
  plain(place: Place): string | undefined {
    const {value, path} = place;
    if (typeof value === 'string' || typeof value === 'number') return this.reader.text(value, path);
    const words = this.words(place);
    return words === undefined ? undefined : this.reader.text(plainOf(words), path);
  }

  /** Reads a value as the phrases of a line, or a few. */
  words(place: Place): Phrasing[] | undefined {
    const {value, path} = place;
    if (typeof value === 'string' && !TAG.test(value)) return this.reader.phrases(value, path);
    const words = typeof value === 'string' ? htmlPhrasing(value, this.reader, path) : linesOf(this.readRich(place) ?? []).words;
    return words.length > 0 ? words : undefined;
  }

  /** Reads the phrases of the first of the named fields that has any. */
  wordsAt(place: Place, ...names: readonly string[]): Phrasing[] | undefined {
    for (const name of names) {
      const found = this.get(place, name);
      const words = found === undefined ? undefined : this.words(found);
      if (words !== undefined) return words;
    }
    return undefined;
  }

  /** Tells a text that is plain: no HTML, and Markdown only where nothing reads it. */
  isPlain(value: unknown): boolean {
    return typeof value === 'string' && this.options.markdown === undefined && !TAG.test(value);
  }

  /** Reads a value as blocks: rich text, HTML, Markdown where that is asked for, or plain text. */
  blocks(place: Place): Block[] {
    const {value, path} = place;
    if (typeof value !== 'string') return this.readRich(place) ?? [];
    if (this.options.markdown !== undefined) return this.#markdown(value, path, this.options.markdown);
    return TAG.test(value) ? htmlBlocks(value, this.reader, path) : this.#paragraphs(value, path);
  }

  /** Asks a function of the site; where it fails on a document, its answer is missing. */
  ask<T>(path: string, call: () => T): T | undefined {
    try {
      return call();
    } catch (error) {
      this.reader.report('value/ignored', path, error instanceof Error ? error.message : '');
      return undefined;
    }
  }

  /** Reads what lies inside another thing; what holds itself, lies too deep or comes too often is left out. */
  within<T>({value, path}: Place, none: T, read: () => T): T {
    this.#nodes += 1;
    if (this.#nodes === LIMITS.nodes + 1) this.reader.report('limit/nodes', path);
    if (this.#nodes > LIMITS.nodes) return none;
    if (this.#open.length >= LIMITS.depth) {
      this.reader.report('limit/depth', path);
      return none;
    }
    if (typeof value === 'object' && this.#open.includes(value)) {
      this.reader.report('body/nested', path, 'It holds itself.');
      return none;
    }
    this.#open.push(value);
    try {
      return read();
    } finally {
      this.#open.pop();
    }
  }

  #step(place: Place, name: string): Place | undefined {
    const {value, path} = this.fieldsOf(place);
    const key = isData(value) ? this.#keyOf(value, name) : undefined;
    const found = key === undefined ? undefined : this.follow({value: own(value, key), path: at(path, key)});
    return found?.value === undefined || found.value === null || found.value === '' ? undefined : found;
  }

  /** Parts a text at its blank lines, or at every line end where it has no blank lines. */
  #paragraphs(source: string, path: string): Block[] {
    if (source.length > LIMITS.body) this.reader.report('limit/text', path);
    const lines = source.slice(0, LIMITS.body).replace(/\r\n?/g, '\n').trim();
    return lines.split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : '\n').flatMap((part): Block[] => {
      const children = this.reader.phrases(part, path);
      return children === undefined ? [] : [{type: 'paragraph', children}];
    });
  }

  /** Finds how an object writes a name; the exact name before its variants. */
  #keyOf(data: Data, name: string): string | undefined {
    if (own(data, name) !== undefined) return name;
    let keys = this.#keys.get(data);
    if (keys === undefined) {
      const filled = Object.keys(data).filter((key) => own(data, key) !== undefined && !/^_(?!raw|_?i18n)/.test(key));
      keys = new Map(filled.map((key) => [simplify(key), key]));
      this.#keys.set(data, keys);
    }
    const simple = simplify(name);
    return keys.get(simple) ?? keys.get(`${simple}collection`);
  }

  #markdown(source: string, path: string, markdown: Adapter): Block[] {
    const {value, issues} = markdown(source, this.reader.options);
    for (const {code, message} of issues)
      if (/^(?:block|body|html|image|limit|url)\//.test(code)) this.reader.report(code, path, message.replace(/^[^.]*\.\s?/, ''));
    return value === null || value.type === 'ItemList' ? [] : value.body;
  }
}

/** Takes a text or a number as a word; '' for all else, which may not even be made one. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Gives a name as it is compared, whatever its case and its signs. */
export function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Takes off the breaks that a line begins or ends with. */
export function trimBreaks(words: Phrasing[]): Phrasing[] {
  const isWord = ({type}: Phrasing) => type !== 'break';
  const first = words.findIndex(isWord);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(isWord) + 1);
}
