import type {Audio, Block, Embed, ImageObject, MediaSource, MediaTrack, Phrasing, Video} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {readRights} from './ans-credits.js';
import {isImage, layoutOf, readImage} from './ans-images.js';
import {down, type AnsReader, type Place} from './ans-read.js';
import {embedOf} from './providers.js';
import {compact, own, ownWord} from './read.js';

const HLS = 'application/vnd.apple.mpegurl';
/** Types of the streams that browsers play; silent previews ("gif-mp4") and lists for other players are not among them. */
const STREAMS: Readonly<Record<string, string>> = {mp4: 'video/mp4', webm: 'video/webm', ts: HLS, hls: HLS, m3u8: HLS};
const SOUNDS: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};
const EXTENSION = /\.(\w{2,4})$/;
/** Pixels of the widest film that is offered before smaller ones. */
const WIDE_ENOUGH = 1280;
const BITS = 1000;

/** Reads what the address of a file and the type of a stream say of its format; undefined for what no browser plays. */
function formatOf(url: string, stream: Place, formats: Readonly<Record<string, string>>): string | undefined {
  const type = own(stream.value, 'stream_type');
  const extension = EXTENSION.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  const named = typeof type === 'string' ? type.toLowerCase() : extension;
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
  if (!Object.hasOwn(formats, named)) return undefined;
  return extension === '' ? formats[named] : format;
}

/** Reads the files of a medium: those of moderate size first, playlists last. */
function sourcesOf(document: Place, formats: Readonly<Record<string, string>>, ans: AnsReader): MediaSource[] {
  const sources = ans.entries(down(document, 'streams')).flatMap((stream) => {
    const url = ans.url(down(stream, 'url'));
    const encodingFormat = url === undefined ? undefined : formatOf(url, stream, formats);
    if (url === undefined || encodingFormat === undefined) return [];
    const [width, height] = ['width', 'height'].map((side) => ans.reader.side(own(stream.value, side)));
    const rate = ans.reader.number(own(stream.value, 'bitrate'), 1);
    return [compact<MediaSource>({url, encodingFormat, width, height, bitrate: rate === undefined ? undefined : Math.round(rate * BITS)})];
  });
  const rank = ({encodingFormat, width = 0}: MediaSource): number => (encodingFormat === HLS ? 2 : width > WIDE_ENOUGH ? 1 : 0);
  const unique = [...new Map(sources.map((source) => [source.url, source])).values()];
  return unique.sort((a, b) => rank(a) - rank(b) || (b.width ?? 0) - (a.width ?? 0));
}

/** Reads the tracks with what is spoken; formats that browsers cannot read are left out. */
function tracksOf(video: Place, ans: AnsReader): MediaTrack[] | undefined {
  const subtitles = down(video, 'subtitles');
  const tracks = ['urls', 'subtitlesUrls'].flatMap((key) =>
    ans.entries(down(subtitles, key)).flatMap((entry): MediaTrack[] => {
      const address = own(entry.value, 'url');
      const isReadable = /vtt/i.test(ownWord(entry.value, 'format')) || (typeof address === 'string' && /\.vtt(?:$|[?#])/i.test(address));
      const url = isReadable ? ans.url(down(entry, 'url')) : undefined;
      return url === undefined ? [] : [{kind: 'captions', url}];
    }),
  );
  return tracks.length > 0 ? tracks : undefined;
}

/** Reads a length in milliseconds as a duration of ISO 8601, in whole seconds. */
function durationOf(document: Place, ans: AnsReader): string | undefined {
  const seconds = Math.round((ans.reader.number(own(document.value, 'duration'), 1, 1e9) ?? 0) / 1000);
  if (seconds === 0) return undefined;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${parts.map((part, index) => (part === 0 ? '' : `${String(part)}${'HMS'.charAt(index)}`)).join('')}`;
}

function transcriptOf(document: Place, ans: AnsReader): Block[] | undefined {
  const transcript = down(document, 'transcript');
  const lines = typeof transcript.value === 'string' ? transcript.value.split(/\r?\n\s*\n/) : [];
  const blocks = lines.flatMap((value) => ans.blocks({value, path: transcript.path}));
  return blocks.length > 0 ? blocks : undefined;
}

function posterOf(video: Place, ans: AnsReader): ImageObject | undefined {
  const places = [down(video, 'promo_image'), down(video, 'promo_items', 'basic')];
  const place = places.find((each) => isImage(each) && own(each.value, 'url') !== undefined);
  return place && readImage(place, ans);
}

interface Words {
  name: string | undefined;
  caption: Phrasing[] | undefined;
  creditText: string | undefined;
}

/** Reads what is said of a medium; `words` is false where an article says it already. */
function wordsOf(document: Place, ans: AnsReader, words: boolean): Words {
  const {creditText, copyrightNotice} = readRights(document, ans);
  const name = words ? ans.text(down(document, 'headlines', 'basic')) : undefined;
  const caption = words ? ans.phrases(down(document, 'description', 'basic')) : undefined;
  const isRepeated = caption !== undefined && plainOf(caption) === name;
  return {name, caption: isRepeated ? undefined : caption, creditText: creditText ?? copyrightNotice};
}

/** Reads a film: its files, else where it stands on YouTube, else the frame it is made for. Without any nothing is left. */
export function readVideo(video: Place, ans: AnsReader, words = true): Block[] {
  const sources = sourcesOf(video, STREAMS, ans);
  const poster = posterOf(video, ans);
  const {name, caption, creditText} = wordsOf(video, ans, words);
  if (sources.length > 0) {
    const [tracks, duration, transcript] = [tracksOf(video, ans), durationOf(video, ans), transcriptOf(video, ans)];
    const layout = layoutOf(video);
    return [compact<Video>({type: 'video', sources, poster, tracks, name, caption, creditText, duration, transcript, layout})];
  }
  const more = compact<Partial<Embed>>({title: name, thumbnail: poster, caption, layout: layoutOf(video)});
  const id = own(video.value, 'youtube_content_id');
  const youtube = down(video, 'youtube_content_id');
  if (typeof id === 'string' && /^[\w-]{6,}$/.test(id)) {
    const embed = embedOf(`https://www.youtube.com/watch?v=${id}`, ans.reader, youtube.path, more);
    if (embed !== undefined) return [embed];
  }
  return ans.blocks(down(video, 'embed_html')).map((block) => (block.type === 'embed' ? {...more, ...block} : block));
}

/** Reads a recording; without a file that plays nothing is left. */
export function readAudio(audio: Place, ans: AnsReader, words = true): Block[] {
  const streams = sourcesOf(audio, SOUNDS, ans);
  const old = streams.length === 0 ? ans.url(down(audio, 'source_url')) : undefined;
  const mime = own(audio.value, 'mimetype');
  const encodingFormat = typeof mime === 'string' && /^audio\/[\w.+-]+$/.test(mime) ? mime : undefined;
  const sources = old === undefined ? streams : [compact<MediaSource>({url: old, encodingFormat})];
  if (sources.length === 0) return [];
  const duration = durationOf(audio, ans);
  return [compact<Audio>({type: 'audio', sources, ...wordsOf(audio, ans, words), duration, transcript: transcriptOf(audio, ans)})];
}
