import {html, nothing, type Template} from '../html/tag.js';
import type {Article} from '../model/article.js';
import {direction} from '../text/languages.js';
import {formatNumber} from '../text/numbers.js';
import {firstTimeZone} from '../text/zones.js';
import {allBlocks, anchorsOf, echoesOf, notesOf, twinsOf, uniquely} from './anchors.js';
import {articleEnd} from './article-end.js';
import {articleHead} from './article-head.js';
import {blocks, bodyBlocks} from './blocks.js';
import {contents} from './contents.js';
import {MARKUP_VERSION, maybe, type Context, type Part} from './context.js';
import {correctionId} from './correction.js';
import {figure} from './figure.js';
import {gallery} from './gallery.js';
import {liveUpdates, PARTS_AN_UPDATE, styleOf, updateAnchors} from './live.js';

/** Renders a whole article: the words' root with everything in it that the page does not show itself. */
export function articleWords(article: Article, choice: Context): Template {
  const context = choice.of === article ? choice : contextOf(article, choice);
  const {messages, idPrefix, omit, limit} = context;
  const has = (part: Part): boolean => !omit.has(part);
  const named = has('headline');
  const lang = article.inLanguage;
  const isWhole = partsOf(article) <= limit;
  return html`<article class="${context.guarded ? 'bsh-article bsh-guarded' : 'bsh-article'}" data-bsh="${MARKUP_VERSION}" data-bsh-prefix="${named ? nothing : idPrefix}" data-bsh-theme="${maybe(context.theme)}" lang="${maybe(lang)}" dir="${maybe(article.textDirection ?? (lang === undefined ? undefined : direction(lang)))}" aria-labelledby="${named ? `${idPrefix}headline` : nothing}" aria-label="${named ? nothing : article.headline || (article.publisher?.name ?? messages.article)}">${articleHead(article, context)}${has('lead') ? lead(article, context) : nothing}${has('body') ? bodyOf(article, context) : nothing}${isWhole ? articleEnd(article, context) : nothing}</article>`;
}

/** Adds what the words of one article share: ids, notes, links to headings, its time zone. Who renders it in parts makes it once. */
export function contextOf(article: Article, choice: Context): Context {
  const {body, liveBlogUpdate = [], correction = [], description} = article;
  const {idPrefix, locale, messages, omit} = choice;
  const updates = updateAnchors(liveBlogUpdate, idPrefix);
  const corrections = correction.map((_, index) => correctionId(index, choice));
  const unique = uniquely(idPrefix, [`${idPrefix}headline`, ...updates.values(), ...corrections]);
  const own = {body, all: allBlocks(body), before: omit.has('standfirst') ? undefined : description};
  const texts = [own, ...liveBlogUpdate.map((update) => ({body: update.body, all: allBlocks(update.body)}))];
  const notes = notesOf(omit.has('body') ? [] : texts, unique, (n) => formatNumber(locale, n, 'plain'));
  const all = liveBlogUpdate.length === 0 ? own.all : texts.flatMap((text) => text.all);
  const anchors = anchorsOf(all, unique);
  const timeZone = firstTimeZone(choice.timeZone, article.timeZone);
  return {
    ...choice,
    ...notes,
    of: article,
    made: new Map(),
    omit: article.headline === '' ? new Set([...omit, 'headline' as const]) : omit,
    anchors,
    updates,
    updateStyle: styleOf(liveBlogUpdate, timeZone),
    echoes: echoesOf(body),
    twins: twinsOf(all),
    timeZone,
    contents: contents(body, {messages, anchors}),
    contentsAt: own.all.find(({type}) => type === 'tableOfContents'),
  };
}

/** Counts the parts of an article that a long one is painted by: its blocks, and its updates by their weight. */
export function partsOf({body, liveBlogUpdate = []}: Article): number {
  return body.length + liveBlogUpdate.length * PARTS_AN_UPDATE;
}

/** Renders the pictures and the other media at the head; the first picture is what a reader sees first. */
function lead({leadMedia, image}: Article, context: Context): Template | typeof nothing {
  if (leadMedia === undefined && image.length === 0) return nothing;
  const pictures = image.map((picture, index) => figure(picture, context, {layout: 'wide', first: index === 0}));
  const media = leadMedia?.type === 'gallery' ? gallery(leadMedia, context, image.length === 0) : leadMedia && blocks([leadMedia], context);
  return html`<div class="bsh-lead">${pictures}${media}</div>`;
}

function bodyOf(article: Article, context: Context): Template | typeof nothing {
  const {body, liveBlogUpdate: updates} = article;
  if (body.length === 0 && updates === undefined) return nothing;
  const asked = context.show.has('contents') && context.contentsAt === undefined;
  const left = Math.max(0, context.limit - body.length);
  return html`<div class="bsh-body">${asked ? context.contents : nothing}${bodyBlocks(body, context)}${updates === undefined || (left === 0 && updates.length > 0) ? nothing : liveUpdates(article, {...context, limit: left})}</div>`;
}
