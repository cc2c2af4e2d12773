import type {Block, Blockquote, Phrasing, Pullquote} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {attribute, hasClass, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact} from './read.js';

const PULLED = /(?:^|[-_])pull-?quote$/i;
const SOURCE = /^(?:attribution|citation|quote[-_]{0,2}(?:attribution|author|source)|wp-block-quote__citation)$/i;

/** Elements that may wrap a quote. */
const WRAPPERS = 4;

/** Tells whether an element sets words of the article large. */
export function isPullquote(element: HtmlElement): boolean {
  return /^(?:aside|blockquote|div|figure|section)$/.test(element.tag) && hasClass(element, PULLED);
}

/** Finds the part of a quote that says whose words they are: the last one, where it says so. */
function citationOf(quote: HtmlElement, depth = 0): HtmlElement | undefined {
  const parts = quote.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const last = parts.at(-1);
  if (last === undefined || typeof last === 'string') return undefined;
  if (parts.length === 1) return depth < WRAPPERS && /^(?:blockquote|div)$/.test(last.tag) ? citationOf(last, depth + 1) : undefined;
  if (/^(?:cite|figcaption|footer)$/.test(last.tag) || hasClass(last, SOURCE)) return last;
  if (last.tag !== 'p') return undefined;
  const named = last.children.some((child) => typeof child !== 'string' && /^(?:cite|footer)$/.test(child.tag));
  const others = last.children.filter((child) => typeof child === 'string' || !/^(?:cite|footer|br)$/.test(child.tag));
  return named && /^[\s—–―-]*$/.test(others.map((child) => textOf(child)).join('')) ? last : undefined;
}

/** Reads who is quoted, and takes it off what the quote holds. */
function takeCitation(quote: HtmlElement, flow: Flow, walker: Walker): {words: Phrasing[]; media: Block[]} {
  const source = citationOf(quote);
  if (source === undefined || walker.done.has(source)) return {words: [], media: []};
  walker.done.add(source);
  const lines = walker.lines(source.tag === 'cite' ? source : {...source, children: unwrapCite(source)}, flow);
  return lines;
}

/** Takes the words out of `cite`, which are no title here. */
function unwrapCite(source: HtmlElement): HtmlElement['children'] {
  return source.children.flatMap((child) => (typeof child !== 'string' && child.tag === 'cite' ? child.children : [child]));
}

/** Reads a quotation with its source. */
export function blockquote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const citation = takeCitation(element, flow, walker);
  const children = walker.inner(element.children, flow);
  const cite = attribute(element, 'cite');
  const url = cite !== undefined && /^https?:/i.test(cite) ? walker.reader.url(cite, walker.path) : undefined;
  const words = citation.words.length > 0 ? citation.words : undefined;
  if (children.length > 0) flow.push(compact<Blockquote>({type: 'blockquote', children, citation: words, url}));
  else if (words !== undefined) flow.push({type: 'paragraph', children: words});
  flow.push(...citation.media);
}

/** Reads words of the article that are set large. */
export function pullquote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const citation = takeCitation(element, flow, walker);
  const {words, media} = linesOf(walker.inner(element.children, flow).map((block) => unquote(block, citation.words)));
  if (words.length > 0) {
    flow.push(compact<Pullquote>({type: 'pullquote', children: words, citation: citation.words.length > 0 ? citation.words : undefined}));
  } else if (citation.words.length > 0) {
    flow.push({type: 'paragraph', children: citation.words});
  }
  flow.push(...media, ...citation.media);
}

/** Moves the source of a quotation inside a pullquote to the pullquote. */
function unquote(block: Block, citation: Phrasing[]): Block {
  if (block.type !== 'blockquote' || block.citation === undefined || citation.length > 0) return block;
  citation.push(...block.citation);
  return {type: 'blockquote', children: block.children};
}
