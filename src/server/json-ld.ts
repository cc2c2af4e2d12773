import type * as Schema from 'schema-dts';
import {compact} from '../formats/read.js';
import type {
  Agent,
  Article,
  ArticleSummary,
  Audio,
  Correction,
  Embed,
  ImageObject,
  Interaction,
  LiveUpdate,
  Organization,
  Phrasing,
  Thing,
  TrendingList,
  Video,
} from '../model/article.js';
import {isArticle, isOrganization} from '../model/guards.js';
import type {Content} from '../model/result.js';
import {readNames} from '../text/names.js';
import {plainOf} from '../text/phrasing.js';
import {bodyText} from './body-text.js';
import {cropsOf} from './crops.js';
import type {JsonLd, JsonLdOptions} from './json-ld-types.js';
import {sourceTypeName} from './source-type.js';

/** What names and addresses an unnamed thing: an agent, a work, a topic. */
type Named = Thing & {'@type': string};

const KINDS = {correction: 'Correction', clarification: 'Clarification', retraction: 'Retraction', editorsNote: 'Editor’s note'};
const ORDERS = {descending: 'ItemListOrderDescending', ascending: 'ItemListOrderAscending', unordered: 'ItemListUnordered'} as const;

const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list === undefined || list.length === 0 ? undefined : list);
const words = (phrases: readonly Phrasing[] | undefined): string | undefined =>
  phrases === undefined ? undefined : plainOf(phrases).replace(/\s+/g, ' ').trim() || undefined;

function thing<T extends string>(type: T, {name, url}: Thing): Named & {'@type': T} {
  return compact<Named & {'@type': T}>({'@type': type, name, url});
}

function organization({name, url, sameAs, image, logo, publishingPrinciples}: Organization): Schema.OrganizationLeaf {
  return compact<Schema.OrganizationLeaf>({
    '@type': 'Organization',
    name,
    url,
    logo: logo && picture(logo),
    image: image && picture(image),
    sameAs: some(sameAs),
    publishingPrinciples,
  });
}

function agent(from: Agent): Schema.PersonLeaf | Schema.OrganizationLeaf {
  if (isOrganization(from)) return organization(from);
  const {name, url, sameAs, image, jobTitle, affiliation, description} = from;
  return compact<Schema.PersonLeaf>({
    '@type': 'Person',
    name,
    url,
    jobTitle,
    affiliation: affiliation && organization(affiliation),
    image: image && picture(image),
    description,
    sameAs: some(sameAs),
  });
}

const agents = (list: readonly Agent[] | undefined): readonly (Schema.PersonLeaf | Schema.OrganizationLeaf)[] | undefined =>
  some(list?.map(agent));

/** Names the authors; of a line that the newsroom wrote, those whom it names. */
function authors({
  author,
  bylineText,
}: {
  author?: Agent[];
  bylineText?: string;
}): readonly (Schema.PersonLeaf | Schema.OrganizationLeaf)[] | undefined {
  if (author !== undefined && author.length > 0) return agents(author);
  return agents(
    readNames(bylineText ?? '').map(({name, isOrganization: isHouse}): Agent => ({type: isHouse ? 'Organization' : 'Person', name})),
  );
}

function picture(image: ImageObject): Schema.ImageObjectLeaf {
  const {url, width, height, caption, creditText, creator, sourceOrganization, copyrightNotice, copyrightHolder, copyrightYear} = image;
  const {license, acquireLicensePage, digitalSourceType, dateCreated, contentLocation, representativeOfPage} = image;
  return compact<Schema.ImageObjectLeaf>({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: width as Schema.ImageObjectLeaf['width'],
    height: height as Schema.ImageObjectLeaf['height'],
    caption: words(caption),
    creditText,
    creator: agents(creator),
    sourceOrganization: sourceOrganization && organization(sourceOrganization),
    copyrightNotice,
    copyrightHolder: copyrightHolder && agent(copyrightHolder),
    copyrightYear,
    license,
    acquireLicensePage,
    digitalSourceType:
      digitalSourceType === undefined ? undefined : (sourceTypeName(digitalSourceType) as Schema.IPTCDigitalSourceEnumeration),
    dateCreated,
    contentLocation: contentLocation === undefined ? undefined : {'@type': 'Place', name: contentLocation},
    representativeOfPage,
  });
}

