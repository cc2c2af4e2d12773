import type {Agent, Article, ImageObject, Organization} from '../model/article.js';
import {hostName} from '../text/urls.js';
import {publisherBeside, readNames, uniqueAgents} from './agents.js';
import {kindOf, secondsToDuration, type MediaFile} from './feed-media.js';
import type {Entry, Source} from './feeds.js';
import {at, compact, isData, own, type Data, type Reader} from './read.js';

/** Who wrote a feed and its items, in the form of version 1.1 or 1. */
function readAuthors(data: Data, reader: Reader, path: string): Agent[] {
  const key = ['authors', 'author'].find((name) => reader.list(own(data, name)).length > 0) ?? 'authors';
  const found = reader.entries(own(data, key), at(path, key)).flatMap(({value: author, path: place}): Agent[] => {
    if (!isData(author)) return readNames(author, reader, place);
    const avatar = reader.url(own(author, 'avatar'), at(place, 'avatar'));
    const image: ImageObject | undefined = avatar === undefined ? undefined : {type: 'ImageObject', url: avatar, alt: ''};
    return readNames(
      own(author, 'name'),
      reader,
      at(place, 'name'),
      compact({url: reader.url(own(author, 'url'), at(place, 'url')), image}),
    );
  });
  return uniqueAgents(found);
}

/** What items take from their feed. */
export interface FeedWide {
  authors: Agent[];
  publisher?: Organization | undefined;
  inLanguage?: string | undefined;
}

/** Reads what a feed says of all its items. */
export function readFeedWide(feed: Data, reader: Reader, path: string): FeedWide {
  const name = reader.text(own(feed, 'title'), at(path, 'title'));
  const url = reader.url(own(feed, 'home_page_url'), at(path, 'home_page_url'));
  const icon = reader.url(own(feed, 'icon') ?? own(feed, 'favicon'), at(path, own(feed, 'icon') === undefined ? 'favicon' : 'icon'));
  const logo: ImageObject | undefined = icon === undefined ? undefined : {type: 'ImageObject', url: icon, alt: ''};
  return {
    authors: readAuthors(feed, reader, path),
    publisher: name === undefined ? undefined : compact<Organization>({type: 'Organization', name, url, logo}),
    inLanguage: reader.language(own(feed, 'language'), at(path, 'language')),
  };
}

function sourceAt(item: Data, key: string, isHtml: boolean, reader: Reader, path: string): Source | undefined {
  const value = own(item, key);
  if (value !== undefined && typeof value !== 'string') reader.report('value/ignored', at(path, key));
  return typeof value === 'string' && value.trim() !== '' ? {value, path: at(path, key), isHtml} : undefined;
}

/** Reads the main picture of an item, else its banner, else the first picture that is attached. */
function readImages(item: Data, files: readonly MediaFile[], reader: Reader, path: string): ImageObject[] {
  const url =
    reader.url(own(item, 'image'), at(path, 'image')) ??
    reader.url(own(item, 'banner_image'), at(path, 'banner_image')) ??
    files.find((file) => kindOf(file) === 'image')?.url;
  return url === undefined ? [] : [{type: 'ImageObject', url}];
}

function readAttachments(item: Data, reader: Reader, path: string): MediaFile[] {
  return reader.entries(own(item, 'attachments'), at(path, 'attachments')).flatMap(({value: file, path: spot}) => {
    const url = reader.url(own(file, 'url'), at(spot, 'url'));
    if (url === undefined) return [];
    const kind = own(file, 'mime_type');
    const name = reader.text(own(file, 'title'), at(spot, 'title'));
    const found: MediaFile = {
      url,
      kind: typeof kind === 'string' ? kind : undefined,
      name,
      group: name,
      duration: secondsToDuration(reader.number(own(file, 'duration_in_seconds'))),
    };
    if (kindOf(found) === undefined) reader.report('value/ignored', spot, 'It is neither picture nor recording.');
    return [found];
  });
}

function readTags(item: Data, reader: Reader, path: string): string[] | undefined {
  const tags = reader.entries(own(item, 'tags'), at(path, 'tags')).flatMap((tag) => reader.text(tag.value, tag.path) ?? []);
  return tags.length > 0 ? [...new Set(tags)] : undefined;
}

/** Reads one item; its own page is what its addresses are resolved against. */
export function readItem(item: Data, feed: FeedWide, outer: Reader, path: string): Entry {
  const id = own(item, 'id');
  const isPage = typeof id === 'string' && /^https?:\/\//i.test(id.trim());
  const external = outer.url(own(item, 'external_url'), at(path, 'external_url'));
  const page = outer.url(own(item, 'url'), at(path, 'url')) ?? (isPage ? outer.url(id, at(path, 'id')) : undefined);
  const reader = outer.based(page);
  const files = readAttachments(item, reader, path);
  const written = readAuthors(item, reader, path);
  const author = written.length > 0 ? written : feed.authors;
  const datePublished = reader.date(own(item, 'date_published'), at(path, 'date_published'));
  const dateModified = reader.date(own(item, 'date_modified'), at(path, 'date_modified'));
  const article = compact<Article>({
    type: 'Article',
    id: typeof id === 'string' || typeof id === 'number' ? reader.text(id, at(path, 'id')) : undefined,
    url: page ?? external,
    inLanguage: reader.language(own(item, 'language'), at(path, 'language')) ?? feed.inLanguage,
    headline: reader.text(own(item, 'title'), at(path, 'title')) ?? '',
    author,
    publisher: publisherBeside(author, feed.publisher),
    datePublished,
    dateModified: dateModified === datePublished ? undefined : dateModified,
    keywords: readTags(item, reader, path),
    image: readImages(item, files, reader, path),
    body: [],
    about: external === undefined || page === undefined || external === page ? undefined : [{name: hostName(external), url: external}],
  });
  return {
    article,
    reader,
    path,
    summary: sourceAt(item, 'summary', false, reader, path),
    content: sourceAt(item, 'content_html', true, reader, path) ?? sourceAt(item, 'content_text', false, reader, path),
    files,
  };
}
