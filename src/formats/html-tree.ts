import type {HtmlElement} from '../model/result.js';
import {LIMITS} from '../model/limits.js';
import {cleanText} from '../text/clean.js';

/** A node of parsed HTML: an element, or text. */
export type HtmlNode = HtmlElement | string;

/** Elements that stand on lines of their own. */
const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead ' +
    'caption tr ul xmp'
  ).split(' '),
);

/** Elements that go with their content. */
const DROPPED = new Set(
  (
    'annotation annotation-xml applet area base basefont bgsound button canvas col colgroup datalist dialog form frame frameset head input link meta meter nav noembed ' +
    'noframes noscript param progress script select style svg template textarea title track wp-gallery xml ' +
    'amp-ad amp-addthis amp-analytics amp-animation amp-auto-ads amp-consent amp-embed amp-facebook-comments amp-facebook-like ' +
    'amp-facebook-page amp-geo amp-image-lightbox amp-install-serviceworker amp-lightbox amp-next-page amp-pixel amp-position-observer ' +
    'amp-sidebar amp-social-share amp-state amp-sticky-ad amp-user-notification amp-web-push'
  ).split(' '),
);

/** Blocks that plugins add to a body: tools for sharing, links to other stories; the controls of players. */
const ADDED =
  /^(?:sharedaddy|jp-relatedposts|robots-nocontent|addtoany_(?:content|share_save_container)|a2a_kit|crp_related|essb_links|heateor_sss_sharing_container|mashsb-container|rp4wp-related-posts|ssba-wrap|swp_social_panel|wordads-ad-wrapper|wp-block-file__button|wpcnt|yarpp-related|kg-(?:audio-(?:player|hide)|video-(?:overlay|player-container))|ngg-navigation|slideshowlink|subscription-widget(?:-wrap(?:-editor)?)?|kg-signup-card)$/;
/** Boxes that mailing services put round a button, and where their own buttons lead: to a subscription, to a form for sharing or comments. */
const BUTTON = /^(?:button-wrapper|captioned-button-wrap)$/;
const OWN_BUTTON = /\/(?:subscribe|comments|gift)\/?(?:$|[?#])|[?&]action=(?:share|gift|subscribe)\b|^%%/i;
/** Copies of slides that sliders make. */
const COPIED = /^(?:swiper-slide-duplicate|slick-cloned|bx-clone|tns-slide-cloned|(?:splide|glide)__slide--clone)$/;
const AD =
  /^(?:ads?|adsbygoogle|advert|advertisement|ad-?(?:box|container|holder|label|placeholder|slot|unit|wrapper)|(?:dfp|gpt|google)-?ad\w*|outbrain|taboola)$/i;
/** Said for the ear alone. */
const UNSEEN =
  /(?:^|[-_])(?:sr-?only|screen-?reader(?:-?text|-?only)?|(?:visually|element|a11y)-?(?:hidden|invisible)|hide-?visually)(?:$|[-_])/i;
/** Characters that a label for the ear, or of an advertisement, may have; more is text. */
const LABEL = 60;

/** Tells whether the source is a whole page rather than a fragment. */
export function isPage(source: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(source.slice(0, 10_000));
}

/** Leaves out the character that parsers treat in different ways, depending on where it stands. */
export const withoutNull = (source: string): string => source.replaceAll('\0', '');

/** Takes the first of the named attributes that is not blank. */
export function attribute({attributes}: HtmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Reads the words in the first of the named attributes that is not blank. */
export function label(element: HtmlElement, ...names: string[]): string | undefined {
  return plain(attribute(element, ...names) ?? '') || undefined;
}

/** Tells whether an element has a class, or a class that the pattern finds. */
export function hasClass(element: HtmlElement, wanted: string | RegExp): boolean {
  const names = element.attributes.get('class')?.split(/\s+/) ?? [];
  return names.some((name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));
}

/** Tells whether an element begins and ends a line. */
export function isBlockElement({tag}: HtmlElement): boolean {
  return BLOCK.has(tag);
}

/** Tells whether an element is said for the ear alone. */
export function isUnseen(element: HtmlElement): boolean {
  return hasClass(element, UNSEEN);
}

/** Tells whether an element has no more words than a label. */
function isShort(root: HtmlElement): boolean {
  const open: HtmlNode[] = [root];
  let length = 0;
  for (let seen = 0, next = open.pop(); next !== undefined; next = open.pop(), seen += 1) {
    if (typeof next === 'string') length += next.trim().length;
    else open.push(...next.children.slice(0, LABEL));
    if (length > LABEL || seen > LABEL) return false;
  }
  return true;
}

/** Tells whether nobody sees an element, or it is nothing that an article may hold. */
export function isDropped(element: HtmlElement): boolean {
  const {tag, attributes} = element;
  if (tag === 'dialog' && attributes.has('open')) return false;
  if (DROPPED.has(tag) || (attributes.has('hidden') && attributes.get('hidden') !== 'until-found')) return true;
  if (/display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true;
  if (!attributes.has('class')) return false;
  if (hasClass(element, BUTTON))
    return descendants(element).some(({tag: inner, attributes: own}) => inner === 'a' && OWN_BUTTON.test(own.get('href') ?? ''));
  return hasClass(element, ADDED) || hasClass(element, COPIED) || ((isUnseen(element) || hasClass(element, AD)) && isShort(element));
}

/** Levels below an element that are searched: deeper ones are hostile. */
const DEEPEST = 200;

/** Lists the elements below one, in document order; those that `enter` refuses are listed but not looked into. */
export function descendants(root: HtmlElement, enter: (element: HtmlElement) => boolean = () => true): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open = [root.children.values()];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const {done, value} = last.next();
    if (done === true) open.pop();
    else if (typeof value !== 'string') {
      found.push(value);
      if (open.length < DEEPEST && enter(value)) open.push(value.children.values());
    }
  }
  return found;
}

/** Lists the elements that the test finds, not those inside one that it found. */
export function outermost(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found = new Set<HtmlElement>();
  descendants(root, (element) => {
    if (!test(element)) return true;
    found.add(element);
    return false;
  });
  return [...found];
}

/** Gives the words that are seen of a node; `end` stands where a line ends, and what is in `done` is left out. */
export function textOf(node: HtmlNode, end = ' ', done?: ReadonlySet<HtmlElement>): string {
  if (typeof node === 'string') return node;
  const words: string[] = [];
  const open: (HtmlNode | undefined)[] = [node];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') words.push(next);
    else if (next !== undefined && done?.has(next) === true) words.push(end);
    else if (next !== undefined && !isDropped(next) && next.tag !== 'iframe') {
      const apart = isBlockElement(next);
      if (apart || next.tag === 'br') open.push(end);
      for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index]);
      if (apart) open.push(end);
    }
  }
  return words.join('');
}

/** Tells whether a node has no words that are seen. */
export function isBlank(node: HtmlNode | undefined): boolean {
  if (node === undefined) return true;
  if (typeof node === 'string') return node.trim() === '';
  return textOf(node).trim() === '';
}

/** Makes a text fit for a field of plain text, where nothing may look like a tag or an entity. */
export function plain(text: string): string {
  return cleanText(text.slice(0, LIMITS.field)).text;
}

/** Collapses the white space of a text and trims it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
