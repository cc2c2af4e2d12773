import type {Agent} from '../model/article.js';
import {fold, foldWithPlaces, type Folded} from './fold.js';
import {numbered} from './numbered.js';
import {pattern} from './pattern.js';
import {isWholeName, standsAlone, type Side} from './name-edges.js';

/** A stretch of a byline: words, or the name of somebody. */
export type NamePart = string | {text: string; agent: Agent};

interface Place {
  /** Places in the folded text. */
  start: number;
  end: number;
  alone: boolean;
}

/** How many places of one name are looked at: more than any byline has. */
const MOST = 100;

/** Brings a line into the form it is printed in: letters composed, every run of white space one space. */
export function tidyLine(text: string): string {
  // Most lines are plain, and tidy.
  return TIDY.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const TIDY = /^(?:[!-~]+(?: (?=[!-~])|$))*$/;

/** Tells a word that only looks like a name: "will" is not Will. */
const isLowered = (name: string, written: string): boolean => /^\p{Lu}/u.test(name.trim()) && /^\p{Ll}/u.test(written);

/** A name in a script that may or may not set its parts apart: 青木遥, 青木 遥. */
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hira} ]{3,7}$/u;
/** Initials, which stand close or apart: "J.K. Roe", "J. K. Roe". */
const INITIALS = /(?<!\p{L})\p{L}\. ?\p{L}/u;

/** Makes an expression for a name that may be spaced in another way; undefined for a name that may not. */
function spaced(name: string): RegExp | undefined {
  if (EAST_ASIAN.test(name)) return new RegExp(name.replaceAll(' ', '').replace(/.(?=.)/gsu, '$& ?'), 'gu');
  return INITIALS.test(name) ? new RegExp(pattern(name.replaceAll('. ', '.')).replaceAll('\\.', '\\. ?'), 'gu') : undefined;
}

/** Finds where a name stands in a text, the first hundred times. */
function* standings(name: string, text: string): Generator<[start: number, end: number]> {
  let count = 0;
  for (let start = text.indexOf(name); start >= 0 && count < MOST; start = text.indexOf(name, start + 1), count++)
    yield [start, start + name.length];
  const other = count === 0 ? spaced(name) : undefined;
  if (other === undefined) return;
  for (const {0: match, index} of text.matchAll(other)) {
    if (!EAST_ASIAN.test(name) || match.split(' ').length <= 2) yield [index, index + match.trimEnd().length];
  }
}

function placesOf(name: string, line: string, {text, at}: Folded, taken: readonly Place[], others: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const [start, end] of standings(name, text)) {
    // One character may be folded into several: a name neither begins nor ends inside of one, nor inside of another name.
    if (at[start] === at[start - 1] || at[end] === at[end - 1]) continue;
    if ([...taken, ...places].some((other) => start < other.end && end > other.start)) continue;
    const before: Side = {folded: text.slice(0, start), written: line.slice(0, at[start])};
    const after: Side = {folded: text.slice(end), written: line.slice(at[end])};
    if (isWholeName(name, before, after, others)) places.push({start, end, alone: standsAlone(before, after)});
  }
  return places;
}

/**
 * Finds the names of people and organisations in a byline as the newsroom wrote it.
 *
 * Longest names first, whole words only, whatever case, accents, spaces and apostrophes; each agent once, so that two people of one name
 * are told apart by their order. A place where the name stands alone is better than one where it may be a part of a longer name; a
 * single word is not linked there at all. The parts make up the whole text, its white space collapsed.
 */
export function linkNames(source: string, agents: readonly Agent[]): NamePart[] {
  const line = tidyLine(source);
  const folded = foldWithPlaces(line);
  const byName = new Map<string, Agent[]>();
  for (const agent of agents) {
    const name = fold(agent.name);
    if (/[\p{L}\p{N}]/u.test(name)) byName.set(name, [...(byName.get(name) ?? []), agent]);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  const taken: (Place & {agent: Agent})[] = [];
  for (const name of names) {
    const same = byName.get(name) ?? [];
    const others = names.filter((other) => other !== name && other.length > 1);
    const isWord = !/[\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(name) && same.every(({type}) => type === 'Person');
    const places = placesOf(name, line, folded, taken, others).filter(
      ({start, alone}) => !isWord || (alone && !isLowered(same[0]?.name ?? '', line.slice(folded.at[start]))),
    );
    const best = places.toSorted((a, b) => Number(b.alone) - Number(a.alone)).slice(0, same.length);
    best.sort((a, b) => a.start - b.start);
    for (const [index, agent] of numbered(same)) {
      const place = best[index];
      if (place !== undefined) taken.push({...place, agent});
    }
  }
  const parts: NamePart[] = [];
  let done = 0;
  for (const {start, end, agent} of taken.sort((a, b) => a.start - b.start)) {
    const [from = 0, to = 0] = [folded.at[start], folded.at[end]];
    parts.push(line.slice(done, from), {text: line.slice(from, to), agent});
    done = to;
  }
  return [...parts, line.slice(done)].filter((part) => part !== '');
}
