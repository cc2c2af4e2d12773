import type {HtmlElement} from '../model/result.js';
import {looksLikeOrganization, splitNames} from '../text/names.js';
import {isComments, namedWith, REAL} from './html-measure.js';
import {attribute, descendants, hasClass, isDropped, label, squeeze, textOf} from './html-tree.js';
import type {Data} from './read.js';
import {parseDate} from '../text/parse-date.js';
import {numbered} from '../text/numbered.js';

/** Parts of a page whose authors and dates are those of other stories. */
const ELSEWHERE = new Set('most-popular most-read popular recirc recommendations recommended related teaser teasers trending'.split(' '));
const BYLINE =
  /^(?:(?:article|entry|post|story|c|m|o)?[-_]*(?:author|byline)(?:[-_]*(?:name|link|text|info))?|p-author|autor|auteur|autore|signature)$/i;
const PUBLISHED = /^(?:published|entry-date|post-date|article-date|pubdate|publish-date|date-published|dt-published|timestamp|dateline)$/i;
const DATED = /^(?:[a-z]+[-_]+)*(?:date|time|timestamp|published|posted)(?:[-_]+[a-z]+)*$/i;
const MODIFIED = /^(?:updated|modified|last-updated|date-modified|dt-updated)$/i;
const PARTICLE = /^(?:al-.*|b[ie]n|d[aeiou]s?|de[lnr]|e|el|ibn|la|le|v[ao]n|y|zu)$/;
/** Characters of the names of all authors of a story. */
const LONGEST_LINE = 120;
/** Characters of a date in words. */
const LONGEST_DATE = 60;
/** People whose bylines may stand above one story. */
const MOST_WRITERS = 6;
/** Elements that stand between the links to two authors of one story. */
const BESIDE = 12;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** What stands before the names: a date, a heading, a picture of a pen. */
const LEAD = /^(?:[^\p{L}]*|[^\n]*\d[^\n]*\s|more\s[^\n]{0,30}\s)by:?(?:\s+|$)/iu;
/** Where a byline goes on with something else than names. */
const REST = new RegExp(
  String.raw`\s*(?:[|•·–—]|\s-\s|,?\s*(?:on\s)?\d|,?\s(?:published|updated|posted|in)\b|,?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|${MONTH}\.?\s\d)).*$`,
  'is',
);

/** Lists the elements of a page but those of other stories, of comments, and of the navigation. */
export function storyElements(root: HtmlElement): HtmlElement[] {
  const isElsewhere = (element: HtmlElement) =>
    element.tag !== 'body' && (element.tag === 'nav' || isComments(element) || namedWith(element, ELSEWHERE));
  const found = descendants(root, (element) => !isElsewhere(element) && (element.tag === 'form' || !isDropped(element)));
  return found.filter((element) => !isElsewhere(element));
}

const hasProperty = (element: HtmlElement, name: string): boolean => (element.attributes.get('itemprop') ?? '').split(/\s+/).includes(name);
const isRelated = (element: HtmlElement): boolean => /(?:^|\s)author(?:\s|$)/.test(element.attributes.get('rel') ?? '');

/** Tells a name of two to five words, none but particles in lower case. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || /[\d@:/]/.test(name) || looksLikeOrganization(name)) return false;
  return words.every((word, index) => !/^\p{Ll}/u.test(word) || (index < words.length - 1 && PARTICLE.test(word)));
}

/** Takes what stands around the names off a byline. */
const namesAlone = (line: string): string =>
  line
    .slice(0, LONGEST_LINE * 2)
    .replace(LEAD, '')
    .replace(REST, '');

/** Reads the names that an element holds, as whoever made the page says: those of microdata, or its words. */
function namesIn(element: HtmlElement): string {
  const inner = descendants(element).find((part) => hasProperty(part, 'name') || hasClass(part, /^(?:fn|p-name)$/));
  const stated = inner === undefined ? label(element, 'content') : label(inner, 'content');
  return stated ?? squeeze(textOf(inner ?? element));
}

/**
 * Finds who wrote the story on a page: links and properties that say so, else a line above the text whose class says so and that is names
 * alone.
 */
export function bylineOf(elements: readonly HtmlElement[]): Data[] | string | undefined {
  const links = new Map<string, HtmlElement>();
  let last = -1;
  for (const [index, element] of numbered(elements)) {
    if (element.tag !== 'a' || !isRelated(element) || (last >= 0 && index > last + BESIDE)) continue;
    const name = squeeze(textOf(element));
    if (name !== '' && !links.has(name)) links.set(name, element);
    if (name !== '') last = index;
  }
  if (links.size > 0) return [...links].map(([name, link]) => ({'@type': 'Person', name, url: attribute(link, 'href')}));
  const property = elements.find((element) => hasProperty(element, 'author') && namesIn(element) !== '');
  if (property !== undefined) return namesAlone(namesIn(property)).slice(0, LONGEST_LINE) || undefined;
  const start = elements.findIndex((element) => element.tag === 'p' && textOf(element).length >= REAL);
  const lines = (start < 0 ? elements : elements.slice(0, start)).flatMap((element) => {
    if (!hasClass(element, BYLINE) || /^h[1-6]$/.test(element.tag)) return [];
    const line = namesIn(element);
    const names = splitNames(namesAlone(line));
    return line.length <= LONGEST_LINE && names.length > 0 && names.every(isName) ? [names] : [];
  });
  // Bylines of many people above the text are those of a list of other stories.
  return new Set(lines.flat()).size > MOST_WRITERS ? undefined : lines[0]?.map((name) => ({'@type': 'Person', name}));
}

/** Reads the moment that an element states for machines. */
function momentOf(element: HtmlElement): string | undefined {
  return attribute(element, 'datetime', 'content') ?? (element.tag === 'abbr' ? attribute(element, 'title') : undefined);
}

/** Reads the moment that the words of an element are. */
function shownMoment(element: HtmlElement): string | undefined {
  const words = squeeze(textOf(element));
  return words.length <= LONGEST_DATE && parseDate(words) !== undefined ? words : undefined;
}

/** Finds when the story on a page was published, and changed, in its words: microdata, microformats, `time`. */
export function datesOf(elements: readonly HtmlElement[]): {published: string | undefined; modified: string | undefined} {
  const find = (test: (element: HtmlElement) => boolean, read = momentOf) => {
    const found = elements.find((element) => test(element) && read(element) !== undefined);
    return found && read(found);
  };
  const isTime = ({tag}: HtmlElement) => tag === 'time';
  const isModified = (element: HtmlElement) => hasProperty(element, 'dateModified') || (isTime(element) && hasClass(element, MODIFIED));
  return {
    published:
      find((element) => hasProperty(element, 'datePublished')) ??
      find((element) => isTime(element) && element.attributes.has('pubdate')) ??
      find((element) => /^(?:abbr|span|time)$/.test(element.tag) && hasClass(element, PUBLISHED)) ??
      find((element) => isTime(element) && !isModified(element)) ??
      find(isTime) ??
      find((element) => isTime(element) || hasProperty(element, 'datePublished') || hasClass(element, DATED), shownMoment),
    modified: find(isModified),
  };
}
