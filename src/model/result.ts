import type {Article, TrendingList} from './article.js';
import type {Issue} from './issues.js';

/** Every format's name; each is the name of its file in `formats/`. */
export const FORMATS = [
  'canonical',
  'schema-org',
  'html',
  'wordpress',
  'ans',
  'ninjs',
  'portable-text',
  'content-tree',
  'json-feed',
  'ghost',
  'contentful',
  'markdown',
  'rows',
  'rss',
  'atom',
  'apple-news',
  'newsml-g2',
] as const;
export type Format = (typeof FORMATS)[number];

/** What an adapter makes: one article, or a ranked list of articles. */
export type Content = Article | TrendingList;

/** What came of an input: a value, or none, with everything that was wrong on the way. */
export type Result<T = Content> =
  {ok: true; value: T; issues: Issue[]; format: Format} | {ok: false; value: null; issues: Issue[]; format: Format | 'unrecognised'};

/** An element of parsed HTML as the walker reads it; a `DOMParser` tree and a parse5 tree both become this. */
export interface HtmlElement {
  /** Lower-case tag name; '' for the root of a fragment. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** A string is text. */
  readonly children: readonly (HtmlElement | string)[];
}

/** Parses an HTML fragment or page inertly; undefined where the page forbids parsing. */
export type ParseHtml = (source: string) => HtmlElement | undefined;

/** What every adapter takes beside the input. */
export interface AdaptOptions {
  /** Absolute URL that relative addresses are resolved against. */
  baseUrl?: string;
  /** IANA zone of dates that name none ("Europe/Zagreb"). */
  sourceTimeZone?: string;
  /** Language when the input names none. */
  defaultLanguage?: string;
  /** The clock, for embargoes and dates in the future; without it nothing is compared with now. */
  now?: Date;
  /** Parses HTML; without it HTML becomes its text, and an issue says so. */
  parseHtml?: ParseHtml;
  /**
   * Elements of HTML that are blocks of the page's own: a selector (tag, `.class`, `#id`, `[attribute=value]`, lists with commas) and the name
   * of the `custom` block that each becomes, with its words as text and its `data-*`, `src`, `href` and `id` as data.
   */
  elements?: Readonly<Record<string, string>>;
  /** Shows what is embargoed or withheld, for an editor's own preview. */
  preview?: boolean;
}

/** Reads one outside format: pure, never throws, never fetches, never changes its input. */
export interface Adapter<T = Content> {
  (input: unknown, options?: AdaptOptions): Result<T>;
  /** Name of the format it reads. */
  readonly format: Format;
}
