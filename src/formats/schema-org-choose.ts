import type {ArticleType} from '../model/article.js';
import {withoutTracking} from '../text/urls.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';
import {articleType} from './schema-org-types.js';

/** A node that is read as an article. */
export interface Chosen {
  place: Place;
  type: ArticleType;
}

/** Types that hold an article on pages whose CMS knows no better. */
const STAND_IN = /^(?:webpage|itempage|creativework|mediagallery|imagegallery|review|criticreview|blog)$/;
/** Types of pages that are about one recording. */
const RECORDING = /^(?:(?:video|audio)object|(?:podcast|radio|tv)?episode|clip)$/;
const RANKS: Partial<Record<ArticleType, number>> = {LiveBlogPosting: 4, Article: 2, BlogPosting: 1};
const NEWS_RANK = 3;

const pageKey = (url: string): string =>
  withoutTracking(url)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#].*$/s, '')
    .replace(/\/$/, '');

function typeOf(graph: Graph, place: Place): ArticleType | undefined {
  const type = articleType(graph.types(place));
  return type !== undefined && graph.has(place, 'liveBlogUpdate') ? 'LiveBlogPosting' : type;
}

/** Tells whether a node is about the page with this address: 2 is yes, 1 unknown, 0 no. */
function onPage(graph: Graph, place: Place, page: string | undefined): number {
  const named = ['url', 'mainEntityOfPage', '@id'].flatMap((name) => graph.all(place, name));
  const values = named.map((each) => (typeof each.value === 'string' ? each.value : (graph.id(each) ?? graph.plain(each, 'url'))));
  const keys = values.flatMap((value) => (typeof value === 'string' && /^https?:/i.test(value) ? [pageKey(value)] : []));
  if (page !== undefined && keys.includes(pageKey(page))) return 2;
  return keys.length === 0 ? 1 : 0;
}

/** Tells which of two rows of numbers is the greater, compared from the left. */
function isGreater(row: readonly number[], other: readonly number[]): boolean {
  const index = row.findIndex((value, column) => value !== other[column]);
  return index >= 0 && (row[index] ?? 0) > (other[index] ?? 0);
}

/**
 * Chooses the article of a page.
 *
 * Live coverage, then news, then articles, then blog posts; then the one of this page (`baseUrl`), then the fullest, then the first. An article
 * of another page gives way to any of this page, and one without words to any with words.
 */
export function chooseArticle(graph: Graph): Chosen | undefined {
  const found = graph.nodes.flatMap((place) => {
    const type = typeOf(graph, place);
    return type === undefined ? [] : [{place, type, page: onPage(graph, place, graph.reader.options.baseUrl)}];
  });
  const isKnown = found.some(({page}) => page === 2);
  const rows = found.map((chosen) => {
    const words = graph.has(chosen.place, 'headline', 'name', 'articleBody', 'liveBlogUpdate');
    const elsewhere = isKnown && chosen.page === 0;
    return {chosen, row: [Number(words), Number(!elsewhere), RANKS[chosen.type] ?? NEWS_RANK, chosen.page, graph.size(chosen.place)]};
  });
  let [best] = rows;
  for (const row of rows) if (best !== undefined && isGreater(row.row, best.row)) best = row;
  return best?.chosen;
}

/** Finds a node of another type that says of itself what only articles say. */
export function chooseStandIn(graph: Graph): Chosen | undefined {
  const place = graph.nodes.find((node) => {
    const types = graph.types(node);
    if (!types.every((type) => STAND_IN.test(type)) || !graph.has(node, 'headline', 'name', 'itemReviewed')) return false;
    if (graph.has(node, 'blogPost', 'blogPosts')) return false;
    return (
      graph.has(node, 'articleBody', 'reviewBody') ||
      (graph.has(node, 'headline') && (types.length === 0 || graph.has(node, 'author', 'datePublished'))) ||
      (types.length > 0 && graph.has(node, 'author') && graph.has(node, 'datePublished'))
    );
  });
  const chosen = place ?? graph.nodes.find((node) => isRecording(graph, node) && graph.has(node, 'name', 'headline'));
  return chosen === undefined ? undefined : {place: chosen, type: graph.has(chosen, 'liveBlogUpdate') ? 'LiveBlogPosting' : 'Article'};
}

/** Tells a node that is itself a video, a recording or an episode. */
export function isRecording(graph: Graph, place: Place): boolean {
  return graph.types(place).some((type) => RECORDING.test(type));
}

/** Chooses the longest list that is no navigation. */
export function chooseList(graph: Graph): Place | undefined {
  const lists = graph.nodes.filter((node) => graph.types(node).includes('itemlist') && graph.has(node, 'itemListElement'));
  const lengths = lists.map(
    (list) => graph.all(list, 'itemListElement').filter((item) => !graph.types(item).includes('sitenavigationelement')).length,
  );
  const most = Math.max(0, ...lengths);
  return lists[lengths.indexOf(most)];
}

/** Finds the node of the web page that an article stands on. */
export function pageOf(graph: Graph, article: Place): Place {
  const isPage = (node: Place): boolean => graph.types(node).some((type) => type.endsWith('webpage') || type === 'itempage');
  const around = [...graph.all(article, 'mainEntityOfPage'), ...graph.all(article, 'isPartOf'), ...graph.nodes];
  return around.find((node) => isPage(node) && graph.types(node).length < graph.size(node)) ?? {value: undefined, path: ''};
}
