import {makeIssue, type Issue} from '../model/issues.js';

/** How data is asked for. */
export interface FetchChoice {
  credentials: RequestCredentials;
  signal: AbortSignal;
  /** Asks the server whether there is something new, with the ETag that the browser keeps; a cached answer is not taken on trust. */
  fresh?: boolean;
}

const TIME_OUT = 15_000;
const RETRIES = 2;
const PAUSE = 800;
/** A server may ask for this many seconds of peace at the most. */
const LONGEST_PEACE = 3600;
/** Bytes that are read at the most: no article is longer, and an endless answer must not fill a reader's memory. */
const MOST_BYTES = 8_000_000;
/** Characters in which bytes that are no text show themselves. */
const START = 100;
const ACCEPT = 'application/ld+json, application/json, text/html;q=0.8, */*;q=0.5';

/** What came: a text with the address it came from and a sentence about the answer. */
interface Text {
  ok: true;
  text: string;
  url: string;
  /** Says what answered, for the message when the text turns out to be of no use. */
  answer: string;
}

/** What went wrong, and after how many seconds the server wants to be asked again. */
interface Failure {
  ok: false;
  failure: string;
  retryAfter: number;
  /** Whether another try at once would end the same way. */
  isFinal: boolean;
}

export type Fetched = Text | {ok: false; issue: Issue; retryAfter: number};

/** Fetches a text; network failures and busy servers are tried again twice, after a pause. Rejects only when it is aborted. */
export async function fetchData(url: string, choice: FetchChoice): Promise<Fetched> {
  let last = fail(`${url} is no address.`, true);
  for (let attempt = 0; attempt <= RETRIES && URL.canParse(url); attempt++) {
    if (attempt > 0) await pause(PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random()), choice.signal);
    const came = await ask(url, choice);
    if (came.ok) return came;
    last = came;
    if (came.isFinal) break;
  }
  return {ok: false, issue: makeIssue('input/fetch', '', last.failure), retryAfter: last.retryAfter};
}

const fail = (failure: string, isFinal = false, retryAfter = 0): Failure => ({ok: false, failure, retryAfter, isFinal});

const unreadable = (url: string, status: number): string =>
  `${url} answered ${String(status)}, but what it sent broke off or cannot be read.`;

/** Asks once. Rejects only when it is aborted. */
async function ask(url: string, {credentials, signal, fresh = false}: FetchChoice): Promise<Text | Failure> {
  signal.throwIfAborted();
  const limit = new AbortController();
  let status = 0;
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, TIME_OUT);
  signal.addEventListener('abort', stop);
  try {
    const cache = fresh ? 'no-cache' : 'default';
    const response = await fetch(url, {credentials, cache, signal: limit.signal, headers: {accept: ACCEPT}});
    ({status} = response);
    if (!response.ok) {
      const retryAfter = secondsOf(response.headers);
      return fail(`${url} answered ${String(status)}.`, (status < 500 && status !== 429) || retryAfter > 0, retryAfter);
    }
    const text = await textOf(response);
    if (text === undefined) return fail(`${url} answered with more than ${String(MOST_BYTES / 1_000_000)} MB.`, true);
    // A browser may hand on what is compressed and broken as it came.
    if (text.slice(0, START).includes('\0')) return fail(unreadable(url, status));
    if (text.trim() === '') return fail(`${url} answered ${String(status)} without content.`, true);
    const type = response.headers.get('content-type')?.replace(/;.*/, '').trim() ?? 'no content type';
    return {ok: true, text, url: response.url, answer: `${url} answered ${String(status)} with ${type}.`};
  } catch {
    signal.throwIfAborted();
    if (limit.signal.aborted) return fail(`${url} did not answer within ${String(TIME_OUT / 1000)} seconds.`);
    return fail(status > 0 ? unreadable(url, status) : reason(url, credentials));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // What has not been read yet is not wanted any more.
    stop();
  }
}

/** Makes a reader of bytes in the encoding that an answer names; UTF-8 where it names none that is known. */
function decoderOf(headers: Headers): TextDecoder {
  try {
    return new TextDecoder(/;\s*charset=["']?([^\s"';]+)/i.exec(headers.get('content-type') ?? '')?.[1]);
  } catch {
    return new TextDecoder();
  }
}

/** Reads the words of an answer; undefined where there are too many. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.text();
  const decoder = decoderOf(response.headers);
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) return undefined;
    text += decoder.decode(value, {stream: true});
  }
}

/** Reads the header Retry-After (RFC 9110) as seconds from now, by the server's clock where it tells its time; 0 where it says nothing that can be used. */
function secondsOf(headers: Headers): number {
  const header = headers.get('retry-after')?.trim();
  if (header === undefined) return 0;
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? Math.min(seconds, LONGEST_PEACE) : 0;
}

/** Says why nothing came, as far as a browser lets a page know. */
function reason(url: string, credentials: RequestCredentials): string {
  if (!navigator.onLine) return `${url} could not be read: the device is offline.`;
  const policy = "does the page's Content-Security-Policy list its host under connect-src?";
  // The address of a document in srcdoc or in a sandbox does not tell its origin.
  const {origin} = globalThis;
  if (new URL(url).origin === origin) return `${url} could not be read. Is the server there, do its redirects end, and ${policy}`;
  const allowed = origin === 'null' && credentials !== 'include' ? '*' : origin;
  const header = `the header Access-Control-Allow-Origin: ${allowed}${credentials === 'include' ? ', with Access-Control-Allow-Credentials: true' : ''}`;
  return `${url} could not be read. Does it answer with ${header}, and ${policy}`;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new DOMException('Aborted', 'AbortError'));
      },
      {once: true},
    );
  });
}
