import type {Block, Phrasing, Table, TableCell, TableRow} from '../model/article.js';
import type {Cms} from './cms.js';
import {CAPTION, WORDS} from './cms-names.js';
import {at, compact, isData, own} from './read.js';
import type {Place} from './schema-org-json.js';

const HEAD_ROW = ['hasHeader', 'hasHeaderRow', 'headerRow', 'firstRowIsHeader', 'withHeadings', 'useFirstRowAsHeader'] as const;

/** Reads the words of a cell: a text, rich text, or an object that holds one of them. */
function wordsOf(cms: Cms, place: Place): Phrasing[] | undefined {
  const {value, path} = place;
  if (typeof value === 'number') return cms.reader.phrases(value, path);
  if (!isData(value)) return cms.words(place);
  return cms.isRich(value) || cms.isRich([value]) ? cms.words(place) : cms.wordsAt(place, ...WORDS, 'cell');
}

function readCell(cms: Cms, place: Place, header: boolean): TableCell {
  const isHeader = header || cms.reader.boolean(own(place.value, 'isHeader') ?? own(place.value, 'header')) === true;
  return {type: 'tableCell', ...(isHeader ? {header: true} : {}), children: wordsOf(cms, place) ?? []};
}

/** Lists the values of a row as they are, the empty ones too: they keep the others in their column. */
function cellsOf(cms: Cms, row: Place): Place[] {
  const cells = Array.isArray(row.value) ? row : cms.get(row, 'cells', 'columns', 'row', 'values');
  if (!Array.isArray(cells?.value)) return [];
  return cms.reader.list(cells.value, cells.path).map((value, index) => ({value: value ?? '', path: at(cells.path, index)}));
}

/** Reads a table: rows of cells that are texts or rich text; undefined where there are no rows. */
export function readTable(cms: Cms, place: Place): Block[] | undefined {
  const inner = cms.get(place, 'table', 'tableData', 'data');
  const holder = isData(inner?.value) ? inner : place;
  const rows = Array.isArray(inner?.value) ? cms.entries(inner) : cms.all(holder, 'rows', 'tableRows', 'body');
  const isHead = (name: string) => cms.reader.boolean((cms.get(place, name) ?? cms.get(holder, name))?.value) === true;
  const headRows = HEAD_ROW.some(isHead) ? 1 : (cms.reader.number((cms.get(holder, 'headerRows') ?? place).value, 0, 100) ?? 0);
  const heads = cms.get(holder, 'headers', 'head', 'headings', 'columnHeaders');
  const headRow = heads === undefined ? [] : cellsOf(cms, heads).map((cell) => readCell(cms, cell, true));
  const children = rows
    .map((row, index): TableRow => ({
      type: 'tableRow',
      children: cellsOf(cms, row).map((cell) => readCell(cms, cell, index < headRows)),
    }))
    .filter((row) => row.children.some((cell) => cell.children.length > 0));
  if (children.length === 0) return undefined;
  const head: TableRow[] = headRow.length > 0 ? [{type: 'tableRow', children: headRow}] : [];
  return [compact<Table>({type: 'table', caption: cms.wordsAt(place, ...CAPTION, 'title'), children: [...head, ...children]})];
}
