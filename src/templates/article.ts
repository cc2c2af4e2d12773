import {html, nothing, type Template} from '../html/tag.js';
import type {Article} from '../model/article.js';
import {direction} from '../text/languages.js';
import {anchorsOf, echoesOf, notesOf} from './anchors.js';
import {blocks} from './blocks.js';
import {byline} from './byline.js';
import {MARKUP_VERSION, maybe, when, type Context, type Part} from './context.js';
import {correction} from './correction.js';
import {figure} from './figure.js';
import {heading} from './heading.js';
import {liveUpdates} from './live.js';
import {phrasing} from './phrasing.js';
import {related} from './related.js';
import {dates} from './time.js';

/** Renders a whole article: the words' root with everything in it that the page does not show itself. */
export function articleWords(article: Article, choice: Context): Template {
  const context = {
    ...choice,
    anchors: anchorsOf([article.body, ...(article.liveBlogUpdate ?? []).map(({body}) => body)], choice.idPrefix, [
      `${choice.idPrefix}headline`,
    ]),
    ...notesOf(article.body),
    echoes: echoesOf(article.body),
    timeZone: choice.timeZone ?? article.timeZone,
  };
  const {messages, idPrefix, omit} = context;
  const has = (part: Part): boolean => !omit.has(part);
  const named = has('headline') && article.headline !== '';
  const lang = article.inLanguage;
  return html`<article class="${context.guarded ? 'bsh-article bsh-guarded' : 'bsh-article'}" data-bsh="${MARKUP_VERSION}" data-bsh-theme="${maybe(context.theme)}" lang="${maybe(lang)}" dir="${maybe(article.textDirection ?? (lang === undefined ? undefined : direction(lang)))}" aria-labelledby="${named ? `${idPrefix}headline` : nothing}" aria-label="${named ? nothing : article.headline || (article.publisher?.name ?? messages.article)}">${head(article, context)}${has('lead') ? lead(article, context) : nothing}${has('body') && (article.body.length > 0 || article.liveBlogUpdate !== undefined) ? html`<div class="bsh-body">${blocks(article.body.slice(0, context.limit), context)}${when(article.liveBlogUpdate, (updates) => liveUpdates(updates.slice(0, Math.max(0, context.limit - article.body.length)), context))}</div>` : nothing}${isWhole(article, context) ? end(article, context) : nothing}</article>`;
}

/** Counts the parts of an article that a long one is painted by: its blocks and its updates. */
export function partsOf({body, liveBlogUpdate = []}: Article): number {
  return body.length + liveBlogUpdate.length;
}

function isWhole(article: Article, {limit}: Context): boolean {
  return partsOf(article) <= limit;
}

function head(article: Article, context: Context): Template | typeof nothing {
  const has = (part: Part): boolean => !context.omit.has(part);
  const credited = has('byline') ? byline(article, context) : nothing;
  const dated = has('dates') ? dates(article, context) : nothing;
  const parts = [
    has('kicker') ? when(article.kicker, (words) => html`<p class="bsh-kicker">${words}</p>`) : nothing,
    has('headline') && article.headline !== ''
      ? heading(context.headingLevel, 'bsh-headline', `${context.idPrefix}headline`, article.headline)
      : nothing,
    has('standfirst') ? when(article.description, (words) => html`<p class="bsh-standfirst">${phrasing(words, context)}</p>`) : nothing,
    credited === nothing && dated === nothing ? nothing : html`<div class="bsh-signature">${credited}${dated}</div>`,
  ];
  return parts.every((part) => part === nothing) ? nothing : html`<header class="bsh-head">${parts}</header>`;
}

/** Renders the pictures and the other media at the head; the first picture is what a reader sees first. */
function lead({leadMedia, image}: Article, context: Context): Template | typeof nothing {
  if (leadMedia === undefined && image.length === 0) return nothing;
  const pictures = image.map((picture, index) => figure(picture, context, {layout: 'wide', first: index === 0}));
  return html`<div class="bsh-lead">${pictures}${leadMedia === undefined ? nothing : blocks([leadMedia], context)}</div>`;
}

function end(article: Article, context: Context): Template | typeof nothing {
  const has = (part: Part): boolean => !context.omit.has(part);
  const corrections = has('corrections') ? (article.correction ?? []) : [];
  const links = has('related') ? (article.related ?? []) : [];
  const rights = has('rights') ? article.copyrightNotice : undefined;
  if (corrections.length === 0 && links.length === 0 && rights === undefined) return nothing;
  return html`<footer class="bsh-foot">${corrections.map((note) => correction(note, context))}${links.length === 0 ? nothing : related(links, undefined, context.headingLevel + 1, context)}${when(rights, (notice) => html`<p class="bsh-rights">${notice}</p>`)}</footer>`;
}
