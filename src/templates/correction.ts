import {html, nothing, type Template} from '../html/tag.js';
import type {Correction} from '../model/article.js';
import type {Context} from './context.js';
import {phrasing} from './phrasing.js';
import {time} from './time.js';

/** Renders a correction, clarification, retraction or editor's note with its date. */
export function correction({kind = 'correction', text, datePublished}: Correction, context: Context): Template {
  const date = datePublished === undefined ? nothing : time(datePublished, 'date', context);
  return html`<div class="bsh-correction" role="note"><p class="bsh-correction-text"><strong class="bsh-label">${context.messages[kind]}</strong>${date === nothing ? nothing : html` <span class="bsh-correction-date">${date}</span>`} ${phrasing(text, context)}</p></div>`;
}
