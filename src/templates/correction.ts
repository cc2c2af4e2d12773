import {html, nothing, type Template} from '../html/tag.js';
import {CORRECTION_KINDS, type Article, type Correction} from '../model/article.js';
import type {Context} from './context.js';
import {maybe} from './context.js';
import {phrasing} from './phrasing.js';
import {time} from './time.js';

/** Renders a correction, clarification, retraction or editor's note with its date, and a way back to the headline. */
export function correction(note: Correction, context: Context, id?: string): Template {
  return html`<div class="bsh-correction" id="${maybe(id)}" role="note">${words(note, context, id)}</div>`;
}

function words({kind = 'correction', text, datePublished}: Correction, context: Context, id?: string): Template {
  const {messages, idPrefix, omit} = context;
  const date = datePublished === undefined ? nothing : time(datePublished, 'date', context);
  const back = omit.has('headline') || id === undefined ? nothing : backLink(`${idPrefix}headline`, messages.backToText);
  return html`<p class="bsh-correction-text"><strong class="bsh-label">${messages[kind]}</strong>${date === nothing ? nothing : html` <span class="bsh-correction-date">${date}</span>`} ${phrasing(text, context)}${back}</p>`;
}

function backLink(id: string, label: string): Template {
  return html`${'\u00a0'}<a class="bsh-link bsh-back" href="#${id}" aria-label="${label}">↑</a>`;
}

/** Gives the id of a correction that stands at the end of an article, counted from 0. */
export function correctionId(index: number, {idPrefix}: Pick<Context, 'idPrefix'>): string {
  return `${idPrefix}corrected-${String(index + 1)}`;
}

/** Renders a link from the head of an article to what corrects it, to the gravest of several; nothing where there is none. */
export function correctedLink({correction: notes = [], body}: Article, context: Context): Template | typeof nothing {
  const {anchors, messages, omit} = context;
  const inBody = omit.has('body') ? [] : body.filter((block) => block.type === 'correction');
  const [first] = [
    ...notes.map(({kind = 'correction'}, index) => ({kind, id: correctionId(index, context)})),
    ...inBody.map((block) => ({kind: block.correction.kind ?? 'correction', id: anchors.get(block)})),
  ].sort((one, other) => CORRECTION_KINDS.indexOf(one.kind) - CORRECTION_KINDS.indexOf(other.kind));
  if (first?.id === undefined) return nothing;
  const {kind, id} = first;
  return html`<p class="bsh-corrected"><a class="bsh-link" href="#${id}">${kind === 'correction' ? messages.corrected : messages[kind]}</a></p>`;
}
