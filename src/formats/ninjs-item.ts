import {at, isData, own, type Data, type Reader} from './read.js';
import type {Place} from './schema-org-json.js';

/** Characters of the longest role or media type. */
const LONGEST_ROLE = 100;

/** One of the texts of an item that differ by role or media type. */
export interface Wording {
  /** In lower case; '' where none is given. */
  role: string;
  /** Media type in lower case; '' where none is given. */
  contentType: string;
  value: string;
  path: string;
  wordCount: unknown;
}

/** An object in a list or a map, with the name it goes by there. */
export interface Named {
  name: string;
  item: Item;
}

/** Gives a property name without what the versions of ninjs write differently: case, underscores, "$". */
const plainKey = (key: string): string => key.replace(/[^a-z\d]/gi, '').toLowerCase();

/** Reads one object of a ninjs document by names that are the same in all versions: lower case, letters and digits alone. */
export class Item {
  readonly data: Data;
  readonly reader: Reader;
  readonly path: string;
  readonly #fields = new Map<string, Place>();

  constructor(data: Data, reader: Reader, path = '') {
    this.data = data;
    this.reader = reader;
    this.path = path;
    for (const key of Object.keys(data)) {
      const value = own(data, key);
      const name = plainKey(key);
      if (value !== undefined && !this.#fields.has(name)) this.#fields.set(name, {value, path: at(path, key)});
    }
  }

  /** Lists the names of the properties that are there. */
  get names(): string[] {
    return [...this.#fields.keys()];
  }

  /** Finds the first of the named properties that is there. */
  at(...names: string[]): Place | undefined {
    return names.map((name) => this.#fields.get(name)).find((place) => place !== undefined);
  }

  /** Reads the first of the named properties that holds text. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const place = this.#fields.get(name);
      const text =
        typeof place?.value === 'string' || typeof place?.value === 'number' ? this.reader.text(place.value, place.path) : undefined;
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Gives the first of the named properties that is a string, as it stands. */
  raw(...names: string[]): string {
    const found = names.map((name) => this.#fields.get(name)?.value).find((value) => typeof value === 'string');
    return found === undefined ? '' : found.trim();
  }

  /** Lists the values of the named properties, each with its place; a value that is no list counts as one of one. */
  all(...names: string[]): Place[] {
    return names.flatMap((name) => {
      const place = this.#fields.get(name);
      if (place === undefined) return [];
      const {value, path} = place;
      if (!Array.isArray(value)) return [place];
      return this.reader.list(value, path).map((each, index) => ({value: each, path: at(path, index)}));
    });
  }

  /** Lists the objects of the named properties, from a list or, as in ninjs 1, from a map by their names. */
  children(...names: string[]): Named[] {
    return names.flatMap((name) => {
      const place = this.#fields.get(name);
      if (place === undefined) return [];
      const {value, path} = place;
      const inner = isData(value) ? Object.keys(value).filter((key) => own(value, key) !== undefined) : [];
      const isMap = isData(value) && inner.every((key) => typeof value[key] === 'object');
      const keys = isMap ? inner : [];
      const entries: [string, unknown, string][] = isMap
        ? this.reader.list(keys, path).map((key) => [key as string, own(value, key as string), at(path, key as string)])
        : this.all(name).map((each) => ['', each.value, each.path]);
      return entries.flatMap(([key, entry, where]) => {
        if (!isData(entry)) return [];
        const item = new Item(entry, this.reader, where);
        return [{name: key || item.raw('name', 'id'), item}];
      });
    });
  }

  /** Takes a text under exactly this name. */
  wording(name: string): Wording[] {
    const place = this.#fields.get(name);
    return place === undefined ? [] : this.#wordingsAt(place, name);
  }

  /** Lists the texts of one kind: those in the list of ninjs 2 and 3 (`plural`), and the single ones of ninjs 1 (`body_html`). */
  wordings(singular: string, plural: string): Wording[] {
    const listed = this.all(plural).flatMap((place) => this.#wordingsAt(place));
    const flat = [...this.#fields].flatMap(([key, place]) =>
      key.startsWith(singular) && key !== plural ? this.#wordingsAt(place, key.slice(singular.length)) : [],
    );
    return [...listed, ...flat];
  }

  /** Reads a text, an object round one, or a map of texts by role. */
  #wordingsAt({value, path}: Place, key = ''): Wording[] {
    if (typeof value === 'string') return [{role: key, contentType: '', value, path, wordCount: undefined}];
    if (!isData(value)) return [];
    const entry = new Item(value, this.reader, path);
    const text = entry.at('value', 'text', 'content');
    if (typeof text?.value === 'string') {
      const role = (entry.raw('role', 'name') || key).slice(0, LONGEST_ROLE).toLowerCase();
      const contentType = entry.raw('contenttype', 'mimetype', 'type').slice(0, LONGEST_ROLE).toLowerCase();
      return [{role, contentType, value: text.value, path: text.path, wordCount: entry.at('wordcount')?.value}];
    }
    return Object.keys(value).flatMap((role): Wording[] => {
      const inner = own(value, role);
      if (typeof inner !== 'string' || key !== '') return [];
      return [{role: plainKey(role).slice(0, LONGEST_ROLE), contentType: '', value: inner, path: at(path, role), wordCount: undefined}];
    });
  }
}

/** Tells what kind of item it is, in the words of ninjs; '' where it does not say, or it is something else. */
export function kindOf(item: Item): 'text' | 'picture' | 'video' | 'audio' | 'composite' | '' {
  const type = item.raw('type', 'itemtype').toLowerCase();
  if (/^(?:text|story|article|news|advisory)$/.test(type)) return 'text';
  if (/^(?:picture|photo|image|graphic|illustration)$/.test(type)) return 'picture';
  if (/^(?:composite|package)$/.test(type)) return 'composite';
  return type === 'video' || type === 'audio' ? type : '';
}
