import {html, nothing, type Template} from '../html/tag.js';
import type {
  Aside,
  BigNumber,
  DefinitionList,
  Disclaimer,
  FactBox,
  KeyPoints,
  Pullquote,
  QuestionAnswer,
  Timeline,
  TimelineEvent,
} from '../model/article.js';
import {blocks} from './blocks.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {listItems} from './list.js';
import {phrasing, withoutLinks} from './phrasing.js';
import {time} from './time.js';

const name = (words: string | undefined): Template | typeof nothing => when(words, (text) => html`<p class="bsh-box-name">${text}</p>`);

/** Renders words beside the story. A second box of the same name is no landmark. */
export function aside(block: Aside | FactBox, context: Context): Template {
  const {name: words, children, lang} = block;
  return html`<aside class="bsh-box" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}" role="${context.twins.has(block) ? 'note' : nothing}" aria-label="${maybe(words)}">${name(words)}${blocks(children, context)}</aside>`;
}

/** Renders words of the article set large; where they stand in its text too they are hidden from being read twice. */
export function pullquote(block: Pullquote, context: Context): Template {
  const {children, citation, lang} = block;
  return html`<aside class="bsh-pullquote" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}" aria-hidden="${context.echoes.has(block) ? 'true' : nothing}"><p class="bsh-pullquote-text">${phrasing(withoutLinks(children), context)}</p>${when(citation, (words) => html`<p class="bsh-citation">${phrasing(withoutLinks(words), context)}</p>`)}</aside>`;
}

/** Renders what the story says in a few points. */
export function keyPoints(block: KeyPoints, context: Context): Template {
  const {name: words, children, lang} = block;
  return html`<section class="bsh-box bsh-key-points" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${name(words ?? context.messages.keyPoints)}<ul class="bsh-ul">${listItems(children, context)}</ul></section>`;
}

/** Renders one number with what it counts. */
export function bigNumber(block: BigNumber, context: Context): Template {
  const {value, description, lang} = block;
  return html`<p class="bsh-big-number" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}"><strong class="bsh-figures">${value}</strong>${when(description, (words) => html` <span class="bsh-big-number-text">${phrasing(words, context)}</span>`)}</p>`;
}

/** Renders events in order, each with its date. */
export function timeline(block: Timeline, context: Context): Template {
  const {name: words, children, lang} = block;
  return html`<section class="bsh-timeline" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${name(words)}<ol class="bsh-timeline-list" role="list">${children.map(
    (event) => html`<li class="bsh-timeline-event">${eventHead(event, context)}${blocks(event.children, context)}</li>`,
  )}</ol></section>`;
}

function eventHead({date, dateText, name: words}: TimelineEvent, context: Context): Template | typeof nothing {
  const shown = dateText ?? (date === undefined ? nothing : time(date, 'date', context));
  if (shown === nothing && words === undefined) return nothing;
  const title = when(words, (text) => html`<strong>${text}</strong>`);
  return html`<p class="bsh-timeline-head">${shown === nothing ? nothing : html`<span class="bsh-timeline-date">${shown}</span>`}${shown === nothing || title === nothing ? nothing : ' '}${title}</p>`;
}

/** Renders terms with their meanings. */
export function definitionList(block: DefinitionList, context: Context): Template {
  const {children, lang} = block;
  return html`<dl class="bsh-dl" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${children.map(
    (definition) =>
      html`<dt class="bsh-dt">${phrasing(definition.term, context)}</dt><dd class="bsh-dd">${blocks(definition.children, context)}</dd>`,
  )}</dl>`;
}

/** Renders a question and what was answered; which is which is said to those who do not see it. */
export function questionAnswer(block: QuestionAnswer, context: Context): Template {
  const {question, children, lang} = block;
  const {messages} = context;
  const asked =
    question.length === 0
      ? nothing
      : html`<p class="bsh-question"><strong><span class="bsh-hidden">${messages.question} </span>${phrasing(question, context)}</strong></p>`;
  const answer = children.length === 0 ? nothing : html`<p class="bsh-hidden">${messages.answer}</p>`;
  return html`<div class="bsh-qa" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${asked}${answer}${blocks(children, context)}</div>`;
}

/** Renders what readers should know of the author or of the house. */
export function disclaimer(block: Disclaimer, context: Context): Template {
  return html`<p class="bsh-disclaimer" id="${maybe(context.anchors.get(block))}" lang="${maybe(block.lang)}" dir="${dirOf(block.lang)}">${phrasing(block.children, context)}</p>`;
}
