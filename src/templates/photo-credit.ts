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

/** Renders who made a picture, who supplied it and under what rights; nothing when none of it is known. */
export function photoCredit(image: Partial<ImageObject>, context: Context, kind: CreditKind = 'photo'): Template | typeof nothing {
  const {messages, houseCredits, show} = context;
  const line = creditLine(image);
  const isOwn = line !== undefined && isHouseCredit(line, houseCredits, messages.photoPrefixes);
  const parts = [
    isOwn ? nothing : when(line, (text) => creditText(text, context, kind)),
    when(disclosureOf(image.digitalSourceType), (message) => html`<span class="bsh-disclosure">${messages[message]}</span>`),
    show.has('usage-terms') ? when(image.usageTerms, (terms) => html`<span class="bsh-usage-terms">${terms}</span>`) : nothing,
    when(image.license, (url) => rights(url, messages.license, 'license', context)),
    when(image.acquireLicensePage, (url) => rights(url, messages.acquireLicense, 'nofollow', context)),
  ].filter((part) => part !== nothing);
  if (parts.length === 0) return nothing;
  return html`<span class="bsh-photo-credit">${parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]))}</span>`;
}

function rights(url: string, words: string, rel: string, context: Context): Template {
  return html`<a class="bsh-link bsh-rights-link" rel="${rel}" href="${linkTarget(url, context)}">${words}</a>`;
}
