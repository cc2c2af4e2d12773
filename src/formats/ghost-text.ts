import type {Block, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {parseJson} from './json.js';
import {at, isData, own, ownWord, type Data, type Reader} from './read.js';

/** Nodes of the editor's tree that are paragraphs, and those that hold more of them. */
const LINE = /^(?:paragraph|(?:extended-)?heading|(?:extended-)?quote|aside|listitem|codeblock)$/;

/** Joins the words of a node of Lexical; a card inside is no word. */
function textOf(node: unknown, depth = 0): string {
  if (depth > LIMITS.depth) return '';
  if (own(node, 'type') === 'linebreak') return ' ';
  const text = own(node, 'text') ?? own(node, 'code');
  const children = own(node, 'children');
  if (typeof text === 'string') return text;
  return Array.isArray(children) ? children.map((child: unknown) => textOf(child, depth + 1)).join('') : '';
}

function blockOf(text: string, tag: unknown): Block[] {
  const value = cleanBodyText(text).replace(/\s+/g, ' ').trim();
  if (value === '') return [];
  const children: Phrasing[] = [{type: 'text', value}];
  const level = typeof tag === 'string' ? /^h([1-6])$/.exec(tag)?.[1] : undefined;
  return level === undefined ? [{type: 'paragraph', children}] : [{type: 'heading', depth: Math.max(2, Number(level)) as 2, children}];
}

/** Reads the lines of a tree of Lexical, without their formatting. */
function readLexical(node: unknown, depth = 0): Block[] {
  const children = own(node, 'children');
  if (depth > LIMITS.depth) return [];
  if (LINE.test(ownWord(node, 'type'))) return blockOf(textOf(node), own(node, 'tag'));
  return Array.isArray(children) ? children.flatMap((child: unknown) => readLexical(child, depth + 1)) : [];
}

/** Reads the sections of Mobiledoc: `[1, tag, markers]` is a line, `[3, tag, items]` a list of such. */
function readMobiledoc(data: Data): Block[] {
  const sections = own(data, 'sections');
  const wordsIn = (markers: unknown): string =>
    Array.isArray(markers)
      ? markers.map((marker: unknown) => (Array.isArray(marker) && typeof marker[3] === 'string' ? marker[3] : '')).join('')
      : '';
  return (Array.isArray(sections) ? sections : []).flatMap((section: unknown): Block[] => {
    if (!Array.isArray(section)) return [];
    const [kind, tag, content] = section as unknown[];
    if (kind === 1) return blockOf(wordsIn(content), tag);
    return kind === 3 && Array.isArray(content) ? content.flatMap((item: unknown) => blockOf(wordsIn(item), undefined)) : [];
  });
}

/**
 * Reads the words of a post that came without its HTML: those of the editor's own document.
 *
 * Formatting, links and cards are lost; `body/plain-text` says so and what to ask for.
 */
export function readDocument(post: Data, reader: Reader, path: string): Block[] {
  const key = ['lexical', 'mobiledoc'].find((name) => own(post, name) !== undefined);
  if (key === undefined) return [];
  const source = own(post, key);
  const data = typeof source === 'string' && source.length <= LIMITS.body ? parseJson(source) : source;
  const blocks = !isData(data) ? [] : key === 'lexical' ? readLexical(own(data, 'root')) : readMobiledoc(data);
  if (blocks.length > 0) reader.report('body/plain-text', at(path, key), 'Ask Ghost for "formats=html".');
  else reader.report('value/ignored', at(path, key), 'Ask Ghost for "formats=html".');
  return blocks.slice(0, LIMITS.nodes);
}
