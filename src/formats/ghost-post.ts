import type {Access, Agent, Article, Block, ImageObject, Thing} from '../model/article.js';
import {hostName} from '../text/urls.js';
import {agentOf, uniqueAgents} from './agents.js';
import {mayShow} from './finish.js';
import {readDocument} from './ghost-text.js';
import {htmlBlocks, htmlPhrasing} from './html-blocks.js';
import {isExcerpt, mergeBody} from './html-body.js';
import {plainBlocks} from './plain-body.js';
import {at, compact, isData, own, type Data, type Reader} from './read.js';

/** What Ghost writes where the free part of a post ends. */
const MEMBERS_ONLY = /<!--\s*members-only\s*-->/i;
const REQUIRES: Readonly<Record<string, Access['requires']>> = {members: 'registration', paid: 'subscription', tiers: 'subscription'};
const MEMBERS = 'members';

/** Tells a post or a page of Ghost. */
export function isPost(value: unknown): value is Data {
  return isData(value) && ['title', 'html', 'plaintext', 'lexical', 'mobiledoc'].some((key) => own(value, key) !== undefined);
}

/** Tells whether a post is on the site by now; reports where it is not. */
export function isPublic(post: Data, reader: Reader, path: string): boolean {
  const status = own(post, 'status');
  const embargoedUntil = status === 'scheduled' ? (own(post, 'published_at') ?? 'later') : undefined;
  return mayShow({withheld: status === 'draft' || status === 'sent', embargoedUntil}, reader, at(path, 'status'));
}

function readAuthor(author: unknown, reader: Reader, path: string): Agent[] {
  const name = reader.text(own(author, 'name'), at(path, 'name'));
  if (name === undefined) return [];
  const address = reader.url(own(author, 'url'), at(path, 'url'));
  const picture = reader.url(own(author, 'profile_image'), at(path, 'profile_image'));
  const site = reader.url(own(author, 'website'), at(path, 'website'));
  const more = compact<NonNullable<Parameters<typeof agentOf>[1]>>({
    url: address !== undefined && /\/404\/?$/.test(address) ? undefined : address,
    image: picture === undefined ? undefined : ({type: 'ImageObject', url: picture, alt: ''} satisfies ImageObject),
    description: reader.text(own(author, 'bio'), at(path, 'bio')),
    sameAs: site === undefined ? undefined : [site],
  });
  return [agentOf(name, more)];
}

/** Reads who wrote a post: all of them, else the first. */
function readAuthors(post: Data, reader: Reader, path: string): Agent[] {
  const all = reader.entries(own(post, 'authors'), at(path, 'authors')).flatMap((author) => readAuthor(author.value, reader, author.path));
  if (all.length > 0) return uniqueAgents(all);
  const key = ['primary_author', 'author'].find((name) => isData(own(post, name)));
  return key === undefined ? [] : readAuthor(own(post, key), reader, at(path, key));
}

/** Reads the name of a tag; those that begin with "#" are for the newsroom alone. */
function tagName(tag: unknown, reader: Reader, path: string): string | undefined {
  const name = isData(tag) ? own(tag, 'name') : tag;
  const isInternal = own(tag, 'visibility') === 'internal' || (typeof name === 'string' && name.trim().startsWith('#'));
  return typeof name === 'string' && !isInternal ? reader.text(name, isData(tag) ? at(path, 'name') : path) : undefined;
}

/** Reads the first that is there of a post's own picture and those for search engines and networks. */
function readImages(post: Data, reader: Reader, path: string): ImageObject[] {
  const key = ['feature_image', 'image', 'og_image', 'twitter_image'].find((name) => typeof own(post, name) === 'string');
  const url = key === undefined ? undefined : reader.url(own(post, key), at(path, key));
  if (key === undefined || url === undefined) return [];
  if (key !== 'feature_image') return [{type: 'ImageObject', url}];
  const caption = own(post, 'feature_image_caption');
  const words = typeof caption === 'string' ? htmlPhrasing(caption, reader, at(path, 'feature_image_caption')) : [];
  const alt = reader.text(own(post, 'feature_image_alt'), at(path, 'feature_image_alt'));
  return [compact<ImageObject>({type: 'ImageObject', url, alt, caption: words.length > 0 ? words : undefined})];
}

/** Reads who may read a post, where not everybody may. */
function readAccess(post: Data): Access | undefined {
  const visibility = own(post, 'visibility');
  const isOpen = visibility === undefined || visibility === 'public';
  if (isOpen && own(post, 'access') !== false) return undefined;
  const requires = typeof visibility === 'string' ? REQUIRES[visibility === 'public' ? MEMBERS : visibility] : undefined;
  return compact<Access>({isAccessibleForFree: false, requires: requires ?? 'subscription'});
}

