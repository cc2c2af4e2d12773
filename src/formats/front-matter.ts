import {ARTICLE_TYPES, type Article, type ArticleType, type Correction, type Phrasing, type Thing} from '../model/article.js';
import {mayShow} from './finish.js';
import {authorsIn, readAuthors, type Authors} from './front-matter-authors.js';
import {isPlain, type Fields, type Found} from './front-matter-fields.js';
import {readImages, type Words} from './front-matter-images.js';
import {compact} from './read.js';

const UNPUBLISHED = /^(?:draft|unpublished|pending|private|trash|archived|deleted|withheld|withdrawn|cancell?ed|hidden)$/i;
const POST = /^(?:_?posts?|blog(?:[-_]?post(?:ing)?)?|article-blog)$/i;
/** An address that a site makes of a pattern, or of what only it knows. */
const PATTERN = /(?:^|\/):\w|\{\{|\{%|\[\w+\]|^(?:true|false)$/;

/** What is known beside the fields. */
export interface MatterOptions {
  /** Who is behind the keys of authors. */
  authors?: Authors;
  /** Makes phrases of a caption or standfirst as the format writes them. */
  words?: Words;
}

/** Tells whether an article may be shown: no draft, not before its time, not after it. */
export function isPublic(fields: Fields): boolean {
  const {reader} = fields;
  const {now} = reader.options;
  const status = fields.find('status', 'publishStatus', 'publicationStatus', 'visibility', 'state');
  const draft = fields.find('draft', 'isDraft', '_draft', 'private', 'deleted', 'isDeleted', 'withheld');
  const published = fields.find('published', 'publish', 'isPublished');
  const isOff = published !== undefined && reader.boolean(published.value) === false;
  const isDraft = draft !== undefined && reader.boolean(draft.value) === true;
  const isUnpublished = typeof status?.value === 'string' && UNPUBLISHED.test(status.value.trim());
  const expiry = fields.find('expiryDate', 'unpublishDate', 'expires');
  const end = expiry === undefined || now === undefined ? undefined : reader.date(expiry.value, expiry.path);
  const isOver = end !== undefined && now !== undefined && Date.parse(end) < now.getTime();
  const embargo = fields.find('embargo', 'embargoedUntil', 'embargoUntil', 'embargoDate', 'embargoed');
  const start = now === undefined ? undefined : fields.find('publishDate', 'goLiveDate');
  const later = start === undefined || now === undefined ? undefined : reader.date(start.value, start.path);
  const isEarly = later !== undefined && now !== undefined && Date.parse(later) > now.getTime();
  const until = embargo !== undefined && reader.boolean(embargo.value) !== false ? embargo : isEarly ? start : undefined;
  const cause = [isDraft && draft, isOff && published, isUnpublished && status, isOver && expiry].find(
    (each): each is Found => typeof each === 'object',
  );
  if (cause !== undefined) return mayShow({withheld: true}, reader, cause.path);
  return until === undefined || mayShow({embargoedUntil: until.value}, reader, until.path);
}

/** Reads the kind of an article, where its fields say it. */
function typeOf(fields: Fields): ArticleType {
  const names = ['type', '@type', 'schema', 'layout', 'kind']
    .map((name) => fields.find(name)?.value)
    .filter((value) => typeof value === 'string');
  const known = names
    .map((name) => ARTICLE_TYPES.find((type) => type.toLowerCase() === name.toLowerCase()))
    .find((type) => type !== undefined);
  if (known !== undefined) return known;
  if (names.some((name) => POST.test(name))) return 'BlogPosting';
  return names.some((name) => /^news(?:[-_]?article)?$/i.test(name)) ? 'NewsArticle' : 'Article';
}

/** Reads the address of an article; patterns that a site fills in are none. */
function readUrl(fields: Fields): string | undefined {
  const {reader} = fields;
  const usable = ({value}: Found) => typeof value === 'string' && !PATTERN.test(value.trim());
  for (const name of ['canonical', 'canonicalUrl', 'canonicalWebUrl', 'webUrl', 'url', 'link', 'permalink', 'slug']) {
    const found = fields.find(name);
    if (found === undefined || !usable(found)) continue;
    if (reader.options.baseUrl === undefined && !/^https?:/i.test(String(found.value))) continue;
    const url = reader.url(found.value, found.path);
    if (url !== undefined) return url;
  }
  return undefined;
}

function readCorrections(fields: Fields, words: Words): Correction[] | undefined {
  const found = fields.find('correction', 'corrections', 'clarification');
  const all = fields.list(found, /(?!)/).flatMap(({value, path}): Correction[] => {
    const about = isPlain(value) ? fields.of(value, path) : undefined;
    const said = about?.one('text', 'description', 'note') ?? {value, path};
    const text = typeof said.value === 'string' ? words(said.value, said.path) : undefined;
    return text === undefined
      ? []
      : [compact<Correction>({type: 'CorrectionComment', text, datePublished: about?.date('date', 'datePublished')})];
  });
  return all.length > 0 ? all : undefined;
}

function readThings(fields: Fields, ...names: string[]): Thing[] | undefined {
  const found = fields.names(...names);
  return found?.map((name) => ({name}));
}

/** Adds to fields those that sites keep one level below. */
export function withGroups(fields: Fields): Fields {
  for (const name of ['params', 'extra', 'taxonomies', 'seo', 'meta']) {
    const group = fields.find(name);
    if (group !== undefined) fields.add(group.value, group.path);
  }
  return fields;
}

/**
 * Reads the metadata of an article from the fields that site generators use, by all their usual names.
 *
 * The article has no body yet; whether it may be shown is asked of `isPublic`.
 */
export function readMatter(fields: Fields, {authors = {}, words}: MatterOptions = {}): Article {
  const {reader} = fields;
  const phrases: Words = words ?? ((text, path) => reader.phrases(text, path));
  const headline = fields.text('title', 'headline', 'name', 'heading') ?? '';
  const standfirst = fields.one(
    'standfirst',
    'dek',
    'deck',
    'lede',
    'description',
    'excerpt',
    'summary',
    'abstract',
    'intro',
    'teaserText',
    'desc',
  );
  const byline = fields.one('byline');
  const about = fields.find('lastUpdate');
  const updated = isPlain(about?.value) ? fields.of(about.value, about.path) : undefined;
  const language = fields.one('lang', 'language', 'locale', 'inLanguage');
  const license = fields.one('license', 'licence');
  const id = fields.one('id', 'uuid', 'uid', 'guid');
  const alternative = fields.text('subtitle', 'subheadline', 'subheading', 'subhead', 'tagline', 'alternativeHeadline');
  const named = readAuthors(fields, authors, 'author', 'authors', 'writer', 'by');
  const line = byline && reader.text(byline.value, byline.path);
  const author = named.length > 0 || line === undefined ? named : authorsIn(line);
  return compact<Article>({
    type: typeOf(fields),
    id: id && reader.text(id.value, id.path),
    url: readUrl(fields),
    inLanguage: language && reader.language(language.value, language.path),
    kicker: fields.text('kicker', 'eyebrow', 'overline', 'supertitle', 'pretitle'),
    headline,
    alternativeHeadline: alternative === headline ? undefined : alternative,
    description: standfirst && phrasesOf(phrases(standfirst.value, standfirst.path)),
    author,
    bylineText: line === author[0]?.name ? undefined : line,
    datePublished:
      fields.date(
        'datePublished',
        'firstPublishedDate',
        'publishedDate',
        'publishedAt',
        'published_at',
        'publishDate',
        'pubDate',
        'pubDatetime',
        'publishedOn',
        'publishedTime',
        'date',
        'posted',
        'created',
        'createdAt',
        'createdDate',
      ) ?? publishedDate(fields),
    dateModified:
      fields.date(
        'dateModified',
        'lastmod',
        'updated',
        'updatedDate',
        'updatedAt',
        'updatedOn',
        'modified',
        'modifiedDate',
        'modDatetime',
        'lastModified',
        'lastModifiedAt',
        'lastUpdated',
        'dateUpdated',
      ) ?? updated?.date('date'),
    dateline: fields.text('dateline'),
    articleSection: fields.names('categories', 'category', 'section', 'sections'),
    keywords: fields.names('tags', 'tag', 'keywords', 'topics'),
    image: readImages(fields, phrases),
    body: [],
    copyrightNotice: fields.text('copyright', 'copyrightNotice'),
    license: license !== undefined && /^https?:/.test(String(license.value)) ? reader.url(license.value, license.path) : undefined,
    isPartOf: readThings(fields, 'series'),
    correction: readCorrections(fields, phrases),
  });
}

const phrasesOf = (words: Phrasing[] | undefined): Phrasing[] | undefined => (words !== undefined && words.length > 0 ? words : undefined);

/** Reads a date from "published", which is a truth on other sites. */
function publishedDate(fields: Fields): string | undefined {
  const found = fields.find('published');
  const isDate = typeof found?.value === 'string' && /\d{4}/.test(found.value);
  return isDate ? fields.reader.date(found.value, found.path) : undefined;
}
