import {attributeText, VOID} from './attributes.js';
import {compile, type TemplateAttribute, type TemplateNode} from './compile.js';
import {isTemplate, nothing, textOf, type Template} from './tag.js';

/** Markup as a run of texts with, between them, what is written from a value: the index of a child, or an attribute. */
interface Run {
  readonly texts: string[];
  readonly parts: (number | TemplateAttribute)[];
}

const runs = new WeakMap<TemplateStringsArray, Run>();
const ESCAPES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;'};

/** Escapes a text for markup, in text and in double-quoted attributes alike. */
export function escape(text: string): string {
  return /[&<>"\u00a0]/.test(text) ? text.replace(/[&<>"\u00a0]/g, (character) => ESCAPES[character] ?? character) : text;
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

function print({strings, values}: Template): string {
  let run = runs.get(strings);
  if (run === undefined) runs.set(strings, (run = flatten(compile(strings))));
  const {texts, parts} = run;
  let out = texts[0] ?? '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (typeof part === 'number') out += toHtml(values[part]);
    else if (part !== undefined) out += printAttribute(part, values);
    out += texts[i + 1] ?? '';
  }
  return out;
}

function printAttribute({name, boolean, pieces, first}: TemplateAttribute, values: readonly unknown[]): string {
  if (boolean) return values[first] !== nothing && values[first] ? ` ${name}=""` : '';
  const text = attributeText(name, pieces, values, first);
  return text === undefined ? '' : ` ${name}="${escape(text)}"`;
}

function flatten(nodes: readonly TemplateNode[]): Run {
  const run: Run = {texts: [''], parts: []};
  const write = (text: string): void => {
    run.texts.push((run.texts.pop() ?? '') + text);
  };
  const hold = (part: number | TemplateAttribute): void => {
    run.parts.push(part);
    run.texts.push('');
  };
  const visit = (node: TemplateNode): void => {
    if (typeof node === 'string') write(escape(node));
    else if (typeof node === 'number') hold(node);
    else {
      write(`<${node.tag}`);
      for (const attribute of node.attributes) {
        if (attribute.pieces.length > 1) hold(attribute);
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
