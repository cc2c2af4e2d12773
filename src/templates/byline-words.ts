import {html, nothing, type Template} from '../html/tag.js';
import type {Article} from '../model/article.js';
import {firstTimeZone} from '../text/zones.js';
import {dirOf, MARKUP_VERSION, maybe, type Context} from './context.js';
import {signature} from './signature.js';

/** Renders who wrote an article and when, as words that stand alone; nothing when neither is known. */
export function bylineWords(article: Article, choice: Context): Template | typeof nothing {
  const context = {...choice, timeZone: firstTimeZone(choice.timeZone, article.timeZone)};
  const words = signature(article, context);
  if (words === undefined) return nothing;
  const classes = `bsh-signature bsh-alone${words.isPictured ? ' bsh-pictured' : ''}${context.guarded ? ' bsh-guarded' : ''}`;
  return html`<div class="${classes}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}" lang="${maybe(article.inLanguage)}" dir="${dirOf(article.inLanguage)}">${words.content}</div>`;
}
