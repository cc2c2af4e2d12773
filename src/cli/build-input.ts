import {createReadStream} from 'node:fs';
import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import type {Format} from '../model/result.js';
import {decodeText} from './decode.js';
import {linesOf} from './lines.js';

/** One document as it was found. */
export interface Found {
  /** Where it is from: "2024/ferries.json", or "archive.ndjson:12" for a line. */
  source: string;
  /** Names its page where neither address nor headline do. */
  name: string;
  text: string;
  /** The text is one JSON value. */
  isLine: boolean;
  /** Format that the name of the file tells. */
  format?: Format | undefined;
  /** Why it could not be read. */
  error?: string;
}

/** How far the reading is; `total` is undefined where nobody knows. */
export interface Reached {
  done: number;
  total?: number;
}

const LINES = /^\.(?:ndjson|jsonl)$/;
const DOCUMENTS = /^\.(?:json|jsonld|html?|md|markdown|xml|rss|atom)$/;
const FORMAT_OF: Readonly<Record<string, Format>> = {'.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html'};

/**
 * Reads the documents of a folder, of an archive of lines, of standard input (`-`, lines as well), or the one of a file, in an order that
 * is the same every time; one at a time is held.
 *
 * Files of other kinds, hidden ones and links are left alone.
 */
export async function* documentsOf(from: string, reached: Reached): AsyncGenerator<Found, void, undefined> {
  if (from === '-') {
    yield* archiveOf(process.stdin, '-', reached);
    return;
  }
  const found = await stat(from);
  if (found.isDirectory()) yield* folderOf(from, reached);
  else if (LINES.test(extname(from).toLowerCase())) {
    reached.total = found.size;
    yield* archiveOf(createReadStream(from), basename(from), reached);
  } else yield await fileOf(from, basename(from));
}

async function* folderOf(folder: string, reached: Reached): AsyncGenerator<Found, void, undefined> {
  const paths = await listOf(folder, '');
  reached.total = paths.length;
  for (const path of paths) {
    if (LINES.test(extname(path).toLowerCase())) yield* archiveOf(createReadStream(join(folder, path)), path, {done: 0});
    else yield await fileOf(join(folder, path), path);
    reached.done++;
  }
}

/** Lists the documents below a folder, sorted. */
async function listOf(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), {withFileTypes: true});
  const lists = entries
    .filter(({name}) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry) => {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return listOf(root, inner);
      const ending = extname(inner).toLowerCase();
      return entry.isFile() && (LINES.test(ending) || DOCUMENTS.test(ending)) ? [inner] : [];
    });
  return (await Promise.all(lists)).flat();
}

async function fileOf(path: string, source: string): Promise<Found> {
  const ending = extname(path);
  const found = {source, name: basename(path, ending), isLine: false, format: FORMAT_OF[ending.toLowerCase()]};
  try {
    return {...found, text: decodeText(await readFile(path))};
  } catch (error) {
    return {...found, text: '', error: error instanceof Error ? error.message : String(error)};
  }
}

/** Reads an archive of lines; empty ones are left out. */
async function* archiveOf(stream: AsyncIterable<Uint8Array>, source: string, reached: Reached): AsyncGenerator<Found, void, undefined> {
  let number = 0;
  for await (const {text, bytes} of linesOf(stream)) {
    number++;
    reached.done += bytes;
    const found = {source: `${source}:${number}`, name: 'story', isLine: true};
    if (text === undefined) yield {...found, text: '', error: 'The line is too long.'};
    else if (text.trim() !== '') yield {...found, text};
  }
}
