import type {Article, Audio, Duration, MediaSource, Video} from '../model/article.js';
import {compact} from './read.js';

/** A file that an entry brings along, its address read already. */
export interface MediaFile {
  url: string;
  /** MIME type, or the kind of medium alone ("video"). */
  kind?: string | undefined;
  name?: string | undefined;
  /** Files of one group are one recording in several forms. */
  group?: string | undefined;
  duration?: Duration | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

type Kind = 'image' | 'video' | 'audio';

const EXTENSIONS: Readonly<Record<Kind, RegExp>> = {
  image: /\.(?:avif|gif|jpe?g|png|webp)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov|m3u8)$/i,
  audio: /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i,
};

/** Tells pictures, videos and recordings by their MIME type, else by their address; undefined for all other files. */
export function kindOf({url, kind = ''}: MediaFile): Kind | undefined {
  const named = /^(?:image|video|audio)(?=$|\/)/i.exec(kind.trim())?.[0].toLowerCase() as Kind | undefined;
  const {pathname} = new URL(url);
  return named ?? (['image', 'video', 'audio'] as const).find((each) => EXTENSIONS[each].test(pathname));
}

/** Writes a length in seconds as ISO 8601 does. */
export function secondsToDuration(seconds: number | undefined): Duration | undefined {
  return seconds !== undefined && Math.round(seconds) > 0 ? `PT${String(Math.round(seconds))}S` : undefined;
}

function playerOf(files: readonly MediaFile[], kind: 'video' | 'audio'): Video | Audio {
  const sources = files.map(({url, kind: type = '', width, height}) =>
    compact<MediaSource>({url, encodingFormat: type.includes('/') ? type.trim().toLowerCase() : undefined, width, height}),
  );
  const name = files.find((file) => file.name !== undefined)?.name;
  const duration = files.find((file) => file.duration !== undefined)?.duration;
  return kind === 'audio'
    ? compact<Audio>({type: 'audio', sources, name, duration})
    : compact<Video>({type: 'video', sources, name, duration});
}

/** Makes players of the videos and recordings among files; other files are passed over. */
export function playersOf(files: readonly MediaFile[]): (Video | Audio)[] {
  const groups = new Map<string, {kind: 'video' | 'audio'; files: MediaFile[]}>();
  for (const file of files) {
    const kind = kindOf(file);
    if (kind !== 'video' && kind !== 'audio') continue;
    const key = `${kind} ${file.group ?? file.url}`;
    const group = groups.get(key) ?? {kind, files: []};
    if (!group.files.some(({url}) => url === file.url)) group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()].map(({kind, files: found}) => playerOf(found, kind));
}

/**
 * Gives an article the first of its recordings as its lead.
 *
 * The lead picture becomes the poster of a video, unless it has words of its own that a reader would miss.
 */
export function withLeadMedia(article: Article, player: Video | Audio | undefined): Article {
  if (player === undefined) return article;
  const {name, ...unnamed} = player;
  const lead = name === undefined || name === article.headline ? unnamed : player;
  const [poster, ...others] = article.image;
  const isBare = poster?.caption === undefined && poster?.creditText === undefined && poster?.copyrightNotice === undefined;
  if (lead.type !== 'video' || poster === undefined || !isBare) return {...article, leadMedia: lead};
  return {...article, image: others, leadMedia: {...lead, poster}};
}
