import {html, nothing, type Template} from '../html/tag.js';
import type {ImageObject, Layout, Phrasing} from '../model/article.js';
import type {Messages} from '../locales/messages.js';
import {creditLine} from '../text/credit.js';
import {plainOf} from '../text/phrasing.js';
import {splitCaption} from '../text/split-caption.js';
import {maybe, when, type Context} from './context.js';
import {hidden} from './hidden.js';
import {linkTarget, phrasing} from './phrasing.js';
import {focusOf} from './shape.js';
import {photoCredit} from './photo-credit.js';

const WIDTHS = [480, 800, 1200, 1600];
const SHORT_CAPTION = 120;

/** How a picture is used: where it stands, and whether a reader sees it first. */
export interface Use {
  layout?: Layout | undefined;
  /** The picture at the head of the page loads before all others. */
  first?: boolean | undefined;
  /** How wide it is shown, as the `sizes` of HTML. */
  sizes?: string | undefined;
  /** Where it leads. */
  url?: string | undefined;
  id?: string | undefined;
}

/** Takes only what was asked for, whatever a page has given every object. */
function own<Name extends 'url' | 'id'>(use: Use, name: Name): Use[Name] {
  return Object.hasOwn(use, name) ? use[name] : undefined;
}

/** Renders a picture with its caption and credit, each said once. */
export function figure(image: ImageObject, context: Context, use: Use = {}): Template {
  const {layout = 'inline', first, sizes} = use;
  const [url, id] = [own(use, 'url'), own(use, 'id')];
  const {caption, credit} = splitCaption(image.caption, creditLine(image), context.messages.photoPrefixes);
  const img = picture(image, context, {layout, first, sizes, url, inFigure: true, credit});
  const shown = url === undefined ? img : html`<a class="bsh-picture-link" href="${linkTarget(url, context)}">${img}</a>`;
  return html`<figure class="bsh-figure bsh-${layout}" id="${maybe(id)}">${shown}${figcaption(caption, photoCredit(image, context, 'photo', credit), context, context.messages.caption)}</figure>`;
}

/** Renders the words under a picture or a player, after a label that only screen readers say; nothing when there are none. */
export function figcaption(
  caption: readonly Phrasing[] | undefined,
  credit: unknown,
  context: Context,
  label?: string,
): Template | typeof nothing {
  if (caption === undefined && credit === nothing) return nothing;
  return html`<figcaption class="bsh-caption">${when(caption, (words) => html`${hidden(label)}<span class="bsh-caption-text">${phrasing(words, context)}</span>`)}${caption === undefined || credit === nothing ? nothing : ' '}${credit}</figcaption>`;
}

/** Renders a picture alone. */
export function picture(
  image: ImageObject,
  context: Context,
  use: Use & {inFigure?: boolean; credit?: string | undefined; className?: string} = {},
): Template {
  const sources = sourceSet(image, context);
  const first = use.first === true;
  const isSized = image.width !== undefined && image.height !== undefined;
  const sizes = use.sizes ?? SIZES[use.layout ?? 'inline'];
  return html`<img class="${`${use.className ?? 'bsh-image'} ${focusOf(image.focalPoint)}`.trim()}" alt="${alternative(image, use)}" width="${isSized ? image.width : nothing}" height="${isSized ? image.height : nothing}" loading="${first ? 'eager' : 'lazy'}" fetchpriority="${first ? 'high' : nothing}" decoding="async" sizes="${sources === undefined ? nothing : isSized && !first ? `auto, ${sizes}` : sizes}" srcset="${maybe(sources)}" src="${context.imageUrl?.(image, 800) ?? image.url}">`;
}

/** The class of a portrait that cannot be had. */
export const GONE = 'bsh-gone';

/** Renders what stands in the room of a picture that cannot be had: that it is missing, and what it showed. */
export function missingPicture(alt: string, {pictureMissing}: Messages, lang: string | undefined): Template {
  return html`<span class="bsh-missing" data-bsh-added=""><span class="bsh-missing-note" lang="${maybe(lang)}">${pictureMissing}</span>${alt === '' ? nothing : html`<span class="bsh-missing-alt">${alt}</span>`}</span>`;
}

/** How wide pictures are shown in our own column, for browsers that do not look at the page itself (`auto`). */
export const SIZES: Readonly<Record<Layout, string>> = {
  inline: '(min-width: 720px) 664px, 100vw',
  wide: '(min-width: 1000px) 960px, 100vw',
  full: '100vw',
  start: '(min-width: 720px) 292px, (min-width: 560px) 44vw, 100vw',
  end: '(min-width: 720px) 292px, (min-width: 560px) 44vw, 100vw',
};

/** Gives the address of a picture at about a width, where only one can be named: the smallest that is wide enough, else the widest. */
export function bestUrl(image: ImageObject, {imageUrl}: Context, width: number): string {
  const made = imageUrl?.(image, width);
  if (made !== undefined) return made;
  const known = candidatesOf(image).sort(([a], [b]) => a - b);
  return (known.find(([each]) => each >= width) ?? known.at(-1))?.[1] ?? image.url;
}

/**
 * Gives the text alternative: the source's own, unless it only says the caption or the credit again; else '' in a figure, where the
 * caption is read anyway, and a short caption for a picture alone. Never a file name.
 *
 * A picture that is a link is what the link is called, so it always has one: at the least the site that it leads to.
 */
function alternative({alt, caption}: ImageObject, use: Use & {inFigure?: boolean; credit?: string | undefined}): string {
  const {inFigure, credit = ''} = use;
  const url = own(use, 'url');
  const words = caption === undefined ? '' : plainOf(caption).trim();
  if (url !== undefined) return [alt, words, credit].find(Boolean) ?? (URL.canParse(url) ? new URL(url).host : url);
  if (alt !== undefined) return alt === words || (credit !== '' && alt.endsWith(credit)) ? '' : alt;
  return inFigure !== true && words.length <= SHORT_CAPTION ? words : '';
}

/** Lists the sizes of a picture as a `srcset`: those of the page's own image service, else the renditions of the same shape. */
function sourceSet(image: ImageObject, {imageUrl}: Context): string | undefined {
  const candidates =
    imageUrl === undefined
      ? candidatesOf(image)
      : WIDTHS.map((width) => [width, imageUrl(image, width)] as const).filter((each): each is [number, string] => each[1] !== undefined);
  if (candidates.length < 2) return undefined;
  return candidates
    .sort(([a], [b]) => a - b)
    .map(([width, url]) => `${url.replaceAll(',', '%2C')} ${String(width)}w`)
    .join(', ');
}

/** Lists the sizes that the source has of a picture in the same shape, one of each width. */
function candidatesOf(image: ImageObject): [number, string][] {
  const sizes = new Map<number, string>();
  for (const {url, width, height} of [...(image.renditions ?? []), image])
    if (width !== undefined && isSameShape(image, width, height)) sizes.set(width, url);
  return [...sizes];
}

function isSameShape(image: ImageObject, width: number, height: number | undefined): boolean {
  if (image.width === undefined || image.height === undefined) return height === undefined;
  return height !== undefined && Math.abs(width / height / (image.width / image.height) - 1) < 0.03;
}
