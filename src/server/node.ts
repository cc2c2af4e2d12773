import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {ReadableStream as NodeStream} from 'node:stream/web';

/** What may be chosen where a handler meets `node:http`. */
export interface NodeOptions {
  /** Origin that readers see, where a proxy stands before the server; made of the `Host` header without it. */
  origin?: string;
  /** Is told when an answer could not be sent whole; a reader who leaves is no error. */
  onError?: (error: unknown) => void;
}

/**
 * Makes a listener for `createServer` of a function from `Request` to `Response`.
 *
 * The answer is sent while it comes, no faster than the reader takes it; when the reader leaves, the request is aborted.
 * Bodies of requests are not passed on.
 */
export function toListener(
  handler: (request: Request) => Promise<Response>,
  {origin, onError}: NodeOptions = {},
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const abort = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) abort.abort();
    });
    const request = requestOf(incoming, origin, abort.signal);
    if (request === undefined) {
      outgoing.writeHead(400, {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'});
      outgoing.end('The request cannot be understood.\n');
      return;
    }
    send(handler(request), outgoing).catch((error: unknown) => {
      if (!hasLeft(error)) onError?.(error);
      outgoing.destroy();
    });
  };
}

/** Makes the request; undefined where address, host or method is not one that `Request` takes. */
function requestOf(
  {method = 'GET', url = '', headers, socket}: IncomingMessage,
  origin: string | undefined,
  signal: AbortSignal,
): Request | undefined {
  const isSecure = 'encrypted' in socket;
  const host = origin ?? `${isSecure ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
  try {
    const address = new URL(host);
    // What stands before the path is never the request's to choose, in whatever form its address comes.
    if (address.pathname !== '/' || address.username !== '' || !url.startsWith('/')) return undefined;
    const list = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
    return new Request(address.origin + url, {method, headers: list, signal});
  } catch {
    return undefined;
  }
}

/** Tells that an answer ended because its reader did not wait for it. */
function hasLeft(error: unknown): boolean {
  const {name, code} = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}

async function send(coming: Promise<Response>, outgoing: ServerResponse): Promise<void> {
  const {status, headers, body} = await coming;
  outgoing.writeHead(status, Object.fromEntries(headers));
  if (body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array<ArrayBuffer>>), outgoing);
}
