import type {Block} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {htmlBlocks} from './html-blocks.js';
import {markupOf, paragraphsOf} from './plain-text.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

/** Reads a text as blocks when it holds HTML, else as paragraphs; `plain` says which. */
function readText(graph: Graph, {value, path}: Place): {blocks: Block[]; plain: boolean} {
  if (typeof value !== 'string') return {blocks: [], plain: false};
  if (value.length > LIMITS.body) graph.reader.report('limit/text', path);
  const text = value.slice(0, LIMITS.body);
  const html = markupOf(text);
  return html === undefined ? {blocks: paragraphsOf(text), plain: true} : {blocks: htmlBlocks(html, graph.reader, path), plain: false};
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
