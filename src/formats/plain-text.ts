import type {Paragraph} from '../model/article.js';
import {cleanBodyText} from '../text/clean.js';
import {decodeAmpersands, decodeEntities} from '../text/entities.js';

const TAG = /<\/?[a-z][^<>]*>/i;
const BLOCK_TAG = /<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article)\b/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|li|figure|blockquote)\b/i;

/** Undoes what was escaped once too often: line ends written as `\n`, and whole tags. */
function unescape(text: string): string {
  const lines = !text.includes('\n') && /\\n[^]*\\n/.test(text) ? text.replace(/(?:\\r)?\\n/g, '\n') : text;
  const source = decodeAmpersands(lines);
  return !TAG.test(source) && ESCAPED_TAG.test(source) ? decodeEntities(source) : source;
}

/** Parts a text at its blank lines, or at every line end where it has no blank lines. */
export function partsOf(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(/[^\S\n]+$|^[^\S\n]+/gm, '');
  const trimmed = lines.trim();
  return trimmed.split(trimmed.includes('\n\n') ? /\n{2,}/ : '\n');
}

/** Makes paragraphs of the parts of a plain text. */
export function paragraphsOf(source: string): Paragraph[] {
  const parts = partsOf(unescape(source)).map((part) =>
    cleanBodyText(decodeEntities(part))
      .replace(/[ \t\n]+/g, ' ')
      .trim(),
  );
  return parts.filter((part) => part !== '').map((value) => ({type: 'paragraph', children: [{type: 'text', value}]}));
}

/** Gives the HTML in a text, its parts made paragraphs where no tag does; undefined for a text without tags. */
export function markupOf(source: string): string | undefined {
  const text = unescape(source);
  if (!TAG.test(text)) return undefined;
  const parts = BLOCK_TAG.test(text) ? [] : partsOf(text);
  return parts.length > 1 ? parts.map((part) => `<p>${part}</p>`).join('') : text;
}
