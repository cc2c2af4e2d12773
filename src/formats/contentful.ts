import type {Article, Block, ImageObject, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {hasHeadline, isPublic, readArticle, readSummary} from './cms-article.js';
import type {TypeReader} from './cms-custom.js';
import {Cms, type CmsOptions} from './cms.js';
import {isAsset, readContentfulImage} from './contentful-assets.js';
import {kindOf, LinkIndex, localesOf, pickLocale} from './contentful-links.js';
import {readEmbedded, readNodes} from './contentful-rich-text.js';
import {finishArticle, finishList} from './finish.js';
import {mergeBody} from './html-body.js';
import {parseJson} from './json.js';
import {adapter, at, isData, own, type Reader} from './read.js';
import type {Place} from './schema-org-json.js';

/** What a site says of its own Contentful entries. */
export interface ContentfulOptions extends CmsOptions {
  /** How entries of a content type are read in the text: the name of a custom block, or a function that makes blocks of the model. */
  entries?: Readonly<Record<string, TypeReader>>;
  /** The language to show of entries that come in several ("en-US"). */
  locale?: string;
}

/** Links that are followed one after the other. */
const STEPS = 4;

class Contentful extends Cms {
  declare readonly options: ContentfulOptions;
  readonly index = new LinkIndex();
  /** The language that is shown where the entries come in several; '' where they do not. */
  locale = '';
  readonly #lost = new Set<string>();

  override get types(): ContentfulOptions['entries'] {
    return this.options.entries;
  }

  override typeOf(value: unknown): string {
    const type = own(own(own(own(value, 'sys'), 'contentType'), 'sys'), 'id') ?? own(value, '__typename');
    return typeof type === 'string' ? type : kindOf(value);
  }

  override fieldsOf(place: Place): Place {
    const fields = own(place.value, 'fields');
    return isData(fields) ? {value: fields, path: at(place.path, 'fields')} : place;
  }

  override follow(place: Place): Place {
    let found = place;
    for (let step = 0; step < STEPS; step++) {
      const key = this.locale === '' ? undefined : pickLocale(found.value, this.locale);
      if (key !== undefined) found = {value: own(found.value, key), path: at(found.path, key)};
      if (!kindOf(found.value).endsWith('Link')) return found;
      const target = this.index.find(found.value);
      if (target === undefined) {
        if (!this.#lost.has(found.path)) this.reader.report('reference/unresolved', found.path);
        this.#lost.add(found.path);
        return {value: undefined, path: found.path};
      }
      found = target;
    }
    return found;
  }

  override readImage(place: Place): ImageObject | undefined {
    return readContentfulImage(this, place);
  }

  override isRich(value: unknown): boolean {
    return own(value, 'nodeType') === 'document' || own(own(value, 'json'), 'nodeType') === 'document';
  }

  override readRich(place: Place): Block[] | undefined {
    const {value, path} = place;
    if (own(own(value, 'json'), 'nodeType') !== undefined) {
      this.index.addLinks(place);
      return readNodes(this, [{value: own(value, 'json'), path: at(path, 'json')}]);
    }
    if (own(value, 'nodeType') !== undefined) return readNodes(this, [place]);
    if (Array.isArray(value) && value.some((entry) => own(entry, 'nodeType') !== undefined)) {
      return readNodes(
        this,
        this.reader.list(value, path).map((node, index) => ({value: node, path: at(path, index)})),
      );
    }
    const embedded = (Array.isArray(value) || this.typeOf(value) !== '' ? this.entries(place) : []).filter(
      ({value: each}) => this.typeOf(each) !== '',
    );
    return embedded.length === 0 ? undefined : embedded.flatMap((entry) => readEmbedded(this, entry));
  }
}

/** Takes the entries out of an answer of the GraphQL API, where they stand under names of the query. */
function unwrap(input: unknown): Place {
  const place: Place = {value: typeof input === 'string' ? parseJson(input) : input, path: ''};
  const data = own(place.value, 'data');
  if (!isData(data) || own(place.value, 'nodeType') !== undefined || own(place.value, 'sys') !== undefined) return place;
  const [key = ''] = Object.keys(data);
  const inner = own(data, key);
  return Object.keys(data).length === 1 && isData(inner) ? {value: inner, path: at('/data', key)} : {value: data, path: '/data'};
}

/** Tells an entry, as the Delivery API or a GraphQL query gives it, from other objects. */
function isEntry(cms: Cms, place: Place): boolean {
  if (!isData(place.value) || isAsset(place.value)) return false;
  return isData(own(place.value, 'fields')) || kindOf(place.value).endsWith('Entry') || hasHeadline(cms, place);
}

/** Tells what the Delivery API would not give: drafts of the Preview API, archived and deleted entries, entries never published. */
function isUnpublished(entry: unknown): boolean {
  const sys = own(entry, 'sys');
  const isManaged =
    own(sys, 'version') !== undefined && own(sys, 'publishedVersion') === undefined && own(sys, 'publishedAt') === undefined;
  return own(sys, 'revision') === 0 || isManaged || own(sys, 'archivedAt') !== undefined || kindOf(entry).startsWith('Deleted');
}

function idOf(cms: Cms, entry: unknown): string | undefined {
  const id = own(own(entry, 'sys'), 'id');
  return typeof id === 'string' ? cms.reader.text(id) : undefined;
}

/** Reads what Contentful itself says of an entry. */
function readEntry(cms: Contentful, entry: Place): Article | undefined {
  if (!isPublic(cms, entry, isUnpublished(entry.value))) return undefined;
  const {reader, locale} = cms;
  const sys = own(entry.value, 'sys');
  const path = at(entry.path, 'sys');
  const language = locale === '' ? own(sys, 'locale') : locale;
  return readArticle(cms, entry, {
    id: idOf(cms, entry.value),
    inLanguage: language === '*' ? undefined : reader.language(language, locale === '' ? at(path, 'locale') : entry.path),
    datePublished: reader.date(own(sys, 'firstPublishedAt'), at(path, 'firstPublishedAt')),
  });
}

function readList(cms: Contentful, entries: readonly Place[], path: string): TrendingList | undefined {
  const itemListElement = entries.flatMap((entry, index): TrendingList['itemListElement'] =>
    isPublic(cms, entry, isUnpublished(entry.value))
      ? [{type: 'ListItem', position: index + 1, item: readSummary(cms, entry, idOf(cms, entry.value))}]
      : [],
  );
  const list = finishList({type: 'ItemList', itemListOrder: 'descending', itemListElement}, cms.reader, path);
  return list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};
}

function read(input: unknown, reader: Reader, options: ContentfulOptions): Article | TrendingList | undefined {
  const cms = new Contentful(reader, options);
  const place = unwrap(input);
  const {value, path} = place;
  if (typeof value !== 'object' || value === null) {
    reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
    return undefined;
  }
  cms.index.addAnswer(value, path);
  if (kindOf(value) === 'Error') {
    const message = own(value, 'message') ?? own(own(value, 'sys'), 'id');
    reader.report('input/fetch', path, `Contentful answered: ${typeof message === 'string' ? message.slice(0, 500) : 'an error.'}`);
    return undefined;
  }
  if (cms.isRich(value)) {
    const body = cms.blocks(place);
    return finishArticle(mergeBody({type: 'Article', headline: '', author: [], image: [], body: []}, body), reader, path);
  }
  const items = own(value, 'items');
  const listed = Array.isArray(items) ? {value: items, path: at(path, 'items')} : place;
  const entries = cms.entries(listed).filter((each) => isEntry(cms, each));
  const [first] = entries;
  if (first === undefined) {
    if (Array.isArray(items)) reader.report('list/empty', listed.path);
    else reader.report('input/wrong-format', path, isAsset(value) ? 'It is an asset.' : 'There is no entry and no rich text.');
    return undefined;
  }
  const locales = localesOf(first.value);
  if (locales.length > 0) cms.locale = options.locale ?? pickLocale(localeKeys(locales), reader.options.defaultLanguage ?? '') ?? '';
  if (entries.length > 1) return readList(cms, entries, listed.path);
  const article = readEntry(cms, first);
  return article && finishArticle(article, reader, first.path);
}

const localeKeys = (locales: readonly string[]): Record<string, true> => Object.fromEntries(locales.map((locale) => [locale, true]));

/**
 * Makes an adapter that knows a site's own Contentful entries: fields, addresses, content types, language.
 *
 * Takes an answer of the Delivery, Preview or GraphQL API, entries with their links resolved or not, or a rich text alone: one entry makes an
 * article, several a ranked list. Links are looked up in the answer; what is not there is reported. Drafts are not shown.
 * https://www.contentful.com/developers/docs/references/content-delivery-api/
 */
export function createContentful(options: ContentfulOptions = {}): Adapter {
  return adapter('contentful', (input, reader) => read(input, reader, options));
}

/** Reads Contentful entries by the names of fields that most sites use. */
export const contentful: Adapter = createContentful();
