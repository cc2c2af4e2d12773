import {html, nothing, type Template} from '../html/tag.js';
import type {FootnoteReference, Phrasing} from '../model/article.js';
import {has} from '../model/guards.js';
import {direction} from '../text/languages.js';
import {slug} from '../text/slug.js';
import {maybe, type Context} from './context.js';

/** Renders the words of one line or paragraph. */
export function phrasing(phrases: readonly Phrasing[], context: Context): unknown {
  return phrases.map((phrase) => phraseOf(phrase, context));
}

function phraseOf(phrase: Phrasing, context: Context): unknown {
  switch (phrase.type) {
    case 'text':
      return phrase.lang === undefined
        ? phrase.value
        : html`<span lang="${phrase.lang}" dir="${direction(phrase.lang)}">${phrase.value}</span>`;
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${phrasing(phrase.children, context)}</strong>`;
    case 'emphasis':
      return html`<em>${phrasing(phrase.children, context)}</em>`;
    case 'delete':
      return html`<del>${phrasing(phrase.children, context)}</del>`;
    case 'inlineCode':
      return html`<code class="bsh-code" translate="no">${phrase.value}</code>`;
    case 'superscript':
      return html`<sup class="bsh-raised">${phrasing(phrase.children, context)}</sup>`;
    case 'subscript':
      return html`<sub class="bsh-lowered">${phrasing(phrase.children, context)}</sub>`;
    case 'mark':
      return html`<mark class="bsh-mark">${phrasing(phrase.children, context)}</mark>`;
    case 'underline':
      return html`<u>${phrasing(phrase.children, context)}</u>`;
    case 'footnoteReference':
      return footnoteCall(phrase, context);
    case 'link':
      return html`<a class="bsh-link" href="${linkTarget(phrase.url, context)}" title="${maybe(phrase.title)}" rel="${phrase.rel?.join(' ') ?? nothing}">${phrasing(
        withoutLinks(phrase.children, (note) => raised(note, context)),
        context,
      )}</a>`;
  }
}

/** Gives where a link leads, after the page's own rewriting; a fragment leads to the block of that id in the same article. */
export function linkTarget(url: string, context: Context): string {
  return url.startsWith('#') ? `#${context.idPrefix}${slug(decoded(url.slice(1)))}` : context.linkUrl(url);
}

/** Leaves out the links of a text but keeps their words, for words that stand twice. */
export function withoutLinks(
  phrases: readonly Phrasing[],
  note: (reference: FootnoteReference) => Phrasing[] = () => [],
): readonly Phrasing[] {
  if (phrases.every(({type}) => type === 'text')) return phrases;
  return phrases.flatMap((phrase): readonly Phrasing[] => {
    if (phrase.type === 'link') return withoutLinks(phrase.children, note);
    if (phrase.type === 'footnoteReference') return note(phrase);
    return has(phrase, 'children') ? [{...phrase, children: [...withoutLinks(phrase.children, note)]}] : [phrase];
  });
}

/** Writes the mark of a footnote as plain text, for inside a link. */
function raised(reference: FootnoteReference, context: Context): Phrasing[] {
  return [{type: 'superscript', children: [{type: 'text', value: noteMark(reference, context)}]}];
}

/** Renders the raised mark that leads to a note; without a note the mark alone. */
function footnoteCall(reference: FootnoteReference, context: Context): Template {
  const call = context.calls.get(reference);
  const mark = noteMark(reference, context);
  if (call === undefined) return html`<sup class="bsh-raised">${mark}</sup>`;
  return html`<sup class="bsh-raised"><a class="bsh-link" id="${maybe(call.id)}" href="#${call.note}">${mark}</a></sup>`;
}

function noteMark(reference: FootnoteReference, {calls}: Context): string {
  return calls.get(reference)?.mark ?? reference.label ?? reference.identifier;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
