import type {ImageObject, Organization, Person} from '../model/article.js';
import type {Cms} from './cms.js';
import {ALT, CAPTION, CREDIT, PICTURE} from './cms-names.js';
import {at, compact, isData, own, type Data} from './read.js';
import type {Place} from './schema-org-json.js';

/** Gives the address of a picture by the reference to its file ("image-abc123-1600x900-jpg"); the field is beside it, with its crop. */
export type ImageUrl = (ref: string, image: Data) => string | undefined;

/** What Sanity names the file of a picture: its hash, its size, its kind. */
const REFERENCE = /^image-[^-]+-(\d{1,5})x(\d{1,5})-\w+$/;
const IN_ADDRESS = /-(\d{1,5})x(\d{1,5})\.\w+$/;
const ADDRESS = ['url', 'src', 'secureUrl', 'imageUrl'] as const;
const HOST = 'cdn.sanity.io';
/** What may stand round a picture to give it a caption. */
const HOLDERS = ['image', 'photo', 'picture', 'mainImage', 'figure', 'media', 'file'] as const;
const OTHER = /video|audio|youtube|vimeo|embed|iframe|file$|document|code|mux/i;
/** Crops smaller than this are none. */
const LEAST = 0.0001;

interface Size {
  width: number;
  height: number;
}
interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^(?:https?:)?\/\S+$|^https?:/.test(value.trim());

/** Finds the reference to the file of a picture. */
function referenceOf(asset: unknown): string | undefined {
  const found = typeof asset === 'string' ? asset : (own(asset, '_ref') ?? own(asset, '_id'));
  return typeof found === 'string' && found.startsWith('image-') ? found : undefined;
}

function sizeOf(cms: Cms, value: unknown, asset: unknown, url: string): Size | undefined {
  const {hostname, pathname} = new URL(url);
  const named = REFERENCE.exec(referenceOf(asset) ?? '') ?? (hostname === HOST ? IN_ADDRESS.exec(pathname) : null);
  const dimensions =
    own(own(asset, 'metadata'), 'dimensions') ?? own(asset, 'dimensions') ?? (own(value, 'width') === undefined ? asset : value);
  const width = cms.reader.side(own(dimensions, 'width') ?? named?.[1]);
  const height = cms.reader.side(own(dimensions, 'height') ?? named?.[2]);
  return width === undefined || height === undefined ? undefined : {width, height};
}

/** Reads the part of a picture that an editor chose to show, as shares of its sides. */
function cropOf(cms: Cms, image: unknown): Crop | undefined {
  const crop = own(image, 'crop');
  const [left = 0, right = 0, top = 0, bottom = 0] = ['left', 'right', 'top', 'bottom'].map((side) =>
    cms.reader.number(own(crop, side), 0, 1),
  );
  const width = 1 - left - right;
  const height = 1 - top - bottom;
  const isWhole = width > 1 - LEAST && height > 1 - LEAST;
  return isWhole || width < LEAST || height < LEAST ? undefined : {left, top, width, height};
}

/** Asks Sanity's own server for the chosen part, where the address does not yet. */
function cropped(url: string, crop: Crop, {width, height}: Size): string {
  const address = new URL(url);
  if (address.hostname !== HOST || address.searchParams.has('rect')) return url;
  const rect = [crop.left * width, crop.top * height, crop.width * width, crop.height * height].map(Math.round).join(',');
  address.search = address.search === '' ? `?rect=${rect}` : `${address.search}&rect=${rect}`;
  return address.href;
}

/** Tells the size of what an address of Sanity's server answers with. */
function sizeAt(url: string, size: Size | undefined): Size | undefined {
  const {hostname, searchParams} = new URL(url);
  if (hostname !== HOST) return size;
  const numberOf = (name: string) => Number(searchParams.get(name)) || undefined;
  const width = numberOf('w');
  const height = numberOf('h');
  if (width !== undefined && height !== undefined && searchParams.get('fit') === 'crop') return {width, height};
  if (size === undefined) return undefined;
  const scale = Math.min(width === undefined ? 1 : width / size.width, height === undefined ? 1 : height / size.height);
  return scale >= 1 ? size : {width: Math.round(size.width * scale), height: Math.round(size.height * scale)};
}

/** Reads where the subject is, within the part that is shown. */
function focalPointOf(cms: Cms, image: unknown, crop: Crop | undefined): ImageObject['focalPoint'] {
  const hotspot = own(image, 'hotspot');
  const x = cms.reader.number(own(hotspot, 'x'), 0, 1);
  const y = cms.reader.number(own(hotspot, 'y'), 0, 1);
  if (x === undefined || y === undefined) return undefined;
  const within = (value: number, start: number, length: number) =>
    Math.round(Math.min(Math.max((value - start) / length, 0), 1) * 1e4) / 1e4;
  return crop === undefined ? {x, y} : {x: within(x, crop.left, crop.width), y: within(y, crop.top, crop.height)};
}

