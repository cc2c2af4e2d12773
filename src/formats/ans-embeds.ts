import type {Block, Embed, ImageObject, Phrasing, UnknownBlock} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {layoutOf} from './ans-images.js';
import {down, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {htmlBlocks} from './html-blocks.js';
import {linesOf} from './html-lines.js';
import {embedOf, recognise} from './providers.js';
import {compact, own, ownWord, Reader} from './read.js';

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^\s*(?:https?:)?\/\//i.test(value);
/** Fields in which plugins put HTML, and words. */
const MARKUP = ['html', 'embed_code', 'embedCode', 'code', 'iframe', 'content'];
const WORDS = ['title', 'headline', 'name', 'text', 'content', 'description', 'caption'];

/** Reads the HTML of an oEmbed answer for what it says alone: its scripts and frames are never taken over, so nothing is lost. */
function readHtml(source: unknown, ans: AnsReader): {embed: Embed | undefined; words: Phrasing[]} {
  if (typeof source !== 'string') return {embed: undefined, words: []};
  const blocks = htmlBlocks(source.slice(0, LIMITS.body), new Reader(ans.reader.options), '');
  return {embed: blocks.find((block) => block.type === 'embed'), words: linesOf(blocks.filter(({type}) => type !== 'embed')).words};
}

function thumbnailOf(raw: Place, ans: AnsReader): ImageObject | undefined {
  const url = isAddress(own(raw.value, 'thumbnail_url')) ? ans.url(down(raw, 'thumbnail_url')) : undefined;
  const [width, height] = ['thumbnail_width', 'thumbnail_height'].map((side) => ans.reader.side(own(raw.value, side)));
  return url === undefined ? undefined : compact<ImageObject>({type: 'ImageObject', url, width, height, alt: ''});
}

/**
 * Reads an oEmbed answer (https://oembed.com): its address, and the words of its HTML as fallback.
 *
 * Arc keeps the address of the page in `_id` and in the reference beside the answer as well.
 */
export function oembed(element: Place, ans: AnsReader): Block[] {
  const raw = down(element, 'raw_oembed');
  const places = [down(raw, 'url'), down(raw, '_id'), down(element, 'referent', 'id')];
  const place = places.find(({value}) => isAddress(value));
  const inside = readHtml(own(raw.value, 'html'), ans);
  const fallback = inside.embed?.fallback ?? (inside.words.length > 0 ? inside.words : undefined);
  const more = compact<Partial<Embed>>({
    provider: ans.quiet(down(raw, 'provider_name')),
    title: ans.quiet(down(raw, 'title')) ?? inside.embed?.title,
    width: ans.reader.side(own(raw.value, 'width')),
    height: ans.reader.side(own(raw.value, 'height')),
    thumbnail: thumbnailOf(raw, ans),
    fallback,
    layout: layoutOf(element),
  });
  const embed = place && embedOf(place.value, ans.reader, place.path);
  const found = embed ?? inside.embed;
  if (found !== undefined) {
    const embedUrl = found.embedUrl ?? inside.embed?.embedUrl;
    return [compact<Embed>({...more, ...found, fallback, embedUrl})];
  }
  return fallback === undefined ? unknown(element, ans) : [{type: 'paragraph', children: fallback}];
}

/** Reads an embed of a plugin: the address or the HTML of a provider in it, else its words. */
export function customEmbed(element: Place, ans: AnsReader): Block[] {
  const embed = down(element, 'embed');
  const config = down(embed, 'config');
  const fields = isObject(config) ? Object.keys(config.value).slice(0, 100) : [];
  const places = [...fields.map((key) => down(config, key)), down(embed, 'url'), down(embed, 'id')];
  const place = places.find(({value}) => isAddress(value) && recognise(value.trim()) !== undefined);
  const found = place && embedOf(place.value, ans.reader, place.path, compact<Partial<Embed>>({layout: layoutOf(element)}));
  if (found !== undefined) return [found];
  const markup = MARKUP.map((key) => down(config, key)).find(({value}) => typeof value === 'string' && /<\w/.test(value));
  const blocks = markup === undefined ? [] : ans.blocks(markup);
  return blocks.length > 0 ? blocks : unknown(element, ans);
}

/** Reads a reference that nobody resolved; one to an oEmbed answer may still say where a reader finds the content. */
export function reference(element: Place, ans: AnsReader): Block[] {
  const referent = down(element, 'referent');
  const id = down(referent, 'id');
  const isEmbed = /oembed/i.test(`${typeOf(referent)} ${ownWord(referent.value, 'provider')} ${ownWord(referent.value, 'service')}`);
  const embed = isEmbed && isAddress(id.value) ? embedOf(id.value, ans.reader, id.path) : undefined;
  if (embed !== undefined) return [embed];
  ans.reader.report('reference/unresolved', element.path);
  return [];
}

/** Keeps the words of an element of no known type, or what a provider shows at its address. */
export function unknown(element: Place, ans: AnsReader): Block[] {
  const type = typeOf(element);
  const address = down(element, 'url');
  const embed =
    isAddress(address.value) && recognise(address.value) !== undefined ? embedOf(address.value, ans.reader, address.path) : undefined;
  if (embed !== undefined) return [embed];
  ans.reader.report('block/unknown', element.path, type);
  const config = down(element, 'embed', 'config');
  const texts = [element, config]
    .flatMap((holder) => WORDS.map((key) => ans.quiet(down(holder, key))))
    .filter((text) => text !== undefined);
  const headline = ans.quiet(down(element, 'headlines', 'basic'));
  const whole = [...new Set(headline === undefined ? texts : [headline, ...texts])].join(' ');
  const text = ans.text({value: whole, path: element.path});
  const originalType = ans.text({value: type, path: element.path}) ?? 'unknown';
  return [compact<UnknownBlock>({type: 'unknown', originalType, text})];
}
