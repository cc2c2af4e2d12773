/** Serves a small site that shows the elements at work: `node scripts/site.js`. The port is PORT, or any free one. */
import {createReadStream, realpathSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {pageAt, tailwindCss} from './site-pages.js';

const root = new URL('../', import.meta.url);

/** Folders that are served as they are. */
const FOLDERS = {
  '/cdn/': 'cdn/',
  '/fixtures/': 'test/fixtures/',
  '/pictures/': 'test/fixtures/pictures/',
  '/site/': 'site/look/',
};

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** What other frameworks give to the pages that show us among them. */
const VENDOR = {
  '/vendor/bootstrap.css': () => readFile(new URL('node_modules/bootstrap/dist/css/bootstrap.min.css', root)),
  '/vendor/tailwind.css': tailwindCss,
};

/** Headers of pages that have their own. */
const HEADERS = {
  '/csp.html': {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/** Finds the file that an address names; undefined outside the served folders. */
async function fileAt(pathname) {
  const start = Object.keys(FOLDERS).find((folder) => pathname.startsWith(folder));
  if (start === undefined) return undefined;
  const folder = new URL(FOLDERS[start], root);
  const file = new URL(pathname.slice(start.length), folder);
  if (!file.href.startsWith(folder.href) || /%2f|%5c/i.test(file.pathname)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const pathname = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const send = (status, type, body, headers = {}) => {
    response.writeHead(status, {'content-type': type, 'cache-control': 'no-store', ...headers});
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Only GET and HEAD.', {allow: 'GET, HEAD'});
  if (Object.hasOwn(VENDOR, pathname)) return send(200, TYPES['.css'], await VENDOR[pathname]());
  if (pathname === '/favicon.ico') return send(200, TYPES['.svg'], await readFile(new URL('site/look/icon.svg', root)));
  const file = await fileAt(pathname);
  if (file !== undefined) {
    response.writeHead(200, {'content-type': TYPES[extname(file.pathname)] ?? 'application/octet-stream', 'cache-control': 'no-store'});
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).pipe(response);
  }
  const page = await pageAt(pathname, url.searchParams, `http://${request.headers.host ?? 'localhost'}/`);
  return page === undefined
    ? send(404, 'text/plain; charset=utf-8', `There is no ${pathname} here.`)
    : send(200, TYPES['.html'], page, HEADERS[pathname]);
}

/** Starts the site; resolves with its address and a function that ends it. Port 0 is any free one. */
export async function startSite({port = 0} = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, {'content-type': 'text/plain; charset=utf-8'});
      response.end(String(error));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${String(server.address().port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const {url} = await startSite({port: Number(process.env.PORT) || 0});
  console.log(`Broadsheet is shown at ${url}`);
}
