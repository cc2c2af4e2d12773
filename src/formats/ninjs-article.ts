import type {Article, ArticleSummary, Block, Gallery, HttpUrl, ImageObject, Phrasing, Video, Audio, Embed} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {isExcerpt, keyOf, mergeBody} from './html-body.js';
import {linesOf} from './html-lines.js';
import {isFeatured, isLogo, isText, readAssociations, References, type Associated} from './ninjs-associations.js';
import {readBody} from './ninjs-body.js';
import {belowHeadline} from './ninjs-html.js';
import {Item, kindOf} from './ninjs-item.js';
import {readMedium, readThumbnail, type Medium} from './ninjs-media.js';
import {readAbout, readCredits} from './ninjs-people.js';
import {readRenditions} from './ninjs-renditions.js';
import {readCaption, readGenres, readHeadlines, readKeywords, readSections, readStandfirst, readWarnings} from './ninjs-words.js';
import {compact, Reader, type Data} from './read.js';

/** Gives the address at which an item is published; ninjs has no field for it. */
export type UrlOf = (item: Data) => string | undefined;

/** Pictures that may stand together at the head of an article; of more, all but the first are a gallery behind it. */
const MOST_LEADS = 3;
/** Blocks at the head of a text that a description may repeat, and characters below which that means nothing. */
const HEAD = 8;
const SHORTEST_EXCERPT = 20;

const isPicture = (medium: Medium | undefined): medium is ImageObject => medium?.type === 'ImageObject';
const isMedium = (item: Item): boolean => /^(?:picture|video|audio)$/.test(kindOf(item));
const isPlayer = (medium: Medium | undefined): medium is Video | Audio | Embed => medium !== undefined && !isPicture(medium);

/** Reads where an item is published: what the page says, an address that is named as such, or the page among its renditions; never its `uri`. */
function readUrl(item: Item, urlOf: UrlOf | undefined): HttpUrl | undefined {
  const given = urlOf?.(item.data);
  if (given !== undefined) return item.reader.url(given, item.path);
  const place = item.at('canonicalurl', 'weburl', 'url', 'permalink');
  if (place !== undefined && typeof place.value === 'string') return item.reader.url(place.value, place.path);
  return readRenditions(item).find(({kind, label}) => kind === 'page' && /\b(?:web|webpage|html|canonical|page|article)\b/.test(label))
    ?.url;
}

/** Tells whether it is known where an item is published. */
export function hasAddress({data, reader}: Item, urlOf: UrlOf | undefined): boolean {
  return readUrl(new Item(data, new Reader(reader.options)), urlOf) !== undefined;
}

