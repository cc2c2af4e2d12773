import type {ImageObject, ImageRendition} from '../model/article.js';
import {compact} from './read.js';

/** As many pictures as can be crops of one. */
const MOST_CROPS = 4;
/** Ratios nearer than this are the same. */
const TOLERANCE = 0.02;
/** Ratios that suit the top of an article, from nearly square to panorama. */
const WIDE = [1.2, 2.2] as const;

const ratioOf = ({width, height}: ImageObject): number | undefined => (width && height ? width / height : undefined);
const captionOf = ({caption}: ImageObject): string => (caption === undefined ? '' : JSON.stringify(caption));

/** Tells whether values that are there are all the same. */
function agree(values: readonly (string | undefined)[]): boolean {
  return new Set(values.filter((value) => value !== undefined && value !== '')).size <= 1;
}

function areCrops(images: readonly ImageObject[]): boolean {
  if (images.length < 2 || images.length > MOST_CROPS) return false;
  if (!agree(images.map(captionOf)) || !agree(images.map(({creditText}) => creditText))) return false;
  const ratios = images.map(ratioOf).filter((ratio) => ratio !== undefined);
  return ratios.every((ratio, index) => ratios.slice(0, index).every((other) => Math.abs(ratio / other - 1) > TOLERANCE));
}

/** Picks the crop that suits the top of an article: the widest of the landscape ones, else the first. */
function lead(images: readonly ImageObject[]): ImageObject | undefined {
  const isWide = (image: ImageObject): boolean => {
    const ratio = ratioOf(image) ?? 0;
    return ratio >= WIDE[0] && ratio <= WIDE[1];
  };
  const wide = images.filter(isWide).sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return wide[0] ?? images[0];
}

const rendition = ({url, width, height}: ImageObject): ImageRendition => compact<ImageRendition>({url, width, height});

/** Keeps each address once, with what the other entries know of it. */
function unique(images: readonly ImageObject[]): ImageObject[] {
  const known = new Map<string, ImageObject>();
  for (const image of images) known.set(image.url, {...image, ...known.get(image.url)});
  return [...known.values()];
}

/**
 * Makes one picture of its crops.
 *
 * Two to four pictures with the same or no caption and credit, of different or unknown ratios, are renditions of one picture: the widest
 * landscape crop leads, the rest are its `renditions`. Otherwise they are several pictures and stay, each address once.
 */
export function foldCrops(images: readonly ImageObject[]): ImageObject[] {
  const pictures = unique(images);
  const first = lead(pictures);
  if (first === undefined || !areCrops(pictures)) return pictures;
  const others = pictures.filter((picture) => picture !== first);
  const known = others.reduce<ImageObject>((all, picture) => ({...picture, ...all}), first);
  const renditions = [...(first.renditions ?? []), ...others.map(rendition)];
  return [compact<ImageObject>({...known, width: first.width, height: first.height, renditions})];
}
