import {html, nothing, type Template} from '../html/tag.js';
import type {Table, TableCell, TableRow} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {phrasing} from './phrasing.js';

/** Tables of no more columns fold their words and never scroll. */
const FEW_COLUMNS = 2;
/** Letters of what may stand among numbers: a unit, "none", a dash. */
const LONGEST_FIGURE = 16;

/**
 * Renders a table in a frame of its own; a first column of heads can stay in view.
 *
 * A frame that may scroll can be reached by keyboard, whether it does or not: printed words know no width, and no script may be there to look.
 */
export function table(block: Table, context: Context): Template {
  const {caption, children, lang} = block;
  const split = children.findIndex((row) => !row.children.every(({header}) => header === true));
  const heads = split === -1 ? 0 : split;
  const body = children.slice(heads);
  const scrolls = Math.max(0, ...children.map(columnsOf)) > FEW_COLUMNS;
  const name = caption === undefined ? context.messages.table : plainOf(caption);
  const className = `bsh-table${scrolls ? '' : ' bsh-narrow'}${hasRowHeads(body) ? ' bsh-row-heads' : ''}`;
  const numbers = numberColumns(body);
  const head = heads === 0 ? nothing : html`<thead class="bsh-thead">${rows(children.slice(0, heads), 'col', context, numbers)}</thead>`;
  return html`<div class="bsh-table-frame" id="${maybe(context.anchors.get(block))}" role="${scrolls ? 'group' : nothing}" tabindex="${scrolls ? '0' : nothing}" aria-label="${scrolls ? name : nothing}"><table class="${className}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${when(caption, (words) => html`<caption class="bsh-table-caption">${phrasing(words, context)}</caption>`)}${head}<tbody class="bsh-tbody">${rows(body, 'row', context, numbers)}</tbody></table></div>`;
}

function columnsOf({children}: TableRow): number {
  return children.reduce((sum, {colSpan = 1}) => sum + colSpan, 0);
}

function rows(list: readonly TableRow[], scope: 'col' | 'row', context: Context, numbers: ReadonlySet<number> | undefined): Template[] {
  const isFigure = (cell: TableCell, column: number): boolean => numbers?.has(column) ?? isNumber(cell);
  return list.map(
    (row) => html`<tr class="bsh-tr">${row.children.map((cell, column) => cellOf(cell, scope, context, isFigure(cell, column)))}</tr>`,
  );
}

function cellOf(cell: TableCell, scope: 'col' | 'row', context: Context, isFigure: boolean): Template {
  const {header, colSpan, rowSpan, children} = cell;
  const words = phrasing(children, context);
  if (header === true)
    return html`<th class="${isFigure ? 'bsh-th bsh-number' : 'bsh-th'}" scope="${scopeOf(cell, scope)}" colspan="${maybe(colSpan)}" rowspan="${maybe(rowSpan)}">${words}</th>`;
  return html`<td class="${isFigure ? 'bsh-td bsh-number' : 'bsh-td'}" colspan="${maybe(colSpan)}" rowspan="${maybe(rowSpan)}">${words}</td>`;
}

/** A head over several columns, or beside several rows, is the head of a group. */
function scopeOf({colSpan = 1, rowSpan = 1}: TableCell, scope: 'col' | 'row'): string {
  return (scope === 'col' ? colSpan : rowSpan) > 1 ? `${scope}group` : scope;
}

/** Tells a table whose every row begins with a head of its own. */
function hasRowHeads(body: readonly TableRow[]): boolean {
  return body.length > 1 && body.every(({children: [first]}) => first?.header === true && (first.colSpan ?? 1) === 1);
}

function isNumber({header, children}: TableCell): boolean {
  return header !== true && /^[\p{Sc}+\-−–]?\s*\p{Nd}[\p{Nd}\s.,'’٫٬]*\s*[%‰\p{Sc}]?$/u.test(plainOf(children).trim());
}

/** Finds the columns of numbers: most of their cells are, and the others as short. Undefined where cells span, so that there are no plain columns. */
function numberColumns(body: readonly TableRow[]): ReadonlySet<number> | undefined {
  if (body.some((row) => row.children.some(({colSpan, rowSpan}) => (colSpan ?? rowSpan) !== undefined))) return undefined;
  const columns = [...(body[0]?.children.keys() ?? [])];
  return new Set(
    columns.filter((column) => {
      const cells = body.flatMap(({children}) => children[column] ?? []);
      return cells.filter(isNumber).length * 2 > body.length && cells.every(({children}) => plainOf(children).length <= LONGEST_FIGURE);
    }),
  );
}
