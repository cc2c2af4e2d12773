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

/** What came: a text with the address it came from, or what went wrong and after how many seconds the server wants to be asked again. */
export type Fetched = {ok: true; text: string; url: string} | {ok: false; issue: Issue; retryAfter: number};

/** Fetches a text; network failures and busy servers are tried again twice, after a pause. Rejects only when it is aborted. */
export async function fetchData(url: string, {credentials, signal, fresh = false}: FetchChoice): Promise<Fetched> {
  let failure = '';
  let retryAfter = 0;
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    if (attempt > 0) await pause(PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random()), signal);
    const limit = new AbortController();
    const stop = (): void => limit.abort();
    const timer = setTimeout(stop, TIME_OUT);
    signal.addEventListener('abort', stop);
    try {
      const cache = fresh ? 'no-cache' : 'default';
      const response = await fetch(url, {credentials, cache, signal: limit.signal, headers: {accept: ACCEPT}});
      if (response.ok) return {ok: true, text: await response.text(), url: response.url};
      failure = `${url} answered ${String(response.status)}.`;
      retryAfter = secondsOf(response.headers.get('retry-after'));
      if ((response.status < 500 && response.status !== 429) || retryAfter > 0) break;
    } catch {
      signal.throwIfAborted();
      failure = limit.signal.aborted ? `${url} did not answer within ${String(TIME_OUT / 1000)} seconds.` : reason(url);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
  return {ok: false, issue: makeIssue('input/fetch', '', failure), retryAfter};
}

const ACCEPT = 'application/ld+json, application/json, text/html;q=0.8, */*;q=0.5';

/** Reads the header Retry-After (RFC 9110) as seconds from now; 0 where it says nothing that can be used. */
function secondsOf(header: string | null): number {
  if (header === null) return 0;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(seconds, LONGEST_PEACE) : 0;
}

function reason(url: string): string {
  const {origin} = globalThis.location;
  return URL.canParse(url) && new URL(url).origin !== origin
    ? `${url} could not be read. Does it answer with the header Access-Control-Allow-Origin: ${origin}, and does the page's Content-Security-Policy list its host under connect-src?`
    : `${url} could not be read.`;
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
