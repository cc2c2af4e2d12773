import type {Block, Phrasing, Table, TableCell, TableRow} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {HtmlElement} from '../model/result.js';
import {lateCaption} from './html-figures.js';
import type {Flow} from './html-flow.js';
import {attribute, descendants, hasClass, outermost, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact} from './read.js';

const PART = /^(?:thead|tbody|tfoot)$/;
const STRUCTURE = /^(?:table|h[1-6]|figure|iframe|video|article|section)$/;
const GUTTER = /^(?:blob-num|gutter|hljs-ln-numbers|linenos?|line-numbers?|rouge-gutter)$/;
const LONG_CELL = 1_500;
const ROLES: Readonly<Record<string, string>> = {cell: 'td', columnheader: 'th', gridcell: 'td', row: 'tr', rowheader: 'th'};

interface Row {
  head: boolean;
  cells: HtmlElement[];
}

/** Tells whether a cell only counts the lines of code. */
function isGutter(cell: HtmlElement): boolean {
  return hasClass(cell, GUTTER) && /^[\s\d]*$/.test(textOf(cell));
}

/** Lists the rows of a table, not those of tables in it; its captions go into `captions`. */
function rowsOf(table: HtmlElement, captions: HtmlElement[]): Row[] {
  const rows: Row[] = [];
  const look = (part: HtmlElement, head: boolean): void => {
    for (const child of part.children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'caption') captions.push(child);
      else if (PART.test(child.tag) && part === table) look(child, child.tag === 'thead');
      else if (child.tag === 'tr') {
        rows.push({
          head,
          cells: child.children.filter(
            (cell): cell is HtmlElement => typeof cell !== 'string' && /^t[dh]$/.test(cell.tag) && !isGutter(cell),
          ),
        });
      }
    }
  };
  look(table, false);
  return rows;
}

/** Tells whether a table only arranges things on the page. */
function isLayout(table: HtmlElement, rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (/^(?:none|presentation)$/.test(attribute(table, 'role') ?? '') || cells.length < 2) return true;
  const columns = Math.max(...rows.map((row) => row.cells.length));
  const inside = descendants(table);
  if (columns === 1 && inside.some(({tag}) => tag === 'img' || tag === 'p')) return true;
  return inside.some(({tag}) => STRUCTURE.test(tag)) || cells.some((cell) => textOf(cell).length > LONG_CELL);
}

function span(cell: HtmlElement, name: string, walker: Walker): number | undefined {
  const count = Math.floor(walker.reader.number(attribute(cell, name), 2) ?? 1);
  return count > 1 ? Math.min(count, LIMITS.span) : undefined;
}

/** Reads a table; one that only arranges becomes what it holds, and media in cells come after it. */
export function table(element: HtmlElement, flow: Flow, walker: Walker): void {
  const captions: HtmlElement[] = [];
  const rows = rowsOf(element, captions);
  if (isLayout(element, rows)) {
    for (const part of [...captions, ...rows.flatMap((row) => row.cells)])
      if (walker.done.has(part) || !lateCaption(part, flow, walker)) flow.push(...walker.inner(part.children, flow, part));
    return;
  }
  const media: Block[] = [];
  const words = (part: HtmlElement): Phrasing[] => {
    const lines = walker.lines(part, flow, part);
    media.push(...lines.media);
    return lines.words;
  };
  const caption = captions.flatMap(words);
  const children = rows.map(({head, cells}): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) =>
      compact<TableCell>({
        type: 'tableCell',
        header: head || cell.tag === 'th' ? true : undefined,
        colSpan: span(cell, 'colspan', walker),
        rowSpan: span(cell, 'rowspan', walker),
        children: words(cell),
      }),
    ),
  }));
  const spanned = children.some((row) => row.children.some(({rowSpan}) => rowSpan !== undefined));
  const full = children.filter((row) => row.children.length > 0 && (spanned || row.children.some((cell) => cell.children.length > 0)));
  if (full.some((row) => row.children.some((cell) => cell.children.length > 0))) {
    flow.push(compact<Table>({type: 'table', caption: caption.length > 0 ? caption : undefined, children: full}));
  } else if (caption.length > 0) {
    flow.push({type: 'paragraph', children: caption});
  }
  flow.push(...media);
}

const roleOf = (element: HtmlElement): string => attribute(element, 'role') ?? '';

/** Tells whether an element is a table by its role alone, with all its words in rows. */
export function isGrid(element: HtmlElement): boolean {
  if (element.tag === 'table' || !/^(?:grid|table)$/.test(roleOf(element))) return false;
  const rows = outermost(element, (part) => roleOf(part) === 'row');
  const inRows = rows.flatMap((row) => outermost(row, (part) => Object.hasOwn(ROLES, roleOf(part)) && part !== row));
  const length = (part: HtmlElement) => textOf(part).replace(/\s/g, '').length;
  return inRows.length > 0 && inRows.reduce((sum, part) => sum + length(part), 0) === length(element);
}

/** Reads a table that is one by its role alone (https://www.w3.org/TR/wai-aria/#table). */
export function grid(element: HtmlElement, flow: Flow, walker: Walker): void {
  const rows = outermost(element, (part) => roleOf(part) === 'row').map((row): HtmlElement => {
    const cells = outermost(row, (part) => part !== row && Object.hasOwn(ROLES, roleOf(part)));
    return {tag: 'tr', attributes: new Map(), children: cells.map((cell) => ({...cell, tag: ROLES[roleOf(cell)] ?? 'td'}))};
  });
  table({...element, tag: 'table', attributes: new Map(), children: rows}, flow, walker);
}
