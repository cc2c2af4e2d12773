import type {Block, Blockquote, Phrasing, Pullquote} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {attribute, hasClass, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact} from './read.js';

const PULLED = /^(?!(?:has|no|with)-)(?:[\w-]*[-_])?pull-?quote(?:[-_]{1,2}(?:block|box|container|inner|wrap(?:per)?))?$/i;
const SOURCE =
  /^(?:attribution|citation|[\w-]*quote[-_]{0,2}(?:attribution|author|by|caption|cite|credit|name|person|source|speaker)|wp-block-quote__citation)$/i;
/** Classes that name who is quoted only where words are set large. */
const SPEAKER = /(?:^|[-_])(?:attribution|author|byline|cite|citation|credit|name|person|source|speaker)$/i;
/** Characters that can be set large; more is text. */
const LONGEST_PULLED = 1_500;

/** Elements that may wrap a quote. */
const WRAPPERS = 4;

/** Tells whether an element sets words of the article large. */
export function isPullquote(element: HtmlElement): boolean {
  const {tag} = element;
  return /^(?:aside|blockquote|div|figure|p|section)$/.test(tag) && hasClass(element, PULLED) && textOf(element).length <= LONGEST_PULLED;
}

/** Finds the part of a quote that says whose words they are: the last one, where it says so. */
function citationOf(quote: HtmlElement, isPulled: boolean, depth = 0): HtmlElement | undefined {
  const parts = quote.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const last = parts.at(-1);
  if (last === undefined || typeof last === 'string') return undefined;
  if (parts.length === 1)
    return depth < WRAPPERS && /^(?:blockquote|div)$/.test(last.tag) ? citationOf(last, isPulled, depth + 1) : undefined;
  if (/^(?:cite|figcaption|footer)$/.test(last.tag) || hasClass(last, SOURCE) || (isPulled && hasClass(last, SPEAKER))) return last;
  if (last.tag !== 'p') return undefined;
  const named = last.children.some((child) => typeof child !== 'string' && /^(?:cite|footer)$/.test(child.tag));
  const others = last.children.filter((child) => typeof child === 'string' || !/^(?:cite|footer|br)$/.test(child.tag));
  return named && /^[\s—–―-]*$/.test(others.map((child) => textOf(child)).join('')) ? last : undefined;
}

/** Reads who is quoted, and takes it off what the quote holds. */
function takeCitation(quote: HtmlElement, flow: Flow, walker: Walker, isPulled = false): {words: Phrasing[]; media: Block[]} {
  const source = citationOf(quote, isPulled);
  if (source === undefined || walker.done.has(source)) return {words: [], media: []};
  walker.done.add(source);
  const lines = walker.lines(source.tag === 'cite' ? source : {...source, children: unwrapCite(source)}, flow);
  return lines;
}

/** Takes the words out of `cite`, which are no title here. */
function unwrapCite(source: HtmlElement): HtmlElement['children'] {
  return source.children.flatMap((child) => (typeof child !== 'string' && child.tag === 'cite' ? child.children : [child]));
}

/** Takes the dash off that leads to a source which stands apart now. */
function withoutDash(blocks: Block[], isCited: boolean): Block[] {
  const last = blocks.at(-1);
  const dash = last?.type === 'paragraph' ? last.children.at(-1) : undefined;
  if (!isCited || last?.type !== 'paragraph' || dash?.type !== 'text' || !/^\s*[—–―-]\s*$/.test(dash.value)) return blocks;
  const children = last.children.slice(0, last.children.at(-2)?.type === 'break' ? -2 : -1);
  return children.length === 0 ? blocks.slice(0, -1) : [...blocks.slice(0, -1), {...last, children}];
}

/** Reads a quotation with its source. */
export function blockquote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const citation = takeCitation(element, flow, walker);
  const children = withoutDash(walker.inner(element.children, flow), citation.words.length > 0);
  const cite = attribute(element, 'cite');
  const url = cite !== undefined && /^https?:/i.test(cite) ? walker.reader.url(cite, walker.path) : undefined;
  const words = citation.words.length > 0 ? citation.words : undefined;
  if (children.length > 0) flow.push(compact<Blockquote>({type: 'blockquote', children, citation: words, url}));
  else if (words !== undefined) flow.push({type: 'paragraph', children: words});
  flow.push(...citation.media);
}

/** Reads words of the article that are set large. */
export function pullquote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const citation = takeCitation(element, flow, walker, true);
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
