import type {Phrasing} from '../model/article.js';

/** Takes the words of phrases, without their markup; a line break is a space, a footnote's mark nothing. */
export function plainOf(phrases: readonly Phrasing[]): string {
  return phrases
    .map((phrase) => {
      if (phrase.type === 'break') return ' ';
      if ('children' in phrase) return plainOf(phrase.children);
      return 'value' in phrase ? phrase.value : '';
    })
    .join('');
}
