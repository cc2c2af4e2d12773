import {
  INTERACTION_TYPES,
  type Access,
  type Correction,
  type CorrectionKind,
  type Interaction,
  type Rating,
  type Thing,
} from '../model/article.js';
import {hostName} from '../text/urls.js';
import {compact, isData} from './read.js';
import {uniqueBy, type Graph} from './schema-org-graph.js';
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
    const url = typeof each.value === 'string' && /^(?:https?:)?\/\/\S+$/.test(each.value.trim()) ? graph.address(each.value) : undefined;
    if (url !== undefined) return [{type: 'CorrectionComment', text: [{type: 'link', url, children: [{type: 'text', value: url}]}]}];
    const value = isData(each.value) ? graph.text(each, '@value', 'text', 'description', 'name', 'headline') : graph.words([each]);
    if (value === undefined) return [];
    const title = isData(each.value) ? (graph.text(each, 'name', 'headline') ?? '') : '';
    const kind = KINDS.find(([pattern]) => pattern.test(title))?.[1];
    const datePublished = graph.date(each, 'datePublished', 'dateCreated', 'dateModified');
    return [compact<Correction>({type: 'CorrectionComment', text: [{type: 'text', value}], datePublished, kind})];
  });
  return corrections.length > 0 ? corrections : undefined;
}

/** Reads how many stars of how many a review gives, as a block; none where that makes no sense. */
export function readRating(graph: Graph, place: Place): Rating[] {
  const [rating] = graph.all(place, 'reviewRating');
  if (rating === undefined) return [];
  const value = isData(rating.value) ? graph.plain(rating, 'ratingValue') : rating.value;
  const text = typeof value === 'string' ? value.replace(',', '.') : value;
  const [, stars, of] = typeof text === 'string' ? (/^\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+)\s*$/.exec(text) ?? []) : [];
  const ratingValue = graph.reader.number(stars ?? text);
  const bestRating = graph.reader.number(of ?? graph.plain(rating, 'bestRating'), 1, 100) ?? 5;
  if (ratingValue === undefined || ratingValue > bestRating) {
    graph.reader.report('value/ignored', rating.path);
    return [];
  }
  return [compact<Rating>({type: 'rating', ratingValue, bestRating, itemReviewed: graph.text(place, 'itemReviewed')})];
}

/** Reads counts of views, shares, comments, likes and reads. */
export function readInteractions(graph: Graph, place: Place): Interaction[] | undefined {
  const counted = graph.all(place, 'interactionStatistic').flatMap((each): Interaction[] => {
    const found = graph.all(each, 'interactionType')[0];
    const names =
      found === undefined ? [] : typeof found.value === 'string' ? [found.value] : [...graph.types(found), graph.id(found) ?? ''];
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

/** Reads names with the pages about them; pages and sites that hold the article are left out, and what has no name unless hosts may stand in. */
export function readThings(graph: Graph, places: readonly Place[], hostNames = false): Thing[] | undefined {
  const things = places.flatMap((raw): Thing[] => {
    const place = graph.follow(raw);
    if (graph.types(place).some((type) => /website$|page$/.test(type))) return [];
    const {value} = place;
    const address = typeof value === 'string' && /^(?:https?:)?\/\//.test(value) ? graph.address(value) : undefined;
    const url = address ?? graph.url(place, 'url') ?? graph.address(hostNames ? graph.id(place) : undefined);
    const name = address === undefined ? graph.words([place]) : undefined;
    const host = hostNames && url !== undefined ? hostName(url) : undefined;
    return name === undefined && host === undefined ? [] : [compact<Thing>({name: name ?? host, url})];
  });
  const unique = uniqueBy(things, ({name}) => name.toLowerCase());
  return unique.length > 0 ? unique : undefined;
}
