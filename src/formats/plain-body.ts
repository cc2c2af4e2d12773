import type {Paragraph, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {partsOf} from './plain-text.js';
import type {Reader} from './read.js';

/** An address in running text; the full stop or bracket behind it is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"]{1,2000}[^\s<>"'.,;:!?()[\]{}»”’]/g;

/** Makes links of the addresses in a text. */
function phrasesOf(text: string, reader: Reader, path: string): Phrasing[] {
  const phrases: Phrasing[] = [];
  let done = 0;
  for (const {0: address, index} of text.matchAll(ADDRESS)) {
    const url = reader.link(address, path);
    if (url === undefined) continue;
    if (index > done) phrases.push({type: 'text', value: text.slice(done, index)});
    phrases.push({type: 'link', url, children: [{type: 'text', value: address}]});
    done = index + address.length;
  }
  if (done < text.length) phrases.push({type: 'text', value: text.slice(done)});
  return phrases;
}

/**
 * Makes paragraphs of plain text: parted at blank lines, or at every line end where there are none; addresses become links.
 *
 * Nothing in the text is read as HTML. Reports `body/plain-text` where there are words.
 */
export function plainBlocks(text: string, reader: Reader, path: string): Paragraph[] {
  if (text.length > LIMITS.body) reader.report('limit/text', path);
  const parts = partsOf(cleanBodyText(text.slice(0, LIMITS.body))).map((part) => part.replace(/[ \t\n]+/g, ' '));
  const found = parts
    .filter((part) => part !== '')
    .map((part): Paragraph => ({type: 'paragraph', children: phrasesOf(part, reader, path)}));
  if (found.length > 0) reader.report('body/plain-text', path);
  return found;
}
