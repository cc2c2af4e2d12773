import type {Article, Block, Embed, Heading, Phrasing} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {splitNames} from '../text/names.js';
import {plainOf} from '../text/phrasing.js';
import {blocksOf, htmlBlocks} from './html-blocks.js';
import {isSameFile, mergeImage} from './html-files.js';
import {bodyOf} from './html-page.js';
import {isPage, plain} from './html-tree.js';
import type {Reader} from './read.js';

export {isSameFile, mergeImage} from './html-files.js';

/** Blocks at the head of a body that may repeat what the metadata says. */
const HEAD = 8;
const LONGEST_BYLINE = 200;
const SHORTEST_EXCERPT = 20;

/** Gives a text as it is compared: letters and digits alone. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(block: Block | undefined): Phrasing[] {
  return block?.type === 'paragraph' || block?.type === 'heading' ? block.children : [];
}

const keyOfBlock = (block: Block | undefined): string => keyOf(plainOf(wordsOf(block)));

/** Takes the only heading of the first level for the headline, when it is the first heading of all. */
export function takeHeadline(article: Article, blocks: readonly Block[]): {article: Article; blocks: Block[]} {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const tops = headings.filter(({depth}: {depth: number}) => depth === 1);
  const [first] = headings;
  if (article.headline !== '' || first === undefined || tops.length !== 1 || tops[0] !== first) return {article, blocks: [...blocks]};
  const headline = plain(plainOf(first.children));
  if (headline === '') return {article, blocks: [...blocks]};
  return {article: {...article, headline}, blocks: blocks.filter((block) => block !== first)};
}

/** Drops the copy of the lead picture or the lead medium that the body has too. */
function withoutLead(article: Article, blocks: readonly Block[]): {article: Article; blocks: Block[]} {
  const [lead, ...others] = article.image;
  const picture = blocks.find((block) => block.type === 'image');
  if (lead !== undefined && picture !== undefined && isSameFile(lead.url, picture.image.url)) {
    return {
      article: {...article, image: [mergeImage(lead, picture.image), ...others]},
      blocks: blocks.filter((block) => block !== picture),
    };
  }
  const {leadMedia, ...rest} = article;
  const addresses = addressesOf(leadMedia);
  const copy = blocks.findIndex((block) => addressesOf(block).some((address) => addresses.includes(address)));
  if (copy < 0) return {article, blocks: [...blocks]};
  return copy < 3 ? {article, blocks: blocks.filter((_, index) => index !== copy)} : {article: rest, blocks: [...blocks]};
}

function addressesOf(block: Block | undefined): string[] {
  if (block?.type === 'video' || block?.type === 'audio') return block.sources.map(({url}) => url);
  if (block?.type !== 'embed') return [];
  const {url, embedUrl}: Embed = block;
  return embedUrl === undefined ? [url] : [url, embedUrl];
}

/** Tells whether a block is the line that names the authors. */
function isByline(block: Block, {author, bylineText}: Article): boolean {
  const text = block.type === 'paragraph' ? plainOf(block.children) : '';
  if (text === '' || text.length > LONGEST_BYLINE) return false;
  if (bylineText !== undefined && keyOf(text) === keyOf(bylineText)) return true;
  const known = new Set(author.map(({name}) => keyOf(name)));
  const names = splitNames(text);
  return names.length > 0 && names.every((name) => known.has(keyOf(name)));
}

/** Drops at the head of a body the lines that repeat headline, standfirst and byline. */
function withoutRepeats(article: Article, blocks: readonly Block[]): {article: Article; blocks: Block[]} {
  const kept = [...blocks];
  let {description} = article;
  const headline = keyOf(article.headline);
  for (const block of blocks.slice(0, HEAD)) {
    const index = kept.indexOf(block);
    const key = keyOfBlock(block);
    const standfirst = description === undefined ? '' : keyOf(plainOf(description));
    if (key !== '' && key === headline) kept.splice(index, 1);
    else if (key !== '' && key === standfirst && kept.some((other) => other !== block && other.type === 'paragraph')) {
      description = wordsOf(block);
      kept.splice(index, 1);
    } else if (isByline(block, article)) kept.splice(index, 1);
    else if (block.type === 'paragraph') break;
  }
  const {description: before, ...rest} = article;
  const words = description !== undefined && !isExcerpt(description, kept) ? description : undefined;
  return {article: words === undefined ? rest : before === words ? article : {...rest, description: words}, blocks: kept};
}

/** Tells whether a standfirst is nothing but the beginning of the body: its first paragraph, or words that were cut off. */
export function isExcerpt(description: readonly Phrasing[], blocks: readonly Block[], isCut = false): boolean {
  const text = plainOf(description).trim();
  const key = keyOf(text);
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  if (key === '') return false;
  if (key === keyOfBlock(paragraphs[0])) return true;
  const start = paragraphs.slice(0, 5).map(keyOfBlock).join(' ');
  return (isCut || /(?:…|\.\.\.)\]?$/.test(text)) && key.length >= SHORTEST_EXCERPT && start.startsWith(key);
}

/** Fills what one article lacks from what another source says of it. */
export function fill(article: Article, other: Article): Article {
  const isEmpty = (value: unknown) => value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
  const known = Object.entries(article).filter(([key, value]) => !isEmpty(value) || !Object.hasOwn(other, key));
  return {...other, ...Object.fromEntries(known)};
}

/** Makes one article of metadata and a body: what the body repeats of the metadata is said once. */
export function mergeBody(article: Article, blocks: readonly Block[]): Article {
  const titled = takeHeadline(article, blocks);
  const pictured = withoutLead(titled.article, titled.blocks);
  const whole = withoutRepeats(pictured.article, pictured.blocks);
  return {...whole.article, body: whole.blocks};
}

/**
 * Puts an HTML body, as text or parsed, into an article of metadata; an empty one leaves the article's own.
 *
 * The copy of headline, standfirst, byline or lead picture at the head of the body goes.
 */
export function withHtmlBody(article: Article, body: string | HtmlElement, reader: Reader, path: string): Article {
  const page = typeof body === 'string' && isPage(body) ? reader.parse(body, path) : undefined;
  const root = page ? bodyOf(page) : body;
  const options = {lang: article.inLanguage};
  const blocks = typeof root === 'string' ? htmlBlocks(root, reader, path, options) : blocksOf(root, reader, path, options);
  return blocks.length === 0 ? article : mergeBody(article, blocks);
}
