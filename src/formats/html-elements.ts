import type {CustomBlock} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import type {HtmlElement} from '../model/result.js';
import {safeUrl} from '../text/urls.js';
import type {Flow} from './html-flow.js';
import {hasClass, plain, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {compact, type Reader} from './read.js';

type Test = (element: HtmlElement) => boolean;
/** What is asked of elements: whether one is a block of the page's own, and of which name. */
export type Elements = (element: HtmlElement) => string | undefined;

const PART = /(\*|[a-z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[\s*([a-z_][\w:.-]*)\s*(?:([~|^$*]?)=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?\]/iy;
/** Elements that are no content, whatever a page asks for. */
const NEVER = /^(?:base|head|html|link|meta|noscript|script|style|template|title)$/;
/** Attributes whose values are addresses, and those whose values are where they look like one. */
const ADDRESS = /^(?:src|href|data-(?:.*-)?url)$/;
const MAY_BE_ADDRESS = /^data-(?:.*-)?(?:href|src)$/;
const SCHEME = /^(?:blob|data|file|javascript|vbscript):/i;
const BLANK = /[\0-\x20]+/g;
const MOST_DATA = 100;

/** Compares the value of an attribute as CSS does. */
function compare(value: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case '':
      return value === wanted;
    case '~':
      return wanted !== '' && value.split(/\s+/).includes(wanted);
    case '|':
      return value === wanted || value.startsWith(`${wanted}-`);
    case '^':
      return wanted !== '' && value.startsWith(wanted);
    case '$':
      return wanted !== '' && value.endsWith(wanted);
    default:
      return wanted !== '' && value.includes(wanted);
  }
}

/** Reads one compound selector; undefined where it is none. */
function compound(source: string): Test | undefined {
  const tests: Test[] = [];
  PART.lastIndex = 0;
  let at = 0;
  for (let hit = PART.exec(source); hit !== null; hit = PART.exec(source)) {
    const [, tag, title, id, name, operator, double, single, bare] = hit;
    const value = double ?? single ?? bare;
    if (tag !== undefined) {
      if (at > 0) return undefined;
      if (tag !== '*') tests.push((element) => element.tag === tag.toLowerCase());
    } else if (title !== undefined) {
      tests.push((element) => hasClass(element, title));
    } else if (id !== undefined) tests.push(({attributes}) => attributes.get('id') === id);
    else if (name !== undefined) {
      tests.push(({attributes}) => {
        const found = attributes.get(name.toLowerCase());
        return found !== undefined && (value === undefined || compare(found, operator ?? '', value));
      });
    }
    at = PART.lastIndex;
  }
  return at === source.length && at > 0 ? (element) => tests.every((test) => test(element)) : undefined;
}

/** Splits a list of selectors at the commas that stand outside brackets. */
function splitList(source: string): string[] {
  const parts: string[] = [];
  let part = '';
  let isInside = false;
  for (const sign of source) {
    if (sign === '[' || sign === ']') isInside = sign === '[';
    if (sign !== ',' || isInside) part += sign;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part].map((each) => each.trim());
}

const known = new WeakMap<Reader, Elements>();

/**
 * Reads which elements of HTML a page wants as blocks of its own, from `options.elements`.
 *
 * A selector is compound: tag, `.class`, `#id`, `[attribute]`, `[attribute=value]` and the other comparisons of CSS, or a list of these with
 * commas (https://www.w3.org/TR/selectors-4/#compound). One that cannot be read is ignored and reported, once for each reader.
 */
export function elementsOf(reader: Reader): Elements {
  const before = known.get(reader);
  if (before !== undefined) return before;
  const rules: [test: Test, name: string][] = [];
  for (const [selector, name] of Object.entries(reader.options.elements ?? {})) {
    const tests = splitList(selector.slice(0, 1_000)).map(compound);
    const title = typeof name === 'string' ? plain(name) : '';
    if (title === '' || tests.includes(undefined)) reader.report('value/ignored', '', `"${selector.slice(0, 200)}" in elements.`);
    else for (const test of tests) if (test !== undefined) rules.push([test, title]);
  }
  const elements: Elements =
    rules.length === 0 ? () => undefined : (element) => (NEVER.test(element.tag) ? undefined : rules.find(([test]) => test(element))?.[1]);
  known.set(reader, elements);
  return elements;
}

/** Lists what an element says in `data-*`, `src`, `href` and `id`; addresses that are not safe are left out. */
function dataOf({attributes}: HtmlElement, reader: Reader, path: string): Record<string, string> | undefined {
  const entries: [string, string][] = [];
  for (const [name, value] of attributes) {
    if (!/^(?:data-[\w.-]+|src|href|id)$/.test(name) || entries.length >= MOST_DATA) continue;
    const isAddress = ADDRESS.test(name) || (MAY_BE_ADDRESS.test(name) && /^\s*(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)/i.test(value));
    const url = isAddress ? safeUrl(value, name === 'href' ? 'link' : 'media', reader.options.baseUrl) : undefined;
    if (url !== undefined) entries.push([name, url]);
    else if (isAddress || SCHEME.test(value.replace(BLANK, ''))) reader.report('url/unsafe', path, value.slice(0, 200));
    else entries.push([name, value.slice(0, LIMITS.field)]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Reads an element as the page's own block: its words, and what its attributes say. */
export function custom(name: string, element: HtmlElement, flow: Flow, {reader, path, done}: Walker): void {
  const text = plain(textOf({...element, tag: 'div', attributes: new Map()}, ' ', done));
  flow.push(compact<CustomBlock>({type: 'custom', name, text: text === '' ? undefined : text, data: dataOf(element, reader, path)}));
}
