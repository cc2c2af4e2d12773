import type {ReactiveController} from '@lit/reactive-element';
import {readAhead} from '../formats/canonical-ahead.js';
import {isPage} from '../formats/html-tree.js';
import {isArticle} from '../model/guards.js';
import {makeIssue, type Issue} from '../model/issues.js';
import type {AdaptOptions, Content, Format, Result} from '../model/result.js';
import {formatDate} from '../text/format-date.js';
import {childData} from './child-data.js';
import {send} from './events.js';
import {fetchData} from './fetch-data.js';
import {parseHtml} from './parse-html.js';
import {nextDelay, Refresh} from './refresh.js';
import {adapt} from './adapters.js';
import {settings} from './settings.js';
import {setState} from './states.js';
import type {WordsElement} from './words-element.js';

export const LOADINGS = ['eager', 'lazy'] as const;
export const CREDENTIALS = ['same-origin', 'include', 'omit'] as const;

/** An element whose data comes by property, by address, or as a child. */
export interface DataHost extends WordsElement {
  data: unknown;
  src?: string;
  format?: string;
  baseUrl?: string;
  sourceTimeZone?: string;
  loading: (typeof LOADINGS)[number];
  credentials: (typeof CREDENTIALS)[number];
  /** Seconds between two looks at `src`; 0 is never. */
  refresh: number;
  /** Tells whether the element can show what was read; and whether it is worth asking again. */
  accepts(content: Content): boolean;
  worthRefreshing(): boolean;
}

const NEAR = '600px';

/** Writes a date, for nobody: the first that `Intl` writes costs a phone 50 ms, which are spent while the data is on its way. */
function loadDates({language: locale = 'en', timeZone}: DataHost): void {
  formatDate('2000-01-01T00:00:00+01:00', 'full', {locale, timeZone});
}

/** Milliseconds that a part of the reading takes. */
const SLICE = 20;

/** Resolves in a task of its own; rejects when it is aborted by then. */
async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** Does work in tasks of a few milliseconds; rejects when it is aborted between two of them. */
async function inTasks<T>(steps: Iterator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (let end = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await nextTask(signal);
    end = performance.now() + SLICE;
  }
}

/** Gets an element's data from where it stands: `data`, then `src`, then a child script or template. */
export class DataSource implements ReactiveController {
  /** What was read last and could be shown. */
  content: Content | undefined;
  /** What was wrong with what was read last. */
  issues: readonly Issue[] = [];

  readonly #host: DataHost;
  #fetching: AbortController | undefined;
  #observer: IntersectionObserver | undefined;
  /** Whether the element left the page while it waited for its data. */
  #interrupted = false;
  #refresh?: Refresh;
  /** What came last over the network, so that what has not changed is not read again. */
  #text: string | undefined;
  #failures = 0;
  /** Whether there was neither data nor an address at the start, so that the next update looks again. */
  #isWaiting = false;

