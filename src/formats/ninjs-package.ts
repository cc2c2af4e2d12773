import type {Article, Block, Phrasing, TrendingList} from '../model/article.js';
import {finishList} from './finish.js';
import {fill} from './html-body.js';
import {hasAddress, readArticle, readSummary, type UrlOf} from './ninjs-article.js';
import {isText, readAssociations, type Associated} from './ninjs-associations.js';
import {kindOf, type Item} from './ninjs-item.js';
import {isPublic} from './ninjs-rights.js';
import {compact} from './read.js';

const hasText = (item: Item): boolean => item.wordings('body', 'bodies').some(({value}) => value.trim() !== '');

/** Puts the texts of a package one after the other, each under its headline, with the pictures that lead them. */
function sectionsOf(texts: readonly Associated[], urlOf: UrlOf | undefined): Block[] {
  return texts.flatMap(({item}): Block[] => {
    const {headline, description, image, leadMedia, body} = readArticle(item, urlOf);
    const lead: Block[] = description === undefined ? [] : [{type: 'paragraph', children: description}];
    const pictures = image.map((picture): Block => ({type: 'image', image: picture}));
    const lower = body.map((block): Block => (block.type === 'heading' ? {...block, depth: Math.min(block.depth + 1, 6) as 6} : block));
    const words = [...lead, ...pictures, ...(leadMedia === undefined ? [] : [leadMedia]), ...lower];
    if (headline === '') return words;
    const children: Phrasing[] = [{type: 'text', value: headline}];
    return [words.length > 0 ? {type: 'heading', depth: 2, children} : {type: 'paragraph', children}, ...words];
  });
}

/**
 * Reads a package.
 *
 * One with a text of its own, with one text in it, or with none is an article. Several texts are a list, in their order, of those that have an
 * address; where none has one, they are one article of several parts.
 */
export function readPackage(item: Item, urlOf: UrlOf | undefined): Article | TrendingList | undefined {
  const associated = readAssociations(item);
  const texts = associated.filter(isText);
  const main = texts.find(({name}) => name === 'main') ?? (texts.length === 1 ? texts[0] : undefined);
  const others = associated.filter((each) => !texts.includes(each));
  if (hasText(item) || texts.length === 0) return readArticle(item, urlOf, associated);
  if (main !== undefined && hasText(main.item)) {
    const rest = associated.filter((each) => each !== main);
    return fill(readArticle(main.item, urlOf), readArticle(item, urlOf, rest));
  }
  const whole = readArticle(item, urlOf, others);
  const sections = texts.some((text) => hasAddress(text.item, urlOf)) ? [] : sectionsOf(texts, urlOf);
  if (sections.length > 0) return {...whole, body: [...whole.body, ...sections]};
  const entries = associated
    .filter((each) => texts.includes(each) || hasAddress(each.item, urlOf))
    .map((each) => readSummary(each.item, urlOf));
  const {headline, id, dateModified, datePublished, inLanguage} = whole;
  const list = compact<TrendingList>({
    type: 'ItemList',
    name: headline === '' ? undefined : headline,
    id,
    dateModified: dateModified ?? datePublished,
    inLanguage,
    itemListOrder: 'descending',
    itemListElement: entries.map((entry, index) => ({type: 'ListItem', position: index + 1, item: entry})),
  });
  return numbered(finishList(list, item.reader, item.path));
}

/** Counts the entries that are left, so that none seems to be missing. */
const numbered = (list: TrendingList | undefined): TrendingList | undefined =>
  list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};

/** Reads a list of items as a ranked list, in its order, without those that may not be shown. */
export function readItems(
  entries: readonly Item[],
  holder: Item | undefined,
  path: string,
  urlOf: UrlOf | undefined,
): TrendingList | undefined {
  const [first] = entries;
  const reader = (holder ?? first)?.reader;
  if (reader === undefined) return undefined;
  const shown = entries.filter(isPublic).map((item) => ({item, summary: readSummary(item, urlOf)}));
  for (const {item, summary} of shown) if (summary.url === '' || summary.headline === '') reader.report('item/incomplete', item.path);
  const usable = shown.filter(({summary}) => summary.url !== '' && summary.headline !== '');
  const updated = holder?.at('updated', 'versioncreated');
  const list = compact<TrendingList>({
    type: 'ItemList',
    name: holder?.text('title', 'name'),
    dateModified: updated && reader.date(updated.value, updated.path),
    itemListOrder: 'descending',
    itemListElement: usable.map(({summary}, index) => ({type: 'ListItem', position: index + 1, item: summary})),
  });
  return numbered(finishList(list, reader, path));
}

/** Tells whether an item is a package of others. */
export const isPackage = (item: Item): boolean => kindOf(item) === 'composite';
