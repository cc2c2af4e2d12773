import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {LiveUpdate} from '../model/article.js';
import {slug} from '../text/slug.js';
import {blocks} from './blocks.js';
import {byline} from './byline.js';
import type {Context} from './context.js';
import {heading} from './heading.js';
import {time} from './time.js';

/** Renders the updates of live coverage, in the order given. */
export function liveUpdates(updates: readonly LiveUpdate[], context: Context): Template {
  return html`<div class="bsh-updates">${updates.map((update) => keyed(update.id, liveUpdate(update, context)))}</div>`;
}

function liveUpdate({id, headline, datePublished, author, bylineText, body}: LiveUpdate, context: Context): Template {
  const level = context.headingLevel + 1;
  const inner = {...context, headingLevel: level};
  return html`<article class="bsh-update" id="${id === undefined ? nothing : context.idPrefix + slug(id)}"><p class="bsh-update-time">${time(datePublished, 'full', context)}</p>${headline === undefined ? nothing : heading(level, 'bsh-heading bsh-heading-2', undefined, headline)}${byline({author: author ?? [], ...(bylineText === undefined ? {} : {bylineText})}, context)}${blocks(body, inner)}</article>`;
}
