import {ISSUES, type IssueCode, type Severity} from '../model/issues.js';
import type {Outcome} from './build-worker.js';

/** Sources that are named for one code, and failures that are told in full. */
const NAMED = 3;
const TOLD = 100;

/** What came of a build. */
export interface Report {
  ok: boolean;
  /** Documents, by what came of them; `unchanged` were printed by a build before. */
  documents: Record<'read' | Outcome['state'] | 'unchanged', number>;
  /** Pages that were removed because no document asks for them any more. */
  removed: number;
  issues: {code: IssueCode; severity: Severity; count: number; documents: number; message: string; sources: string[]}[];
  failed: {source: string; why: string}[];
}

/** Counts what comes of documents, in little room however many there are. */
export class Tally {
  readonly documents: Report['documents'] = {read: 0, printed: 0, unchanged: 0, embargoed: 0, withheld: 0, failed: 0};
  removed = 0;
  readonly #issues = new Map<IssueCode, {count: number; documents: number; sources: string[]}>();
  readonly #failed: Report['failed'] = [];

  add(source: string, {state, issues, why}: Pick<Outcome, 'issues' | 'why'> & {state: Outcome['state'] | 'unchanged'}): void {
    this.documents.read++;
    this.documents[state]++;
    if (state === 'failed' && this.#failed.length < TOLD) this.#failed.push({source, why: why ?? ''});
    for (const [code, count] of Object.entries(issues) as [IssueCode, number][]) {
      const kept = this.#issues.get(code) ?? {count: 0, documents: 0, sources: []};
      if (kept.sources.length < NAMED) kept.sources.push(source);
      this.#issues.set(code, {...kept, count: kept.count + count, documents: kept.documents + 1});
    }
  }

  /** Sums up, the gravest issues first; ok where no document failed, nor with `failOnWarning` had an error or a warning. */
  report(failOnWarning: boolean): Report {
    const issues = ISSUES.flatMap(([code, severity, message]) => {
      const kept = this.#issues.get(code);
      return kept === undefined ? [] : [{code, severity, count: kept.count, documents: kept.documents, message, sources: kept.sources}];
    });
    const order: readonly Severity[] = ['error', 'warning', 'info'];
    issues.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.documents - a.documents);
    const isClean = issues.every(({severity}) => severity === 'info');
    return {
      ok: this.documents.failed === 0 && (isClean || !failOnWarning),
      documents: this.documents,
      removed: this.removed,
      issues,
      failed: this.#failed,
    };
  }
}

/** Writes a report for people, a line for each count, issue and failure. */
export function reportText({documents, removed, issues, failed}: Report): string {
  const counts = Object.entries({...documents, removed}).filter(([name, count]) => count > 0 || name === 'read' || name === 'printed');
  return [
    counts.map(([name, count]) => `${name} ${count}`).join(', '),
    ...issues.map(
      ({severity, code, count, documents: number, message, sources}) =>
        `${severity} ${code} ${count} in ${number}: ${message} ${sources.join(' ')}${number > sources.length ? ' …' : ''}`,
    ),
    ...failed.map(({source, why}) => `failed ${source}: ${why}`),
    ...(documents.failed > failed.length ? [`failed … ${documents.failed - failed.length} more`] : []),
    '',
  ].join('\n');
}
