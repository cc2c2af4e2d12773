import type {Block, Gallery, Image, ImageObject, ImageRendition, Layout, Phrasing} from '../model/article.js';
import {linesOf} from './html-lines.js';
import {compact, isData, own, ownWord, type Data, type Reader} from './read.js';
import {entriesOf, textIn, type Convert, type Tree, type Whole} from './tree.js';
import {numbered} from '../text/numbered.js';

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'full-grid': 'wide',
  'mid-grid': 'wide',
  'full-bleed': 'full',
  'full-width': 'full',
  'inset-left': 'start',
  'inset-right': 'end',
};
/** Crops by how well they suit the column of an article. */
const CROPS = ['desktop', 'standard', 'wide', 'landscape', 'standard-inline'];

/** Reads where a block stands in the column. */
export function layoutOf(...values: unknown[]): Layout | undefined {
  const name = values.find((value) => typeof value === 'string' && Object.hasOwn(LAYOUTS, value));
  return typeof name === 'string' ? LAYOUTS[name] : undefined;
}

/** Takes the first of the named fields that is there, with its pointer. */
export function field({data, at}: Whole, ...names: string[]): {value: unknown; path: string} {
  const name = names.find((each) => own(data, each) !== undefined) ?? names[0] ?? '';
  return {value: own(data, name), path: own(data, name) === undefined ? at() : at(name)};
}

/** Reads a field of plain text; of a list its texts, with a comma between. */
export function textOf(whole: Whole, reader: Reader, ...names: string[]): string | undefined {
  const {value, path} = field(whole, ...names);
  if (isData(value)) return reader.text(own(value, 'notice') ?? (textIn(value) || undefined), path);
  if (!Array.isArray(value)) return reader.text(value, path);
  const texts = value.flatMap((each: unknown) => (typeof each === 'string' ? (reader.text(each, path) ?? []) : []));
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** Reads a field as the phrases of one line. */
export function wordsOf(whole: Whole, reader: Reader, ...names: string[]): Phrasing[] | undefined {
  const value = textOf(whole, reader, ...names);
  return value === undefined ? undefined : [{type: 'text', value}];
}

interface Crop extends ImageRendition {
  format: unknown;
}

/** Reads one crop with the sizes that there are of it. */
function cropsOf(value: unknown, path: string, step: (...keys: (string | number)[]) => string, reader: Reader): Crop[] {
  if (typeof value === 'string') {
    const url = reader.url(value, path);
    return url === undefined ? [] : [{url, format: undefined}];
  }
  const source = ['url', 'binaryUrl', 'src', 'contentUrl'].find((name) => own(value, name) !== undefined);
  if (source === undefined) return [];
  const url = reader.url(own(value, source), step(source));
  const width = reader.side(own(value, 'width') ?? own(value, 'pixelWidth') ?? own(value, 'originalWidth'));
  const height = reader.side(own(value, 'height') ?? own(value, 'pixelHeight') ?? own(value, 'originalHeight'));
  const format = ownWord(value, 'format');
  const sizes = entriesOf(reader, own(value, 'sourceSet') ?? own(value, 'sources')).flatMap((size, index): Crop[] => {
    const found = reader.url(own(size, 'url'), step(own(value, 'sourceSet') === undefined ? 'sources' : 'sourceSet', index, 'url'));
    const wide = reader.side(own(size, 'width'));
    const high =
      wide === undefined || width === undefined || height === undefined ? undefined : Math.max(1, Math.round((wide * height) / width));
    return found === undefined || found === url ? [] : [compact<Crop>({url: found, width: wide, height: reader.side(high), format})];
  });
  return url === undefined ? sizes : [compact<Crop>({url, width, height, format}), ...sizes];
}

/** Picks the crop that suits an article: by its name, else the widest. */
function leadOf(crops: readonly Crop[]): Crop | undefined {
  const rank = ({format}: Crop): number => {
    const index = CROPS.indexOf(String(format));
    return index < 0 ? CROPS.length : index;
  };
  return crops.toSorted((a, b) => rank(a) - rank(b) || (b.width ?? 0) - (a.width ?? 0))[0];
}

/**
 * Reads a picture: its crops, its words, who made it; undefined without a usable address.
 *
 * Takes the `picture` of an image set, an image set of the Content API (`members`), and a picture by itself.
 */
export function readPicture(whole: Whole, reader: Reader): ImageObject | undefined {
  const {data, at} = whole;
  const key = ['images', 'members'].find((name) => Array.isArray(own(data, name)));
  const list = key === undefined ? [] : entriesOf(reader, own(data, key), at(key));
  const crops = list.flatMap((crop, index) => cropsOf(crop, at(key ?? '', index), (...keys) => at(key ?? '', index, ...keys), reader));
  const itself = cropsOf(data, at(), at, reader);
  const fallback = own(data, 'fallbackImage');
  const spare = fallback === undefined ? [] : cropsOf(fallback, at('fallbackImage'), (...keys) => at('fallbackImage', ...keys), reader);
  const lead = leadOf([...crops, ...itself]) ?? leadOf(spare);
  if (lead === undefined) return undefined;
  const others = new Map([...crops, ...itself, ...spare].filter(({url}) => url !== lead.url).map((crop) => [crop.url, crop]));
  const renditions = [...others.values()].map(({url, width, height}) => compact<ImageRendition>({url, width, height}));
  const told = (...names: string[]): string | undefined => {
    for (const [index, crop] of numbered(list)) {
      const part: Whole = {data: isData(crop) ? crop : {}, at: (...keys) => at(key ?? '', index, ...keys)};
      const text = textOf(part, reader, ...names);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return compact<ImageObject>({
    type: 'ImageObject',
    url: lead.url,
    width: lead.width,
    height: lead.height,
    renditions: renditions.length > 0 ? renditions : undefined,
    alt: textOf(whole, reader, 'alt', 'altText', 'alternativeText') ?? told('altText', 'alt'),
    caption: wordsOf(whole, reader, 'caption', 'description'),
    creditText: textOf(whole, reader, 'credit', 'credits', 'copyright') ?? told('credit', 'copyright'),
  });
}

/** Takes the picture of a node: under `picture`, or the node itself. */
function pictureOf({data, at}: Whole, key = 'picture'): Whole {
  const picture = own(data, key);
  if (typeof picture === 'string') return {data: {url: picture}, at: () => at(key)};
  if (!isData(picture)) return {data, at};
  const words = Object.entries(data).filter(
    ([name]) => /^(?:alt|caption|credit)$/.test(name) && own(picture, name) === undefined && own(data, name) !== undefined,
  );
  if (words.length > 0) return {data: {...picture, ...Object.fromEntries(words)}, at: () => at(key)};
  return {data: picture, at: (...keys) => at(key, ...keys)};
}

/** Reads the picture of a node as a block; undefined, with an issue, where there is none. */
export function imageBlock(node: Data, path: string, tree: Tree): Image | undefined {
  const id = own(node, 'id');
  const whole = tree.whole(node, path, 'picture', 'images', 'members', 'url', 'binaryUrl');
  const picture = pictureOf(whole);
  const isAddress = typeof id === 'string' && /^https?:\/\/\S+\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(id);
  const image =
    readPicture(picture, tree.reader) ?? (isAddress ? readPicture({data: {...node, url: id}, at: () => path}, tree.reader) : undefined);
  if (image === undefined) {
    const isNamed = picture.data === whole.data && own(whole.data, 'url') === undefined;
    tree.reader.report(isNamed ? 'reference/unresolved' : 'image/url', path);
    return undefined;
  }
  return compact<Image>({type: 'image', image, layout: layoutOf(own(picture.data, 'layoutWidth'), own(whole.data, 'layoutWidth'))});
}

/** Makes a picture. */
const imageSet: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const block = imageBlock(node, spot.path, tree);
      if (block !== undefined) flow.push(block);
    },
    [],
    spot,
  ),
];

