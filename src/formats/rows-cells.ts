import {at, isData, own, type Data} from './read.js';
import {numbered} from '../text/numbered.js';

/** A value of a row, and where it stands. */
export interface Cell {
  value: unknown;
  path: string;
  /** Its name in lower-case letters and digits alone. */
  name: string;
  /** Whether a page's own function made it, so that what is inside it stands nowhere in the input. */
  isMade?: boolean;
}

/** Steps to what is inside a cell. */
export function inside({path, isMade = false}: Cell, key: string | number): string {
  return isMade ? path : at(path, key);
}

/** The values of a row by their names, the outer ones before those inside. */
export type Cells = ReadonlyMap<string, Cell>;

/** Where rows hold more of themselves. */
const INSIDE = ['stats', 'metrics', 'fields', 'attributes', 'item', 'node', 'content', 'article', 'story', 'page'];
/** Values that analytics put where they know none. */
const NOT_KNOWN = /^\((?:not set|other|not provided|none)\)$/i;
/** Cells of one row that are looked at. */
const MOST = 200;

/** Makes of a name in any spelling ("page_title", "Page title", "pageTitle") one. */
export function nameOf(key: string): string {
  return key.toLowerCase().replace(/[^a-z\d]/g, '');
}

function put(cells: Map<string, Cell>, key: string, value: unknown, path: string): void {
  const name = nameOf(key);
  const isKnown = value !== undefined && !(typeof value === 'string' && NOT_KNOWN.test(value.trim()));
  if (isKnown && !cells.has(name) && cells.size < MOST) cells.set(name, {value, path, name});
}

/** Names the dimensions and metrics of a report of Google Analytics by their headers. */
function putReport(cells: Map<string, Cell>, row: Data, report: unknown, path: string): void {
  for (const kind of ['dimension', 'metric']) {
    const values = own(row, `${kind}Values`);
    const headers = own(report, `${kind}Headers`);
    for (const [index, each] of numbered((Array.isArray(values) ? values : []).slice(0, MOST))) {
      const header = Array.isArray(headers) ? own(headers[index], 'name') : undefined;
      const value = own(each, 'value');
      const isPath = typeof value === 'string' && /^(?:\/|https?:)/.test(value);
      const guess = kind === 'metric' ? 'views' : isPath ? 'pagePath' : 'pageTitle';
      put(cells, typeof header === 'string' ? header : guess, value, at(at(at(path, `${kind}Values`), index), 'value'));
    }
  }
}

/** Lists the values of a row, also those one level inside it; `report` is what the rows stand in. */
export function cellsOf(row: unknown, path: string, report?: unknown): Cells {
  const cells = new Map<string, Cell>();
  if (!isData(row)) return cells;
  for (const key of Object.keys(row).slice(0, MOST)) put(cells, key, own(row, key), at(path, key));
  putReport(cells, row, report, path);
  for (const name of INSIDE) {
    const inner = own(row, name);
    if (!isData(inner)) continue;
    for (const key of Object.keys(inner).slice(0, MOST)) put(cells, key, own(inner, key), at(at(path, name), key));
  }
  return cells;
}

/** Takes the first of the named cells that suits. */
export function cellAt(cells: Cells, names: string, suits: (value: unknown) => boolean = () => true): Cell | undefined {
  for (const name of names.split(' ')) {
    const cell = cells.get(name);
    if (cell !== undefined && suits(cell.value)) return cell;
  }
  return undefined;
}
