import {html, nothing, type Template} from '../html/tag.js';
import type {Article, Thing} from '../model/article.js';
import {fill, when, type Context, type Part} from './context.js';
import {correction, correctionId} from './correction.js';
import {linkTarget, phrasing} from './phrasing.js';
import {related} from './related.js';

/** Renders what stands below the text: corrections, how it was reported, topics, related stories, where it is from, rights. */
export function articleEnd(article: Article, context: Context): Template | typeof nothing {
  const has = (part: Part): boolean => !context.omit.has(part);
  const {messages, show} = context;
  const links = has('related') ? (article.related ?? []) : [];
  const parts = [
    has('corrections') ? (article.correction ?? []).map((note, index) => correction(note, context, correctionId(index, context))) : [],
    has('backstory')
      ? when(
          article.backstory,
          (words) =>
            html`<p class="bsh-backstory"><strong class="bsh-label">${messages.backstory}</strong> ${phrasing(words, context)}</p>`,
        )
      : nothing,
    show.has('topics') ? topics(article.about ?? [], context) : nothing,
    links.length > 0 ? related(links, context) : nothing,
    has('attribution') ? when(article.isBasedOn, (origin) => attribution(origin, context)) : nothing,
    has('rights') ? when(article.copyrightNotice, (notice) => html`<p class="bsh-rights">${notice}</p>`) : nothing,
  ].flat();
  return parts.every((part) => part === nothing) ? nothing : html`<footer class="bsh-foot">${parts}</footer>`;
}

/** Renders a name as a link where there is a page about it. */
function named({name, url}: Thing, context: Context): Template {
  const words = html`<bdi>${name}</bdi>`;
  return url === undefined ? words : html`<a class="bsh-link" href="${linkTarget(url, context)}">${words}</a>`;
}

function attribution(origin: Thing, context: Context): Template {
  return html`<p class="bsh-origin">${fill(context.messages.originallyPublished, {name: named(origin, context)})}</p>`;
}

function topics(things: readonly Thing[], context: Context): Template | typeof nothing {
  if (things.length === 0) return nothing;
  const {topics: name} = context.messages;
  return html`<section class="bsh-topics" aria-label="${name}"><p class="bsh-box-name">${name}</p><ul class="bsh-topics-list" role="list">${things.map(
    (thing) => html`<li class="bsh-topic">${named(thing, context)}</li>`,
  )}</ul></section>`;
}
