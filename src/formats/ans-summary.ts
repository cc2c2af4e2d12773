import type {ArticleSummary, ArticleType, ImageObject} from '../model/article.js';
import {safeUrl} from '../text/urls.js';
import {readCredits} from './ans-credits.js';
import {isImage, readImage} from './ans-images.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {accessOf} from './ans-rights.js';
import {compact, own} from './read.js';

/** Keys of headlines after the basic one, the likest to it first. */
const HEADLINES = ['basic', 'web', 'native', 'mobile', 'tablet', 'print', 'meta_title'];
/** Words in the name of a template that say what kind of story it is for. */
const KINDS: readonly (readonly [RegExp, ArticleType])[] = [
  [/(?:^|[-_\s])(?:opinion|op-?ed|editorial|column)(?:$|[-_\s])/i, 'OpinionNewsArticle'],
  [/(?:^|[-_\s])analysis(?:$|[-_\s])/i, 'AnalysisNewsArticle'],
  [/(?:^|[-_\s])review(?:$|[-_\s])/i, 'ReviewNewsArticle'],
];

/** Reads the kind of a story from who paid for it and from its template. */
export function storyType(story: Place): ArticleType {
  if (own(down(story, 'owner').value, 'sponsored') === true) return 'AdvertiserContentArticle';
  const subtype = own(story.value, 'subtype');
  const kind = typeof subtype === 'string' ? KINDS.find(([pattern]) => pattern.test(subtype)) : undefined;
  return kind?.[1] ?? 'NewsArticle';
}

function summaryType(document: Place): ArticleSummary['type'] {
  const type = typeOf(document);
  if (type === 'video') return 'VideoObject';
  if (type === 'audio') return 'AudioObject';
  return type === 'gallery' || type === 'collection' ? 'WebPage' : storyType(document);
}

/** Reads the headline; '' where all of them are empty. */
export function headlineOf(document: Place, ans: AnsReader): string {
  return ans.text(...HEADLINES.map((key) => down(document, 'headlines', key))) ?? '';
}

/** Reads the line above the headline, unless it is not to be shown. */
export function kickerOf(document: Place, ans: AnsReader): string | undefined {
  const label = down(document, 'label', 'basic');
  return ans.reader.boolean(own(label.value, 'display')) === false ? undefined : ans.text(down(label, 'text'));
}

/** Gives the part of a document about one website: the one of the options, else its own, else the first. */
export function websiteOf(document: Place, ans: AnsReader): Place {
  const websites = down(document, 'websites');
  const names = [ans.options.website, own(document.value, 'canonical_website')];
  const name = names.find((each): each is string => typeof each === 'string' && own(websites.value, each) !== undefined);
  return down(websites, name ?? (isObject(websites) ? (Object.keys(websites.value)[0] ?? '') : ''));
}

/** Reads the address of the page of a document; undefined, with one issue, where none of those it has can be used. */
export function pageOf(document: Place, ans: AnsReader): string | undefined {
  const {baseUrl} = ans.reader.options;
  const website = down(websiteOf(document, ans), 'website_url');
  const {website: chosen} = ans.options;
  const isChosen = chosen !== undefined && website.path === down(document, 'websites', chosen, 'website_url').path;
  const others = ['canonical_url_external', 'canonical_url', 'website_url'].map((key) => down(document, key));
  const places = (isChosen ? [website, ...others] : [...others, website]).filter(({value}) => value !== undefined);
  const usable = places.find(({value}) => typeof value === 'string' && safeUrl(value, 'media', baseUrl) !== undefined);
  return ans.url(...[usable ?? places[0]].filter((place) => place !== undefined));
}

/** Reads when a document was published, and when it was changed if that was more than a minute later. */
export function datesOf(document: Place, ans: AnsReader): {datePublished: string | undefined; dateModified: string | undefined} {
  const read = (key: string): string | undefined => ans.reader.date(own(document.value, key), down(document, key).path);
  const datePublished = read('first_publish_date') ?? read('display_date') ?? read('publish_date');
  const changed = read('last_updated_date');
  const isLater = changed !== undefined && (datePublished === undefined || Date.parse(changed) > Date.parse(datePublished) + 60_000);
  return {datePublished, dateModified: isLater ? changed : undefined};
}

/** Reads the sections of a document, the primary one first; those that nobody resolved are left out. */
export function sectionsOf(document: Place, ans: AnsReader): string[] | undefined {
  const taxonomy = down(document, 'taxonomy');
  const chosen = ans.options.website === undefined ? [] : [down(websiteOf(document, ans), 'website_section')];
  const places = [
    ...chosen,
    down(taxonomy, 'primary_section'),
    ...ans.entries(down(taxonomy, 'sections')),
    down(taxonomy, 'primary_site'),
    ...ans.entries(down(taxonomy, 'sites')),
  ];
  const names = places.map((place) => ans.text(down(place, 'name'))).filter((name) => name !== undefined);
  if (names.length === 0) {
    const name = ans.text(down(websiteOf(document, ans), 'website_section', 'name'));
    return name === undefined ? undefined : [name];
  }
  return [...new Set(names)];
}

/** Reads the picture that stands for a document in a list. */
function pictureOf(document: Place, ans: AnsReader): ImageObject | undefined {
  const promo = down(document, 'promo_items');
  const places = ['basic', 'lead_art'].flatMap((key) => {
    const item = down(promo, key);
    return [item, down(item, 'promo_image'), down(item, 'promo_items', 'basic')];
  });
  const place = [...places, down(document, 'promo_image')].find((each) => isImage(each) && has(each, 'url'));
  return place && readImage(place, ans);
}

/** Reads a document as a list shows it; '' stands for a headline or an address that it lacks. */
export function readSummary(document: Place, ans: AnsReader): ArticleSummary {
  const {author, bylineText} = readCredits(document, ans);
  return compact<ArticleSummary>({
    type: summaryType(document),
    url: pageOf(document, ans) ?? '',
    headline: headlineOf(document, ans),
    id: ans.text(down(document, '_id')),
    kicker: kickerOf(document, ans),
    description: ans.text(down(document, 'description', 'basic')),
    image: pictureOf(document, ans),
    author: author.length > 0 ? author : undefined,
    bylineText,
    ...datesOf(document, ans),
    articleSection: sectionsOf(document, ans),
    isAccessibleForFree: accessOf(document, ans)?.isAccessibleForFree,
    inLanguage: ans.reader.language(own(document.value, 'language'), down(document, 'language').path),
  });
}
