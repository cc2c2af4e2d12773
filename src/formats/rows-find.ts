import {at, isData, own, type Data} from './read.js';
import {numbered} from '../text/numbered.js';

/** Where rows stand in the answers of newsrooms' own services and of analytics. */
const LISTS = (
  'items rows results data trails pages posts articles stories entries hits list tabs mostViewed mostRead mostPopular most_read ' +
  'most_viewed trending popular ranking documents docs records content stats response result'
).split(' ');
const DEPTH = 4;
/** Entries of a list that are tried. */
const TRIES = 20;

/** Rows, and where they stand. */
export interface FoundRows {
  rows: readonly unknown[];
  /** Undefined where the rows were made anew and stand nowhere in the input. */
  path: string | undefined;
  /** What holds the list. */
  holder: Data | undefined;
}

/**
 * Finds the first list whose entries are rows: at the top, or under a usual name, up to four levels down.
 *
 * Of several lists side by side, such as tabs, it is the first that has rows.
 */
export function findRows(value: unknown, isRow: (entry: unknown) => boolean, path = '', holder?: Data, depth = 0): FoundRows | undefined {
  if (depth > DEPTH) return undefined;
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value.slice(0, TRIES);
    if (entries.some(isRow)) return {rows: value, path, holder};
    for (const [index, entry] of numbered(entries)) {
      const found = isData(entry) ? findRows(entry, isRow, at(path, index), entry, depth + 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isData(value)) return undefined;
  for (const key of LISTS) {
    const inner = own(value, key);
    const found = inner === undefined ? undefined : findRows(inner, isRow, at(path, key), value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds where a list stands in an input, down to the depth that rows are looked for. */
export function pathOf(input: unknown, list: readonly unknown[], path = '', depth = 0): string | undefined {
  if (input === list) return path;
  if (typeof input !== 'object' || input === null || depth > DEPTH) return undefined;
  for (const [key, inner] of Object.entries(input).slice(0, TRIES * LISTS.length)) {
    const found = pathOf(inner, list, at(path, key), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
