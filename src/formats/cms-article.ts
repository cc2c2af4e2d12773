import {
  ARTICLE_TYPES,
  type Access,
  type Agent,
  type Article,
  type ArticleSummary,
  type ArticleType,
  type Block,
  type Correction,
  type ImageObject,
  type Phrasing,
} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {safeUrl} from '../text/urls.js';
import {isNames, readAgents} from './cms-agents.js';
import {simplify, type Cms} from './cms.js';
import {readGallery, readMedia} from './cms-media.js';
import {GUESSES, WORDS, type CmsField} from './cms-names.js';
import {mayShow} from './finish.js';
import {isExcerpt, mergeBody} from './html-body.js';
import {compact, isData, type Data} from './read.js';
import type {Place} from './schema-org-json.js';

const UNPUBLISHED = /^(?:draft|pending|private|unpublished|withheld|withdrawn|archived|trash|deleted|rejected|inreview|kill(?:ed)?)$/;
const TYPES: readonly (readonly [RegExp, ArticleType])[] = [
  [/opinion|column|editorial|comment/i, 'OpinionNewsArticle'],
  [/review/i, 'ReviewNewsArticle'],
  [/analysis/i, 'AnalysisNewsArticle'],
  [/news|article|stor(?:y|ies)|report/i, 'NewsArticle'],
  [/post|blog/i, 'BlogPosting'],
];
/** Fields that hold rich text and are not the text of the article. */
const OTHERS = ['description', 'author', 'image', 'correction', 'related', 'articleSection', 'keywords'] as const;
const LEAD_MEDIA = ['video', 'audio', 'embed', 'gallery'] as const;

/** Names a field of the article as this site writes it. */
function namesOf(cms: Cms, field: CmsField): readonly string[] {
  const own = cms.options.fields?.[field];
  return own === undefined ? GUESSES[field] : [own].flat().filter((name) => name !== '');
}

const allOf = (cms: Cms, place: Place, field: CmsField): Place[] => cms.all(place, ...namesOf(cms, field));
const textOf = (cms: Cms, place: Place, field: CmsField): string | undefined => cms.text(place, ...namesOf(cms, field));

function typeOf(cms: Cms, {value, path}: Place): ArticleType {
  const {type} = cms.options;
  const chosen = typeof type === 'function' ? cms.ask(path, () => type(value as Data)) : type;
  const name = cms.typeOf(value);
  return ARTICLE_TYPES.find((each) => each === chosen) ?? TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'Article';
}

function dateOf(cms: Cms, place: Place, field: CmsField): string | undefined {
  for (const name of namesOf(cms, field)) {
    const found = cms.get(place, name);
    if (typeof found?.value === 'string') return cms.reader.date(found.value, found.path);
  }
  return undefined;
}

/** Reads where a document stands: what the site's function says, else an address of its own. */
export function urlOf(cms: Cms, place: Place): string | undefined {
  const {value: document, path} = place;
  const given = isData(document) ? cms.ask(path, () => cms.options.url?.(document)) : undefined;
  if (given !== undefined) return cms.reader.url(given, path);
  const found = cms.get(place, ...namesOf(cms, 'url'));
  if (typeof found?.value !== 'string' || !/^(?:https?:)?\/./.test(found.value)) return undefined;
  const isRelative = !/^(?:https?:)?\/\//.test(found.value);
  return isRelative ? safeUrl(found.value, 'media', cms.reader.options.baseUrl) : cms.reader.url(found.value, found.path);
}

/** Reads names of sections or topics: texts, texts with commas, or documents with a name. */
function termsOf(cms: Cms, place: Place, field: CmsField): string[] | undefined {
  const terms = allOf(cms, place, field).flatMap((each) => {
    const text = typeof each.value === 'string' ? cms.reader.text(each.value, each.path) : undefined;
    if (text !== undefined) return field === 'keywords' ? text.split(/\s*[,;]\s*/) : [text];
    return cms.text(each, 'title', 'name', 'label', 'heading', 'value') ?? [];
  });
  const named = [...new Set(terms)].filter((term) => term !== '');
  return named.length > 0 ? named : undefined;
}

