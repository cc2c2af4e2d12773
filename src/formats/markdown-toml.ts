import {numbered} from '../text/numbered.js';

/** Keeps the data of TOML apart from prototypes. */
type Table = Record<string, unknown>;

const BARE = /[A-Za-z\d_-]+/y;
const SCALAR = /[^\s,\]}#]+(?: \d\d:\d\d[^\s,\]}#]*)?/y;
const SPACE = /(?:[ \t]|\r?\n|#[^\n]*)*/y;
const INLINE_SPACE = /[ \t]*/y;
const ESCAPES: Readonly<Record<string, string>> = {b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\', e: '\u001b'};
const DEEPEST = 20;

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the part of TOML that front matter is written in, one character after another. */
class TomlReader {
  readonly #source: string;
  #index = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Table {
    const root: Table = {};
    let table = root;
    while (this.#more()) {
      if (this.#take('[[')) {
        const path = this.#path();
        this.#need(']]');
        table = this.#reach(root, path, true);
      } else if (this.#take('[')) {
        const path = this.#path();
        this.#need(']');
        table = this.#reach(root, path, false);
      } else {
        this.#pair(table);
      }
      this.#skip(INLINE_SPACE);
      if (!/^(?:$|#|\r?\n)/.test(this.#source.slice(this.#index, this.#index + 2))) throw new SyntaxError('More than one value in a line.');
    }
    return root;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const [found] = pattern.exec(this.#source) ?? [];
    if (found !== undefined) this.#index += found.length;
    return found;
  }

  #skip(pattern: RegExp): void {
    this.#match(pattern);
  }

  /** Passes over space and comments; tells whether anything follows. */
  #more(): boolean {
    this.#skip(SPACE);
    return this.#index < this.#source.length;
  }

  #take(text: string): boolean {
    const found = this.#source.startsWith(text, this.#index);
    if (found) this.#index += text.length;
    return found;
  }

  #need(text: string): void {
    this.#skip(INLINE_SPACE);
    if (!this.#take(text)) throw new SyntaxError(`"${text}" is missing.`);
  }

  #path(): string[] {
    const path: string[] = [];
    do {
      this.#skip(INLINE_SPACE);
      const quote = this.#source[this.#index];
      const key = quote === '"' || quote === "'" ? this.#string() : this.#match(BARE);
      if (key === undefined) throw new SyntaxError('A name is missing.');
      path.push(key);
      this.#skip(INLINE_SPACE);
    } while (this.#take('.'));
    return path;
  }

  #pair(table: Table): void {
    const path = this.#path();
    const last = path.pop() ?? '';
    this.#need('=');
    this.#skip(INLINE_SPACE);
    set(this.#reach(table, path, false), last, this.#value());
  }

  /** Goes to a table below another, which is made where there is none; `isEntry` adds one to a list of tables. */
  #reach(from: Table, path: readonly string[], isEntry: boolean): Table {
    let table = from;
    for (const [index, key] of numbered(path)) {
      const found: unknown = Object.hasOwn(table, key) ? table[key] : undefined;
      const next: Table = {};
      if (isEntry && index === path.length - 1) {
        if (Array.isArray(found)) found.push(next);
        else set(table, key, [next]);
        return next;
      }
      const inner: unknown = Array.isArray(found) ? found.at(-1) : found;
      if (!isTable(inner)) set(table, key, next);
      table = isTable(inner) ? inner : next;
    }
    return table;
  }

  #value(): unknown {
    const sign = this.#source[this.#index];
    if (sign === '"' || sign === "'") return this.#string();
    if (sign === '[' || sign === '{') {
      if (++this.#depth > DEEPEST) throw new SyntaxError('It is nested too deeply.');
      this.#index += 1;
      const value = sign === '[' ? this.#array() : this.#inlineTable();
      this.#depth -= 1;
      return value;
    }
    const scalar = this.#match(SCALAR);
    if (scalar === undefined) throw new SyntaxError('A value is missing.');
    return scalar;
  }

  #array(): unknown[] {
    const list: unknown[] = [];
    while (this.#more() && !this.#take(']')) {
      list.push(this.#value());
      this.#skip(SPACE);
      if (!this.#take(',') && this.#source[this.#index] !== ']') throw new SyntaxError('"]" is missing.');
    }
    return list;
  }

  #inlineTable(): Table {
    const table: Table = {};
    while (this.#more() && !this.#take('}')) {
      this.#pair(table);
      this.#skip(SPACE);
      if (!this.#take(',') && this.#source[this.#index] !== '}') throw new SyntaxError('"}" is missing.');
    }
    return table;
  }

  #string(): string {
    const quote = this.#source[this.#index] ?? '"';
    const long = quote.repeat(3);
    const fence = this.#source.startsWith(long, this.#index) ? long : quote;
    let end = this.#index + fence.length;
    while (end < this.#source.length && !this.#source.startsWith(fence, end)) end += quote === '"' && this.#source[end] === '\\' ? 2 : 1;
    if (end >= this.#source.length) throw new SyntaxError('A text has no end.');
    while (fence === long && this.#source[end + 3] === quote) end += 1;
    const inner = this.#source.slice(this.#index + fence.length, end);
    this.#index = end + fence.length;
    if (fence === quote && inner.includes('\n')) throw new SyntaxError('A text has no end.');
    const text = fence === long ? inner.replace(/^\r?\n/, '') : inner;
    return quote === "'" ? text : unescape(text);
  }
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|[ \t]*\r?\n\s*|([^]))/g,
    (whole, short?: string, long?: string, sign?: string) => {
      const code = parseInt(short ?? long ?? '', 16);
      if (short !== undefined || long !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return sign === undefined ? '' : (ESCAPES[sign] ?? whole);
    },
  );
}

/** Sets a property that no name can make anything but a property. */
function set(table: Table, key: string, value: unknown): void {
  Object.defineProperty(table, key, {value, writable: true, enumerable: true, configurable: true});
}

/**
 * Reads TOML as front matter is written in it: tables, lists of them, texts of all four kinds, lists. Throws a SyntaxError otherwise.
 *
 * Numbers, truths and dates stay the texts they are: "007" and "2024-06-19" keep their form. https://toml.io/en/v1.0.0
 */
export function parseToml(source: string): Table {
  return new TomlReader(source).read();
}
