import type {LiveUpdate} from '../model/article.js';
import {compact} from './read.js';
import {readCredits} from './schema-org-agents.js';
import {readBody} from './schema-org-body.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

/** Reads one update; undefined where it has no words, or no date of its own nor `otherwise`. */
function readUpdate(graph: Graph, place: Place, otherwise: string | undefined): LiveUpdate | undefined {
  const headline = graph.text(place, 'headline', 'name');
  const body = readBody(graph, place, ['articleBody', 'text', 'description']);
  const datePublished = graph.date(place, 'datePublished', 'dateCreated', 'dateModified') ?? otherwise;
  if ((headline === undefined && body.length === 0) || datePublished === undefined) {
    graph.reader.report('item/incomplete', place.path);
    return undefined;
  }
  const {author, bylineText} = readCredits(graph, place);
  return compact<LiveUpdate>({
    type: 'BlogPosting',
    id: graph.identity(place),
    url: graph.url(place, 'url') ?? graph.url(place, 'mainEntityOfPage'),
    headline,
    datePublished,
    dateModified: graph.date(place, 'dateModified'),
    author: author.length > 0 ? author : undefined,
    bylineText,
    body,
  });
}

/** Sorts newest first; an update without a date of its own stays behind the one before it. */
function newestFirst(updates: readonly {update: LiveUpdate; dated: boolean}[]): LiveUpdate[] {
  let last = Infinity;
  return updates
    .map(({update, dated}) => ({update, time: (last = dated ? Date.parse(update.datePublished) : last)}))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .map(({update}) => update);
}

/**
 * Reads the updates of live coverage, newest first and each once.
 *
 * `otherwise` dates those that have no date. An identifier that several updates share names none of them.
 */
export function readUpdates(graph: Graph, place: Place, otherwise: string | undefined): LiveUpdate[] {
  const read = graph.all(place, 'liveBlogUpdate').flatMap((each) => {
    const update = readUpdate(graph, each, otherwise);
    return update === undefined ? [] : [{update, dated: graph.has(each, 'datePublished', 'dateCreated', 'dateModified')}];
  });
  const once = [...new Map(read.map((each) => [JSON.stringify(each.update), each])).values()];
  const ids = once.map(({update}) => update.id);
  const shared = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return newestFirst(once).map((update) => (shared.has(update.id) ? compact<LiveUpdate>({...update, id: undefined}) : update));
}
