import type {HttpUrl} from '../model/article.js';
import {kindOf, type Item} from './ninjs-item.js';
import {recognise} from './providers.js';
import {own} from './read.js';

/** One file of an item. */
export interface Rendition {
  /** Name, title and the provider's own words for what it is, in lower case. */
  label: string;
  kind: 'image' | 'video' | 'audio' | 'captions' | 'page' | 'other';
  url: HttpUrl;
  contentType: string | undefined;
  width: number | undefined;
  height: number | undefined;
  /** As the source has it: seconds, or a text. */
  duration: unknown;
  bytes: number | undefined;
  bitrate: number | undefined;
  /** Where the subject is, 0 to 1 from the top left corner. */
  focalPoint: {x: number; y: number} | undefined;
}

const EXTENSIONS: readonly (readonly [Rendition['kind'], RegExp])[] = [
  ['image', /\.(?:avif|gif|jpe?g|png|svg|webp)$/i],
  ['video', /\.(?:m3u8|m4v|mov|mp4|mpe?g|ogv|webm)$/i],
  ['audio', /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['captions', /\.vtt$/i],
  ['page', /\.x?html?$/i],
];
/** Pictures that no browser shows. */
const FOR_PRINT = /^image\/(?:x-)?(?:adobe|dng|eps|heic|heif|photoshop|psd|raw|tiff?|vnd\.adobe)\b/;
const UNITS: Readonly<Record<string, number>> = {k: 1_000, m: 1_000_000, g: 1_000_000_000};

function kindByType(contentType: string): Rendition['kind'] | undefined {
  if (FOR_PRINT.test(contentType)) return 'other';
  if (contentType === 'text/vtt') return 'captions';
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(contentType)) return 'page';
  if (/^application\/(?:x-mpegurl|vnd\.apple\.mpegurl|dash\+xml)$/.test(contentType)) return 'video';
  const [kind = ''] = contentType.split('/');
  if (kind === 'image' || kind === 'video' || kind === 'audio') return kind;
  return contentType === '' || contentType === 'application/octet-stream' ? undefined : 'other';
}

function kindByWord(word: string): Rendition['kind'] | undefined {
  if (/^(?:picture|photo|image|graphic)$/.test(word)) return 'image';
  if (word === 'video' || word === 'audio') return word;
  return word === '' ? undefined : 'other';
}

/** Reads a rate in bits a second from a number or a text with its unit ("400 kbps"). */
function readBitrate(value: unknown, item: Item): number | undefined {
  if (typeof value !== 'string') return item.reader.number(value, 1);
  const [, digits = '', unit = ''] = /^([\d.]{1,20})\s*([kmg]?)/i.exec(value.trim()) ?? [];
  const rate = item.reader.number(digits, 0);
  return rate === undefined || rate === 0 ? undefined : Math.round(rate * (UNITS[unit.toLowerCase()] ?? 1));
}

/** Reads a point of interest: in pixels of its rendition, or as shares where both are 1 at the most. */
export function readPoint(value: unknown, item: Item, width?: number, height?: number): Rendition['focalPoint'] {
  const x = item.reader.number(own(value, 'x'), 0);
  const y = item.reader.number(own(value, 'y'), 0);
  if (x === undefined || y === undefined) return undefined;
  if (x <= 1 && y <= 1) return {x, y};
  if (width === undefined || height === undefined || x > width || y > height) return undefined;
  const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;
  return {x: share(x, width), y: share(y, height)};
}

function readRendition(name: string, item: Item, fallback: Rendition['kind'] | undefined): Rendition[] {
  const {reader} = item;
  const address = item.at('href', 'url', 'src');
  const url = address && reader.url(address.value, address.path);
  if (url === undefined) return [];
  const written = (item.raw('contenttype', 'mimetype').split(';')[0] ?? '').trim().toLowerCase();
  const contentType = /^[a-z]+\/[\w.+-]+$/.test(written) ? written.replace(/^image\/(?:jpg|pjpeg)$/, 'image/jpeg') : '';
  const path = new URL(url).pathname;
  const kind =
    (recognise(url) === undefined ? undefined : 'page') ??
    kindByType(contentType) ??
    kindByWord(item.raw('type').toLowerCase()) ??
    EXTENSIONS.find(([, extension]) => extension.test(path))?.[0] ??
    (/^(?:web|webpage|html)$/i.test(name) ? 'page' : fallback) ??
    'other';
  const width = reader.side(item.at('width')?.value);
  const height = reader.side(item.at('height')?.value);
  return [
    {
      label: [name, item.raw('name'), item.raw('title'), item.raw('rel')].join(' ').toLowerCase(),
      kind,
      url,
      contentType: contentType === '' ? undefined : contentType,
      width,
      height,
      duration: item.at('duration')?.value,
      bytes: reader.number(item.at('sizeinbytes', 'filesize')?.value, 1),
      bitrate: readBitrate(item.at('bitrate', 'averagebitrate')?.value, item),
      focalPoint: readPoint(item.at('poi')?.value, item, width, height),
    },
  ];
}

const known = new WeakMap<Item, Rendition[]>();

/** Lists the files of an item that have a usable address; those that do not say what they are, are what the item is. */
export function readRenditions(item: Item): Rendition[] {
  const kind = kindOf(item);
  const fallback = kind === 'picture' ? 'image' : kind === 'video' || kind === 'audio' ? kind : undefined;
  const renditions = known.get(item) ?? item.children('renditions').flatMap(({name, item: each}) => readRendition(name, each, fallback));
  known.set(item, renditions);
  return renditions;
}

const isMarked = ({label, url}: Rendition): boolean => /watermark|wasserzeichen|vattenst/i.test(`${label} ${new URL(url).pathname}`);

/** Leaves out the files with a watermark, unless there are no others. */
export function withoutWatermark(renditions: readonly Rendition[]): Rendition[] {
  const clean = renditions.filter((rendition) => !isMarked(rendition));
  return clean.length > 0 ? clean : [...renditions];
}

/** Ranks what a rendition is called, for those without a size. */
function rankOf({label}: Rendition): number {
  if (/thumb|small|icon|square/.test(label)) return 0;
  if (/preview|view|low|web/.test(label)) return 1;
  if (/original|hires|high|full|main/.test(label)) return 4;
  return /base|large/.test(label) ? 3 : 2;
}

/** Sorts the largest first: by their pixels, else by what they are called. */
export function largestFirst(renditions: readonly Rendition[]): Rendition[] {
  const area = ({width = 0, height = width}: Rendition): number => width * height;
  const known = new Map<string, Rendition>();
  for (const rendition of renditions) {
    const other = known.get(rendition.url);
    if (other === undefined || area(rendition) > area(other)) known.set(rendition.url, rendition);
  }
  return [...known.values()].sort((a, b) => area(b) - area(a) || rankOf(b) - rankOf(a));
}
