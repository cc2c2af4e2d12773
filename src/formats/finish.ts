import type {Agent, Article, Block, ImageObject, Organization, TrendingItem, TrendingList} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {AdaptOptions} from '../model/result.js';
import {numbered} from '../text/numbered.js';
import {parseDate} from '../text/parse-date.js';
import {withoutTracking} from '../text/urls.js';
import {compact, isData, type Data, type Reader} from './read.js';

/** Hours after the beginning of a day in UTC at which it is over everywhere. */
const DAY_OVER_EVERYWHERE = 36;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/i;
const ACCOUNT = /^(?:admin(?:istrator)?|root|user|webmaster|wordpress)$/i;

/** Blocks that say something without children, and cells that keep the others in their column. */
const MAY_BE_EMPTY = new Set<unknown>(['tableRow', 'tableCell', 'timelineEvent', 'definition', 'questionAnswer']);

/** Options of an adapter whose article is not whole yet: its last checks are made when its body is there. */
export interface PartOptions extends AdaptOptions {
  partial?: boolean;
}

/** Lists of phrases that are left out when they are empty. */
const OPTIONAL = new Set(['description', 'caption', 'citation', 'fallback', 'backstory']);

/** Is given a node, how deep it stands, and whether a link holds it; makes another of it, or several, or none. */
type Change = (node: Data, depth: number, linked: boolean) => Data | unknown[];

type Keep = (node: Data) => boolean;

/**
 * Changes the nodes in the lists of a tree of plain data, a holder before what it holds; `keep` is asked once that is done.
 *
 * What does not change is shared with the tree that was given, which itself never changes.
 */
function mapNodes(value: unknown, change: Change, keep: Keep = () => true, depth = 0, linked = false): unknown {
  if (Array.isArray(value)) {
    let mapped: unknown[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      const changed = isData(item) ? change(item, depth, linked) : item;
      const done = mapNodes(changed, change, keep, depth, linked || (isData(changed) && changed['type'] === 'link'));
      const kept = isData(done) && !keep(done) ? [] : done;
      // Most trees stay as they are: lists are only made of what has changed.
      if (mapped === undefined && kept === item && !Array.isArray(kept)) continue;
      mapped ??= value.slice(0, index);
      for (const one of Array.isArray(kept) ? kept : [kept]) mapped.push(one);
    }
    return mapped ?? value;
  }
  if (!isData(value) || value['type'] === 'custom') return value;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    const mapped = typeof inner === 'object' ? mapNodes(inner, change, keep, depth + 1, linked) : inner;
    if (mapped === inner) continue;
    copy ??= {...value};
    copy[key] = mapped;
    if (OPTIONAL.has(key) && Array.isArray(mapped) && mapped.length === 0) Reflect.deleteProperty(copy, key);
  }
  return copy ?? value;
}

/** Calls back for every node of a tree of plain data, in document order, but for other articles and a page's own data. */
function eachNode(value: unknown, visit: (node: Data) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isData(value)) {
    if (value['type'] === 'custom' || value['type'] === 'relatedLinks') return;
    visit(value);
  }
  for (const inner of Object.values(value)) if (typeof inner === 'object') eachNode(inner, visit);
}

/**
 * Maps the levels of headings that are used to 2, 3, 4 …, keeping their order.
 *
 * Headings inside other blocks count with the rest, and none stands more than one level below the heading before it.
 * Levels before may be any number; one pass more changes nothing.
 */
export function rebaseHeadings(blocks: Block[]): Block[] {
  const used: unknown[] = [];
  eachNode(blocks, (node) => node['type'] === 'heading' && used.push(node['depth']));
  const levels = [...new Set(used)].sort((a, b) => Number(a) - Number(b));
  let last = 1;
  const rebase = (depth: unknown): number => (last = Math.min(levels.indexOf(depth) + 2, last + 1, 6));
  // Most bodies have them right.
  if (used.every((depth) => rebase(depth) === depth)) return blocks;
  last = 1;
  return mapNodes(blocks, (node) => (node['type'] === 'heading' ? {...node, depth: rebase(node['depth'])} : node)) as Block[];
}

/** Tells whether a node has words or entries, or is of a kind that needs none. */
function isFilled({type, children, images, items, value}: Data): boolean {
  const entries = children ?? images ?? items;
  return value !== '' && (!Array.isArray(entries) || entries.length > 0 || MAY_BE_EMPTY.has(type));
}

