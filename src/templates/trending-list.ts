import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {ArticleSummary, TrendingItem, TrendingList} from '../model/article.js';
import {instantOf, isCalendarDate} from '../text/instant.js';
import {countText} from '../text/numbers.js';
import {periodOf} from '../text/period.js';
import {sameUrl} from '../text/urls.js';
import {dirOf, fill, LIST_EXTRAS, MARKUP_VERSION, maybe, type Context, type ListExtra} from './context.js';
import {heading} from './heading.js';
import {time} from './time.js';
import {trendingEntry} from './trending-entry.js';

export const LAYOUTS = ['list', 'grid', 'compact'] as const;
export type ListLayout = (typeof LAYOUTS)[number];

const HOUR = 3_600_000;
/** Entries from which on a list is set row by row, so that a browser lays out only what is seen. */
const LONG = 60;

/** How a ranked list is shown. */
export interface ListChoice {
  /** Words above the list; without them its own name. */
  heading?: string | undefined;
  /** Entries at the most. */
  limit?: number | undefined;
  layout: ListLayout;
  ranks: boolean;
  thumbnails: boolean;
  /** Address of the page's own article, which is left out. */
  current?: string | undefined;
  /** Hours after which a note says that the list may be out of date; needs the time (`now` of the context). */
  staleAfter?: number | undefined;
}

/** Renders a ranked list of articles; nothing where no entry is left. */
export function trendingWords(list: TrendingList, choice: ListChoice, context: Context): Template | typeof nothing {
  const entries = entriesOf(list, choice);
  if (entries.length === 0) return nothing;
  const {inLanguage: lang, itemListOrder} = list;
  const {omit, limit, headingLevel} = context;
  const name = [choice.heading, list.name].find(Boolean) ?? context.messages.trending;
  const ranks = choice.ranks && itemListOrder !== 'unordered';
  const moves = ranks && !omit.has('movement') && list.itemListElement.some(({previousPosition}) => previousPosition !== undefined);
  const isLong = entries.length >= LONG;
  const shown = {...choice, ranks, moves, isLong};
  const items = entries.slice(0, limit).map((item, index) => keyed(item.item.url, trendingEntry(item, index, shown, context)));
  return html`<section class="${context.guarded ? 'bsh-list bsh-guarded' : 'bsh-list'}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}" data-bsh-layout="${choice.layout}" data-bsh-limit="${maybe(choice.limit)}" data-bsh-show="${showText(context, entries)}" ?data-bsh-long="${isLong}" lang="${maybe(lang)}" dir="${dirOf(lang)}" aria-label="${name}">${omit.has('heading') ? nothing : heading(headingLevel, 'bsh-list-heading', undefined, name)}<ol class="bsh-ranking" role="list">${items}</ol>${note(list, choice, context)}</section>`;
}

/** What tells that an entry has what the page may ask for. */
const EXTRAS: Readonly<Record<ListExtra, readonly (keyof ArticleSummary)[]>> = {
  description: ['description'],
  byline: ['author', 'bylineText'],
  dates: ['datePublished', 'dateModified'],
  views: ['interactionStatistic'],
};

/** Names what rows show beside their headlines, so that they hold the room: all that is asked for, or what any of the entries has. */
export function showText({show}: Context, entries?: readonly TrendingItem[]): string | typeof nothing {
  if (show.size === 0) return nothing;
  const isThere = (name: ListExtra): boolean => entries?.some(({item}) => EXTRAS[name].some((key) => item[key] !== undefined)) ?? true;
  return LIST_EXTRAS.filter((name) => show.has(name) && isThere(name)).join(' ') || nothing;
}

/** Lists the entries that are shown: without the page's own article, and no more than are asked for. Their ranks stay what the source says. */
export function entriesOf(
  {itemListElement}: TrendingList,
  {current, limit}: Pick<ListChoice, 'current' | 'limit'>,
): readonly TrendingItem[] {
  if (current === undefined) return itemListElement.slice(0, limit);
  // Taking addresses apart is slow, and most are others before their query begins.
  const page = (URL.canParse(current) ? new URL(current).href : current).replace(/[?#].*$/s, '');
  const isCurrent = (url: string): boolean => url.startsWith(page) && /^(?:[?#]|$)/.test(url.slice(page.length)) && sameUrl(url, current);
  return itemListElement.filter(({item}) => !isCurrent(item.url)).slice(0, limit);
}

/** Renders what the ranking covers, of when it is, and whether that is too long ago; no label without its value. */
function note(list: TrendingList, choice: ListChoice, context: Context): Template | typeof nothing {
  const {messages, now} = context;
  const parts = [
    part('bsh-period', context.omit.has('period') ? undefined : periodText(list, context)),
    part('bsh-as-of', context.omit.has('updated') ? undefined : asOf(list, context)),
    part('bsh-stale', now !== undefined && now > staleFrom(list, choice.staleAfter) ? messages.stale : undefined),
  ].flat();
  return parts.length === 0 ? nothing : html`<p class="bsh-list-note">${parts.slice(1)}</p>`;
}

/** Makes a part of a line with the space before it; an empty list where there is nothing to say. */
function part(className: string, words: unknown): unknown[] {
  return words === undefined ? [] : [' ', html`<span class="${className}">${words}</span>`];
}

function asOf({dateModified}: TrendingList, context: Context): unknown {
  const date = dateModified === undefined ? nothing : time(dateModified, 'full', context);
  if (date === nothing) return undefined;
  return fill(context.relative ? context.messages.updated : context.messages.asOf, {date});
}

function periodText({period}: TrendingList, context: Context): string | undefined {
  const covered = period === undefined ? undefined : periodOf(period);
  if (covered === undefined) return undefined;
  const {lastDays, lastHours} = context.messages;
  return countText(covered.unit === 'day' ? lastDays : lastHours, covered.count, context);
}

/** Gives the moment after which a list is older than the page wants, Infinity for never; a calendar date counts from the end of its day. */
export function staleFrom({dateModified}: TrendingList, staleAfter: number | undefined): number {
  if (dateModified === undefined || staleAfter === undefined) return Infinity;
  const hours = staleAfter + (isCalendarDate(dateModified) ? 24 : 0);
  return instantOf(dateModified) + hours * HOUR;
}
