import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, hasClass, isBlockElement, isDropped, squeeze, textOf} from './html-tree.js';

const BODY_CLASS =
  /^(?:entry-content|article-?_?_?(?:body|content|text)|c-entry-content|post-(?:body|content)|story-?_?_?(?:body|content|text)|td-post-content|content__article-body)$/i;
const ASIDE =
  /(?:^|[-_])(?:ads?|advert(?:isement)?|authors?|breadcrumbs?|byline|comments?|date|meta|most-read|newsletter|outbrain|paywall|print|promo|pubdate|recirc|recommend(?:ed|ations)?|related|shar(?:e|ing)|sidebar|social|subscri(?:be|ption)|taboola|tags?|timestamp|toolbar|trending)(?:$|[-_])/i;
const ASIDE_ROLE = /^(?:banner|complementary|contentinfo|dialog|navigation|search)$/;
const MEDIA = /^(?:img|picture|video|audio|iframe|amp-img)$/;
/** Characters that make a paragraph part of a story rather than of the page around it. */
const REAL = 80;
/** Share of the text that can be around an article; past it the signs are wrong. */
const MOST_AROUND = 0.5;

/** Counts the characters of running text: paragraphs, without the links in them. */
function proseOf(root: HtmlElement): number {
  const open = (element: HtmlElement) => element.tag !== 'p' && !isDropped(element) && element.tag !== 'footer';
  return descendants(root, open)
    .filter(({tag}) => tag === 'p')
    .reduce((sum, paragraph) => sum + ownText(paragraph), 0);
}

function ownText(element: HtmlElement): number {
  const links = descendants(element, ({tag}) => tag !== 'a').filter(({tag}) => tag === 'a');
  return squeeze(textOf(element)).length - links.reduce((sum, link) => sum + squeeze(textOf(link)).length, 0);
}

const isReal = (element: HtmlElement): boolean => element.tag === 'p' && ownText(element) >= REAL;
const holds = (element: HtmlElement, test: (inner: HtmlElement) => boolean): boolean => test(element) || descendants(element).some(test);

/** Puts several elements under one root. */
function together(children: readonly HtmlElement[]): HtmlElement {
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : {tag: '', attributes: new Map(), children};
}

/** Lists the elements that the test finds, not those inside one that it found. */
function outermost(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return descendants(root, (element) => !test(element)).filter(test);
}

function fullest(elements: readonly HtmlElement[], size: (element: HtmlElement) => number): HtmlElement | undefined {
  return elements.reduce<HtmlElement | undefined>((best, next) => (best === undefined || size(next) > size(best) ? next : best), undefined);
}

/**
 * Finds the part of a page that holds the article's text.
 *
 * The narrowest of what is marked as the body, `article`, `main` and `body` that holds most of the running text of the next wider one.
 */
export function bodyOf(root: HtmlElement): HtmlElement {
  const all = descendants(root);
  const page = all.find(({tag}) => tag === 'body') ?? root;
  const size = proseOf(page) > 0 ? proseOf : (element: HtmlElement) => textOf(element).length;
  const marked = outermost(page, (element) => (attribute(element, 'itemprop') ?? '').split(/\s+/).includes('articleBody'));
  const classed = outermost(page, (element) => isBlockElement(element) && hasClass(element, BODY_CLASS));
  const main = fullest(
    outermost(page, (element) => element.tag === 'main' || attribute(element, 'role') === 'main'),
    size,
  );
  const articles = all.filter(({tag}) => tag === 'article');
  const best = fullest(classed, size);
  const siblings = classed.filter((element) => element.attributes.get('class') === best?.attributes.get('class'));
  const choices: [HtmlElement | undefined, share: number][] = [
    [main, 0.4],
    [fullest(articles, size), 0.4],
    [siblings.length > 0 ? together(siblings) : undefined, 0.6],
    [marked.length > 0 ? together(marked) : undefined, 0.6],
  ];
  return choices.reduce((wide, [narrow, share]) => (narrow !== undefined && size(narrow) >= size(wide) * share ? narrow : wide), page);
}

/** Tells whether an element belongs to the page rather than to its article. */
function isAround(element: HtmlElement): boolean {
  const {tag, attributes} = element;
  if (tag === 'nav' || tag === 'form' || attributes.get('aria-hidden') === 'true') return true;
  if (/^(?:p|h[1-6]|figure|figcaption|article|main|blockquote|table)$/.test(tag) || !isBlockElement(element)) return false;
  const named = tag === 'footer' || tag === 'aside' || ASIDE_ROLE.test(attribute(element, 'role') ?? '');
  if (!named && !hasClass(element, ASIDE) && !ASIDE.test(attribute(element, 'id') ?? '')) return false;
  return !holds(element, isReal) && !(tag === 'aside' && !hasClass(element, ASIDE) && proseOf(element) > 0);
}

/** Lists what stands at the head of an article beside its headline, pictures and text: section, date, tools. */
function headOf(root: HtmlElement): HtmlElement[] {
  const all = descendants(root);
  const first = all.findIndex(isReal);
  const headline = all.findIndex(({tag}) => tag === 'h1');
  const headers = new Set(all.filter(({tag}) => tag === 'header').flatMap((header) => descendants(header)));
  return all.slice(0, Math.max(0, first)).filter((element, index) => {
    if (!isBlockElement(element) || holds(element, (inner) => isReal(inner) || inner.tag === 'h1' || MEDIA.test(inner.tag))) return false;
    const times = descendants(element).filter(({tag}) => tag === 'time');
    const isDate = times.length > 0 && squeeze(textOf(element)).length < squeeze(times.map((time) => textOf(time)).join(' ')).length + 20;
    return (
      isDate ||
      index < headline ||
      (headers.has(element) && !/^(?:p|h[2-6]|blockquote|figcaption)$/.test(element.tag) && !holds(element, ({tag}) => tag === 'p'))
    );
  });
}

/** Lists the elements inside the body of a page that are no part of the article: navigation, tools, links to other stories. */
export function aroundOf(root: HtmlElement): HtmlElement[] {
  const found = new Set([...outermost(root, isAround), ...headOf(root)]);
  const around = outermost(root, (element) => found.has(element));
  const lost = around.reduce((sum, element) => sum + textOf(element).length, 0);
  return lost > textOf(root).length * MOST_AROUND ? around.filter(({tag}) => tag === 'nav' || tag === 'form') : around;
}
