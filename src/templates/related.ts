import {html, type Template} from '../html/tag.js';
import type {ArticleSummary} from '../model/article.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {heading} from './heading.js';
import {linkTarget} from './phrasing.js';

/** Renders links to other articles under a heading. */
export function related(items: readonly ArticleSummary[], name: string | undefined, level: number, context: Context): Template {
  return html`<aside class="bsh-more">${heading(level, 'bsh-more-heading', undefined, name ?? context.messages.related)}<ul class="bsh-more-list" role="list">${items.map(
    ({url, headline, kicker, inLanguage}) =>
      html`<li class="bsh-more-item" lang="${maybe(inLanguage)}" dir="${dirOf(inLanguage)}">${when(kicker, (words) => html`<span class="bsh-kicker">${words}</span> `)}<a class="bsh-link bsh-more-link" href="${linkTarget(url, context)}">${headline}</a></li>`,
  )}</ul></aside>`;
}
