import type {Block, Paragraph} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {decodeAmpersands, decodeEntities} from '../text/entities.js';
import {htmlBlocks} from './html-blocks.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

const TAG = /<\/?[a-z][^<>]*>/i;
const BLOCK_TAG = /<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article)\b/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|li|figure|blockquote)\b/i;

/** Undoes what was escaped once too often: line ends written as `\n`, and whole tags. */
function unescape(text: string): string {
  const lines = !text.includes('\n') && /\\n[^]*\\n/.test(text) ? text.replace(/(?:\\r)?\\n/g, '\n') : text;
  const source = decodeAmpersands(lines);
  return !TAG.test(source) && ESCAPED_TAG.test(source) ? decodeEntities(source) : source;
}

/** Parts a text at its blank lines, or at every line end where it has no blank lines. */
function partsOf(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(/[^\S\n]+$|^[^\S\n]+/gm, '');
  const trimmed = lines.trim();
  return trimmed.split(trimmed.includes('\n\n') ? /\n{2,}/ : '\n');
}

function paragraphsOf(text: string): Paragraph[] {
  const parts = partsOf(text).map((part) =>
    cleanBodyText(decodeEntities(part))
      .replace(/[ \t\n]+/g, ' ')
      .trim(),
  );
  return parts.filter((part) => part !== '').map((value) => ({type: 'paragraph', children: [{type: 'text', value}]}));
}

/** Reads a text as blocks when it holds HTML, else as paragraphs; `plain` says which. */
function readText(graph: Graph, {value, path}: Place): {blocks: Block[]; plain: boolean} {
  if (typeof value !== 'string') return {blocks: [], plain: false};
  if (value.length > LIMITS.body) graph.reader.report('limit/text', path);
  const text = unescape(value.slice(0, LIMITS.body));
  if (!TAG.test(text)) return {blocks: paragraphsOf(text), plain: true};
  const parts = BLOCK_TAG.test(text) ? [] : partsOf(text);
  const html = parts.length > 1 ? parts.map((part) => `<p>${part}</p>`).join('') : text;
  return {blocks: htmlBlocks(html, graph.reader, path), plain: false};
}

/** Reads the body under the first of the properties that has one; reports a plain text when asked to. */
export function readBody(graph: Graph, place: Place, names: readonly string[], reportPlain = false): Block[] {
  return graph.all(place, ...names).flatMap((found) => {
    const inner = graph.all(found, '@value', 'text')[0] ?? found;
    const {blocks, plain} = readText(graph, inner);
    if (plain && reportPlain && blocks.length > 0) graph.reader.report('body/plain-text', inner.path);
    return blocks;
  });
}
