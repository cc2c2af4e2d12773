import type {Audio, Block, Embed, Gallery, Image, Layout, Phrasing, Video} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import type {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {descendants, hasClass, isDropped, outermost, plain, squeeze, textOf} from './html-tree.js';
import {layoutOf} from './html-media.js';
import type {Walker} from './html-walker.js';

type Media = Image | Gallery | Video | Audio | Embed;

const CAPTION = /^(?:wp-caption-text|wp-caption-dd|(?:blocks-)?gallery-caption|[\w-]*caption(?:[-_]{0,2}text)?)$/i;
const CREDIT = /credit|copyright|attribution|photographer/i;
const GALLERY =
  /^(?:wp-block-(?:gallery|jetpack-(?:tiled-gallery|slideshow|image-compare))|blocks-gallery-grid|tiled-gallery|gallery|carousel|slideshow|swiper-wrapper|slick-slider)$/;
const SHOWN = /^(?:img|picture|video|audio|iframe|amp-img)$/;
const MEDIA = /^(?:img|picture|iframe|video|audio|amp-img|figure|figcaption|table)$/;
/** Elements that may wrap the words of a caption. */
const WRAPPERS = 4;
/** Characters of stray words beside a picture that are taken for its caption. */
const LONGEST_CAPTION = 1_000;

/** Tells whether an element holds a picture or the like with its caption. */
export function isFigure(element: HtmlElement): boolean {
  return element.tag === 'figure' || hasClass(element, /^(?:wp-caption|gallery-item)$/);
}

/** Tells whether an element holds pictures that belong together. */
export function isGallery(element: HtmlElement): boolean {
  return element.tag === 'amp-carousel' || element.attributes.has('data-carousel') || hasClass(element, GALLERY);
}

/** Tells whether an element is the caption of the picture before it. */
export function isCaption(element: HtmlElement): boolean {
  return element.tag === 'figcaption' || hasClass(element, CAPTION);
}

/** Tells whether an element says who made the picture before it. */
export function isCredit(element: HtmlElement): boolean {
  return (
    hasClass(element, CREDIT) && !descendants(element).some((inner) => MEDIA.test(inner.tag) || isCaption(inner) || hasClass(inner, CREDIT))
  );
}

function isMedia(block: Block | undefined): block is Media {
  return block !== undefined && /^(?:image|gallery|video|audio|embed)$/.test(block.type);
}

/** Finds the credit that ends a caption as `cite` or `small`. */
function lastWords(caption: HtmlElement, depth = 0): HtmlElement | undefined {
  const last = caption.children.findLast((child) => typeof child !== 'string' || child.trim() !== '');
  if (last === undefined || typeof last === 'string') return undefined;
  return /^(?:cite|small)$/.test(last.tag)
    ? last
    : depth < WRAPPERS && /^(?:p|div|span)$/.test(last.tag)
      ? lastWords(last, depth + 1)
      : undefined;
}

interface Words {
  caption: Phrasing[];
  credit: string;
  media: Block[];
}

/** Reads the captions and credits of a figure, and takes them off what it holds. */
function wordsOf(figure: HtmlElement, flow: Flow, walker: Walker): Words {
  const own = descendants(figure, (element) => !isFigure(element) && !isDropped(element)).filter((element) => !isDropped(element));
  const isOwn = new Set(own);
  const outer = outermost(
    figure,
    (element) => isOwn.has(element) && isCaption(element) && !isCredit(element) && !descendants(element).some(isFigure),
  );
  const marked = own.filter((element) => isCredit(element) && !walker.done.has(element));
  const shows = own.some(({tag}) => SHOWN.test(tag));
  const credits = marked.length > 0 || !shows ? marked : outer.flatMap((caption) => lastWords(caption) ?? []);
  const lines = credits.map((element) => walker.lines(element, flow, element));
  for (const element of credits) walker.done.add(element);
  const {words, media} = linesOf(outer.flatMap((caption) => walker.inner(caption.children, flow, caption)));
  for (const element of outer) walker.done.add(element);
  const all = lines.flatMap((line) => line.media).concat(media);
  return withCredit(
    lines.map((line) => plainOf(line.words)).filter((text) => text !== ''),
    {caption: words, credit: '', media: all},
  );
}

/** Adds credits as plain text; what plain text may not hold goes to the caption. */
function withCredit(credits: readonly string[], words: Words): Words {
  const credit = squeeze(credits.join(' '));
  if (plain(credit) === credit) return {...words, credit};
  return {...words, caption: join(words.caption, [{type: 'text', value: credit}])};
}

/** Gives a block the caption and credit of its figure; returns what it has no place for. */
function label(block: Block, {caption, credit}: Words): Phrasing[] {
  const words = caption.length > 0 ? caption : undefined;
  const line: Phrasing[] = credit === '' ? [] : [{type: 'text', value: credit}];
  const all = join(caption, line);
  switch (block.type) {
    case 'image':
      if (words !== undefined) block.image = {...block.image, caption: join(block.image.caption, words)};
      if (credit !== '') block.image = {...block.image, creditText: joinTexts(block.image.creditText, credit)};
      return [];
    case 'video':
    case 'audio':
      if (words !== undefined) block.caption = join(block.caption, words);
      if (credit !== '') block.creditText = joinTexts(block.creditText, credit);
      return [];
    case 'gallery':
    case 'embed':
    case 'table':
      if (all.length > 0) block.caption = join(block.caption, all);
      return [];
    case 'blockquote':
    case 'pullquote':
      if (all.length > 0) block.citation = join(block.citation, all);
      return [];
    default:
      return all;
  }
}

function join(first: Phrasing[] | undefined, second: Phrasing[]): Phrasing[] {
  return first === undefined || first.length === 0 ? second : second.length === 0 ? first : [...first, {type: 'break'}, ...second];
}

const joinTexts = (first: string | undefined, second: string): string => (first === undefined ? second : `${first} ${second}`);

/** Makes one gallery of several pictures and galleries. */
function galleryOf(blocks: readonly Block[]): Block[] {
  const images = blocks.flatMap((block) => (block.type === 'image' ? [block.image] : block.type === 'gallery' ? block.images : []));
  const whole = blocks.every((block) => block.type === 'image' || (block.type === 'gallery' && block.caption === undefined));
  return whole && images.length > 1 ? [{type: 'gallery', images}] : [...blocks];
}

/** Reads a figure: what it shows, with its caption and credit; several pictures are a gallery. */
export function figure(element: HtmlElement, flow: Flow, walker: Walker): void {
  const lost = walker.lost;
  const words = wordsOf(element, flow, walker);
  const blocks = galleryOf(walker.inner(element.children, flow));
  const media = blocks.filter(isMedia);
  const others = blocks.filter((block) => !isMedia(block));
  const stray = others.length > 0 && others.every(({type}) => type === 'paragraph') ? linesOf(others).words : [];
  const [only] = media;
  if (only !== undefined && media.length === 1 && stray.length > 0 && plainOf(stray).length <= LONGEST_CAPTION) {
    words.caption = join(words.caption, stray);
    blocks.splice(0, blocks.length, only);
  }
  const target = blocks.findLast(isMedia) ?? blocks.findLast(({type}) => /^(?:table|blockquote|pullquote)$/.test(type));
  const dropped = target === undefined && walker.lost > lost;
  const rest =
    target === undefined ? join(words.caption, words.credit === '' ? [] : [{type: 'text', value: words.credit}]) : label(target, words);
  for (const block of blocks) setLayout(block, layoutOf(element));
  flow.push(...blocks);
  if (rest.length > 0 && !dropped) flow.push({type: 'paragraph', children: rest});
  flow.push(...words.media);
}

/** Reads pictures that belong together; whatever else stands among them stays where it is. */
export function gallery(element: HtmlElement, flow: Flow, walker: Walker): void {
  const blocks = galleryOf(walker.inner(element.children, flow));
  for (const block of blocks) setLayout(block, layoutOf(element));
  flow.push(...blocks);
}

/** Reads a caption or a credit outside a figure, right after its picture; false where there is none. */
export function lateCaption(element: HtmlElement, flow: Flow, walker: Walker): boolean {
  if (!isCaption(element) && !isCredit(element)) return false;
  flow.flush();
  const before = flow.blocks.at(-1);
  if (before?.type !== 'image') return false;
  const taken = isCredit(element) ? before.image.creditText : before.image.caption;
  if (taken !== undefined || textOf(element).length > LONGEST_CAPTION) return false;
  const {words, media} = walker.lines(element, flow);
  label(before, isCredit(element) ? withCredit([plainOf(words)], {caption: [], credit: '', media}) : {caption: words, credit: '', media});
  flow.push(...media);
  return true;
}

function setLayout(block: Block, layout: Layout | undefined): void {
  if (layout !== undefined && isMedia(block) && block.type !== 'audio') block.layout ??= layout;
}
