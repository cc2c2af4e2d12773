import type {Phrasing} from '../model/article.js';
import {has} from '../model/guards.js';

/** Takes the words of phrases, without their markup; a line break is a space, a footnote's mark nothing. */
export function plainOf(phrases: readonly Phrasing[]): string {
  let words = '';
  for (const phrase of phrases) {
    if (phrase.type === 'break') words += ' ';
    else if (has(phrase, 'value')) words += phrase.value;
    else if (has(phrase, 'children')) words += plainOf(phrase.children);
  }
  return words;
}
