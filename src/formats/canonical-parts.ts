import {
  ARTICLE_TYPES,
  CORRECTION_KINDS,
  INTERACTION_TYPES,
  type ArticleSummary,
  type Contribution,
  type Correction,
  type ImageObject,
  type ImageRendition,
  type Interaction,
  type Organization,
  type Person,
  type Thing,
} from '../model/article.js';
import {
  clamped,
  date,
  flag,
  language,
  listOf,
  need,
  number,
  oneOf,
  or,
  record,
  side,
  text,
  url,
  whole,
  type Read,
} from './canonical-fields.js';
import {phrases} from './canonical-phrasing.js';
import {own} from './read.js';

/** Makes the empty list. */
export const none = (): unknown[] => [];
/** Reads a list of plain texts. */
export const texts = listOf(text);

const image: Read = (value, spot) => readImage(value, spot);
const name = need(text);
const sameAs = listOf(url);
const coordinate = need(clamped(number(-Number.MAX_VALUE), 0, 1));

/** Reads an organisation; a string is its name. */
export const organization = record<Organization>(
  {name, lang: language, url, logo: image, image, sameAs, publishingPrinciples: url},
  {type: () => 'Organization', short: 'name'},
);

const person = record<Person>(
  {name, lang: language, url, jobTitle: text, affiliation: organization, image, description: text, sameAs},
  {type: () => 'Person', short: 'name'},
);

/** Reads a person or an organisation; what is neither counts as a person. */
export const agent: Read = (value, spot) => (own(value, 'type') === 'Organization' ? organization : person)(value, spot);
/** Reads persons and organisations. */
export const agents = listOf(agent);
/** Reads who is credited for what. */
export const contribution = record<Contribution>({roleName: name, agent: need(agents)});
/** Reads a name with the page about it; a string is the name. */
export const thing = record<Thing>({name, url}, {short: 'name'});

const rendition = record<ImageRendition>(
  {url: need(url), width: side, height: side, encodingFormat: text},
  {short: 'url', code: 'image/url'},
);

/** Reads a picture; '' as its text alternative says that it is decorative. */
const readImage = record<ImageObject>(
  {
    url: need(url),
    width: side,
    height: side,
    renditions: listOf(rendition),
    alt: (value, spot) => (value === '' ? '' : text(value, spot)),
    caption: phrases,
    creditText: text,
    creator: agents,
    sourceOrganization: organization,
    copyrightNotice: text,
    copyrightHolder: agent,
    copyrightYear: whole(1000, 9999),
    license: url,
    acquireLicensePage: url,
    usageTerms: text,
    digitalSourceType: text,
    focalPoint: record<{x: number; y: number}>({x: coordinate, y: coordinate}),
    dateCreated: date,
    contentLocation: text,
    representativeOfPage: flag,
  },
  {type: () => 'ImageObject', short: 'url', code: 'image/url'},
);
export {image};

/** Reads a correction; a string is its text. */
export const correction = record<Correction>(
  {text: need(phrases), datePublished: date, kind: oneOf(CORRECTION_KINDS)},
  {type: 'CorrectionComment', short: 'text'},
);

/** Reads how often readers did something. */
export const interaction = record<Interaction>({interactionType: need(oneOf(INTERACTION_TYPES)), userInteractionCount: need(whole())});

/** Reads an article as a list shows it. */
export const summary = record<ArticleSummary>(
  {
    url: need(url),
    headline: need(text),
    id: text,
    kicker: text,
    description: text,
    image,
    author: agents,
    bylineText: text,
    datePublished: date,
    dateModified: date,
    articleSection: texts,
    isAccessibleForFree: flag,
    inLanguage: language,
    interactionStatistic: listOf(interaction),
    coverageEndTime: date,
  },
  {type: or(oneOf([...ARTICLE_TYPES, 'VideoObject', 'AudioObject', 'WebPage']), () => 'Article'), code: 'item/incomplete'},
);
