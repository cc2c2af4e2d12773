import {html, nothing, type Template} from '../html/tag.js';
import type {Audio, Gallery, MediaTrack, Video} from '../model/article.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {blocks} from './blocks.js';
import {figcaption, figure} from './figure.js';

/** Renders a film in the browser's own player; it loads when it is started. */
export function video(
  {sources, poster, tracks, name, caption, creditText: credit, transcript, lang, layout}: Video,
  context: Context,
): Template {
  const label = name ?? context.messages.video;
  const [size] = sources;
  return html`<figure class="bsh-figure bsh-${layout ?? 'inline'}" lang="${maybe(lang)}" dir="${dirOf(lang)}"><video class="bsh-video" controls="" playsinline="" preload="none" aria-label="${label}" poster="${maybe(poster?.url)}" width="${maybe(size?.height === undefined ? undefined : size.width)}" height="${maybe(size?.width === undefined ? undefined : size.height)}">${sources.map(({url, encodingFormat}) => html`<source src="${url}" type="${maybe(encodingFormat)}">`)}${tracksOf(tracks)}${fallback(sources[0]?.url, label)}</video>${figcaption(caption, creditOf(credit), context)}${transcriptOf(transcript, context)}</figure>`;
}

/** Renders a sound in the browser's own player; it loads when it is started. */
export function audio({sources, name, caption, creditText: credit, transcript, lang}: Audio, context: Context): Template {
  const label = name ?? context.messages.audio;
  return html`<figure class="bsh-figure bsh-inline" lang="${maybe(lang)}" dir="${dirOf(lang)}">${when(name, (words) => html`<p class="bsh-media-name">${words}</p>`)}<audio class="bsh-audio" controls="" preload="none" aria-label="${label}">${sources.map(({url, encodingFormat}) => html`<source src="${url}" type="${maybe(encodingFormat)}">`)}${fallback(sources[0]?.url, label)}</audio>${figcaption(caption, creditOf(credit), context)}${transcriptOf(transcript, context)}</figure>`;
}

/** Renders pictures that belong together, one after the other. */
export function gallery({images, caption, layout, lang}: Gallery, context: Context): Template {
  return html`<figure class="bsh-gallery bsh-${layout ?? 'inline'}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${images.map((image) => figure(image, context))}${figcaption(caption, nothing, context)}</figure>`;
}

function tracksOf(tracks: readonly MediaTrack[] | undefined): unknown {
  return tracks?.map(
    ({kind, url, lang, label}) =>
      html`<track kind="${kind}" src="${url}" srclang="${maybe(lang)}" dir="${dirOf(lang)}" label="${maybe(label)}">`,
  );
}

function fallback(url: string | undefined, label: string): Template | typeof nothing {
  return url === undefined ? nothing : html`<a class="bsh-link" href="${url}">${label}</a>`;
}

function transcriptOf(transcript: Video['transcript'], context: Context): Template | typeof nothing {
  return transcript === undefined
    ? nothing
    : html`<details class="bsh-transcript"><summary class="bsh-summary">${context.messages.transcript}</summary>${blocks(transcript, context)}</details>`;
}

/** Renders the credit of a film or a sound as it is written: the word before it is not "Photo". */
function creditOf(credit: string | undefined): Template | typeof nothing {
  return when(credit, (words) => html`<span class="bsh-photo-credit"><span class="bsh-credit"><bdi>${words}</bdi></span></span>`);
}
