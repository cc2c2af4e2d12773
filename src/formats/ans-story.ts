import type {Article, Block, Correction, Organization, Phrasing} from '../model/article.js';
import {has} from '../model/guards.js';
import {plainOf} from '../text/phrasing.js';
import {MACHINE_NAME, readContributors, readCredits} from './ans-credits.js';
import {readElements} from './ans-elements.js';
import {galleryBlock} from './ans-images.js';
import {beginsWithPlace, readLead, withoutLeadGallery} from './ans-lead.js';
import {readRelated} from './ans-links.js';
import {readAudio, readVideo} from './ans-media.js';
import {down, typeOf, type AnsReader, type Place} from './ans-read.js';
import {accessOf} from './ans-rights.js';
import {datesOf, headlineOf, kickerOf, pageOf, sectionsOf, storyType} from './ans-summary.js';
import {readCorrection} from './ans-text.js';
import {mergeBody} from './html-body.js';
import {compact, own} from './read.js';

const STAFF = /^staff$/i;

const keyOf = (phrases: readonly Phrasing[]): string => plainOf(phrases).replace(/\s+/g, ' ').trim().toLowerCase();

/** Reads a name that is meant for readers; what is machine-made, or marked as out of use, is none. */
function houseAt(place: Place, ans: AnsReader): Organization | undefined {
  const name = ans.quiet(place);
  return name === undefined || MACHINE_NAME.test(name) ? undefined : {type: 'Organization', name};
}

/** Reads who publishes a story and who supplied it: a distributor that is not the house's own staff is the supplier. */
function housesOf(story: Place, ans: AnsReader): Pick<Article, 'publisher' | 'sourceOrganization'> {
  const category = own(down(story, 'distributor').value, 'category');
  const distributor = houseAt(down(story, 'distributor', 'name'), ans);
  const owner = houseAt(down(story, 'owner', 'name'), ans);
  const isOurs = category === undefined || (typeof category === 'string' && STAFF.test(category));
  return isOurs
    ? compact<Pick<Article, 'publisher' | 'sourceOrganization'>>({publisher: distributor ?? owner, sourceOrganization: undefined})
    : compact<Pick<Article, 'publisher' | 'sourceOrganization'>>({publisher: owner, sourceOrganization: distributor});
}

/** Reads the tags; without any the words that editors gave for search engines. */
function keywordsOf(story: Place, ans: AnsReader): string[] | undefined {
  const taxonomy = down(story, 'taxonomy');
  const tags = ans
    .entries(down(taxonomy, 'tags'))
    .map((tag) => (typeof tag.value === 'string' ? ans.text(tag) : ans.text(down(tag, 'text'))));
  const words = tags.some((tag) => tag !== undefined) ? tags : ans.entries(down(taxonomy, 'seo_keywords')).map((word) => ans.quiet(word));
  const keywords = [...new Set(words.filter((word) => word !== undefined))];
  return keywords.length > 0 ? keywords : undefined;
}

/** Reads the corrections beside a story, but for those that stand in its text too. */
function correctionsOf(story: Place, blocks: readonly Block[], ans: AnsReader): Correction[] | undefined {
  const said = new Set(blocks.flatMap((block) => (block.type === 'correction' ? [keyOf(block.correction.text)] : [])));
  const corrections = ans.entries(down(story, 'corrections')).flatMap((entry) => readCorrection(entry, ans) ?? []);
  const others = corrections.filter(({text}) => !said.has(keyOf(text)));
  return others.length > 0 ? others : undefined;
}

/** Reads the lines below the headline; the second one is the standfirst where the story has no other. What repeats a line goes. */
function deckOf(story: Place, headline: string, ans: AnsReader): Pick<Article, 'description'> & {alternativeHeadline: string | undefined} {
  const isHeadline = (phrases: readonly Phrasing[]): boolean => keyOf(phrases) === headline.toLowerCase();
  const [description, subheadline] = ['description', 'subheadlines']
    .map((key) => ans.phrases(down(story, key, 'basic')))
    .map((phrases) => (phrases === undefined || isHeadline(phrases) ? undefined : phrases));
  const isOther = subheadline !== undefined && (description === undefined || keyOf(description) !== keyOf(subheadline));
  const alternativeHeadline = isOther
    ? ans.text({value: plainOf(subheadline), path: down(story, 'subheadlines', 'basic').path})
    : undefined;
  return {...compact<Pick<Article, 'description'>>({description: description ?? subheadline}), alternativeHeadline};
}

