import type {Block, Embed} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import type {Flow} from './html-flow.js';
import {fileUrl, isTrace} from './html-media.js';
import {attribute, descendants, hasClass, label, plain} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {embedOf, recognise} from './providers.js';
import type {Reader} from './read.js';

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
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|reel|video)|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:card|embed-bq)|imgur-embed-pub|wp-embedded-content)$/;
const POST_SOURCES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-href', 'data-embed-url', 'cite'];
const TRACKERS = /(?:^|\.)(?:googletagmanager|doubleclick|googlesyndication|scorecardresearch|adnxs)\.(?:com|net)$/;

/** How players that are named by an identifier make an address of it. */
const BY_ID: Readonly<Record<string, (id: string, element: HtmlElement) => string>> = {
  'amp-youtube': (id) => `https://www.youtube.com/watch?v=${id}`,
  'lite-youtube': (id) => `https://www.youtube.com/watch?v=${id}`,
  'amp-vimeo': (id) => `https://vimeo.com/${id}`,
  'lite-vimeo': (id) => `https://vimeo.com/${id}`,
  'amp-twitter': (id) => `https://x.com/i/status/${id}`,
  'amp-instagram': (id) => `https://www.instagram.com/p/${id}/`,
  'amp-dailymotion': (id) => `https://www.dailymotion.com/video/${id}`,
  'amp-soundcloud': (id) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://api.soundcloud.com/tracks/${id}`)}`,
  'amp-brightcove': (id, element) =>
    `https://players.brightcove.net/${attribute(element, 'data-account') ?? ''}/${attribute(element, 'data-player', 'data-player-id') ?? 'default'}_default/index.html?videoId=${id}`,
};

/** Tells whether an element stands for a frame of somebody else's content. */
export function isFrame(element: HtmlElement): boolean {
  const {tag, attributes} = element;
  if (/^(?:iframe|embed|object|oembed|amp-iframe|amp-tiktok|amp-facebook)$/.test(tag) || Object.hasOwn(BY_ID, tag)) return true;
  return attributes.has('data-oembed-url') || hasClass(element, 'flourish-embed');
}

/** Tells whether an element is a post of a social network, with its words inside. */
export function isPost(element: HtmlElement): boolean {
  return element.tag !== 'iframe' && hasClass(element, POST);
}

/** Gives the address of the content in a frame; undefined for what only counts visits, and for what cannot be reached. */
function frameUrl(element: HtmlElement, reader: Reader): string | undefined {
  const id = attribute(element, 'data-videoid', 'videoid', 'data-tweetid', 'data-shortcode', 'data-trackid', 'data-video-id');
  const {tag} = element;
  if (id !== undefined && Object.hasOwn(BY_ID, tag)) return BY_ID[tag]?.(encodeURIComponent(id), element);
  const visual = /^(?:visualisation|story)\/\d+/.exec(attribute(element, 'data-src') ?? '')?.[0];
  if (visual !== undefined) return `https://flo.uri.sh/${visual}/embed`;
  const url = fileUrl(element, reader, ['data-oembed-url', 'data-href', ...FRAME_SOURCES]);
  if (url !== undefined) return isTrace(element) || TRACKERS.test(new URL(url).hostname) ? undefined : url;
  if (tag !== 'object') return undefined;
  const inner = descendants(element).find((part) => part.tag === 'embed' || /^(?:movie|src)$/i.test(attribute(part, 'name') ?? ''));
  return inner && fileUrl(inner, reader, ['src', 'value']);
}

/** Reads a frame as an embed; undefined where it is none that a reader could follow. */
function readFrame(element: HtmlElement, reader: Reader, path: string): Embed | undefined {
  const url = frameUrl(element, reader);
  if (url === undefined) return undefined;
  const more: Partial<Embed> = {};
  const title = label(element, 'title', 'aria-label', 'playlabel');
  const width = reader.side(attribute(element, 'width'));
  const height = reader.side(attribute(element, 'height'));
  if (title !== undefined) more.title = title;
  if (width !== undefined) more.width = width;
  if (height !== undefined) more.height = height;
  return embedOf(url, reader, path, more, true);
}

/** Finds where a post of a social network stands: stated, or the last link that leads to one. */
function postUrl(element: HtmlElement, reader: Reader): string | undefined {
  const stated = fileUrl(element, reader, POST_SOURCES);
  if (stated !== undefined) return stated;
  const at = /^at:\/\/(did:[\w:]+)\/app\.bsky\.feed\.post\/(\w+)/.exec(attribute(element, 'data-bluesky-uri') ?? '');
  if (at !== null) return `https://bsky.app/profile/${at[1] ?? ''}/post/${at[2] ?? ''}`;
  const links = descendants(element).flatMap((link) => (link.tag === 'a' ? (fileUrl(link, reader, ['href']) ?? []) : []));
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
  const doubled = hasClass(element, 'wp-embedded-content') && flow.blocks.at(-1)?.type === 'embed';
  if (!doubled) flow.push(block);
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
