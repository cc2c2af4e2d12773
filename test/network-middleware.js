import {existsSync, readFileSync} from 'node:fs';
import {extname} from 'node:path';

/**
 * Answers as badly as a network can: `/__answer?k=…` gives the answers that were posted there, one after the other and the last for good,
 * and `/__asked?k=…` says how often they were asked for. `/__older/…` gives the files of `cdn/` as an older version would.
 *
 * An answer is `{status, headers, body, size, how}`. A `size` pads a JSON body with spaces up to so many bytes. `how` is `cut` or `cut-chunks` (half of
 * the body, with its length or without, then the connection breaks), `abort` (no answer at all), `stall` (headers and nothing more), `mute` (not even headers),
 * `drip` (the body in pieces, with pauses) or `garbage` (bytes that are no gzip, though the header says so).
 */
const answers = new Map();
const TYPES = {'.js': 'text/javascript', '.json': 'application/json'};

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function drip(response, body) {
  for (let at = 0; at < body.length; at += 200) {
    response.write(body.subarray(at, at + 200));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  response.end();
}

function answer({status = 200, headers = {}, body = '', size = 0, how = ''}, response) {
  const bytes = Buffer.from(how === 'garbage' ? [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : body.padEnd(size));
  if (how === 'mute') return;
  if (how === 'abort') {
    response.socket.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(status !== 204 && !['drip', 'cut-chunks'].includes(how) && {'content-length': bytes.length}),
    ...headers,
  });
  if (how === 'stall') response.flushHeaders();
  else if (how.startsWith('cut')) response.write(bytes.subarray(0, bytes.length / 2), () => response.socket.destroy());
  else if (how === 'drip') void drip(response, bytes);
  else response.end(bytes);
}

export const network = async (context, next) => {
  const url = new URL(context.url, 'http://localhost');
  const known = answers.get(url.searchParams.get('k') ?? '');
  if (url.pathname === '/__answer') {
    if (context.method === 'POST') {
      answers.set(url.searchParams.get('k') ?? '', {list: JSON.parse(await textOf(context.req)), asked: 0});
      context.status = 204;
      return undefined;
    }
    if (known === undefined) return next();
    const {list} = known;
    const chosen = list[Math.min(known.asked++, list.length - 1)];
    context.respond = false;
    context.status = chosen.status ?? 200;
    answer(chosen, context.res);
    return undefined;
  }
  if (url.pathname === '/__asked') {
    context.type = 'application/json';
    context.body = String(known?.asked ?? 0);
    return undefined;
  }
  const file = `cdn/${url.pathname.slice('/__older/'.length)}`;
  if (!url.pathname.startsWith('/__older/') || url.pathname.includes('..') || !existsSync(file)) return next();
  context.type = TYPES[extname(file)] ?? 'application/octet-stream';
  context.set('Access-Control-Allow-Origin', '*');
  const text = readFileSync(file, 'utf8');
  context.body = extname(file) === '.js' ? text.replace(/(\/\*! Broadsheet )\S+/, '$10.0.1') : text;
  return undefined;
};
