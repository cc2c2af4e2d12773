import {html, nothing, type Template} from '../html/tag.js';
import type {Table, TableCell, TableRow} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {maybe, when, type Context} from './context.js';
import {phrasing} from './phrasing.js';

/** Renders a table in a region of its own, which scrolls and can be reached by keyboard. */
export function table({caption, children, lang}: Table, context: Context): Template {
  const split = children.findIndex((row) => !row.children.every(({header}) => header === true));
  const heads = split === -1 ? 0 : split;
  const name = caption === undefined ? context.messages.table : plainOf(caption);
  return html`<div class="bsh-table-frame" role="region" tabindex="0" aria-label="${name}"><table class="bsh-table" lang="${maybe(lang)}">${when(caption, (words) => html`<caption class="bsh-table-caption">${phrasing(words, context)}</caption>`)}${heads === 0 ? nothing : html`<thead class="bsh-thead">${rows(children.slice(0, heads), 'col', context)}</thead>`}<tbody class="bsh-tbody">${rows(children.slice(heads), 'row', context)}</tbody></table></div>`;
}

function rows(list: readonly TableRow[], scope: 'col' | 'row', context: Context): Template[] {
  return list.map((row) => html`<tr class="bsh-tr">${row.children.map((cell) => cellOf(cell, scope, context))}</tr>`);
}

function cellOf({header, colSpan, rowSpan, children}: TableCell, scope: 'col' | 'row', context: Context): Template {
  const words = phrasing(children, context);
  if (header === true)
    return html`<th class="bsh-th" scope="${scope}" colspan="${maybe(colSpan)}" rowspan="${maybe(rowSpan)}">${words}</th>`;
  const number = /^[\p{Sc}+\-−–]?\s*\p{Nd}[\p{Nd}\s.,'’٫٬]*\s*[%‰\p{Sc}]?$/u.test(plainOf(children).trim());
  return html`<td class="${number ? 'bsh-td bsh-number' : 'bsh-td'}" colspan="${maybe(colSpan)}" rowspan="${maybe(rowSpan)}">${words}</td>`;
}
