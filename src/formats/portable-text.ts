import type {Article, Block, ImageObject, TrendingList} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {cleanBodyText} from '../text/clean.js';
import {hasHeadline, isPublic, readArticle, readSummary} from './cms-article.js';
import type {TypeReader} from './cms-custom.js';
import {GUESSES} from './cms-names.js';
import {Cms, wordOf, type CmsOptions} from './cms.js';
import {finishArticle, finishList} from './finish.js';
import {mergeBody} from './html-body.js';
import {parseJson} from './json.js';
import {isTextBlock, readPortableText} from './portable-text-blocks.js';
import {readSanityImage, type ImageUrl} from './portable-text-images.js';
import {placesOf, type Marks} from './portable-text-spans.js';
import {adapter, at, isData, own, type Reader} from './read.js';
import type {Place} from './schema-org-json.js';

/** What a site says of its own Sanity documents. */
export interface PortableTextOptions extends CmsOptions {
  /** Gives the address of a picture that has nothing but a reference to its file ("image-abc123-1600x900-jpg"). */
  imageUrl?: ImageUrl;
  /** How blocks of a type are read: the name of a custom block, or a function that makes blocks of the model. */
  types?: Readonly<Record<string, TypeReader>>;
  /** What decorators and annotations are: a name of the model, a function that makes a mark, or null where it is only a look. */
  marks?: Marks;
}

const DRAFT = /^(?:drafts|versions)\./;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

class Sanity extends Cms {
  declare readonly options: PortableTextOptions;
  readonly #lost = new Set<string>();

  override get types(): PortableTextOptions['types'] {
    return this.options.types;
  }

  override typeOf(value: unknown): string {
    const type = own(value, '_type');
    return typeof type === 'string' ? type : '';
  }

  override fieldsOf(place: Place): Place {
    return place;
  }

  override follow(place: Place): Place {
    const {value, path} = place;
    const ref = own(value, '_ref');
    if (typeof ref === 'string' && !/^(?:image|file)-/.test(ref) && !this.#lost.has(path)) {
      this.#lost.add(path);
      this.reader.report('reference/unresolved', path);
    }
    return Array.isArray(value) ? (this.#chosenEntry(value, path) ?? place) : (this.#chosenLanguage(value, path) ?? place);
  }

  override readImage(place: Place): ImageObject | undefined {
    return readSanityImage(this, place, this.options.imageUrl);
  }

  override isRich(value: unknown): boolean {
    return Array.isArray(value) && value.some((entry) => isTextBlock(this, entry));
  }

  override readRich({value, path}: Place) {
    const list: readonly unknown[] = Array.isArray(value) ? value : this.typeOf(value) === '' ? [] : [value];
    if (list.length > 0 && list.every((entry) => this.typeOf(entry) === 'span')) return this.#spans(list);
    if (!list.some((entry) => this.typeOf(entry) !== '' || isTextBlock(this, entry))) return undefined;
    return readPortableText(this, Array.isArray(value) ? placesOf(list, path) : [{value, path}], this.options.marks ?? {});
  }

  /** Makes a line of spans that stand without their block. */
  #spans(list: readonly unknown[]): Block[] {
    const texts = list.map((span) => own(span, 'text')).filter((text) => typeof text === 'string');
    const value = cleanBodyText(texts.join(''));
    return value.trim() === '' ? [] : [{type: 'paragraph', children: [{type: 'text', value}]}];
  }

