import {phrasesOf} from 'broadsheet';

/** What marks of TipTap are in the model; `link` is read apart. */
const MARKS = new Map([
  ['bold', 'strong'],
  ['italic', 'emphasis'],
  ['underline', 'underline'],
  ['strike', 'delete'],
  ['code', 'inlineCode'],
  ['highlight', 'mark'],
  ['superscript', 'superscript'],
  ['subscript', 'subscript'],
]);

/** Makes an article of the JSON of TipTap or ProseMirror (`editor.getJSON()`); `metadata` is what stands outside the text. */
export function tiptapArticle(document, metadata = {}) {
  return {type: 'Article', ...metadata, body: blocksOf(document)};
}

const listOf = (value) => (Array.isArray(value) ? value : []);
const contentOf = (node) => listOf(node?.content).filter((child) => typeof child === 'object' && child !== null);
const blocksOf = (node) => contentOf(node).flatMap(blockOf);

function blockOf(node) {
  const {type, attrs} = node;
  switch (type) {
    case 'paragraph':
      return [...paragraphOf(node), ...picturesOf(node)];
    case 'heading':
      return {type: 'heading', depth: attrs?.level, children: wordsOf(node)};
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return {type: 'list', ordered: type === 'orderedList', start: attrs?.start, children: contentOf(node).map(itemOf)};
    case 'blockquote':
      return {type: 'blockquote', children: blocksOf(node)};
    case 'codeBlock':
      return {type: 'code', value: textOf(node), language: attrs?.language};
    case 'horizontalRule':
      return {type: 'thematicBreak'};
    case 'image':
      return {type: 'image', image: pictureOf(attrs)};
    case 'table':
      return {type: 'table', children: contentOf(node).map(rowOf)};
    case 'youtube':
      return {type: 'embed', url: attrs?.src, provider: 'YouTube', width: attrs?.width, height: attrs?.height};
    default:
      if (contentOf(node).some((child) => child.type === 'text')) return paragraphOf(node);
      return contentOf(node).length > 0 ? blocksOf(node) : {type: 'unknown', originalType: type};
  }
}

/** Makes a paragraph; editors leave empty ones at the end. */
function paragraphOf(node) {
  const children = wordsOf(node);
  return children.length > 0 ? [{type: 'paragraph', children}] : [];
}

/** Makes an entry of a list; a task begins with its sign. */
function itemOf({attrs, ...node}) {
  const blocks = blocksOf(node);
  const first = blocks[0];
  if (node.type === 'taskItem' && first?.type === 'paragraph') first.children.unshift(attrs?.checked ? '☑ ' : '☐ ');
  return {type: 'listItem', children: blocks};
}

const rowOf = (row) => ({type: 'tableRow', children: contentOf(row).map(cellOf)});

/** Makes a cell; its paragraphs become lines. */
function cellOf(cell) {
  const lines = contentOf(cell).map(wordsOf);
  return {
    type: 'tableCell',
    header: cell.type === 'tableHeader',
    colSpan: cell.attrs?.colspan,
    rowSpan: cell.attrs?.rowspan,
    children: lines.flatMap((line, index) => (index === 0 ? line : [{type: 'break'}, ...line])),
  };
}

const pictureOf = (attrs) => ({url: attrs?.src, alt: attrs?.alt, caption: attrs?.title, width: attrs?.width, height: attrs?.height});

/** Pictures may stand in a line; they come after it. */
const picturesOf = (node) =>
  contentOf(node)
    .filter(({type}) => type === 'image')
    .map(({attrs}) => ({type: 'image', image: pictureOf(attrs)}));

const textOf = (node) => contentOf(node).map(wordOf).join('');

function wordOf({type, text, attrs}) {
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return `@${attrs?.label ?? attrs?.id ?? ''}`;
  return typeof text === 'string' ? text : '';
}

const wordsOf = (node) => phrasesOf(contentOf(node).map((word) => ({text: wordOf(word), marks: listOf(word.marks).flatMap(markOf)})));

function markOf(mark) {
  const {type, attrs} = mark ?? {};
  if (type === 'link') return [{type: 'link', url: attrs?.href, title: attrs?.title}];
  return MARKS.has(type) ? [{type: MARKS.get(type)}] : [];
}
