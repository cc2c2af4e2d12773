import type {Agent, Audio, Embed, ImageObject, ImageRendition, MediaSource, MediaTrack, Phrasing, Video} from '../model/article.js';
import {agentsNamed} from './agents.js';
import {readDuration} from './dates.js';
import {embedOf, recognise} from './providers.js';
import {compact, isData, own} from './read.js';
import {kindOf, type Item} from './ninjs-item.js';
import {largestFirst, readPoint, readRenditions, withoutWatermark, type Rendition} from './ninjs-renditions.js';
import {bylineOf} from './ninjs-people.js';
import {readCaption, readHeadlines} from './ninjs-words.js';

/** What an item shows. */
export type Medium = ImageObject | Video | Audio | Embed;

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const LONGEST_HOLDER = 100;
/** Bytes a second below which a duration must be in milliseconds. */
const SLOWEST = 500;
const DAY = 86_400;
const PLAYABLE = /^(?:video\/(?:mp4|webm|ogg)|audio\/(?:mpeg|mp4|aac|ogg|webm|wav|flac)|application\/(?:x-mpegurl|vnd\.apple\.mpegurl))$/;

/** Makes a duration of seconds; agencies that count milliseconds are told by what is impossible in seconds. */
function durationOf({duration, bytes}: Rendition): string | undefined {
  const clock = typeof duration === 'string' ? /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?$/.exec(duration.trim()) : null;
  const number = typeof duration === 'string' && /^[\d.]{1,15}$/.test(duration.trim()) ? Number(duration) : duration;
  const written = clock ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) : number;
  if (typeof written !== 'number' || !Number.isFinite(written) || written <= 0) return readDuration(duration);
  const isMilliseconds = written > DAY || (bytes !== undefined && bytes / written < SLOWEST);
  const seconds = Math.round(isMilliseconds ? written / 1000 : written);
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ];
  return readDuration(`PT${parts.map(([count, unit]) => (count > 0 ? String(count) + unit : '')).join('')}`);
}

/** Reads the line that must be printed beside a medium, and who made it where that is told apart. */
export function readCredit(item: Item): {creditText: string | undefined; creator: Agent[] | undefined} {
  const line = item.wordings('description', 'descriptions').find(({role}) => role.includes('credit'));
  const credit = (line && item.reader.text(line.value, line.path)) ?? item.text('creditline', 'credit', 'credittext');
  const photographer = item.children('photographer')[0]?.item.text('name') ?? item.text('photographer');
  const by = bylineOf(item) ?? photographer;
  const makers = agentsNamed(photographer ?? by ?? '');
  const isApart = credit !== undefined && by !== undefined && makers.length > 0;
  return {creditText: credit ?? by, creator: isApart ? makers : undefined};
}

/** Reads the address of a digital source type (http://cv.iptc.org/newscodes/digitalsourcetype/). */
function readSourceType(item: Item): string | undefined {
  const place = item.at('digitalsourcetype');
  const value = isData(place?.value) ? (own(place.value, 'uri') ?? own(place.value, 'literal') ?? own(place.value, 'code')) : place?.value;
  const text = typeof value === 'string' ? item.reader.text(value, place?.path) : undefined;
  return text === undefined || text.includes(':') ? text : SOURCE_TYPES + text;
}

/** Reads the terms of use, a text or several. */
function readTerms(item: Item): string | undefined {
  const texts = item
    .all('usageterms')
    .flatMap(({value, path}) => (typeof value === 'string' && value !== '' ? (item.reader.text(value, path) ?? []) : []));
  return texts.length > 0 ? texts.join(' ') : undefined;
}

function readRights(item: Item): Partial<ImageObject> {
  const {reader} = item;
  const {creditText, creator} = readCredit(item);
  const holder = item.text('copyrightholder');
  const linked = item.children('rightsinfo')[0]?.item.at('linkedrights');
  const source = item.text('source', 'provider') ?? item.children('infosources', 'infosource')[0]?.item.text('name');
  const isPerson = holder !== undefined && creator?.some(({name, type}) => name === holder && type === 'Person') === true;
  const created = item.at('contentcreated');
  return compact<Partial<ImageObject>>({
    creditText,
    creator,
    sourceOrganization: source === undefined ? undefined : {type: 'Organization', name: source},
    copyrightNotice: item.text('copyrightnotice'),
    copyrightHolder:
      holder === undefined || holder.length > LONGEST_HOLDER ? undefined : {type: isPerson ? 'Person' : 'Organization', name: holder},
    license: linked && reader.url(linked.value, linked.path),
    usageTerms: readTerms(item),
    digitalSourceType: readSourceType(item),
    dateCreated: created && reader.date(created.value, created.path),
    contentLocation: item.text('located'),
  });
}

