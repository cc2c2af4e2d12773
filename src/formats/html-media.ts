import type {Image, ImageObject, ImageRendition, Layout} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {HtmlElement} from '../model/result.js';
import {safeUrl} from '../text/urls.js';
import {CREDIT_NAMES, tacitCaption} from './html-credits.js';
import {areCopies, mergeCopies} from './html-files.js';
import type {Flow} from './html-flow.js';
import {attribute, descendants, hasClass, label, plain} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact, type Reader} from './read.js';

const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-img-src', 'data-image-src', 'data-echo'];
const LARGER = ['data-large-file', 'data-orig-file', 'data-full-url', 'data-image', 'data-url'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /(?:^|\/)(?:1x1|blank|clear|empty|gr[ae]y|lazy|lazyload|loading|pixel|placeholder|spacer|trans|transparent)(?:[-_]?\d+(?:x\d+)?)?\.(?:gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
const FILE_NAME = /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Where a script finds the sizes that it puts into an address. */
const WIDTHS = ['data-widths', 'data-srcset-widths'];
const BACKGROUNDS = ['data-bg', 'data-background', 'data-background-image', 'data-bg-src', 'data-src'];
const LAYOUTS: Readonly<Record<string, Layout>> = {wide: 'wide', full: 'full', left: 'start', right: 'end'};
/** Pictures that stand for words: emoji, and formulas in their notation. */
const SIGN = /^(?:emoji|latex|mwe-math-fallback-image-(?:inline|display)|ql-formula|tex|wp-katex-eq|wp-smiley)$/;
/** Widest picture that is asked for where an address takes any size. */
const WIDEST = 1_600;
const RENDITIONS = 40;
const TRACE = 3;
const ICON = 32;

function isUsable(source: string): boolean {
  return !/^(?:about|blob|data|javascript):|\{/i.test(source);
}

/** Fills the width into an address that leaves a place for it, where the element says which there are. */
function sized(source: string, element: HtmlElement): string {
  if (!source.includes('{width}')) return source;
  const widths = (attribute(element, ...WIDTHS) ?? '').slice(0, 1_000).match(/\d{2,5}/g) ?? [];
  const width = Math.max(0, ...widths.map(Number).filter((each) => each <= WIDEST));
  return width === 0 ? source : source.replaceAll('{width}', String(width));
}

/** Takes the first of the named attributes that holds the address of a file; placeholders in `src` are passed over. */
export function fileUrl(element: HtmlElement, reader: Reader, names: readonly string[]): string | undefined {
  for (const name of names) {
    const stated = attribute(element, name);
    const source = stated && sized(stated, element);
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
function renditionsOf(element: HtmlElement, reader: Reader, ratio?: number, single?: number): ImageRendition[] {
  const set = LAZY_SETS.map((name) => attribute(element, name)).find((value) => value !== undefined && isUsable(value)) ?? '';
  const type = attribute(element, 'type');
  const found: ImageRendition[] = [];
  const parts = set.slice(0, 50_000).matchAll(/([^\s,](?:\S*[^\s,])?)(?:\s+(?:([\d.]+)w|([\d.]+)x))?[^,]*(?:,|$)/g);
  for (const [, source = '', size, density] of parts) {
    const url = isUsable(source) ? safeUrl(source, 'media', reader.options.baseUrl) : undefined;
    const width = reader.side(size ?? (density === undefined || single === undefined ? undefined : Number(density) * single));
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
  const width = reader.side(attribute(img, 'width')) ?? reader.side(attribute(img, 'data-width'));
  const height = reader.side(attribute(img, 'height')) ?? reader.side(attribute(img, 'data-height'));
  const ratio = width === undefined || height === undefined ? undefined : width / height;
  const sources = inside.filter(({tag}) => tag === 'source');
  const sets = [img, ...sources].flatMap((source) =>
    renditionsOf(source, reader, source.attributes.has('media') ? undefined : ratio, source === img ? width : undefined),
  );
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
  else show(readImage(element, walker.reader, walker.path), element, flow, walker);
}

/** Adds a picture to the flow; a copy right after its picture makes one with it. */
function show(image: ImageObject | undefined, element: HtmlElement, flow: Flow, walker: Walker): void {
  if (image === undefined) {
    walker.lost += 1;
    return;
  }
  const caption = plain(tacitCaption(element) ?? '');
  const credit = label(element, ...CREDIT_NAMES);
  if (caption !== '') image.caption = [{type: 'text', value: caption}];
  if (credit !== undefined) image.creditText = credit;
  if (caption !== '' || credit !== undefined) walker.tacit.add(image);
  const link = flow.marks.find((mark) => mark.type === 'link' && /^https?:/.test(mark.url));
  flow.flush();
  const before = flow.blocks.at(-1);
  if (before?.type === 'image' && areCopies(before.image, image)) before.image = mergeCopies(before.image, image);
  else flow.push(compact<Image>({type: 'image', image, layout: layoutOf(element), url: link?.type === 'link' ? link.url : undefined}));
}

/** Gives the address of the picture that an element has as its background. */
function backgroundUrl(element: HtmlElement, reader: Reader): string | undefined {
  const style = (attribute(element, 'style') ?? '').slice(0, LIMITS.field);
  const source = /background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/i.exec(style);
  const url = (source?.[1] ?? source?.[2] ?? source?.[3] ?? '').trim();
  if (url !== '' && isUsable(url) && !PLACEHOLDER.test(url)) return safeUrl(url, 'media', reader.options.baseUrl);
  return fileUrl(element, reader, BACKGROUNDS);
}

/** Tells whether the background of an element is a picture of the article: it says so, or WordPress made a cover of it. */
export function isBackground(element: HtmlElement): boolean {
  if (/^(?:img|amp-img|picture|svg)$/.test(element.tag)) return false;
  if (hasClass(element, /^wp-block-cover(?:-image)?$/)) return /background/i.test(attribute(element, 'style') ?? '');
  if (attribute(element, 'role') !== 'img') return false;
  return /background/i.test(attribute(element, 'style') ?? '') || BACKGROUNDS.some((name) => element.attributes.has(name));
}

/** Reads a picture that is the background of an element, then the words on it. */
export function background(element: HtmlElement, flow: Flow, walker: Walker): void {
  const url = backgroundUrl(element, walker.reader);
  const alt = attribute(element, 'role') === 'img' ? label(element, 'aria-label', 'title') : '';
  if (url !== undefined) show(compact<ImageObject>({type: 'ImageObject', url, alt}), element, flow, walker);
  walker.walk(element.children, flow);
}

/** Reads where an element stands in the column, as WordPress and Ghost say it. */
export function layoutOf({attributes}: HtmlElement): Layout | undefined {
  const name = /\b(?:align|kg-width-)(wide|full|left|right)\b/.exec(attributes.get('class') ?? '')?.[1];
  return name === undefined ? undefined : LAYOUTS[name];
}
