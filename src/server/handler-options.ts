import type {Issue} from '../model/issues.js';
import type {DocumentOptions} from './document.js';
import type {RoutePaths} from './routes.js';

/** What the publisher's `load` answers with: one article or ranked list, in any supported format. */
export interface Story {
  input: unknown;
  /** Options for this one, over those of the handler. */
  options?: DocumentOptions;
  /** `Cache-Control` for this one. */
  cacheControl?: string;
}

/** Why something that exists is not shown: withdrawn for good, not yet, or by order of a court. */
export type Refusal = 'gone' | 'embargoed' | 'blocked';

/** Answers of `load`; null and undefined mean that there is no such story. */
export type Loaded = Story | Refusal | null | undefined;

/** What a handler is made with. */
export interface HandlerOptions {
  /** Gets a story from where the publisher keeps it; the handler itself fetches nothing. */
  load: (id: string, request: Request) => Loaded | Promise<Loaded>;
  /** Path that all routes stand below; `/` without it. */
  base?: string;
  /** Paths of routes that are called otherwise; `false` turns one off. */
  routes?: RoutePaths;
  /** Origin that readers see, such as `https://lantern.example`; the request's own without it. */
  origin?: string;
  /** Finds the identifier of a page of the publisher's that stands elsewhere, for oEmbed. */
  idOf?: (url: URL) => string | undefined;
  /** How stories are read and printed; `now` is the clock's. */
  options?: DocumentOptions;
  /** Sends article pages while they are printed: sooner, and without `ETag` and `Content-Length`. */
  stream?: boolean;
  /** `Cache-Control` of what is shown. */
  cacheControl?: string;
  /** Request headers that `load` looks at, for `Vary`. */
  vary?: readonly string[];
  /** Status of what is under embargo: 403, or 404 where not even its existence may be known, or 451. */
  embargoStatus?: 403 | 404 | 451;
  /** Who may show embed pages in a frame: sources of `frame-ancestors`; everybody without it. */
  frameAncestors?: readonly string[];
  /** Changes the Content-Security-Policy of a page. */
  contentSecurityPolicy?: (policy: string, page: 'article' | 'embed') => string;
  /** Origins whose scripts may read fragments, JSON and oEmbed; every one without it. */
  cors?: readonly string[];
  /** Who provides the stories, for oEmbed; the publisher that a story names without it. */
  provider?: {name: string; url?: string};
  /** The clock, for embargoes. */
  now?: () => Date;
  /** Is told what went wrong; the answer is a bare 500. */
  onError?: (error: unknown, request: Request) => void;
  /** Is told what was wrong with the data of a story. */
  onIssues?: (issues: readonly Issue[], id: string, request: Request) => void;
}
