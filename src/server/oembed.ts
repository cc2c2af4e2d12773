import {escape} from '../html/to-string.js';
import type {Agent, ImageObject} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import type {Content} from '../model/result.js';

/** Pixels of a frame when the consumer names no limit. */
const WIDTH = 600;
const HEIGHT = 500;

/** What a frame of an embed page may do: run the script that tells its height, and open links beside it. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The answer to an oEmbed consumer, of the type `rich` (https://oembed.com/). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title?: string;
  author_name?: string;
  author_url?: string;
  provider_name?: string;
  provider_url?: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html: string;
  width: number;
  height: number;
}

/** What an oEmbed answer is made with. */
export interface OEmbedChoice {
  /** Address of the embed page. */
  src: string;
  /** Pixels at the most, as the consumer wishes. */
  maxWidth?: number | undefined;
  maxHeight?: number | undefined;
  provider?: {name: string; url?: string} | undefined;
}

/** Makes the oEmbed answer of an article or a ranked list: a frame that shows its embed page. */
export function oEmbedOf(content: Content, {src, maxWidth = Infinity, maxHeight = Infinity, provider}: OEmbedChoice): OEmbed {
  const width = Math.min(WIDTH, maxWidth);
  const height = Math.min(HEIGHT, maxHeight);
  const title = isArticle(content) ? content.headline : (content.name ?? '');
  const {author, image, publisher} = isArticle(content) ? content : {author: [], image: [], publisher: undefined};
  const house = provider ?? publisher;
  const frame = `<iframe src="${escape(src)}" title="${escape(title || (house?.name ?? ''))}" width="${width}" height="${height}" loading="lazy" sandbox="${SANDBOX}" referrerpolicy="strict-origin-when-cross-origin" frameborder="0"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    ...(title !== '' && {title}),
    ...authorOf(author),
    ...(house !== undefined && {provider_name: house.name}),
    ...(house?.url !== undefined && {provider_url: house.url}),
    ...thumbnailOf(image[0], maxWidth, maxHeight),
    html: frame,
    width,
    height,
  };
}

function authorOf(author: readonly Agent[]): Partial<OEmbed> {
  const [first] = author;
  if (first === undefined) return {};
  const url = author.length === 1 ? first.url : undefined;
  return {author_name: author.map(({name}) => name).join(', '), ...(url !== undefined && {author_url: url})};
}

/** Takes the largest size of a picture that keeps the consumer's limits; a thumbnail must say its size. */
function thumbnailOf(image: ImageObject | undefined, maxWidth: number, maxHeight: number): Partial<OEmbed> {
  if (image === undefined) return {};
  const sizes = [image, ...(image.renditions ?? [])].flatMap(({url, width, height}) =>
    width !== undefined && height !== undefined && width <= maxWidth && height <= maxHeight ? [{url, width, height}] : [],
  );
  const [largest] = sizes.sort((a, b) => b.width - a.width);
  return largest === undefined ? {} : {thumbnail_url: largest.url, thumbnail_width: largest.width, thumbnail_height: largest.height};
}

/** Writes an oEmbed answer as XML. */
export function toXml(answer: OEmbed): string {
  const elements = Object.entries(answer as unknown as Record<string, string | number>).map(
    ([name, value]) => `<${name}>${escape(String(value)).replaceAll('&nbsp;', '\u00a0')}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
