import type {ImageObject, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {isPlain, type Fields, type Found} from './front-matter-fields.js';
import {compact} from './read.js';

/** Makes phrases of a text as the format writes them. */
export type Words = (text: unknown, path: string) => Phrasing[] | undefined;

/** Names of the lead picture, the most telling first. */
const NAMES = [
  'image',
  'cover',
  'coverImage',
  'hero',
  'heroImage',
  'featuredImage',
  'featured',
  'featureImage',
  'leadImage',
  'mainImage',
  'banner',
  'bannerImage',
  'headerImage',
  'postImage',
  'img',
  'photo',
  'picture',
  'images',
  'ogImage',
  'socialImage',
  'social_image',
  'thumbnail',
  'thumbnailImage',
  'teaser',
];
const ADDRESSES = [
  'url',
  'src',
  'path',
  'image',
  'file',
  'feature',
  'href',
  'img',
  'publicURL',
  'filename',
  'overlay_image',
  'teaser',
  'thumb',
];

/** Tells what looks like the address of a file from words, colours and the names of symbols. */
const ADDRESS = /^(?:https?:)?\/\/\S|^\.{0,2}\/[^/]|^\S.*\.(?:avif|bmp|gif|jpe?g|jxl|png|svg|tiff?|webp)(?:[?#]\S*)?$/i;
/** An address that only the build of a site understands. */
const ALIAS = /^(?:[@~$]|\{)/;

/** Takes the first field that is a usable text for an address, objects within objects to the second level. */
function addressOf(value: unknown, path: string, fields: Fields, depth = 0): Found | undefined {
  if (typeof value === 'string') return {value, path};
  if (Array.isArray(value)) return addressOf(value[0], fields.at(path, 0), fields, depth);
  if (!isPlain(value) || depth > 2) return undefined;
  const about = fields.of(value, path);
  for (const name of ADDRESSES) {
    const found = about.find(name);
    const address = found && addressOf(found.value, found.path, fields, depth + 1);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Reads what is said of a picture beside its address: in its object, or in fields named after it ("cover_alt"). */
function describe(found: Found, name: string, fields: Fields, words: Words): Partial<ImageObject> {
  const about = isPlain(found.value) ? fields.of(found.value, found.path) : undefined;
  const beside = (...suffixes: string[]) =>
    fields.one(...suffixes.flatMap((suffix) => [name + suffix, `image${suffix}`, `cover${suffix}`]));
  const one = (inside: string[], ...suffixes: string[]): Found | undefined => about?.one(...inside) ?? beside(...suffixes);
  const alt = one(['alt', 'altText', 'imageAlt', 'description'], 'Alt', 'AltText', 'Description');
  const caption = one(['caption', 'imageCaption', 'title'], 'Caption');
  const credit = one(
    ['credit', 'credits', 'attribution', 'attr', 'copyright', 'imageCredit', 'creditText', 'photographer', 'author'],
    'Credit',
    'Credits',
    'Attribution',
    'Author',
    'Photographer',
  );
  const line = credit && words(credit.value, credit.path);
  return compact<Partial<ImageObject>>({
    width: fields.reader.side(about?.find('width')?.value),
    height: fields.reader.side(about?.find('height')?.value),
    alt: alt && fields.reader.text(alt.value, alt.path),
    caption: caption && words(caption.value, caption.path),
    creditText: line && fields.reader.text(plainOf(line), credit.path),
  });
}

/** Reads the lead picture, and others that stand in the same list. */
export function readImages(fields: Fields, words: Words): ImageObject[] {
  for (const name of ['header', ...NAMES]) {
    const field = fields.find(name);
    if (field === undefined || (name === 'header' && !isPlain(field.value))) continue;
    const entries = Array.isArray(field.value) ? fields.list(field) : [field];
    const images = entries.flatMap((entry): ImageObject[] => {
      const address = addressOf(entry.value, entry.path, fields);
      const text = typeof address?.value === 'string' ? address.value.trim() : '';
      if (address !== undefined && ALIAS.test(text)) fields.reader.report('reference/unresolved', address.path);
      if (address === undefined || ALIAS.test(text) || !ADDRESS.test(text)) return [];
      const url = fields.reader.url(address.value, address.path);
      if (url === undefined) fields.reader.report('image/url', address.path);
      return url === undefined ? [] : [{type: 'ImageObject', url, ...describe(entry, name, fields, words)}];
    });
    if (images.length > 0) return images.slice(0, 1);
  }
  return [];
}
