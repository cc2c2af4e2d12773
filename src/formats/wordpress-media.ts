import type {ImageObject, ImageRendition} from '../model/article.js';
import {htmlPhrasing} from './html-blocks.js';
import {at, compact, isData, own, ownWord, type Data, type Reader} from './read.js';

/** Fields in which plugins and hosts put the address of the featured picture. */
const ADDRESSES = ['jetpack_featured_media_url', 'featured_image_src', 'featured_media_src_url', 'featured_image_url', 'fimg_url'];

function textAt(data: unknown, key: string, reader: Reader, path: string): string | undefined {
  const value = own(data, key);
  return typeof value === 'string' ? reader.text(value, at(path, key)) : undefined;
}

/** Reads the sizes that WordPress made of a picture. */
function readSizes(details: unknown, url: string, reader: Reader, path: string): ImageRendition[] | undefined {
  const sizes = own(details, 'sizes');
  if (!isData(sizes)) return undefined;
  const renditions = Object.keys(sizes).flatMap((name) => {
    const size = own(sizes, name);
    const found = reader.url(own(size, 'source_url'), at(at(path, name), 'source_url'));
    const mime = own(size, 'mime_type');
    if (found === undefined || found === url) return [];
    return compact<ImageRendition>({
      url: found,
      width: reader.side(own(size, 'width')),
      height: reader.side(own(size, 'height')),
      encodingFormat: typeof mime === 'string' ? mime : undefined,
    });
  });
  return renditions.length > 0 ? renditions : undefined;
}

/** Reads a picture of the media library; undefined for other media, and for an error in its place. */
function readMedia(media: unknown, reader: Reader, path: string): ImageObject | undefined {
  if (!isData(media) || own(media, 'code') !== undefined) return undefined;
  if (own(media, 'media_type') === 'file' || !/^image\/|^$/.test(ownWord(media, 'mime_type'))) return undefined;
  const url = reader.url(own(media, 'source_url'), at(path, 'source_url'));
  if (url === undefined) {
    reader.report('image/url', path);
    return undefined;
  }
  const details = own(media, 'media_details');
  const place = at(path, 'media_details');
  const meta = own(details, 'image_meta');
  const caption = own(own(media, 'caption'), 'rendered') ?? own(media, 'caption');
  const words = typeof caption === 'string' ? htmlPhrasing(caption, reader, at(path, 'caption')) : [];
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: reader.side(own(details, 'width')),
    height: reader.side(own(details, 'height')),
    renditions: readSizes(details, url, reader, at(place, 'sizes')),
    alt: textAt(media, 'alt_text', reader, path),
    caption: words.length > 0 ? words : undefined,
    creditText:
      textAt(own(media, 'meta'), '_media_credit', reader, at(path, 'meta')) ?? textAt(meta, 'credit', reader, at(place, 'image_meta')),
    copyrightNotice: textAt(meta, 'copyright', reader, at(place, 'image_meta')),
  });
}

/** Reads the featured picture of a post of WordPress.com, with what its attachments say of it. */
function readThumbnail(post: Data, reader: Reader, path: string): ImageObject | undefined {
  const thumbnail = own(post, 'post_thumbnail');
  const key = isData(thumbnail) ? 'post_thumbnail' : 'featured_image';
  const place = isData(thumbnail) ? at(at(path, key), 'URL') : at(path, key);
  const address = isData(thumbnail) ? own(thumbnail, 'URL') : own(post, key);
  const url = typeof address === 'string' ? reader.url(address, place) : undefined;
  if (url === undefined) return undefined;
  const media = own(post, 'attachments');
  const name = Object.keys(isData(media) ? media : {}).find((each) => own(own(media, each), 'URL') === address);
  const found = name === undefined ? undefined : own(media, name);
  const spot = at(at(path, 'attachments'), name ?? '');
  const caption = own(found, 'caption');
  const words = typeof caption === 'string' ? htmlPhrasing(caption, reader, at(spot, 'caption')) : [];
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: reader.side(own(thumbnail, 'width') ?? own(found, 'width')),
    height: reader.side(own(thumbnail, 'height') ?? own(found, 'height')),
    alt: textAt(found, 'alt', reader, spot),
    caption: words.length > 0 ? words : undefined,
  });
}

/** Reads the featured picture of a post: embedded, or under one of the names that plugins give it. */
export function readFeatured(post: Data, reader: Reader, path: string): ImageObject[] {
  const key = 'wp:featuredmedia';
  const place = at(at(at(path, '_embedded'), key), 0);
  const embedded = readMedia(reader.list(own(own(post, '_embedded'), key))[0], reader, place);
  const picture =
    embedded ??
    readMedia(own(post, 'better_featured_image'), reader, at(path, 'better_featured_image')) ??
    readThumbnail(post, reader, path);
  if (picture !== undefined) return [picture];
  const sized = own(own(post, 'uagb_featured_image_src'), 'full');
  if (Array.isArray(sized)) {
    const url = reader.url(sized[0], at(path, 'uagb_featured_image_src'));
    if (url !== undefined)
      return [compact<ImageObject>({type: 'ImageObject', url, width: reader.side(sized[1]), height: reader.side(sized[2])})];
  }
  const name = ADDRESSES.find((each) => typeof own(post, each) === 'string');
  const url = name === undefined ? undefined : reader.url(own(post, name), at(path, name));
  return url === undefined ? [] : [{type: 'ImageObject', url}];
}
