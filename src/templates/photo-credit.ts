import {html, nothing, type Template} from '../html/tag.js';
import type {ImageObject} from '../model/article.js';
import {creditLine, isHouseCredit} from '../text/credit.js';
import {isLabelled, isRights, withoutPrefix, type CreditKind} from '../text/credit-labels.js';
import {disclosureOf} from '../text/digital-source.js';
import {fill, when, type Context} from './context.js';
import {hidden} from './hidden.js';
import {linkTarget} from './phrasing.js';

/**
 * Renders a credit line as it must be printed; the word before it comes from the language and the kind of media, unless the line has one
 * of its own. A line about rights alone is introduced to those who only hear it.
 */
export function creditText(credit: string, {messages}: Context, kind: CreditKind = 'photo'): Template {
  const prefixes = kind === 'photo' ? messages.photoPrefixes : NO_WORDS;
  const name = withoutPrefix(credit, prefixes, kind);
  const line = html`<bdi>${name}</bdi>`;
  const label = kind === 'photo' && isRights(name) ? messages.source : undefined;
  return html`<span class="bsh-credit">${hidden(label)}${isLabelled(name, prefixes, kind) ? line : fill(messages[kind], {credit: line})}</span>`;
}

/** The words before films and sounds are the same for every language: those that their makers write. */
const NO_WORDS: readonly string[] = [];

/** Renders who made a picture, who supplied it and under what rights; nothing when none of it is known. `credit` may stand for its own. */
export function photoCredit(
  image: Partial<ImageObject>,
  context: Context,
  kind: CreditKind = 'photo',
  credit?: string,
): Template | typeof nothing {
  const {messages, houseCredits, show} = context;
  const line = creditLine(image, credit);
  const isOwn = line !== undefined && isHouseCredit(line, houseCredits, messages.photoPrefixes);
  const parts: unknown[] = [];
  const add = (part: unknown): void => {
    if (part !== nothing) parts.push(parts.length === 0 ? '' : ' ', part);
  };
  if (!isOwn) add(when(line, (text) => creditText(text, context, kind)));
  add(when(disclosureOf(image.digitalSourceType), (message) => html`<span class="bsh-disclosure">${messages[message]}</span>`));
  if (show.has('usage-terms')) add(when(image.usageTerms, (terms) => html`<span class="bsh-usage-terms">${terms}</span>`));
  add(when(image.license, (url) => rights(url, messages.license, 'license', context)));
  add(when(image.acquireLicensePage, (url) => rights(url, messages.acquireLicense, 'nofollow', context)));
  return parts.length === 0 ? nothing : html`<span class="bsh-photo-credit">${parts}</span>`;
}

function rights(url: string, words: string, rel: string, context: Context): Template {
  return html`<a class="bsh-link bsh-rights-link" rel="${rel}" href="${linkTarget(url, context)}">${words}</a>`;
}
