import type {Block, LanguageTag, Phrasing} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {cleanText} from '../text/clean.js';
import {settleLinks} from './html-anchors.js';
import {bareAddress} from './html-embeds.js';
import {Flow} from './html-flow.js';
import {linesOf} from './html-lines.js';
import {read} from './html-read.js';
import {isPage} from './html-tree.js';
import {Walker, type Handler} from './html-walker.js';
import type {Reader} from './read.js';

const UNSEEN = /<(script|style|template|svg|head|iframe|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi;
const LINE_END =
  /<\/?(?:address|article|aside|blockquote|dd|div|dl|dt|fig\w+|footer|h[1-6r]|header|li|main|ol|p|pre|section|t[dhr]|table|ul)\b[^<>]*>|(?:<br\b[^<>]*>\s*){2,}/gi;

/** What is known beside the HTML. */
export interface BlockOptions {
  /** Elements that are passed over. */
  done?: Iterable<HtmlElement>;
  /** Language of the article; blocks name theirs where it differs. */
  lang?: LanguageTag | undefined;
  /** How elements are read that were made of another format. */
  handlers?: ReadonlyMap<HtmlElement, Handler>;
  /** Where such elements stand in the input. */
  places?: ReadonlyMap<HtmlElement, string>;
}

/**
 * Makes blocks of parsed HTML: every word that is seen, once, in the order of the source.
 *
 * Headings keep their level, 1 included, until `finishArticle` rebases them.
 * `path` is the pointer to the HTML in the input.
 */
export function blocksOf(root: HtmlElement, reader: Reader, path: string, options: BlockOptions = {}): Block[] {
  const {done = [], lang, handlers, places} = options;
  const isBody = (child: HtmlElement | string): child is HtmlElement => typeof child !== 'string' && child.tag === 'body';
  const body = root.tag === 'html' ? (root.children.find(isBody) ?? root) : root;
  const walker = new Walker(body, reader, path, read);
  for (const element of done) walker.done.add(element);
  if (handlers !== undefined) walker.handlers = handlers;
  if (places !== undefined) walker.places = places;
  const flow = new Flow(walker.aliases);
  flow.outerLang = lang;
  const blocks = walker.inner(body.children, flow).map((block) => bareAddress(block, reader, path));
  return settleLinks(blocks, walker);
}

/**
 * Makes blocks of HTML, a fragment or a page.
 *
 * Where nothing can parse it, its words become paragraphs without formatting; the reader reports `html/no-parser`.
 */
export function htmlBlocks(source: string, reader: Reader, path: string, options: BlockOptions = {}): Block[] {
  if (source.trim() === '') return [];
  const root = reader.parse(source, path);
  if (root !== undefined) return blocksOf(root, reader, path, options);
  const seen = (isPage(source) ? source.slice(Math.max(0, source.search(/<body\b/i))) : source).replace(UNSEEN, ' ');
  return seen.split(LINE_END).flatMap((line): Block[] => {
    const {text} = cleanText(line);
    return text === '' ? [] : [{type: 'paragraph', children: [{type: 'text', value: text}]}];
  });
}

/** Makes the words of one line, or a few, of HTML, as in a caption; blocks become lines, pictures are left out. */
export function htmlPhrasing(source: string, reader: Reader, path: string): Phrasing[] {
  return linesOf(htmlBlocks(source, reader, path)).words;
}

/** Makes the words of one line, or a few, of parsed HTML. */
export function phrasingOf(root: HtmlElement, reader: Reader, path: string): Phrasing[] {
  return linesOf(blocksOf(root, reader, path)).words;
}
