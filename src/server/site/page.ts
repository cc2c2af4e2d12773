import {toHtml} from '../../html/to-string.js';
import type {ArticleSummary} from '../../model/article.js';
import {isArticle} from '../../model/guards.js';
import type {Issue} from '../../model/issues.js';
import type {Content, Result} from '../../model/result.js';
import {compact} from '../../formats/read.js';
import {instantOf} from '../../text/instant.js';
import {partsOf, type DocumentOptions} from '../document.js';
import {adapt} from '../render.js';
import {addressOf, climb, pagePath} from './paths.js';

/** What a site's contents, feeds and sitemaps say of one page. */
export interface PageEntry {
  /** File of the page, relative to the site's folder. */
  path: string;
  /** Address of the page; absent where the site has none. */
  url?: string;
  type: ArticleSummary['type'] | 'ItemList';
  title: string;
  description?: string;
  published?: string;
  modified?: string;
  authors?: string[];
  section?: string;
  keywords?: string[];
  lang?: string;
  publisher?: string;
  image?: string;
  /** Search engines are asked to leave the page out. */
  hidden?: boolean;
}

/** How the pages of a site are printed. */
export interface PageOptions extends DocumentOptions {
  /** Name of the style sheet in the site's own folder, in place of `stylesheet`. */
  ownStylesheet?: string;
}

/** Where a page comes from, and where it goes. */
export interface PagePlace {
  /** Names the page where neither address nor headline do. */
  name: string;
  /** File that was chosen already. */
  path?: string | undefined;
}

/** A page of a site; without `entry` nothing may or can be shown. */
export interface Page {
  html: string;
  entry?: PageEntry;
  issues: Issue[];
}

/** Prints one page of a site. Its address is `baseUrl` and its file; the article's own where both are the same place. */
export function printPage(input: unknown, {name, path: chosen}: PagePlace, options: PageOptions = {}): Page {
  const {baseUrl: base, ownStylesheet} = options;
  const result: Result = adapt(input, options);
  if (!result.ok) return {html: '', issues: result.issues};
  const {value, issues} = result;
  const path = chosen ?? pagePath(value, {base, name});
  const canonical = base === undefined ? undefined : canonicalOf(value, addressOf(path, base));
  const {start, words, end, meta} = partsOf(result, {
    ...options,
    ...(canonical !== undefined && {canonical}),
    ...(ownStylesheet !== undefined && {stylesheet: climb(path) + ownStylesheet}),
  });
  const entry = compact<PageEntry>({
    ...summaryOf(value),
    path,
    url: canonical,
    title: [meta?.title, name].find(Boolean) ?? '',
    description: meta?.description,
    authors: meta?.author,
    hidden: meta?.robots === 'noindex' || undefined,
  });
  return {html: start + toHtml(words) + end, entry, issues};
}

/** The time that pages are sorted by, in milliseconds since 1970; what has no date is older than all. */
export function timeOf({published, modified}: PageEntry): number {
  const date = published ?? modified;
  const instant = date === undefined ? NaN : instantOf(date);
  return Number.isNaN(instant) ? -8.64e15 : instant;
}

/** Writes an address in the one way that can be compared. */
function bare(url: string): string {
  try {
    return decodeURI(url).normalize('NFC').replace(/\/$/, '');
  } catch {
    return url;
  }
}

/** Keeps the article's own address where it leads to the same page. */
function canonicalOf(content: Content, address: string): string {
  const url = isArticle(content) ? content.url : undefined;
  return url !== undefined && bare(url) === bare(address) ? url : address;
}

function summaryOf(content: Content): Omit<{[K in keyof PageEntry]: PageEntry[K] | undefined}, 'path' | 'title'> & {type: PageEntry['type']} {
  if (!isArticle(content)) return {type: 'ItemList', modified: content.dateModified, lang: content.inLanguage};
  const {type, datePublished, dateModified, articleSection, keywords, inLanguage, publisher, image} = content;
  return {
    type,
    published: datePublished,
    modified: dateModified,
    section: articleSection?.[0],
    keywords,
    lang: inLanguage,
    publisher: publisher?.name,
    image: image[0]?.url,
  };
}
