import {html, nothing, type Template} from '../html/tag.js';
import type {ImageObject} from '../model/article.js';
import {creditLine, withoutPrefix} from '../text/credit.js';
import {fill, when, type Context} from './context.js';
import {linkTarget} from './phrasing.js';

/** A sign or a label of its own that a credit begins with: "© 2024 …", "Illustration: …". */
const OWN_LABEL = /^(?:©|\(c\)|[\p{L}\p{M} ]{2,30}[:：])/iu;

/** Renders a credit line as it must be printed; the word before it comes from the language, unless the line has a label of its own. */
export function creditText(credit: string, {messages}: Context, kind: 'photo' | 'videoCredit' | 'audioCredit' = 'photo'): Template {
  const name = withoutPrefix(credit, messages.photoPrefixes);
  const words = OWN_LABEL.test(name) ? html`<bdi>${name}</bdi>` : fill(messages[kind], {credit: html`<bdi>${name}</bdi>`});
  return html`<span class="bsh-credit">${words}</span>`;
}

/** Renders who made a picture, who supplied it and under what rights; nothing when none of it is known. */
export function photoCredit(image: Partial<ImageObject>, context: Context): Template | typeof nothing {
  const credit = creditLine(image);
  const source = DISCLOSED.find(([ending]) => image.digitalSourceType?.endsWith(ending));
  if (credit === undefined && image.license === undefined && image.acquireLicensePage === undefined && source === undefined) return nothing;
  const {messages} = context;
  const link = (url: string, words: string, rel: string): Template =>
    html` <a class="bsh-link bsh-rights-link" rel="${rel}" href="${linkTarget(url, context)}">${words}</a>`;
  return html`<span class="bsh-photo-credit">${when(credit, (text) => creditText(text, context))}${when(source, ([, message]) => html` <span class="bsh-disclosure">${messages[message]}</span>`)}${when(image.license, (url) => link(url, messages.license, 'license'))}${when(image.acquireLicensePage, (url) => link(url, messages.acquireLicense, 'nofollow'))}</span>`;
}

/** IPTC digital source types that a reader is told of (https://cv.iptc.org/newscodes/digitalsourcetype/). */
const DISCLOSED = [
  ['/trainedAlgorithmicMedia', 'madeWithAi'],
  ['/algorithmicMedia', 'madeWithAi'],
  ['/compositeWithTrainedAlgorithmicMedia', 'editedWithAi'],
  ['/compositeSynthetic', 'editedWithAi'],
  ['/composite', 'composite'],
  ['/compositeCapture', 'composite'],
] as const;
