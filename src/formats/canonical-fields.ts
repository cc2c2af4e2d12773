import type {IssueCode} from '../model/issues.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {isTimeZone} from '../text/zones.js';
import {readDuration} from './dates.js';
import {isData, type Reader} from './read.js';

/** Where a reader stands in the input, and how many nodes were met on the way. */
export interface Spot {
  readonly reader: Reader;
  readonly path: string;
  readonly depth: number;
  readonly count: {nodes: number};
}

/** Reads one hostile value into one of the model; undefined where there is none. */
export type Read = (value: unknown, spot: Spot) => unknown;

/** Names a reader for every property of a model type, so that none can be forgotten. */
export type Fields<T> = Readonly<Record<Exclude<keyof T, 'type'>, Read>>;

const MISSING = Symbol('missing');

/** Makes a property one without which the whole object is dropped. */
export const need =
  (read: Read): Read =>
  (value, spot) =>
    read(value, spot) ?? MISSING;

/** Gives a property a value where the input has none. */
export const or =
  (read: Read, fallback: () => unknown): Read =>
  (value, spot) =>
    read(value, spot) ?? fallback();

/** Reports a value that is there and was not understood. */
const known =
  (read: Read): Read =>
  (value, spot) => {
    const found = read(value, spot);
    if (found === undefined && value !== undefined && value !== '') spot.reader.report('value/ignored', spot.path);
    return found;
  };

/** Reads a field of plain text. */
export const text: Read = (value, {reader, path}) => reader.text(value, path);
/** Reads an absolute http(s) URL. */
export const url: Read = (value, {reader, path}) => reader.url(value, path);
/** Reads where a link leads. */
export const link: Read = (value, {reader, path}) => reader.link(value, path);
/** Reads a date or a moment. */
export const date: Read = (value, {reader, path}) => reader.date(value, path);
/** Reads a language tag. */
export const language: Read = (value, {reader, path}) => reader.language(value, path);
/** Reads the side of a picture in whole pixels. */
export const side = known((value, {reader}) => reader.side(value));
/** Reads a truth. */
export const flag = known((value, {reader}) => reader.boolean(value));

/** Reads words of the body: what is invisible goes, every other character stays. */
export const words: Read = (value, spot) => {
  if (typeof value !== 'string') return text(value, spot);
  if (value.length > LIMITS.body) spot.reader.report('limit/text', spot.path);
  return cleanBodyText(value.slice(0, LIMITS.body)) || undefined;
};

/** Reads a number within a range. */
export const number = (low = 0, high = Number.MAX_SAFE_INTEGER): Read => known((value, {reader}) => reader.number(value, low, high));

/** Reads a whole number within a range. */
export const whole = (low = 0, high = Number.MAX_SAFE_INTEGER): Read =>
  known((value, {reader}) => {
    const found = reader.number(value, low, high);
    return found === undefined ? undefined : Math.round(found);
  });

/** Moves a number that `read` makes into a range where it lies outside, and reports that. */
export const clamped =
  (read: Read, low: number, high: number): Read =>
  (value, spot) => {
    const found = read(value, spot);
    if (typeof found !== 'number' || (found >= low && found <= high)) return found;
    spot.reader.report('value/ignored', spot.path, `It must lie between ${String(low)} and ${String(high)}.`);
    return Math.min(Math.max(found, low), high);
  };

/** Reads one of a few words. */
export const oneOf = (values: readonly unknown[]): Read => known((value) => values.find((one) => one === value));

/** Reads an ISO 8601 duration ("PT3M20S"). */
export const duration = known(readDuration);

/** Reads an IANA time zone. */
export const timeZone: Read = (value, {reader, path}) => {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && isTimeZone(value)) return value;
  reader.report('timezone/invalid', path);
  return undefined;
};

/** Steps to an entry of a list. */
const entryOf = ({reader, path, depth, count}: Spot, index: number): Spot => ({reader, path: `${path}/${String(index)}`, depth, count});

/** Steps down to a property, or to what has no name of its own in the input. */
export const below = ({reader, path, depth, count}: Spot, key?: string): Spot => ({
  reader,
  path: key === undefined ? path : `${path}/${key}`,
  depth: depth + 1,
  count,
});

/** Counts one more node; false where the input is nested too deeply or has too many. */
export function enter({reader, path, depth, count}: Spot): boolean {
  if (depth > LIMITS.depth) {
    reader.report('limit/depth', path);
    return false;
  }
  count.nodes++;
  if (count.nodes === LIMITS.modelNodes + 1) reader.report('limit/nodes', path);
  return count.nodes <= LIMITS.modelNodes;
}

/** Reads the children of a node; `read` may make none or several of one. Their number is bounded by the nodes of a body alone. */
export const treeOf =
  (read: (value: unknown, spot: Spot) => readonly unknown[]): Read =>
  (value, spot) => {
    const found = Array.isArray(value)
      ? value.slice(0, LIMITS.modelNodes + 1).flatMap((entry: unknown, index) => read(entry ?? undefined, entryOf(spot, index)))
      : read(value, spot);
    return found.length === 0 ? undefined : found;
  };

/** Makes a list of one value, or of none. */
export const some = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value]);

/** Reads the children of a node, one node of each. */
export const nodesOf = (read: Read): Read => treeOf((value, spot) => some(read(value, spot)));

/** Reads the entries of a list, or one value alone; undefined when none is left. */
export const listOf =
  (read: Read): Read =>
  (value, spot) => {
    const found = spot.reader
      .list(value, spot.path)
      .map((entry, index) => read(entry ?? undefined, Array.isArray(value) ? entryOf(spot, index) : spot))
      .filter((entry) => entry !== undefined);
    return found.length === 0 ? undefined : found;
  };

/** How an object is read beside its properties. */
interface Shape {
  /** Its type, or how to read it. */
  type?: string | Read;
  /** The property that a bare string or list stands for. */
  short?: string;
  /** What to report when a property it needs is missing. */
  code?: IssueCode;
}

/** Reads an object property by property; undefined where one that it needs is missing, or its type is another. */
export function record<T>(fields: Fields<T>, {type, short, code = 'value/ignored'}: Shape = {}): Read {
  const expected: Read | undefined =
    typeof type === 'string' ? (value) => (value === undefined || value === '' || value === type ? type : MISSING) : type;
  const table = Object.entries<Read>(expected === undefined ? fields : {type: expected, ...fields});
  return (value, spot) => {
    if (value === undefined || value === '') return undefined;
    const bare = short !== undefined && (typeof value === 'string' || Array.isArray(value));
    const data = bare ? {[short]: value} : value;
    if (!isData(data)) spot.reader.report('value/ignored', spot.path);
    if (!isData(data) || !enter(spot)) return undefined;
    const result: Record<string, unknown> = {};
    for (const [key, read] of table) {
      const property = Object.hasOwn(data, key) ? (data[key] ?? undefined) : undefined;
      const found = read(property, property === undefined ? spot : below(spot, bare ? undefined : key));
      if (found === MISSING) {
        spot.reader.report(code, spot.path);
        return undefined;
      }
      if (found !== undefined) result[key] = found;
    }
    return result;
  };
}
