import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, isBlockElement, isDropped, squeeze} from './html-tree.js';

/** Words in the class or the name of an element that belongs to the page rather than to the article. */
const ASIDE = new Set(
  (
    'ad ads advert advertisement author authors banner breadcrumb breadcrumbs byline consent cookie cookies date ' +
    'login menu meta modal nav navbar navigation newsletter outbrain paywall popup print promo pubdate rail recirc recommend ' +
    'recommendation recommendations recommended related share sharebar sharing sidebar social sponsor sponsored subscribe subscription taboola ' +
    'tag tags timestamp toolbar tools trending widget ' +
    'more-from more-on more-stories most-popular most-read read-also read-more read-next see-also'
  ).split(' '),
);
/** Words in the class or the name of what readers say of an article, which is never its text; and of what only tells whether they may. */
const COMMENTS = new Set(
  'comentarios comment commentaires commentlist comments commenti disqus kommentare komentarze opmerkingen reacties respond talkback'.split(
    ' ',
  ),
);
const STATUS = new Set('allowed closed count disabled enabled has link no number open status with'.split(' '));
const ASIDE_ROLE = /^(?:banner|complementary|contentinfo|dialog|navigation|search)$/;
/** Elements that are text wherever they stand. */
export const TEXT = /^(?:p|h[1-6]|figure|figcaption|article|main|blockquote|table)$/;
const MEDIA = /^(?:img|picture|video|audio|iframe|amp-img)$/;
const FIELD = /^(?:button|form|input|select|textarea)$/;
/** Characters that make a paragraph part of a story rather than of the page around it. */
export const REAL = 80;
/** Share of all text with which a part of the page is its story, whatever it is called. */
const HALF = 0.5;
/** Characters that make loose text a line of a story. */
const LINE = 40;

/** What an element holds: characters of all text, in links, in times, in paragraphs without their links, and of the story. */
export interface Measure {
  text: number;
  linked: number;
  timed: number;
  prose: number;
  /** Paragraphs and long lines without their links, but for those of parts that belong to the page. */
  core: number;
  /** Whether a paragraph of a story stands in it. */
  real: boolean;
  media: boolean;
  headline: boolean;
  paragraph: boolean;
  /** Whether something can be filled in. */
  field: boolean;
}

export type Measures = (element: HtmlElement) => Measure;

const NOTHING: Measure = {
  text: 0,
  linked: 0,
  timed: 0,
  prose: 0,
  core: 0,
  real: false,
  media: false,
  headline: false,
  paragraph: false,
  field: false,
};

/** Lists the classes and the name of an element. */
function namesOf({attributes}: HtmlElement): string[] {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return names.length < 2 ? [] : names.slice(0, 1_000).split(/\s+/);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/);
}

/** Tells whether the class or the name of an element has one of the words, or two words with a dash between. */
export function namedWith(element: HtmlElement, wanted: ReadonlySet<string>): boolean {
  return namesOf(element).some((name) => {
    const words = wordsOf(name);
    return words.some((word, index) => wanted.has(word) || wanted.has(`${word}-${words[index + 1] ?? ''}`));
  });
}

/** Tells whether its name says that an element belongs to the page rather than to its article. */
export function isNamedAside(element: HtmlElement): boolean {
  return namedWith(element, ASIDE) || namedWith(element, COMMENTS);
}

/** Tells whether its name says that an element holds what readers say of the article. */
export function isComments(element: HtmlElement): boolean {
  return namesOf(element).some((name) => {
    const words = wordsOf(name);
    return words.some((word) => COMMENTS.has(word)) && !words.some((word) => STATUS.has(word));
  });
}

/** Tells whether its role says that an element belongs to the page rather than to its article. */
export function hasAsideRole(element: HtmlElement): boolean {
  return ASIDE_ROLE.test(attribute(element, 'role') ?? '');
}

/** Tells whether nothing of an element is the story. */
type Outside = (element: HtmlElement) => boolean;

/** Measures every element, the inner ones first. What only its name puts outside is inside if it holds half of all text: layouts are named too. */
export function measure(root: HtmlElement): Measures {
  const elements = [root, ...descendants(root)].reverse();
  const of = measureAll(elements, isSurelyOutside);
  const half = of(root).core * HALF;
  return measureAll(
    elements,
    (element) => isSurelyOutside(element) || (isPart(element) && of(element).core < half && isNamedAside(element)),
  );
}

function measureAll(elements: readonly HtmlElement[], isOutside: Outside): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const of: Measures = (element) => measures.get(element) ?? NOTHING;
  for (const element of elements) measures.set(element, measureOne(element, of, isOutside));
  return of;
}

function measureOne(element: HtmlElement, of: Measures, isOutside: Outside): Measure {
  const {tag} = element;
  const whole = {...NOTHING};
  if (isDropped(element) && tag !== 'form') return {...whole, field: FIELD.test(tag)};
  for (const child of element.children) {
    if (typeof child === 'string') {
      const {length} = squeeze(child);
      whole.text += length;
      if (length >= LINE) whole.core += length;
    } else {
      const inner = of(child);
      for (const key of ['text', 'linked', 'timed', 'prose', 'core'] as const) whole[key] += inner[key];
      for (const key of ['real', 'media', 'headline', 'paragraph', 'field'] as const) whole[key] ||= inner[key];
    }
  }
  if (tag === 'a') {
    whole.linked = whole.text;
    whole.core = 0;
  }
  if (tag === 'time') whole.timed = whole.text;
  if (tag === 'p') whole.core = whole.prose = whole.text - whole.linked;
  if (tag === 'footer') whole.prose = 0;
  if (isOutside(element)) whole.core = 0;
  whole.real ||= tag === 'p' && whole.prose >= REAL;
  whole.media ||= MEDIA.test(tag);
  whole.headline ||= tag === 'h1';
  whole.paragraph ||= TEXT.test(tag);
  whole.field ||= FIELD.test(tag);
  return whole;
}

/** Tells an element that may be a part of the page with a name of its own. */
function isPart(element: HtmlElement): boolean {
  return element.tag !== 'body' && element.tag !== '' && !TEXT.test(element.tag) && isBlockElement(element);
}

/** Tells what is outside of the story whatever it holds. */
function isSurelyOutside(element: HtmlElement): boolean {
  return /^(?:aside|footer|nav)$/.test(element.tag) || (isPart(element) && (isComments(element) || hasAsideRole(element)));
}