/** Reads the standfirst; a field of that name that holds something else is passed over. */
function descriptionOf(cms: Cms, place: Place): Phrasing[] | undefined {
  return cms.wordsAt(place, ...namesOf(cms, 'description'));
}

/** Reads the text of a document; where no field has a usual name, the longest that is rich text. */
function bodyOf(cms: Cms, place: Place): Block[] {
  for (const name of namesOf(cms, 'body')) {
    const found = cms.get(place, name);
    const blocks = found === undefined ? [] : cms.blocks(found);
    if (found === undefined || blocks.length === 0) continue;
    if (cms.isPlain(found.value)) cms.reader.report('body/plain-text', found.path);
    return blocks;
  }
  const {value} = cms.fieldsOf(place);
  if (!isData(value) || cms.options.fields?.body !== undefined) return [];
  const isOther = (key: string) => OTHERS.some((field) => namesOf(cms, field).some((name) => simplify(name) === simplify(key)));
  const rich = Object.keys(value).flatMap((key) => (isOther(key) ? [] : (cms.get(place, key) ?? [])));
  const texts = rich.filter((each) => cms.isRich(each.value)).map((each) => cms.blocks(each));
  return texts.reduce<Block[]>((longest, blocks) => (blocks.length > longest.length ? blocks : longest), []);
}

/** Reads the pictures at the head, or what stands there instead of one. */
function mediaOf(cms: Cms, place: Place): {image: ImageObject[]; leadMedia: Article['leadMedia']} {
  for (const name of namesOf(cms, 'image')) {
    const places = cms.all(place, name);
    const image = places.flatMap((each) => cms.readImage(each) ?? []);
    if (image.length > 0) return {image, leadMedia: undefined};
    const objects = places.filter(({value}) => isData(value));
    const media = objects.flatMap((each) => readMedia(cms, each) ?? readGallery(cms, each) ?? []);
    const leadMedia = media.find((block) => LEAD_MEDIA.some((type) => type === block.type)) as Article['leadMedia'];
    if (leadMedia !== undefined) return {image: [], leadMedia};
  }
  return {image: [], leadMedia: undefined};
}

function correctionsOf(cms: Cms, place: Place): Correction[] | undefined {
  const corrections = allOf(cms, place, 'correction').flatMap((each): Correction[] => {
    const text = cms.words(each) ?? cms.wordsAt(each, ...WORDS, 'correction');
    if (text === undefined) return [];
    return [compact<Correction>({type: 'CorrectionComment', text, datePublished: dateOf(cms, each, 'datePublished')})];
  });
  return corrections.length > 0 ? corrections : undefined;
}

/** Reads what may be read for free, where a field says so. */
function accessOf(cms: Cms, place: Place): Access | undefined {
  const free = cms.reader.boolean(cms.get(place, 'isAccessibleForFree', 'isFree')?.value);
  const gated = cms.reader.boolean(cms.get(place, 'isPremium', 'premium', 'isPaywalled', 'paywall', 'paywalled', 'subscribersOnly')?.value);
  const isAccessibleForFree = free ?? (gated === undefined ? undefined : !gated);
  return isAccessibleForFree === undefined ? undefined : {isAccessibleForFree};
}

function languageOf(cms: Cms, place: Place): string | undefined {
  const found = cms.get(place, ...namesOf(cms, 'inLanguage'));
  return typeof found?.value === 'string' ? cms.reader.language(found.value, found.path) : undefined;
}

/** Reads who wrote it: people, and the line as it was written where it says more than one name. */
function creditsOf(cms: Cms, place: Place): {author: Agent[]; bylineText: string | undefined} {
  const byline = cms.get(place, ...namesOf(cms, 'bylineText'));
  const authors = allOf(cms, place, 'author');
  const [only] = authors;
  const written = typeof byline?.value === 'string' ? cms.reader.text(byline.value, byline.path) : undefined;
  if (only !== undefined && only.value === byline?.value && written !== undefined && !isNames(written))
    return {author: [], bylineText: written};
  const author = readAgents(cms, authors);
  const isLine = authors.length === 1 && typeof only?.value === 'string';
  if (isLine)
    return {
      author,
      bylineText: author.length > 1 ? cms.reader.text(only.value, only.path) : only.value === byline?.value ? undefined : written,
    };
  return {author, bylineText: written};
}

