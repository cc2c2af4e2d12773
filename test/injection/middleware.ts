import {writeFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {adapt} from '../../dist/server/index.js';
import {DOCUMENTS, fill, PLACES, type Place} from './documents.ts';
import {caseOf, elementsPage, pageOf} from './pages.ts';
import {payloads} from './payloads.ts';
import {documentsFor, stepFor, type Spread} from './plan.ts';
import {optionsFor, printPage, STYLESHEET} from './printed.ts';
import type {Proxy} from './proxy.ts';

/** Characters of a page of printed documents, more or less. */
const PAGE = 1_500_000;
/** The link to the styles, which would hold up the parser in the midst of a page. */
const LINK = `<link rel="stylesheet" href="${STYLESHEET}">`;
const JSON_TYPE = 'application/json';
const HTML = 'text/html; charset=utf-8';
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A run of all tests tries the project's own payloads, shared by the engines; the command tries each in each. */
const SPREAD: Spread = process.env['PAYLOADS_ALL'] === '1' ? 'all' : process.env['PAYLOADS'] === undefined ? 'shared' : 'listed';

interface Context {
  url: string;
  method: string;
  type: string;
  status: number;
  body: unknown;
  req: IncomingMessage;
  set: (name: string, value: string) => void;
}

/** Prints payloads from one on until the page is long enough, each in its documents. */
function printedPage(from: number, to: number, turn: number, place: Place, picture: string): string {
  const all = payloads();
  const step = stepFor(all.length, SPREAD);
  const seen = new Set<string>();
  let body = '';
  let payload = from;
  for (; payload < Math.min(to, all.length) && body.length < PAGE; payload++) {
    const text = all[payload] ?? '';
    for (const [index, document] of documentsFor(payload + turn, text.length, step, place)) {
      const html = printed(() => printPage(document, text, picture)).replace(LINK, '');
      if (!seen.has(html)) body += caseOf(`${String(payload)}:${String(index)}`, html);
      seen.add(html);
    }
  }
  return pageOf(body, payload);
}

/** A fault in the printing itself shows in the page: no template prints this element. */
function printed(print: () => string): string {
  try {
    return print();
  } catch (error) {
    return `<x-fault title="${String(error).replace(/[^\w .:]/g, ' ')}"></x-fault>`;
  }
}

/** Reads documents that no browser reads itself, as the JSON that a server would answer. */
function adapted(payload: number, turn: number, picture: string): unknown[] {
  const text = payloads()[payload] ?? '';
  const chosen = new Set(
    PLACES.flatMap((place) => documentsFor(payload + turn, text.length, stepFor(payloads().length, SPREAD), place).map(([index]) => index)),
  );
  return DOCUMENTS.map((document, index) =>
    chosen.has(index) && ['markdown', 'rss', 'atom'].includes(document.shape.format)
      ? adapt(fill(document, text, picture), optionsFor(document)).value
      : null,
  );
}

/** Adds to the report that the command reads, where there is one. */
async function keepReport(request: IncomingMessage): Promise<void> {
  const file = process.env['PAYLOADS_REPORT'];
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (file !== undefined) writeFileSync(file, `${Buffer.concat(chunks).toString()}\n`, {flag: 'a'});
}

/** Serves the harness: payloads, printed pages, the page for elements, what the proxy was asked for; and takes the report. */
export function serveInjection({hosts}: Proxy) {
  return async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const {pathname, searchParams, origin} = new URL(context.url, `http://${context.req.headers.host ?? ''}`);
    if (!pathname.startsWith('/__injection/')) return next();
    const picture = `${origin}/__injection/pixel.gif`;
    const number = (name: string): number => Number(searchParams.get(name) ?? 0);
    const answer = (type: string, body: unknown): void => {
      context.type = type;
      context.body = type === JSON_TYPE ? JSON.stringify(body) : body;
    };
    switch (pathname.slice('/__injection/'.length)) {
      case 'payloads': {
        const isAlone = process.env['PAYLOADS'] !== undefined;
        answer(JSON_TYPE, {payloads: payloads(), isAlone, step: stepFor(payloads().length, SPREAD)});
        break;
      }
      case 'printed':
        answer(HTML, printedPage(number('from'), number('to'), number('turn'), searchParams.get('place') as Place, picture));
        break;
      case 'elements':
        answer(HTML, elementsPage());
        break;
      case 'adapted':
        answer(JSON_TYPE, adapted(number('payload'), number('turn'), picture));
        break;
      case 'hosts':
        answer(JSON_TYPE, {count: hosts.length, hosts: [...new Set(hosts.slice(number('from')))]});
        break;
      case 'report':
        await keepReport(context.req);
        context.status = 204;
        break;
      case 'pixel.gif':
        context.set('Cache-Control', 'public, max-age=31536000, immutable');
        answer('image/gif', PIXEL);
        break;
      default:
        answer(HTML, '<!doctype html><title>Elsewhere</title>');
    }
    return undefined;
  };
}
