import {makeIssue, type Issue, type IssueCode} from '../model/issues.js';
import {printPage, type PageEntry, type PageOptions} from '../server/site/page.js';
import type {Found} from './build-input.js';

/** Some documents, and how they are printed; the pages come back in the same order. */
export interface Job {
  documents: readonly (Found & {path?: string | undefined})[];
  options: PageOptions;
}

/** What came of one document: a page, or why there is none. */
export interface Outcome {
  html: string;
  entry?: PageEntry;
  /** How often each issue was met. */
  issues: Partial<Record<IssueCode, number>>;
  state: 'printed' | 'embargoed' | 'withheld' | 'failed';
  /** What the first error says, where it failed. */
  why?: string;
}

/** Prints documents; one that fails never stops the rest. */
export default function printDocuments({documents, options}: Job): Outcome[] {
  return documents.map((found) => {
    try {
      return printDocument(found, options);
    } catch (error) {
      return failed(makeIssue('input/internal', '', error instanceof Error ? error.message : ''));
    }
  });
}

function printDocument({text, isLine, format, name, path, error}: Job['documents'][number], options: PageOptions): Outcome {
  if (error !== undefined) return failed(makeIssue('input/fetch', '', error));
  let input: unknown = text;
  if (isLine) {
    try {
      input = JSON.parse(text);
    } catch (wrong) {
      return failed(makeIssue('input/invalid-json', '', wrong instanceof Error ? wrong.message : ''));
    }
  }
  const {html, entry, issues} = printPage(input, {name, path}, {...(format !== undefined && {format}), ...options});
  if (entry !== undefined) return {html, entry, issues: countsOf(issues), state: 'printed'};
  const has = (code: IssueCode): boolean => issues.some((issue) => issue.code === code);
  // What nobody may read yet is no fault, and what is wrong with it is not told.
  if (has('rights/withheld')) return {html: '', issues: {}, state: 'withheld'};
  if (has('rights/embargoed')) return {html: '', issues: {}, state: 'embargoed'};
  return failed(issues.find(({severity}) => severity === 'error') ?? makeIssue('article/empty'), issues);
}

function failed(first: Issue, issues: readonly Issue[] = [first]): Outcome {
  return {
    html: '',
    issues: countsOf(issues),
    state: 'failed',
    why: `${first.code} ${first.path === '' ? '/' : first.path} ${first.message}`,
  };
}

function countsOf(issues: readonly Issue[]): Outcome['issues'] {
  const counts: Outcome['issues'] = {};
  for (const {code} of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
