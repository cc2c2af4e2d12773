import {escape} from '../html/to-string.js';
import type {Issue} from '../model/issues.js';
import type {Content} from '../model/result.js';
import {documentCss} from '../styles/sheets.js';
import {acceptable} from './accept.js';
import {refuse, respond, sha256, type Answer} from './answers.js';
import {documentParts, type DocumentOptions} from './document.js';
import {EMBED_SCRIPT} from './embed-script.js';
import type {HandlerOptions, Loaded} from './handler-options.js';
import {oEmbedOf, toXml} from './oembed.js';
import {NOTHING_RUNS, policyOf} from './policy.js';
import {adapt, renderArticle} from './render.js';
import {makeRouter, type RouteName} from './routes.js';
import {partsInOrder, streamOf} from './stream.js';

const METHODS = 'GET, HEAD, OPTIONS';
const HTML = 'text/html';
const JSON_TYPE = 'application/json';
const CACHE = 'public, max-age=60, stale-while-revalidate=600';

/** What scripts of other sites may read, and the one form that a route has. */
const SHARED: readonly RouteName[] = ['fragment', 'json', 'oembed', 'script'];
const FORMS: Partial<Record<RouteName, string>> = {article: HTML, fragment: HTML, embed: HTML, json: JSON_TYPE};

/** What a request is answered with beside its story. */
interface Call {
  request: Request;
  url: URL;
  origin: string;
  id: string;
}

/**
 * Makes a function from `Request` to `Response` that serves stories in every printed form; runs wherever `fetch` does.
 *
 * It never rejects: what goes wrong is a bare 500, and told to `onError`. It fetches nothing by itself.
 */
