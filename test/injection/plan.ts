import {DOCUMENTS, PLACES, type Document, type Place} from './documents.ts';

/** Documents that a browser prints, and as many that it builds, for a list that is not long. */
const DOCUMENTS_A_BROWSER = 1_600;
/** Documents that a payload is put in at the least, printed and built. */
const DOCUMENTS_A_PAYLOAD = 2;

/**
 * Says in every which document a payload is put in a browser: in all of them where the list is short, or `all` are asked for.
 *
 * The next payload begins one document further on, so that each document meets payloads of all sorts. Node puts every payload in every
 * document, however long the list is.
 */
export function stepFor(payloads: number, all = false): number {
  const limit = Math.max(DOCUMENTS_A_BROWSER, payloads * DOCUMENTS_A_PAYLOAD);
  return all ? 1 : Math.max(1, Math.floor((payloads * DOCUMENTS.length) / limit));
}

/** Characters of a payload from which on it is put in fewer documents: a hundred fields of it are a book. */
const LONG = 4_000;
/** Documents of each place that even the longest payload is put in. */
const FEWEST = 1;

const PLACED = new Map(PLACES.map((place) => [place, [...DOCUMENTS.entries()].filter(([, document]) => document.place === place)]));

/** Lists the documents with a payload in one place, by the number of the payload and its length. */
export function documentsFor(payload: number, length: number, step: number, place: Place): [index: number, document: Document][] {
  const there = PLACED.get(place) ?? [];
  const chosen = Math.min(Math.max(step, Math.ceil(length / LONG)), Math.floor(there.length / FEWEST));
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
