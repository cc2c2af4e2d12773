import type {Phrasing} from '../model/article.js';
import {partsOfCredit, withoutBlanks} from './credit.js';
import {isRights, withoutPrefix} from './credit-labels.js';
import {fold, foldWithPlaces} from './fold.js';
import {isAgency} from './organizations.js';
import {plainOf} from './phrasing.js';
import {has} from '../model/guards.js';

/** Longest caption that is taken for a credit because it begins as one. */
const LONGEST_CREDIT = 80;
/** Room for a label and for other makers beside a credit at the end of a caption; where a longer credit begins is not looked for. */
const ROOM = 100;
const LONGEST_TAIL = 300;
/** Stands for the end of a line, where all other white space is one. */
const LINE_END = '\u241e';

/** Keeps some of the characters of phrases. */
function cut(phrases: readonly Phrasing[], from: number, to: number): Phrasing[] {
  const kept: Phrasing[] = [];
  let place = 0;
  for (const phrase of phrases) {
    const size = plainOf([phrase]).length;
    const [start, end] = [Math.max(0, from - place), Math.min(size, to - place)];
    place += size;
    if (start >= end) continue;
    if (start === 0 && end === size) kept.push(phrase);
    else if (has(phrase, 'children')) kept.push({...phrase, children: cut(phrase.children, start, end)});
    else if (has(phrase, 'value')) kept.push({...phrase, value: phrase.value.slice(start, end)});
  }
  return kept;
}

/** Takes the words of phrases with the ends of their lines, as long as without. */
function linesOf(phrases: readonly Phrasing[]): string {
  let lines = '';
  for (const phrase of phrases) {
    if (phrase.type === 'break') lines += LINE_END;
    else lines += has(phrase, 'children') ? linesOf(phrase.children) : plainOf([phrase]).replaceAll('\n', LINE_END);
  }
  return lines;
}

