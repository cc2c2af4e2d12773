import type {Article, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {finishArticle} from './finish.js';
import {parseJson} from './json.js';
import {hasAddress, readArticle, type UrlOf} from './ninjs-article.js';
import {findItems} from './ninjs-envelope.js';
import type {Item} from './ninjs-item.js';
import {isPackage, readItems, readPackage} from './ninjs-package.js';
import {isPublic} from './ninjs-rights.js';
import {adapter, isData, type Data, type Reader} from './read.js';

/** What a page knows of the items it shows. */
export interface NinjsOptions {
  /** Gives the address at which an item is published; ninjs itself has no field for it, so a list needs this or a page among the renditions. */
  url?: (item: Data) => string | undefined;
}

function readItem(item: Item, urlOf: UrlOf | undefined): Article | TrendingList | undefined {
  if (!isPublic(item)) return undefined;
  const content = isPackage(item) ? readPackage(item, urlOf) : readArticle(item, urlOf);
  return content === undefined || content.type === 'ItemList' ? content : finishArticle(content, item.reader, item.path);
}

function read(input: unknown, reader: Reader, {url}: NinjsOptions): Article | TrendingList | undefined {
  const data = typeof input === 'string' ? parseJson(input) : input;
  const found = findItems(data, reader);
  if (found !== undefined && 'item' in found) return readItem(found.item, url);
  if (found !== undefined) {
    const [only, ...others] = found.entries;
    if (only !== undefined && others.length === 0 && !hasAddress(only, url)) return readItem(only, url);
    if (only !== undefined) return readItems(found.entries, found.holder, found.path, url);
  }
  if (found !== undefined || Array.isArray(data)) reader.report('list/empty');
  else if (isData(data)) reader.report('input/wrong-format', '', 'It is no news item.');
  else reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
  return undefined;
}

/**
 * Makes an adapter for IPTC ninjs, versions 1 to 3, and the ninjs of Superdesk and of agencies: an item as an article, a list of items or
 * the answer of an API as a ranked list.
 *
 * Takes data or the text of JSON. Not ok for what is withheld, cancelled or under embargo, and for what is no item.
 * https://iptc.org/standards/ninjs/
 */
export function createNinjs(options: NinjsOptions = {}): Adapter {
  return adapter('ninjs', (input: unknown, reader: Reader) => read(input, reader, options));
}

/** Reads IPTC ninjs as it is, without knowing where items are published. */
export const ninjs: Adapter = createNinjs();