/** Lists the lead pictures; of a single one also its crops of another shape, which search engines choose from. */
function pictures(images: readonly ImageObject[]): readonly Schema.ImageObjectLeaf[] | undefined {
  const crops = images.length === 1 ? images.flatMap(cropsOf) : [];
  return some([...images, ...crops].map(picture));
}

function medium(media: Video | Audio | Embed): Schema.VideoObjectLeaf | Schema.AudioObjectLeaf {
  const {caption} = media;
  if (media.type === 'embed') {
    const {embedUrl, url, title, thumbnail} = media;
    return compact<Schema.VideoObjectLeaf>({
      '@type': 'VideoObject',
      embedUrl: embedUrl ?? url,
      url,
      name: title,
      thumbnailUrl: thumbnail?.url,
    });
  }
  const {sources, name, creditText, duration} = media;
  const base = {
    name,
    description: words(caption),
    creditText,
    duration,
    contentUrl: sources[0]?.url,
    encodingFormat: sources[0]?.encodingFormat,
  };
  if (media.type === 'audio') return compact<Schema.AudioObjectLeaf>({'@type': 'AudioObject', ...base});
  return compact<Schema.VideoObjectLeaf>({'@type': 'VideoObject', ...base, thumbnailUrl: media.poster?.url});
}

function correction({text, datePublished, kind}: Correction): Schema.CorrectionCommentLeaf {
  return compact<Schema.CorrectionCommentLeaf>({'@type': 'CorrectionComment', name: kind && KINDS[kind], text: words(text), datePublished});
}

