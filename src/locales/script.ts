/** Languages that are written in Latin letters wherever they are read. */
const LATIN = /^(?:cs|da|de|en|es|fi|fr|hu|id|it|n[bln]|no|pl|pt|ro|s[vw]|tr|vi)(?:-[A-Z]{2})?$/;

/**
 * Names the script that a language is written in ("Latn"); undefined where it is not known. A tag that is none throws.
 *
 * Most are told without `Intl`: the first that it is asked for takes a phone 15 ms, before anything is shown.
 */
export function scriptOf(tag: string): string | undefined {
  return LATIN.test(tag) ? 'Latn' : new Intl.Locale(tag).maximize().script;
}
