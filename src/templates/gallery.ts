import {html, nothing, type Template} from '../html/tag.js';
import {fillText} from '../locales/format.js';
import type {Gallery, ImageObject} from '../model/article.js';
import {formatNumber, localeOfWords, type CountContext} from '../text/numbers.js';
import {plainOf} from '../text/phrasing.js';
import type {Messages} from '../locales/messages.js';
import {dirOf, maybe, type Context} from './context.js';
import {figcaption, figure, SIZES} from './figure.js';
import {shapeOf} from './shape.js';

/** The shape of a picture that does not say its own. */
const USUAL_RATIO = 3 / 2;
/** Rows are never wider or higher than this for their height. */
const WIDEST = 16 / 9;
const HIGHEST = 4 / 5;

/**
 * Renders pictures that belong together: one as it is, two side by side, more in a row that scrolls from picture to picture.
 *
 * `first` tells that it stands at the head of the page.
 */
export function gallery(block: Gallery, context: Context, first = false): Template {
  const {images, caption, layout = 'inline', lang} = block;
  const pictures = (sizes = SIZES[layout]): Template[] =>
    images.map((image, index) => figure(image, context, {sizes, first: first && index === 0}));
  const name = caption === undefined ? context.messages.gallery : plainOf(caption);
  const row =
    images.length === 1
      ? pictures()
      : images.length === 2
        ? html`<news-gallery class="bsh-pictures"><ul class="bsh-pair" role="list" aria-label="${name}">${pictures(PAIR_SIZES).map((picture, index) => html`<li class="${`bsh-pair-item ${shapeOf(ratioOf(images[index]))}`}">${picture}</li>`)}</ul></news-gallery>`
        : html`<news-gallery class="${`bsh-pictures ${shapeOf(rowRatio(images))}`}"><ul class="bsh-slides" role="list" tabindex="0" aria-label="${name}">${pictures().map((picture) => html`<li class="bsh-slide">${picture}</li>`)}</ul></news-gallery>`;
  return html`<figure class="bsh-gallery bsh-${layout}" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${row}${figcaption(caption, nothing, context)}</figure>`;
}

/** The class of pictures in a row that are not the one that is shown. */
export const AWAY_CLASS = 'bsh-slide-away';

const PAIR_SIZES = '(min-width: 1000px) 480px, (min-width: 420px) 50vw, 100vw';

function ratioOf({width, height}: Partial<ImageObject> = {}): number {
  return width === undefined || height === undefined ? USUAL_RATIO : width / height;
}

/** Chooses one shape for a row, so that nothing below moves from picture to picture: that of the picture in the middle of all shapes. */
function rowRatio(images: readonly ImageObject[]): number {
  const ratios = images.map(ratioOf).sort((a, b) => a - b);
  return Math.min(WIDEST, Math.max(HIGHEST, ratios[Math.floor(ratios.length / 2)] ?? USUAL_RATIO));
}

/** Says which picture of how many is shown, in the digits of the language. */
export function positionText(n: number, total: number, context: CountContext & {messages: Messages}): string {
  const write = (value: number): string => formatNumber(localeOfWords(context), value, 'plain');
  return fillText(context.messages.position, {n: write(n), total: write(total)});
}

const steps = ({previousPicture, nextPicture}: Messages): [Template, Template] => [
  html`<button class="bsh-step bsh-step-back" type="button" aria-label="${previousPicture}"></button>`,
  html`<button class="bsh-step bsh-step-on" type="button" aria-label="${nextPicture}"></button>`,
];

/** Renders the buttons of a gallery; a pair has only the one that enlarges. */
export function galleryControls(position: string, isRow: boolean, messages: Messages, lang: string | undefined): Template {
  const [back, on] = steps(messages);
  const enlarge = html`<button class="bsh-enlarge" type="button" aria-label="${messages.enlargePicture}"></button>`;
  const all = isRow ? [back, on, html`<p class="bsh-position" role="status">${position}</p>`, enlarge] : enlarge;
  return html`<div class="${isRow ? 'bsh-controls bsh-controls-row' : 'bsh-controls'}" data-bsh-added="" lang="${maybe(lang)}">${all}</div>`;
}

/** Renders the window in which pictures are shown large; the pictures are put into its row. */
export function lightbox(name: string, position: string, isRow: boolean, messages: Messages, lang: string | undefined): Template {
  const [back, on] = steps(messages);
  return html`<dialog class="bsh-lightbox" data-bsh-added="" aria-label="${name}"><ul class="bsh-lightbox-row" role="list" tabindex="0" aria-label="${name}"></ul><div class="bsh-lightbox-bar" lang="${maybe(lang)}"><p class="bsh-position" role="status">${position}</p>${isRow ? [back, on] : nothing}<button class="bsh-close" type="button" aria-label="${messages.close}"></button></div></dialog>`;
}

/** Renders the place of one picture in that window. */
export function lightboxSlide(): Template {
  return html`<li class="bsh-lightbox-slide"></li>`;
}
