import type {Duration, TrendingItem, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {readDuration} from './dates.js';
import {finishList} from './finish.js';
import {parseJson} from './json.js';
import {adapter, at, compact, isData, own, type Reader} from './read.js';
import {findRows, pathOf, type FoundRows} from './rows-find.js';
import {readEntry} from './rows-entry.js';
import {findByName, isRow, type Found, type RowNames} from './rows-names.js';

/** What `pick` takes out of a row; the values are read as carefully as any input. */
export type Picked = Readonly<Partial<Record<RowNames, unknown>>>;

/** Options of the adapter of ranked rows. */
export interface RowsOptions {
  /** Says what a row means, by the names of the model; undefined leaves the row out. Without it the usual names are looked for. */
  pick?: (row: unknown, index: number) => Picked | undefined;
  /** Takes the rows out of an answer, where they do not stand at a usual place or there are several lists. */
  rows?: (input: unknown) => unknown;
  /** What the list is called. */
  name?: string;
  /** Machine name of the ranking ("most-read"). */
  id?: string;
  /** Window the ranking covers, ISO 8601 ("PT24H"). */
  period?: Duration;
  /** Entries that are kept, from the first. */
  limit?: number;
}

/** Words behind the same sign at the end of every title are the name of the site. */
const SITE = /\s+[|–—·•-]\s+[^|–—·•]{1,80}$/;
/** Titles that must agree on it. */
const AGREE = 3;

/** Takes off the name of the site that ends every headline. */
function withoutSite(entries: readonly TrendingItem[]): TrendingItem[] {
  const headlines = entries.map(({item}) => item.headline).filter((headline) => headline !== '');
  const ends = new Set(headlines.map((headline) => SITE.exec(headline)?.[0]));
  const [end] = ends;
  if (headlines.length < AGREE || ends.size !== 1 || end === undefined) return [...entries];
  return entries.map((entry) => ({
    ...entry,
    item: {...entry.item, headline: entry.item.headline.slice(0, -end.length) || entry.item.headline},
  }));
}

/** Asks the page's own function what a row means; a fault of it is reported and leaves the row out. */
function pickFrom(pick: NonNullable<RowsOptions['pick']>, row: unknown, index: number, reader: Reader, path: string): Found | undefined {
  let picked: unknown;
  try {
    picked = pick(row, index);
  } catch (error) {
    reader.report('item/incomplete', path, error instanceof Error ? error.message : '');
    return undefined;
  }
  if (!isData(picked)) return undefined;
  const found: Found = {};
  for (const name of Object.keys(picked) as RowNames[]) {
    const value = own(picked, name);
    if (value !== undefined) found[name] = {value, path, name: '', isMade: true};
  }
  return found;
}

function readRows({rows, path, holder}: FoundRows, {pick}: RowsOptions, reader: Reader): TrendingItem[] {
  const read = reader.list(rows, path ?? '').flatMap((row, index): TrendingItem[] => {
    const place = path === undefined ? '' : at(path, index);
    const found = pick === undefined ? findByName(row, place, holder) : pickFrom(pick, row, index, reader, place);
    if (found === undefined) return [];
    const entry = readEntry(found, reader);
    if (entry.item.url !== '' && entry.item.headline !== '') return [entry];
    reader.report('item/incomplete', place, entry.item.headline || entry.item.url);
    return [];
  });
  const fromZero = read.some(({position}) => position === 0);
  const counted = fromZero
    ? read.map((entry) => (entry.previousPosition === undefined ? entry : {...entry, previousPosition: entry.previousPosition + 1}))
    : read;
  const whole = counted.map(({previousPosition, ...entry}) =>
    compact<TrendingItem>({
      ...entry,
      previousPosition: Number.isInteger(previousPosition) && (previousPosition ?? 0) > 0 ? previousPosition : undefined,
    }),
  );
  return pick === undefined ? withoutSite(whole) : whole;
}

/** Reads what the answer says of the whole list. */
function readAbout({holder}: FoundRows, input: unknown, options: RowsOptions, reader: Reader): Partial<TrendingList> {
  const heading = ['heading', 'title', 'name'].map((key) => own(holder, key)).find((value) => typeof value === 'string');
  const asOf = isData(input)
    ? ['dateModified', 'generated', 'generatedAt', 'generated_at', 'updated', 'lastUpdated', 'last_updated'].find((key) =>
        /^(?:string|number)$/.test(typeof own(input, key)),
      )
    : undefined;
  return compact<Partial<TrendingList>>({
    name: reader.text(options.name) ?? reader.text(heading),
    id: reader.text(options.id),
    period: readDuration(options.period),
    dateModified: asOf === undefined ? undefined : reader.date(own(input, asOf), at('', asOf)),
  });
}

function openRows(input: unknown, {pick, rows}: RowsOptions, reader: Reader): FoundRows | undefined {
  if (rows === undefined)
    return findRows(input, pick === undefined ? (entry) => isRow(entry) || own(entry, 'dimensionValues') !== undefined : isData);
  const chosen = rowsFrom(rows, input, reader);
  return Array.isArray(chosen) ? {rows: chosen, path: pathOf(input, chosen), holder: isData(input) ? input : undefined} : undefined;
}

/** Asks the page's own function where the rows are; a fault of it is reported. */
function rowsFrom(rows: NonNullable<RowsOptions['rows']>, input: unknown, reader: Reader): unknown {
  try {
    return rows(input);
  } catch (error) {
    reader.report('value/ignored', '', error instanceof Error ? error.message : '');
    return undefined;
  }
}

/**
 * Makes an adapter of ranked rows of any kind: a list of them, or an answer that holds one.
 *
 * Without `pick` the usual names of title, address, rank, date, byline, picture and count are looked for, in any spelling, and the reports of
 * Google Analytics are read by their headers. Rows need a title and an address; positions may be missing, texts, or counted from zero; they
 * win over the order of rows. Takes data or the text of JSON.
 */
export function createRows(options: RowsOptions = {}): Adapter<TrendingList> {
  return adapter('rows', (input, reader) => {
    const data = typeof input === 'string' ? parseJson(input) : input;
    const found = openRows(data, options, reader);
    if (found === undefined) {
      const isText = typeof input === 'string' && data === undefined;
      const isNothing = typeof data !== 'object' || data === null;
      reader.report(
        isText ? 'input/invalid-json' : isNothing ? 'input/not-object' : 'input/wrong-format',
        '',
        isNothing ? '' : 'There are no rows with titles and addresses.',
      );
      return undefined;
    }
    const itemListElement = readRows(found, options, reader);
    const about = readAbout(found, data, options, reader);
    const list = finishList({type: 'ItemList', ...about, itemListOrder: 'descending', itemListElement}, reader, found.path ?? '');
    const limit = reader.number(options.limit, 1);
    return list && limit !== undefined ? {...list, itemListElement: list.itemListElement.slice(0, Math.floor(limit))} : list;
  });
}

/** Reads ranked rows as `createRows()` does. */
export const rows: Adapter<TrendingList> = createRows();