/** Reads the files of a picture: the largest without a watermark, with the others as its sizes and crops. */
function readFiles(item: Item): ImageObject | undefined {
  const [main, ...others] = largestFirst(withoutWatermark(readRenditions(item).filter(({kind}) => kind === 'image')));
  if (main === undefined) return undefined;
  const {url, width, height} = main;
  const renditions = others.map((other) =>
    compact<ImageRendition>({url: other.url, width: other.width, height: other.height, encodingFormat: other.contentType}),
  );
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width,
    height,
    renditions: renditions.length > 0 ? renditions : undefined,
    focalPoint: main.focalPoint ?? readPoint(item.at('poi')?.value, item, width, height),
  });
}

function readPicture(item: Item): ImageObject | undefined {
  const files = readFiles(item);
  if (files === undefined) return undefined;
  const alt = item.text('alttext', 'alt', 'textalternative', 'accessibilitycaption');
  return compact<ImageObject>({...files, alt, caption: readCaption(item), ...readRights(item)});
}

/** Reads the picture of a text among its own files; whoever wrote the text did not take it, so that it has no credit. */
export const readThumbnail = (item: Item): ImageObject | undefined =>
  kindOf(item) === 'text' || kindOf(item) === '' ? readFiles(item) : undefined;

function trackOf({url}: Rendition, item: Item): MediaTrack {
  const language = item.at('language');
  return compact<MediaTrack>({kind: 'captions', url, lang: language && item.reader.language(language.value, language.path)});
}

function sourceOf({url, contentType, width, height, bitrate}: Rendition): MediaSource {
  return compact<MediaSource>({url, encodingFormat: contentType, width, height, bitrate});
}

/** Reads a player from the files of a video or of sound, those first that browsers play; undefined without any. */
function readPlayer(item: Item, kind: 'video' | 'audio', renditions: readonly Rendition[]): Video | Audio | undefined {
  const files = largestFirst(withoutWatermark(renditions.filter((rendition) => rendition.kind === kind)));
  const isPlayable = ({contentType = ''}: Rendition): number => (PLAYABLE.test(contentType) ? 1 : 0);
  const sorted = files.toSorted((a, b) => isPlayable(b) - isPlayable(a));
  if (sorted.length === 0) return undefined;
  const words = compact<Omit<Audio, 'type'>>({
    sources: sorted.map(sourceOf),
    caption: readCaption(item),
    creditText: readCredit(item).creditText,
    duration: sorted.map(durationOf).find((duration) => duration !== undefined),
  });
  if (kind === 'audio') return {type: 'audio', ...words};
  const [poster] = largestFirst(withoutWatermark(renditions.filter((rendition) => rendition.kind === 'image')));
  const tracks = renditions.filter((rendition) => rendition.kind === 'captions').map((track) => trackOf(track, item));
  return compact<Video>({
    type: 'video',
    ...words,
    poster: poster && compact<ImageObject>({type: 'ImageObject', url: poster.url, width: poster.width, height: poster.height, alt: ''}),
    tracks: tracks.length > 0 ? tracks : undefined,
  });
}

/** Reads the page that shows a medium, of a provider that is known or of the item's own. */
function readFrame(item: Item, renditions: readonly Rendition[]): Embed | undefined {
  const provided = renditions.find(({url}) => recognise(url) !== undefined);
  const frame = provided ?? renditions.find(({kind}) => kind === 'page');
  if (frame === undefined) return undefined;
  const caption: Phrasing[] | undefined = readCaption(item);
  return embedOf(frame.url, item.reader, item.path, compact({title: readHeadlines(item).headline || item.text('title'), caption}), true);
}

/** Reads what an item shows: a picture, a player, or a frame; undefined where it has nothing that a browser can show. */
export function readMedium(item: Item): Medium | undefined {
  const kind = kindOf(item);
  if (kind === 'text' || kind === 'composite') return undefined;
  const renditions = readRenditions(item);
  const player = kind === 'video' || kind === 'audio' ? (readPlayer(item, kind, renditions) ?? readFrame(item, renditions)) : undefined;
  return player ?? readPicture(item) ?? (kind === 'picture' ? readFrame(item, renditions) : undefined);
}
