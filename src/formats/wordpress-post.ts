import type {Access, Article, ArticleSummary, ArticleType} from '../model/article.js';
import {readExcerpt, type Excerpt} from './excerpts.js';
import {mayShow, type PartOptions} from './finish.js';
import {htmlBlocks} from './html-blocks.js';
import {fill, isExcerpt, mergeBody} from './html-body.js';
import {at, compact, isData, own, ownWord, type Data, type Reader} from './read.js';
import {schemaOrg} from './schema-org.js';
import {summaryOf} from './summaries.js';
import {readAuthors, termsOf} from './wordpress-authors.js';
import {readFeatured} from './wordpress-media.js';

const NO_CATEGORY = /^(?:uncategori[sz]ed|allgemein|non-classe|sin-categoria|senza-categoria|sem-categoria|geen-categorie|bez-kategorii)$/;
const UNPUBLISHED = /^(?:draft|auto-draft|pending|private|trash)$/;

interface Field {
  value: unknown;
  path: string;
}

/** Takes a field that WordPress gives as rendered HTML, or plain where it is none. */
function rendered(post: Data, key: string, path: string): Field {
  const field = own(post, key);
  const inner = ['rendered', 'raw'].find((name) => own(field, name) !== undefined);
  return isData(field)
    ? {value: inner && own(field, inner), path: at(at(path, key), inner ?? 'rendered')}
    : {value: field, path: at(path, key)};
}

/** Reads a date: that in UTC, which WordPress writes without its zone, else the local one. */
function readDate(post: Data, key: string, reader: Reader, path: string): string | undefined {
  const gmt = own(post, `${key}_gmt`);
  const isDate = typeof gmt === 'string' && !gmt.startsWith('0000');
  if (!isDate) return reader.date(own(post, key), at(path, key));
  return reader.date(/(?:z|[+-]\d\d:?\d\d)$/i.test(gmt) ? gmt : `${gmt}Z`, at(path, `${key}_gmt`));
}

/** Reads the excerpt without what leads to the rest; says whether it was cut. */
function readOwnExcerpt(post: Data, reader: Reader, path: string): Excerpt {
  const {value, path: place} = rendered(post, 'excerpt', path);
  return readExcerpt(value, reader, place);
}

function typeOf(post: Data): ArticleType {
  const type = own(post, 'type') ?? 'post';
  if (type === 'post') return 'BlogPosting';
  return typeof type === 'string' && /news|article|stor(?:y|ies)/i.test(type) ? 'NewsArticle' : 'Article';
}

/** Reads the names of the terms of one taxonomy. */
function readTerms(post: Data, taxonomy: string, reader: Reader, path: string): {id: string; name: string}[] {
  return termsOf(post, path).flatMap(({term, taxonomy: kind, path: place}) => {
    if (kind !== taxonomy || NO_CATEGORY.test(ownWord(term, 'slug'))) return [];
    const name = reader.text(own(term, 'name'), at(place, 'name'));
    return name === undefined ? [] : [{id: ownWord(term, 'id'), name}];
  });
}

const namesOf = (terms: readonly {name: string}[]): string[] | undefined => (terms.length > 0 ? terms.map(({name}) => name) : undefined);

/** Reads what plugins for search engines say of a post: their graph, and what they put into the head of its page. */
function readPlugins(post: Data, reader: Reader): Article[] {
  const options: PartOptions = {...reader.options, partial: true};
  const head = own(post, 'yoast_head_json') ?? own(post, 'aioseo_head_json');
  const images = reader.list(own(head, 'og_image')).map((image) => (isData(image) ? {'@type': 'ImageObject', ...image} : image));
  const meta = {
    '@type': 'Article',
    name: own(head, 'og_title'),
    description: own(head, 'description') ?? own(head, 'og_description'),
    author: own(head, 'author'),
    datePublished: own(head, 'article_published_time'),
    dateModified: own(head, 'article_modified_time'),
    inLanguage: own(post, 'lang') ?? own(head, 'og_locale'),
    image: images,
    publisher: own(head, 'og_site_name') && {'@type': 'Organization', name: own(head, 'og_site_name')},
  };
  const sources = [own(head, 'schema'), own(own(post, 'parsely'), 'meta'), meta];
  return sources.flatMap((source) => {
    const value = isData(source) || Array.isArray(source) ? schemaOrg(source, options).value : null;
    return value === null || value.type === 'ItemList' ? [] : [{...value, body: []}];
  });
}

