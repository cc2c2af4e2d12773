import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {Article, LiveUpdate} from '../model/article.js';
import {sameDay} from '../text/format-date.js';
import {isCalendarDate} from '../text/instant.js';
import {countText} from '../text/numbers.js';
import {plainOf} from '../text/phrasing.js';
import {slug} from '../text/slug.js';
import {allBlocks, uniquely, withoutIds} from './anchors.js';
import {bodyBlocks} from './blocks.js';
import {byline} from './byline.js';
import {maybe, when, type Context} from './context.js';
import {heading} from './heading.js';
import {linkTarget} from './phrasing.js';
import {time, update as updated} from './time.js';

/** Characters of a key event without a headline. */
const LONGEST_EVENT = 90;
/** Key events that are shown at once; those before them are folded away. */
const MOST_EVENTS = 6;

/** Updates at the top, which a browser sets whether they are seen or not. */
const NEAR = 5;

/** As many blocks of an article as an update counts for, where a long one is painted step by step. */
export const PARTS_AN_UPDATE = 3;

/** Whether each update says its day too, or its time alone. */
type Style = Context['updateStyle'];

/** Gives every update of live coverage an id of its own, which stays the same while others come and go. */
export function updateAnchors(updates: readonly LiveUpdate[], prefix: string): Map<LiveUpdate, string> {
  const unique = uniquely(prefix, [`${prefix}headline`]);
  // The end of an identifier or an address is what tells one from another.
  return new Map(updates.map((update) => [update, unique(slug((update.id ?? update.url ?? `update ${update.datePublished}`).slice(-50)))]));
}

/** Renders live coverage: whether it goes on, key events, what is pinned, and the updates in the order given. */
export function liveUpdates({liveBlogUpdate: updates = [], coverageEndTime, type}: Article, context: Context): Template {
  const {messages, limit, pending} = context;
  const state = coverageEndTime === undefined ? messages.live : messages.liveEnded;
  const label =
    type === 'LiveBlogPosting'
      ? html`<p class="${coverageEndTime === undefined ? 'bsh-live-label bsh-live-on' : 'bsh-live-label'}">${state}</p>`
      : nothing;
  const more =
    pending === 0
      ? nothing
      : html`<button class="bsh-live-more" type="button">${countText(messages.newUpdates, pending, context)}</button>`;
  const above = madeOnce(updates, context, () => aboveUpdates(updates, context));
  const shown = updates.slice(0, Math.floor(limit / PARTS_AN_UPDATE));
  return html`<section class="bsh-live" aria-label="${messages.liveUpdates}">${label}<div class="bsh-live-status" role="status">${more}</div>${above}<div class="bsh-updates">${shown.map((update, index) => madeOnce(update, context, () => keyed(context.updates.get(update), liveUpdate(update, context, index >= NEAR ? 'far' : 'near'))))}</div></section>`;
}

/** Renders something, or gives what was rendered of it for an earlier part of the same words. */
function madeOnce<T>(of: object, {made}: Context, make: () => T): T {
  if (!made.has(of)) made.set(of, make());
  return made.get(of) as T;
}

function aboveUpdates(updates: readonly LiveUpdate[], context: Context): unknown[] {
  return [keyEvents(updates, context), pinnedCopies(updates, context)];
}

/** Tells whether coverage is of one day, where the time alone says when. */
export function styleOf([first, ...rest]: readonly LiveUpdate[], zone: string | undefined): Style {
  return first !== undefined && rest.every(({datePublished}) => sameDay(datePublished, first.datePublished, zone)) ? 'time' : 'full';
}

