import {at, isData, type Data, type Reader} from './read.js';
import {Item} from './ninjs-item.js';

/** What an answer holds: one item, or a list of them with what is said of the list. */
export type Found = {item: Item} | {entries: readonly Item[]; holder: Item | undefined; path: string};

/** Properties under which answers of APIs hold their items. */
const HOLDERS =
  'data items item results result hits documents document docs articles stories news content response feed entries value payload records rows ninjs source'.split(
    ' ',
  );
const DEEPEST = 5;
const SURE =
  /^(?:headlines?|bodies|body\w+|articlehtml|descriptions|description\w+|(?:version|first|content)created|pubstatus|embargoed(?:until)?|renditions|associations|plannedcoverage|eventdetails|trustindicators?)$/;

const isSure = (item: Item): boolean => item.names.some((name) => SURE.test(name)) || /ninjs/i.test(standardOf(item));
const isLikely = (item: Item): boolean => item.raw('uri', 'guid') !== '';

const standardOf = (item: Item): string => item.children('standard')[0]?.item.raw('name') ?? '';

/** Finds the items in a list; undefined where none of its entries is one. */
function findEntries(values: readonly unknown[], reader: Reader, path: string, depth: number): Item[] | undefined {
  const found = reader.list(values, path).map((value, index) => {
    const place = at(path, index);
    const inner = isData(value) ? findIn(value, reader, place, depth + 1) : undefined;
    return inner !== undefined && 'item' in inner ? inner.item : place;
  });
  const items = found.filter((each) => typeof each !== 'string');
  if (items.length === 0 && values.length > 0) return undefined;
  for (const place of found) if (typeof place === 'string') reader.report('item/incomplete', place);
  return items;
}

function findIn(data: Data, reader: Reader, path: string, depth: number): Found | undefined {
  const item = new Item(data, reader, path);
  if (isSure(item)) return {item};
  let empty: Found | undefined;
  for (const name of depth < DEEPEST ? HOLDERS : []) {
    const place = item.at(name);
    if (Array.isArray(place?.value)) {
      const entries = findEntries(place.value, reader, place.path, depth);
      if (entries === undefined) continue;
      if (entries.length > 0) return {entries, holder: item, path: place.path};
      empty ??= {entries, holder: item, path: place.path};
    } else if (isData(place?.value)) {
      const found = findIn(place.value, reader, place.path, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return isLikely(item) ? {item} : empty;
}

/** Finds the item or the items of a document: itself, a list, or the answer of an API round either; undefined where there are none. */
export function findItems(data: unknown, reader: Reader): Found | undefined {
  if (isData(data)) return findIn(data, reader, '', 0);
  const entries = Array.isArray(data) ? findEntries(data, reader, '', 0) : undefined;
  return entries && {entries, holder: undefined, path: ''};
}
