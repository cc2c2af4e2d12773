import {html, type Template} from '../html/tag.js';
import type {Embed} from '../model/article.js';
import {hostName} from '../text/urls.js';
import {dirOf, fillText, maybe, when, type Context} from './context.js';
import {figcaption} from './figure.js';
import {linkTarget, phrasing} from './phrasing.js';
import {nothing} from '../html/tag.js';

/** Renders third-party content as a card that leads to it: who provides it, its title, its words. Nothing is requested from the provider. */
export function embed({url, provider, title, fallback, caption, lang, layout}: Embed, context: Context): Template {
  const name = provider ?? hostName(url);
  return html`<figure class="bsh-figure bsh-embed bsh-${layout ?? 'inline'}" lang="${maybe(lang)}" dir="${dirOf(lang)}"><div class="bsh-card"><p class="bsh-card-provider">${name}</p>${when(title, (words) => html`<p class="bsh-card-title">${words}</p>`)}${when(fallback, (words) => html`<blockquote class="bsh-card-text" cite="${url}">${phrasing(words, context)}</blockquote>`)}<p class="bsh-card-action"><a class="bsh-link bsh-card-link" href="${linkTarget(url, context)}">${fillText(context.messages.viewOn, {provider: name})}</a></p></div>${figcaption(caption, nothing, context)}</figure>`;
}
