import {LIMITS} from '../model/limits.js';
import {decodeEntities} from '../text/entities.js';
import {mendJson} from './json-mend.js';
import {at} from './read.js';

/** A value with its place in the input (JSON Pointer, RFC 6901). */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/** What pages put before and behind the JSON of a script: comments, CDATA, a byte order mark, a semicolon. */
const HEAD = /^(?:[\s\p{Cc}\ufeff\u200b/*;>]|-->|<!--|<!\[CDATA\[|&(?:#(?:13|10|9|160)|nbsp);)+/u;
const TAIL = /(?:[;,]|\/\/|\*\/|\/\*|-->|(?:<!)?\]\]>)$/;
const TAIL_PARTS = 10;
/** A script that gives the JSON a name. */
const ASSIGNMENT = /^(?:(?:var|let|const)\s{1,20})?[A-Za-z_$][\w$.]{0,80}(?:\[["'][\w-]{1,80}["']\])?\s{0,20}=\s{0,20}(?=[{[])/;
/** Characters that are shown of a place that cannot be read. */
const SAMPLE = 40;
const SCRIPT_START = /<script\b([^<>]{0,500})>/gi;
const SCRIPT_END = /<\/script/gi;

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Takes a document out of what stands round it. */
function unwrap(text: string): string {
  const source = text.replace(HEAD, '').replace(ASSIGNMENT, '');
  return /^[{[]\s*&(?:quot|#0?34);/.test(source) ? decodeEntities(source) : source;
}

/** Parses JSON as pages write it, with its wrappers and usual mistakes; undefined when it cannot be read. */
export function parseLooseJson(text: string): unknown {
  const source = unwrap(text);
  let plain = source.trimEnd();
  for (let part = 0; part < TAIL_PARTS && TAIL.test(plain); part++) plain = plain.replace(TAIL, '').trimEnd();
  const exact = parse(plain);
  if (exact !== undefined || !/^[{[]/.test(source)) return exact;
  const mended = mendJson(source);
  return 'json' in mended ? parse(mended.json) : undefined;
}

/** Says where the JSON in a text breaks off: line, column, and what stands there. */
export function whereBroken(text: string): string {
  const source = unwrap(text);
  const mended = mendJson(source);
  if (source.trim() === '' || !('fault' in mended) || !text.endsWith(source)) return '';
  const index = text.length - source.length + mended.fault;
  const lines = text.slice(0, index).split('\n');
  const place = `Line ${String(lines.length)}, column ${String((lines.at(-1) ?? '').length + 1)}`;
  const there = text
    .slice(index, index + SAMPLE)
    .replace(/\s+/g, ' ')
    .trim();
  return there === '' ? `${place}: the text ends too early.` : `${place}: at "${there}".`;
}

/** Takes the texts of the scripts with JSON-LD out of HTML, or of all its scripts where none says what it holds. */
function scriptsOf(html: string): string[] {
  const scripts: {attributes: string; text: string}[] = [];
  SCRIPT_START.lastIndex = 0;
  for (let start = SCRIPT_START.exec(html); start !== null; start = SCRIPT_START.exec(html)) {
    SCRIPT_END.lastIndex = SCRIPT_START.lastIndex;
    const end = SCRIPT_END.exec(html)?.index ?? html.length;
    scripts.push({attributes: start[1] ?? '', text: html.slice(SCRIPT_START.lastIndex, end)});
    SCRIPT_START.lastIndex = end;
  }
  const named = scripts.filter(({attributes}) => /ld\+json/i.test(attributes));
  return (named.length > 0 ? named : scripts).map(({text}) => text);
}

/** Reads one text: JSON, or HTML with JSON in scripts. Texts inside texts are read to the second level. */
function readText(text: string, path: string, depth: number): Place[] {
  const texts = text.trimStart().startsWith('<') && /<script\b/i.test(text) ? scriptsOf(text) : [text];
  return texts.flatMap((each, index) => {
    const place = texts.length > 1 ? at(path, index) : path;
    return readBlocks(parseLooseJson(each), place, depth + 1);
  });
}

/**
 * Lists the blocks of JSON-LD in an input: an object, a text, or a list of either.
 *
 * The value of what is none, such as a text that cannot be read, is undefined. Pointers into a text are pointers into its JSON.
 */
export function readBlocks(input: unknown, path = '', depth = 0): Place[] {
  if (typeof input === 'string' && depth < 2) return readText(input, path, depth);
  if (!Array.isArray(input)) return [{value: typeof input === 'object' && input !== null ? input : undefined, path}];
  if (!input.some((block) => typeof block === 'string')) return [{value: input, path}];
  return input.slice(0, LIMITS.nodes).flatMap((block, index) => readBlocks(block, at(path, index), depth));
}