export function createHandler(choice: HandlerOptions): (request: Request) => Promise<Response> {
  const {load, base = '/', cacheControl = CACHE, embargoStatus = 403, frameAncestors = ['*'], now = () => new Date()} = choice;
  const router = makeRouter(base, choice.routes);
  const common = choice.options ?? {};
  let styles: Promise<string> | undefined;

  const fail = (error: unknown, request: Request): Answer => {
    try {
      choice.onError?.(error, request);
    } catch {
      // Whoever is told of an error may not add one.
    }
    return refuse(500);
  };

  /** Says why a story is not shown; undefined where it is. */
  const refusal = (content: Content | null, issues: readonly Issue[], {id, request}: Call): Answer | undefined => {
    choice.onIssues?.(issues, id, request);
    if (content !== null) return undefined;
    const has = (code: string): boolean => issues.some((issue) => issue.code === code);
    if (has('rights/withheld')) return refuse(410);
    if (has('rights/embargoed')) return refuse(embargoStatus);
    return fail(new Error(`Nothing to show in ${id}: ${issues.map(({code}) => code).join(', ')}`), request);
  };

  /** Writes an address that other sites are given. */
  const address = (name: RouteName, {origin, id}: Call): string | undefined => {
    const path = router.path(name, id);
    return path === undefined ? undefined : origin + path;
  };

  /** Names the oEmbed answers of a page in its head. */
  const discovery = (call: Call): string => {
    const [page, oembed] = [address('article', call) ?? address('embed', call), address('oembed', call)];
    if (page === undefined || oembed === undefined) return '';
    const link = (type: string, format: string): string =>
      `<link rel="alternate" type="${type}" href="${escape(`${oembed}?${new URLSearchParams({url: page, format})}`)}">\n`;
    return link('application/json+oembed', 'json') + link('text/xml+oembed', 'xml');
  };

  const page = async (kind: 'article' | 'embed', input: unknown, options: DocumentOptions, call: Call): Promise<Answer> => {
    const parts = documentParts(input, options);
    const refused = refusal(parts.content, parts.issues, call);
    if (refused !== undefined) return refused;
    const script = kind === 'embed' ? router.path('script') : undefined;
    const added = (script === undefined ? '' : `<script type="module" src="${escape(script)}"></script>\n`) + discovery(call);
    const end = parts.start.lastIndexOf('</head>');
    const start = parts.start.slice(0, end) + added + parts.start.slice(end);
    styles ??= sha256(new TextEncoder().encode(documentCss));
    const ancestors = kind === 'embed' ? frameAncestors : ["'self'"];
    const policy = policyOf({styles: await styles, stylesheet: options.stylesheet, script: options.script, ancestors});
    const headers = {
      'content-security-policy': choice.contentSecurityPolicy?.(policy, kind) ?? policy,
      'referrer-policy': 'strict-origin-when-cross-origin',
      ...(kind === 'embed' && {'cross-origin-resource-policy': 'cross-origin', 'x-robots-tag': 'noindex'}),
    };
    const texts = partsInOrder({...parts, start});
    const isStreamed = choice.stream === true && kind === 'article';
    return {
      type: `${HTML}; charset=utf-8`,
      body: isStreamed ? streamOf(reported(texts, call.request), call.request.signal) : [...texts].join(''),
      headers,
    };
  };

  /** Tells of an error that comes when the answer has begun. */
  function* reported(texts: Iterable<string>, request: Request): Generator<string, void, undefined> {
    try {
      yield* texts;
    } catch (error) {
      fail(error, request);
      throw error;
    }
  }

  const fragment = (input: unknown, options: DocumentOptions, call: Call): Answer => {
    const {html, content, issues} = renderArticle(input, options);
    const headers = {'content-security-policy': NOTHING_RUNS};
    return refusal(content, issues, call) ?? {type: `${HTML}; charset=utf-8`, body: html, headers};
  };

  const json = (input: unknown, options: DocumentOptions, call: Call): Answer => {
    const {value, issues} = adapt(input, options);
    return refusal(value, issues, call) ?? {type: `${JSON_TYPE}; charset=utf-8`, body: JSON.stringify(value)};
  };

  const oembed = (input: unknown, options: DocumentOptions, call: Call, isXml: boolean): Answer => {
    const {value, issues} = adapt(input, options);
    const refused = refusal(value, issues, call);
    const src = address('embed', call);
    if (refused !== undefined || value === null) return refused ?? refuse(404);
    if (src === undefined) return refuse(404);
    const [maxWidth, maxHeight] = ['maxwidth', 'maxheight'].map((name) => pixels(call.url.searchParams.get(name)));
    const answer = oEmbedOf(value, {src, maxWidth, maxHeight, provider: choice.provider});
    return isXml
      ? {type: 'text/xml; charset=utf-8', body: toXml(answer)}
      : {type: `${JSON_TYPE}; charset=utf-8`, body: JSON.stringify(answer)};
  };

  /** Finds the story that an oEmbed consumer names by the address of its page: one of ours, or none. */
  const idOfPage = (written: string, origin: string): string | undefined => {
    if (!URL.canParse(written)) return undefined;
    const page = new URL(written);
    const found = page.origin === origin ? router.match(page.pathname) : undefined;
    if (found?.name === 'article' || found?.name === 'embed') return found.id;
    return choice.idOf?.(page);
  };

  const story = async (name: RouteName, call: Call, isXml: boolean): Promise<Answer> => {
    const loaded: Loaded = await load(call.id, call.request);
    if (loaded === null || loaded === undefined) return refuse(404);
    if (loaded === 'gone') return refuse(410);
    if (loaded === 'blocked') return refuse(451);
    if (loaded === 'embargoed') return refuse(embargoStatus);
    const baseUrl = address('article', call) ?? call.url.href;
    const options: DocumentOptions = {baseUrl, ...common, ...loaded.options, now: now()};
    const {input} = loaded;
    const answer =
      name === 'fragment'
        ? fragment(input, options, call)
        : name === 'json'
          ? json(input, options, call)
          : name === 'oembed'
            ? oembed(input, options, call, isXml)
            : await page(name === 'embed' ? 'embed' : 'article', input, options, call);
    const cache = options.preview === true ? 'private, no-store' : (loaded.cacheControl ?? cacheControl);
    return answer.status === undefined ? {...answer, headers: {'cache-control': cache, ...answer.headers}} : answer;
  };

  const get = (name: RouteName, call: Call): Answer | Promise<Answer> => {
    const accept = call.request.headers.get('accept');
    if (name === 'health') return {type: `${JSON_TYPE}; charset=utf-8`, body: '{"status":"ok"}', headers: {'cache-control': 'no-store'}};
    if (name === 'script') {
      return {
        type: 'text/javascript; charset=utf-8',
        body: EMBED_SCRIPT,
        headers: {'cache-control': 'public, max-age=3600, stale-while-revalidate=86400'},
      };
    }
    if (name !== 'oembed') {
      const form = FORMS[name];
      return form === undefined || acceptable(accept, [form]) === undefined ? refuse(406, {vary: 'Accept'}) : story(name, call, false);
    }
    const query = call.url.searchParams;
    const format = query.get('format');
    const url = query.get('url') ?? '';
    const sizes = ['maxwidth', 'maxheight'].map((size) => query.get(size));
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || sizes.some((size) => size !== null && pixels(size) === undefined))
      return refuse(400);
    if (format !== null && format !== 'json' && format !== 'xml') return refuse(501);
    const form = format ?? acceptable(accept, [JSON_TYPE, 'text/xml']);
    if (form === undefined) return refuse(406, {vary: 'Accept'});
    const id = idOfPage(url, call.origin);
    return id === undefined || id === '' ? refuse(404) : story(name, {...call, id}, form.endsWith('xml'));
  };

  /** Adds what other sites' scripts need, and what a cache must tell apart. */
  const share = (answer: Answer, name: RouteName, {request, url}: Call): Answer => {
    const asker = request.headers.get('origin');
    const isShared = SHARED.includes(name);
    const allowed = choice.cors === undefined || choice.cors.includes('*') ? '*' : choice.cors.find((one) => one === asker);
    const vary = [
      ...(name === 'health' || name === 'script' ? [] : (choice.vary ?? [])),
      ...(name === 'oembed' && !url.searchParams.has('format') ? ['Accept'] : []),
      ...(isShared && allowed !== '*' ? ['Origin'] : []),
    ];
    return {
      ...answer,
      headers: {
        ...(vary.length > 0 && {vary: vary.join(', ')}),
        ...(isShared && allowed !== undefined && {'access-control-allow-origin': allowed}),
        ...answer.headers,
      },
    };
  };

  const answer = async (request: Request): Promise<Answer> => {
    const url = new URL(request.url);
    const found = router.match(url.pathname);
    if (found === undefined) return refuse(404);
    const {name, id} = found;
    const call: Call = {request, url, origin: choice.origin === undefined ? url.origin : new URL(choice.origin).origin, id: id ?? ''};
    if (request.method === 'OPTIONS') {
      const headers = {allow: METHODS, 'access-control-allow-methods': METHODS, 'access-control-max-age': '86400'};
      return share({status: 204, body: '', headers}, name, call);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, {allow: METHODS});
    if (id === undefined) return refuse(400);
    return share(await get(name, call), name, call);
  };

  return async (request) => {
    try {
      return await respond(request, await answer(request));
    } catch (error) {
      return respond(request, fail(error, request));
    }
  };
}

/** Reads a number of pixels; undefined for what is none. */
function pixels(written: string | null): number | undefined {
  const size = Number(written ?? '');
  return Number.isInteger(size) && size > 0 ? size : undefined;
}
