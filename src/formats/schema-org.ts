import type {Article, ArticleType, HttpUrl, Phrasing, TrendingList} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {readDuration} from './dates.js';
import {finishArticle, mayShow} from './finish.js';
import {isSameFile} from './html-body.js';
import {foldCrops} from './images.js';
import {whereBroken} from './json.js';
import {adapter, compact, type Reader} from './read.js';
import {readCredits, readOrganization} from './schema-org-agents.js';
import {readBody} from './schema-org-body.js';
import {chooseArticle, chooseList, chooseStandIn, pageOf} from './schema-org-choose.js';
import {Graph} from './schema-org-graph.js';
import {readHeadline, siteNames, unescaped} from './schema-org-headline.js';
import {readImages} from './schema-org-images.js';
import {readBlocks, type Place} from './schema-org-json.js';
import {readList} from './schema-org-list.js';
import {readUpdates} from './schema-org-live.js';
import {readLeadMedia} from './schema-org-media.js';
import {readAccess, readCorrections, readInteractions, readRating, readThings} from './schema-org-parts.js';

const phrases = (value: string | undefined): Phrasing[] | undefined => (value === undefined ? undefined : [{type: 'text', value}]);
const named = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Reads the address of an article; the front page of a site is none while another is named. */
function readUrl(graph: Graph, place: Place): HttpUrl | undefined {
  const urls = ['url', 'mainEntityOfPage'].flatMap((name) => graph.urls(place, name));
  const id = graph.id(place);
  const all = [...urls, id?.includes('#') === false ? graph.address(id) : undefined].filter((url) => url !== undefined);
  return all.find((url) => new URL(url).pathname !== '/') ?? all[0];
}

function readLanguage(graph: Graph, place: Place): string | undefined {
  const value = graph.plain(place, 'inLanguage', '@language');
  const found = graph.all(place, 'inLanguage')[0];
  const tag =
    typeof value === 'string' ? value : found === undefined ? undefined : graph.text(found, 'alternateName', 'identifier', 'name');
  return graph.reader.language(tag, found?.path);
}

/** Reads the lead pictures: the article's own, else those of its page, else its thumbnail. */
function readLeadImages(graph: Graph, place: Place, page: Place): Article['image'] {
  const attached = graph.all(place, 'associatedMedia').filter((each) => graph.types(each).includes('imageobject'));
  const sources = [
    graph.all(place, 'image'),
    graph.all(page, 'primaryImageOfPage'),
    attached,
    graph.all(place, 'thumbnailUrl', 'thumbnail'),
  ];
  for (const source of sources) {
    const images = foldCrops(readImages(graph, source));
    if (images.length > 0) return images;
  }
  return [];
}

/** Leaves out a picture that the lead medium shows as well, unless it has words of its own. */
function withoutPoster(images: Article['image'], leadMedia: Article['leadMedia']): Article['image'] {
  const poster = leadMedia?.type === 'video' ? leadMedia.poster : leadMedia?.type === 'embed' ? leadMedia.thumbnail : undefined;
  if (poster === undefined) return images;
  return images.filter(({url, caption, creditText}) => caption !== undefined || creditText !== undefined || !isSameFile(url, poster.url));
}

/** Reads the copyright notice, or makes one of holder and year. */
function readCopyright(graph: Graph, place: Place): string | undefined {
  const notice = graph.text(place, 'copyrightNotice');
  const holder = notice === undefined ? graph.text(place, 'copyrightHolder') : undefined;
  return holder === undefined ? notice : ['©', graph.text(place, 'copyrightYear'), holder].filter(Boolean).join(' ');
}

