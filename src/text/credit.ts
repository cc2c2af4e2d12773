import type {ImageObject, Phrasing} from '../model/article.js';
import {pattern} from './byline.js';
import {plainOf} from './phrasing.js';

/** Longest caption that is taken for a credit because it begins as one. */
const LONGEST_CREDIT = 80;

/**
 * Takes the line that must be printed beside a picture: its credit; else creator and supplier ("Jane Doe/AFP"), else the holder of the
 * copyright ("© 2025 Jane Doe"), else the notice. Undefined when nothing is known.
 */
export function creditLine(image: Partial<ImageObject>): string | undefined {
  const {creditText, creator = [], sourceOrganization, copyrightHolder, copyrightYear, copyrightNotice} = image;
  const people = creator.map(({name}) => name).filter((name) => name !== '');
  const makers = [people.join(', '), people.includes(sourceOrganization?.name ?? '') ? '' : (sourceOrganization?.name ?? '')];
  const holder = copyrightHolder?.name ? ['©', copyrightYear, copyrightHolder.name].filter((word) => word !== undefined).join(' ') : '';
  return [creditText?.trim() ?? '', makers.filter((name) => name !== '').join('/'), holder, copyrightNotice ?? ''].find(
    (line) => line !== '',
  );
}

interface Prefix {
  /** The prefix as part of a regular expression. */
  source: string;
  atStart: RegExp;
}

const known = new WeakMap<readonly string[], Prefix>();

/** Matches what credits begin with: words such as "photo", then a colon or dash, or words that need none, such as "photo by" and "fot.". */
function prefixOf(prefixes: readonly string[]): Prefix {
  let prefix = known.get(prefixes);
  if (prefix === undefined) {
    const longestFirst = prefixes.toSorted((a, b) => b.length - a.length).map(pattern);
    const words = `(?:${longestFirst.join('|') || '(?!)'})`;
    const phrases = `(?:${longestFirst.filter((each) => /\\s|\\\.$/.test(each)).join('|') || '(?!)'})`;
    const source = `(?:${words}\\s+){0,2}(?:${words}(?:\\s+by)?\\s*(?:[:：=＝／｜]|[–—-]\\s|[/|]\\s)|${phrases}(?=\\s))\\s*`;
    prefix = {source, atStart: new RegExp(`^(?:${source}){1,3}`, 'iu')};
    known.set(prefixes, prefix);
  }
  return prefix;
}

/** Takes off the word that a credit begins with ("Photo: Jane Doe"), given in lower case; "© Jane Doe" stays as it is. */
export function withoutPrefix(credit: string, prefixes: readonly string[]): string {
  const line = credit.trim();
  return line.replace(prefixOf(prefixes).atStart, '') || line;
}

/** Keeps the first characters of phrases. */
function firstOf(phrases: readonly Phrasing[], length: number): Phrasing[] {
  const kept: Phrasing[] = [];
  let left = length;
  for (const phrase of phrases) {
    if (left <= 0) break;
    const size = plainOf([phrase]).length;
    if (size <= left) kept.push(phrase);
    else if ('children' in phrase) kept.push({...phrase, children: firstOf(phrase.children, left)});
    else if ('value' in phrase) kept.push({...phrase, value: phrase.value.slice(0, left)});
    left -= size;
  }
  return kept;
}

/** Finds where the credit begins that a text ends with; undefined when it does not, or when the name belongs to a sentence. */
function findCredit(plain: string, credit: string, prefixes: readonly string[]): number | undefined {
  const lastWord = /[^\s/]*$/.exec(credit)?.[0] ?? '';
  const tail = Math.max(0, plain.length - credit.length - 100);
  const end = plain.slice(tail);
  if (!end.toLowerCase().includes(lastWord.toLowerCase())) return undefined;
  const prefix = prefixOf(prefixes).source;
  const before = `(?:${tail === 0 ? '^\\s*|' : ''}\\s*[([（|｜•·]\\s*|\\s[/–—-]+\\s*|(?<=[.!?…"”»)）\\]。！？」])\\s*|\\s+(?=${prefix}|©))`;
  const name = pattern(credit.replace(/^©\s*/, '')).replaceAll('\\/', '\\s*\\/\\s*');
  const at = new RegExp(`${before}(?:${prefix})?(?:©\\s*)?${name}\\s*[)）\\].。]*\\s*$`, 'iu').exec(end)?.index;
  return at === undefined ? undefined : tail + at;
}

/**
 * Says caption and credit once each: a credit that the caption ends with is cut from it, and a caption that is only a credit becomes
 * the credit, or goes when it repeats it.
 *
 * `prefixes` are what credits begin with in the language, in lower case. The credit comes back without them; the printed prefix is the
 * template's. A name that merely ends a sentence of the caption stays.
 */
export function splitCaption(
  caption: readonly Phrasing[] | undefined,
  credit: string | undefined,
  prefixes: readonly string[],
): {caption: Phrasing[] | undefined; credit: string | undefined} {
  const plain = plainOf(caption ?? []).trimEnd();
  const line = credit === undefined || credit.trim() === '' ? undefined : withoutPrefix(credit, prefixes);
  if (caption === undefined || plain === '') return {caption: undefined, credit: line};
  if (line === undefined) {
    const alone = plain.length <= LONGEST_CREDIT ? withoutPrefix(plain, prefixes) : plain.trim();
    return alone === plain.trim() ? {caption: [...caption], credit: undefined} : {caption: undefined, credit: alone};
  }
  const at = findCredit(plain, line, prefixes);
  if (at === undefined) return {caption: [...caption], credit: line};
  const rest = plain.slice(0, at).trimEnd();
  return {caption: rest === '' ? undefined : firstOf(caption, rest.length), credit: line};
}
