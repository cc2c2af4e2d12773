import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, hasClass, isBlockElement, isDropped, outermost, squeeze} from './html-tree.js';

const BODY_CLASS =
  /^(?:entry-content|article-?_?_?(?:body|content|text)|c-entry-content|post-(?:body|content)|story-?_?_?(?:body|content|text)|td-post-content|content__article-body)$/i;
const ASIDE =
  /(?:^|[-_])(?:ads?|advert(?:isement)?|authors?|breadcrumbs?|byline|comments?|date|meta|most-read|newsletter|outbrain|paywall|print|promo|pubdate|recirc|recommend(?:ed|ations)?|related|shar(?:e|ing)|sidebar|social|subscri(?:be|ption)|taboola|tags?|timestamp|toolbar|trending)(?:$|[-_])/i;
const ASIDE_ROLE = /^(?:banner|complementary|contentinfo|dialog|navigation|search)$/;
const TEXT = /^(?:p|h[1-6]|figure|figcaption|article|main|blockquote|table)$/;
const MEDIA = /^(?:img|picture|video|audio|iframe|amp-img)$/;
/** Characters that make a paragraph part of a story rather than of the page around it. */
const REAL = 80;
/** Characters beside a date that still only introduce it. */
const DATE_WORDS = 20;
/** Share of the text that can be around an article; past it the signs are wrong. */
const MOST_AROUND = 0.5;

/** What an element holds: characters of all text, in links, in times, and in paragraphs without their links. */
interface Measure {
  text: number;
  linked: number;
  timed: number;
  prose: number;
  /** Whether a paragraph of a story stands in it. */
  real: boolean;
  media: boolean;
  headline: boolean;
  paragraph: boolean;
}

type Measures = (element: HtmlElement) => Measure;

const NOTHING: Measure = {text: 0, linked: 0, timed: 0, prose: 0, real: false, media: false, headline: false, paragraph: false};

/** Measures every element once, the inner ones first. */
function measure(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const of: Measures = (element) => measures.get(element) ?? NOTHING;
  for (const element of [root, ...descendants(root)].reverse()) measures.set(element, measureOne(element, of));
  return of;
}

function measureOne(element: HtmlElement, of: Measures): Measure {
  const {tag} = element;
  const whole = {...NOTHING};
  if (isDropped(element) && tag !== 'form') return whole;
  for (const child of element.children) {
    if (typeof child === 'string') whole.text += squeeze(child).length;
    else {
      const inner = of(child);
      for (const key of ['text', 'linked', 'timed', 'prose'] as const) whole[key] += inner[key];
      for (const key of ['real', 'media', 'headline', 'paragraph'] as const) whole[key] ||= inner[key];
    }
  }
  if (tag === 'a') whole.linked = whole.text;
  if (tag === 'time') whole.timed = whole.text;
  if (tag === 'p') whole.prose = whole.text - whole.linked;
  if (tag === 'footer') whole.prose = 0;
  whole.real ||= tag === 'p' && whole.prose >= REAL;
  whole.media ||= MEDIA.test(tag);
  whole.headline ||= tag === 'h1';
  whole.paragraph ||= TEXT.test(tag);
  return whole;
}

/** Puts several elements under one root. */
function together(children: readonly HtmlElement[]): HtmlElement {
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : {tag: '', attributes: new Map(), children};
}

/**
 * Finds the part of a page that holds the article's text.
 *
 * The narrowest of what is marked as the body, `article`, `main` and `body` that holds most of the running text of the next wider one.
 */
export function bodyOf(root: HtmlElement): HtmlElement {
  const all = descendants(root);
  const page = all.find(({tag}) => tag === 'body') ?? root;
  const of = measure(page);
  const size = (elements: readonly HtmlElement[]) =>
    elements.reduce((sum, element) => sum + (of(page).prose > 0 ? of(element).prose : of(element).text), 0);
  const fullest = (elements: readonly HtmlElement[]) =>
    elements.reduce<HtmlElement[]>((best, next) => (best.length === 0 || size([next]) > size(best) ? [next] : best), []);
  const classed = outermost(page, (element) => isBlockElement(element) && hasClass(element, BODY_CLASS));
  const name = fullest(classed)[0]?.attributes.get('class');
  const choices: [elements: HtmlElement[], share: number][] = [
    [fullest(outermost(page, (element) => element.tag === 'main' || attribute(element, 'role') === 'main')), 0.4],
    [fullest(all.filter(({tag}) => tag === 'article')), 0.4],
    [classed.filter((element) => element.attributes.get('class') === name), 0.6],
    [outermost(page, (element) => /(?:^|\s)articleBody(?:\s|$)/.test(element.attributes.get('itemprop') ?? '')), 0.6],
  ];
  const chosen = choices.reduce(
    (wide, [narrow, share]) => (narrow.length > 0 && size(narrow) >= size(wide) * share ? narrow : wide),
    [page],
  );
  return together(chosen);
}

/** Tells whether an element belongs to the page rather than to its article. */
function isAround(element: HtmlElement, {real, prose}: Measure): boolean {
  const {tag, attributes} = element;
  if (tag === 'nav' || tag === 'form' || attributes.get('aria-hidden') === 'true') return true;
  if (TEXT.test(tag) || !isBlockElement(element) || real) return false;
  const isNamed = hasClass(element, ASIDE) || ASIDE.test(attribute(element, 'id') ?? '');
  if (tag === 'aside') return isNamed || prose === 0;
  return isNamed || tag === 'footer' || ASIDE_ROLE.test(attribute(element, 'role') ?? '');
}

/** Lists what stands at the head of an article beside its headline, pictures and text: section, date, tools. */
function headOf(root: HtmlElement, of: Measures): HtmlElement[] {
  const all = descendants(root);
  const first = all.findIndex((element) => element.tag === 'p' && of(element).real);
  const headline = all.findIndex(({tag}) => tag === 'h1');
  const inHeader = new Set(outermost(root, ({tag}) => tag === 'header').flatMap((header) => descendants(header)));
  return all.slice(0, Math.max(0, first)).filter((element, index) => {
    const {text, timed, real, media, headline: isTitle, paragraph} = of(element);
    if (!isBlockElement(element) || real || isTitle || media) return false;
    return (timed > 0 && text < timed + DATE_WORDS) || index < headline || (inHeader.has(element) && !paragraph);
  });
}

/** Lists the elements inside the body of a page that are no part of the article: navigation, tools, links to other stories. */
export function aroundOf(root: HtmlElement): HtmlElement[] {
  const of = measure(root);
  const found = new Set([...outermost(root, (element) => isAround(element, of(element))), ...headOf(root, of)]);
  const around = outermost(root, (element) => found.has(element));
  const lost = around.reduce((sum, element) => sum + of(element).text, 0);
  return lost > of(root).text * MOST_AROUND ? around.filter(({tag}) => tag === 'nav' || tag === 'form') : around;
}
