import type {Article, Audio, Block, ImageObject, Phrasing, TrendingList, Video} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {readExcerpt} from './excerpts.js';
import {playersOf, withLeadMedia, type MediaFile} from './feed-media.js';
import {finishArticle} from './finish.js';
import {htmlBlocks} from './html-blocks.js';
import {isExcerpt, isSameFile, mergeBody, mergeImage} from './html-body.js';
import {plainBlocks} from './plain-body.js';
import {Reader} from './read.js';
import {listInOrder, summaryOf} from './summaries.js';

/** Characters of the longest headline that is made of the first words of a post without one. */
const LONGEST_START = 100;
/** Blocks at the head of a body where the lead picture may stand. */
const HEAD = 3;

/** Addresses of pictures that only count readers. */
const BEACON =
  /\/\/(?:feeds?\d*\.feedburner\.com|[\w.-]+\.feedsportal\.com|feeds\.wordpress\.com|pixel\.wp\.com|stats\.wordpress\.com|ad\.doubleclick\.net|www\.pheedo\.com)\/|\/~[rf]\//i;

/** Options of every adapter of feeds. */
export interface FeedOptions {
  /** What a feed with one entry is: an article when that entry brings its text (the default), or a list like any other feed. */
  single?: 'article' | 'list';
}

/** A text of an entry. */
export interface Source {
  value: string;
  path: string;
  isHtml: boolean;
}

/** One entry of a feed, read but for its texts. */
export interface Entry {
  /** What is known beside the texts; its body is empty. */
  article: Article;
  /** Resolves addresses against the page of the entry. */
  reader: Reader;
  path: string;
  summary?: Source | undefined;
  content?: Source | undefined;
  /** Files that come with it. */
  files?: readonly MediaFile[];
}

/** A feed, its entries in order. */
export interface Feed {
  entries: readonly Entry[];
  path: string;
  name?: string | undefined;
  dateModified?: string | undefined;
  inLanguage?: string | undefined;
}

/** Drops the line that sites put below an entry for those who copy it: two links, of which the first repeats the headline. */
function withoutFooter(blocks: readonly Block[], headline: string): Block[] {
  const last = blocks.at(-1);
  const links = last?.type === 'paragraph' ? last.children.filter((phrase) => phrase.type === 'link') : [];
  const [first] = links;
  return first !== undefined && links.length === 2 && plainOf([first]).trim() === headline ? blocks.slice(0, -1) : [...blocks];
}

/** Tells a picture that only counts readers, as services put it behind the text. */
function isBeacon(block: Block | undefined): boolean {
  return block?.type === 'image' && BEACON.test(block.image.url);
}

/** Reads the text of an entry; a plain one is reported. */
function readBlocks({value, path, isHtml}: Source, {reader, article}: Entry): Block[] {
  if (!isHtml) return plainBlocks(value, reader, path);
  const blocks = htmlBlocks(value, reader, path, {lang: article.inLanguage}).filter((block) => !isBeacon(block));
  return withoutFooter(blocks, article.headline);
}

interface Gist {
  words: Phrasing[];
  image: ImageObject | undefined;
  isCut: boolean;
}

