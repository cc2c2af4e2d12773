import type {Agent} from '../model/article.js';
import {englishAnd} from './english.js';
import {fold} from './fold.js';
import {perLanguage} from './intl.js';
import {tidyLine, type NamePart} from './link-names.js';

/** Words of two and more characters that a name may follow at once; one alone may begin the name: 文 is also a surname. */
const UNSPACED_WORD = /[\p{sc=Han}\p{sc=Thai}]{2}$/u;
/** Scripts in which the word after a name needs no space before it. */
const STARTS_UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;
/** Words before a byline that are also what names begin with. */
const PARTICLE = /^(?:von|van|de|di|da|do|du|des|der|af|av|par|por|na|od|door)$/;

const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, {type: 'conjunction'}));

/** Composes a list of names with the conjunction and punctuation of a language; names that are empty are left out. */
export function composeNames(authors: readonly Agent[], locale: string): NamePart[] {
  const named = authors.filter(({name}) => name.trim() !== '');
  // `Intl` is slow to load, and one name needs no conjunction.
  if (named.length < 2) return enumerateNames(named, '');
  const and = englishAnd(locale, named.length);
  if (and !== undefined) return [...enumerateNames(named.slice(0, -1), ', '), and, ...enumerateNames(named.slice(-1), '')];
  const agents = named.values();
  return listFormat(locale)
    .formatToParts(named.map(({name}) => tidyLine(name)))
    .map(({type, value}) => {
      const agent = type === 'element' ? agents.next().value : undefined;
      return agent === undefined ? value : {text: value, agent};
    });
}

/** Joins names by a comma, for a list that goes on. */
export function enumerateNames(authors: readonly Agent[], comma: string): NamePart[] {
  return authors.flatMap((agent, index) => [...(index === 0 ? [] : [comma]), {text: tidyLine(agent.name), agent}]);
}

/** Tells whether a line already begins with one of the words that would be put before it ("By", "Photo"), given in lower case. */
export function hasPrefix(text: string, prefixes: readonly string[]): boolean {
  const line = text.trimStart().toLowerCase();
  return prefixes.some(
    (prefix) => line.startsWith(prefix) && (UNSPACED_WORD.test(prefix) || !/^[\p{L}\p{M}\p{N}]/u.test(line.slice(prefix.length))),
  );
}

/** Tells whether a name already begins with a word for "by"; a word that names begin with as well must have two more after it. */
export function hasBylinePrefix(name: string, prefixes: readonly string[]): boolean {
  if (!hasPrefix(name, prefixes)) return false;
  const isLong = name.trim().split(/\s+/).length > 2;
  return (
    isLong ||
    hasPrefix(
      name,
      prefixes.filter((prefix) => !PARTICLE.test(prefix)),
    )
  );
}

/** Tells whether a line already ends with one of the words that would be put after it ("기자"), given in lower case. */
export function hasSuffix(text: string, suffixes: readonly string[]): boolean {
  const line = text.trimEnd().toLowerCase();
  return suffixes.some(
    (suffix) => line.endsWith(suffix) && (STARTS_UNSPACED.test(suffix) || !/[\p{L}\p{M}\p{N}]$/u.test(line.slice(0, -suffix.length))),
  );
}

/** Tells whether words of a text are said already, as whole words and whatever their case. */
export function saysAlready(text: string, words: string): boolean {
  const [whole, part] = [fold(text), fold(words)];
  for (let start = whole.indexOf(part); part !== '' && start >= 0; start = whole.indexOf(part, start + 1)) {
    const isWhole = STARTS_UNSPACED.test(part) || !/[\p{L}\p{M}\p{N}]$/u.test(whole.slice(0, start));
    if (isWhole && (STARTS_UNSPACED.test(part) || !/^[\p{L}\p{M}\p{N}]/u.test(whole.slice(start + part.length)))) return true;
  }
  return false;
}

/**
 * Tells whether a line as the newsroom wrote it is only about one author: beside the name there is nothing but words for "by" and what
 * else is known of the author. Anything more may name more people.
 */
export function isAboutOne(line: string, name: string, known: readonly string[]): boolean {
  const words = (text: string): string[] => fold(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  const at = fold(line).indexOf(fold(name));
  if (at < 0) return false;
  const rest = `${fold(line).slice(0, at)} ${fold(line).slice(at + fold(name).length)}`;
  const usual = new Set(known.flatMap(words));
  return words(rest).every((word) => usual.has(word) || word === '');
}
