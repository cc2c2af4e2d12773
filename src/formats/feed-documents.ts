import type {Article, Organization, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {isDraft, readEntry, readPeople, withBase} from './atom-entry.js';
import {finishEntry, finishFeed, type Entry, type FeedOptions} from './feeds.js';
import {parseFeedDocument, type FeedDocument} from './feed-xml.js';
import {firstDate, type Channel} from './feed-xml-fields.js';
import {mayShow} from './finish.js';
import {adapter, at, compact, own, ownWord, type Data, type Reader} from './read.js';
import {readItem} from './rss-item.js';

/** A feed with its entries, and how to read one of them. */
interface Opened {
  channel: Channel;
  reader: Reader;
  path: string;
  dateModified: string | undefined;
  entries: readonly unknown[];
  entryPath: string;
  read: (entry: Data, channel: Channel, reader: Reader, path: string) => Entry;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads the name of a feed as that of its publisher. */
function readPublisher(name: unknown, link: unknown, reader: Reader, path: string): Organization | undefined {
  const text = reader.text(name, at(path, 'title'));
  return text === undefined
    ? undefined
    : compact<Organization>({type: 'Organization', name: text, url: reader.url(link, at(path, 'link'))});
}

function openRss({kind, feed, isEntry}: FeedDocument, outer: Reader): Opened {
  const path = kind === 'rdf' ? '/rdf:RDF' : '/rss/channel';
  const placed = withBase(feed, outer);
  const publisher = readPublisher(own(feed, 'title'), own(feed, 'link'), placed, path);
  const reader = placed === outer && outer.options.baseUrl === undefined ? outer.based(publisher?.url) : placed;
  const dc = own(feed, 'dc');
  const dates = [own(feed, 'lastBuildDate'), own(feed, 'pubDate'), listOf(own(dc, 'dates'))[0]];
  return {
    channel: {
      authors: [],
      publisher,
      inLanguage: reader.language(
        own(feed, 'language') ?? listOf(own(dc, 'languages'))[0] ?? own(own(feed, 'xml'), 'lang'),
        at(path, 'language'),
      ),
    },
    reader,
    path,
    dateModified: firstDate(
      dates.map((date) => [date, path] as const),
      reader,
    ),
    entries: listOf(own(feed, 'items')),
    entryPath: isEntry ? '/item' : at(path, 'item'),
    read: readItem,
  };
}

function openAtom({feed, isEntry}: FeedDocument, outer: Reader): Opened {
  const path = '/feed';
  const reader = withBase(feed, outer);
  const links = listOf(own(feed, 'links'));
  const page = links.find((link) => /^(?:alternate)?$/.test(ownWord(link, 'rel')));
  return {
    channel: {
      authors: readPeople(feed, 'authors', reader, at(path, 'author')),
      publisher: readPublisher(own(own(feed, 'title'), 'value'), own(page, 'href'), reader, path),
      inLanguage: reader.language(own(own(feed, 'xml'), 'lang'), path),
      hasBase: reader !== outer,
    },
    reader,
    path,
    dateModified: reader.date(own(feed, 'updated'), at(path, 'updated')),
    entries: listOf(own(feed, 'entries')),
    entryPath: isEntry ? '/entry' : at(path, 'entry'),
    read: readEntry,
  };
}

function readDocument(input: unknown, reader: Reader, options: FeedOptions): Article | TrendingList | undefined {
  const document = parseFeedDocument(input, reader);
  if (document === undefined) return undefined;
  const {
    channel,
    reader: placed,
    path,
    dateModified,
    entries: found,
    entryPath,
    read,
  } = document.kind === 'atom' ? openAtom(document, reader) : openRss(document, reader);
  const entries = reader.list(found, path).flatMap((entry, index): Entry[] => {
    const place = document.isEntry ? entryPath : at(entryPath, index);
    const isShown = mayShow({withheld: isDraft(entry as Data)}, placed, place);
    return isShown ? [read(entry as Data, channel, placed, place)] : [];
  });
  const [only] = entries;
  if (document.isEntry) {
    if (found.length === 0) reader.report('article/empty', entryPath);
    return only && finishEntry(only);
  }
  return finishFeed({entries, path, name: channel.publisher?.name, dateModified, inLanguage: channel.inLanguage}, placed, options);
}

/** Makes an adapter of feeds in XML; both names take documents of either kind. */
export function createFeedAdapter(format: 'rss' | 'atom', options: FeedOptions): Adapter {
  return adapter(format, (input, reader) => readDocument(input, reader, options));
}