/** Reads where a post was first published, when that is another site. */
function readOrigin(canonical: string | undefined, url: string | undefined): Thing | undefined {
  if (canonical === undefined || url === undefined || hostName(canonical) === hostName(url)) return undefined;
  return {name: hostName(canonical), url: canonical};
}

/** Reads all of a post but its text; its address is that on its own site. */
export function readMetadata(post: Data, reader: Reader, path: string): Article {
  const key = own(post, 'id') === undefined ? 'uuid' : 'id';
  const id = own(post, key);
  const url = reader.url(own(post, 'url'), at(path, 'url'));
  const canonical = reader.url(own(post, 'canonical_url'), at(path, 'canonical_url'));
  const primary = tagName(own(post, 'primary_tag'), reader, at(path, 'primary_tag'));
  const tags = reader.entries(own(post, 'tags'), at(path, 'tags')).flatMap((tag) => tagName(tag.value, reader, tag.path) ?? []);
  const kicker = primary ?? tags[0];
  const datePublished = reader.date(own(post, 'published_at'), at(path, 'published_at'));
  const dateModified = reader.date(own(post, 'updated_at'), at(path, 'updated_at'));
  const isLater = datePublished !== undefined && dateModified !== undefined && Date.parse(dateModified) > Date.parse(datePublished);
  const minutes = reader.number(own(post, 'reading_time'), 1, 1440);
  const excerpt = own(post, 'custom_excerpt') === undefined ? 'excerpt' : 'custom_excerpt';
  return compact<Article>({
    type: own(post, 'type') === 'page' || own(post, 'page') === true ? 'Article' : 'BlogPosting',
    id: typeof id === 'string' || typeof id === 'number' ? reader.text(id, at(path, key)) : undefined,
    url: url ?? canonical,
    headline: reader.text(own(post, 'title'), at(path, 'title')) ?? '',
    kicker,
    description: reader.phrases(own(post, excerpt), at(path, excerpt)),
    author: readAuthors(post, reader, path),
    datePublished,
    dateModified: isLater ? dateModified : undefined,
    articleSection: kicker === undefined ? undefined : [kicker],
    keywords: tags.length > 0 ? [...new Set(tags)] : undefined,
    image: readImages(post, reader, path),
    body: [],
    timeRequired: minutes === undefined ? undefined : `PT${String(Math.round(minutes))}M`,
    access: readAccess(post),
    isBasedOn: readOrigin(canonical, url),
  });
}

/** What of a post may be read here. */
interface Part {
  html: string | undefined;
  /** Whether the rest is missing. */
  isCut: boolean;
  /** Whether the other forms of the text are for members too. */
  isClosed: boolean;
}

/**
 * Takes the part of a post that everybody may read.
 *
 * The Content API has cut it already. The Admin API, which alone names a status, gives all of it: there the text ends at the mark for members,
 * or is all for them.
 */
function freePart(post: Data, reader: Reader): Part {
  const value = own(post, 'html');
  const html = typeof value === 'string' ? value : undefined;
  const access = own(post, 'access');
  if (readAccess(post) === undefined || access === true || reader.options.preview === true) return {html, isCut: false, isClosed: false};
  const [free, ...rest] = html?.split(MEMBERS_ONLY) ?? [];
  if (rest.length > 0) return {html: free, isCut: true, isClosed: true};
  if (own(post, 'status') !== undefined && access !== false) return {html: '', isCut: true, isClosed: true};
  return {html, isCut: access === false, isClosed: false};
}

function readBlocks(post: Data, {html, isClosed}: Part, reader: Reader, path: string): Block[] {
  if (html !== undefined) return htmlBlocks(html, reader, at(path, 'html'), {lang: reader.options.defaultLanguage});
  if (isClosed) return [];
  const plain = own(post, 'plaintext');
  return typeof plain === 'string' ? plainBlocks(plain, reader, at(path, 'plaintext')) : readDocument(post, reader, path);
}

/** Reads a post with its text; a paywall stands where the free part ends. An excerpt that Ghost made of the text is no standfirst. */
export function readPost(post: Data, reader: Reader, path: string): Article {
  const part = freePart(post, reader);
  const blocks = readBlocks(post, part, reader, path);
  const {description, ...bare} = readMetadata(post, reader, path);
  const isOwn =
    own(post, 'custom_excerpt') !== undefined || (!part.isCut && description !== undefined && !isExcerpt(description, blocks, true));
  const article = mergeBody(description !== undefined && isOwn ? {...bare, description} : bare, blocks);
  return part.isCut ? {...article, body: [...article.body, {type: 'paywall'}]} : article;
}