/** Makes a gallery of the pictures among blocks where there are several; the others follow. */
export function galleryOf(blocks: readonly Block[], caption?: Phrasing[]): Block[] {
  const pictures = blocks.filter((block) => block.type === 'image');
  const layout = pictures.find((picture) => picture.layout !== undefined)?.layout;
  const [only] = pictures;
  if (only === undefined || (pictures.length === 1 && caption === undefined)) return [...blocks];
  const gallery = compact<Gallery>({type: 'gallery', images: pictures.map(({image}) => image), caption, layout});
  return [gallery, ...blocks.filter((block) => block.type !== 'image')];
}

const imagePair: Convert = (node, spot, tree) => [
  tree.special(
    (element, flow, walker) => flow.push(...galleryOf(walker.inner(element.children, flow))),
    tree.children(node, spot, false),
    spot,
  ),
];

/** Makes a gallery of the items of a node. */
const gallery: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const whole = tree.whole(node, spot.path, 'galleryItems', 'items', 'images');
      const key = ['galleryItems', 'items', 'images', 'children'].find((name) => own(whole.data, name) !== undefined) ?? 'items';
      const images = entriesOf(tree.reader, own(whole.data, key), whole.at(key)).flatMap((item, index): ImageObject[] => {
        if (!isData(item)) return [];
        const words = {caption: own(item, 'imageDescription') ?? own(item, 'caption')};
        const at: Whole['at'] = (...keys) => whole.at(key, index, ...keys);
        const picture = pictureOf({data: {...words, ...item}, at: own(item, 'caption') === undefined ? () => at() : at});
        const image = readPicture(picture, tree.reader);
        if (image === undefined) tree.reader.report('image/url', at());
        return image === undefined ? [] : [image];
      });
      const caption = wordsOf(whole, tree.reader, 'galleryDescription', 'caption', 'title');
      if (images.length > 0) flow.push(compact<Gallery>({type: 'gallery', images, caption}));
      else if (own(whole.data, key) === undefined) tree.reader.report('reference/unresolved', spot.path);
    },
    [],
    spot,
  ),
];

/** Takes the words of the lines among blocks. */
export const linesIn = (blocks: readonly Block[]): Phrasing[] => linesOf(blocks).words;

/** Names how pictures are read. */
export const PICTURES: Readonly<Record<string, Convert>> = {
  'image-set': imageSet,
  'layout-image': imageSet,
  'scrolly-image': imageSet,
  'main-image': imageSet,
  'image-pair': imagePair,
  images: gallery,
  gallery,
  Gallery: gallery,
};