/** Reads the words and rights of a picture: its own, else those of its file. */
function wordsOf(cms: Cms, place: Place, file: Place | undefined): Partial<ImageObject> {
  const textOf = (...names: readonly string[]) => cms.text(place, ...names) ?? (file && cms.text(file, ...names));
  const photographer = textOf('photographer', 'creator');
  const supplier = cms.text(place, 'agency', 'source');
  const isLink = supplier !== undefined && /^(?:https?:|www\.)/i.test(supplier);
  return compact<Partial<ImageObject>>({
    alt: textOf(...ALT),
    caption: cms.wordsAt(place, ...CAPTION, 'description'),
    creditText: textOf(...CREDIT),
    creator: photographer === undefined ? undefined : [{type: 'Person', name: photographer} satisfies Person],
    sourceOrganization: supplier === undefined || isLink ? undefined : ({type: 'Organization', name: supplier} satisfies Organization),
    copyrightNotice: textOf('copyright', 'copyrightNotice'),
  });
}

/** Finds the file of a picture: under `asset`, or the value itself. */
function assetOf(value: Data): unknown {
  const isFile = own(value, '_type') === 'sanity.imageAsset' || referenceOf(value) !== undefined;
  return own(value, 'asset') ?? (isFile ? value : undefined);
}

/** Reads the address of a picture; what the site's function says comes first, because it knows the crop. */
function addressOf(cms: Cms, place: Place, file: Place | undefined, imageUrl: ImageUrl | undefined): string | undefined {
  const {value, path} = place;
  const ref = referenceOf(file?.value);
  const given = ref === undefined || imageUrl === undefined || !isData(value) ? undefined : cms.ask(path, () => imageUrl(ref, value));
  if (given !== undefined) return cms.reader.url(given, path);
  const found = (file && cms.get(file, ...ADDRESS)) ?? cms.get(place, ...ADDRESS);
  const isPath = file !== undefined || PICTURE.test(cms.typeOf(value));
  return found !== undefined && (isPath || isAddress(found.value)) ? cms.reader.url(found.value, found.path) : undefined;
}

/**
 * Reads a picture of Sanity: an address, a file with its address, a reference that `imageUrl` turns into one, or what holds one of these.
 *
 * Undefined for what is no picture, and, with an issue, for one without an address. A crop is asked of Sanity's server.
 * https://www.sanity.io/docs/image-type
 */
export function readSanityImage(cms: Cms, place: Place, imageUrl: ImageUrl | undefined): ImageObject | undefined {
  const {value, path} = place;
  if (isAddress(value)) {
    const url = cms.reader.url(value, path);
    return url === undefined ? undefined : {type: 'ImageObject', url, ...sizeAt(url, sizeOf(cms, undefined, undefined, url))};
  }
  if (!isData(value)) return undefined;
  const asset = assetOf(value);
  const mime = own(asset, 'mimeType');
  const isOther = OTHER.test(cms.typeOf(value)) || (typeof mime === 'string' && !mime.startsWith('image/'));
  if (isOther) return undefined;
  const file = asset === undefined ? undefined : {value: asset, path: asset === value ? path : at(path, 'asset')};
  const url = addressOf(cms, place, file, imageUrl);
  if (url === undefined) {
    const inner = asset === undefined ? cms.get(place, ...HOLDERS) : undefined;
    if (inner !== undefined) {
      const image = cms.within(inner, undefined, () => readSanityImage(cms, inner, imageUrl));
      return image && {...image, ...wordsOf(cms, place, undefined)};
    }
    if (asset !== undefined || PICTURE.test(cms.typeOf(value)))
      cms.reader.report('image/url', path, asset === undefined ? '' : 'Ask for asset->url in the query, or pass imageUrl.');
    return undefined;
  }
  const crop = cropOf(cms, value);
  const size = sizeOf(cms, value, asset, url);
  const isCropped = crop !== undefined && size !== undefined && new URL(url).hostname === HOST;
  const whole = isCropped ? {width: Math.round(size.width * crop.width), height: Math.round(size.height * crop.height)} : size;
  return compact<ImageObject>({
    type: 'ImageObject',
    url: isCropped ? cropped(url, crop, size) : url,
    ...(sizeAt(url, whole) ?? {width: undefined, height: undefined}),
    ...wordsOf(cms, place, file),
    focalPoint: focalPointOf(cms, value, isCropped ? crop : undefined),
  });
}
