import {decodeEntities} from '../text/entities.js';
import {at} from './read.js';

/** A value with its place in the input (JSON Pointer, RFC 6901). */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/** What pages put before and behind the JSON of a script: comments, CDATA, a byte order mark, a semicolon. */
const HEAD = /^(?:[\s\ufeff/*;>]|-->|<!--|<!\[CDATA\[)+/;
const TAIL = /(?:[;,]|\/\/|\*\/|\/\*|-->|(?:<!)?\]\]>)$/;
const TAIL_PARTS = 10;
const SCRIPT_START = /<script\b([^<>]{0,500})>/gi;
const SCRIPT_END = /<\/script/gi;

/** Ends a string of JSON only where this follows the quote. */
const AFTER_STRING = /\s*(?:[:}\]]|,\s*["{[}\]]|$)/y;
const AFTER_LAST = /\s*[}\]]/y;

function follows(pattern: RegExp, source: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(source);
}

/** Mends what templates get wrong: raw control characters, wrong escapes and bare quotes in strings, commas behind the last entry. */
function mend(source: string): string {
  let mended = '';
  let inString = false;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (!inString) {
      inString = character === '"';
      if (character !== ',' || !follows(AFTER_LAST, source, index + 1)) mended += character;
    } else if (character === '\\') {
      const [escape = ''] = /^\\(?:["\\/bfnrt]|u[\da-f]{4})/i.exec(source.slice(index, index + 6)) ?? [];
      mended += escape;
      index += Math.max(0, escape.length - 1);
    } else if (character === '"') {
      inString = !follows(AFTER_STRING, source, index + 1);
      mended += inString ? '\\"' : '"';
    } else {
      mended += character < ' ' ? JSON.stringify(character).slice(1, -1) : character;
    }
  }
  return mended;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Parses JSON as pages write it, with its wrappers and usual mistakes; undefined when it cannot be read. */
export function parseLooseJson(text: string): unknown {
  let source = text.replace(HEAD, '').trimEnd();
  for (let part = 0; part < TAIL_PARTS && TAIL.test(source); part++) source = source.replace(TAIL, '').trimEnd();
  if (/^[{[]\s*&(?:quot|#34);/.test(source)) source = decodeEntities(source);
  const exact = parse(source);
  if (exact !== undefined || !/^[{[]/.test(source)) return exact;
  const mended = mend(source);
  return parse(mended) ?? parse(`[${mended}]`);
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
  return input.flatMap((block, index) => readBlocks(block, at(path, index), depth));
}