/** What stands before a credit at the end of a caption: a sign that sets it apart, or the end of a sentence. */
const APART = /^\s*$|[([（【|•·\u241e]\s*$|\s[/–—-]+\s*$|\/\s*$|[.!?…"”»)\]。」！？](?:\s*)$/u;
const OPENING = /^[([（【]\s*/;

/** Tells a place in brackets that the bracket does not stand right before: only the whole of them is cut off. */
const isInside = (before: string): boolean => /[([（【][^)\]）】]*[^\s()[\]（）【】][^)\]）】]*$/u.test(before);

/** Makes one of both ways to write an umlaut: "Käthe", "Kaethe". */
const looseKey = (part: string): string => part.replace(/(?<=[aou])e/g, '');

interface Found {
  /** Where the caption ends. */
  end: number;
  /** The fuller of both credits. */
  credit: string;
}

/**
 * Finds the credit that a text ends with; undefined when it does not, or when the name belongs to a sentence.
 *
 * A part of the credit is enough where it stands apart; more than the credit must be in brackets or have a label.
 */
function findAtEnd(plain: string, credit: string, prefixes: readonly string[]): Found | undefined {
  const wanted = new Set(partsOfCredit(credit).map(looseKey));
  // Most captions do not name the credit at all.
  const words = looseKey(fold(plain));
  if (![...wanted].some((part) => words.includes(part))) return undefined;
  const {text, at} = foldWithPlaces(plain);
  const tail = Math.max(0, text.length - Math.min(LONGEST_TAIL, credit.length + ROOM));
  if (![...wanted].some((part) => looseKey(text.slice(tail)).includes(part))) return undefined;
  for (let start = tail; start < text.length; start++) {
    if (start > 0 && !/[\s()[（）【】|/•·\u241e。」!?]/u.test(text[start - 1] ?? '')) continue;
    if (/\s/.test(text[start] ?? '') || isInside(text.slice(Math.max(0, start - ROOM), start))) continue;
    const written = plain
      .slice(at[start])
      .replace(OPENING, '')
      .replace(/[)\]）】.。\s]+$/u, '');
    const bare = withoutPrefix(written, prefixes);
    const hasLabel = bare !== written || isRights(bare);
    const isBracketed = OPENING.test(plain.slice(at[start])) || /[([（【]\s*$/.test(text.slice(0, start));
    if (!hasLabel && !isBracketed && !APART.test(plain.slice(Math.max(0, (at[start] ?? 0) - 9), at[start]))) continue;
    const named = partsOfCredit(bare).map(looseKey);
    const shared = named.filter((part) => wanted.has(part)).length;
    if (shared === 0) continue;
    if (shared === named.length) return {end: at[start] ?? 0, credit};
    const isAll = shared === wanted.size;
    const isSetOff = isBracketed || (start > 0 && bare.includes('/') && !bare.includes('. '));
    if ((!hasLabel && !(isAll && isSetOff)) || bare.length > credit.length + ROOM / 2) continue;
    return {end: at[start] ?? 0, credit: isAll || named.length > wanted.size ? bare : credit};
  }
  return undefined;
}

/** Finds how far the credit reaches that a text begins with, set apart from what follows: "Photo: AGENCY. …"; 0 where there is none. */
function findAtStart(plain: string, credit: string, prefixes: readonly string[]): number {
  // Asked first, because what follows looks at every character again and again.
  if (!/[|\u241e]|[–—-]\s|\.\s/.test(plain)) return 0;
  const [whole = '', first = '', sign = ''] = /^\s*(.{1,120}?)(\s*(?:[|\u241e]|[–—-]\s|\.\s)\s*)(?=\S)/u.exec(plain) ?? [];
  const written = first.replace(OPENING, '').replace(/[)\]）】]$/u, '');
  const bare = withoutPrefix(written, prefixes);
  if (bare === written && written === first && !/[|\u241e]/.test(sign)) return 0;
  const wanted = new Set(partsOfCredit(credit));
  const named = partsOfCredit(bare);
  return named.length === wanted.size && named.every((part) => wanted.has(part)) ? whole.length : 0;
}

/** Tells a caption that is nothing but a credit, and gives it without the word before it. */
function creditAlone(plain: string, prefixes: readonly string[]): string | undefined {
  if (plain.length > LONGEST_CREDIT) return undefined;
  const bare = withoutPrefix(plain, prefixes);
  const last = partsOfCredit(bare).at(-1) ?? '';
  const isNamed = !/[.!?]/.test(bare) && (isAgency(bare) || (bare.includes('/') && isAgency(last)));
  return bare !== plain || isRights(bare) || isNamed ? bare : undefined;
}

/** Tells whether words call a footnote. */
function hasCall(phrases: readonly Phrasing[]): boolean {
  return phrases.some((phrase) => phrase.type === 'footnoteReference' || (has(phrase, 'children') && hasCall(phrase.children)));
}

/**
 * Says caption and credit once each: a credit that the caption ends or begins with is cut from it, and a caption that is only a credit
 * becomes the credit, or goes when it repeats it.
 *
 * `prefixes` are what credits begin with in the language, in lower case. The credit comes back without them; the printed prefix is the
 * template's. A name that merely ends a sentence of the caption stays. Of "AGENCY" and "Jane Doe/AGENCY" the fuller one is the credit.
 */
export function splitCaption(
  caption: readonly Phrasing[] | undefined,
  credit: string | undefined,
  prefixes: readonly string[],
): {caption: Phrasing[] | undefined; credit: string | undefined} {
  const plain = linesOf(caption ?? []);
  const words = plain.replaceAll(LINE_END, ' ').trim();
  const given = withoutBlanks(credit ?? '');
  const line = withoutBlanks(withoutPrefix(given, prefixes)) || undefined;
  // A note's mark is nothing to read, but its note leads back to it.
  if (caption !== undefined && hasCall(caption)) return {caption: [...caption], credit: line};
  if (caption === undefined || withoutBlanks(words) === '') return {caption: undefined, credit: line};
  if (line === undefined) {
    const alone = creditAlone(words, prefixes);
    return alone === undefined
      ? {caption: [...caption], credit: undefined}
      : {caption: undefined, credit: withoutBlanks(alone) || undefined};
  }
  if (fold(withoutPrefix(words, prefixes)) === fold(line)) return {caption: undefined, credit: line};
  const found = findAtEnd(plain, line, prefixes);
  if (found === undefined) {
    const start = findAtStart(plain, line, prefixes);
    return {caption: start === 0 ? [...caption] : cut(caption, start, plain.length), credit: line};
  }
  const rest = plain.slice(0, found.end).replace(/[\s([（【|•·/,;:–—\u241e-]+$/u, '');
  return {caption: rest.trim() === '' ? undefined : cut(caption, 0, rest.length), credit: found.credit};
}
