import type {Article, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {finishEntry, finishFeed, type FeedOptions} from './feeds.js';
import {parseJson} from './json.js';
import {readFeedWide, readItem} from './json-feed-item.js';
import {adapter, at, isData, own, type Data, type Reader} from './read.js';

export type {FeedOptions} from './feeds.js';

/** Properties of which an item has one at least. */
const ITEM = ['content_html', 'content_text', 'title', 'summary', 'external_url', 'image', 'attachments'];

const isItem = (value: unknown): value is Data => isData(value) && ITEM.some((key) => own(value, key) !== undefined);

function readItems(
  feed: Data,
  items: readonly unknown[],
  reader: Reader,
  path: string,
  options: FeedOptions,
): Article | TrendingList | undefined {
  const wide = readFeedWide(feed, reader, '');
  const based = reader.based(reader.options.baseUrl ?? reader.url(own(feed, 'home_page_url') ?? own(feed, 'feed_url')));
  const entries = reader.list(items, path).flatMap((item, index) => {
    if (isItem(item)) return [readItem(item, wide, based, at(path, index))];
    reader.report('item/incomplete', at(path, index));
    return [];
  });
  return finishFeed({entries, path, name: wide.publisher?.name, inLanguage: wide.inLanguage}, reader, options);
}

/**
 * Makes the adapter of JSON Feed, versions 1 and 1.1: a feed as a ranked list, an item as an article.
 *
 * Takes data or the text of JSON: a feed, a list of items, or one item. A feed with a single item that brings its text is that article, unless
 * `single` says 'list'. Relative addresses are resolved against the item's own. https://www.jsonfeed.org/version/1.1/
 */
export function createJsonFeed(options: FeedOptions = {}): Adapter {
  return adapter('json-feed', (input, reader) => {
    const data = typeof input === 'string' ? parseJson(input) : input;
    if (Array.isArray(data)) return readItems({}, data, reader, '', options);
    const items = own(data, 'items');
    if (isData(data) && Array.isArray(items)) return readItems(data, items, reader, '/items', options);
    if (isItem(data)) return finishEntry(readItem(data, {authors: []}, reader, ''));
    if (isData(data)) reader.report('input/wrong-format', '', 'It is neither a feed nor an item.');
    else reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
    return undefined;
  });
}

/** Reads JSON Feed as `createJsonFeed()` does. */
export const jsonFeed: Adapter = createJsonFeed();
