import type {Agent} from '../model/article.js';
import {perLanguage} from './intl.js';

/** A stretch of a byline: words, or the name of somebody. */
export type NamePart = string | {text: string; agent: Agent};

const WORD = '[\\p{L}\\p{M}\\p{N}]';
/** Scripts whose words stand side by side without space. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Khmr}\\p{sc=Laoo}\\p{sc=Mymr}]';
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
/** Words of two and more characters that a name may follow at once; one alone may begin the name: 文 is also a surname. */
const UNSPACED_WORD = /[\p{sc=Han}\p{sc=Thai}]{2}$/u;

/** Escapes a text for use inside a regular expression; any white space and either apostrophe match. */
export function pattern(text: string): string {
  return text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}

function nameFinder(name: string): RegExp {
  const before = STARTS_UNSPACED.test(name) ? '' : `(?<!${WORD})`;
  const after = ENDS_UNSPACED.test(name) ? '' : `(?!${WORD})`;
  return new RegExp(`${before}${pattern(name)}${after}`, 'giu');
}

/**
 * Finds the authors' names in a byline as the newsroom wrote it.
 *
 * Longest names first, whole words only, whatever the case; each author once, so that two people of one name are told apart by their
 * order. The parts make up the whole text, its white space collapsed.
 */
export function linkNames(text: string, authors: readonly Agent[]): NamePart[] {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found: {start: number; end: number; agent: Agent}[] = [];
  for (const agent of authors.toSorted((a, b) => b.name.length - a.name.length)) {
    const name = agent.name.normalize('NFC').trim();
    if (name === '') continue;
    for (const {0: match, index: start} of line.matchAll(nameFinder(name))) {
      const end = start + match.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      found.push({start, end, agent});
      break;
    }
  }
  const parts: NamePart[] = [];
  let done = 0;
  for (const {start, end, agent} of found.sort((a, b) => a.start - b.start)) {
    parts.push(line.slice(done, start), {text: line.slice(start, end), agent});
    done = end;
  }
  return [...parts, line.slice(done)].filter((part) => part !== '');
}

const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, {type: 'conjunction'}));

/** Composes a list of names with the conjunction and punctuation of a language; names that are empty are left out. */
export function composeNames(authors: readonly Agent[], locale: string): NamePart[] {
  const named = authors.filter(({name}) => name.trim() !== '');
  const agents = named.values();
  return listFormat(locale)
    .formatToParts(named.map(({name}) => name))
    .map(({type, value}) => {
      const agent = type === 'element' ? agents.next().value : undefined;
      return agent === undefined ? value : {text: value, agent};
    });
}

/** Tells whether a line already begins with one of the words that would be put before it ("By", "Photo"), given in lower case. */
export function hasPrefix(text: string, prefixes: readonly string[]): boolean {
  const line = text.trimStart().toLowerCase();
  return prefixes.some(
    (prefix) => line.startsWith(prefix) && (UNSPACED_WORD.test(prefix) || !/^[\p{L}\p{M}\p{N}]/u.test(line.slice(prefix.length))),
  );
}

/** Tells whether a line already ends with one of the words that would be put after it ("기자"), given in lower case. */
export function hasSuffix(text: string, suffixes: readonly string[]): boolean {
  const line = text.trimEnd().toLowerCase();
  return suffixes.some((suffix) => {
    const before = line.slice(0, -suffix.length);
    return line.endsWith(suffix) && (STARTS_UNSPACED.test(suffix) || !/[\p{L}\p{M}\p{N}]$/u.test(before));
  });
}
