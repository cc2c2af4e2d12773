import type {Block, Embed} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import {safeUrl} from '../text/urls.js';
import type {Flow} from './html-flow.js';
import {fileUrl, isTrace} from './html-media.js';
import {attribute, descendants, hasClass, label, plain, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {isNamedPlayer, widgetUrl} from './html-widgets.js';
import {embedOf, recognise} from './providers.js';
import type {Reader} from './read.js';

const FRAME = /^(?:iframe|embed|object|oembed|amp-(?:embedly-card|facebook|iframe|pinterest|playbuzz|reddit))$/;
const FRAME_SOURCES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-litespeed-src',
  'data-src-cmplz',
  'data-cmp-src',
  'data-cookieblock-src',
  'data-url',
  'url',
  'data',
  'href',
];
const POST =
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|reel|video)|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:card|embed-bq)|imgur-embed-pub|wp-embedded-content|embedly-card)$/;
/** Posts whose first link leads to them; the others lead to their author and place. */
const FIRST_LINK = /^(?:embedly-card|reddit-(?:card|embed-bq))$/;
const POST_SOURCES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-href', 'data-embed-url', 'cite'];
const TRACKERS = /(?:^|\.)(?:googletagmanager|doubleclick|googlesyndication|scorecardresearch|adnxs)\.(?:com|net)$/;

/** Hosts of pages that no frame may show. */
const UNFRAMED = /(?:^|\.)(?:gist\.github|imgur|infogram|pinterest|reddit)\.com$/;
/** Words that only say that a script is at work, or that consent is missing. */
const NOTICE = /accept|akzept|consent|cookie|click|datenschutz|einwillig|external|javascript|laden|load|play|privacy|zustimm/i;
const LONGEST_NOTICE = 600;

function isFrameTag(tag: string): boolean {
  return FRAME.test(tag) || isNamedPlayer(tag);
}

/** Tells whether an element stands for a frame of somebody else's content. */
export function isFrame(element: HtmlElement): boolean {
  const {tag, attributes} = element;
  if (isFrameTag(tag)) return true;
  if (attributes.has('data-oembed-url') || hasClass(element, 'flourish-embed')) return true;
  return widgetUrl(element) !== undefined;
}

/** Tells whether an element is a post of a social network, with its words inside. */
export function isPost(element: HtmlElement): boolean {
  return !/^(?:a|iframe)$/.test(element.tag) && hasClass(element, POST);
}

/** Gives the address of the content in a frame; undefined for what only counts visits, and for what cannot be reached. */
function frameUrl(element: HtmlElement, reader: Reader): string | undefined {
  const {tag} = element;
  const named = widgetUrl(element);
  if (named !== undefined) return safeUrl(named, 'media', reader.options.baseUrl);
  if (isNamedPlayer(tag)) return undefined;
  const visual = /^(?:visualisation|story)\/\d+/.exec(attribute(element, 'data-src') ?? '')?.[0];
  if (visual !== undefined) return `https://flo.uri.sh/${visual}/embed`;
  const url = fileUrl(element, reader, ['data-oembed-url', 'data-href', ...FRAME_SOURCES]);
  if (url !== undefined) return isTrace(element) || TRACKERS.test(new URL(url).hostname) ? undefined : url;
  if (tag !== 'object') return undefined;
  const inner = descendants(element).find((part) => part.tag === 'embed' || /^(?:movie|src)$/i.test(attribute(part, 'name') ?? ''));
  return inner && fileUrl(inner, reader, ['src', 'value']);
}

/** Finds the text alternative of the picture that stands in for content without scripts. */
function copyTitle(element: HtmlElement): string | undefined {
  const picture = descendants(element).find(({tag}) => tag === 'img');
  return (picture && label(picture, 'alt')) ?? (hasClass(element, 'embedly-card') ? plain(textOf(element)) || undefined : undefined);
}

