import type {ArticleSummary, TrendingItem, TrendingList} from '../model/article.js';
import {finishList} from './finish.js';
import {foldCrops} from './images.js';
import {compact, isData} from './read.js';
import {readCredits} from './schema-org-agents.js';
import type {Graph} from './schema-org-graph.js';
import {readImages} from './schema-org-images.js';
import type {Place} from './schema-org-json.js';
import {readInteractions} from './schema-org-parts.js';
import {articleType} from './schema-org-types.js';

function summaryType(types: readonly string[]): ArticleSummary['type'] {
  if (types.includes('videoobject')) return 'VideoObject';
  if (types.includes('audioobject') || types.includes('podcastepisode')) return 'AudioObject';
  return articleType(types) ?? 'WebPage';
}

/** Reads what an entry is about; the ListItem round it fills in address and title. */
function readSummary(graph: Graph, item: Place, entry: Place): ArticleSummary | undefined {
  const headline = graph.text(item, 'headline', 'name') ?? graph.text(entry, 'headline', 'name');
  const isAddress = typeof item.value === 'string';
  const url =
    (isAddress ? graph.address(item.value) : (graph.url(item, 'url') ?? graph.url(item, 'mainEntityOfPage'))) ??
    graph.url(entry, 'url') ??
    graph.address(graph.id(item));
  if (headline === undefined || url === undefined) return undefined;
  const {author, bylineText} = readCredits(graph, item);
  return compact<ArticleSummary>({
    type: summaryType(graph.types(item)),
    url,
    headline,
    id: graph.identity(item),
    description: graph.text(item, 'description', 'abstract'),
    image:
      foldCrops(readImages(graph, graph.all(item, 'image', 'thumbnailUrl')))[0] ??
      foldCrops(readImages(graph, graph.all(entry, 'image')))[0],
    author: author.length > 0 ? author : undefined,
    bylineText,
    datePublished: graph.date(item, 'datePublished', 'uploadDate', 'dateCreated'),
    dateModified: graph.date(item, 'dateModified'),
    articleSection: graph.texts(item, 'articleSection'),
    isAccessibleForFree: graph.reader.boolean(graph.plain(item, 'isAccessibleForFree')),
    inLanguage: graph.reader.language(graph.text(item, 'inLanguage')),
    interactionStatistic: readInteractions(graph, item),
    coverageEndTime: graph.date(item, 'coverageEndTime'),
  });
}

function readEntry(graph: Graph, entry: Place): TrendingItem[] {
  const isWrapper = isData(entry.value) && graph.types(entry).every((type) => type === 'listitem');
  const item = (isWrapper ? graph.all(entry, 'item')[0] : undefined) ?? entry;
  const summary = readSummary(graph, item, entry);
  if (summary === undefined) {
    graph.reader.report('item/incomplete', entry.path);
    return [];
  }
  const position = graph.reader.number(graph.plain(entry, 'position')) ?? NaN;
  return [{type: 'ListItem', position, item: summary}];
}

function orderOf(value: unknown): TrendingList['itemListOrder'] {
  const order = typeof value === 'string' ? /(?:de|a)scending$|unordered$/i.exec(value.trim())?.[0].toLowerCase() : undefined;
  return order === 'ascending' || order === 'unordered' ? order : 'descending';
}

/** Reads an ItemList as a ranked list of articles; undefined when no entry can be used. */
export function readList(graph: Graph, place: Place): TrendingList | undefined {
  const inLanguage = graph.reader.language(graph.text(place, 'inLanguage'));
  graph.language = inLanguage ?? graph.reader.language(graph.reader.options.defaultLanguage);
  const list = compact<TrendingList>({
    type: 'ItemList',
    name: graph.text(place, 'name', 'headline'),
    id: graph.identity(place),
    dateModified: graph.date(place, 'dateModified', 'datePublished'),
    inLanguage,
    itemListOrder: orderOf(graph.plain(place, 'itemListOrder')),
    itemListElement: graph.all(place, 'itemListElement').flatMap((entry) => readEntry(graph, entry)),
  });
  return finishList(list, graph.reader, place.path);
}