  get #language(): string {
    return (this.reader.options.defaultLanguage ?? '').toLowerCase();
  }

  /** Picks the language of a list that holds one text in several. */
  #chosenEntry(list: readonly unknown[], path: string): Place | undefined {
    if (list.length === 0 || !list.every((entry) => this.typeOf(entry).startsWith('internationalizedArray'))) return undefined;
    const keys = list.map((entry) => wordOf(own(entry, 'language') ?? own(entry, '_key')));
    const index = Math.max(0, bestOf(keys, this.#language));
    return {value: own(list[index], 'value'), path: at(at(path, index), 'value')};
  }

  /** Picks the language of an object that holds one text in several. */
  #chosenLanguage(value: unknown, path: string): Place | undefined {
    if (!isData(value) || !/^locale|^localized|^i18n/i.test(this.typeOf(value))) return undefined;
    const keys = Object.keys(value).filter((key) => LANGUAGE.test(key) && own(value, key) !== undefined);
    const key = keys[Math.max(0, bestOf(keys, this.#language))];
    return key === undefined ? undefined : {value: own(value, key), path: at(path, key)};
  }
}

/** Finds a language in a list, or one that is the same but for its region; -1 where there is none. */
function bestOf(languages: readonly string[], wanted: string): number {
  const plain = languages.map((language) => language.toLowerCase().replaceAll('_', '-'));
  const exact = plain.indexOf(wanted);
  return exact >= 0 ? exact : plain.findIndex((language) => wanted !== '' && language.split('-')[0] === wanted.split('-')[0]);
}

/** Takes the answer to a query out of its envelope. */
function unwrap(input: unknown): Place {
  let place: Place = {value: typeof input === 'string' ? parseJson(input) : input, path: ''};
  for (const key of ['data', 'result']) {
    const inner = own(place.value, '_type') === undefined ? own(place.value, key) : undefined;
    if (typeof inner === 'object') place = {value: inner, path: at(place.path, key)};
  }
  return place;
}

/** Names a document, a draft like what it will be. */
function idOf({reader}: Cms, {value, path}: Place): string | undefined {
  const id = own(value, '_id');
  return typeof id === 'string' ? reader.text(id.replace(DRAFT, ''), at(path, '_id')) : undefined;
}

const isDraft = (value: unknown): boolean => ['_id', '_originalId'].some((key) => DRAFT.test(wordOf(own(value, key))));

/** Tells a document from a block: it has a headline, and what only documents have. */
function isDocument(cms: Cms, place: Place): boolean {
  const isWhole = ['_id', 'slug'].some((key) => own(place.value, key) !== undefined) || cms.typeOf(place.value) === '';
  return isData(place.value) && !isTextBlock(cms, place.value) && hasHeadline(cms, place) && isWhole;
}

function readDocument(cms: Cms, place: Place): Article | undefined {
  if (!isPublic(cms, place, isDraft(place.value))) return undefined;
  return readArticle(cms, place, {id: idOf(cms, place)});
}

function readList(cms: Cms, places: readonly Place[], reader: Reader, path: string): TrendingList | undefined {
  const itemListElement = places.flatMap((place, index): TrendingList['itemListElement'] => {
    if (!isDocument(cms, place)) reader.report('item/incomplete', place.path);
    else if (isPublic(cms, place, isDraft(place.value)))
      return [{type: 'ListItem', position: index + 1, item: readSummary(cms, place, idOf(cms, place))}];
    return [];
  });
  const list = finishList({type: 'ItemList', itemListOrder: 'descending', itemListElement}, reader, path);
  return list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};
}

/** Reads the blocks of a text that stands alone. */
function readBare(cms: Cms, place: Place): Article {
  const body = cms.blocks(place);
  const whole = cms.notes.length > 0 ? [...body, {type: 'footnotes' as const, children: cms.notes}] : body;
  return mergeBody({type: 'Article', headline: '', author: [], image: [], body: []}, whole);
}

/** Reads an answer with nothing else in it than one document or list: `{allPost: […]}`, `{post: {…}}`. */
function only(cms: Cms, place: Place): Place {
  const keys = isData(place.value) ? Object.keys(place.value) : [];
  const [key = ''] = keys;
  const inner = own(place.value, key);
  return keys.length === 1 && typeof inner === 'object' && !isTextBlock(cms, place.value)
    ? {value: inner, path: at(place.path, key)}
    : place;
}

/** Says what went wrong where there is an error in place of an answer. */
function failureOf(value: unknown): string | undefined {
  const error = own(value, '_type') === undefined && own(value, 'title') === undefined ? own(value, 'error') : undefined;
  const message = own(error, 'description') ?? own(value, 'message') ?? error;
  return error !== undefined && typeof message === 'string' ? message.slice(0, 500) : undefined;
}

function read(input: unknown, reader: Reader, options: PortableTextOptions): Article | TrendingList | undefined {
  const cms = new Sanity(reader, options);
  const answer = unwrap(input);
  const failure = failureOf(answer.value);
  if (failure !== undefined) {
    reader.report('input/fetch', answer.path, `Sanity answered: ${failure}`);
    return undefined;
  }
  const place = only(cms, answer);
  const {value, path} = place;
  if (typeof value !== 'object' || value === null) {
    reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
    return undefined;
  }
  const places = cms.entries(place);
  const [first] = places;
  const isText = Array.isArray(value) ? value.some((entry) => isTextBlock(cms, entry)) : isTextBlock(cms, value);
  const isList = Array.isArray(value) && !isText && places.some((each) => isDocument(cms, each));
  const isAlone = places.length === 1 && first !== undefined && Array.isArray(cms.get(first, ...GUESSES.body)?.value);
  if (isList && !isAlone) return readList(cms, places, reader, path);
  if (isText || (Array.isArray(value) && !isList && value.some((entry) => cms.typeOf(entry) !== ''))) {
    return finishArticle(readBare(cms, place), reader, path);
  }
  const document = isList ? first : place;
  if (document !== undefined && isData(document.value) && (cms.typeOf(document.value) !== '' || isDocument(cms, document))) {
    const article = readDocument(cms, document);
    return article && finishArticle(article, reader, document.path);
  }
  if (isData(value) && Object.hasOwn(value, 'result')) reader.report('article/empty', path, 'The query found nothing.');
  else reader.report('input/wrong-format', path, 'There is no document and no text block.');
  return undefined;
}

/**
 * Makes an adapter that knows a site's own Sanity documents: fields, addresses, types of blocks, marks.
 *
 * Takes one document, the blocks of a text alone, or what a query answered (`{result}`): one document makes an article, a list of them a
 * ranked list. Unknown types and marks keep their words. Drafts are not shown. https://github.com/portabletext/portabletext
 */
export function createPortableText(options: PortableTextOptions = {}): Adapter {
  return adapter('portable-text', (input, reader) => read(input, reader, options));
}

/** Reads Portable Text and the Sanity documents that hold it, by the names that most sites use. */
export const portableText: Adapter = createPortableText();
