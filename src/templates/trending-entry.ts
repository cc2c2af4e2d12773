import {html, nothing, type Template} from '../html/tag.js';
import type {ArticleSummary, TrendingItem} from '../model/article.js';
import {instantOf} from '../text/instant.js';
import {countText, formatNumber} from '../text/numbers.js';
import {byline} from './byline.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {picture} from './figure.js';
import {linkTarget} from './phrasing.js';
import {dates} from './time.js';
import type {ListLayout} from './trending-list.js';

/** What an entry shows. */
export interface EntryChoice {
  layout: ListLayout;
  ranks: boolean;
  thumbnails: boolean;
  /** Whether it says how it moved since the ranking before. */
  moves: boolean;
  /** Whether the list is so long that a browser need not lay out what is far down before it comes near. */
  isLong: boolean;
}

/** Entries of a long list that are laid out whether they are seen or not. */
const NEAR = 40;

const SIZES = {list: '120px', compact: '120px', grid: '(min-width: 720px) 320px, 100vw'} as const;

/** Renders an entry of a ranked list. The rank is read aloud only where it is not the place that a list gives it anyway. */
export function trendingEntry(entry: TrendingItem, index: number, choice: EntryChoice, context: Context): Template {
  const {item, position} = entry;
  const rank = choice.ranks
    ? html`<span class="bsh-rank" aria-hidden="${position === index + 1 ? 'true' : nothing}">${formatNumber(context.locale, position, 'plain')}</span>`
    : nothing;
  const thumbnail =
    choice.thumbnails && item.image !== undefined
      ? picture({...item.image, alt: ''}, context, {className: 'bsh-thumbnail', sizes: SIZES[choice.layout]})
      : nothing;
  return html`<li class="bsh-entry" ?data-bsh-far="${choice.isLong && index >= NEAR}" lang="${maybe(item.inLanguage)}" dir="${dirOf(item.inLanguage)}">${rank}<div class="bsh-entry-text">${overline(entry, choice.moves, context)}<p class="bsh-entry-title"><a class="bsh-link bsh-entry-link" href="${linkTarget(item.url, context)}">${item.headline}</a></p>${details(item, context)}</div>${choice.moves ? movement(entry, context) : nothing}${thumbnail}</li>`;
}

/** Renders the line above a headline: what the entry is, whether it is new, its kicker; a kicker that says the same again is left out. */
function overline({item, previousPosition}: TrendingItem, moves: boolean, context: Context): Template | typeof nothing {
  const {messages, omit} = context;
  const kind = kindOf(item, context);
  const fresh = moves && previousPosition === undefined ? messages.newEntry : undefined;
  if (kind === undefined && fresh === undefined) return when(omit.has('kicker') ? undefined : item.kicker, kickerLine);
  const labels = [kind, fresh].filter((label) => label !== undefined);
  const isSaid = labels.some((label) => label.toLowerCase() === item.kicker?.toLowerCase());
  const kicker = isSaid || omit.has('kicker') ? nothing : maybe(item.kicker);
  const live = kind === messages.live;
  const marks = labels.map((label) => [
    html`<span class="${live && label === kind ? 'bsh-entry-label bsh-live-on' : 'bsh-entry-label'}">${label}</span>`,
    ' ',
  ]);
  return kickerLine([marks, kicker]);
}

const kickerLine = (words: unknown): Template => html`<p class="bsh-kicker">${words}</p>`;

/** Names what is no plain story. Coverage that is over is not live. */
function kindOf({type, coverageEndTime: end}: ArticleSummary, {messages, now = Infinity}: Context): string | undefined {
  switch (type) {
    case 'LiveBlogPosting':
      return end === undefined || instantOf(end) > now ? messages.live : undefined;
    case 'VideoObject':
      return messages.video;
    case 'AudioObject':
      return messages.audio;
    case 'AdvertiserContentArticle':
      return messages.sponsored;
    default:
      return undefined;
  }
}

/** Renders what is shown of an entry only when the page asks for it. */
function details(item: ArticleSummary, context: Context): unknown {
  const {show, messages} = context;
  if (show.size === 0) return nothing;
  const {description, author = [], bylineText, interactionStatistic: statistics} = item;
  // In a list a name is no link: the headline is what leads on.
  const names = author.map(({type, name, lang}) => ({type, name, ...(lang !== undefined && {lang})}));
  const views = statistics?.find(({interactionType}) => interactionType === 'ViewAction' || interactionType === 'ReadAction');
  const lines = [
    show.has('byline') ? byline({author: names, ...(bylineText !== undefined && {bylineText})}, context) : nothing,
    show.has('dates') ? dates(item, context) : nothing,
    show.has('views') && views !== undefined
      ? html`<p class="bsh-views">${countText(messages.views, views.userInteractionCount, context)}</p>`
      : nothing,
  ];
  return [
    show.has('description') ? when(description, (words) => html`<p class="bsh-entry-description">${words}</p>`) : nothing,
    lines.every((line) => line === nothing) ? nothing : html`<div class="bsh-signature">${lines}</div>`,
  ];
}

/** Renders how an entry moved since the ranking before, in words for those who hear it; nothing for one that was not in it. */
function movement({position, previousPosition}: TrendingItem, context: Context): Template | typeof nothing {
  if (previousPosition === undefined) return nothing;
  const {messages, locale} = context;
  const steps = Math.abs(previousPosition - position);
  const isUp = previousPosition > position;
  const words = steps === 0 ? messages.unchanged : countText(isUp ? messages.movedUp : messages.movedDown, steps, context);
  const sign = steps === 0 ? '–' : `${isUp ? '▲' : '▼'}${formatNumber(locale, steps, 'plain')}`;
  return html`<span class="bsh-movement"><span class="bsh-hidden">${words}</span><span class="bsh-sign" aria-hidden="true">${sign}</span></span>`;
}
