import {ARTICLE_TYPES} from '../model/article.js';
import type {Format} from '../model/result.js';
import {isData, own, type Data} from './read.js';

type Probe = (data: Data) => boolean;

const has = (data: unknown, ...keys: string[]): boolean => keys.some((key) => own(data, key) !== undefined);
const list = (data: unknown, key: string): boolean => Array.isArray(own(data, key));
const text = (data: unknown, key: string): string => {
  const value = own(data, key);
  return typeof value === 'string' ? value : '';
};
const first = (data: unknown, key: string): unknown => {
  const value = own(data, key);
  return Array.isArray(value) ? value[0] : undefined;
};
const isGhostPost = (post: unknown): boolean =>
  (has(post, 'comment_id', 'feature_image', 'primary_author') || (has(post, 'uuid') && has(post, 'visibility', 'lexical', 'mobiledoc'))) &&
  has(post, 'title', 'html');
const isFeedItem = (item: unknown): boolean => has(item, 'content_html', 'content_text') && !has(item, 'uri', '@type');
const isWordpressComPost = (post: unknown): boolean => has(post, 'site_ID') && has(post, 'URL');

const NINJS_KEY =
  /^(?:bodies|body_?[a-zA-Z]\w*|headlines|descriptions|description_\w+|(?:version|first|content)[Cc]reated|pub[Ss]tatus|renditions|associations|eventDetails|plannedCoverage)$/;
const isNinjs = (data: unknown): boolean =>
  /ninjs/i.test(text(own(data, 'standard') ?? own(data, '$standard'), 'name')) ||
  (isData(data) && text(data, 'uri') + text(data, 'guid') !== '' && Object.keys(data).some((key) => NINJS_KEY.test(key)));

/** Lists where answers of news APIs hold an item, or the first of several. */
function answersOf(data: Data): unknown[] {
  const inner = own(data, 'data');
  const lists = ['_items', 'item', 'items', 'results', 'hits', 'data'].map((key) => first(data, key));
  return [...lists, own(data, 'item'), inner, own(inner, 'item'), own(first(inner, 'items'), 'item'), first(inner, 'items')];
}
const isTree = (data: unknown): boolean =>
  /^(?:root|body)$/.test(text(data, 'type')) && (list(data, 'children') || list(own(data, 'body'), 'children'));
const namesSchemaOrg = (node: unknown): boolean =>
  isData(own(node, 'properties')) &&
  [own(node, 'type')].flat().some((type) => typeof type === 'string' && /^https?:\/\/(?:www\.)?schema\.org\//i.test(type));
/** Tells what tools make that take microdata and JSON-LD out of pages. */
const isExtracted = (data: unknown): boolean => namesSchemaOrg(data) || list(data, 'json-ld') || namesSchemaOrg(first(data, 'items'));

/** How the formats are told apart, the surest signs first. */
const PROBES: readonly (readonly [Format, Probe])[] = [
  ['schema-org', (data) => has(data, '@context', '@type', '@graph') || isExtracted(data)],
  [
    'json-feed',
    (data) =>
      /^(?:https?:\/\/)?(?:www\.)?jsonfeed\.org\/version\//.test(text(data, 'version')) ||
      isFeedItem(data) ||
      isFeedItem(first(data, 'items')) ||
      (has(data, 'home_page_url', 'feed_url') && list(data, 'items')),
  ],
  [
    'canonical',
    (data) =>
      (ARTICLE_TYPES.some((type) => type === own(data, 'type')) && list(data, 'body')) ||
      (text(data, 'type') === 'ItemList' && list(data, 'itemListElement')),
  ],
  ['ans', (data) => list(data, 'content_elements') || has(own(data, 'headlines'), 'basic') || /^0\.\d/.test(text(data, 'version'))],
  ['ninjs', (data) => isNinjs(data) || answersOf(data).some(isNinjs)],
  [
    'wordpress',
    (data) =>
      has(own(data, 'title'), 'rendered') ||
      has(own(data, 'content'), 'rendered') ||
      isWordpressComPost(data) ||
      isWordpressComPost(first(data, 'posts')),
  ],
  ['portable-text', (data) => [data, own(data, 'result'), first(data, 'result'), first(data, 'body')].some((part) => has(part, '_type'))],
  [
    'content-tree',
    (data) =>
      isTree(data) ||
      isTree(own(data, 'body')) ||
      isTree(own(data, 'bodyTree')) ||
      isTree(own(own(own(data, 'body'), 'structured'), 'tree')),
  ],
  ['ghost', (data) => [data, first(data, 'posts'), first(data, 'pages'), own(own(data, 'post'), 'current')].some(isGhostPost)],
  [
    'contentful',
    (data) =>
      (isData(own(data, 'sys')) && (isData(own(data, 'fields')) || list(data, 'items'))) ||
      (isData(own(first(data, 'items'), 'sys')) && isData(own(first(data, 'items'), 'fields'))) ||
      (text(data, 'nodeType') === 'document' && list(data, 'content')),
  ],
  [
    'apple-news',
    (data) =>
      list(data, 'components') &&
      (has(data, 'layout', 'documentStyle', 'componentTextStyles', 'identifier') || has(first(data, 'components'), 'role')),
  ],
];

const isRow = (row: unknown): boolean =>
  (has(row, 'title', 'headline', 'name', 'linkText', 'webTitle') && has(row, 'url', 'href', 'link', 'path', 'webUrl')) ||
  list(row, 'dimensionValues');

/** Takes the first entry of what may be a list of ranked rows. */
function firstRow(data: unknown): unknown {
  const lists = ['items', 'results', 'data', 'rows', 'pages', 'trails', 'articles', 'tabs'];
  const entry = lists.map((key) => first(data, key)).find((each) => each !== undefined);
  return first(entry, 'trails') ?? entry;
}

/** Lists the formats that a parsed value fits, the surest first; a list counts as what its entries are. */
export function detectData(input: unknown): Format[] {
  const sample = (Array.isArray(input) ? input.slice(0, 20) : [input]).filter(isData);
  const found = PROBES.filter(([format, probe]) => sample.some((data) => probe(data) && (format !== 'canonical' || !Array.isArray(input))));
  if (found.length > 0 || sample.length === 0) return found.map(([format]) => format);
  const rows = Array.isArray(input) ? sample : [firstRow(sample[0]), firstRow(own(sample[0], 'data') ?? own(sample[0], 'response'))];
  return rows.some(isRow) ? ['rows'] : [];
}
