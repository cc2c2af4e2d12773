import {html, nothing, type Template} from '../html/tag.js';
import type {ImageObject, Layout, Phrasing} from '../model/article.js';
import {creditLine} from '../text/credit.js';
import {plainOf} from '../text/phrasing.js';
import {splitCaption} from '../text/split-caption.js';
import {maybe, when, type Context} from './context.js';
import {hidden} from './hidden.js';
import {linkTarget, phrasing} from './phrasing.js';
import {photoCredit} from './photo-credit.js';

const WIDTHS = [480, 800, 1200, 1600];
const SHORT_CAPTION = 120;

/** How a picture is used: where it stands, and whether a reader sees it first. */
export interface Use {
  layout?: Layout | undefined;
  /** The picture at the head of the page loads before all others. */
  first?: boolean;
  /** How wide it is shown, as the `sizes` of HTML. */
  sizes?: string;
  /** Whether it is cut to a shape of our own, around what it is about. */
  cropped?: boolean;
  /** Where it leads. */
  url?: string | undefined;
  id?: string | undefined;
}

/** Renders a picture with its caption and credit, each said once. */
export function figure(image: ImageObject, context: Context, use: Use = {}): Template {
  const {caption, credit} = splitCaption(image.caption, creditLine(image), context.messages.photoPrefixes);
  const img = picture(image, context, {...use, inFigure: true, credit});
  const shown = use.url === undefined ? img : html`<a class="bsh-picture-link" href="${linkTarget(use.url, context)}">${img}</a>`;
  return html`<figure class="bsh-figure bsh-${use.layout ?? 'inline'}" id="${maybe(use.id)}">${shown}${figcaption(caption, photoCredit({...image, ...(credit === undefined ? {} : {creditText: credit})}, context), context, context.messages.caption)}</figure>`;
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
  const sizes = use.sizes ?? SIZES[use.layout ?? 'inline'];
  const sources = sourceSet(image, context);
  const url = context.imageUrl?.(image, 800) ?? image.url;
  const first = use.first === true;
  return html`<img class="${use.className ?? 'bsh-image'}" alt="${alternative(image, use.inFigure === true, use.credit)}" width="${maybe(image.height === undefined ? undefined : image.width)}" height="${maybe(image.width === undefined ? undefined : image.height)}" loading="${first ? 'eager' : 'lazy'}" fetchpriority="${first ? 'high' : nothing}" decoding="async" data-bsh-x="${use.cropped === true ? step(image.focalPoint?.x) : nothing}" data-bsh-y="${use.cropped === true ? step(image.focalPoint?.y) : nothing}" sizes="${sources === undefined ? nothing : sizes}" srcset="${maybe(sources)}" src="${url}">`;
}

/** Rounds a coordinate of what a picture is about to a quarter of its side, 0 to 4; nothing for the middle. */
function step(coordinate = 0.5): number | typeof nothing {
  const quarter = Math.round(coordinate * 4);
  return quarter === 2 ? nothing : quarter;
}

const SIZES: Record<Layout, string> = {
  inline: '(min-width: 720px) 680px, 100vw',
  wide: '(min-width: 1000px) 960px, 100vw',
  full: '100vw',
  start: '(min-width: 720px) 320px, 100vw',
  end: '(min-width: 720px) 320px, 100vw',
};

/**
 * Gives the text alternative: the source's own, unless it only says the caption or the credit again; else '' in a figure, where the
 * caption is read anyway, and a short caption for a picture alone. Never a file name.
 */
function alternative({alt, caption}: ImageObject, inFigure: boolean, credit = ''): string {
  const words = caption === undefined ? '' : plainOf(caption).trim();
  if (alt !== undefined) return alt === words || (credit !== '' && alt.endsWith(credit)) ? '' : alt;
  return !inFigure && words.length <= SHORT_CAPTION ? words : '';
}

/** Lists the sizes of a picture as a `srcset`: those of the page's own image service, else the renditions of the same shape. */
function sourceSet(image: ImageObject, {imageUrl}: Context): string | undefined {
  const candidates = new Map<number, string>();
  if (imageUrl !== undefined) {
    for (const width of WIDTHS) {
      const url = imageUrl(image, width);
      if (url !== undefined) candidates.set(width, url);
    }
  } else {
    for (const {url, width, height} of [...(image.renditions ?? []), image]) {
      if (width !== undefined && isSameShape(image, width, height)) candidates.set(width, url);
    }
  }
  if (candidates.size < 2) return undefined;
  return [...candidates]
    .sort(([a], [b]) => a - b)
    .map(([width, url]) => `${url.replaceAll(',', '%2C')} ${String(width)}w`)
    .join(', ');
}

function isSameShape(image: ImageObject, width: number, height: number | undefined): boolean {
  if (image.width === undefined || image.height === undefined) return height === undefined;
  return height !== undefined && Math.abs(width / height / (image.width / image.height) - 1) < 0.03;
}