/** Unwraps links in links, cuts what is nested too deeply, and leaves out what is empty. */
function tidyTree<T>(tree: T, reader: Reader, path: string): T {
  const change: Change = (node, depth, linked) => {
    if (depth > LIMITS.depth) {
      reader.report('limit/depth', path);
      return [];
    }
    if (!linked || node['type'] !== 'link') return node;
    reader.report('body/nested', path);
    return [node['children']].flat();
  };
  return mapNodes(tree, change, isFilled) as T;
}

/** Gives the second of a moment: what is written with and without its fraction is the same time. */
const secondOf = (date: string): number => Math.floor(Date.parse(date) / 1000);

/** Drops a change that is dated before the publication; where one date has no time, days are compared, else seconds. */
function ordered<T extends {datePublished?: string; dateModified?: string}>(thing: T, reader: Reader, path: string): T {
  const {datePublished: published, dateModified: modified} = thing;
  if (published === undefined || modified === undefined) return thing;
  const days = published.length === 10 || modified.length === 10;
  const before = days ? modified.slice(0, 10) < published.slice(0, 10) : secondOf(modified) < secondOf(published);
  if (!before) return thing;
  reader.report('date/order', path);
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== 'dateModified')) as T;
}

/** Gives what names no language the one of the options. */
function inLanguage<T extends Article | TrendingList>(thing: T, reader: Reader): T {
  if (thing.inLanguage !== undefined) return thing;
  const language = reader.language(reader.options.defaultLanguage);
  return language === undefined ? thing : {...thing, inLanguage: language};
}

/** Reads an agent as what it is: the publisher is no person, an address no name. */
function checkAgent(agent: Agent, publisher: string | undefined, reader: Reader, path: string): Agent[] {
  const address = ADDRESS.test(agent.name);
  const house = agent.type === 'Person' && agent.name.toLowerCase() === publisher;
  if (address || house || ACCOUNT.test(agent.name)) reader.report('author/suspicious', path, agent.name);
  if (address) return [];
  if (!house) return [agent];
  const {name, lang, url, image, sameAs} = agent;
  return [compact<Organization>({type: 'Organization', name, lang, url, image, sameAs})];
}

/** Reports pictures without a text alternative or a size; the address says which. */
function checkPictures(value: unknown, reader: Reader, path: string): void {
  eachNode(value, (node) => {
    if (node['type'] !== 'ImageObject') return;
    const {alt, width, height, url} = node as unknown as ImageObject;
    if (alt === undefined) reader.report('image/alt-missing', path, url);
    if (width === undefined || height === undefined) reader.report('image/size', path, url);
  });
}

/**
 * Makes the last checks that every adapter's article goes through.
 *
 * Undefined, with `article/empty`, where there is neither headline nor body, live update or lead medium.
 * Doing it twice changes nothing. `path` is the pointer to the article in the input.
 */
export function finishArticle(article: Article, reader: Reader, path = ''): Article | undefined {
  const options: PartOptions = reader.options;
  if (options.partial === true) return article;
  const publisher = article.publisher?.name.toLowerCase();
  const authors = (agents: Agent[]): Agent[] => agents.flatMap((agent) => checkAgent(agent, publisher, reader, path));
  const tidy = tidyTree(inLanguage(ordered({...article, author: authors(article.author)}, reader, path), reader), reader, path);
  const {headline, bylineText, leadMedia, liveBlogUpdate: updates = []} = tidy;
  if (headline === '') {
    const empty = tidy.body.length === 0 && updates.length === 0 && leadMedia === undefined;
    reader.report(empty ? 'article/empty' : 'headline/missing', path);
    if (empty) return undefined;
  }
  if (tidy.author.length === 0 && bylineText === undefined) reader.report('author/missing', path);
  const finished: Article = {...tidy, body: rebaseHeadings(tidy.body)};
  if (leadMedia && 'transcript' in leadMedia) finished.leadMedia = {...leadMedia, transcript: rebaseHeadings(leadMedia.transcript)};
  if (updates.length > 0) {
    finished.liveBlogUpdate = updates.map((update) => {
      const {author = [], ...rest} = ordered(update, reader, path);
      const checked = authors(author);
      return {...rest, ...(checked.length > 0 && {author: checked}), body: rebaseHeadings(update.body)};
    });
  }
  checkPictures([tidy.image, leadMedia, tidy.body, updates.map((update) => update.body)], reader, path);
  return finished;
}

