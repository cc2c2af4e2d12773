import type {Audio, Block, Embed, Gallery, Image, ImageObject, Layout, Phrasing, Video} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import {CREDIT_NAMES, isCaption, isCredit, isOwnCaption, isOwnCredit, lastWords} from './html-credits.js';
import {uniquePictures} from './html-files.js';
import type {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {layoutOf} from './html-media.js';
import {descendants, hasClass, isDropped, label as nameIn, outermost, plain, squeeze, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';

type Media = Image | Gallery | Video | Audio | Embed;

const FIGURE = /^(?:wp-caption|gallery-item|fr-img-caption|tr-caption-container)$/;
const GALLERY =
  /^(?:wp-block-(?:gallery|jetpack-(?:tiled-gallery|slideshow|image-compare))|blocks-gallery-grid|tiled-gallery|(?:image-|photo-|ngg-|sqs-)?gallery(?:overview)?|carousel|slideshow|swiper-wrapper|slick-slider|owl-carousel|flexslider|splide|glide|flickity|juxtapose|twentytwenty-container)$/;
const CAROUSEL = /^amp-(?:base-carousel|carousel|inline-gallery|stream-gallery)$/;
const SHOWN = /^(?:img|picture|video|audio|iframe|amp-img)$/;
/** Characters of stray words beside a picture that are taken for its caption. */
const LONGEST_CAPTION = 1_000;

/** Tells whether an element holds a picture or the like with its caption. */
export function isFigure(element: HtmlElement): boolean {
  return element.tag === 'figure' || hasClass(element, FIGURE);
}

/** Tells whether an element holds pictures that belong together. */
export function isGallery(element: HtmlElement): boolean {
  return CAROUSEL.test(element.tag) || element.attributes.has('data-carousel') || hasClass(element, GALLERY);
}

function isMedia(block: Block | undefined): block is Media {
  return block !== undefined && /^(?:image|gallery|video|audio|embed)$/.test(block.type);
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
    (element) => isOwn.has(element) && isOwnCaption(element) && !isOwnCredit(element) && !descendants(element).some(isFigure),
  );
  const marked = own.filter((element) => isOwnCredit(element) && !walker.done.has(element));
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

/** Reads the credit that only the attributes of a figure have, unless its caption says it. */
function tacitCredit(figure: HtmlElement, caption: readonly Phrasing[]): string {
  const credit = nameIn(figure, ...CREDIT_NAMES) ?? '';
  return plainOf(caption).includes(credit) ? '' : credit;
}

/** Gives a block the caption and credit of its figure; returns what it has no place for. */
function label(block: Block, {caption, credit}: Words, walker: Walker): Phrasing[] {
  const words = caption.length > 0 ? caption : undefined;
  const line: Phrasing[] = credit === '' ? [] : [{type: 'text', value: credit}];
  const all = join(caption, line);
  switch (block.type) {
    case 'image':
      block.image = labelled(block.image, words, credit, walker);
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

/** Gives a picture its caption and credit; those that only its attributes have make way for words that are seen. */
function labelled(image: ImageObject, caption: Phrasing[] | undefined, credit: string, {tacit}: Walker): ImageObject {
  const {caption: oldCaption, creditText: oldCredit, ...rest} = image;
  const isTacit = tacit.has(image);
  const next: ImageObject = {...image};
  if (caption !== undefined) next.caption = isTacit ? caption : join(oldCaption, caption);
  if (credit !== '') next.creditText = isTacit ? credit : joinTexts(oldCredit, credit);
  else if (isTacit && plainOf(caption ?? []).includes(oldCredit ?? '')) delete next.creditText;
  return caption === undefined && credit === '' ? image : {...rest, ...next};
}

function join(first: Phrasing[] | undefined, second: Phrasing[]): Phrasing[] {
  return first === undefined || first.length === 0 ? second : second.length === 0 ? first : [...first, {type: 'break'}, ...second];
}

const joinTexts = (first: string | undefined, second: string): string => (first === undefined ? second : `${first} ${second}`);

/** Makes one gallery of several pictures and galleries. */
function galleryOf(blocks: readonly Block[]): Block[] {
  const images = blocks.flatMap((block) => (block.type === 'image' ? [block.image] : block.type === 'gallery' ? block.images : []));
  const whole = blocks.every((block) => block.type === 'image' || (block.type === 'gallery' && block.caption === undefined));
  if (!whole || images.length < 2) return [...blocks];
  const unique = uniquePictures(images);
  const [image] = unique;
  const [first] = blocks;
  return unique.length === 1 && image !== undefined && first?.type === 'image' ? [{...first, image}] : [{type: 'gallery', images: unique}];
}

/** Reads a figure: what it shows, with its caption and credit; several pictures are a gallery. */
export function figure(element: HtmlElement, flow: Flow, walker: Walker): void {
  const lost = walker.lost;
  const words = wordsOf(element, flow, walker);
  if (words.credit === '') words.credit = tacitCredit(element, words.caption);
  walker.figures += 1;
  const blocks = galleryOf(walker.inner(element.children, flow));
  walker.figures -= 1;
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
    target === undefined
      ? join(words.caption, words.credit === '' ? [] : [{type: 'text', value: words.credit}])
      : label(target, words, walker);
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
  if ((taken !== undefined && !walker.tacit.has(before.image)) || textOf(element).length > LONGEST_CAPTION) return false;
  if (descendants(element).some(({tag}) => SHOWN.test(tag))) return false;
  const own = isCredit(element) ? [] : descendants(element).filter((inner) => isOwnCredit(inner) && !walker.done.has(inner));
  const lines = own.map((inner) => walker.lines(inner, flow, inner));
  for (const inner of own) walker.done.add(inner);
  const {words, media} = walker.lines(element, flow);
  const said: Words = {caption: isCredit(element) ? [] : words, credit: '', media: [...lines.flatMap((line) => line.media), ...media]};
  const credits = isCredit(element) ? [plainOf(words)] : lines.map((line) => plainOf(line.words));
  label(
    before,
    withCredit(
      credits.filter((text) => text !== ''),
      said,
    ),
    walker,
  );
  flow.push(...said.media);
  return true;
}

function setLayout(block: Block, layout: Layout | undefined): void {
  if (layout !== undefined && isMedia(block) && block.type !== 'audio') block.layout ??= layout;
}
