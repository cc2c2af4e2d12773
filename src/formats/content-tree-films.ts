import type {MediaSource, MediaTrack, Video} from '../model/article.js';
import {layoutOf, readPicture, textOf, wordsOf} from './content-tree-pictures.js';
import {compact, isData, own, type Reader} from './read.js';
import {entriesOf, type Convert, type Whole} from './tree.js';

/** Writes milliseconds as a duration (ISO 8601). */
function durationOf(milliseconds: unknown, reader: Reader): string | undefined {
  const seconds = Math.round((reader.number(milliseconds, 1, 864e5) ?? 0) / 1000);
  if (seconds < 1) return undefined;
  const minutes = Math.floor(seconds / 60);
  return `PT${minutes > 0 ? `${String(minutes)}M` : ''}${seconds % 60 > 0 || minutes === 0 ? `${String(seconds % 60)}S` : ''}`;
}

/** Lists clips, those for narrow screens last. */
function clipsOf({data, at}: Whole, reader: Reader): {clip: unknown; index: number}[] {
  const clips = entriesOf(reader, own(data, 'clips'), at()).map((clip, index) => ({clip, index}));
  return clips.toSorted((a, b) => Number(own(a.clip, 'format') === 'mobile') - Number(own(b.clip, 'format') === 'mobile'));
}

/** Lists the files of a recording, with their pointers. */
function filesOf(whole: Whole, reader: Reader): {file: unknown; path: string}[] {
  const lists = ['dataSource', 'sources', 'sourceSet'];
  const files = (data: unknown, at: Whole['at']) =>
    lists.flatMap((name) => entriesOf(reader, own(data, name), at()).map((file, index) => ({file, path: at(name, index)})));
  return [
    ...files(whole.data, whole.at),
    ...clipsOf(whole, reader).flatMap(({clip, index}) => files(clip, (...keys) => whole.at('clips', index, ...keys))),
  ];
}

/** Reads a film: its files, poster, words and captions; undefined where no file is named. */
export function readVideo(whole: Whole, reader: Reader): Video | undefined {
  const {data, at} = whole;
  const files = filesOf(whole, reader);
  const sources = files.flatMap(({file, path}): MediaSource[] => {
    const name = own(file, 'binaryUrl') === undefined ? 'url' : 'binaryUrl';
    const url = reader.url(own(file, name), own(file, name) === undefined ? path : `${path}${path === at() ? '' : `/${name}`}`);
    const mime = own(file, 'mediaType') ?? own(file, 'encodingFormat');
    if (url === undefined) return [];
    return [
      compact<MediaSource>({
        url,
        encodingFormat: typeof mime === 'string' ? reader.text(mime, path) : undefined,
        width: reader.side(own(file, 'pixelWidth')),
        height: reader.side(own(file, 'pixelHeight')),
      }),
    ];
  });
  if (sources.length === 0) return undefined;
  const posters = [own(data, 'poster'), ...clipsOf(whole, reader).map(({clip}) => own(clip, 'poster'))].filter(
    (each) => each !== undefined,
  );
  const poster = posters.map((each) => readPicture({data: isData(each) ? each : {url: each}, at: () => at()}, reader)).find((each) => each);
  const tracks = entriesOf(reader, own(own(data, 'accessibility'), 'captions')).flatMap((track): MediaTrack[] => {
    const url = reader.url(own(track, 'url'), at('accessibility'));
    return url === undefined ? [] : [{kind: 'captions', url}];
  });
  return compact<Video>({
    type: 'video',
    sources,
    poster,
    tracks: tracks.length > 0 ? tracks : undefined,
    name: textOf(whole, reader, 'displayTitle', 'title'),
    caption: wordsOf(whole, reader, 'caption', 'subtitle', 'description'),
    creditText: textOf(whole, reader, 'credits', 'credit', 'source'),
    duration: durationOf(
      files.map(({file}) => own(file, 'duration')).find((each) => each !== undefined),
      reader,
    ),
    layout: layoutOf(own(data, 'layoutWidth')),
  });
}

/** Makes a film of short clips; its transcript is read as a body of its own. */
const clipSet: Convert = (node, spot, tree) => {
  const whole = tree.whole(node, spot.path, 'clips', 'dataSource');
  const transcript = own(own(whole.data, 'accessibility'), 'transcript');
  const words = isData(transcript)
    ? tree.node(transcript, {path: whole.at('accessibility', 'transcript'), depth: spot.depth + 1, inline: false})
    : [];
  return [
    tree.special(
      (element, flow, walker) => {
        const video = readVideo(whole, tree.reader);
        const blocks = walker.inner(element.children, flow);
        if (video === undefined) tree.reader.report('reference/unresolved', spot.path);
        else flow.push(compact<Video>({...video, transcript: blocks.length > 0 ? blocks : undefined}));
      },
      words,
      spot,
    ),
  ];
};

/** Names how films are read that are named by their files. */
export const FILMS: Readonly<Record<string, Convert>> = {'clip-set': clipSet};
