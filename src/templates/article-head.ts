import {html, nothing, type Template} from '../html/tag.js';
import type {Article} from '../model/article.js';
import {countText} from '../text/numbers.js';
import {readingMinutes} from '../text/reading-time.js';
import {byline} from './byline.js';
import {when, type Context, type Part} from './context.js';
import {correctedLink} from './correction.js';
import {heading} from './heading.js';
import {phrasing} from './phrasing.js';
import {ageNotice, dates} from './time.js';

/** Months after which a story is old, where the page only asks for a notice. */
const OLD = 12;

/** Renders what stands above the text: kicker, headline, standfirst, who wrote it and when; nothing when the page shows all of it. */
export function articleHead(article: Article, context: Context): Template | typeof nothing {
  const has = (part: Part): boolean => !context.omit.has(part);
  const parts = [
    has('kicker') ? kicker(article, context) : nothing,
    has('headline') ? heading(context.headingLevel, 'bsh-headline', `${context.idPrefix}headline`, article.headline) : nothing,
    has('standfirst') ? when(article.description, (words) => html`<p class="bsh-standfirst">${phrasing(words, context)}</p>`) : nothing,
    signature(article, context),
    ageNotice(article, context.show.has('age') ? {...context, oldAfter: context.oldAfter ?? OLD} : context),
    has('corrections') ? correctedLink(article, context) : nothing,
  ];
  return parts.every((part) => part === nothing) ? nothing : html`<header class="bsh-head">${parts}</header>`;
}

/** A story that somebody paid for says so first, whatever else its kicker says. */
function kicker({type, kicker: words}: Article, {messages}: Context): unknown {
  const parts = [
    type === 'AdvertiserContentArticle' ? html`<p class="bsh-kicker bsh-sponsored">${messages.sponsored}</p>` : nothing,
    when(words, (line) => html`<p class="bsh-kicker">${line}</p>`),
  ];
  return parts.every((part) => part === nothing) ? nothing : parts;
}

function signature(article: Article, context: Context): Template | typeof nothing {
  const parts = [
    context.omit.has('byline') ? nothing : byline(article, context),
    context.omit.has('dates') ? nothing : dates(article, context),
    context.show.has('reading-time') ? readingTime(article, context) : nothing,
  ];
  return parts.every((part) => part === nothing) ? nothing : html`<div class="bsh-signature">${parts}</div>`;
}

function readingTime(article: Article, context: Context): Template | typeof nothing {
  return when(
    readingMinutes(article),
    (minutes) => html`<p class="bsh-reading-time">${countText(context.messages.readingTime, minutes, context)}</p>`,
  );
}
