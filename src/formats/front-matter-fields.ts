import {at, isData, own, type Data, type Reader} from './read.js';

/** A value with its place in the input. */
export interface Found {
  value: unknown;
  path: string;
}

/** Gives a name as names are compared: "publish_date", "publishDate" and "Publish-Date" are one. */
const keyOf = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();

/** Makes of a date that a parser of YAML or TOML made an object the text it was. */
function settle(value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return undefined;
  return value.toISOString().replace(/T00:00:00\.000Z$/, '');
}

/** Finds the fields of metadata by their many names. */
export class Fields {
  readonly reader: Reader;
  readonly #fields = new Map<string, Found>();
  readonly #isText: boolean;

  /** Of a text all pointers are ''. */
  constructor(reader: Reader, isText = false) {
    this.reader = reader;
    this.#isText = isText;
  }

  /** Appends keys to a pointer. */
  at(path: string, ...keys: (string | number)[]): string {
    return this.#isText ? path : keys.reduce<string>(at, path);
  }

  /** Adds the fields of an object; those that are known stay. */
  add(data: unknown, path: string): this {
    if (!isData(data) || data instanceof Date) return this;
    for (const name of Object.keys(data)) {
      const value = settle(own(data, name));
      const key = keyOf(name);
      if (value !== undefined && !this.#fields.has(key)) this.#fields.set(key, {value, path: this.at(path, name)});
    }
    return this;
  }

  /** Makes fields of another object, read as these are. */
  of(data: unknown, path: string): Fields {
    return new Fields(this.reader, this.#isText).add(data, path);
  }

  /** Finds the first of the named fields that is there. */
  find(...names: string[]): Found | undefined {
    return names.map((name) => this.#fields.get(keyOf(name))).find((found) => found !== undefined);
  }

  /** Reads the first of the named fields that is one text. */
  text(...names: string[]): string | undefined {
    const found = this.one(...names);
    return found && this.reader.text(found.value, found.path);
  }

  /** Finds the first of the named fields that is a text or a number. */
  one(...names: string[]): Found | undefined {
    return names.map((name) => this.find(name)).find((found) => typeof found?.value === 'string' || typeof found?.value === 'number');
  }

  /** Reads a date. */
  date(...names: string[]): string | undefined {
    const found = this.find(...names);
    return found && this.reader.date(found.value, found.path);
  }

  /** Reads a truth. */
  flag(...names: string[]): boolean | undefined {
    return this.reader.boolean(this.find(...names)?.value);
  }

  /** Lists the entries of a field with their pointers; a text with commas, or of `separator`, is several. */
  list(found: Found | undefined, separator = /\s*[,;]\s*/): Found[] {
    if (found === undefined) return [];
    const {value, path} = found;
    if (typeof value === 'string')
      return value
        .split(separator)
        .filter((part) => part.trim() !== '')
        .map((part) => ({value: part.trim(), path}));
    if (!Array.isArray(value)) return [found];
    return this.reader.list(value, path).map((entry, index) => ({value: settle(entry), path: this.at(path, index)}));
  }

  /** Reads the names in a list, of texts or of objects that have one. */
  names(...names: string[]): string[] | undefined {
    const entries = this.list(this.find(...names)).flatMap(({value, path}): string[] => {
      const name = isData(value) ? this.of(value, path).text('name', 'label', 'title', 'prefLabel', 'slug') : this.reader.text(value, path);
      return name === undefined ? [] : [name];
    });
    return entries.length > 0 ? [...new Set(entries)] : undefined;
  }
}

/** Tells an object from everything else, dates included. */
export const isPlain = (value: unknown): value is Data => isData(value) && !(value instanceof Date);
