import {ARTICLE_TYPES, type Access, type Article, type LiveUpdate, type TrendingItem, type TrendingList} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {Adapter} from '../model/result.js';
import {orAhead} from './ahead.js';
import {body, leadMedia} from './canonical-blocks.js';
import {
  below,
  date,
  duration,
  enter,
  flag,
  language,
  listOf,
  need,
  number,
  oneOf,
  or,
  record,
  text,
  timeZone,
  url,
  whole,
  type Read,
  type Spot,
} from './canonical-fields.js';
import {agents, contribution, correction, image, interaction, none, organization, summary, texts, thing} from './canonical-parts.js';
import {phrases} from './canonical-phrasing.js';
import {finishArticle, finishList} from './finish.js';
import {adapter, isData, own} from './read.js';

const things = listOf(thing);

/** Reads an update of live coverage. */
export const liveUpdate = record<LiveUpdate>(
  {
    id: text,
    url,
    headline: text,
    datePublished: need(date),
    dateModified: date,
    author: agents,
    bylineText: text,
    body: or(body, none),
    pinned: flag,
    keyEvent: flag,
    summary: flag,
  },
  {type: 'BlogPosting'},
);

const article = record<Article>(
  {
    id: text,
    url,
    inLanguage: language,
    textDirection: oneOf(['ltr', 'rtl']),
    kicker: text,
    headline: or(text, () => ''),
    alternativeHeadline: text,
    description: phrases,
    author: or(agents, none),
    bylineText: text,
    contributor: listOf(contribution),
    publisher: organization,
    sourceOrganization: organization,
    datePublished: date,
    dateModified: date,
    timeZone,
    dateline: text,
    articleSection: texts,
    keywords: texts,
    genre: texts,
    image: or(listOf(image), none),
    leadMedia,
    body: or(body, none),
    wordCount: whole(),
    timeRequired: duration,
    access: record<Access>({isAccessibleForFree: need(flag), requires: oneOf(['subscription', 'registration', 'purchase'])}),
    correction: listOf(correction),
    backstory: phrases,
    isBasedOn: thing,
    copyrightNotice: text,
    license: url,
    about: things,
    isPartOf: things,
    related: listOf(summary),
    interactionStatistic: listOf(interaction),
    coverageStartTime: date,
    coverageEndTime: date,
    liveBlogUpdate: listOf(orAhead(liveUpdate)),
  },
  {type: or(oneOf(ARTICLE_TYPES), () => 'Article')},
);

const position = or(number(-LIMITS.rank, LIMITS.rank), () => NaN);
const trendingItem = record<TrendingItem>({position, previousPosition: whole(1), item: need(summary)}, {type: 'ListItem'});

/** Reads an entry of a list; an article alone is one as well. */
export const entry: Read = (value, spot) => {
  if (!isData(value) || own(value, 'item') !== undefined) return trendingItem(value, spot);
  const item = enter(spot) ? summary(value, below(spot)) : undefined;
  return item === undefined ? undefined : {type: 'ListItem', position: position(own(value, 'position'), below(spot, 'position')), item};
};

const list = record<TrendingList>(
  {
    name: text,
    id: text,
    dateModified: date,
    period: duration,
    inLanguage: language,
    itemListOrder: or(oneOf(['descending', 'ascending', 'unordered']), () => 'descending'),
    itemListElement: or(listOf(orAhead(entry)), none),
  },
  {type: 'ItemList'},
);

/**
 * Reads the article model itself: an `Article` or a `TrendingList`, as hostile as any input.
 *
 * Every value is checked anew, what the model does not name is dropped, and reading the result once more changes nothing. Short forms
 * are understood: a string as an author, a publisher, a picture or a phrase, a list of strings as paragraphs.
 */
export const canonical: Adapter = adapter('canonical', (input, reader) => {
  if (!isData(input)) {
    reader.report(Array.isArray(input) ? 'input/wrong-format' : 'input/not-object');
    return undefined;
  }
  const spot: Spot = {reader, path: '', depth: 0, count: {nodes: 0}};
  const isList = own(input, 'type') === 'ItemList' || (own(input, 'type') === undefined && own(input, 'itemListElement') !== undefined);
  if (isList) return finishList(list(input, spot) as TrendingList, reader);
  return finishArticle(article(input, spot) as Article, reader);
});
