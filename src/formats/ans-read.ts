import type {Access, Block, LanguageTag, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {htmlBlocks, htmlPhrasing} from './html-blocks.js';
import {at, isData, own, type Data, type Reader} from './read.js';

/** What `createAns` takes: what differs from one Arc XP organisation to the next. */
export interface AnsOptions {
  /** What each `content_restrictions.content_code` of the site means; one that is not named means nothing. */
  access?: Readonly<Record<string, 'free' | NonNullable<Access['requires']>>>;
  /** Website of a multi-site organisation whose addresses and sections are taken ("the-lantern"). */
  website?: string;
  /** Makes blocks of the model of elements of the site's own, by type or by the subtype of a `custom_embed`. */
  types?: Readonly<Record<string, (element: Data) => unknown>>;
}

/** A value of the input and the JSON Pointer to it. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/** Steps down to a property, through as many objects as there are keys. */
export function down(place: Place, ...keys: string[]): Place {
  return keys.reduce<Place>(({value, path}, key) => ({value: own(value, key), path: at(path, key)}), place);
}

/** Tells whether a document or an element has a property that is not empty. */
export const has = (place: Place, ...keys: string[]): boolean => keys.some((key) => own(place.value, key) !== undefined);

/** Names the type of a document or an element in lower case; '' where it has none. */
export function typeOf({value}: Place): string {
  const type = own(value, 'type');
  return typeof type === 'string' ? type.trim().toLowerCase().slice(0, 100) : '';
}

/** Reads one ANS document: the reader of its values, what the site says about them, and how many elements were met. */
export class AnsReader {
  readonly reader: Reader;
  readonly options: AnsOptions;
  /** Language of the document; blocks name theirs where it differs. */
  lang: LanguageTag | undefined;
  #elements = 0;

  constructor(reader: Reader, options: AnsOptions) {
    this.reader = reader;
    this.options = options;
  }

  /** Counts one more element; false where there are too many. */
  enter({path}: Place): boolean {
    this.#elements += 1;
    if (this.#elements === LIMITS.nodes + 1) this.reader.report('limit/nodes', path);
    return this.#elements <= LIMITS.nodes;
  }

  /** Lists the entries of a list, or one value alone, without those that are null. Longer lists are cut. */
  entries({value, path}: Place, most: number = LIMITS.list): Place[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [{value, path}];
    if (value.length > most) this.reader.report('limit/list', path);
    return value.slice(0, most).flatMap((entry: unknown, index) => (entry === null ? [] : [{value: entry, path: at(path, index)}]));
  }

  /** Reads the first of some places that holds words as plain text. */
  text(...places: readonly Place[]): string | undefined {
    for (const {value, path} of places) {
      const text = this.reader.text(value, path);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Reads a text field if it is one; anything else in its place is passed over without an issue. */
  quiet({value, path}: Place): string | undefined {
    return typeof value === 'string' ? this.reader.text(value, path) : undefined;
  }

  /** Reads the first of some places that holds a safe address. */
  url(...places: readonly Place[]): string | undefined {
    for (const {value, path} of places) {
      const url = this.reader.url(value, path);
      if (url !== undefined) return url;
    }
    return undefined;
  }

  /** Reads the inline HTML of a text as blocks. */
  blocks(place: Place): Block[] {
    const source = this.#source(place);
    return source === undefined ? [] : htmlBlocks(source, this.reader, place.path, {lang: this.lang});
  }

  /** Reads the inline HTML of a caption and its like as the words of a line; undefined without words. */
  phrases(place: Place): Phrasing[] | undefined {
    const source = this.#source(place);
    const words = source === undefined ? [] : htmlPhrasing(source, this.reader, place.path);
    return words.length > 0 ? words : undefined;
  }

  #source({value, path}: Place): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (value !== undefined) this.reader.report('value/ignored', path);
    return undefined;
  }
}

/** Tells an object that is no list, with its place. */
export const isObject = (place: Place): place is Place & {readonly value: Data} => isData(place.value);
