import type {Block, Gallery, Image, ImageObject, ImageRendition, Layout, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {readRights} from './ans-credits.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {isFree} from './ans-rights.js';
import {compact, own} from './read.js';

const LAYOUTS: Readonly<Record<string, Layout>> = {left: 'start', right: 'end'};
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
/** Renditions of one picture that are read. */
const RENDITIONS = 40;

/** Reads where an element stands in the column. */
export function layoutOf(element: Place): Layout | undefined {
  const alignment = own(element.value, 'alignment');
  return typeof alignment === 'string' && Object.hasOwn(LAYOUTS, alignment) ? LAYOUTS[alignment] : undefined;
}

/** Tells a picture, also one that does not say that it is one. */
export function isImage(element: Place): boolean {
  const type = typeOf(element);
  const url = own(element.value, 'url');
  return (
    type === 'image' || (type === '' && typeof url === 'string' && (PICTURE.test(url) || has(element, 'width', 'caption', 'alt_text')))
  );
}

/** Reads the point a picture is about: in pixels, or in parts of its sides. */
function focalPointOf(image: Place, ans: AnsReader): ImageObject['focalPoint'] {
  const point = down(image, 'focal_point').value;
  const [x, y, width, height] = [own(point, 'x'), own(point, 'y'), own(image.value, 'width'), own(image.value, 'height')].map((value) =>
    ans.reader.number(value),
  );
  if (x === undefined || y === undefined || (x === 0 && y === 0)) return undefined;
  const [right, bottom] = x <= 1 && y <= 1 ? ([x, y] as const) : ([x / (width ?? NaN), y / (height ?? NaN)] as const);
  const isInside = right >= 0 && right <= 1 && bottom >= 0 && bottom <= 1;
  return isInside ? {x: Number(right.toFixed(3)), y: Number(bottom.toFixed(3))} : undefined;
}

/** Reads the sizes that a site's resizer made: a list of addresses with their sides, or a record of them by size ("480x320"). */
function renditionsOf(image: Place, url: string, ans: AnsReader): ImageRendition[] | undefined {
  const sets = ['resized_urls', 'renditions'].map((key) => down(image, key));
  const named = (place: Place, depth: number): {place: Place; size: string}[] => {
    if (!isObject(place) || depth === 0) return [];
    return Object.keys(place.value).flatMap((size) => {
      const inner = down(place, size);
      return typeof inner.value === 'string' ? [{place: inner, size}] : named(inner, depth - 1);
    });
  };
  const found = sets.flatMap((set): (ImageRendition | undefined)[] => {
    if (!Array.isArray(set.value)) {
      return named(set, 2)
        .slice(0, RENDITIONS)
        .map(({place, size}) => {
          const [, width, height] = /^(\d+)(?:x(\d+)|w)?$/.exec(size) ?? [];
          const address = ans.url(place);
          return address === undefined
            ? undefined
            : compact<ImageRendition>({url: address, width: ans.reader.side(width), height: ans.reader.side(height)});
        });
    }
    return ans.entries(set, RENDITIONS).map((entry) => {
      const address = ans.url(down(entry, 'resizedUrl'), down(entry, 'url'));
      const [width, height] = ['width', 'height'].map((side) => ans.reader.side(own(entry.value, side)));
      return address === undefined ? undefined : compact<ImageRendition>({url: address, width, height});
    });
  });
  const others = found.filter((rendition): rendition is ImageRendition => rendition !== undefined && rendition.url !== url);
  const unique = [...new Map(others.map((rendition) => [rendition.url, rendition])).values()];
  return unique.length > 0 ? unique : undefined;
}

/**
 * Reads a picture with its words and rights; undefined, with an issue, under embargo or without a usable address.
 *
 * Its `subtitle` is the title it has in the library, and its `auth` is for the resizer of the site: neither is part of it.
 */
export function readImage(image: Place, ans: AnsReader): ImageObject | undefined {
  if (!isFree(image, ans)) return undefined;
  const url = ans.url(down(image, 'url'), down(image, 'additional_properties', 'originalUrl'));
  if (url === undefined) {
    ans.reader.report('image/url', image.path);
    return undefined;
  }
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: ans.reader.side(own(image.value, 'width')),
    height: ans.reader.side(own(image.value, 'height')),
    renditions: renditionsOf(image, url, ans),
    alt: ans.text(down(image, 'alt_text')),
    caption: ans.phrases(down(image, 'caption')),
    focalPoint: focalPointOf(image, ans),
    ...readRights(image, ans),
  });
}

/** Reads a picture in the text. */
export function imageBlock(element: Place, ans: AnsReader): Block[] {
  const image = readImage(element, ans);
  if (image === undefined) return [];
  const link = down(element, 'additional_properties', 'link');
  const url = typeof link.value === 'string' ? ans.url(link) : undefined;
  return [compact<Image>({type: 'image', image, layout: layoutOf(element), url})];
}

/** Reads the title and the words of a gallery as its caption. */
function galleryCaption(gallery: Place, ans: AnsReader): Phrasing[] | undefined {
  const words = ans.phrases(down(gallery, 'description', 'basic'));
  const title = ans.text(down(gallery, 'headlines', 'basic'));
  if (title === undefined) return words;
  if (words === undefined || plainOf(words) === title) return [{type: 'text', value: title}];
  return [{type: 'strong', children: [{type: 'text', value: title}]}, {type: 'break'}, ...words];
}

/** Reads a gallery; what else stands in it comes after its pictures. Without pictures nothing is left. */
export function galleryBlock(gallery: Place, ans: AnsReader, inner: (content: Place) => Block[], caption = true): Block[] {
  const entries = ans.entries(down(gallery, 'content_elements'));
  const images = entries.filter(isImage).flatMap((entry) => readImage(entry, ans) ?? []);
  const others = entries.filter((entry) => !isImage(entry)).flatMap(inner);
  if (images.length === 0) return others;
  const words = caption ? galleryCaption(gallery, ans) : undefined;
  return [compact<Gallery>({type: 'gallery', images, caption: words, layout: layoutOf(gallery)}), ...others];
}
