import {html, nothing, type Template} from '../html/tag.js';
import type {Article} from '../model/article.js';
import {firstTimeZone} from '../text/zones.js';
import {byline} from './byline.js';
import {MARKUP_VERSION, maybe, type Context} from './context.js';
import {dates} from './time.js';

/** Renders who wrote an article and when, as words that stand alone; nothing when neither is known. */
export function bylineWords(article: Article, choice: Context): Template | typeof nothing {
  const context = {...choice, timeZone: firstTimeZone(choice.timeZone, article.timeZone)};
  const by = byline(article, context);
  const dated = dates(article, context);
  if (by === nothing && dated === nothing) return nothing;
  return html`<div class="${context.guarded ? 'bsh-signature bsh-alone bsh-guarded' : 'bsh-signature bsh-alone'}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}" lang="${maybe(article.inLanguage)}">${by}${dated}</div>`;
}
