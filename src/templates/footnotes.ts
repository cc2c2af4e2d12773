import {html, nothing, type Template} from '../html/tag.js';
import type {FootnoteDefinition, Footnotes} from '../model/article.js';
import {formatNumber} from '../text/numbers.js';
import type {Note} from './anchors.js';
import {blocks} from './blocks.js';
import {dirOf, maybe, type Context} from './context.js';

/** Renders the notes of a text, each with a way back to where it is called. */
export function footnotes(block: Footnotes, context: Context): Template {
  const {children, lang} = block;
  const start = startOf(children, context);
  const items = children.map((definition) => noteItem(definition, start === undefined, context));
  const list =
    start === undefined
      ? html`<ul class="bsh-notes-list bsh-own-marks" role="list">${items}</ul>`
      : html`<ol class="bsh-notes-list bsh-ol" start="${start === 1 ? nothing : start}">${items}</ol>`;
  return html`<div class="bsh-notes" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}" role="group" aria-label="${context.messages.footnotes}">${list}</div>`;
}

/** Gives the number of the first note where all are counted one by one; undefined where some have marks of their own. */
function startOf(children: readonly FootnoteDefinition[], {notes, locale}: Context): number | undefined {
  const marks = children.map((definition) => notes.get(definition)?.mark);
  const numbers = [...Array(notes.size).keys()].map((index) => formatNumber(locale, index + 1, 'plain'));
  const first = numbers.indexOf(marks[0] ?? '');
  return first >= 0 && marks.every((mark, index) => mark === numbers[first + index]) ? first + 1 : undefined;
}

function noteItem(definition: FootnoteDefinition, marked: boolean, context: Context): Template {
  const note = context.notes.get(definition);
  const mark = note?.mark ?? definition.label ?? definition.identifier;
  return html`<li class="bsh-li" id="${maybe(note?.id)}">${marked ? html`<span class="bsh-note-mark">${mark} </span>` : nothing}${blocks(definition.children, context)}${note === undefined ? nothing : waysBack(note, context)}</li>`;
}

function waysBack({calls}: Note, {messages: {backToText}, locale}: Context): Template[] {
  const isOne = calls.length === 1;
  return calls.map((id, index) => {
    const count = formatNumber(locale, index + 1, 'plain');
    return html`${'\u00a0'}<a class="bsh-link bsh-back" href="#${id}" aria-label="${isOne ? backToText : `${backToText} ${count}`}">${isOne ? '↑' : `↑${count}`}</a>`;
  });
}