/** Sorts by position; an entry without one stays behind the entry before it. */
function sortByPosition(items: TrendingItem[]): TrendingItem[] {
  let last = 0;
  return items
    .map((item) => ({item, key: (last = Number.isFinite(item.position) ? item.position : last)}))
    .sort((a, b) => a.key - b.key)
    .map(({item}) => item);
}

/**
 * Tells whether sorted positions are ranks: rising from 1 or later, gaps and all.
 *
 * Equal ones are ranks only where a gap behind shows that they are meant (1, 2, 2, 4), or where they are the last of a list that counts
 * to them without a gap (1, 2, 2).
 */
function isCounted(positions: readonly number[]): boolean {
  let first = 0;
  let isTied = false;
  let isMeant = false;
  for (const [index, position] of numbered(positions)) {
    if (!Number.isInteger(position) || position < 1 || position > LIMITS.rank) return false;
    if (index === 0 || position > (positions[index - 1] ?? 0)) {
      const tied = index - first;
      if (index > 0 && position < (positions[index - 1] ?? 0) + tied) return false;
      isMeant ||= tied > 1;
      first = index;
    } else isTied = true;
  }
  const isLastShared = first > 0 && (positions[first] ?? 0) - (positions[0] ?? 0) === first;
  return !isTied || isMeant || isLastShared;
}

/**
 * Makes the last checks that every adapter's list goes through: usable entries only, each page once, in order of position.
 *
 * An entry without address or headline may come in with '' in its place. Positions are counted anew where one is missing
 * (not a number), below 1, or doubled without a gap behind. Undefined, with `list/empty`, when nothing is left. Doing it twice changes nothing.
 */
export function finishList(list: TrendingList, reader: Reader, path = ''): TrendingList | undefined {
  const usable = list.itemListElement.filter(({item}) => {
    const isUsable = item.url !== '' && item.headline !== '';
    if (!isUsable) reader.report('item/incomplete', path, item.headline || item.url);
    return isUsable;
  });
  const seen = new Set<string>();
  const sorted = sortByPosition(usable).filter(({item}) => {
    const page = withoutTracking(item.url).replace(/#.*$/s, '');
    const isNew = !seen.has(page);
    if (!isNew) reader.report('item/duplicate', path, page);
    seen.add(page);
    return isNew;
  });
  if (sorted.length === 0) {
    reader.report('list/empty', path);
    return undefined;
  }
  const counted = isCounted(sorted.map(({position}) => position));
  if (!counted) reader.report('list/renumbered', path);
  return {
    ...inLanguage(list, reader),
    itemListElement: sorted.map((entry, index) => {
      const position = counted ? entry.position : index + 1;
      const item = ordered(entry.item, reader, path);
      return position === entry.position && item === entry.item ? entry : {...entry, position, item};
    }),
  };
}

/**
 * Tells whether the input may be shown; reports an active embargo or a withdrawal.
 *
 * An embargo counts as active until the clock (`options.now`) proves it over: without a clock or a readable date it is active,
 * and a date without a time ends when its day is over everywhere. With `options.preview` the answer is always yes, and the
 * issue stays, so that a page can say so.
 */
export function mayShow(rights: {embargoedUntil?: unknown; withheld?: boolean}, reader: Reader, path = ''): boolean {
  const {now, preview = false} = reader.options;
  const {embargoedUntil, withheld = false} = rights;
  if (withheld) reader.report('rights/withheld', path);
  const embargoed =
    embargoedUntil !== undefined && embargoedUntil !== null && embargoedUntil !== '' && !isPast(embargoedUntil, now, reader, path);
  if (embargoed) reader.report('rights/embargoed', path);
  return preview || !(withheld || embargoed);
}

/** Tells whether a moment is over for certain. */
function isPast(value: unknown, now: Date | undefined, reader: Reader, path: string): boolean {
  const readable = typeof value === 'string' || typeof value === 'number';
  const date = readable ? parseDate(value, reader.options.sourceTimeZone)?.date : undefined;
  if (date === undefined) reader.report('date/invalid', path);
  if (date === undefined || now === undefined) return false;
  return Date.parse(date) + (date.length === 10 ? DAY_OVER_EVERYWHERE * 3_600_000 : 0) <= now.getTime();
}
