import type {ImageObject, ImageRendition} from '../model/article.js';
import {compact} from './read.js';

/** File names that many pictures share. */
const COMMON_NAME = /^(?:\d{1,4}|default|file|full|image|img|index|landscape|large|main|master|original|photo|picture)$/i;
const SIZE_SUFFIX = /(?:[-_@](?:\d+x\d*|\d{2,4}w?|[23]x|scaled|e\d{10,}|rotated|large|medium|small))+$/i;
/** What the address of a small or blurred copy says, which stands in until a script has loaded the picture. */
const PREVIEW = /blur|lqip|placeholder|preview|\bfreeze\/|(?:^|[?&,/_-])(?:max|q|quality|resize|s|size|w|width)[/=_-]?\d{1,2}(?![\d.])/i;

/** Parts of a path that ask for a size of a picture, as image servers have them. */
const SIZE_PARTS =
  /\/(?:freeze|(?:fill|fit|height|max|resize|size|width|[hsw])(?:\/\d{1,4}){1,2}|[hsw]\d{2,4}(?:-[\w-]+)?|\d{1,4}x\d{0,4}|[acefghqw]_[^/,]+(?:,[a-z]{1,4}_[^/,]+)*)(?=\/)/gi;

/** Names the file of a picture, whatever size of it an address asks for; with its path where many files have that name. */
function fileOf(address: string): string {
  const url = new URL(address);
  const inner = url.searchParams.get('url') ?? url.searchParams.get('src') ?? url.pathname;
  const whole = decoded(inner)
    .replace(/[?#].*$/s, '')
    .replace(/\.\w{2,5}$/, '');
  const name = (whole.split('/').at(-1) ?? '').replace(SIZE_SUFFIX, '');
  return name.length < 4 || COMMON_NAME.test(name) ? whole : name;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Tells whether two addresses are of one picture, in whatever size. */
export function isSameFile(a: string, b: string): boolean {
  return a === b || fileOf(a) === fileOf(b);
}

/** Adds to the lead picture what only its copy in the body says. */
export function mergeImage(lead: ImageObject, copy: ImageObject): ImageObject {
  const {url, width, height, renditions = [], ...words} = copy;
  const sizes = [...(lead.renditions ?? []), ...(url === lead.url ? [] : [compact<ImageRendition>({url, width, height})]), ...renditions];
  const once = [...new Map(sizes.map((size) => [size.url, size])).values()];
  const alt = lead.alt === undefined || lead.alt === '' ? (copy.alt ?? lead.alt) : lead.alt;
  const known = url === lead.url ? {...compact({width, height}), ...words, ...lead} : {...words, ...lead};
  return {...known, ...(alt === undefined ? {} : {alt}), ...(once.length > 0 ? {renditions: once} : {})};
}

/** Tells whether an address asks for a small or blurred copy. */
function isPreview(address: string): boolean {
  const url = new URL(address);
  return PREVIEW.test(url.pathname.replace(/[^/]*$/, '') + url.search) || /blur|lqip|placeholder/i.test(url.pathname);
}

/** Makes one picture of two copies of it: the larger one, without a copy that only stood in for it. */
export function mergeCopies(first: ImageObject, second: ImageObject): ImageObject {
  const [small, large] =
    isPreview(second.url) || (!isPreview(first.url) && (first.width ?? 0) >= (second.width ?? 0)) ? [second, first] : [first, second];
  const {renditions = [], ...known} = mergeImage(large, small);
  const kept = renditions.filter(({url}) => url !== small.url || !isPreview(url));
  return {...known, ...(kept.length > 0 ? {renditions: kept} : {})};
}

/** Names a picture so that only other sizes of the same file share the name; pictures of a series do not. */
function copyKey(address: string): string {
  const url = new URL(address);
  const path = decoded(url.searchParams.get('url') ?? url.searchParams.get('src') ?? url.pathname).replace(/[?#].*$/s, '');
  return path.replace(SIZE_PARTS, '').replace(/(?:-\d{1,4}x\d{1,4}|@[23]x|-scaled)?\.\w{2,5}$/, '');
}

/** Tells whether two pictures are copies of one file and say nothing different of it. */
export function areCopies(first: ImageObject, second: ImageObject): boolean {
  const agree = (a: unknown, b: unknown) => a === undefined || b === undefined || JSON.stringify(a) === JSON.stringify(b);
  return copyKey(first.url) === copyKey(second.url) && agree(first.caption, second.caption) && agree(first.creditText, second.creditText);
}

/** Keeps each picture of a list once, in whatever sizes it stands there; copies with other words stay. */
export function uniquePictures(images: readonly ImageObject[]): ImageObject[] {
  const known = new Map<string, number>();
  const kept: ImageObject[] = [];
  for (const image of images) {
    const key = copyKey(image.url);
    const index = known.get(key);
    const copy = index === undefined ? undefined : kept[index];
    if (index !== undefined && copy !== undefined && areCopies(copy, image)) kept[index] = mergeCopies(copy, image);
    else {
      known.set(key, kept.length);
      kept.push(image);
    }
  }
  return kept;
}
