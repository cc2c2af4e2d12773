import type {HtmlElement} from '../model/result.js';
import type {HtmlNode} from './html-tree.js';
import {isData, own, ownWord, type Data} from './read.js';
import {textIn, type Convert, type Spot, type Tree} from './tree.js';

/** Kinds of notes that writers of documentation set apart, by the word that says so. */
export const NOTE =
  /^(?:abstract|attention|bug|caution|danger|details|error|example|failure|faq|help|hint|important|info|information|note|question|quote|success|summary|tip|todo|warning)$/i;
const ALERT = /^\[!([a-z]+)\][-+]?[^\S\n]*([^\n]*)(?:\n|$)/i;

/** Sets nodes apart under a name. */
export function aside(name: readonly HtmlNode[], children: readonly HtmlNode[], spot: {path: string}, tree: Tree): HtmlElement {
  const summary = name.length > 0 ? [tree.element('summary', name, spot)] : [];
  return tree.element('details', [...summary, ...children], spot);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Makes a quotation; one that begins with "[!NOTE]" is a note. */
const blockquote: Convert = (node, spot, tree) => {
  const children = own(node, 'children');
  const [first, ...others] = Array.isArray(children) ? (children as unknown[]) : [];
  const lines = own(first, 'children');
  const [head, ...words] = Array.isArray(lines) ? (lines as unknown[]) : [];
  const text = own(head, 'type') === 'text' ? own(head, 'value') : undefined;
  const [alert, kind = '', title = ''] = (typeof text === 'string' ? ALERT.exec(text) : undefined) ?? [];
  if (alert === undefined || typeof text !== 'string' || !NOTE.test(kind))
    return [tree.element('blockquote', tree.children(node, spot, false), spot)];
  const below = {path: tree.at(spot.path, 'children'), depth: spot.depth + 1, inline: false};
  const path = tree.at(below.path, 0, 'children');
  const line = words.flatMap((word, index) => tree.node(word, {path: tree.at(path, index + 1), depth: spot.depth + 2, inline: true}));
  const rest = text.slice(alert.length);
  const paragraph = tree.element('p', rest === '' ? line : [rest, ...line], {path: tree.at(below.path, 0)});
  const inside = others.flatMap((other, index) => tree.node(other, {...below, path: tree.at(below.path, index + 1)}));
  return [aside([title === '' ? capital(kind) : title], [paragraph, ...inside], spot, tree)];
};

/** Makes the rows of one part of a table. */
function rowsOf(node: Data, spot: Spot, tree: Tree, head: boolean): HtmlElement[] {
  const rows = own(node, 'children');
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) => {
    if (!isData(row)) return [];
    const place = {path: tree.at(spot.path, 'children', index), depth: spot.depth + 1, inline: true};
    if (/^table-?row$/i.test(ownWord(row, 'type'))) return [rowOf(row, place, tree, head)];
    return partOf(row, place, tree);
  });
}

function rowOf(row: Data, spot: Spot, tree: Tree, head: boolean): HtmlElement {
  const cells = own(row, 'children');
  const made = (Array.isArray(cells) ? cells : []).flatMap((cell: unknown, index): HtmlElement[] => {
    if (!isData(cell)) return [];
    const place = {path: tree.at(spot.path, 'children', index), depth: spot.depth + 1, inline: true};
    const isHead = head || tree.reader.boolean(own(cell, 'heading')) === true;
    const attributes = {colspan: own(cell, 'columnSpan') ?? own(cell, 'colSpan'), rowspan: own(cell, 'rowSpan')};
    return [tree.element(isHead ? 'th' : 'td', tree.children(cell, place, true), place, attributes)];
  });
  return tree.element('tr', made, spot);
}

/** Makes a part of a table that is no row: caption, header, body, footer. */
function partOf(part: Data, spot: Spot, tree: Tree): HtmlElement[] {
  switch (own(part, 'type')) {
    case 'table-caption':
      return [tree.element('caption', tree.children(part, spot, true), spot)];
    case 'table-header':
      return [tree.element('thead', rowsOf(part, spot, tree, true), spot)];
    case 'table-body':
      return [tree.element('tbody', rowsOf(part, spot, tree, false), spot)];
    case 'table-footer':
      return [tree.element('tfoot', tree.children(part, spot, true), spot)];
    default:
      tree.reader.report('block/unknown', spot.path);
      return [];
  }
}

