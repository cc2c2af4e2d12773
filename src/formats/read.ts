import type {Article, DateString, HttpUrl, LanguageTag, Phrasing} from '../model/article.js';
import {makeIssue, type Issue, type IssueCode} from '../model/issues.js';
import {LIMITS} from '../model/limits.js';
import type {AdaptOptions, Adapter, Content, Format, HtmlElement, Result} from '../model/result.js';
import {cleanText} from '../text/clean.js';
import {languageTag} from '../text/languages.js';
import {parseDate} from '../text/parse-date.js';
import {safeUrl} from '../text/urls.js';
import {bare} from './bare.js';

/** An object of unknown content; reach into it with `own` alone. */
export type Data = Readonly<Record<string, unknown>>;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Tells an object that is no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes an own property; undefined where there is none, or it is null or ''. */
export function own(value: unknown, key: string): unknown {
  if (!isData(value) || FORBIDDEN.has(key) || !Object.hasOwn(value, key)) return undefined;
  const found = value[key];
  return found === null || found === '' ? undefined : found;
}

/** Takes an own property as a word: a text, or a number or truth written as one; '' for anything else. */
export function ownWord(value: unknown, key: string): string {
  const found = own(value, key);
  return typeof found === 'string' ? found : typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

/** Appends one key to a JSON Pointer (RFC 6901). */
export function at(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Leaves out the properties that are undefined. */
export function compact<T extends object>(object: {[K in keyof T]: T[K] | undefined}): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Reads hostile values into the model's primitives, and keeps what was wrong with them. */
export class Reader {
  readonly options: AdaptOptions;
  #issues: Issue[] = [];
  #counts = new Map<IssueCode, number>();

  constructor(options: AdaptOptions = {}) {
    this.options = options;
  }

  /** Makes a reader that resolves relative addresses against another base; both keep one list of issues. */
  based(baseUrl: string | undefined): Reader {
    if (baseUrl === undefined) return this;
    const reader = new Reader({...this.options, baseUrl});
    reader.#issues = this.#issues;
    reader.#counts = this.#counts;
    return reader;
  }

  /** Reports an issue; the first 20 of a code are kept, then counted. */
  report(code: IssueCode, path = '', detail = ''): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LIMITS.issues) this.#issues.push(makeIssue(code, path, detail));
  }

  /** Lists the issues so far; the codes that came too often end with their count. */
  get issues(): Issue[] {
    const more = [...this.#counts].filter(([, count]) => count > LIMITS.issues);
    return [...this.#issues, ...more.map(([code, count]) => makeIssue(code, '', `${String(count - LIMITS.issues)} more like it.`))];
  }

  /** Takes a value as a list: itself, alone in one, or none. Longer ones are cut. */
  list(value: unknown, path = ''): readonly unknown[] {
    if (value === undefined || value === null || value === '') return [];
    if (!Array.isArray(value)) return [value];
    if (value.length > LIMITS.list) this.report('limit/list', path);
    return value.slice(0, LIMITS.list);
  }

  /** Takes a value as a list, as `list` does, each entry with its own pointer. */
  entries(value: unknown, path: string): {value: unknown; path: string}[] {
    const list = this.list(value, path);
    return list.map((entry, index) => ({value: entry ?? undefined, path: Array.isArray(value) ? at(path, index) : path}));
  }

  /** Reads a field of plain text: entities decoded, tags stripped, space collapsed; undefined when nothing is left. */
  text(value: unknown, path = ''): string | undefined {
    const source = typeof value === 'number' ? String(value) : value;
    if (typeof source !== 'string') {
      if (source !== undefined && source !== null) this.report('value/ignored', path);
      return undefined;
    }
    if (source.length > LIMITS.field) this.report('limit/text', path);
    const {text, cleaned} = cleanText(source.slice(0, LIMITS.field));
    if (cleaned) this.report('text/cleaned', path);
    return text === '' ? undefined : text;
  }

  /** Reads a text as the phrases of one line. */
  phrases(value: unknown, path = ''): Phrasing[] | undefined {
    const text = this.text(value, path);
    return text === undefined ? undefined : [{type: 'text', value: text}];
  }

  /** Reads an absolute http(s) URL; relative ones need `baseUrl`. */
  url(value: unknown, path = ''): HttpUrl | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const url = typeof value === 'string' ? safeUrl(value, 'media', this.options.baseUrl) : undefined;
    if (url === undefined) this.report('url/unsafe', path);
    return url;
  }

  /** Reads where a link leads: http(s), mailto, tel or a same-document fragment. */
  link(value: unknown, path = ''): string | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const url = typeof value === 'string' ? safeUrl(value, 'link', this.options.baseUrl) : undefined;
    if (url === undefined) this.report('url/unsafe', path);
    return url;
  }

  /** Reads a date or a moment; one without a zone keeps its calendar date, unless `sourceTimeZone` says where it is from. */
  date(value: unknown, path = ''): DateString | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const parsed = typeof value === 'string' || typeof value === 'number' ? parseDate(value, this.options.sourceTimeZone) : undefined;
    if (parsed === undefined) {
      this.report('date/invalid', path);
      return undefined;
    }
    if (parsed.zoneMissing) this.report('date/no-zone', path);
    const {now} = this.options;
    if (now !== undefined && Date.parse(parsed.date) > now.getTime() + 86_400_000) this.report('date/future', path);
    return parsed.date;
  }

  /** Reads a language tag (BCP 47). */
  language(value: unknown, path = ''): LanguageTag | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const tag = typeof value === 'string' ? languageTag(value) : undefined;
    if (tag === undefined) this.report('lang/invalid', path);
    return tag;
  }

  /** Reads a number, also from a string; undefined outside the range. */
  number(value: unknown, low = 0, high = Number.MAX_SAFE_INTEGER): number | undefined {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value.trim().replace(/px$/i, '')) : value;
    return typeof number === 'number' && number >= low && number <= high ? number : undefined;
  }

  /** Reads the side of a picture in whole pixels. */
  side(value: unknown): number | undefined {
    const side = this.number(value, 1, LIMITS.side);
    return side === undefined ? undefined : Math.round(side);
  }

  /** Reads a truth as CMSs write it: true, "True", "http://schema.org/True", 1. */
  boolean(value: unknown): boolean | undefined {
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? /(?:^|\/)(true|false|yes|no|1|0)$/i.exec(value.trim())?.[1]?.toLowerCase() : value;
    if (word === 'true' || word === 'yes' || word === '1' || word === 1) return true;
    if (word === 'false' || word === 'no' || word === '0' || word === 0) return false;
    return undefined;
  }

  /** Parses HTML with the parser that was passed in; reports where there is none. */
  parse(source: string, path = ''): HtmlElement | undefined {
    if (source.length > LIMITS.body) this.report('limit/text', path);
    const root = this.options.parseHtml?.(source.slice(0, LIMITS.body));
    if (root === undefined) this.report('html/no-parser', path);
    return root;
  }
}

/** Makes an adapter of a function that reads; a fault of our own becomes an issue, never an exception. */
export function adapter<T extends Content>(format: Format, read: (input: unknown, reader: Reader) => T | undefined): Adapter<T> {
  const adapt = (input: unknown, options: AdaptOptions = {}): Result<T> => {
    const reader = new Reader(options);
    let value: T | undefined;
    try {
      value = bare(read(input, reader));
    } catch (error) {
      reader.report('input/internal', '', error instanceof Error ? error.message : '');
    }
    return value === undefined ? {ok: false, value: null, issues: reader.issues, format} : {ok: true, value, issues: reader.issues, format};
  };
  return Object.assign(adapt, {format});
}

/** An adapter that can also put a body of its format into an article whose metadata came from elsewhere. */
export interface BodyAdapter extends Adapter {
  readonly withBody: (article: Article, body: string | HtmlElement, reader: Reader, path: string) => Article;
}
