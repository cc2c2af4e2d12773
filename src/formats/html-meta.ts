import type {HtmlElement} from '../model/result.js';
import {bylineOf, datesOf, storyElements} from './html-byline.js';
import {attribute, descendants, squeeze, textOf} from './html-tree.js';
import type {Data} from './read.js';

const DATE_NAMES =
  /^(?:datepublished|date|pubdate|publish-?date|published|dc\.date(?:\.issued)?|dcterms\.(?:created|date)|parsely-pub-date|sailthru\.date|article\.published|article_date_original)$/;
/** Where applications keep what they make a page of. */
const STATE_ID = /^(?:__NEXT_DATA__|__NUXT_DATA__|__APP_DATA__|app-data|initial-?state|ng-state|serverApp-state)$/i;
const STATE =
  /__(?:INITIAL|PRELOADED|APOLLO|APP|REDUX)_(?:STATE|DATA)__|__NUXT__|__remixContext|__next_f|__staticRouterHydrationData|Fusion\.globalContent/;
const MOST_HEADINGS = 200;
/** Characters of a headline that can be told from the name of a site. */
const SHORTEST_HEADLINE = 15;
/** Characters of data that can hold a story. */
const SHORTEST_STATE = 1_000;
const CHANGE_NAMES = /^(?:datemodified|last-modified|dcterms\.modified|article\.updated|lastmod)$/;

/** What the head of a page says, by name in lower case. */
type Names = Map<string, string[]>;

function namesOf(elements: readonly HtmlElement[]): Names {
  const names: Names = new Map();
  for (const element of elements) {
    const name = element.tag === 'meta' ? attribute(element, 'property', 'name', 'itemprop')?.toLowerCase() : undefined;
    const content = attribute(element, 'content');
    if (name !== undefined && content !== undefined) names.set(name, [...(names.get(name) ?? []), content]);
  }
  return names;
}

