import type {Article, Block, TrendingList} from '../model/article.js';
import {has} from '../model/guards.js';
import {makeIssue, type Issue} from '../model/issues.js';
import {LIMITS} from '../model/limits.js';
import type {AdaptOptions, HtmlElement, ParseHtml, Result} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import {finishArticle, type PartOptions} from './finish.js';
import {blocksOf, htmlBlocks} from './html-blocks.js';
import {fill, isSameFile, mergeBody, mergeImage, withHtmlBody} from './html-body.js';
import {elementsOf} from './html-elements.js';
import {isFigure} from './html-figures.js';
import {baseOf, isArticlePage, linkedData, metaOf, stateOf} from './html-meta.js';
import {REAL} from './html-measure.js';
import {aroundOf, bodyOf} from './html-page.js';
import {isPage, outermost} from './html-tree.js';
import {adapter, Reader, type BodyAdapter} from './read.js';
import {schemaOrg} from './schema-org.js';

/** Figures of a page that are searched for its lead picture. */
const MOST_FIGURES = 20;
const EMPTY: Article = {type: 'Article', headline: '', author: [], image: [], body: []};

/** Takes over the issues of a part; pointers into a part lead nowhere in the page. */
function takeOver(issues: readonly Issue[], reader: Reader): void {
  for (const {code, message} of issues) reader.report(code, '', message.slice(makeIssue(code).message.length).trim());
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (has(block, 'children') ? JSON.stringify(block.children).length : 0), 0);
}

/** Finds what the page says of the lead picture where it shows it outside the text: alternative, caption, credit. */
function describeLead(article: Article, page: HtmlElement, reader: Reader): Article {
  const [lead, ...others] = article.image;
  if (lead === undefined) return article;
  const figures = outermost(page, (element) => isFigure(element) || /^(?:img|picture|amp-img)$/.test(element.tag)).slice(0, MOST_FIGURES);
  const silent = new Reader(reader.options);
  for (const figure of figures) {
    const root = {tag: '', attributes: new Map<string, string>(), children: [figure]};
    const shown = blocksOf(root, silent, '', {lang: article.inLanguage}).find((block) => block.type === 'image');
    if (shown !== undefined && isSameFile(shown.image.url, lead.url))
      return {...article, image: [mergeImage(lead, shown.image), ...others]};
  }
  return article;
}

/** Reads a page: its metadata, with the text that stands on it. */
function readPage(root: HtmlElement, reader: Reader): Article | TrendingList | undefined {
  const options: PartOptions = {...reader.options, partial: true};
  const scripts = linkedData(root);
  const linked = scripts.length > 0 ? schemaOrg(scripts, options) : undefined;
  if (linked?.ok === true)
    takeOver(
      linked.issues.filter(({code}) => code !== 'body/plain-text'),
      reader,
    );
  if (linked?.value?.type === 'ItemList' && !isArticlePage(root)) return linked.value;
  const known = linked?.value?.type === 'ItemList' ? undefined : linked?.value;
  const meta = schemaOrg(metaOf(root), options).value;
  const stated = meta === null || meta.type === 'ItemList' ? EMPTY : meta;
  const article = known === undefined || known === null ? stated : fill(known, stated);
  const body = bodyOf(root);
  const around = aroundOf(body, elementsOf(reader));
  for (const {tag} of around) reader.report('html/dropped', '', `<${tag}>`);
  const found = blocksOf(body, reader, '', {done: around, lang: article.inLanguage});
  const isStory = article.body.length > 0 || found.some((block) => block.type === 'paragraph' && plainOf(block.children).length >= REAL);
  const state = isStory ? undefined : stateOf(root);
  if (state !== undefined) reader.report('html/script-only', '', `It is "${state}".`);
  const blocks = state === undefined ? found : [];
  const isWhole = blocks.length > 0 && lengthOf(blocks) >= lengthOf(article.body) * 0.6;
  if (!isWhole && article.body.length > 0) reader.report('body/plain-text');
  const merged = isWhole ? mergeBody(article, blocks) : article;
  return finishArticle(merged.image === article.image ? describeLead(merged, root, reader) : merged, reader);
}

/** Reads a fragment: its blocks, with the only `h1` as headline when it is the first heading. */
function readFragment(source: string, reader: Reader): Article | undefined {
  return finishArticle(mergeBody(EMPTY, htmlBlocks(source, reader, '', {lang: reader.options.defaultLanguage})), reader);
}

/** Makes a parser that parses one source once, and answers a fault with undefined. */
function once(parse: ParseHtml | undefined): ParseHtml {
  const known = new Map<string, HtmlElement | undefined>();
  return (source) => {
    if (!known.has(source)) {
      try {
        known.set(source, parse?.(source));
      } catch {
        known.set(source, undefined);
      }
    }
    return known.get(source);
  };
}

const readText = adapter('html', (input, reader): Article | TrendingList | undefined => {
  if (typeof input !== 'string') {
    reader.report('input/wrong-format', '', 'HTML is a text.');
    return undefined;
  }
  const isParsed = isPage(input) && reader.options.parseHtml?.(input.slice(0, LIMITS.body))?.tag === 'html';
  const root = isParsed ? reader.parse(input) : undefined;
  return root === undefined ? readFragment(input, reader) : readPage(root, reader);
});

/** Reads HTML; relative addresses on a page are resolved against what the page says its own address is, unless `baseUrl` does. */
function readHtml(input: unknown, options: AdaptOptions = {}): Result {
  if (typeof input !== 'string') return readText(input, options);
  const parseHtml = once(options.parseHtml);
  const root = isPage(input) ? parseHtml(input.slice(0, LIMITS.body)) : undefined;
  const baseUrl = options.baseUrl ?? (root && baseOf(root));
  return readText(input, {...options, parseHtml, ...(baseUrl === undefined ? {} : {baseUrl})});
}

/**
 * Reads HTML: a fragment, such as the body that a CMS gives out, or a whole page.
 *
 * Of a fragment the only `h1` is the headline when it is the first heading. A page is read as its JSON-LD, or what its `meta` elements say,
 * with the text from its article. Needs `options.parseHtml`; without it the words are kept and an issue says so.
 */
export const html: BodyAdapter = Object.assign(readHtml, {format: 'html' as const, withBody: withHtmlBody});
