import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {extname} from 'node:path';
import {EMBED_SCRIPT} from '../dist/server/embed-script.js';

/**
 * Serves what the tests in browsers need beside the test files:
 * pages under real headers (`/__page?k=…`, posted there first), the reports that browsers send about them (`/__reports?k=…`),
 * the script of embed pages (`/__embed.js`), the built files (`/cdn/…`), the fixtures (`/fixtures/…`, `/pictures/…`), the names of the story files (`/__stories`) and answers that go
 * wrong (`/__status/404`), and data with an ETag (`/__tagged?k=…`, posted there first).
 */
const reports = new Map();
const stored = new Map();

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};
const FOLDERS = {'/cdn/': 'cdn/', '/fixtures/': 'test/fixtures/', '/pictures/': 'test/fixtures/pictures/'};

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export const pages = async (context, next) => {
  const url = new URL(context.url, 'http://localhost');
  const key = url.searchParams.get('k') ?? '';
  if (url.pathname === '/__report') {
    reports.set(key, [...(reports.get(key) ?? []), await bodyOf(context.req)]);
    context.status = 204;
    return undefined;
  }
  if (url.pathname === '/__reports') {
    context.type = 'application/json';
    context.body = JSON.stringify(reports.get(key) ?? []);
    return undefined;
  }
  if (url.pathname === '/__page') {
    if (context.method === 'POST') {
      stored.set(key, JSON.parse(await bodyOf(context.req)));
      context.status = 204;
      return undefined;
    }
    const {html = '', csp, header = 'Content-Security-Policy'} = stored.get(key) ?? {};
    if (csp) context.set(header, `${csp}; report-uri /__report?k=${key}`);
    context.type = 'text/html; charset=utf-8';
    context.body = html;
    return undefined;
  }
  if (url.pathname === '/__tagged') {
    if (context.method === 'POST') stored.set(key, {text: await bodyOf(context.req), answers: []});
    const {text = '', answers = []} = stored.get(key) ?? {};
    const tag = `"${createHash('sha1').update(text).digest('hex')}"`;
    const isKnown = context.get('if-none-match') === tag;
    context.set({etag: tag, 'cache-control': 'max-age=60'});
    context.status = isKnown ? 304 : 200;
    context.type = 'application/json';
    context.set('x-answers', answers.join());
    if (!isKnown) context.body = text;
    if (context.method === 'GET') answers.push(context.status);
    return undefined;
  }
  if (url.pathname === '/__stories') {
    context.type = 'application/json';
    context.body = JSON.stringify(readdirSync('stories').filter((name) => name.endsWith('.stories.ts')));
    return undefined;
  }
  if (url.pathname === '/__embed.js') {
    context.type = 'text/javascript';
    context.set('Access-Control-Allow-Origin', '*');
    context.body = EMBED_SCRIPT;
    return undefined;
  }
  if (url.pathname.startsWith('/__status/')) {
    context.status = Number(url.pathname.slice('/__status/'.length));
    context.body = 'no';
    return undefined;
  }
  const folder = Object.keys(FOLDERS).find((start) => url.pathname.startsWith(start));
  if (folder === undefined || url.pathname.includes('..')) return next();
  const file = FOLDERS[folder] + decodeURIComponent(url.pathname.slice(folder.length));
  if (!existsSync(file) || !statSync(file).isFile()) {
    context.status = 404;
    context.body = 'no such file';
    return undefined;
  }
  context.type = TYPES[extname(file)] ?? 'application/octet-stream';
  // A sandboxed frame has an origin of its own, and needs leave for modules and for words in other languages.
  if (folder === '/cdn/') context.set('Access-Control-Allow-Origin', '*');
  context.body = readFileSync(file);
  return undefined;
};
