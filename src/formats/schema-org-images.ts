import type {ImageObject} from '../model/article.js';
import {compact, isData} from './read.js';
import {readAgents, readOrganization} from './schema-org-agents.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';
import {readPicture} from './schema-org-pictures.js';

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Makes the IPTC address of a digital source type of schema.org ("TrainedAlgorithmicMediaDigitalSource"). */
function sourceType(value: string | undefined): string | undefined {
  const name = /([A-Z]\w{0,99})DigitalSource$/.exec(value ?? '')?.[1];
  return name === undefined ? value : SOURCE_TYPES + name.charAt(0).toLowerCase() + name.slice(1);
}

/** Reads the rights of a picture; its author is a credit line when it is a text, else its creator. */
function readRights(graph: Graph, place: Place): Partial<ImageObject> {
  const by = graph.all(place, 'author');
  const line = by.some(({value}) => isData(value)) ? undefined : graph.words(by);
  const creators = graph.all(place, 'creator');
  const creator = readAgents(graph, creators.length > 0 || line !== undefined ? creators : by);
  const [source] = graph.all(place, 'digitalSourceType');
  return compact<Partial<ImageObject>>({
    creditText: graph.text(place, 'creditText') ?? line,
    creator: creator.length > 0 ? creator : undefined,
    sourceOrganization: readOrganization(graph, graph.all(place, 'sourceOrganization', 'provider')[0]),
    copyrightNotice: graph.text(place, 'copyrightNotice'),
    copyrightHolder: readAgents(graph, graph.all(place, 'copyrightHolder'))[0],
    copyrightYear: graph.reader.number(graph.plain(place, 'copyrightYear'), 1000, 9999),
    license: graph.url(place, 'license'),
    acquireLicensePage: graph.url(place, 'acquireLicensePage'),
    digitalSourceType: source && sourceType(graph.words([source]) ?? graph.identity(source)),
    dateCreated: graph.date(place, 'dateCreated'),
    contentLocation: graph.text(place, 'contentLocation'),
    representativeOfPage: graph.reader.boolean(graph.plain(place, 'representativeOfPage')),
  });
}

/** Reads pictures in all the forms that sources give them; those without a usable address are left out. */
export function readImages(graph: Graph, places: readonly Place[]): ImageObject[] {
  return places.flatMap((place) => {
    const picture = readPicture(graph, place);
    return picture === undefined ? [] : [{...picture, ...readRights(graph, graph.follow(place))}];
  });
}