/** Reads all of a post but its text. */
function readMetadata(post: Data, reader: Reader, path: string): Article {
  const categories = readTerms(post, 'category', reader, path);
  const primary = ownWord(own(post, 'meta'), '_yoast_wpseo_primary_category') || ownWord(post, 'primary_category');
  const datePublished = readDate(post, 'date', reader, path);
  const dateModified = readDate(post, 'modified', reader, path);
  const isLater = datePublished !== undefined && dateModified !== undefined && Date.parse(dateModified) > Date.parse(datePublished);
  const guid = rendered(post, 'guid', path);
  const id = guid.value ?? own(post, 'id') ?? own(post, 'ID');
  const link = ['link', 'url', 'URL'].find((key) => own(post, key) !== undefined) ?? 'link';
  const title = rendered(post, 'title', path);
  const article = compact<Article>({
    type: typeOf(post),
    id: typeof id === 'string' || typeof id === 'number' ? reader.text(id, guid.path) : undefined,
    url: reader.url(own(post, link), at(path, link)),
    headline: (reader.text(title.value, title.path) ?? '').replace(/^(?:Protected|Private): /, ''),
    kicker: (categories.find(({id}) => id === primary) ?? categories[0])?.name,
    author: readAuthors(post, reader, path),
    datePublished,
    dateModified: isLater ? dateModified : undefined,
    articleSection: namesOf(categories),
    keywords: namesOf(readTerms(post, 'post_tag', reader, path)),
    image: readFeatured(post, reader, path),
    body: [],
    access: isGated(post) ? ({isAccessibleForFree: false} satisfies Access) : undefined,
  });
  const plugins = readPlugins(post, reader);
  const telling = plugins.map(({type}) => type).find((type) => type !== 'Article' && type !== 'BlogPosting');
  const filled = plugins.reduce(fill, article);
  return {...filled, type: telling ?? article.type};
}

/** Tells whether a password keeps the text back. */
function isGated(post: Data): boolean {
  return own(own(post, 'content'), 'protected') === true && rendered(post, 'content', '').value === undefined;
}

/** Tells whether a post is published by now; reports where it is not. */
export function isPublic(post: Data, reader: Reader, path: string): boolean {
  const status = own(post, 'status');
  const date = own(post, 'date_gmt');
  const embargoedUntil = status === 'future' ? (typeof date === 'string' ? `${date}Z` : 'later') : undefined;
  return mayShow({withheld: typeof status === 'string' && UNPUBLISHED.test(status), embargoedUntil}, reader, at(path, 'status'));
}

/** Reads a post with its text; undefined when it is not published. */
export function readPost(post: Data, reader: Reader, path: string): Article | undefined {
  if (!isPublic(post, reader, path)) return undefined;
  const excerpt = readOwnExcerpt(post, reader, path);
  const article = readMetadata(post, reader, path);
  const content = rendered(post, 'content', path);
  const blocks = typeof content.value === 'string' ? htmlBlocks(content.value, reader, content.path, {lang: article.inLanguage}) : [];
  const isOwn = excerpt.words.length > 0 && !isExcerpt(excerpt.words, blocks, excerpt.isCut);
  return mergeBody(isOwn ? {...article, description: excerpt.words} : article, blocks);
}

/** Reads a post as a list shows it. */
export function readSummary(post: Data, reader: Reader, path: string): ArticleSummary {
  const article = readMetadata(post, reader, path);
  const {words} = readOwnExcerpt(post, reader, path);
  return summaryOf(words.length > 0 ? {...article, description: words} : article);
}