/** Reads a frame as an embed; undefined where it is none that a reader could follow. */
function readFrame(element: HtmlElement, reader: Reader, path: string): Embed | undefined {
  const url = frameUrl(element, reader);
  if (url === undefined) return undefined;
  const more: Partial<Embed> = {};
  const title = label(element, 'title', 'aria-label', 'playlabel', 'data-title') ?? copyTitle(element);
  const width = reader.side(attribute(element, 'width'));
  const height = reader.side(attribute(element, 'height'));
  if (title !== undefined) more.title = title;
  if (width !== undefined) more.width = width;
  if (height !== undefined) more.height = height;
  const framed = !UNFRAMED.test(new URL(url).hostname) && !hasClass(element, 'embedly-card');
  return embedOf(url, reader, path, more, framed);
}

/** Finds where a post of a social network stands: stated, or the last link that leads to one. */
function postUrl(element: HtmlElement, reader: Reader): string | undefined {
  const stated = fileUrl(element, reader, POST_SOURCES);
  if (stated !== undefined) return stated;
  const at = /^at:\/\/(did:[\w:]+)\/app\.bsky\.feed\.post\/(\w+)/.exec(attribute(element, 'data-bluesky-uri') ?? '');
  if (at !== null) return `https://bsky.app/profile/${at[1] ?? ''}/post/${at[2] ?? ''}`;
  const links = descendants(element).flatMap((link) => (link.tag === 'a' ? (fileUrl(link, reader, ['href']) ?? []) : []));
  if (hasClass(element, FIRST_LINK)) return links[0];
  return links.findLast((url) => recognise(url) !== undefined) ?? links.at(-1);
}

/** Reads a frame; one that a reader could not follow goes. */
export function frame(element: HtmlElement, flow: Flow, walker: Walker): void {
  const block = readFrame(element, walker.reader, walker.path);
  if (block === undefined) {
    walker.drop(element);
    if (element.tag !== 'iframe') walker.walk(element.children, flow);
    return;
  }
  flow.flush();
  const last = flow.blocks.at(-1);
  const doubled = last?.type === 'embed' && (last.url === block.url || hasClass(element, 'wp-embedded-content'));
  const words = element.tag.startsWith('amp-') ? walker.lines(element, flow).words : [];
  if (words.length > 0) block.fallback = words;
  if (!doubled) flow.push(block);
  if (words.length === 0 && hasOwnWords(element)) walker.walk(element.children, flow);
}

/** Tells whether words stand in an element that is no frame by its tag, and that they are no notice of a script. */
function hasOwnWords(element: HtmlElement): boolean {
  if (isFrameTag(element.tag) || hasClass(element, /^(?:embedly-card|flourish-embed|tableauPlaceholder)$/)) return false;
  const text = textOf(element).trim();
  return text !== '' && !(text.length <= LONGEST_NOTICE && NOTICE.test(text));
}

/** Reads a post of a social network, its words as fallback; false where it leads nowhere. */
export function post(element: HtmlElement, flow: Flow, walker: Walker): boolean {
  const block = embedOf(postUrl(element, walker.reader), walker.reader, walker.path);
  if (block === undefined) return false;
  const {words, media} = walker.lines(element, flow);
  if (words.length > 0 && hasClass(element, 'wp-embedded-content')) block.title = plain(plainOf(words));
  else if (words.length > 0) block.fallback = words;
  flow.push(block, ...media);
  return true;
}

/** Reads what WordPress wraps an embed in: a frame, a post, or nothing but the address. */
export function wrapper(element: HtmlElement, flow: Flow, walker: Walker): void {
  flow.push(...walker.inner(element.children, flow).map((block) => bareAddress(block, walker.reader, walker.path, true)));
}

/** Makes an embed of a paragraph that is nothing but the address of one; `any` takes every address. */
export function bareAddress(block: Block, reader: Reader, path: string, any = false): Block {
  const text = block.type === 'paragraph' ? plainOf(block.children) : '';
  if (!/^https?:\/\/\S+$/.test(text) || !(any || recognise(text) !== undefined)) return block;
  return embedOf(text, reader, path) ?? block;
}
