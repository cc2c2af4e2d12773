import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, label, squeeze, textOf} from './html-tree.js';
import type {Data} from './read.js';

const DATE_NAMES =
  /^(?:datepublished|date|pubdate|publish-?date|published|dc\.date(?:\.issued)?|dcterms\.(?:created|date)|parsely-pub-date|sailthru\.date|article\.published)$/;
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
  const link = elements.find((element) => element.tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(element.attributes.get('rel') ?? ''));
  return link && attribute(link, 'href');
}

/** Says what the head of a page knows of its article, in terms of schema.org. */
export function metaOf(root: HtmlElement): Data {
  const elements = descendants(root);
  const names = namesOf(elements);
  const all = (...keys: string[]) => keys.map((key) => names.get(key)).find((values) => values !== undefined);
  const one = (...keys: string[]) => all(...keys)?.[0];
  const matching = (pattern: RegExp) => [...names].find(([name]) => pattern.test(name))?.[1][0];
  const text = (test: (element: HtmlElement) => boolean) => {
    const found = elements.find((element) => element.tag !== 'meta' && element.tag !== 'link' && test(element));
    return found && (label(found, 'content') ?? (squeeze(textOf(found)) || undefined));
  };
  const property = (name: string) => (element: HtmlElement) => element.attributes.get('itemprop') === name;
  const time = elements.find((element) => element.tag === 'time' && attribute(element, 'datetime') !== undefined);
  const title = elements.find(({tag}) => tag === 'title');
  const author = (all('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator') ?? []).filter(
    (name) => !/^https?:/i.test(name),
  );
  const byline =
    text((element) => element.tag === 'a' && /(?:^|\s)author(?:\s|$)/.test(element.attributes.get('rel') ?? '')) ??
    text(property('author'));
  const image = one('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src');
  return {
    '@type': 'Article',
    headline: one('og:title', 'twitter:title', 'headline') ?? text(({tag}) => tag === 'h1') ?? (title && titleText(title)),
    description: one('og:description', 'description', 'twitter:description'),
    url: canonicalOf(elements) ?? one('og:url'),
    inLanguage: root.tag === 'html' ? attribute(root, 'lang', 'xml:lang') : undefined,
    author: author.length > 0 ? author : byline,
    publisher: one('og:site_name', 'application-name') && {'@type': 'Organization', name: one('og:site_name', 'application-name')},
    datePublished:
      one('article:published_time', 'og:article:published_time') ?? matching(DATE_NAMES) ?? (time && attribute(time, 'datetime')),
    dateModified: one('article:modified_time', 'og:article:modified_time', 'og:updated_time') ?? matching(CHANGE_NAMES),
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

/** Gives the texts of the scripts with JSON-LD. */
export function linkedData(root: HtmlElement): string[] {
  return descendants(root)
    .filter((element) => element.tag === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type') ?? ''))
    .map(({children}) => children.filter((child) => typeof child === 'string').join(''));
}
