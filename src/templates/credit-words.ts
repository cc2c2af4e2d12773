import {html, nothing, type Template} from '../html/tag.js';
import type {ImageObject} from '../model/article.js';
import {MARKUP_VERSION, maybe, type Context} from './context.js';
import {photoCredit} from './photo-credit.js';

/** Renders a picture's credit as words that stand alone; nothing when nothing is known. */
export function creditWords(image: Partial<ImageObject>, context: Context): Template | typeof nothing {
  const credit = photoCredit(image, context);
  if (credit === nothing) return nothing;
  return html`<span class="${context.guarded ? 'bsh-credit-words bsh-alone bsh-guarded' : 'bsh-credit-words bsh-alone'}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}">${credit}</span>`;
}
