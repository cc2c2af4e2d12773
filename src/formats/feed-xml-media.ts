import type {ImageObject, ImageRendition, Phrasing} from '../model/article.js';
import {hostName} from '../text/urls.js';
import {kindOf, secondsToDuration, type MediaFile} from './feed-media.js';
import {htmlPhrasing} from './html-blocks.js';
import {isSameFile} from './html-body.js';
import {at, compact, own, type Data, type Reader} from './read.js';

/** Hosts of the pictures of people, which WordPress puts among those of a post. */
const AVATARS = /(?:^|\.)(?:gravatar\.com|googleusercontent\.com)$/;

/** Pixels that a picture has when nothing says so. */
const LIKELY_WIDTH = 600;

/** A `media:content` with what its group says of it (https://www.rssboard.org/media-rss). */
interface Content {
  data: Data;
  outer: readonly Data[];
  group: string | undefined;
}

const listOf = (data: unknown, key: string): Data[] => {
  const value = own(data, key);
  return Array.isArray(value) ? (value as Data[]) : [];
};

/** Lists the media of an entry, those in groups with the words of their group. */
function contentsOf(entry: Data): Content[] {
  const media = own(entry, 'media') as Data | undefined;
  if (media === undefined) return [];
  const alone = listOf(media, 'contents').map((data): Content => ({data, outer: [media], group: undefined}));
  const grouped = listOf(media, 'groups').flatMap((group, index) =>
    listOf(group, 'contents').map((data): Content => ({data, outer: [group, media], group: `group ${String(index)}`})),
  );
  return [...grouped, ...alone];
}

/** Takes a property of a medium, else of what it stands in. */
function inherited({data, outer}: Content, key: string): unknown {
  return [data, ...outer].map((each) => own(each, key)).find((value) => value !== undefined);
}

function creditOf(content: Content, reader: Reader, path: string): string | undefined {
  const credits = inherited(content, 'credits');
  const names = (Array.isArray(credits) ? credits : []).flatMap((credit: unknown) => reader.text(own(credit, 'value'), path) ?? []);
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function captionOf(content: Content, reader: Reader, path: string): Phrasing[] | undefined {
  const value = own(inherited(content, 'description'), 'value');
  const words = typeof value === 'string' ? htmlPhrasing(value, reader, path) : [];
  return words.length > 0 ? words : undefined;
}

function readImage(content: Content, url: string, reader: Reader, path: string): ImageObject {
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: reader.side(own(content.data, 'width')),
    height: reader.side(own(content.data, 'height')),
    caption: captionOf(content, reader, path),
    creditText: creditOf(content, reader, path),
    copyrightNotice: reader.text(own(inherited(content, 'copyright'), 'value'), path),
  });
}

/** Tells how wide a picture is: stated, or asked for in its address, or likely. */
function widthOf({url, width}: ImageObject): number {
  const {searchParams} = new URL(url);
  const asked = Number(searchParams.get('w') ?? searchParams.get('width') ?? '');
  return width ?? (asked > 0 ? asked : LIKELY_WIDTH);
}

/** Makes one picture of several sizes of it: the widest, the others its renditions. */
function withSize(image: ImageObject, other: ImageObject): ImageObject {
  if (image.url === other.url) return {...other, ...image};
  const [wide, narrow] = widthOf(other) > widthOf(image) ? [other, image] : [image, other];
  const {url, width, height} = narrow;
  const renditions = [...(image.renditions ?? []), ...(other.renditions ?? []), compact<ImageRendition>({url, width, height})];
  return compact<ImageObject>({...narrow, ...wide, width: wide.width, height: wide.height, renditions});
}

/** What an entry brings along: its pictures, the first the lead, and its files. */
export interface EntryMedia {
  images: ImageObject[];
  files: MediaFile[];
}

/**
 * Reads the pictures and files of an entry of RSS or Atom: Media RSS, enclosures, and what podcasts add.
 *
 * Several sizes of a picture are one. A thumbnail counts where there is no picture beside it.
 */
export function readMedia(entry: Data, enclosures: readonly Data[], reader: Reader, path: string): EntryMedia {
  const images: {image: ImageObject; group: string | undefined}[] = [];
  const files = new Map<string, MediaFile>();
  const itunes = own(entry, 'itunes');
  const length = secondsToDuration(reader.number(own(itunes, 'duration')));
  const add = (image: ImageObject, group?: string): void => {
    if (AVATARS.test(hostName(image.url))) return;
    const known = images.find((each) => (group !== undefined && each.group === group) || isSameFile(each.image.url, image.url));
    if (known === undefined) images.push({image, group});
    else known.image = withSize(known.image, image);
  };
  const place = at(path, 'media:content');
  for (const content of contentsOf(entry)) {
    const {data, group} = content;
    const url = reader.url(own(data, 'url'), place);
    if (url === undefined) continue;
    const kind = own(data, 'type') ?? own(data, 'medium');
    const file: MediaFile = {url, kind: typeof kind === 'string' ? kind : undefined, group};
    if (kindOf(file) === 'image') add(readImage(content, url, reader, place), group);
    else {
      const name = reader.text(own(own(data, 'title'), 'value'), place);
      const duration = secondsToDuration(reader.number(own(data, 'duration'))) ?? length;
      files.set(url, {...file, name, duration, width: reader.side(own(data, 'width')), height: reader.side(own(data, 'height'))});
    }
  }
  for (const enclosure of enclosures) {
    const url = reader.url(own(enclosure, 'url') ?? own(enclosure, 'href'), at(path, 'enclosure'));
    if (url === undefined) continue;
    const kind = own(enclosure, 'type');
    const file: MediaFile = {url, kind: typeof kind === 'string' ? kind : undefined, duration: length};
    if (kindOf(file) === 'image') add({type: 'ImageObject', url});
    else if (!files.has(url)) files.set(url, file);
  }
  const first = images.map(({image}) => image);
  return {images: first.length > 0 ? first : readThumbnail(entry, reader, path), files: [...files.values()]};
}

/** Reads the small picture that stands for an entry, the widest of several. */
function readThumbnail(entry: Data, reader: Reader, path: string): ImageObject[] {
  const media = own(entry, 'media');
  const holders = [media, ...listOf(media, 'groups'), ...contentsOf(entry).map(({data}) => data)];
  const thumbnails = holders.flatMap((holder) => listOf(holder, 'thumbnails'));
  const place = at(path, 'media:thumbnail');
  const found = thumbnails.flatMap((thumbnail): ImageObject[] => {
    const url = reader.url(own(thumbnail, 'url'), place);
    if (url === undefined || AVATARS.test(hostName(url))) return [];
    return [
      compact<ImageObject>({
        type: 'ImageObject',
        url,
        width: reader.side(own(thumbnail, 'width')),
        height: reader.side(own(thumbnail, 'height')),
      }),
    ];
  });
  const [first, ...others] = found;
  if (first !== undefined) return [others.filter((other) => isSameFile(other.url, first.url)).reduce(withSize, first)];
  const url = reader.url(own(own(entry, 'itunes'), 'image'), at(path, 'itunes:image'));
  return url === undefined ? [] : [{type: 'ImageObject', url}];
}
