import {ARTICLE_TYPES} from '../model/article.js';
import type {Format} from '../model/result.js';
import {isData, own, type Data} from './read.js';
import {parseLooseJson} from './schema-org-json.js';

/** What an input looks like; `ambiguous` lists every format it fits when there are several. */
export interface Detection {
  format: Format | undefined;
  ambiguous: Format[];
}

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
const isGhostPost = (post: unknown): boolean => has(post, 'comment_id', 'feature_image', 'primary_author') && has(post, 'title');

const namesSchemaOrg = (node: unknown): boolean =>
  isData(own(node, 'properties')) &&
  [own(node, 'type')].flat().some((type) => typeof type === 'string' && /^https?:\/\/(?:www\.)?schema\.org\//i.test(type));
/** Tells what tools make that take microdata and JSON-LD out of pages. */
const isExtracted = (data: unknown): boolean => namesSchemaOrg(data) || list(data, 'json-ld') || namesSchemaOrg(first(data, 'items'));

/** How the formats are told apart, the surest signs first. */
const PROBES: readonly (readonly [Format, Probe])[] = [
  ['schema-org', (data) => has(data, '@context', '@type', '@graph') || isExtracted(data)],
  ['json-feed', (data) => /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text(data, 'version'))],
  [
    'canonical',
    (data) =>
      (ARTICLE_TYPES.some((type) => type === own(data, 'type')) && list(data, 'body')) ||
      (text(data, 'type') === 'ItemList' && list(data, 'itemListElement')),
  ],
  ['ans', (data) => list(data, 'content_elements') || /^0\.\d/.test(text(data, 'version'))],
  [
    'ninjs',
    (data) =>
      text(own(data, 'standard'), 'name') === 'ninjs' ||
      (has(data, 'uri') &&
        Object.keys(data).some((key) => /^(?:bodies|body_\w+|headlines|version[Cc]reated|pubStatus|pubstatus)$/.test(key))),
  ],
  ['wordpress', (data) => has(own(data, 'title'), 'rendered') || has(own(data, 'content'), 'rendered')],
  ['portable-text', (data) => has(data, '_type')],
  ['content-tree', (data) => /^(?:root|body)$/.test(text(data, 'type')) && (list(data, 'children') || list(own(data, 'body'), 'children'))],
  ['ghost', (data) => isGhostPost(data) || isGhostPost(first(data, 'posts'))],
  [
    'contentful',
    (data) =>
      (isData(own(data, 'sys')) && (isData(own(data, 'fields')) || list(data, 'items'))) ||
      (text(data, 'nodeType') === 'document' && list(data, 'content')),
  ],
  ['apple-news', (data) => list(data, 'components') && has(data, 'layout', 'documentStyle', 'componentTextStyles', 'identifier')],
];

const isRow = (row: unknown): boolean => has(row, 'title', 'headline', 'name') && has(row, 'url', 'href', 'link', 'path');

/** Detects by an object; a list counts as what its entries are. */
function detectData(input: unknown): Format[] {
  const sample = (Array.isArray(input) ? input.slice(0, 20) : [input]).filter(isData);
  const found = PROBES.filter(([format, probe]) => sample.some((data) => probe(data) && (format !== 'canonical' || !Array.isArray(input))));
  if (found.length > 0 || sample.length === 0) return found.map(([format]) => format);
  const rows = Array.isArray(input) ? sample : [first(sample[0], 'items') ?? first(sample[0], 'results')];
  return rows.some(isRow) ? ['rows'] : [];
}

/** Signs at the beginning of a text, XML and HTML, the surest first. */
const MARKUP: readonly (readonly [Format, RegExp])[] = [
  ['schema-org', /^<script\b[^>]*ld\+json/i],
  ['schema-org', /^(?:<!--|\/\/|\/\*)?\s*<!\[CDATA\[[\s/*]*[{[]/],
  ['rss', /^<(?:rss|rdf:RDF)\b/i],
  ['atom', /^<(?:\w+:)?(?:feed|entry)\b[^>]*Atom/],
  ['newsml-g2', /^<(?:\w+:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem)\b/],
  ['html', /^<(?:!doctype\s+html|[a-z][\w-]*[\s/>])/i],
];
const PROLOGUE = /^(?:\ufeff|\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s+(?!html)[^>]*>)+/i;

function detectText(input: string): Format[] {
  const source = input.trimStart();
  const start = source.replace(PROLOGUE, '').slice(0, 5000);
  const markup = MARKUP.find(([, sign]) => sign.test(start) || sign.test(source))?.[0];
  if (markup !== undefined) return [markup];
  if (/^[[{"]/.test(start) || /^(?:<!--|\/[/*])/.test(source)) {
    const value = parseLooseJson(source);
    if (value !== undefined) return typeof value === 'string' ? [] : detectData(value);
    if (/"@(?:context|type|graph)"/.test(start)) return ['schema-org'];
  }
  if (/^---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.test(start) || /^#{1,6} \S/m.test(start)) return ['markdown'];
  return /<\/?[a-z][^<>]*>/i.test(source) ? ['html'] : [];
}

/**
 * Guesses the format of an input by cheap probes: a parsed value, or the text of JSON, HTML or XML.
 *
 * The surest of several formats is named, and all of them are listed as `ambiguous`.
 */
export function detectFormat(input: unknown): Detection {
  const texts = Array.isArray(input) && input.length > 0 && input.every((block) => typeof block === 'string') ? input : undefined;
  const formats = typeof input === 'string' ? detectText(input) : texts === undefined ? detectData(input) : texts.flatMap(detectText);
  const unique = [...new Set(formats)];
  return {format: unique[0], ambiguous: unique.length > 1 ? unique : []};
}
