import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {TrendingItem, TrendingList} from '../model/article.js';
import {formatNumber} from '../text/numbers.js';
import {dirOf, fill, MARKUP_VERSION, maybe, when, type Context} from './context.js';
import {picture} from './figure.js';
import {heading} from './heading.js';
import {linkTarget} from './phrasing.js';
import {time} from './time.js';

export const LAYOUTS = ['list', 'grid', 'compact'] as const;
export type ListLayout = (typeof LAYOUTS)[number];

/** How a ranked list is shown. */
export interface ListChoice {
  heading?: string | undefined;
  /** Entries at the most. */
  limit?: number | undefined;
  layout: ListLayout;
  ranks: boolean;
  thumbnails: boolean;
}

/** Renders a ranked list of articles. */
export function trendingWords(list: TrendingList, choice: ListChoice, context: Context): Template {
  const lang = list.inLanguage;
  const name = choice.heading ?? list.name ?? context.messages.trending;
  const date = list.dateModified === undefined ? nothing : time(list.dateModified, 'full', context);
  const items = list.itemListElement.slice(0, choice.limit);
  return html`<section class="${context.guarded ? 'bsh-list bsh-guarded' : 'bsh-list'}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}" data-bsh-layout="${choice.layout}" lang="${maybe(lang)}" dir="${dirOf(lang)}" aria-label="${name}">${heading(context.headingLevel, 'bsh-list-heading', undefined, name)}<ol class="bsh-ranking" role="list">${items.map((item) => keyed(item.item.url, entry(item, choice, context)))}</ol>${date === nothing ? nothing : html`<p class="bsh-list-note">${fill(context.messages.asOf, {date})}</p>`}</section>`;
}

function entry({position, item}: TrendingItem, {ranks, thumbnails}: ListChoice, context: Context): Template {
  return html`<li class="bsh-entry" lang="${maybe(item.inLanguage)}" dir="${dirOf(item.inLanguage)}">${ranks ? html`<span class="bsh-rank" aria-hidden="true">${formatNumber(context.locale, position, 'plain')}</span>` : nothing}<div class="bsh-entry-text">${when(item.kicker, (words) => html`<p class="bsh-kicker">${words}</p>`)}<p class="bsh-entry-title"><a class="bsh-link bsh-entry-link" href="${linkTarget(item.url, context)}">${item.headline}</a></p></div>${thumbnails && item.image !== undefined ? picture({...item.image, alt: ''}, context, {className: 'bsh-thumbnail', sizes: '120px'}) : nothing}</li>`;
}
