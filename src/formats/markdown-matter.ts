import {isScalar, parseDocument, visit} from 'yaml';
import {parseToml} from './markdown-toml.js';
import {isData, type Data, type Reader} from './read.js';

/** Characters of front matter at the most; more of it is an attack. */
const LONGEST = 200_000;
const FENCED = /^(---|\+\+\+|;;;)[ \t]*(yaml|yml|toml|json)?[ \t]*\r?\n/i;
const LINE = /^([A-Za-z_][\w-]*)[ \t]*:[ \t]+(.+?)[ \t]*\r?$/gm;

/** Levels of YAML, in brackets, dashes or spaces, that no honest front matter has: its parser goes down by recursion. */
const MOST_BRACKETS = 50;
const DEEP = /^(?:[-?:]\s+){50}|^[ \t]{400}/m;

/** A text of Markdown cut in two. */
export interface Parts {
  /** What the front matter says; undefined where there is none or it cannot be read. */
  matter: Data | undefined;
  body: string;
}

interface Cut {
  source: string;
  kind: 'yaml' | 'toml' | 'json';
  body: string;
}

/** Cuts off front matter between fences, or an object of JSON at the beginning. */
function cut(text: string): Cut | undefined {
  const [open, fence = '', named] = FENCED.exec(text) ?? [];
  if (open !== undefined) {
    const end = (
      fence === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m : fence === ';;;' ? /^;;;[ \t]*(?:\r?\n|$)/m : /^\+\+\+[ \t]*(?:\r?\n|$)/m
    ).exec(text.slice(open.length));
    if (end === null) return undefined;
    const kinds = {'---': 'yaml', '+++': 'toml', ';;;': 'json'} as const;
    const usual = kinds[fence as keyof typeof kinds];
    const kind = named === undefined ? usual : /^toml$/i.test(named) ? 'toml' : /^json$/i.test(named) ? 'json' : 'yaml';
    return {source: text.slice(open.length, open.length + end.index), kind, body: text.slice(open.length + end.index + end[0].length)};
  }
  if (!/^\{\s*"/.test(text)) return undefined;
  const end = /^\}[ \t]*(?:\r?\n|$)/m.exec(text) ?? /\}[ \t]*(?:\r?\n|$)/.exec(text);
  return end === null ? undefined : {source: text.slice(0, end.index + 1), kind: 'json', body: text.slice(end.index + end[0].length)};
}

/** Tells whether YAML is nested more deeply than front matter is. */
function isDeep(source: string): boolean {
  let open = 0;
  for (const [sign] of source.matchAll(/[[\]{}]/g)) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    if (open > MOST_BRACKETS) return true;
  }
  return DEEP.test(source);
}

/**
 * Reads YAML with every scalar as the text it is, so that a title "007" or a date stays what was written; what means nothing is left out.
 *
 * Throws where it is no YAML, or where few aliases would make much of little.
 */
function parseYaml(source: string): unknown {
  if (isDeep(source)) throw new SyntaxError('It is nested too deeply.');
  const document = parseDocument(source, {schema: 'failsafe', logLevel: 'silent', uniqueKeys: false, strict: false});
  const [error] = document.errors;
  if (error !== undefined) throw error;
  visit(document, {
    Scalar: (_, node) => (isScalar(node) && node.type === 'PLAIN' && /^(?:~|null)?$/i.test(String(node.value)) ? visit.REMOVE : undefined),
  });
  return document.toJS({maxAliasCount: 100});
}

/** Saves the plain lines of front matter that is no YAML, as in a title with a colon. */
function salvage(source: string): Data {
  const lines = [...source.matchAll(LINE)].map(([, name = '', value = '']): [string, string] => [
    name,
    value.replace(/^(["'])(.*)\1$/, '$2'),
  ]);
  return Object.fromEntries(lines.filter(([, value]) => !/^[|>[{&*!]/.test(value)));
}

const PARSERS = {yaml: parseYaml, toml: parseToml, json: (source: string): unknown => JSON.parse(source)};

/** Cuts a text of Markdown into front matter, as YAML, TOML or JSON, and body; reports front matter that cannot be read. */
export function readParts(text: string, reader: Reader): Parts {
  const source = text.replace(/^\ufeff/, '');
  const found = cut(source.trimStart());
  if (found === undefined) return {matter: undefined, body: source};
  if (found.source.length > LONGEST) {
    reader.report('limit/text', '', 'The front matter was left out.');
    return {matter: undefined, body: found.body};
  }
  try {
    const matter = PARSERS[found.kind](found.source);
    if (isData(matter)) return {matter, body: found.body};
    if (found.source.trim() === '') return {matter: undefined, body: found.body};
    if (found.kind === 'yaml' && typeof matter === 'string') return {matter: undefined, body: source};
    reader.report('value/ignored', '', 'The front matter is no list of fields.');
  } catch (error) {
    if (found.kind === 'json' && /^\s*\{/.test(source)) return {matter: undefined, body: source};
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    reader.report('value/ignored', '', `The front matter cannot be read. ${reason}`);
    if (found.kind === 'yaml') return {matter: salvage(found.source), body: found.body};
  }
  return {matter: undefined, body: found.body};
}
