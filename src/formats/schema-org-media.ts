import type {Audio, Embed, MediaSource, Video} from '../model/article.js';
import {readDuration} from './dates.js';
import {embedOf, recognise} from './providers.js';
import {compact, isData} from './read.js';
import {isRecording} from './schema-org-choose.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';
import {readPicture, readSide} from './schema-org-pictures.js';

type Kind = 'video' | 'audio';
interface Medium {
  place: Place;
  kind: Kind;
}

const PLAYABLE = {
  video: /\.(?:mp4|m4v|webm|ogv|mov|m3u8)$/i,
  audio: /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i,
};

/** Lists the files of a medium that a browser can play. */
function sourcesOf(graph: Graph, {place, kind}: Medium): MediaSource[] {
  const format = graph.plain(place, 'encodingFormat', 'fileFormat');
  const encodingFormat = typeof format === 'string' && /^(?:video|audio|application)\/[\w.+-]+$/i.test(format) ? format : undefined;
  const isPlayable = (url: string): boolean => PLAYABLE[kind].test(new URL(url).pathname) || encodingFormat?.startsWith(kind) === true;
  return graph
    .urls(place, 'contentUrl', 'url')
    .filter(isPlayable)
    .map((url) => compact<MediaSource>({url, encodingFormat}));
}

function readPlayer(graph: Graph, {place, kind}: Medium, sources: MediaSource[]): Video | Audio {
  const caption = graph.text(place, 'caption', 'description');
  const words = compact<Omit<Audio, 'type'>>({
    sources,
    name: graph.text(place, 'name', 'headline'),
    caption: caption === undefined ? undefined : [{type: 'text', value: caption}],
    creditText: graph.text(place, 'creditText'),
    duration: readDuration(graph.plain(place, 'duration')),
  });
  if (kind === 'audio') return {type: 'audio', ...words};
  return compact<Video>({type: 'video', ...words, poster: readPicture(graph, graph.all(place, 'thumbnailUrl', 'thumbnail', 'image')[0])});
}

/** Reads the frame that shows a medium: its own, or that of a provider whose page is named. */
function readFrame(graph: Graph, {place}: Medium): Embed | undefined {
  const page = graph.has(place, 'url') ? graph.url(place, 'url') : undefined;
  const frame =
    graph.url(place, 'embedUrl') ?? [...graph.urls(place, 'contentUrl'), page ?? ''].find((url) => recognise(url) !== undefined);
  if (frame === undefined) return undefined;
  const more = compact<Partial<Embed>>({
    title: graph.text(place, 'name', 'headline'),
    width: readSide(graph, place, 'width'),
    height: readSide(graph, place, 'height'),
    thumbnail: readPicture(graph, graph.all(place, 'thumbnailUrl', 'thumbnail', 'image')[0]),
  });
  const embed = embedOf(frame, graph.reader, place.path, more, true);
  return embed?.provider === undefined && embed !== undefined && page !== undefined ? {...embed, url: page} : embed;
}

function readMedium(graph: Graph, {place: raw, kind}: Medium): Video | Audio | Embed | undefined {
  const medium = {place: graph.follow(raw), kind};
  if (!isData(medium.place.value)) return undefined;
  const sources = sourcesOf(graph, medium);
  return sources.length > 0 ? readPlayer(graph, medium, sources) : readFrame(graph, medium);
}

/** Reads the first video, else audio, of an article that can be played or shown in a frame; the article may itself be one. */
export function readLeadMedia(graph: Graph, article: Place): Video | Audio | Embed | undefined {
  if (isRecording(graph, article)) return readRecording(graph, article);
  const under = (property: string, kind: Kind): Medium[] => graph.all(article, property).map((place) => ({place, kind}));
  const attached = ['associatedMedia', 'sharedContent', 'encoding'].flatMap((property) => [
    ...under(property, 'video').filter(({place}) => graph.types(place).includes('videoobject')),
    ...under(property, 'audio').filter(({place}) => graph.types(place).includes('audioobject')),
  ]);
  return firstOf(graph, [...under('video', 'video'), ...attached, ...under('audio', 'audio')]);
}

function firstOf(graph: Graph, media: readonly Medium[]): Video | Audio | Embed | undefined {
  for (const medium of media) {
    const read = readMedium(graph, medium);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Reads a page's only recording; its title and words are those of the article. */
function readRecording(graph: Graph, place: Place): Video | Audio | Embed | undefined {
  const files = ['associatedMedia', 'audio', 'video', 'encoding'].flatMap((name) => graph.all(place, name));
  const media = [...files, place].map((file): Medium => ({place: file, kind: kindOf(graph, file, place)}));
  const read = firstOf(graph, media);
  if (read === undefined || read.type === 'embed') return read;
  const {name, caption, ...rest} = read;
  return name === undefined && caption === undefined ? read : rest;
}

function kindOf(graph: Graph, file: Place, page: Place): Kind {
  const types = [...graph.types(file), ...graph.types(page)];
  return types.find((type) => /video|audio|podcast|radio|tv/.test(type))?.match(/audio|podcast|radio/) ? 'audio' : 'video';
}
