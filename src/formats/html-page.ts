import type {HtmlElement} from '../model/result.js';
import type {Elements} from './html-elements.js';
import {hasAsideRole, isComments, isNamedAside, measure, TEXT, type Measure, type Measures} from './html-measure.js';
import {descendants, isBlockElement, outermost} from './html-tree.js';

export {bodyOf} from './html-region.js';

/** Characters beside a date that still only introduce it. */
const DATE_WORDS = 20;
/** Share of the text that can be around an article; past it the signs are wrong. */
const MOST_AROUND = 0.5;
/** Share of the story that one part may have and still be none of it, if its name and its links or fields say so. */
const SMALL = 0.3;
/** Share of links in the text of a part that leads elsewhere. */
const LINKED = 0.4;

/** Tells whether an element belongs to the page rather than to its article. */
function isAround(element: HtmlElement, own: Measure, all: Measure, isStart: boolean): boolean {
  const {tag, attributes} = element;
  const {real, prose, linked, text, field} = own;
  const small = prose < all.prose * SMALL;
  if (tag === 'nav' || tag === 'form') return !real || small;
  if (!isBlockElement(element)) return false;
  if (!isStart && isComments(element)) return true;
  if (real && !(small && !TEXT.test(tag) && isNamedAside(element) && (field || linked >= text * LINKED))) return false;
  if (attributes.get('aria-hidden') === 'true') return true;
  if (TEXT.test(tag)) return false;
  const isNamed = isNamedAside(element);
  if (tag === 'aside') return isNamed || prose === 0;
  return isNamed || tag === 'footer' || hasAsideRole(element);
}

/** Lists the elements round the first paragraph of a story. */
function startOf(root: HtmlElement, of: Measures): Set<HtmlElement> {
  const found = new Set<HtmlElement>();
  for (let next: HtmlElement | undefined = root; next !== undefined;) {
    found.add(next);
    next = next.children.find((child): child is HtmlElement => typeof child !== 'string' && of(child).real);
  }
  return found;
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

/**
 * Lists the elements inside the body of a page that are no part of the article: navigation, tools, comments, links to other stories.
 *
 * A paragraph of some length is text whatever its box is called, unless the box is small and full of links or fields. What the page wants
 * as a block of its own stays.
 */
export function aroundOf(root: HtmlElement, elements?: Elements): HtmlElement[] {
  const of = measure(root);
  const all = of(root);
  const start = startOf(root, of);
  const isOutside = (element: HtmlElement) => isAround(element, of(element), all, start.has(element));
  const found = new Set([...outermost(root, isOutside), ...headOf(root, of)]);
  const isWanted = (element: HtmlElement) =>
    elements !== undefined && [element, ...descendants(element)].some((part) => elements(part) !== undefined);
  const around = outermost(root, (element) => found.has(element)).filter((element) => !isWanted(element));
  const isSure = (element: HtmlElement) => /^(?:form|nav)$/.test(element.tag) || (isComments(element) && !start.has(element));
  const sum = (parts: readonly HtmlElement[]) => parts.reduce((total, element) => total + of(element).text, 0);
  const sure = around.filter(isSure);
  return sum(around) - sum(sure) > (all.text - sum(sure)) * MOST_AROUND ? sure : around;
}
