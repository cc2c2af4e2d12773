import type {Phrasing} from '../model/article.js';
import {has} from '../model/guards.js';

/** Takes the words of phrases, without their markup; a line break is a space, a footnote's mark nothing. */
export function plainOf(phrases: readonly Phrasing[]): string {
  return phrases
    .map((phrase) => {
      if (phrase.type === 'break') return ' ';
      if (has(phrase, 'children')) return plainOf(phrase.children);
      return has(phrase, 'value') ? phrase.value : '';
    })
    .join('');
}