/** Tells a picture with a size or the ending of a file from what might only count readers. */
function isPicture({url, width}: ImageObject): boolean {
  return width !== undefined || /\.(?:avif|gif|jpe?g|png|webp)(?:$|[/?#!:])/i.test(url);
}

/** Reads what an entry says in short, with the picture in it. */
function readGist({summary, reader, article}: Entry): Gist {
  if (summary === undefined) return {words: [], image: undefined, isCut: false};
  if (!summary.isHtml) return {words: reader.phrases(summary.value, summary.path) ?? [], image: undefined, isCut: false};
  const {words, media, isCut} = readExcerpt(summary.value, reader, summary.path, (blocks) => withoutFooter(blocks, article.headline));
  const image = media.find((block) => block.type === 'image' && !isBeacon(block) && isPicture(block.image));
  return {words, image: image?.type === 'image' ? image.image : undefined, isCut};
}

/** Tells the pictures of a body from the rest; returns what `change` makes of them. */
function mapPictures(blocks: readonly Block[], change: (image: ImageObject) => ImageObject): Block[] {
  return blocks.map((block) => {
    if (block.type === 'image') return {...block, image: change(block.image)};
    return block.type === 'gallery' ? {...block, images: block.images.map(change)} : block;
  });
}

/** Puts the lead picture where it belongs: before the body, or where the body shows it further down, there, with all that is known of it. */
function placePicture(article: Article, blocks: readonly Block[]): {article: Article; blocks: Block[]} {
  const [lead, ...others] = article.image;
  if (lead === undefined) return {article, blocks: [...blocks]};
  const isLead = (image: ImageObject) => isSameFile(image.url, lead.url);
  const shown = blocks.findIndex((block) =>
    block.type === 'image' ? isLead(block.image) : block.type === 'gallery' && block.images.some(isLead),
  );
  if (shown < 0 || (shown < HEAD && blocks[shown]?.type === 'image')) return {article, blocks: [...blocks]};
  return {article: {...article, image: others}, blocks: mapPictures(blocks, (image) => (isLead(image) ? mergeImage(image, lead) : image))};
}

/** Reads an entry with its text; one that has none but a summary has that as its standfirst. */
function readWhole(entry: Entry): Article {
  const read = entry.content === undefined ? [] : readBlocks(entry.content, entry);
  const gist = readGist(entry);
  const isOwn = gist.words.length > 0 && !isExcerpt(gist.words, read, gist.isCut);
  const described = isOwn ? {...entry.article, description: gist.words} : entry.article;
  const pictured = described.image.length > 0 || gist.image === undefined ? described : {...described, image: [gist.image]};
  const {article, blocks} = placePicture(pictured, read);
  const [lead, ...others] = playersOf(entry.files ?? []);
  const whole = mergeBody(withLeadMedia(article, lead), blocks);
  return {...whole, body: [...whole.body, ...others.filter((player) => !isShown(player, whole.body))]};
}

/** Tells whether blocks play a recording already. */
function isShown({sources}: Video | Audio, blocks: readonly Block[]): boolean {
  const urls = sources.map(({url}) => url);
  return blocks.some((block) => (block.type === 'video' || block.type === 'audio') && block.sources.some(({url}) => urls.includes(url)));
}

/** Takes the first words of an entry that has no headline, as a list needs one. */
function startOf(entry: Entry): string {
  const source = entry.content ?? entry.summary;
  if (source === undefined) return '';
  const silent = new Reader(entry.reader.options);
  const blocks = source.isHtml ? htmlBlocks(source.value, silent, '') : plainBlocks(source.value, silent, '');
  const words = blocks.map((block) => (block.type === 'paragraph' || block.type === 'heading' ? plainOf(block.children) : ''));
  const text = silent.text(words.find((line) => line.trim() !== '') ?? '') ?? '';
  if (text.length <= LONGEST_START) return text;
  return `${text.slice(0, LONGEST_START).replace(/\s+\S*$/, '')}…`;
}

/** Reads an entry as a list shows it; an episode without a page of its own leads to its recording. */
function readListed(entry: Entry): {article: Article; path: string} {
  const {words, image} = readGist(entry);
  const [player] = playersOf(entry.files ?? []);
  const recording = player?.sources[0]?.url;
  const article = {...(recording !== undefined && {url: recording}), ...entry.article};
  const headline = article.headline === '' ? startOf(entry) : article.headline;
  if (article.headline === '' && headline !== '') entry.reader.report('headline/missing', entry.path, 'Its first words stand in.');
  const description = words.length > 0 && plainOf(words).trim() !== headline ? words : undefined;
  const images = article.image.length > 0 || image === undefined ? article.image : [image];
  return {article: {...article, headline, image: images, ...(description && {description})}, path: entry.path};
}

/** Makes an article of an entry that came alone. */
export function finishEntry(entry: Entry): Article | undefined {
  return finishArticle(readWhole(entry), entry.reader, entry.path);
}

/**
 * Makes a ranked list of a feed, its entries in order; one that holds a single entry with its text is an article.
 *
 * Entries without a headline are listed under their first words.
 */
export function finishFeed(feed: Feed, reader: Reader, {single = 'article'}: FeedOptions = {}): Article | TrendingList | undefined {
  const {entries, path, name, dateModified, inLanguage} = feed;
  const [only] = entries;
  if (only?.content !== undefined && entries.length === 1 && single === 'article') return finishEntry(only);
  const listed = entries.map((entry) => {
    const {article, path: place} = readListed(entry);
    return {summary: summaryOf(article), path: place};
  });
  return listInOrder(listed, reader, path, {
    ...(name !== undefined && {name}),
    ...(dateModified !== undefined && {dateModified}),
    ...(inLanguage !== undefined && {inLanguage}),
  });
}
