import type {Format} from '../model/result.js';
import type {AheadOptions} from './ahead.js';
import {readBlock} from './canonical-blocks.js';
import {entry, liveUpdate} from './canonical.js';
import {detectFormat} from './detect.js';
import {parseJson} from './json.js';
import {isData, own, Reader, type Data} from './read.js';

type Options = AheadOptions & {format?: Format};

/** Characters from which on a text is read in steps. */
const LONG = 30_000;

/** The lists that make an input long, with how an entry is read. */
const LISTS = {body: readBlock, liveBlogUpdate: liveUpdate, itemListElement: entry} as const;

/**
 * Reads the long lists of the model, entry by entry, where a text is long: between two steps others may use the page.
 *
 * Returns what is to be given to `adapt` then, which finds little left to do and says the same as without this. What is of another format,
 * and entries that something is wrong with, are left to it.
 */
export function* readAhead(text: string, options: Options): Generator<undefined, [input: unknown, options: Options]> {
  const {format} = options;
  if (text.length < LONG || (format !== undefined && format !== 'canonical')) return [text, options];
  const data = parseJson(text);
  if (!isData(data) || (format ?? detectFormat(data).format) !== 'canonical') return [text, options];
  yield;
  const ahead = new Map<unknown, {found: unknown; nodes: number}>();
  for (const value of entriesIn(data)) {
    const done = readAlone(value, options);
    if (done !== undefined) ahead.set(value.entry, done);
    yield;
  }
  return [data, {...options, ahead}];
}

interface Entry {
  list: keyof typeof LISTS;
  entry: Data;
}

function* entriesIn(data: Data): Generator<Entry> {
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const entries = own(data, list);
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) if (isData(entry)) yield {list, entry};
  }
}

/** Reads one entry by itself; undefined where there was something to report, which needs its place in the whole. */
function readAlone({list, entry}: Entry, options: Options): {found: unknown; nodes: number} | undefined {
  const reader = new Reader(options);
  const count = {nodes: 0};
  try {
    const found = LISTS[list](entry, {reader, path: '', depth: 1, count});
    return reader.issues.length > 0 ? undefined : {found, nodes: count.nodes};
  } catch {
    // The adapter meets the same fault, and reports it.
    return undefined;
  }
}
