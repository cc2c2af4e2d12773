import type {Audio, Block, Duration, ImageObject, Phrasing, Rating, Video} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {safeUrl} from '../text/urls.js';
import {folded} from './html-boxes.js';
import type {Flow} from './html-flow.js';
import {fileUrl, layoutOf} from './html-media.js';
import {attribute, descendants, hasClass, plain, textOf} from './html-tree.js';
import type {Handler, Walker} from './html-walker.js';
import {compact, type Reader} from './read.js';

/** The cards of Ghost's editor whose markup says less than their class; those of links, boxes and folds are in `html-boxes`. */
const CARD = /^kg-(video|audio|file|product|cta|signup)-card$/;
const STARS = 5;

const HANDLERS: Readonly<Record<string, Handler>> = {
  audio,
  cta: boxed,
  file,
  product,
  signup: (element, _, walker) => {
    walker.drop(element);
  },
  video,
};

function kindOf(element: HtmlElement): string | undefined {
  const name = element.attributes
    .get('class')
    ?.split(/\s+/)
    .find((each) => CARD.test(each));
  return name === undefined ? undefined : CARD.exec(name)?.[1];
}

/** Tells whether an element is a card of Ghost's editor (https://ghost.org/docs/themes/content/). */
export function isCard(element: HtmlElement): boolean {
  return /^(?:div|figure)$/.test(element.tag) && kindOf(element) !== undefined;
}

/** Reads a card of Ghost's editor. */
export function card(element: HtmlElement, flow: Flow, walker: Walker): void {
  HANDLERS[kindOf(element) ?? '']?.(element, flow, walker);
}

/** Finds the part of a card that has a class, or the part of any that a pattern finds. */
function part(card: HtmlElement, name: string | RegExp): HtmlElement | undefined {
  return descendants(card).find((element) => hasClass(element, name));
}

function wordsAt(card: HtmlElement, name: string | RegExp): string | undefined {
  const found = part(card, name);
  return found && (plain(textOf(found)) || undefined);
}

/** Reads the caption of a card; what is no words in it comes behind the card. */
function captionOf(card: HtmlElement, flow: Flow, walker: Walker): {caption: Phrasing[] | undefined; media: Block[]} {
  const found = descendants(card).find(({tag}) => tag === 'figcaption');
  const {words, media} = found === undefined ? {words: [], media: []} : walker.lines(found, flow, found);
  return {caption: words.length > 0 ? words : undefined, media};
}

/** Reads a length as players show it ("1:05:20"), or in seconds. */
function durationAt(card: HtmlElement, name: string): Duration | undefined {
  const text = wordsAt(card, name) ?? '';
  const [seconds = 0, minutes = 0, hours = 0] = /^\d{1,6}(?::\d\d){0,2}(?:\.\d+)?$/.test(text) ? text.split(':').map(Number).reverse() : [];
  const whole = Math.round(hours * 3600 + minutes * 60 + seconds);
  return whole > 0 ? `PT${String(whole)}S` : undefined;
}

function boxed(element: HtmlElement, flow: Flow, walker: Walker): void {
  folded(undefined, element, flow, walker);
}

/** Reads a review of a thing: its name, picture, stars, words and link. */
function product(element: HtmlElement, flow: Flow, walker: Walker): void {
  const title = part(element, 'kg-product-card-title');
  const stars = descendants(element).filter((each) => hasClass(each, 'kg-product-card-rating-active')).length;
  const rating = part(element, 'kg-product-card-rating');
  if (rating !== undefined) walker.done.add(rating);
  const before = flow.blocks.length;
  folded(title, element, flow, walker);
  const box = flow.blocks[before];
  const block = compact<Rating>({
    type: 'rating',
    ratingValue: stars,
    bestRating: STARS,
    itemReviewed: title && (plain(textOf(title)) || undefined),
  });
  if (stars > 0 && box?.type === 'aside') box.children.push(block);
}

/** Reads the player of a card without its buttons and clocks. */
function playerOf(element: HtmlElement, tag: string, flow: Flow, walker: Walker): Block | undefined {
  const player = descendants(element).find((each) => each.tag === tag);
  return player && walker.inner([player], flow)[0];
}

/** Finds the picture of a video that has not started: stated, or drawn behind the player, whose own poster is a blank. */
function posterOf(element: HtmlElement, drawn: ImageObject | undefined, reader: Reader): ImageObject | undefined {
  const style =
    descendants(element)
      .find(({tag}) => tag === 'video')
      ?.attributes.get('style') ?? '';
  const behind = /url\(\s*['"]?(https?:[^'")\s]+)/i.exec(style)?.[1];
  const url =
    fileUrl(element, reader, ['data-kg-custom-thumbnail', 'data-kg-thumbnail']) ??
    (behind === undefined ? undefined : safeUrl(behind, 'media')) ??
    (drawn === undefined || drawn.url.includes('//img.spacergif.org/') ? undefined : drawn.url);
  return url === undefined ? undefined : {type: 'ImageObject', url, alt: ''};
}

function video(element: HtmlElement, flow: Flow, walker: Walker): void {
  const block = playerOf(element, 'video', flow, walker);
  const {caption, media} = captionOf(element, flow, walker);
  if (block?.type === 'video') {
    const poster = posterOf(element, block.poster, walker.reader);
    flow.push(compact<Video>({...block, poster, caption, duration: durationAt(element, 'kg-video-duration'), layout: layoutOf(element)}));
  } else if (caption !== undefined) flow.push({type: 'paragraph', children: caption});
  flow.push(...media);
}

function audio(element: HtmlElement, flow: Flow, walker: Walker): void {
  const block = playerOf(element, 'audio', flow, walker);
  const name = wordsAt(element, 'kg-audio-title');
  if (block?.type === 'audio')
    flow.push(compact<Audio>({...block, name: name ?? block.name, duration: durationAt(element, 'kg-audio-duration')}));
  else if (name !== undefined) flow.push({type: 'paragraph', children: [{type: 'text', value: name}]});
}

/** Reads a file to download: its link, with what it is and how large. */
function file(element: HtmlElement, flow: Flow, walker: Walker): void {
  const link = descendants(element).find(({tag}) => tag === 'a');
  const url = link && walker.reader.link(attribute(link, 'href'), walker.path);
  const [title, caption, name, size] = ['title', 'caption', 'filename', 'filesize'].map((each) => wordsAt(element, `kg-file-card-${each}`));
  const heading = title ?? name;
  if (url === undefined || heading === undefined) {
    walker.walk(element.children, flow);
    return;
  }
  const about = [title === undefined ? undefined : name, size].filter((each) => each !== undefined).join(', ');
  const lines = [caption, about].filter((line) => line !== undefined && line !== '') as string[];
  const children: Phrasing[] = [{type: 'link', url, children: [{type: 'text', value: heading}]}];
  flow.push({
    type: 'paragraph',
    children: [...children, ...lines.flatMap((value): Phrasing[] => [{type: 'break'}, {type: 'text', value}])],
  });
}
