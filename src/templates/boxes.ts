import {html, nothing, type Template} from '../html/tag.js';
import type {Aside, BigNumber, DefinitionList, FactBox, Footnotes, KeyPoints, QuestionAnswer, Rating, Timeline} from '../model/article.js';
import {formatNumber} from '../text/numbers.js';
import {slug} from '../text/slug.js';
import {blocks} from './blocks.js';
import {dirOf, fillText, maybe, when, type Context} from './context.js';
import {listItems} from './list.js';
import {phrasing} from './phrasing.js';
import {time} from './time.js';

const name = (words: string | undefined): Template | typeof nothing => when(words, (text) => html`<p class="bsh-box-name">${text}</p>`);

/** Renders words beside the story. */
export function aside(block: Aside | FactBox, context: Context): Template {
  const {name: words, children, lang} = block;
  return html`<aside class="bsh-box" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}" aria-label="${maybe(words)}">${name(words)}${blocks(children, context)}</aside>`;
}

/** Renders what the story says in a few points. */
export function keyPoints({name: words, children, lang}: KeyPoints, context: Context): Template {
  return html`<section class="bsh-box" lang="${maybe(lang)}" dir="${dirOf(lang)}">${name(words ?? context.messages.keyPoints)}<ul class="bsh-ul">${listItems(children, context)}</ul></section>`;
}

/** Renders one number with what it counts. */
export function bigNumber({value, description, lang}: BigNumber, context: Context): Template {
  return html`<p class="bsh-big-number" lang="${maybe(lang)}" dir="${dirOf(lang)}"><strong class="bsh-figures">${value}</strong>${when(description, (words) => html` <span class="bsh-big-number-text">${phrasing(words, context)}</span>`)}</p>`;
}

/** Renders events in order, each with its date. */
export function timeline({name: words, children, lang}: Timeline, context: Context): Template {
  return html`<section class="bsh-timeline" lang="${maybe(lang)}" dir="${dirOf(lang)}">${name(words)}<ol class="bsh-timeline-list" role="list">${children.map(
    (event) =>
      html`<li class="bsh-timeline-event"><p class="bsh-timeline-head">${event.dateText ?? (event.date === undefined ? nothing : time(event.date, 'date', context))}${when(event.name, (text) => html` <strong>${text}</strong>`)}</p>${blocks(event.children, context)}</li>`,
  )}</ol></section>`;
}

/** Renders terms with their meanings. */
export function definitionList({children, lang}: DefinitionList, context: Context): Template {
  return html`<dl class="bsh-dl" lang="${maybe(lang)}" dir="${dirOf(lang)}">${children.map(
    (definition) =>
      html`<dt class="bsh-dt">${phrasing(definition.term, context)}</dt><dd class="bsh-dd">${blocks(definition.children, context)}</dd>`,
  )}</dl>`;
}

/** Renders a question and what was answered. */
export function questionAnswer({question, children, lang}: QuestionAnswer, context: Context): Template {
  return html`<div class="bsh-qa" lang="${maybe(lang)}" dir="${dirOf(lang)}"><p class="bsh-question"><strong>${phrasing(question, context)}</strong></p>${blocks(children, context)}</div>`;
}

/** Renders the notes of a text, each with a way back to where it is called. */
export function footnotes({children, lang}: Footnotes, context: Context): Template {
  const {idPrefix, messages} = context;
  const calls = new Map<string, string[]>();
  for (const [{identifier}, id] of context.references) calls.set(identifier, [...(calls.get(identifier) ?? []), id]);
  return html`<section class="bsh-notes" lang="${maybe(lang)}" dir="${dirOf(lang)}" aria-label="${messages.footnotes}"><ol class="bsh-ol">${children.map(
    (note) =>
      html`<li class="bsh-li" id="${idPrefix}note-${slug(note.identifier)}">${blocks(note.children, context)}${(calls.get(note.identifier) ?? []).map((id, index, all) => html` <a class="bsh-link bsh-back" href="#${idPrefix}${id}" aria-label="${all.length > 1 ? `${messages.backToText} ${String(index + 1)}` : messages.backToText}">${all.length > 1 ? `↑${String(index + 1)}` : '↑'}</a>`)}</li>`,
  )}</ol></section>`;
}

/** Renders a rating such as four of five stars, with words for it. */
export function rating({ratingValue, bestRating, itemReviewed, lang}: Rating, {messages, locale}: Context): Template {
  const words = fillText(messages.rating, {value: formatNumber(locale, ratingValue), best: formatNumber(locale, bestRating)});
  const stars = Math.min(Math.round(ratingValue), 10);
  const rest = Math.max(0, Math.min(Math.round(bestRating), 10) - stars);
  return html`<p class="bsh-rating" lang="${maybe(lang)}" dir="${dirOf(lang)}">${when(itemReviewed, (text) => html`<span class="bsh-rating-item">${text}</span> `)}<span class="bsh-stars" role="img" aria-label="${words}">${'★'.repeat(Math.max(0, stars))}${'☆'.repeat(rest)}</span></p>`;
}