function keyEvents(updates: readonly LiveUpdate[], context: Context): Template | typeof nothing {
  const events = updates.filter(({keyEvent}) => keyEvent === true);
  if (events.length === 0) return nothing;
  const {keyEvents: name, olderUpdates} = context.messages;
  const list = (some: readonly LiveUpdate[]): Template =>
    html`<ol class="bsh-key-events-list" role="list">${some.map((event) => keyed(context.updates.get(event), keyEvent(event, context)))}</ol>`;
  const older = events.slice(MOST_EVENTS);
  return html`<nav class="bsh-key-events" aria-label="${name}"><p class="bsh-box-name">${name}</p>${list(events.slice(0, MOST_EVENTS))}${older.length === 0 ? nothing : html`<details class="bsh-key-events-older"><summary class="bsh-summary">${olderUpdates}</summary>${list(older)}</details>`}</nav>`;
}

function keyEvent(event: LiveUpdate, context: Context): Template {
  const date = dateOf(event, {...context, relative: false});
  return html`<li class="bsh-key-event"><span class="bsh-key-event-time">${date}</span> <a class="bsh-link bsh-key-event-link" href="#${context.updates.get(event)}">${event.headline ?? beginningOf(event)}</a></li>`;
}

/** Takes the first words of an update. */
function beginningOf({body}: LiveUpdate): string {
  const first = body.find((block) => block.type === 'paragraph' || block.type === 'heading');
  const words = first === undefined ? '' : plainOf(first.children);
  return words.length <= LONGEST_EVENT ? words : `${words.slice(0, LONGEST_EVENT).replace(/\s+\S*$/, '')}…`;
}

/** Renders what is pinned above the updates, where it stands once more: the copies have no ids, and lead to the originals. */
function pinnedCopies(updates: readonly LiveUpdate[], context: Context): Template | typeof nothing {
  const pinned = updates.filter((update) => update.pinned === true);
  if (pinned.length === 0) return nothing;
  const twins = new Set(pinned.flatMap(({body}) => allBlocks(body)));
  const inCopy = {...context, anchors: new Map(), twins, ...withoutIds(context)};
  return html`<div class="bsh-pinned">${pinned.map((update) => keyed(context.updates.get(update), liveUpdate(update, inCopy, 'copy')))}</div>`;
}

function liveUpdate(update: LiveUpdate, context: Context, place: 'near' | 'far' | 'copy'): Template {
  const {headline, author = [], bylineText, body, summary} = update;
  const {messages, headingLevel} = context;
  const isCopy = place === 'copy';
  const anchor = context.updates.get(update);
  const label = isCopy ? messages.pinned : summary === true ? messages.summary : undefined;
  const inner = {...context, headingLevel: headline === undefined ? headingLevel : headingLevel + 1, limit: Infinity};
  return html`<article class="bsh-update" id="${isCopy ? nothing : maybe(anchor)}" ?data-bsh-far="${place === 'far'}">${when(label, (words) => html`<p class="bsh-update-label">${words}</p>`)}${updateTime(update, anchor, context)}${headline === undefined ? nothing : heading(headingLevel + 1, 'bsh-heading bsh-heading-2', undefined, headline)}${byline({author, ...(bylineText !== undefined && {bylineText})}, context)}${bodyBlocks(body, inner)}</article>`;
}

/** Renders when an update was published: the time alone where all are of one day, but a date that has no time is a date. */
function dateOf({datePublished}: LiveUpdate, context: Context): Template | typeof nothing {
  return time(datePublished, isCalendarDate(datePublished) ? 'date' : context.updateStyle, context);
}

function updateTime(update: LiveUpdate, anchor: string | undefined, context: Context): Template | typeof nothing {
  const {url, datePublished, dateModified} = update;
  const published = dateOf(update, context);
  const target = url === undefined ? anchor && `#${anchor}` : linkTarget(url, context);
  const changed = dateModified === undefined ? nothing : updated(dateModified, datePublished, context);
  if (published === nothing && changed === nothing) return nothing;
  return html`<p class="bsh-update-time">${target === undefined || published === nothing ? published : html`<a class="bsh-link bsh-permalink" href="${target}">${published}</a>`}${changed === nothing ? nothing : [' ', changed]}</p>`;
}