/** Reads all of a document but what leads it and its text. */
function readMetadata(document: Place, ans: AnsReader): Article {
  const {author, bylineText} = readCredits(document, ans);
  const headline = headlineOf(document, ans);
  const {description, alternativeHeadline} = deckOf(document, headline, ans);
  return compact<Article>({
    type: storyType(document),
    id: ans.text(down(document, '_id')),
    url: pageOf(document, ans),
    inLanguage: ans.lang,
    kicker: kickerOf(document, ans),
    headline,
    alternativeHeadline,
    description,
    author,
    bylineText,
    contributor: readContributors(document, ans),
    ...housesOf(document, ans),
    ...datesOf(document, ans),
    dateline: ans.quiet(down(document, 'location')),
    articleSection: sectionsOf(document, ans),
    keywords: keywordsOf(document, ans),
    image: [],
    body: [],
    wordCount: ans.reader.number(own(down(document, 'planning', 'story_length').value, 'word_count_actual'), 1),
    access: accessOf(document, ans),
    copyrightNotice: ans.quiet(down(document, 'copyright')),
    related: readRelated(document, ans),
  });
}

function readLanguage(document: Place, ans: AnsReader): void {
  ans.lang = ans.reader.language(own(document.value, 'language'), down(document, 'language').path);
}

/** Reads a story whole. */
export function readStory(story: Place, ans: AnsReader): Article {
  readLanguage(story, ans);
  const {dateline, ...metadata} = readMetadata(story, ans);
  const {image, leadMedia, rest} = readLead(story, ans);
  const blocks = [...rest, ...readElements(down(story, 'content_elements'), ans)];
  const once = withoutLeadGallery(compact<Article>({...metadata, image, leadMedia}), blocks);
  const place = dateline === undefined || beginsWithPlace(blocks, dateline) ? undefined : dateline;
  const correction = correctionsOf(story, blocks, ans);
  return mergeBody(compact<Article>({...once.article, dateline: place, correction}), once.blocks);
}

/** Takes the credit off a medium where the byline or the copyright line of its article says it. */
function uncredited<T extends NonNullable<Article['leadMedia']>>(medium: T, {author, copyrightNotice}: Article): T {
  const credit = has(medium, 'creditText') ? medium.creditText : undefined;
  const isSaid = credit === author.map(({name}) => name).join(', ') || credit === copyrightNotice;
  return isSaid ? compact<T>({...medium, creditText: undefined}) : medium;
}

/** Reads a film, a recording or a gallery that stands alone: an article with its headline, led by it. */
export function readMedium(document: Place, ans: AnsReader): Article {
  readLanguage(document, ans);
  const metadata = readMetadata(document, ans);
  const inner = (content: Place): Block[] => readElements(content, ans);
  const type = typeOf(document);
  const blocks =
    type === 'video'
      ? readVideo(document, ans, false)
      : type === 'audio'
        ? readAudio(document, ans, false)
        : galleryBlock(document, ans, inner, false);
  const [first, ...rest] = blocks;
  const isLead = first?.type === 'video' || first?.type === 'audio' || first?.type === 'gallery' || first?.type === 'embed';
  const correction = correctionsOf(document, blocks, ans);
  return compact<Article>({
    ...metadata,
    dateline: undefined,
    correction,
    ...(isLead ? {leadMedia: uncredited(first, metadata), body: rest} : {image: readLead(document, ans).image, body: blocks}),
  });
}

/** Reads the elements of a story without the story round them. */
export function readText(elements: Place, ans: AnsReader): Article {
  return mergeBody({type: 'NewsArticle', headline: '', author: [], image: [], body: []}, readElements(elements, ans));
}
