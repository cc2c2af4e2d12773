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
const STAND_IN = /^(?:webpage|itempage|creativework|mediagallery|imagegallery|review|criticreview)$/;
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

/** Says how well a node answers "the article of this page"; compared from the left. */
function scores(graph: Graph, {place, type}: Chosen): {words: number; rank: number; page: number; size: number} {
  const page = graph.reader.options.baseUrl;
  const addresses = ['url', 'mainEntityOfPage', '@id']
    .flatMap((name) => graph.all(place, name))
    .map((each) => (typeof each.value === 'string' ? each.value : (graph.id(each) ?? graph.plain(each, 'url'))))
    .filter((value) => typeof value === 'string' && /^https?:/i.test(value)) as string[];
  const isPage = page !== undefined && addresses.some((address) => pageKey(address) === pageKey(page));
  return {
    words: graph.has(place, 'headline', 'name', 'articleBody', 'liveBlogUpdate') ? 1 : 0,
    rank: RANKS[type] ?? NEWS_RANK,
    page: isPage ? 2 : addresses.length === 0 ? 1 : 0,
    size: graph.size(place),
  };
}

/**
 * Chooses the article of a page.
 *
 * Live coverage, then news, then articles, then blog posts; then the one of this page (`baseUrl`), then the fullest, then the first. An article
 * of another page gives way to any of this page.
 */
export function chooseArticle(graph: Graph): Chosen | undefined {
  const found = graph.nodes.flatMap((place) => {
    const type = typeOf(graph, place);
    return type === undefined ? [] : [{chosen: {place, type}, score: scores(graph, {place, type})}];
  });
  const onPage = found.some(({score}) => score.page === 2);
  const rows = found.map(({chosen, score: {words, rank, page, size}}) => ({
    chosen,
    row: [words, onPage && page === 0 ? 0 : 1, rank, page, size],
  }));
  return rows.reduce<(typeof rows)[number] | undefined>((best, next) => {
    const index = next.row.findIndex((value, column) => value !== best?.row[column]);
    return best === undefined || (index >= 0 && (next.row[index] ?? 0) > (best.row[index] ?? 0)) ? next : best;
  }, undefined)?.chosen;
}

/** Finds a node of another type that says of itself what only articles say. */
export function chooseStandIn(graph: Graph): Chosen | undefined {
  const place = graph.nodes.find((node) => {
    const types = graph.types(node);
    if (!types.every((type) => STAND_IN.test(type)) || !graph.has(node, 'headline', 'name', 'itemReviewed')) return false;
    return (
      graph.has(node, 'articleBody', 'reviewBody') ||
      (graph.has(node, 'headline') && (types.length === 0 || graph.has(node, 'author', 'datePublished')))
    );
  });
  return place === undefined ? undefined : {place, type: graph.has(place, 'liveBlogUpdate') ? 'LiveBlogPosting' : 'Article'};
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
