import {attributeText, isAddress, VOID} from './attributes.js';
import {compile, type TemplateAttribute, type TemplateNode} from './compile.js';
import {isTemplate, nothing, textOf, type Template} from './tag.js';

/** Writes an attribute from the values of a template, with the space before it; '' where it is left out. */
type WriteAttribute = (values: readonly unknown[]) => string;

/** Markup as a run of texts with, between them, what is written from a value: the index of a child, or an attribute. */
interface Run {
  readonly texts: string[];
  readonly parts: (number | WriteAttribute)[];
}

const runs = new WeakMap<TemplateStringsArray, Run>();
const ESCAPES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Escapes a text for markup, in text and in double-quoted attributes alike. */
export function escape(text: string): string {
  const safe = /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : text;
  // Looked for by itself: engines are twice as fast with the four alone.
  return safe.includes('\u00a0') ? safe.replaceAll('\u00a0', '&nbsp;') : safe;
}

/** Prints what a template renders as HTML. */
export function toHtml(value: unknown): string {
  if (typeof value === 'string') return escape(value);
  if (isTemplate(value)) return print(value);
  if (Array.isArray(value)) {
    let out = '';
    for (const item of value) out += toHtml(item);
    return out;
  }
  return value === nothing ? '' : escape(textOf(value));
}

/** Characters of a chunk at the least, the last one aside. */
const CHUNK = 4096;

/**
 * Prints what `toHtml` prints, chunk by chunk, each made when it is asked for.
 *
 * A chunk ends after an entry of a list that stands within three templates: after a block of a body, an update, a ranked entry.
 */
export function* toChunks(value: unknown): Generator<string, void, undefined> {
  let held = '';
  for (const piece of piecesOf(value, 3)) {
    if (piece !== undefined) held += piece;
    else if (held.length >= CHUNK) {
      yield held;
      held = '';
    }
  }
  if (held !== '') yield held;
}

/** Gives the pieces of what is printed; undefined where a chunk may end. */
function* piecesOf(value: unknown, levels: number): Generator<string | undefined, void, undefined> {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* piecesOf(item, levels);
      yield undefined;
    }
  } else if (levels === 0 || !isTemplate(value)) yield toHtml(value);
  else {
    const {texts, parts} = runOf(value.strings);
    yield texts[0] ?? '';
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (typeof part === 'number') yield* piecesOf(value.values[part], levels - 1);
      else if (part !== undefined) yield part(value.values);
      yield texts[i + 1] ?? '';
    }
  }
}

function print({strings, values}: Template): string {
  const {texts, parts} = runOf(strings);
  let out = texts[0] ?? '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (typeof part === 'number') out += toHtml(values[part]);
    else if (part !== undefined) out += part(values);
    out += texts[i + 1] ?? '';
  }
  return out;
}

/** Makes the function that writes an attribute; most are one value alone, which needs the least. */
function writerOf({name, boolean, pieces, first}: TemplateAttribute): WriteAttribute {
  const start = ` ${name}="`;
  if (boolean) return (values) => (values[first] !== nothing && values[first] ? `${start}"` : '');
  if (pieces.join('') === '' && pieces.length === 2 && !isAddress(name)) {
    return (values) => {
      const value = values[first];
      return value === nothing ? '' : `${start}${escape(textOf(value))}"`;
    };
  }
  return (values) => {
    const text = attributeText(name, pieces, values, first);
    return text === undefined ? '' : `${start}${escape(text)}"`;
  };
}

function runOf(strings: TemplateStringsArray): Run {
  let run = runs.get(strings);
  if (run === undefined) runs.set(strings, (run = flatten(compile(strings))));
  return run;
}

function flatten(nodes: readonly TemplateNode[]): Run {
  const run: Run = {texts: [''], parts: []};
  const write = (text: string): void => {
    run.texts.push((run.texts.pop() ?? '') + text);
  };
  const hold = (part: number | WriteAttribute): void => {
    run.parts.push(part);
    run.texts.push('');
  };
  const visit = (node: TemplateNode): void => {
    if (typeof node === 'string') write(escape(node));
    else if (typeof node === 'number') hold(node);
    else {
      write(`<${node.tag}`);
      for (const attribute of node.attributes) {
        if (attribute.pieces.length > 1) hold(writerOf(attribute));
        else write(` ${attribute.name}="${escape(attribute.pieces[0] ?? '')}"`);
      }
      write('>');
      node.children.forEach(visit);
      if (!VOID.has(node.tag)) write(`</${node.tag}>`);
    }
  };
  nodes.forEach(visit);
  return run;
}
