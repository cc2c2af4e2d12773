import type {Block, ImageObject} from '../model/article.js';
import {mediumOf, withWords} from './cms-media.js';
import type {Cms} from './cms.js';
import {kindOf} from './contentful-links.js';
import {compact, isData, own} from './read.js';
import type {Place} from './schema-org-json.js';

/** What may stand round a picture to give it a caption. */
const HOLDERS = ['image', 'photo', 'picture', 'asset', 'media', 'file', 'mainImage', 'desktopImage'] as const;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const FILE_NAME = /^\S+\.\w{2,4}$|^(?:img|dsc[fn]?|image|photo|screenshot|untitled|unnamed)[-_ ]?\d|^[\da-z]+(?:[-_]+[\da-z]+)+$/i;

/** A file of Contentful: its address, what is in it, and where it stands. */
interface File {
  url: string;
  mime: string;
  /** The object that holds its sides. */
  sides: unknown;
}

/** Tells an asset of the Delivery API, or of a GraphQL answer. */
export function isAsset(value: unknown): boolean {
  if (kindOf(value) === 'Asset' || own(value, '__typename') === 'Asset') return true;
  const isFlat = typeof own(value, 'url') === 'string' && own(value, 'fields') === undefined;
  return isFlat && (own(value, 'contentType') !== undefined || own(value, 'fileName') !== undefined || own(value, 'width') !== undefined);
}

/** Reads the address of a file; the ones without a scheme are https. */
function urlOf(cms: Cms, {value, path}: Place): string | undefined {
  return cms.reader.url(typeof value === 'string' && value.startsWith('//') ? `https:${value}` : value, path);
}

function fileOf(cms: Cms, asset: Place): File | undefined {
  const file = cms.get(asset, 'file');
  const address = file === undefined ? cms.get(asset, 'url') : cms.get(file, 'url');
  const url = address && urlOf(cms, address);
  if (url === undefined) return undefined;
  const mime = own(file?.value ?? asset.value, 'contentType');
  const sides = own(own(file?.value, 'details'), 'image') ?? asset.value;
  return {url, mime: typeof mime === 'string' ? mime.toLowerCase() : '', sides};
}

const isPicture = ({url, mime}: File): boolean =>
  mime === '' ? PICTURE.test(new URL(url).pathname) || url.includes('ctfassets') : mime.startsWith('image/');

/** Reads the picture in an asset: its title is the text alternative, its description the caption. */
function pictureOf(cms: Cms, asset: Place, file: File): ImageObject {
  const title = cms.text(asset, 'title');
  const alt = title === undefined || FILE_NAME.test(title) ? undefined : title;
  const caption = cms.wordsAt(asset, 'description');
  const description = cms.text(asset, 'description');
  return compact<ImageObject>({
    type: 'ImageObject',
    url: file.url,
    width: cms.reader.side(own(file.sides, 'width')),
    height: cms.reader.side(own(file.sides, 'height')),
    alt,
    caption: description === title ? undefined : caption,
  });
}

/** Reads a picture of Contentful: an asset, an address, or an entry that gives a picture a caption; undefined for what is none. */
export function readContentfulImage(cms: Cms, place: Place): ImageObject | undefined {
  const {value, path} = place;
  if (typeof value === 'string') {
    const url = /^(?:https?:)?\/\/\S+$/.test(value) ? urlOf(cms, place) : undefined;
    return url === undefined ? undefined : {type: 'ImageObject', url};
  }
  if (!isData(value)) return undefined;
  if (!isAsset(value)) {
    const inner = cms.get(place, ...HOLDERS);
    const image = inner && cms.within(inner, undefined, () => readContentfulImage(cms, inner));
    return image && withWords(cms, place, image);
  }
  const file = fileOf(cms, place);
  if (file === undefined) cms.reader.report('image/url', path);
  return file !== undefined && isPicture(file) ? pictureOf(cms, place, file) : undefined;
}

/** Reads an asset in the text: a picture, a film, a sound, or a link to a file. */
export function readAsset(cms: Cms, asset: Place): Block[] {
  const file = fileOf(cms, asset);
  if (file === undefined) {
    cms.reader.report('image/url', asset.path);
    return [];
  }
  if (isPicture(file)) return [{type: 'image', image: pictureOf(cms, asset, file)}];
  const name = cms.text(asset, 'title');
  const caption = cms.wordsAt(asset, 'description');
  const medium = mediumOf(file.url, file.mime === '' ? undefined : file.mime, compact({name, caption}));
  if (medium !== undefined) return [medium];
  return [{type: 'paragraph', children: [{type: 'link', url: file.url, children: [{type: 'text', value: name ?? file.url}]}]}];
}

/** Reads where a link to an asset leads. */
export function assetUrl(cms: Cms, asset: Place): string | undefined {
  return fileOf(cms, asset)?.url;
}
