import type {Format} from '../model/result.js';
import type {AheadOptions, Done} from './ahead.js';
import {readBlock} from './canonical-blocks.js';
import type {Read} from './canonical-fields.js';
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
  const ahead = new Map<unknown, Done>();
  for (const [list, read] of Object.entries<Read>(LISTS)) {
    for (const entry of [own(data, list)].flat()) {
      if (!isData(entry)) continue;
      const done = readAlone(entry, read, options);
      if (done !== undefined) ahead.set(entry, done);
      yield;
    }
  }
  return [data, {...options, ahead}];
}

/** Reads one entry by itself; undefined where there was something to report, which needs its place in the whole. */
function readAlone(entry: Data, read: Read, options: Options): Done | undefined {
  const reader = new Reader(options);
  const count = {nodes: 0};
  try {
    const found = read(entry, {reader, path: '', depth: 1, count});
    return reader.issues.length > 0 ? undefined : {found, nodes: count.nodes};
  } catch {
    // The adapter meets the same fault, and reports it.
    return undefined;
  }
}
