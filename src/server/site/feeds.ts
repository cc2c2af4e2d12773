import {generateJsonFeed, generateRssFeed} from 'feedsmith';
import {instantOf} from '../../text/instant.js';
import type {PageEntry} from './page.js';
import type {SiteFile} from './sitemap.js';

/** Entries of a feed at the most. */
export const FEED_ENTRIES = 50;

/** What a feed says of the site it is of. */
export interface SiteName {
  name: string;
  /** Absolute address of the site. */
  base: string;
  lang: string;
}

type Listed = PageEntry & {url: string};

/** Takes the newest pages that have an address and are no ranked list. */
function newest(entries: Iterable<PageEntry>): Listed[] {
  const taken: Listed[] = [];
  for (const entry of entries) {
    if (taken.length === FEED_ENTRIES) break;
    const {url, type, hidden} = entry;
    if (url !== undefined && type !== 'ItemList' && hidden !== true) taken.push({...entry, url});
  }
  return taken;
}

/** Makes a field of a date; none where there is no date. */
function dated<K extends string>(key: K, date: string | undefined): Partial<Record<K, Date>> {
  const instant = date === undefined ? NaN : instantOf(date);
  return Number.isNaN(instant) ? {} : ({[key]: new Date(instant)} as Record<K, Date>);
}

/** Prints the newest pages as `feed.xml` (RSS 2.0) and `feed.json` (JSON Feed 1.1); takes the pages newest first. */
export function printFeeds(entries: Iterable<PageEntry>, {name, base, lang}: SiteName): SiteFile[] {
  const list = newest(entries);
  const self = (file: string): string => new URL(file, base).href;
  const rss = generateRssFeed({
    title: name,
    link: base,
    description: name,
    language: lang,
    atom: {links: [{href: self('feed.xml'), rel: 'self', type: 'application/rss+xml'}]},
    items: list.map(({url, title, description, published, authors, keywords = [], section}) => ({
      title,
      link: url,
      guid: {value: url, isPermaLink: true},
      ...dated('pubDate', published),
      ...(description !== undefined && {description}),
      ...(authors !== undefined && {dc: {creators: authors}}),
      categories: [...new Set([section ?? [], keywords].flat())].map((word) => ({name: word})),
    })),
  });
  const json = generateJsonFeed({
    title: name,
    home_page_url: base,
    feed_url: self('feed.json'),
    language: lang,
    items: list.map(({url, title, description, published, modified, authors, keywords, lang: language, image}) => ({
      id: url,
      url,
      title,
      content_text: description ?? title,
      ...dated('date_published', published),
      ...dated('date_modified', modified),
      ...(description !== undefined && {summary: description}),
      ...(image !== undefined && {image}),
      ...(authors !== undefined && {authors: authors.map((author) => ({name: author}))}),
      ...(keywords !== undefined && {tags: keywords}),
      ...(language !== undefined && {language}),
    })),
  });
  return [
    {name: 'feed.xml', text: rss},
    {name: 'feed.json', text: `${JSON.stringify(json, undefined, 2)}\n`},
  ];
}
