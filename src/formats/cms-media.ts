import type {Audio, Block, Embed, ImageObject, MediaSource, Video} from '../model/article.js';
import {wordOf, type Cms} from './cms.js';
import {ALT, CAPTION, CREDIT} from './cms-names.js';
import {htmlBlocks} from './html-blocks.js';
import {embedOf} from './providers.js';
import {compact, own} from './read.js';
import type {Place} from './schema-org-json.js';

const ADDRESS = [
  'url',
  'href',
  'src',
  'link',
  'embedUrl',
  'videoUrl',
  'audioUrl',
  'youtubeUrl',
  'vimeoUrl',
  'tweetUrl',
  'postUrl',
  'iframeUrl',
  'sourceUrl',
  'video',
  'embed',
  'tweet',
  'youtube',
] as const;
const CODE = ['html', 'embedCode', 'embedHtml', 'iframe', 'code', 'embed', 'markup', 'script'] as const;
const ID = ['videoId', 'youtubeId', 'vimeoId', 'tweetId', 'id', 'code', 'videoCode'] as const;
const FILES = ['file', 'video', 'audio', 'asset', 'media', 'videoFile', 'audioFile', 'mp4'] as const;
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov|m3u8)$/i;
const AUDIO = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i;
/** How an identifier alone becomes an address, by the type of the block. */
const BY_ID: readonly (readonly [type: RegExp, id: RegExp, address: string])[] = [
  [/youtube|^video/i, /^[\w-]{11}$/, 'https://www.youtube.com/watch?v='],
  [/vimeo|^video/i, /^\d{5,}$/, 'https://vimeo.com/'],
  [/tweet|twitter/i, /^\d{5,}$/, 'https://x.com/i/status/'],
  [/instagram/i, /^[\w-]{8,}$/, 'https://www.instagram.com/p/'],
];

/** Makes a video or a sound of a file; undefined for other files. */
export function mediumOf(url: string, encodingFormat: string | undefined, more: Partial<Video>): Video | Audio | undefined {
  const {pathname} = new URL(url);
  const sources: MediaSource[] = [compact<MediaSource>({url, encodingFormat})];
  if (encodingFormat?.startsWith('video/') === true || VIDEO.test(pathname)) return {type: 'video', sources, ...more};
  const {name, caption, creditText} = more;
  if (encodingFormat?.startsWith('audio/') !== true && !AUDIO.test(pathname)) return undefined;
  return compact<Audio>({type: 'audio', sources, name, caption, creditText});
}

/** Finds the address of a medium: written out, in a file, or made of an identifier. */
function addressOf(cms: Cms, place: Place): {url: string; encodingFormat: string | undefined} | undefined {
  const {value} = place;
  for (const name of ADDRESS) {
    const found = cms.get(place, name);
    if (typeof found?.value !== 'string' || !/^(?:https?:)?\/\/\S+$|^www\.\S+$/.test(found.value.trim())) continue;
    const url = cms.reader.url(found.value, found.path);
    const mime = own(value, 'contentType') ?? own(value, 'mimeType');
    if (url !== undefined) return {url, encodingFormat: typeof mime === 'string' ? mime : undefined};
  }
  const id = wordOf(cms.get(place, ...ID)?.value);
  const known = BY_ID.find(([type, pattern]) => type.test(cms.typeOf(value)) && pattern.test(id));
  if (known !== undefined) return {url: known[2] + id, encodingFormat: undefined};
  const playback = cms.get(place, 'playbackId')?.value;
  if (typeof playback === 'string')
    return {url: `https://stream.mux.com/${encodeURIComponent(playback)}.m3u8`, encodingFormat: 'application/vnd.apple.mpegurl'};
  const file = cms.all(place, ...FILES)[0];
  return file === undefined || typeof file.value === 'string' ? undefined : cms.within(file, undefined, () => addressOf(cms, file));
}

/** Reads a film, a sound, or what another site shows; undefined where nothing leads to it. */
export function readMedia(cms: Cms, place: Place): Block[] | undefined {
  const code = cms.get(place, ...CODE);
  if (typeof code?.value === 'string' && code.value.includes('<')) {
    const blocks = htmlBlocks(code.value, cms.reader, code.path);
    const caption = cms.wordsAt(place, ...CAPTION);
    const isAlone = blocks.length === 1 && blocks[0]?.type === 'embed';
    if (blocks.length > 0) return isAlone && caption !== undefined ? [{...(blocks[0] as Embed), caption}] : blocks;
  }
  const address = addressOf(cms, place);
  if (address === undefined) return undefined;
  const caption = cms.wordsAt(place, ...CAPTION);
  const name = cms.text(place, 'title', 'name');
  const poster = cms.get(place, 'poster', 'thumbnail', 'image', 'posterImage');
  const image = poster === undefined ? undefined : cms.within(poster, undefined, () => cms.readImage(poster));
  const more = compact<Partial<Video>>({
    name,
    caption,
    creditText: cms.text(place, ...CREDIT),
    poster: image && {...image, alt: image.alt ?? ''},
  });
  const medium = mediumOf(address.url, address.encodingFormat, more);
  if (medium !== undefined) return [medium];
  const isFrame = /iframe|embed/i.test(cms.typeOf(place.value));
  const embed = embedOf(address.url, cms.reader, place.path, compact<Partial<Embed>>({title: name, caption, thumbnail: image}), isFrame);
  return embed === undefined ? undefined : [embed];
}

/** Reads several pictures that stand together. */
export function readGallery(cms: Cms, place: Place): Block[] | undefined {
  const places = cms.all(place, 'images', 'photos', 'pictures', 'gallery', 'slides', 'items', 'media', 'assets', 'galleryImages');
  const images = places.flatMap((each) => cms.within(each, undefined, () => cms.readImage(each)) ?? []);
  const [first] = images;
  if (first === undefined) return undefined;
  if (images.length === 1) return [{type: 'image', image: first}];
  const caption = cms.wordsAt(place, ...CAPTION, 'title', 'description');
  return [compact<Extract<Block, {type: 'gallery'}>>({type: 'gallery', images, caption})];
}

/** Adds to a picture what the block round it says of it. */
export function withWords(cms: Cms, place: Place, image: ImageObject): ImageObject {
  const words = compact<Partial<ImageObject>>({
    alt: cms.text(place, ...ALT),
    caption: cms.wordsAt(place, ...CAPTION),
    creditText: cms.text(place, ...CREDIT),
  });
  return {...image, ...words};
}
