import {DOCUMENTS, PLACES, type Document, type Place} from './documents.ts';

const PLACED = new Map(PLACES.map((place) => [place, [...DOCUMENTS.entries()].filter(([, document]) => document.place === place)]));
/** Documents with a payload in one place, at the least. */
const DOCUMENTS_OF_A_PLACE = Math.min(...[...PLACED.values()].map((documents) => documents.length));
/** Documents that a browser prints, and as many that it builds, for a list that is not long. */
const DOCUMENTS_A_BROWSER = 1_600;
/** Documents of each place that a payload is put in at the least, for a list that is. */
const DOCUMENTS_A_PAYLOAD = 1;
/** Characters of a payload from which on it is put in fewer documents: a hundred fields of it are a book. */
const LONG = 4_000;

/** The engines that share the project's own payloads in a run of all tests, each its own third. */
export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;

/** How a list is spread over documents in browsers: thinly, as a list of somebody's own, or in all. */
export type Spread = 'shared' | 'listed' | 'all';

/**
 * Says in every which document of a place a payload is put in a browser.
 *
 * The next payload begins one document further on, so that each document meets payloads of all sorts. Node puts every payload in every
 * document, however long the list is.
 */
export function stepFor(payloads: number, spread: Spread): number {
  if (spread === 'all') return 1;
  if (spread === 'shared') return DOCUMENTS_OF_A_PLACE * ENGINES.length;
  const limit = Math.max(DOCUMENTS_A_BROWSER, payloads * DOCUMENTS_A_PAYLOAD * PLACES.length);
  return Math.min(DOCUMENTS_OF_A_PLACE, Math.max(1, Math.floor((payloads * DOCUMENTS.length) / limit)));
}

/** Gives the number from which an engine counts payloads: its own where they are shared. */
export function turnOf(engine: (typeof ENGINES)[number]): number {
  return ENGINES.indexOf(engine) * DOCUMENTS_OF_A_PLACE;
}

/** Tells whether a payload is put into attributes: where the engines share the payloads, by one of them. */
export function isInTurn(payload: number, step: number): boolean {
  return step <= DOCUMENTS_OF_A_PLACE || payload % step < DOCUMENTS_OF_A_PLACE;
}

/** Lists the documents with a payload in one place, by the number of the payload and its length. */
export function documentsFor(payload: number, length: number, step: number, place: Place): [index: number, document: Document][] {
  const there = PLACED.get(place) ?? [];
  const chosen = Math.max(step, Math.min(Math.ceil(length / LONG), DOCUMENTS_OF_A_PLACE));
  return there.filter((_, index) => (index + payload) % chosen === 0);
}

/** Chooses one shape of each format in each place, another for the next payload; a long payload has fewer. */
export function oneOfEachFormat(payload: number, length: number): Document[] {
  return PLACES.flatMap((place) => {
    const byFormat = new Map<string, Document[]>();
    for (const [, document] of documentsFor(payload, length, 1, place))
      byFormat.set(document.shape.format, [...(byFormat.get(document.shape.format) ?? []), document]);
    return [...byFormat.values()].flatMap((shapes) => shapes[payload % shapes.length] ?? []);
  });
}

/** Lists the documents that a payload is put in by Node: all, but for a long one. */
export function allDocuments(payload: number, length: number): Document[] {
  return PLACES.flatMap((place) => documentsFor(payload, length, 1, place).map(([, document]) => document));
}
