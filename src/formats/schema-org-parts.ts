import {INTERACTION_TYPES, type Access, type Correction, type CorrectionKind, type Interaction, type Thing} from '../model/article.js';
import {compact, isData} from './read.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

const KINDS: readonly (readonly [RegExp, CorrectionKind])[] = [
  [/retract/i, 'retraction'],
  [/clarif/i, 'clarification'],
  [/editor.{0,3} note/i, 'editorsNote'],
];

/** Reads what may be read for free: the whole, or less when a part of it may not. */
export function readAccess(graph: Graph, place: Place): Access | undefined {
  const isFree = (node: Place) => graph.reader.boolean(graph.plain(node, 'isAccessibleForFree', 'isAccesibleForFree', 'isAccessibleFree'));
  const isPartGated = graph.all(place, 'hasPart').some((part) => isFree(part) === false);
  const isAccessibleForFree = isPartGated ? false : isFree(place);
  return isAccessibleForFree === undefined ? undefined : {isAccessibleForFree};
}

/** Reads corrections: comments, texts, or the address of a page with one. */
export function readCorrections(graph: Graph, place: Place): Correction[] | undefined {
  const corrections = graph.all(place, 'correction').flatMap((each): Correction[] => {
    const url = isData(each.value) ? undefined : graph.address(/^(?:https?:)?\/\/\S+$/.test(String(each.value)) ? each.value : undefined);
    if (url !== undefined) return [{type: 'CorrectionComment', text: [{type: 'link', url, children: [{type: 'text', value: url}]}]}];
    const value = isData(each.value) ? graph.text(each, '@value', 'text', 'description', 'name', 'headline') : graph.words([each]);
    if (value === undefined) return [];
    const title = isData(each.value) ? String(graph.plain(each, 'name') ?? graph.plain(each, 'headline') ?? '') : '';
    const kind = KINDS.find(([pattern]) => pattern.test(title))?.[1];
    const datePublished = graph.date(each, 'datePublished', 'dateCreated', 'dateModified');
    return [compact<Correction>({type: 'CorrectionComment', text: [{type: 'text', value}], datePublished, kind})];
  });
  return corrections.length > 0 ? corrections : undefined;
}

/** Reads counts of views, shares, comments, likes and reads. */
export function readInteractions(graph: Graph, place: Place): Interaction[] | undefined {
  const counted = graph.all(place, 'interactionStatistic').flatMap((each): Interaction[] => {
    const found = graph.all(each, 'interactionType')[0];
    const names = found === undefined ? [] : typeof found.value === 'string' ? [found.value] : [...graph.types(found), graph.id(found) ?? ''];
    const interactionType = INTERACTION_TYPES.find((type) => names.some((name) => name.toLowerCase().endsWith(type.toLowerCase())));
    const count = graph.reader.number(graph.plain(each, 'userInteractionCount'));
    return interactionType === undefined || count === undefined ? [] : [{interactionType, userInteractionCount: Math.round(count)}];
  });
  const comments = graph.reader.number(graph.plain(place, 'commentCount'));
  if (comments !== undefined && !counted.some(({interactionType}) => interactionType === 'CommentAction')) {
    counted.push({interactionType: 'CommentAction', userInteractionCount: Math.round(comments)});
  }
  return counted.length > 0 ? counted : undefined;
}

/** Reads names with the pages about them; an address alone is named by its host. Pages and sites that hold the article are left out. */
export function readThings(graph: Graph, places: readonly Place[]): Thing[] | undefined {
  const things = places.flatMap((raw): Thing[] => {
    const place = graph.follow(raw);
    if (graph.types(place).some((type) => /^web(?:page|site)$|page$/.test(type))) return [];
    const address = isData(place.value) ? undefined : graph.address(/^(?:https?:)?\/\//.test(String(place.value)) ? place.value : undefined);
    const url = address ?? graph.url(place, 'url') ?? (graph.has(place, 'name') ? undefined : graph.address(graph.id(place)));
    const name = (address === undefined ? graph.words([place]) : undefined) ?? (url === undefined ? undefined : new URL(url).host);
    return name === undefined ? [] : [compact<Thing>({name, url})];
  });
  const unique = [...new Map(things.map((thing) => [thing.name.toLowerCase(), thing]).reverse() as [string, Thing][]).values()].reverse();
  return unique.length > 0 ? unique : undefined;
}