/** Makes a table; the words of its footer become a row of one cell. */
const table: Convert = (node, spot, tree) => {
  const isMarkdown = own((own(node, 'children') as unknown[] | undefined)?.[0], 'type') === 'tableRow';
  const parts = rowsOf(node, spot, tree, false);
  const heads = isMarkdown ? parts.slice(0, 1).map((row) => rowOfHeads(row, tree)) : [];
  const rows = parts.flatMap((part) =>
    part.tag === 'tr' ? [part] : part.children.filter((row) => typeof row === 'object' && row.tag === 'tr'),
  );
  const columns = rows.reduce((most, row) => Math.max(most, widthOf(row)), 1);
  const all = [...heads, ...parts.slice(heads.length)].map((part) => {
    if (part.tag !== 'tfoot') return part;
    const place = {path: tree.places.get(part) ?? spot.path};
    return tree.element('tfoot', [tree.element('tr', [tree.element('td', part.children, place, {colspan: columns})], place)], place);
  });
  return [
    tree.element(
      'table',
      all.filter(({tag, children}) => tag !== 'tfoot' || textOfRow(children) !== ''),
      spot,
    ),
  ];
};

function widthOf(row: HtmlNode): number {
  return typeof row === 'object' ? row.children.reduce((sum, cell) => sum + spanOf(cell), 0) : 0;
}

function spanOf(cell: HtmlNode): number {
  const span = typeof cell === 'object' ? Number(cell.attributes.get('colspan') ?? 1) : 0;
  return Number.isInteger(span) && span > 0 && span <= 100 ? span : 1;
}

function rowOfHeads(row: HtmlElement, tree: Tree): HtmlElement {
  const cells = row.children.map((cell) =>
    typeof cell === 'string'
      ? cell
      : tree.element('th', cell.children, {path: tree.places.get(cell) ?? ''}, Object.fromEntries(cell.attributes)),
  );
  return tree.element('thead', [tree.element('tr', cells, {path: tree.places.get(row) ?? ''})], {path: tree.places.get(row) ?? ''});
}

function textOfRow(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textOfRow(node.children)))
    .join('')
    .trim();
}

/** Makes what a directive of Markdown holds; notes are set apart, others stay as their words. */
const directive: Convert = (node, spot, tree) => {
  const name = own(node, 'name');
  const kind = typeof name === 'string' ? name : '';
  const isText = own(node, 'type') === 'textDirective';
  const children = tree.children(node, spot, isText);
  if (isText) return children.length > 0 ? children : [`:${kind}`];
  if (own(node, 'type') === 'containerDirective' && NOTE.test(kind)) {
    const list = own(node, 'children');
    const isLabelled = Array.isArray(list) && own(own(list[0], 'data'), 'directiveLabel') === true;
    const label = isLabelled ? [textIn(list[0])] : [capital(kind)];
    return [aside(label, isLabelled ? children.slice(1) : children, spot, tree)];
  }
  tree.reader.report('block/unknown', spot.path, kind);
  return children;
};

/** Makes an element of HTML that a tree holds (hast), or of a component with the name of one (MDX). */
const element: Convert = (node, spot, tree) => {
  const name = own(node, 'tagName') ?? own(node, 'name');
  const tag = typeof name === 'string' ? name : '';
  const children = tree.children(node, spot);
  if (!/^[a-z][a-z\d-]*$/.test(tag)) {
    if (tag !== '' && children.length === 0) tree.reader.report('html/dropped', spot.path, `<${tag.slice(0, 100)}>`);
    return children;
  }
  return [tree.element(tag, children, spot, attributesOf(node))];
};

function attributesOf(node: Data): Record<string, unknown> {
  const properties = own(node, 'properties');
  const list = own(node, 'attributes');
  const pairs: [string, unknown][] = isData(properties)
    ? Object.keys(properties).map((key) => [key, own(properties, key)])
    : Array.isArray(list)
      ? list.flatMap((attribute: unknown): [string, unknown][] => {
          const name = own(attribute, 'name');
          return typeof name === 'string' ? [[name, own(attribute, 'value')]] : [];
        })
      : [];
  return Object.fromEntries(
    pairs.map(([key, value]) => {
      const attribute =
        key === 'className' ? 'class' : key.startsWith('data') ? key.replace(/[A-Z]/g, '-$&').toLowerCase() : key.toLowerCase();
      return [attribute, Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(' ') : value === true ? '' : value];
    }),
  );
}

const dropped: Convert = (node, spot, tree) => {
  tree.reader.report('html/dropped', spot.path, ownWord(node, 'type'));
  return [];
};

/** Names how the nodes are read that arrange others. */
export const STRUCTURES: Readonly<Record<string, Convert>> = {
  blockquote,
  table,
  containerDirective: directive,
  leafDirective: directive,
  textDirective: directive,
  element,
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  mdxjsEsm: dropped,
  mdxFlowExpression: dropped,
  mdxTextExpression: dropped,
  comment: () => [],
  doctype: () => [],
};
