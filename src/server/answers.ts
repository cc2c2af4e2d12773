import {matchesTag} from './accept.js';

/** An answer before it is a `Response`; a body that is text gets an entity tag. */
export interface Answer {
  status?: number;
  type?: string;
  body: string | ReadableStream<Uint8Array<ArrayBuffer>>;
  headers?: Record<string, string>;
}

/** Says in a few words why nothing else is sent. */
const REASONS: Record<number, string> = {
  400: 'The address or its parameters cannot be understood.',
  403: 'This is not public.',
  404: 'There is nothing here.',
  405: 'Only GET, HEAD and OPTIONS are answered.',
  406: 'Nothing here has a form that was asked for.',
  410: 'This was withdrawn.',
  451: 'This may not be shown.',
  500: 'Something went wrong.',
  501: 'This format is not supported.',
};

/** Makes the answer of an error; it says nothing but its kind. */
export function refuse(status: number, headers: Record<string, string> = {}): Answer {
  const cacheable = status === 404 || status === 410;
  return {
    status,
    type: 'text/plain; charset=utf-8',
    body: `${REASONS[status] ?? ''}\n`,
    headers: {'cache-control': cacheable ? 'public, max-age=30' : 'no-store', ...headers},
  };
}

/** Makes a base64 text of the SHA-256 of another. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

/** Makes the response: with entity tag and length where the whole body is known, 304 where the asker has it, no body for HEAD. */
export async function respond(request: Request, {status = 200, type, body, headers = {}}: Answer): Promise<Response> {
  const all = new Headers({...(type !== undefined && {'content-type': type}), 'x-content-type-options': 'nosniff', ...headers});
  const isHead = request.method === 'HEAD';
  if (typeof body !== 'string') {
    if (isHead) await body.cancel();
    return new Response(isHead ? null : body, {status, headers: all});
  }
  if (status === 204) return new Response(null, {status, headers: all});
  const bytes = new TextEncoder().encode(body);
  if (status === 200) {
    const tag = `"${(await sha256(bytes)).slice(0, 27)}"`;
    all.set('etag', tag);
    if (matchesTag(request.headers.get('if-none-match'), tag)) {
      all.delete('content-type');
      return new Response(null, {status: 304, headers: all});
    }
  }
  all.set('content-length', String(bytes.length));
  return new Response(isHead ? null : bytes, {status, headers: all});
}
