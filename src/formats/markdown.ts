import type {Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import type {Article, Block, Heading, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {Adapter} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import {treeBlocks} from './content-tree-body.js';
import {finishArticle} from './finish.js';
import type {Authors} from './front-matter-authors.js';
import {Fields, isPlain} from './front-matter-fields.js';
import {isPublic, readMatter, withGroups} from './front-matter.js';
import {isExcerpt, mergeBody} from './html-body.js';
import {linesOf} from './html-lines.js';
import {plain} from './html-tree.js';
import {CONTENTS, hasTemplates, withoutTemplates, type Ranges} from './markdown-templates.js';
import {readParts} from './markdown-matter.js';
import {adapter, own, type Data, type Reader} from './read.js';

/** What an adapter of Markdown is made of. */
export interface MarkdownOptions {
  /** Who is behind the keys that front matter has in the place of authors: a name, or an object with `name`, `url` and the like. */
  authors?: Authors;
}

/** More marks of one kind in a row than any writer sets; the time that they take grows with their square. */
const RUNS = /^((?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>)){20})(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>))+|([*_~])\2{100,}/gm;
const HEADING_ID = /[ \t]*\{:?[ \t]*#([\w:.-]+)[^{}]*\}[ \t]*$/;
const HEADING_ATTRIBUTES = /[ \t]*\{:?[ \t]*(?:\.[\w-]+[ \t]*)+\}[ \t]*$/;

/** Parses Markdown with the additions of GitHub; what those find only by searching texts anew was found before. */
function parse(source: string): Root {
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({...extension, transforms: []}));
  return fromMarkdown(source, {extensions: [gfm()], mdastExtensions});
}

/** Calls back for the nodes of a tree, as deep as trees may be. */
function eachNode(node: Nodes, visit: (node: Nodes) => void, depth = 0): void {
  visit(node);
  if ('children' in node && depth < LIMITS.depth) for (const child of node.children) eachNode(child, visit, depth + 1);
}

/** Finds where code stands. */
function codeIn(root: Root): Ranges {
  const ranges: [number, number][] = [];
  eachNode(root, (node) => {
    const {start, end} = node.position ?? {};
    if ((node.type === 'code' || node.type === 'inlineCode') && start?.offset !== undefined && end?.offset !== undefined)
      ranges.push([start.offset, end.offset]);
  });
  return ranges;
}

/** Takes off headings what names them in the source, and gives tables of contents their place. */
function settle(root: Root): Data {
  eachNode(root, (node) => {
    if (node.type === 'html' && node.value === CONTENTS) Object.assign(node, {type: 'tableOfContents'});
    if (node.type !== 'heading') return;
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const id = HEADING_ID.exec(last.value)?.[1];
    last.value = last.value.replace(HEADING_ID, '').replace(HEADING_ATTRIBUTES, '');
    if (id !== undefined) Object.assign(node, {data: {id}});
  });
  return root as unknown as Data;
}

/** Makes a tree of the text of a body. */
function treeOf(text: string, reader: Reader): Data {
  if (text.length > LIMITS.body) reader.report('limit/text');
  const cut = text.slice(0, LIMITS.body).replace(/\r\n?/g, '\n');
  const source = cut.replace(RUNS, (_, line: string | undefined, sign: string | undefined) => line ?? (sign ?? '').repeat(100));
  if (source !== cut) reader.report('limit/depth');
  const root = parse(source);
  if (!hasTemplates(source)) return settle(root);
  const rewritten = withoutTemplates(source, codeIn(root), reader);
  return settle(rewritten === source ? root : parse(rewritten));
}

/** Makes phrases of a text of Markdown in the front matter, such as a caption with a link. */
function wordsOf(text: unknown, path: string, reader: Reader): Phrasing[] | undefined {
  if (typeof text !== 'string' || !/[[*_`<&\\]/.test(text)) return reader.phrases(text, path);
  if (text.length > LIMITS.field) reader.report('limit/text', path);
  const {words} = linesOf(treeBlocks(settle(parse(text.slice(0, LIMITS.field))), reader, path, {isText: true}));
  return words.length > 0 ? words : undefined;
}

/** Takes the first heading of the first level for the headline, when it is the first of all headings and, of several, stands first. */
function takeTitle(article: Article, blocks: readonly Block[]): {article: Article; blocks: Block[]} {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const [first] = headings;
  const isTop = (heading: Heading): boolean => (heading.depth as number) === 1;
  const isTitle = first !== undefined && isTop(first) && (blocks[0] === first || headings.filter(isTop).length === 1);
  const headline = first === undefined ? '' : plain(plainOf(first.children));
  if (article.headline !== '' || !isTitle || headline === '') return {article, blocks: [...blocks]};
  return {article: {...article, headline}, blocks: blocks.filter((block) => block !== first)};
}

/** What was given: a text, or the parts of one that another tool has cut. */
interface Source {
  text: string;
  /** Fields that were found apart, with their pointer. */
  matter: unknown;
  path: string;
  textPath: string;
}

/** Finds text and fields in what a tool that cuts front matter gives: `{data, content}` and its like. */
function sourceOf(input: unknown): Source | undefined {
  if (typeof input === 'string') return {text: input, matter: undefined, path: '', textPath: ''};
  const name = ['content', 'body', 'markdown', 'rawBody', 'rawMarkdownBody'].find((key) => typeof own(input, key) === 'string');
  const fields = ['data', 'frontmatter', 'frontMatter', 'attributes', 'matter'].find((key) => isPlain(own(input, key)));
  if (name === undefined || fields === undefined) return undefined;
  return {text: own(input, name) as string, matter: own(input, fields), path: `/${fields}`, textPath: `/${name}`};
}

function read(input: unknown, reader: Reader, {authors = {}}: MarkdownOptions): Article | undefined {
  const source = sourceOf(input);
  if (source === undefined || source.text.trim() === '') {
    reader.report(source === undefined ? 'input/wrong-format' : 'article/empty', '', source === undefined ? 'Markdown is a text.' : '');
    return undefined;
  }
  const isText = typeof input === 'string';
  const {matter, body} = readParts(source.text, reader);
  const fields = withGroups(new Fields(reader, isText).add(source.matter, source.path).add(isText ? matter : undefined, ''));
  if (!isPublic(fields)) return undefined;
  const article = readMatter(fields, {authors, words: (text, path) => wordsOf(text, path, reader)});
  const lang = article.inLanguage ?? reader.language(reader.options.defaultLanguage);
  const blocks = treeBlocks(treeOf(body, reader), reader, source.textPath, {isText: true, lang});
  const {description, ...rest} = article;
  const isOwn = description === undefined || !isExcerpt(description, blocks);
  const titled = takeTitle(isOwn ? article : rest, blocks);
  return finishArticle(mergeBody(titled.article, titled.blocks), reader);
}

/**
 * Makes an adapter of Markdown (CommonMark with GitHub's additions) with front matter in YAML, TOML or JSON.
 *
 * Takes the text, or `{data, content}` as tools that cut front matter give it. Reads the fields of the usual site generators. HTML in it needs
 * `options.parseHtml`; without it its words are kept. What templates write is never shown as it stands. Not ok for a draft.
 * https://spec.commonmark.org/, https://github.github.com/gfm/
 */
export function createMarkdown(options: MarkdownOptions = {}): Adapter<Article> {
  return adapter('markdown', (input, reader) => read(input, reader, options));
}

/** Reads Markdown with front matter, see `createMarkdown`. */
export const markdown = createMarkdown();