/** Tells whether a document has what a headline is read from. */
export function hasHeadline(cms: Cms, place: Place): boolean {
  return namesOf(cms, 'headline').some((name) => typeof cms.get(place, name)?.value === 'string');
}

/** Tells whether a document may be shown now by what its own fields say. */
export function isPublic(cms: Cms, place: Place, withheld: boolean): boolean {
  const status = cms.get(place, ...namesOf(cms, 'status'));
  const embargo = cms.get(place, ...namesOf(cms, 'embargoedUntil'));
  const isHeld = typeof status?.value === 'string' && UNPUBLISHED.test(simplify(status.value));
  const until = typeof embargo?.value === 'string' || typeof embargo?.value === 'number' ? embargo.value : undefined;
  return mayShow(
    {withheld: withheld || isHeld, embargoedUntil: until},
    cms.reader,
    (until === undefined ? status : embargo)?.path ?? place.path,
  );
}

/** Reads a document as a list shows it. */
export function readSummary(cms: Cms, place: Place, id: string | undefined): ArticleSummary {
  const author = readAgents(cms, allOf(cms, place, 'author'));
  const description = plainOf(descriptionOf(cms, place) ?? []).trim();
  return compact<ArticleSummary>({
    type: typeOf(cms, place),
    url: urlOf(cms, place) ?? '',
    headline: textOf(cms, place, 'headline') ?? '',
    id,
    kicker: textOf(cms, place, 'kicker'),
    description: description === '' ? undefined : cms.reader.text(description, place.path),
    image: mediaOf(cms, place).image[0],
    author: author.length > 0 ? author : undefined,
    datePublished: dateOf(cms, place, 'datePublished'),
    dateModified: dateOf(cms, place, 'dateModified'),
    articleSection: termsOf(cms, place, 'articleSection'),
    isAccessibleForFree: accessOf(cms, place)?.isAccessibleForFree,
    inLanguage: languageOf(cms, place),
  });
}

/** Reads the articles that a document names as related; those without an address are left out. */
function relatedOf(cms: Cms, place: Place): ArticleSummary[] | undefined {
  const related = allOf(cms, place, 'related')
    .filter((each) => isData(each.value) && hasHeadline(cms, each))
    .map((each) => readSummary(cms, each, undefined))
    .filter(({url}) => url !== '');
  return related.length > 0 ? related : undefined;
}

/** What a content management system itself says of a document. */
export interface Known {
  id?: string | undefined;
  inLanguage?: string | undefined;
  datePublished?: string | undefined;
}

/** Reads a document as an article. */
export function readArticle(cms: Cms, place: Place, known: Known): Article {
  const description = descriptionOf(cms, place);
  const blocks = bodyOf(cms, place);
  const isOwn = description !== undefined && !isExcerpt(description, blocks, true);
  const article = compact<Article>({
    type: typeOf(cms, place),
    id: known.id,
    url: urlOf(cms, place),
    inLanguage: languageOf(cms, place) ?? known.inLanguage,
    kicker: textOf(cms, place, 'kicker'),
    headline: textOf(cms, place, 'headline') ?? '',
    alternativeHeadline: textOf(cms, place, 'alternativeHeadline'),
    description: isOwn ? description : undefined,
    ...creditsOf(cms, place),
    datePublished: dateOf(cms, place, 'datePublished') ?? known.datePublished,
    dateModified: dateOf(cms, place, 'dateModified'),
    dateline: textOf(cms, place, 'dateline'),
    ...mediaOf(cms, place),
    articleSection: termsOf(cms, place, 'articleSection'),
    keywords: termsOf(cms, place, 'keywords'),
    access: accessOf(cms, place),
    correction: correctionsOf(cms, place),
    related: relatedOf(cms, place),
    body: [],
  });
  return mergeBody(article, cms.notes.length > 0 ? [...blocks, {type: 'footnotes', children: cms.notes}] : blocks);
}