/** Tells an article that its newsroom has not published. */
const isDraft = (graph: Graph, place: Place): boolean =>
  /(?:^|[/#])(?:draft|pending|unpublished|withdrawn)$/i.test(graph.text(place, 'creativeWorkStatus') ?? '');

function readArticle(graph: Graph, place: Place, type: ArticleType): Article | undefined {
  const {reader} = graph;
  if (!mayShow({withheld: isDraft(graph, place)}, reader, place.path)) return undefined;
  const page = pageOf(graph, place);
  const url = readUrl(graph, place);
  const inLanguage =
    readLanguage(graph, place) ?? readLanguage(graph, page) ?? reader.language(graph.contextLanguage ?? reader.options.defaultLanguage);
  graph.base = url;
  graph.language = inLanguage;
  graph.sites = siteNames(graph, place, url);
  const credits = readCredits(graph, place);
  const headline = readHeadline(graph, place, page);
  const alternativeHeadline = graph.text(place, 'alternativeHeadline');
  const description = unescaped(graph.text(place, 'description', 'abstract') ?? '') || undefined;
  const datePublished =
    graph.date(place, 'datePublished') ?? graph.date(page, 'datePublished') ?? graph.date(place, 'dateCreated', 'uploadDate');
  const wordCount = reader.number(graph.plain(place, 'wordCount'), 1);
  const leadMedia = readLeadMedia(graph, place);
  const isLive = type === 'LiveBlogPosting';
  const article = compact<Article>({
    type,
    id: graph.identity(place),
    url,
    inLanguage,
    headline,
    alternativeHeadline: alternativeHeadline === headline ? undefined : alternativeHeadline,
    description: description === headline ? undefined : phrases(description),
    ...credits,
    author: credits.author.length > 0 ? credits.author : readCredits(graph, page).author,
    publisher: readOrganization(graph, graph.all(place, 'publisher')[0]),
    sourceOrganization: readOrganization(graph, graph.all(place, 'sourceOrganization')[0]),
    datePublished,
    dateModified: graph.date(place, 'dateModified') ?? graph.date(page, 'dateModified'),
    dateline: graph.text(place, 'dateline'),
    articleSection: graph.texts(place, 'articleSection'),
    keywords: graph.texts(place, 'keywords'),
    genre: graph.texts(place, 'genre'),
    image: withoutPoster(readLeadImages(graph, place, page), leadMedia),
    leadMedia,
    body: [...readBody(graph, place, ['articleBody', 'reviewBody', 'text'], true), ...readRating(graph, place)],
    wordCount: wordCount === undefined ? undefined : Math.round(wordCount),
    timeRequired: readDuration(graph.plain(place, 'timeRequired')),
    access: readAccess(graph, place),
    correction: readCorrections(graph, place),
    backstory: phrases(graph.text(place, 'backstory')),
    isBasedOn: readThings(graph, graph.all(place, 'isBasedOn', 'isBasedOnUrl'), true)?.[0],
    copyrightNotice: readCopyright(graph, place),
    license: graph.url(place, 'license'),
    about: readThings(graph, graph.all(place, 'about')),
    isPartOf: readThings(graph, graph.all(place, 'isPartOf')),
    interactionStatistic: readInteractions(graph, place),
    coverageStartTime: isLive ? graph.date(place, 'coverageStartTime') : undefined,
    coverageEndTime: isLive ? graph.date(place, 'coverageEndTime') : undefined,
    liveBlogUpdate: isLive ? named(readUpdates(graph, place, datePublished)) : undefined,
  });
  return finishArticle(article, reader, place.path);
}

/** Says why an input is no article, with the types that were found in it. */
function decline(graph: Graph): void {
  const types = [...new Set(graph.nodes.flatMap((node) => graph.types(node)))];
  if (types.length > 0 && types.every((type) => type === 'imageobject')) {
    graph.reader.report('input/wrong-format', graph.nodes[0]?.path, 'It is a picture, not an article.');
  } else {
    graph.reader.report('input/unrecognised', '', types.length > 0 ? `Found: ${types.slice(0, 10).join(', ')}.` : '');
  }
}

function read(input: unknown, reader: Reader): Article | TrendingList | undefined {
  const all = readBlocks(input);
  if (Array.isArray(input) && input.length > LIMITS.nodes) reader.report('limit/list');
  const blocks = all.filter(({value}) => value !== undefined);
  if (blocks.length === 0) {
    const isText = typeof input === 'string' || (Array.isArray(input) && input.some((block) => typeof block === 'string'));
    reader.report(isText ? 'input/invalid-json' : 'input/not-object', '', typeof input === 'string' ? whereBroken(input) : '');
    return undefined;
  }
  for (const {value, path} of all) if (value === undefined) reader.report('value/ignored', path);
  const graph = new Graph(blocks, reader);
  const article = chooseArticle(graph);
  const list = article === undefined ? chooseList(graph) : undefined;
  if (list !== undefined) return readList(graph, list);
  const chosen = article ?? chooseStandIn(graph);
  if (chosen !== undefined) return readArticle(graph, chosen.place, chosen.type);
  decline(graph);
  return undefined;
}

/**
 * Reads schema.org JSON-LD: articles of all types with live coverage, and an ItemList as a ranked list.
 *
 * Takes an object, a list of them, or text as it stands in a page, and chooses the article where there are several. Not ok for what is
 * neither. https://schema.org/NewsArticle
 */
export const schemaOrg = adapter('schema-org', read);