  constructor(host: DataHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Reads or fetches what a changed property names; only once the children are complete for all but `data`. */
  propertiesChanged(changed: ReadonlyMap<PropertyKey, unknown>, complete: boolean): void {
    const {data, src} = this.#host;
    if (data !== undefined && data !== null) {
      if (['data', 'format', 'baseUrl', 'sourceTimeZone'].some((name) => changed.has(name))) this.#takeAtHand(data);
    } else if (this.#isWaiting && src === undefined) {
      const child = childData(this.#host);
      if (child !== undefined && this.#host.ownWords === undefined) this.#takeAtHand(child);
    } else if (this.#isWaiting) {
      this.start();
    } else if (complete && this.#host.hasUpdated && this.#host.isConnected && changed.has('src') && src !== undefined) {
      void this.load();
    }
    this.#isWaiting = false;
    if (changed.has('refresh') && this.#refresh !== undefined) this.#plan();
  }

  /** Starts with what the element holds, when its children are complete. */
  start(): void {
    const {data, src, ownWords, loading} = this.#host;
    if (data !== undefined && data !== null) return;
    if (src === undefined) {
      // The update that follows reads the children: a script registers the elements first, and adds its formats after that.
      this.#isWaiting = true;
    } else if (ownWords !== undefined) {
      this.#plan();
    } else if (loading === 'lazy' && typeof IntersectionObserver === 'function') {
      setState(this.#host, 'loading', true);
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({isIntersecting}) => isIntersecting)) void this.load();
        },
        {rootMargin: NEAR},
      );
      this.#observer.observe(this.#host);
    } else {
      void this.load();
    }
  }

  /** Fetches `src` and reads it; resolves when the words are in place, or the old ones stay. An answer that is the same as the last changes nothing. */
  async load(): Promise<void> {
    const {src, ownerDocument, credentials} = this.#host;
    if (src === undefined || src === '') return;
    this.#stop();
    const fetching = (this.#fetching = new AbortController());
    setState(this.#host, 'loading', true);
    try {
      const url = URL.canParse(src, ownerDocument.baseURI) ? new URL(src, ownerDocument.baseURI).href : src;
      const fresh = this.#text !== undefined || this.#host.ownWords !== undefined;
      const asked = fetchData(url, {credentials, signal: fetching.signal, fresh});
      setTimeout(() => loadDates(this.#host));
      const fetched = await asked;
      const isSame = fetched.ok && fetched.text === this.#text;
      const result = fetched.ok && !isSame ? await this.#readInTasks(fetched.text, fetched.url, fetching.signal) : undefined;
      const shown = fetched.ok ? result !== undefined && this.#take(result, fetched) : this.#fail([fetched.issue]);
      if (shown && fetched.ok) this.#text = fetched.text;
      this.#failures = isSame || shown ? 0 : this.#failures + 1;
      this.#fetching = undefined;
      if (isSame) setState(this.#host, 'error', false);
      setState(this.#host, 'loading', false);
      await this.#host.updateComplete;
      if (shown && this.content !== undefined) send(this.#host, 'news-load', {content: this.content});
      this.#plan(fetched.ok ? 0 : fetched.retryAfter);
    } catch {
      // Aborted: a newer request or the removal of the element has taken over.
      if (this.#fetching === undefined || this.#fetching === fetching) setState(this.#host, 'loading', false);
    }
  }

  hostDisconnected(): void {
    this.#interrupted = this.#fetching !== undefined || this.#observer !== undefined;
    this.#stop();
    this.#refresh?.stop();
  }

  hostConnected(): void {
    if (this.#interrupted) this.start();
    else if (this.#refresh !== undefined) this.#plan();
    this.#interrupted = false;
  }

  /** Ends a request, and the waiting for one. */
  #stop(): void {
    this.#observer?.disconnect();
    this.#fetching?.abort();
    this.#observer = this.#fetching = undefined;
  }

  /** Reads what may be long, and leaves the painting to another task: both in one would hold up the page for longer. */
  async #readInTasks(text: string, url: string, signal: AbortSignal): Promise<Result> {
    const [input, options] = await inTasks(readAhead(text, this.#optionsFor(url)), signal);
    if (input !== text) await nextTask(signal);
    const result = adapt(input, options);
    await nextTask(signal);
    return result;
  }

  /** Reads what is at hand. */
  #read(input: unknown): Result {
    return adapt(input, this.#optionsFor(this.#host.ownerDocument.baseURI));
  }

  #optionsFor(url: string): AdaptOptions & {format?: Format} {
    const {baseUrl, sourceTimeZone, format, language: defaultLanguage, ownerDocument} = this.#host;
    return {
      baseUrl: URL.canParse(baseUrl ?? url, ownerDocument.baseURI) ? new URL(baseUrl ?? url, ownerDocument.baseURI).href : url,
      parseHtml,
      now: new Date(),
      ...(sourceTimeZone !== undefined && {sourceTimeZone}),
      ...(defaultLanguage !== undefined && {defaultLanguage}),
      ...(format !== undefined && {format: format as Format}),
      ...(settings().elements !== undefined && {elements: settings().elements}),
      ...(settings().preview === true && {preview: true}),
    };
  }

  /** Reads what is there already; a page that held room for it by `aria-busy` need not end that. */
  #takeAtHand(input: unknown): void {
    this.#take(this.#read(input));
    if (this.#fetching === undefined && this.#host.hasAttribute('aria-busy')) setState(this.#host, 'loading', false);
  }

  /** Takes what was read and tells whether there is something new to show; `fetched` is what came over the network. */
  #take(result: Result, fetched?: {text: string; answer: string}): boolean {
    const {format} = this.#host;
    const answer = fetched?.answer;
    if (!result.ok) {
      if (result.issues.some(({code}) => code.startsWith('rights/'))) this.#withdraw();
      return this.#fail(withAnswer(result.issues, answer));
    }
    if (answer !== undefined && format === undefined && isAnyPage(result.value, result.format, fetched?.text)) {
      const page = makeIssue('input/unrecognised', '', ANY_PAGE);
      return this.#fail(withAnswer([...result.issues, page], answer));
    }
    if (!this.#host.accepts(result.value)) {
      const wrong = makeIssue('input/wrong-format', '', `It is of the type ${result.value.type}.`);
      return this.#fail(withAnswer([...result.issues, wrong], answer));
    }
    this.content = result.value;
    this.issues = result.issues;
    setState(this.#host, 'error', false);
    if (result.issues.length > 0) send(this.#host, 'news-issue', {issues: result.issues});
    this.#host.requestUpdate();
    return true;
  }

  /** Takes what may not be shown any more off the page. */
  #withdraw(): void {
    this.content = undefined;
    this.#text = undefined;
    this.#host.withdraw();
  }

  #fail(issues: readonly Issue[]): false {
    this.issues = issues;
    setState(this.#host, 'error', true);
    this.#host.requestUpdate();
    send(this.#host, 'news-issue', {issues});
    send(this.#host, 'news-error', {issues});
    return false;
  }

  #plan(retryAfter = 0): void {
    const {refresh, src, isConnected, ownerDocument} = this.#host;
    this.#refresh ??= new Refresh(ownerDocument);
    this.#refresh.stop();
    if (!(refresh > 0) || src === undefined || !isConnected || !this.#host.worthRefreshing()) return;
    const delay = nextDelay(refresh, this.#failures, retryAfter, Math.random());
    this.#refresh.plan(delay, () => void this.load(), this.#failures > 0);
  }
}

const SAYS_ARTICLE = /<meta\b(?=[^>]*\bog:type\b)[^>]*\barticle\b/i;
const ANY_PAGE = 'It is an HTML page that names neither author nor date, as error pages do; format="html" shows it all the same.';

/** Tells a page that does not say that it is an article: many servers send one, with the status 200, when something is wrong. */
function isAnyPage(content: Content, format: string, input: unknown): boolean {
  if (format !== 'html' || typeof input !== 'string' || !isPage(input) || !isArticle(content)) return false;
  const {type, author, datePublished, dateModified} = content;
  if (type !== 'Article' || author.length > 0 || datePublished !== undefined || dateModified !== undefined) return false;
  return !SAYS_ARTICLE.test(input);
}

/** Adds to errors what the server answered. */
function withAnswer(issues: readonly Issue[], answer: string | undefined): readonly Issue[] {
  if (answer === undefined) return issues;
  return issues.map((issue) => (issue.severity === 'error' ? {...issue, message: `${issue.message} ${answer}`} : issue));
}
