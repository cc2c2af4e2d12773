import type {Adapter} from '../model/result.js';
import {createFeedAdapter} from './feed-documents.js';
import type {FeedOptions} from './feeds.js';

export type {FeedOptions} from './feeds.js';

/**
 * Makes the adapter of Atom 1.0 and 0.3: a feed as a ranked list in its own order, an entry document as an article.
 *
 * Takes the text of the document. A feed with a single entry that brings its text is that article, unless `single` says 'list'. Pointers
 * name the elements of the document ("/feed/entry/0/title"). Not for browsers: it brings an XML parser along.
 * https://www.rfc-editor.org/rfc/rfc4287
 */
export function createAtom(options: FeedOptions = {}): Adapter {
  return createFeedAdapter('atom', options);
}

/** Reads Atom as `createAtom()` does. */
export const atom: Adapter = createAtom();
