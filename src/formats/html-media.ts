import type {Image, ImageObject, ImageRendition, Layout} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {safeUrl} from '../text/urls.js';
import type {Flow} from './html-flow.js';
import {attribute, descendants, hasClass, plain} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact, type Reader} from './read.js';

const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-img-src', 'data-image-src', 'data-echo'];
const LARGER = ['data-large-file', 'data-orig-file', 'data-full-url', 'data-image', 'data-url'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /(?:^|\/)(?:1x1|blank|clear|empty|gr[ae]y|lazy|lazyload|loading|pixel|placeholder|spacer|trans|transparent)(?:[-_]?\d+(?:x\d+)?)?\.(?:gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
const FILE_NAME = /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const LAYOUTS: Readonly<Record<string, Layout>> = {wide: 'wide', full: 'full', left: 'start', right: 'end'};
/** Pictures that stand for words: emoji, and formulas in their notation. */
const SIGN = /^(?:emoji|latex|mwe-math-fallback-image-inline|wp-smiley)$/;
const RENDITIONS = 40;
const TRACE = 3;
const ICON = 32;

function isUsable(source: string): boolean {
  return !/^(?:about|blob|data|javascript):|\{/i.test(source);
}

/** Takes the first of the named attributes that holds the address of a file; placeholders in `src` are passed over. */
export function fileUrl(element: HtmlElement, reader: Reader, names: readonly string[]): string | undefined {
  for (const name of names) {
    const source = attribute(element, name);
    const url =
      source !== undefined && isUsable(source) && !(name === 'src' && PLACEHOLDER.test(source))
        ? safeUrl(source, 'media', reader.options.baseUrl)
        : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Tells whether an element is stated to be so small that it only counts visits. */
export function isTrace(element: HtmlElement): boolean {
  return isWithin(element, TRACE);
}

function isWithin({attributes}: HtmlElement, side: number): boolean {
  if (LAZY.some((name) => attributes.has(name)) || attributes.has('data-srcset')) return false;
  return [attributes.get('width'), attributes.get('height')].every(
    (value) => value !== undefined && /^\d+(?:px)?$/.test(value) && parseInt(value) <= side,
  );
}

/** Gives the text that a picture in the words stands for, such as an emoji; undefined for a picture in its own right. */
export function signOf(element: HtmlElement): string | undefined {
  const alt = attribute(element, 'alt') ?? '';
  if (hasClass(element, SIGN)) return alt;
  if (!isWithin(element, ICON)) return undefined;
  return /[\p{L}\p{N}]/u.test(alt) ? '' : alt;
}

/** Reads one `srcset` (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes). */
function renditionsOf(element: HtmlElement, reader: Reader, ratio?: number): ImageRendition[] {
  const set = LAZY_SETS.map((name) => attribute(element, name)).find((value) => value !== undefined && isUsable(value)) ?? '';
  const type = attribute(element, 'type');
  const found: ImageRendition[] = [];
  for (const [, source = '', size] of set.slice(0, 50_000).matchAll(/([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+)w)?[^,]*(?:,|$)/g)) {
    const url = safeUrl(source, 'media', reader.options.baseUrl);
    const width = reader.side(size);
    const height = width === undefined || ratio === undefined ? undefined : reader.side(width / ratio);
    if (url !== undefined && found.length < RENDITIONS) found.push(compact({url, width, height, encodingFormat: type}));
  }
  return found;
}

/** Reads the text alternative; a file's name is none. */
function alternative(element: HtmlElement): string | undefined {
  const alt = element.attributes.get('alt');
  if (alt === undefined) return undefined;
  const text = plain(alt);
  return FILE_NAME.test(text) ? undefined : text;
}

/** Reads `img`, `amp-img` or `picture`, also one that a script would load later; undefined, with an issue, without a usable address. */
function readImage(element: HtmlElement, reader: Reader, path: string): ImageObject | undefined {
  const inside = descendants(element);
  const img = element.tag === 'picture' ? (inside.find(({tag}) => tag === 'img' || tag === 'amp-img') ?? element) : element;
  const width = reader.side(attribute(img, 'width'));
  const height = reader.side(attribute(img, 'height'));
  const ratio = width === undefined || height === undefined ? undefined : width / height;
  const sources = inside.filter(({tag}) => tag === 'source');
  const sets = [img, ...sources].flatMap((source) => renditionsOf(source, reader, source.attributes.has('media') ? undefined : ratio));
  const largest = sets.reduce<ImageRendition | undefined>(
    (best, next) => ((next.width ?? 0) > (best?.width ?? -1) ? next : best),
    undefined,
  );
  const url = fileUrl(img, reader, LAZY) ?? fileUrl(img, reader, ['src']) ?? largest?.url ?? fileUrl(img, reader, LARGER);
  if (url === undefined) {
    reader.report('image/url', path, attribute(img, 'src', ...LAZY)?.slice(0, 200));
    return undefined;
  }
  const renditions = [...new Map(sets.filter((set) => set.url !== url).map((set) => [set.url, set])).values()];
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: width ?? sets.find((set) => set.url === url)?.width,
    height,
    renditions: renditions.length > 0 ? renditions : undefined,
    alt: alternative(img),
  });
}

/** Reads a picture in the text: a sign of the words, or a block that leads where the link round it does. */
export function picture(element: HtmlElement, flow: Flow, walker: Walker): void {
  const sign = signOf(element);
  if (sign !== undefined && sign !== '') flow.text(sign);
  else if (sign !== undefined || isTrace(element)) walker.drop(element);
  else {
    const image = readImage(element, walker.reader, walker.path);
    const link = flow.marks.find((mark) => mark.type === 'link' && /^https?:/.test(mark.url));
    if (image === undefined) walker.lost += 1;
    else flow.push(compact<Image>({type: 'image', image, layout: layoutOf(element), url: link?.type === 'link' ? link.url : undefined}));
  }
}

/** Reads where an element stands in the column, as WordPress and Ghost say it. */
export function layoutOf({attributes}: HtmlElement): Layout | undefined {
  const name = /\b(?:align|kg-width-)(wide|full|left|right)\b/.exec(attributes.get('class') ?? '')?.[1];
  return name === undefined ? undefined : LAYOUTS[name];
}
