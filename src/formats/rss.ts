import type {Adapter} from '../model/result.js';
import {createFeedAdapter} from './feed-documents.js';
import type {FeedOptions} from './feeds.js';

export type {FeedOptions} from './feeds.js';

/**
 * Makes the adapter of RSS 0.9x, 1.0 (RDF) and 2.0: a feed as a ranked list in its own order.
 *
 * Takes the text of the document. A feed with a single item that brings its text is that article, unless `single` says 'list'. Pointers name
 * the elements of the document ("/rss/channel/item/0/title"). Not for browsers: it brings an XML parser along.
 * https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, https://www.rssboard.org/media-rss
 */
export function createRss(options: FeedOptions = {}): Adapter {
  return createFeedAdapter('rss', options);
}

/** Reads RSS as `createRss()` does. */
export const rss: Adapter = createRss();
