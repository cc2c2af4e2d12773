import type {Article} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import {makeIssue, type IssueCode} from '../model/issues.js';
import {FORMATS, type AdaptOptions, type Adapter, type Format, type HtmlElement, type Result} from '../model/result.js';
import {cleanText} from '../text/clean.js';
import {readBody} from './canonical-blocks.js';
import {whyDeclined} from './declined.js';
import {detectFormat} from './detect.js';
import {finishArticle, type PartOptions} from './finish.js';
import {parseJson, whereBroken} from './json.js';
import {adapter, isData, own, type BodyAdapter, type Data} from './read.js';

/** What `adapt` takes beside the input: a format that is named is not guessed. */
export type NamedOptions = AdaptOptions & {format?: Format};
/** Reads an input of any known format. */
export type Adapt = (input: unknown, options?: NamedOptions) => Result;

/** Formats whose documents may be text other than JSON. */
const TEXTS: readonly unknown[] = ['schema-org', 'html', 'markdown', 'rss', 'atom', 'newsml-g2'];
/** What is wrong with metadata that a body can be shown without; every other fault could hide an embargo. */
const HARMLESS: readonly IssueCode[] = ['input/unrecognised', 'input/invalid-json', 'input/not-object', 'article/empty'];

function fail(code: IssueCode, format: Format | 'unrecognised' = 'unrecognised', detail = ''): Result {
  return {ok: false, value: null, issues: [makeIssue(code, '', detail)], format};
}

const isElement = (value: unknown): value is HtmlElement =>
  isData(value) && typeof value['tag'] === 'string' && value['attributes'] instanceof Map;

/** Tells metadata with a body beside it, where neither they nor their holder are a document of a known format. */
function isPair(data: unknown, format: Format | undefined, options: PartOptions): data is Data {
  return format === undefined && options.partial !== true && own(data, 'metadata') !== undefined;
}

/** Takes the words of HTML that nothing here can read, a line each. */
function wordsOf(body: string | HtmlElement): string[] {
  if (typeof body === 'string') return body.split(/<\/(?:p|h\d|li|div|figcaption|blockquote|tr)>/i).map((part) => cleanText(part).text);
  return body.children.map((child) => (typeof child === 'string' ? child : wordsOf(child).join(' ')).trim());
}

/** Puts a body into an article: HTML as text or as a tree, or blocks of the model. */
const withBody = adapter('html', (input, reader) => {
  const {article, body, html} = input as {article: Article; body: unknown; html: Partial<BodyAdapter> | undefined};
  let whole = article;
  if (Array.isArray(body)) whole = {...article, body: readBody(body, reader, '/body')};
  else if (typeof body === 'string' || isElement(body)) {
    if (html?.withBody === undefined) reader.report('html/no-parser', '/body', 'Add "html" with useFormats().');
    whole = html?.withBody?.(article, body, reader, '/body') ?? {...article, body: readBody(wordsOf(body), reader, '/body')};
  } else if (body !== undefined) reader.report('value/ignored', '/body');
  return finishArticle(whole, reader, '/metadata');
});

/** Reads metadata and body from two places as one article; the format is that of the metadata. */
function adaptPair(pair: Data, {format: named, ...options}: NamedOptions, adapt: Adapt, html: Partial<BodyAdapter> | undefined): Result {
  const metadata = own(pair, 'metadata');
  const body = own(pair, 'body');
  const isBare = isData(metadata) && Object.keys(metadata).length === 0;
  const part: PartOptions & NamedOptions = {...options, partial: true, ...(named !== undefined && named !== 'html' && {format: named})};
  const first: Result = isBare ? {ok: false, value: null, issues: [], format: 'html'} : adapt(metadata, part);
  const issues = first.issues
    .filter(({code}) => body === undefined || !code.startsWith('body/'))
    .map((issue) => ({...issue, path: `/metadata${issue.path}`}));
  const isDone = first.ok ? !isArticle(first.value) : issues.some(({severity, code}) => severity === 'error' && !HARMLESS.includes(code));
  if (isDone) return {...first, issues};
  const article = first.value ?? {type: 'Article', headline: '', author: [], image: [], body: []};
  const second = withBody({article, body, html}, options);
  return {...second, issues: [...issues, ...second.issues], format: first.format === 'unrecognised' ? 'html' : first.format};
}

/**
 * Makes the one entrance for input of any kind, from the adapters of the formats it shall read.
 *
 * Takes parsed data, the text of JSON or HTML, or `{metadata, body}` from two places. The format is guessed unless it is named.
 * Adapters that are added to `adapters` later are used as well. Never throws: what cannot be read is `ok: false` with an issue.
 */
export function createAdapt(adapters: Partial<Record<Format, Adapter>>): Adapt {
  const adapt: Adapt = (input, options = {}) => {
    try {
      return read(input, options);
    } catch (error) {
      return fail('input/internal', 'unrecognised', error instanceof Error ? error.message : '');
    }
  };

  const read: Adapt = (input, options = {}) => {
    const named = FORMATS.find((name) => name === options.format);
    const parsed = typeof input === 'string' && named !== 'html' ? parseJson(input) : undefined;
    const data = typeof parsed === 'object' && parsed !== null ? parsed : input;
    if (typeof data !== 'string' && (typeof data !== 'object' || data === null)) return fail('input/not-object', named);
    const {format: guess, ambiguous} = detectFormat(data);
    if (isPair(data, guess, options)) return adaptPair(data, options, adapt, own(adapters, 'html') as Partial<BodyAdapter> | undefined);
    const format = options.format ?? guess ?? (own(data, 'headline') === undefined ? undefined : 'canonical');
    if (typeof data === 'string' && !TEXTS.includes(format))
      return parsed === undefined ? fail('input/invalid-json', named, whereBroken(data)) : fail('input/not-object', named);
    if (format === undefined) return fail('input/unrecognised');
    const declined = whyDeclined(format, data);
    if (declined !== undefined) return fail('input/declined', format, declined);
    const chosen = own(adapters, format) as Adapter | undefined;
    if (chosen === undefined)
      return fail(
        'input/format-missing',
        named ?? guess,
        `Add "${format}" with useFormats(), from broadsheet/formats/${format}.js, or load broadsheet.all.js.`,
      );
    const result = chosen(data, options);
    if (options.format !== undefined || ambiguous.length === 0) return result;
    return {...result, issues: [makeIssue('input/ambiguous', '', `It could be ${ambiguous.join(', ')}.`), ...result.issues]};
  };
  return adapt;
}
