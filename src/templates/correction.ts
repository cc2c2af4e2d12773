import {html, nothing, type Template} from '../html/tag.js';
import type {Article, Block, Correction} from '../model/article.js';
import type {Context} from './context.js';
import {maybe} from './context.js';
import {phrasing} from './phrasing.js';
import {time} from './time.js';

/** Renders a correction, clarification, retraction or editor's note with its date, and a way back to the headline. */
export function correction({kind = 'correction', text, datePublished}: Correction, context: Context, id?: string): Template {
  const {messages, idPrefix, omit} = context;
  const date = datePublished === undefined ? nothing : time(datePublished, 'date', context);
  const back = omit.has('headline') || id === undefined ? nothing : backLink(`${idPrefix}headline`, messages.backToText);
  return html`<div class="bsh-correction" id="${maybe(id)}" role="note"><p class="bsh-correction-text"><strong class="bsh-label">${messages[kind]}</strong>${date === nothing ? nothing : html` <span class="bsh-correction-date">${date}</span>`} ${phrasing(text, context)}${back}</p></div>`;
}

function backLink(id: string, label: string): Template {
  return html` <a class="bsh-link bsh-back" href="#${id}" aria-label="${label}">↑</a>`;
}

/** Gives the id of a correction that stands at the end of an article, counted from 0. */
export function correctionId(index: number, {idPrefix}: Pick<Context, 'idPrefix'>): string {
  return `${idPrefix}corrected-${String(index + 1)}`;
}

/** Renders a link from the head of an article to its first correction, or to what else changed it; nothing where there is none. */
export function correctedLink({correction: notes = [], body}: Article, context: Context): Template | typeof nothing {
  const inBody = body.find((block: Block) => block.type === 'correction');
  const id = notes.length > 0 ? correctionId(0, context) : inBody && context.anchors.get(inBody);
  if (id === undefined) return nothing;
  return html`<p class="bsh-corrected"><a class="bsh-link" href="#${id}">${context.messages.corrected}</a></p>`;
}
