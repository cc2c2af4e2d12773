import type {Audio, MediaSource, MediaTrack, Video} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {fileUrl} from './html-media.js';
import {attribute, descendants, label} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact, type Reader} from './read.js';

function sourcesOf(element: HtmlElement, reader: Reader): MediaSource[] {
  return [element, ...descendants(element).filter(({tag}) => tag === 'source')].flatMap((source) => {
    const url = fileUrl(source, reader, ['src', 'data-src', 'data-lazy-src']);
    const encodingFormat = attribute(source, 'type')?.split(';')[0];
    return url === undefined ? [] : [compact<MediaSource>({url, encodingFormat})];
  });
}

function tracksOf(element: HtmlElement, reader: Reader, path: string): MediaTrack[] {
  return descendants(element).flatMap((track) => {
    const url = track.tag === 'track' ? fileUrl(track, reader, ['src']) : undefined;
    const kind = attribute(track, 'kind') ?? 'subtitles';
    if (url === undefined || !/^(?:captions|subtitles|chapters|descriptions)$/.test(kind)) return [];
    const lang = reader.language(attribute(track, 'srclang'), path);
    return [compact<MediaTrack>({kind: kind as MediaTrack['kind'], url, lang, label: label(track, 'label')})];
  });
}

/** Reads `video` or `audio`; what stands in it for old browsers is no word of the article. */
export function player(element: HtmlElement, flow: Flow, walker: Walker): void {
  const {reader, path} = walker;
  const sources = sourcesOf(element, reader);
  const name = label(element, 'title', 'aria-label');
  if (sources.length === 0) walker.drop(element);
  else if (element.tag.endsWith('audio')) flow.push(compact<Audio>({type: 'audio', sources, name}));
  else {
    const poster = fileUrl(element, reader, ['poster', 'data-poster']);
    const tracks = tracksOf(element, reader, path);
    flow.push(
      compact<Video>({
        type: 'video',
        sources,
        poster: poster === undefined ? undefined : {type: 'ImageObject', url: poster, alt: ''},
        tracks: tracks.length > 0 ? tracks : undefined,
        name,
      }),
    );
  }
}
