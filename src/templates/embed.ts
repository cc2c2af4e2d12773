import {html, nothing, type Template} from '../html/tag.js';
import type {Messages} from '../locales/messages.js';
import type {Embed} from '../model/article.js';
import {frameOf, type FrameTarget} from '../text/frames.js';
import {recognise} from '../text/providers.js';
import {hostName} from '../text/urls.js';
import {dirOf, fillText, maybe, when, type Context} from './context.js';
import {figcaption} from './figure.js';
import {roomOf} from './insertions.js';
import {linkTarget, phrasing} from './phrasing.js';
import {hasShape, shapeOf} from './shape.js';

/** The class of a frame, which is made in the page and never printed. */
export const FRAME_CLASS = 'bsh-frame';

/**
 * Renders third-party content as a card that leads to it: who provides it, its title, its words.
 *
 * Nothing is requested from the provider, not even a picture. Where a frame may be had, the card stands in an element that can open it.
 */
export function embed(block: Embed, context: Context): Template {
  const {url, provider, title, fallback, caption, lang, layout} = block;
  const name = provider ?? recognise(url)?.provider ?? hostName(url);
  const frame = context.embeds === 'link' ? undefined : targetOf(block, context.embedHosts);
  const words = html`<div class="bsh-card-words"><p class="bsh-card-provider">${name}</p>${when(title, (text) => html`<p class="bsh-card-title">${text}</p>`)}${when(fallback, (text) => html`<blockquote class="bsh-card-text" cite="${url}">${phrasing(text, context)}</blockquote>`)}</div><p class="bsh-card-action"><a class="bsh-link bsh-card-link" href="${linkTarget(url, context)}">${fillText(context.messages.viewOn, {provider: name})}</a></p>`;
  const card = frame === undefined ? html`<div class="bsh-card">${words}</div>` : openable(block, frame, words);
  return html`<figure class="bsh-figure bsh-embed bsh-${layout ?? 'inline'}" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${card}${figcaption(caption, nothing, context)}</figure>`;
}

/** Finds the frame of an embed: that of its page where the provider is known, else the one that it names itself. */
function targetOf({url, embedUrl}: Embed, hosts: readonly string[]): FrameTarget | undefined {
  return frameOf(url, []) ?? (embedUrl === undefined ? undefined : frameOf(embedUrl, hosts));
}

function openable({title, width, height}: Embed, {src, provider}: FrameTarget, words: Template): Template {
  const ratio = width !== undefined && height !== undefined ? width / height : FILMS.has(provider) ? 16 / 9 : undefined;
  const isShaped = ratio !== undefined && hasShape(ratio) && !isLow(provider);
  const pixels = height ?? HEIGHTS[provider] ?? USUAL_HEIGHT;
  const room = isShaped ? ` ${shapeOf(ratio)}` : roomOf(pixels);
  return html`<news-embed class="${`bsh-card bsh-card-room${room}`}" src="${src}" label="${maybe(title)}" height="${isShaped ? nothing : pixels}">${words}</news-embed>`;
}

/** Providers whose frames have the shape of a film where nothing else is said. */
const FILMS = new Set(['YouTube', 'Vimeo', 'Google Maps', 'Flourish', 'Datawrapper']);

/** Pixels that frames of a provider are high before they say it themselves. */
const HEIGHTS: Readonly<Record<string, number>> = {
  X: 350,
  Instagram: 600,
  TikTok: 600,
  Facebook: 500,
  Bluesky: 350,
  Threads: 450,
  Spotify: 152,
  SoundCloud: 166,
};
const USUAL_HEIGHT = 400;

/** Tells players of sound, which stay low however wide they are. */
function isLow(provider: string): boolean {
  return (HEIGHTS[provider] ?? USUAL_HEIGHT) < 200;
}

/** Renders what asks for the reader's consent: what loading means, a button, and a box for all of that provider. */
export function consentWords(provider: string, noteId: string, messages: Messages, lang: string | undefined): Template {
  return html`<div class="bsh-consent" data-bsh-added="" role="group" aria-labelledby="${noteId}" lang="${maybe(lang)}" dir="${dirOf(lang)}"><p class="bsh-consent-note" id="${noteId}">${fillText(messages.embedPrivacy, {provider})}</p><p class="bsh-consent-action"><button class="bsh-button" type="button" aria-describedby="${noteId}">${messages.loadContent}</button></p><label class="bsh-consent-always"><input class="bsh-checkbox" type="checkbox"> ${fillText(messages.alwaysAllow, {provider})}</label></div>`;
}

/** Renders the button that leads past a frame, for those who come by keyboard. */
export function skipWords(provider: string, messages: Messages, lang: string | undefined): Template {
  return html`<button class="bsh-skip" data-bsh-added="" type="button" lang="${maybe(lang)}">${fillText(messages.skipEmbed, {provider})}</button>`;
}