function counter({interactionType, userInteractionCount}: Interaction): Schema.InteractionCounterLeaf {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${interactionType}` as never,
    userInteractionCount: userInteractionCount,
  };
}

/** Says which part of the page only some may read: what stands behind the paywall, or the whole text. */
function access({access: said, body}: Article): Partial<Schema.NewsArticleLeaf> {
  const isParted = body.some(({type}) => type === 'paywall');
  const isFree = said?.isAccessibleForFree ?? (isParted ? false : undefined);
  if (isFree === undefined || isFree) return isFree === undefined ? {} : {isAccessibleForFree: true};
  const cssSelector = isParted ? '.bsh-gated' : '.bsh-body';
  return {isAccessibleForFree: false, hasPart: {'@type': 'WebPageElement', isAccessibleForFree: false, cssSelector}};
}

function update(each: LiveUpdate): Schema.BlogPostingLeaf {
  const {id, url, headline, datePublished, dateModified, body} = each;
  const image = body.flatMap((block) => (block.type === 'image' ? [block.image] : []))[0];
  return compact<Schema.BlogPostingLeaf>({
    '@type': 'BlogPosting',
    identifier: id,
    url,
    headline,
    datePublished,
    dateModified,
    author: authors(each),
    image: image && picture(image),
    articleBody: bodyText(body) || undefined,
  });
}

function review({type, body}: Article): Partial<Schema.ReviewNewsArticleLeaf> {
  const rating = type === 'ReviewNewsArticle' ? body.find((block) => block.type === 'rating') : undefined;
  if (rating === undefined) return {};
  const {ratingValue, bestRating, itemReviewed} = rating;
  return compact<Partial<Schema.ReviewNewsArticleLeaf>>({
    reviewRating: {'@type': 'Rating', ratingValue, bestRating},
    itemReviewed: itemReviewed === undefined ? undefined : thing('Thing', {name: itemReviewed}),
  });
}

function article(from: Article, options: JsonLdOptions): object {
  const {type, url, contributor, publisher, sourceOrganization, leadMedia, isBasedOn, interactionStatistic} = from;
  const media = leadMedia === undefined || leadMedia.type === 'gallery' ? undefined : medium(leadMedia);
  const isLive = type === 'LiveBlogPosting';
  const live = isLive && {
    coverageStartTime: from.coverageStartTime,
    coverageEndTime: from.coverageEndTime,
    liveBlogUpdate: some(from.liveBlogUpdate?.map(update).filter(({headline, articleBody}) => (headline ?? articleBody) !== undefined)),
  };
  return compact<Schema.NewsArticleLeaf | Schema.LiveBlogPostingLeaf | Schema.ArticleLeaf>({
    '@type': type as 'NewsArticle',
    identifier: from.id,
    url,
    mainEntityOfPage: url === undefined ? undefined : {'@type': 'WebPage', '@id': url},
    inLanguage: from.inLanguage,
    headline: from.headline || undefined,
    alternativeHeadline: from.alternativeHeadline,
    description: words(from.description),
    author: authors(from),
    contributor: some(
      contributor?.map(({roleName, agent: list}) => ({'@type': 'Role', roleName, contributor: agents(list)})),
    ) as Schema.NewsArticleLeaf['contributor'],
    publisher: publisher && organization(publisher),
    sourceOrganization: sourceOrganization && organization(sourceOrganization),
    datePublished: from.datePublished,
    dateModified: from.dateModified,
    dateline: isLive ? undefined : from.dateline,
    articleSection: some(from.articleSection),
    keywords: some(from.keywords),
    genre: some(from.genre),
    image: pictures(from.image),
    [media?.['@type'] === 'AudioObject' ? 'audio' : 'video']: media,
    articleBody: options.articleBody === true ? bodyText(from.body) || undefined : undefined,
    wordCount: (from.wordCount === 0 ? undefined : from.wordCount) as Schema.NewsArticleLeaf['wordCount'],
    timeRequired: from.timeRequired,
    ...access(from),
    ...(review(from) as object),
    correction: some(from.correction?.filter(({text}) => words(text) !== undefined).map(correction)),
    backstory: words(from.backstory),
    isBasedOn: isBasedOn && thing('CreativeWork', isBasedOn),
    copyrightNotice: from.copyrightNotice,
    license: from.license,
    about: some(from.about?.map((one) => thing('Thing', one))),
    isPartOf: some(from.isPartOf?.map((one) => thing('CreativeWork', one))),
    interactionStatistic: some(interactionStatistic?.map(counter)),
    ...live,
  });
}

function entry(item: ArticleSummary): object {
  const {type, url, headline, id, description, image, datePublished, dateModified, articleSection, isAccessibleForFree, inLanguage} = item;
  return compact<Schema.NewsArticleLeaf>({
    '@type': type as 'NewsArticle',
    identifier: id,
    url,
    headline,
    description,
    image: image && picture(image),
    author: authors(item),
    datePublished,
    dateModified,
    articleSection: some(articleSection),
    isAccessibleForFree,
    inLanguage,
    interactionStatistic: some(item.interactionStatistic?.map(counter)),
  });
}

function list({name, id, dateModified, inLanguage, itemListOrder, itemListElement}: TrendingList): object {
  const items = itemListElement.map(({position, item}) => ({'@type': 'ListItem', position, item: entry(item)}) as Schema.ListItemLeaf);
  const node = compact<Schema.ItemListLeaf>({
    '@type': 'ItemList',
    name,
    identifier: id,
    itemListOrder: `https://schema.org/${ORDERS[itemListOrder]}`,
    numberOfItems: items.length,
    itemListElement: items,
  });
  // A list alone has neither date nor language; a work has.
  return dateModified === undefined && inLanguage === undefined
    ? node
    : compact({...node, '@type': ['ItemList', 'CreativeWork'], dateModified, inLanguage});
}

/**
 * Says what a picture is, who made it and under what rights, as search engines read it.
 *
 * The terms of use, the text alternative and the focal point have no place in schema.org.
 * https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export function imageObjectJsonLd(image: ImageObject): JsonLd {
  return {'@context': 'https://schema.org', ...picture(image)} as unknown as JsonLd;
}

/**
 * Says an article or a ranked list as JSON-LD of schema.org.
 *
 * What is not known is left out, and a calendar date stays one: no time is made up. What schema.org has no property for is not said:
 * kicker, byline as written (its names are authors when there are no others), text alternatives, terms of use.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function toJsonLd(content: Content, options: JsonLdOptions = {}): JsonLd {
  const node = isArticle(content) ? article(content, options) : list(content);
  return {'@context': 'https://schema.org', ...node} as unknown as JsonLd;
}
