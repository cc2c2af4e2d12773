import {html, nothing, type Template} from '../html/tag.js';
import type {Messages} from '../locales/messages.js';
import type {Audio, MediaSource, MediaTrack, Video} from '../model/article.js';
import {playingTime} from '../text/duration.js';
import {dirOf, fillText, maybe, when, type Context} from './context.js';
import {blocks} from './blocks.js';
import {bestUrl, figcaption, picture} from './figure.js';
import {creditText} from './photo-credit.js';
import {shapeOf} from './shape.js';

/** Pixels that a poster is asked for: a `poster` cannot name several sizes. */
const POSTER = 1200;

/** Renders a film in the browser's own player; it loads when it is started. Without a film its poster stands alone. */
export function video(block: Video, context: Context): Template {
  const {sources, poster, tracks, name, caption, creditText: credit, transcript, lang, layout} = block;
  const label = name ?? context.messages.video;
  const {width, height} = [...sources, poster].find((each) => each?.width !== undefined && each.height !== undefined) ?? {};
  const shape = width === undefined || height === undefined ? '' : ` ${shapeOf(width / height)}`;
  const player =
    sources.length === 0
      ? when(poster, (image) => picture({...image, alt: image.alt ?? name ?? ''}, context, {layout}))
      : html`<video class="${`bsh-video${shape}`}" controls="" playsinline="" preload="none" aria-label="${label}" poster="${poster === undefined ? nothing : bestUrl(poster, context, POSTER)}" width="${maybe(width)}" height="${maybe(height)}">${sourcesOf(sources)}${tracksOf(tracks)}${fallback(sources, label)}</video>`;
  return html`<figure class="bsh-figure bsh-${layout ?? 'inline'}" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${player}${nameOf(block, context)}${address(sources, label)}${transcriptOf(transcript, context)}${figcaption(caption, creditOf(credit, 'videoCredit', context), context)}</figure>`;
}

/** Renders a sound in the browser's own player; it loads when it is started. */
export function audio(block: Audio, context: Context): Template {
  const {sources, name, caption, creditText: credit, transcript, lang} = block;
  const label = name ?? context.messages.audio;
  const player =
    sources.length === 0
      ? nothing
      : html`<audio class="bsh-audio" controls="" preload="none" aria-label="${label}">${sourcesOf(sources)}${fallback(sources, label)}</audio>`;
  return html`<figure class="bsh-figure bsh-inline" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${nameOf(block, context)}${player}${address(sources, label)}${transcriptOf(transcript, context)}${figcaption(caption, creditOf(credit, 'audioCredit', context), context)}</figure>`;
}

/** Renders what something is called, and how long it plays. */
function nameOf({name, duration}: Video | Audio, {locale, messages}: Context): Template | typeof nothing {
  const time = playingTime(locale, duration);
  if (name === undefined && time === undefined) return nothing;
  return html`<p class="bsh-media-name">${name}${name === undefined || time === undefined ? nothing : ' '}${when(time, (text) => html`<time class="bsh-duration" datetime="${maybe(duration)}">${fillText(messages.duration, {time: text})}</time>`)}</p>`;
}

function sourcesOf(sources: readonly MediaSource[]): Template[] {
  return sources.map(({url, encodingFormat}) => html`<source src="${url}" type="${maybe(encodingFormat ?? streamType(url))}">`);
}

/** Names the type of a stream by its address, so that a browser that plays none says so at once. */
function streamType(url: string): string | undefined {
  return /\.m3u8(?:$|[?#])/i.test(url) ? 'application/vnd.apple.mpegurl' : undefined;
}

function tracksOf(tracks: readonly MediaTrack[] | undefined): unknown {
  return tracks?.map(
    ({kind, url, lang, label}) =>
      html`<track kind="${kind}" src="${url}" srclang="${maybe(lang)}" dir="${dirOf(lang)}" label="${maybe(label)}">`,
  );
}

function fallback([first]: readonly MediaSource[], label: string): Template | typeof nothing {
  return when(first, ({url}) => html`<a class="bsh-link" href="${url}">${label}</a>`);
}

/** Renders where a film or a sound is: read on paper, and where the browser cannot play it. */
function address([first]: readonly MediaSource[], label: string): Template | typeof nothing {
  return when(first, ({url}) => html`<p class="bsh-media-address"><a class="bsh-link bsh-card-link" href="${url}">${label}</a></p>`);
}

/** Renders what is said, to be opened. It stands before the caption, which ends a figure: https://html.spec.whatwg.org/#the-figure-element */
function transcriptOf(transcript: Video['transcript'], context: Context): Template | typeof nothing {
  return transcript === undefined
    ? nothing
    : html`<details class="bsh-transcript"><summary class="bsh-summary">${context.messages.transcript}</summary>${blocks(transcript, context)}</details>`;
}

function creditOf(credit: string | undefined, kind: 'videoCredit' | 'audioCredit', context: Context): Template | typeof nothing {
  return when(credit, (words) => html`<span class="bsh-photo-credit">${creditText(words, context, kind)}</span>`);
}

/** Renders what is said beside a player that cannot play. */
export function failedWords({failed}: Messages, lang: string | undefined): Template {
  return html`<p class="bsh-failed" data-bsh-added="" lang="${maybe(lang)}">${failed}</p>`;
}