/** Reads the identifier; what follows an address as its query may hold a token, and goes. */
function readId(item: Item): string | undefined {
  return item.text('uri', 'guid', 'urn', 'id')?.replace(/^(https?:[^?#]*)[?#].*$/i, '$1');
}

/** Reads the dates: ninjs knows when an item was made, so that stands for its publication unless a provider says more. */
function readDates(item: Item): {datePublished: string | undefined; dateModified: string | undefined} {
  const read = (...names: string[]): string | undefined => {
    const place = item.at(...names);
    return place && item.reader.date(place.value, place.path);
  };
  const version = read('versioncreated', 'updated', 'versionstored');
  const datePublished = read('firstpublished', 'published', 'datepublished') ?? read('firstcreated') ?? version;
  const isLater = version !== undefined && datePublished !== undefined && Date.parse(version) > Date.parse(datePublished);
  return {datePublished, dateModified: isLater ? version : undefined};
}

function readDateline(item: Item): string | undefined {
  const place = item.children('datelinelocation')[0]?.item ?? item.children('dateline')[0]?.item;
  return item.text('located', 'dateline') ?? place?.text('city', 'name');
}

/** Reads all of an item but its text and what belongs to it. */
function readMetadata(item: Item, urlOf: UrlOf | undefined): Article {
  const {headline, kicker, alternativeHeadline} = readHeadlines(item);
  const {genre, type} = readGenres(item);
  const language = item.at('language', 'lang');
  const rights = item.children('rightsinfo')[0]?.item.at('linkedrights');
  const minutes = item.reader.number(item.at('readtime')?.value, 1, 1_000);
  return compact<Article>({
    type,
    id: readId(item),
    url: readUrl(item, urlOf),
    inLanguage: language && item.reader.language(language.value, language.path),
    kicker,
    headline,
    alternativeHeadline,
    description: readStandfirst(item),
    ...readCredits(item),
    ...readDates(item),
    dateline: readDateline(item),
    articleSection: readSections(item),
    keywords: readKeywords(item),
    genre,
    image: [],
    body: [],
    timeRequired: minutes === undefined ? undefined : `PT${String(Math.round(minutes))}M`,
    copyrightNotice: item.text('copyrightnotice'),
    license: rights && item.reader.url(rights.value, rights.path),
    about: readAbout(item),
  });
}

/** Makes a block of a medium; a player has its headline as name. */
function blockOf({item, medium}: Associated): Block[] {
  if (medium === undefined) return [];
  if (isPicture(medium)) return [{type: 'image', image: medium}];
  if (medium.type === 'embed') return [medium];
  const name = readHeadlines(item).headline;
  return [name === '' ? medium : {...medium, name}];
}

/** Shares out what belongs to an article and does not stand in its text: lead pictures, lead player, and what comes behind. */
function shareOut(
  associated: readonly Associated[],
  used: ReadonlySet<Associated>,
): {image: ImageObject[]; player: Associated[]; rest: Block[]} {
  const pictures = associated.filter((each) => isPicture(each.medium) && (!used.has(each) || isFeatured(each)));
  const featured = pictures.filter(isFeatured).slice(0, 1);
  const others = pictures.filter((each) => !featured.includes(each)).sort((a, b) => Number(isLogo(a)) - Number(isLogo(b)));
  const all = [...featured, ...others];
  const leads = all.slice(0, all.length > MOST_LEADS ? 1 : MOST_LEADS);
  const behind = all.filter((each) => !leads.includes(each));
  const images = (some: readonly Associated[]): ImageObject[] => some.flatMap(({medium}) => (isPicture(medium) ? [medium] : []));
  const players = associated.filter((each) => isPlayer(each.medium) && !used.has(each));
  const gallery: Block[] = behind.length > 1 ? [{type: 'gallery', images: images(behind)} satisfies Gallery] : behind.flatMap(blockOf);
  return {image: images(leads), player: players.slice(0, 1), rest: [...players.slice(1).flatMap(blockOf), ...gallery]};
}

/** Lifts a picture that begins the text, or stands alone behind it, to the head of the article. */
function withLiftedPicture(article: Article): Article {
  const {body, image, leadMedia} = article;
  const [first, ...others] = body;
  if (image.length > 0 || leadMedia !== undefined || first === undefined || others.length === 0) return article;
  if (first.type === 'image' && first.url === undefined) return {...article, image: [first.image], body: others};
  const last = body.at(-1);
  const isAlone = body.filter(({type}) => /^(?:image|gallery|video|audio|embed)$/.test(type)).length === 1;
  return isAlone && last?.type === 'image' && last.url === undefined ? {...article, image: [last.image], body: body.slice(0, -1)} : article;
}

/** Reads the texts that belong to an article: those with an address are related, boxes of facts stand behind the text. */
function readRelated(associated: readonly Associated[], urlOf: UrlOf | undefined): {related: ArticleSummary[]; boxes: Block[]} {
  const related: ArticleSummary[] = [];
  const boxes: Block[] = [];
  for (const {name, item} of associated.filter(isText)) {
    const summary = readSummary(item, urlOf);
    if (/fact|fakta|sidebar|\bbox\b/i.test(`${name} ${item.raw('rel', 'profile')}`)) {
      const {body, headline} = readArticle(item, urlOf);
      if (body.length > 0) boxes.push({type: 'factBox', ...(headline !== '' && {name: headline}), children: body});
    } else if (summary.url !== '' && summary.headline !== '') related.push(summary);
    else item.reader.report('item/incomplete', item.path, summary.headline);
  }
  return {related, boxes};
}

/** Tells whether a description is only the beginning of the text, in whatever blocks that stands behind the headline. */
function isBeginning(description: readonly Phrasing[] | undefined, headline: string, blocks: readonly Block[]): boolean {
  if (description === undefined) return false;
  const key = plainKey(description);
  const text = plainKey(linesOf(blocks.slice(0, HEAD)).words);
  const title = keyOf(headline);
  const start = text.startsWith(title) ? text.slice(title.length).trimStart() : text;
  return isExcerpt(description, blocks) || (key.length >= SHORTEST_EXCERPT && start.startsWith(key));
}

const plainKey = (phrases: readonly Phrasing[] | undefined): string => keyOf(plainOf(phrases ?? []));

/** Drops from the text of a picture or player what is only its caption again. */
function withoutCaption(blocks: readonly Block[], medium: Medium | undefined): Block[] {
  const caption = medium === undefined ? '' : plainKey(medium.caption);
  const text = blocks.map((block) => (block.type === 'paragraph' ? plainKey(block.children) : '')).join(' ');
  const isSame = caption !== '' && text !== '' && (caption === text || caption.startsWith(text) || text.startsWith(caption));
  return isSame && blocks.every(({type}) => type === 'paragraph') && text.length <= caption.length ? [] : [...blocks];
}

/** Puts what an item shows to the head of its article; where nothing else would be there, into its body. */
function withOwnMedium(article: Article, medium: Medium | undefined): Article {
  const {bylineText, description, ...rest} = article;
  const shown = compact<Article>({...rest, bylineText: isPlayer(medium) && medium.type === 'embed' ? bylineText : undefined});
  if (medium === undefined) return article;
  const isSaid = plainKey(description) === plainKey(medium.caption);
  const whole = description === undefined || isSaid ? shown : {...shown, description};
  if (isPlayer(medium)) return {...whole, leadMedia: medium};
  if (article.headline === '' && article.body.length === 0) return {...whole, body: [{type: 'image', image: medium}]};
  return {...whole, image: [medium]};
}

/**
 * Reads an item as an article, before the checks that every article goes through.
 *
 * A picture, a video or sound alone is an article that it leads. Its maker is then credited beside it, not in the byline.
 */
export function readArticle(item: Item, urlOf: UrlOf | undefined, associated: readonly Associated[] = readAssociations(item)): Article {
  const own = isMedium(item) ? readMedium(item) : undefined;
  const metadata = readMetadata(item, urlOf);
  const references = new References(associated);
  const known = {
    references,
    headline: metadata.headline,
    byline: metadata.bylineText,
    located: metadata.dateline,
    lang: metadata.inLanguage,
  };
  const {blocks, used, wordCount, kicker, dateline, byline, standfirst} = readBody(item, known);
  const text = own === undefined ? blocks : withoutCaption(blocks, own);
  const {image, player, rest} = shareOut(associated, used);
  const {related, boxes} = readRelated(associated, urlOf);
  const description = [metadata.description, standfirst].find(
    (words) => words !== undefined && !isBeginning(words, metadata.headline, text),
  );
  const thumbnail = image.length === 0 && player.length === 0 && used.size === 0 ? readThumbnail(item) : undefined;
  const article = compact<Article>({
    ...metadata,
    kicker: metadata.kicker ?? kicker,
    description,
    bylineText: metadata.bylineText ?? byline,
    dateline: metadata.dateline ?? dateline,
    image: thumbnail === undefined ? image : [thumbnail],
    leadMedia: player.flatMap(({medium}) => (isPlayer(medium) ? [medium] : []))[0],
    wordCount: wordCount === undefined ? undefined : Math.round(wordCount),
    related: related.length > 0 ? related : undefined,
  });
  const merged = withLiftedPicture(mergeBody(article, text));
  const warnings = readWarnings(item);
  const warning: Block[] = warnings.length > 0 ? [{type: 'disclaimer', children: [{type: 'text', value: warnings.join(', ')}]}] : [];
  const whole: Article = {
    ...merged,
    headline: merged.headline === '' ? (item.text('title', 'name') ?? '') : merged.headline,
    body: [...warning, ...belowHeadline(merged.body), ...rest, ...boxes],
  };
  if (own !== undefined) return withOwnMedium(whole, own);
  const caption = isMedium(item) && whole.description === undefined ? readCaption(item) : undefined;
  return caption === undefined ? whole : {...whole, description: caption};
}

/** Reads an item as a list shows it; '' stands for an address or a headline that is missing. */
export function readSummary(item: Item, urlOf: UrlOf | undefined): ArticleSummary {
  const article = readMetadata(item, urlOf);
  const kind = kindOf(item);
  const own = isMedium(item) ? readMedium(item) : undefined;
  const media = [own, ...shareOut(readAssociations(item), new Set()).image, readThumbnail(item)];
  const description = plainOf(article.description ?? []);
  return compact<ArticleSummary>({
    type: kind === 'video' ? 'VideoObject' : kind === 'audio' ? 'AudioObject' : article.type,
    url: article.url ?? '',
    headline: article.headline || (item.text('title', 'name') ?? ''),
    id: article.id,
    kicker: article.kicker,
    description: description === '' ? undefined : description,
    image: media.find(isPicture),
    author: article.author.length > 0 ? article.author : undefined,
    bylineText: article.bylineText,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    articleSection: article.articleSection,
    inLanguage: article.inLanguage,
  });
}
