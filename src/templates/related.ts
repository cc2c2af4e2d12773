import {html, type Template} from '../html/tag.js';
import type {ArticleSummary} from '../model/article.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {picture} from './figure.js';
import {heading} from './heading.js';
import {linkTarget} from './phrasing.js';

/** What the links are called, and the id that others lead to them by. */
interface Named {
  name?: string | undefined;
  id?: string | undefined;
}

/** Renders links to other articles under a heading, with a small picture where there is one. */
export function related(items: readonly ArticleSummary[], context: Context, {name, id}: Named = {}): Template {
  return html`<aside class="bsh-more" id="${maybe(id)}">${heading(context.headingLevel + 1, 'bsh-more-heading', undefined, name ?? context.messages.related)}<ul class="bsh-more-list" role="list">${items.map((item) => entry(item, context))}</ul></aside>`;
}

function entry({url, headline, kicker, image, inLanguage}: ArticleSummary, context: Context): Template {
  const shown = when(image, (it) => picture({...it, alt: ''}, context, {className: 'bsh-more-picture', sizes: '120px'}));
  return html`<li class="bsh-more-item" lang="${maybe(inLanguage)}" dir="${dirOf(inLanguage)}"><div class="bsh-more-text">${when(kicker, (words) => html`<span class="bsh-kicker">${words}</span> `)}<a class="bsh-link bsh-more-link" href="${linkTarget(url, context)}">${headline}</a></div>${shown}</li>`;
}
