import {nameOf, type Document} from './documents.ts';
import {handlerFaults, markupFaults, printPage, printParts} from './printed.ts';
import type {Fault} from './rules.ts';

/** What a payload did, in words for a report. */
export interface Reported extends Fault {
  payload: string;
  where: string;
}

/**
 * Prints a payload in documents, in the small parts and by the handler, and lists what is wrong with what was printed.
 *
 * `seen` holds what was printed before, so that a page in which a payload left no trace is looked at once.
 */
export async function tryPayload(payload: string, documents: readonly Document[], seen: Set<string>): Promise<Reported[]> {
  const reported: Reported[] = [];
  const check = (where: string, faults: () => Fault[]): void => {
    try {
      reported.push(...faults().map((fault) => ({payload, where, ...fault})));
    } catch (error) {
      reported.push({payload, where, kind: 'error', what: String(error)});
    }
  };
  for (const document of documents)
    check(nameOf(document), () => {
      const html = printPage(document, payload);
      if (seen.has(html)) return [];
      if (seen.size < 10_000) seen.add(html);
      return markupFaults(html, document.place);
    });
  check('parts', () => printParts(payload).flatMap((html) => markupFaults(html)));
  const answers = await handlerFaults(payload).catch((error: unknown): Fault[] => [{kind: 'error', what: String(error)}]);
  check('handler', () => answers);
  return reported;
}
