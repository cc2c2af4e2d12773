import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, hasClass} from './html-tree.js';

const CAPTION =
  /^(?:wp-caption-text|wp-caption-dd|(?:blocks-)?gallery-caption|fr-inner|(?![\w-]*(?:has|no|with|without)-?_?caption)[\w-]*caption(?:[-_]{0,2}text)?)$/i;
const CREDIT = /credit|copyright|attribution|photographer/i;
/** Classes that name a credit only where a picture and its caption are. */
const SOURCE =
  /(?:^|[-_])(?:agency|agentur|aut[eh]?or|auteur|bildquelle|bron|byline|creator|foto(?:graf[oa]?|grafie)?|fuente|kild[ae]|källa|owner|photo-?by|provider|quelle|rechte|rights?|source|supplier)$/i;
const RIGHTS = /(?:^|\s)(?:author|contributor|copyrightHolder|copyrightNotice|creator|creditText|provider)(?:\s|$)/;
const WORDS = /(?:^|\s)(?:caption|description)(?:\s|$)/;
const MEDIA = /^(?:img|picture|iframe|video|audio|amp-img|figure|figcaption|table)$/;
/** Elements that may wrap the words of a caption. */
const WRAPPERS = 4;

/** Attributes that say who made a picture. */
export const CREDIT_NAMES = [
  'data-credit',
  'data-credits',
  'data-photo-credit',
  'data-image-credit',
  'data-copyright',
  'data-photographer',
];

const property = (element: HtmlElement): string => element.attributes.get('itemprop') ?? '';

/** Tells whether an element is the caption of the picture before it. */
export function isCaption(element: HtmlElement): boolean {
  return element.tag === 'figcaption' || (element.tag !== 'img' && hasClass(element, CAPTION));
}

/** Tells whether an element of a figure is its caption. */
export function isOwnCaption(element: HtmlElement): boolean {
  return isCaption(element) || (WORDS.test(property(element)) && element.tag !== 'meta');
}

/** Tells whether an element says who made the picture before it. */
export function isCredit(element: HtmlElement): boolean {
  return hasClass(element, CREDIT) && isPlain(element, (inner) => hasClass(inner, CREDIT));
}

/** Tells whether an element of a figure says who made its picture. */
export function isOwnCredit(element: HtmlElement): boolean {
  const isNamed = (each: HtmlElement) => hasClass(each, CREDIT) || hasClass(each, SOURCE) || RIGHTS.test(property(each));
  return (
    element.tag !== 'meta' &&
    element.tag !== 'source' &&
    isNamed(element) &&
    isPlain(element, (inner) => isNamed(inner) || isOwnCaption(inner))
  );
}

/** Tells whether nothing but words stands in an element. */
function isPlain(element: HtmlElement, isNamed: (inner: HtmlElement) => boolean): boolean {
  return !descendants(element).some((inner) => MEDIA.test(inner.tag) || isCaption(inner) || isNamed(inner));
}

/** Finds the credit that ends a caption as `cite` or `small`. */
export function lastWords(caption: HtmlElement, depth = 0): HtmlElement | undefined {
  const last = caption.children.findLast((child) => typeof child !== 'string' || child.trim() !== '');
  if (last === undefined || typeof last === 'string') return undefined;
  if (/^(?:cite|small)$/.test(last.tag)) return last;
  return depth < WRAPPERS && /^(?:p|div|span)$/.test(last.tag) ? lastWords(last, depth + 1) : undefined;
}

/** Reads what the attributes of a picture say that nobody sees on the page: old captions of Joomla, data of galleries. */
export function tacitCaption(element: HtmlElement): string | undefined {
  return attribute(element, 'data-caption') ?? (hasClass(element, 'caption') ? attribute(element, 'title') : undefined);
}
