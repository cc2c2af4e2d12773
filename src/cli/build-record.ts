import {closeSync, createReadStream, createWriteStream, openSync, readSync, renameSync, rmSync} from 'node:fs';
import {once} from 'node:events';
import {join} from 'node:path';
import type {PageEntry} from '../server/site/page.js';
import {CompactMap} from './compact-map.js';
import type {Outcome} from './build-worker.js';
import {linesOf} from './lines.js';

/** File in the folder of pages that says what every page was made of; hidden, one JSON object a line. */
export const RECORD = '.broadsheet-build.ndjson';

/** One line of the record. */
export interface PageRecord {
  /** Hash of the document and of how it was printed. */
  key: string;
  source: string;
  entry: PageEntry;
  issues: Outcome['issues'];
  /** Path that the page would have, where another one took it. */
  wanted?: string;
}

/** Reads the lines of a record, one at a time; none where there is no file. Lines of another kind are left out. */
export async function* recordsOf(file: string): AsyncGenerator<PageRecord, void, undefined> {
  try {
    for await (const {text} of linesOf(createReadStream(file))) {
      const record = readRecord(text);
      if (record !== undefined) yield record;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function readRecord(line = ''): PageRecord | undefined {
  try {
    const record = JSON.parse(line) as Partial<PageRecord>;
    return typeof record.key === 'string' && typeof record.entry?.path === 'string' ? (record as PageRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers that are kept one behind the other, without an object each. */
class Numbers {
  #list = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#list.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length++] = value;
  }

  at(index: number): number {
    return this.#list[index] ?? 0;
  }
}

/** Lines of a file whose places and dates are kept, so that each can be read again without all of them in memory. */
class Lines {
  readonly #places = new Numbers();
  readonly #dates = new Numbers();
  #end = 0;

  get length(): number {
    return this.#places.length;
  }

  /** Notes a line of so many bytes, its end included, and the time that it is sorted by. */
  note(bytes: number, time: number): number {
    const place = this.#end;
    this.#places.push(place);
    this.#dates.push(time);
    this.#end += bytes;
    return place;
  }

  /** Reads what a line that begins at `place` holds. */
  static read(file: number, place: number): PageRecord | undefined {
    let size = 4096;
    for (;;) {
      const buffer = Buffer.alloc(size);
      const read = readSync(file, buffer, 0, size, place);
      const end = buffer.subarray(0, read).indexOf(10);
      if (end >= 0) return readRecord(buffer.toString('utf8', 0, end));
      if (read < size) return undefined;
      size *= 4;
    }
  }

  /** Lists the places by time, the newest first; what is of one time stays in its order. */
  newestFirst(): Float64Array {
    const order = Uint32Array.from({length: this.length}, (_, index) => index);
    order.sort((a, b) => this.#dates.at(b) - this.#dates.at(a) || a - b);
    return Float64Array.from(order, (index) => this.#places.at(index));
  }
}

/** The record of the build before: finds pages whose documents have not changed. */
export class OldRecord {
  readonly #places = new CompactMap();
  readonly #file: number | undefined;

  private constructor(file: number | undefined) {
    this.#file = file;
  }

  static async open(folder: string): Promise<OldRecord> {
    const path = join(folder, RECORD);
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
    } catch {
      return new OldRecord(undefined);
    }
    const old = new OldRecord(file);
    let place = 0;
    for await (const {text, bytes} of linesOf(createReadStream(path))) {
      const record = readRecord(text);
      if (record !== undefined && old.#places.get(record.key) === undefined) old.#places.set(record.key, place);
      place += bytes;
    }
    return old;
  }

  get(key: string): PageRecord | undefined {
    const place = this.#places.get(key);
    const record = place === undefined || this.#file === undefined ? undefined : Lines.read(this.#file, place);
    return record?.key === key ? record : undefined;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }
}

/** The record of this build, written while it goes and put into its place at the end. */
export class NewRecord {
  readonly #lines = new Lines();
  readonly #path: string;
  readonly #stream;
  #file: number | undefined;

  constructor(folder: string) {
    this.#path = join(folder, RECORD);
    this.#stream = createWriteStream(`${this.#path}.part`);
    // An error that comes before the next write is met there.
    this.#stream.on('error', () => undefined);
  }

  get length(): number {
    return this.#lines.length;
  }

  async add(record: PageRecord, time: number): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    this.#lines.note(line.length, time);
    if (this.#stream.errored !== null) throw this.#stream.errored;
    if (!this.#stream.write(line)) await once(this.#stream, 'drain');
  }

  /** Ends the writing; the pages can be read from now on. */
  async finish(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'close');
    if (this.#stream.errored !== null) throw this.#stream.errored;
    this.#file = openSync(`${this.#path}.part`, 'r');
  }

  /** Lists what is said of the pages, newest or oldest first, one at a time; those without a date are the oldest. */
  entries(order: 'newest' | 'oldest' = 'newest'): Iterable<PageEntry> {
    const places = this.#lines.newestFirst();
    if (order === 'oldest') places.reverse();
    const file = this.#file;
    return {
      *[Symbol.iterator]() {
        for (const place of places) {
          const record = file === undefined ? undefined : Lines.read(file, place);
          if (record !== undefined) yield record.entry;
        }
      },
    };
  }

  /** Forgets what was written: the record before stays. */
  drop(): void {
    this.#stream.destroy();
    rmSync(`${this.#path}.part`, {force: true});
  }

  /** Puts the record into the place of the one before. */
  keep(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    renameSync(`${this.#path}.part`, this.#path);
  }
}