/** Finds the absolute address that relative ones on a page are resolved against: its `base`, else its own. */
export function baseOf(root: HtmlElement): string | undefined {
  const elements = descendants(root);
  const base = elements.find(({tag}) => tag === 'base');
  const candidates = [base && attribute(base, 'href'), canonicalOf(elements), ...(namesOf(elements).get('og:url') ?? [])];
  return candidates.find((url) => url !== undefined && /^https?:\/\//i.test(url));
}

function canonicalOf(elements: readonly HtmlElement[]): string | undefined {
  return linkOf(elements, /(?:^|\s)canonical(?:\s|$)/i);
}

function linkOf(elements: readonly HtmlElement[], rel: RegExp): string | undefined {
  const link = elements.find((element) => element.tag === 'link' && rel.test(element.attributes.get('rel') ?? ''));
  return link && attribute(link, 'href');
}

/**
 * Chooses the headline: what the head says, but what is on the page where the head says the site's name or adds to the headline, or where
 * the page has one headline of its own that tells the same story: heads are written for social networks.
 */
function headlineOf(
  stated: string | undefined,
  shown: string | undefined,
  only: string | undefined,
  site: string | undefined,
): string | undefined {
  if (stated === undefined || shown === undefined) return stated ?? shown;
  const isSite = stated.trim().toLowerCase() === site?.trim().toLowerCase();
  if (isSite || isWithMore(stated, shown)) return shown;
  return only !== undefined && isSameStory(stated, only) ? only : stated;
}

/** Tells a headline that shares a third of its longer words with another. */
function isSameStory(other: string, headline: string): boolean {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
  const known = wordsOf(other);
  const words = [...wordsOf(headline)];
  const shared = words.filter((word) => known.has(word));
  return shared.length > 0 && shared.length * 3 >= words.length;
}

/** Finds the headline of a story whose headings of the first level say one thing, at the length of a headline. */
function onlyHeadline(story: readonly HtmlElement[]): string | undefined {
  const texts = story.filter(({tag}) => tag === 'h1').map((heading) => squeeze(textOf(heading)));
  const [first, ...others] = new Set(texts.filter((text) => text.length >= SHORTEST_HEADLINE));
  return others.length === 0 ? first : undefined;
}

/** Tells a title that says the name of the site or a section beside the headline. */
function isWithMore(title: string, headline: string): boolean {
  const isBefore = title.startsWith(headline) && /^\s*[|–—:·»-]/.test(title.slice(headline.length));
  return isBefore || (title.endsWith(headline) && /\s[|–—·»-]\s*$/.test(title.slice(0, -headline.length)));
}

/** Chooses the headline among the headings of a page: the one that its title repeats, else the first of the first level. */
function shownHeadline(elements: readonly HtmlElement[], title: string): string | undefined {
  const headings = elements.filter(({tag}) => /^h[1-3]$/.test(tag)).slice(0, MOST_HEADINGS);
  const texts = headings.map((heading) => squeeze(textOf(heading)));
  const told = texts.find((text) => text.length >= SHORTEST_HEADLINE && (text === title || isWithMore(title, text)));
  return told ?? texts.find((text, index) => headings[index]?.tag === 'h1' && text !== '');
}

/** Says what the head of a page knows of its article, in terms of schema.org. */
export function metaOf(root: HtmlElement): Data {
  const elements = descendants(root);
  const names = namesOf(elements);
  const all = (...keys: string[]) => keys.map((key) => names.get(key)).find((values) => values !== undefined);
  const one = (...keys: string[]) => all(...keys)?.[0];
  const matching = (pattern: RegExp) => [...names].find(([name]) => pattern.test(name))?.[1][0];
  const story = storyElements(root);
  const dates = datesOf(story);
  const title = elements.find(({tag}) => tag === 'title');
  const author = (all('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator') ?? []).filter(
    (name) => !/^https?:/i.test(name),
  );
  const site = one('og:site_name', 'application-name');
  const isHouse = author.every(
    (name) => name.toLowerCase() === site?.toLowerCase() || /^(?:www\.)?[\w-]+\.[a-z]{2,12}$/i.test(name.trim()),
  );
  const tier = one('article:content_tier');
  const image =
    one('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src', 'thumbnailurl', 'image') ??
    linkOf(elements, /^image_src$/i);
  return {
    '@type': 'Article',
    headline:
      headlineOf(
        one('og:title', 'twitter:title', 'headline'),
        shownHeadline(elements, title === undefined ? '' : titleText(title)),
        onlyHeadline(story),
        site,
      ) ??
      (title && titleText(title)),
    description: one('og:description', 'description', 'twitter:description'),
    url: canonicalOf(elements) ?? one('og:url'),
    inLanguage: root.tag === 'html' ? attribute(root, 'lang', 'xml:lang') : undefined,
    author: isHouse ? (bylineOf(story) ?? author) : author,
    publisher: site && {'@type': 'Organization', name: site},
    datePublished: one('article:published_time', 'og:article:published_time') ?? matching(DATE_NAMES) ?? dates.published,
    dateModified: one('article:modified_time', 'og:article:modified_time', 'og:updated_time') ?? matching(CHANGE_NAMES) ?? dates.modified,
    isAccessibleForFree: tier === 'free' ? true : tier === 'locked' ? false : undefined,
    articleSection: all('article:section'),
    keywords: all('article:tag', 'news_keywords', 'keywords'),
    image: image && {'@type': 'ImageObject', url: image, width: one('og:image:width'), height: one('og:image:height')},
  };
}

/** The text of an element in the head, which nobody sees on the page. */
function titleText({children}: HtmlElement): string {
  return squeeze(children.filter((child) => typeof child === 'string').join(' '));
}

/** Tells whether the head says that the page is one article. */
export function isArticlePage(root: HtmlElement): boolean {
  const names = namesOf(descendants(root));
  return names.get('og:type')?.includes('article') === true || names.has('article:published_time');
}

/** Names the script whose data a page is made of when it runs; undefined where there is none. */
export function stateOf(root: HtmlElement): string | undefined {
  for (const script of descendants(root)) {
    if (script.tag !== 'script') continue;
    const id = attribute(script, 'id') ?? '';
    const text = script.children.filter((child) => typeof child === 'string').join('');
    if (text.length < SHORTEST_STATE) continue;
    const name = STATE_ID.test(id) ? id : STATE.exec(text)?.[0];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Gives the texts of the scripts with JSON-LD. */
export function linkedData(root: HtmlElement): string[] {
  return descendants(root)
    .filter((element) => element.tag === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type') ?? ''))
    .map(({children}) => children.filter((child) => typeof child === 'string').join(''));
}
