import type {Agent} from '../model/article.js';
import {fold, foldWithPlaces, type Folded} from './fold.js';
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
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function placesOf(name: string, line: string, {text, at}: Folded, taken: readonly Place[], others: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(name); start >= 0 && places.length < MOST; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    // The folded text may have several characters for one: a name neither begins nor ends inside of it.
    if (at[start] === at[start - 1] || at[end] === at[end - 1]) continue;
    if (taken.some((other) => start < other.end && end > other.start)) continue;
    const before: Side = {folded: text.slice(0, start), written: line.slice(0, at[start])};
    const after: Side = {folded: text.slice(end), written: line.slice(at[end])};
    if (!isWholeName(name, before, after, others)) continue;
    if (places.at(-1)?.end === undefined || (places.at(-1)?.end ?? 0) <= start)
      places.push({start, end, alone: standsAlone(before, after)});
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
    const places = placesOf(name, line, folded, taken, others).filter(({alone}) => alone || !isWord);
    const best = places.toSorted((a, b) => Number(b.alone) - Number(a.alone)).slice(0, same.length);
    best.sort((a, b) => a.start - b.start);
    for (const [index, agent] of same.entries()) {
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
