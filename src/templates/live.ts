import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {Article, LiveUpdate} from '../model/article.js';
import {sameDay} from '../text/format-date.js';
import {countText} from '../text/numbers.js';
import {plainOf} from '../text/phrasing.js';
import {uniquely} from './anchors.js';
import {blocks} from './blocks.js';
import {byline} from './byline.js';
import {maybe, when, type Context} from './context.js';
import {heading} from './heading.js';
import {linkTarget} from './phrasing.js';
import {slug} from '../text/slug.js';
import {time, update as updated} from './time.js';

/** Characters of a key event without a headline. */
const LONGEST_EVENT = 90;

/** Gives every update of live coverage an id of its own, which stays the same while others come and go. */
export function updateAnchors(updates: readonly LiveUpdate[], prefix: string): Map<LiveUpdate, string> {
  const unique = uniquely([]);
  // The end of an identifier or an address is what tells one from another.
  return new Map(
    updates.map((update) => [update, unique(prefix + slug((update.id ?? update.url ?? `update ${update.datePublished}`).slice(-50)))]),
  );
}

/** Renders live coverage: whether it goes on, key events, what is pinned, and the updates in the order given. */
export function liveUpdates({liveBlogUpdate: updates = [], coverageEndTime, type}: Article, context: Context): Template {
  const {messages, limit, pending} = context;
  const style = isOneDay(updates, context) ? 'time' : 'full';
  const state = coverageEndTime === undefined ? messages.live : messages.liveEnded;
  const label =
    type === 'LiveBlogPosting'
      ? html`<p class="${coverageEndTime === undefined ? 'bsh-live-label bsh-live-on' : 'bsh-live-label'}">${state}</p>`
      : nothing;
  const more =
    pending === 0
      ? nothing
      : html`<button class="bsh-live-more" type="button">${countText(messages.newUpdates, pending, context)}</button>`;
  const pinned = updates.filter((update) => update.pinned === true);
  const copies = pinned.map((update) => liveUpdate(update, style, {...context, anchors: new Map(), updates: new Map()}));
  return html`<section class="bsh-live" aria-label="${messages.liveUpdates}">${label}<div class="bsh-live-status" role="status">${more}</div>${keyEvents(updates, style, context)}${copies.length === 0 ? nothing : html`<div class="bsh-pinned">${copies}</div>`}<div class="bsh-updates">${updates.slice(0, limit).map((update) => keyed(context.updates.get(update), liveUpdate(update, style, context)))}</div></section>`;
}

/** Tells coverage of one day, where the time alone says when. */
function isOneDay([first, ...rest]: readonly LiveUpdate[], {timeZone}: Context): boolean {
  return first !== undefined && rest.every(({datePublished}) => sameDay(datePublished, first.datePublished, timeZone));
}

function keyEvents(updates: readonly LiveUpdate[], style: 'time' | 'full', context: Context): Template | typeof nothing {
  const events = updates.filter(({keyEvent}) => keyEvent === true);
  if (events.length === 0) return nothing;
  const {keyEvents: name} = context.messages;
  return html`<nav class="bsh-key-events" aria-label="${name}"><p class="bsh-box-name">${name}</p><ol class="bsh-key-events-list" role="list">${events.map(
    (event) =>
      html`<li class="bsh-key-event"><a class="bsh-link bsh-key-event-link" href="#${context.updates.get(event)}"><span class="bsh-key-event-time">${time(event.datePublished, style, {...context, relative: false})}</span> ${event.headline ?? beginningOf(event)}</a></li>`,
  )}</ol></nav>`;
}

/** Takes the first words of an update. */
function beginningOf({body}: LiveUpdate): string {
  const first = body.find((block) => block.type === 'paragraph' || block.type === 'heading');
  const words = first === undefined ? '' : plainOf(first.children);
  return words.length <= LONGEST_EVENT ? words : `${words.slice(0, LONGEST_EVENT).replace(/\s+\S*$/, '')}…`;
}

function liveUpdate(update: LiveUpdate, style: 'time' | 'full', context: Context): Template {
  const {id, url, headline, datePublished, dateModified, author, bylineText, body, pinned, summary} = update;
  const {messages} = context;
  const level = context.headingLevel + 1;
  const anchor = context.updates.get(update);
  const published = time(datePublished, style, context);
  const target = url === undefined ? anchor && `#${anchor}` : linkTarget(url, context);
  const changed = dateModified === undefined ? nothing : updated(dateModified, datePublished, context);
  const isCopy = anchor === undefined && id !== undefined;
  const label = pinned === true && isCopy ? messages.pinned : summary === true ? messages.summary : undefined;
  return html`<article class="bsh-update" id="${maybe(anchor)}">${when(label, (words) => html`<p class="bsh-update-label">${words}</p>`)}<p class="bsh-update-time">${target === undefined ? published : html`<a class="bsh-link bsh-permalink" href="${target}">${published}</a>`}${changed === nothing ? nothing : [' ', changed]}</p>${headline === undefined ? nothing : heading(level, 'bsh-heading bsh-heading-2', undefined, headline)}${byline({author: author ?? [], ...(bylineText !== undefined && {bylineText})}, context)}${blocks(body, {...context, headingLevel: level})}</article>`;
}
