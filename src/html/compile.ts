import {VOID} from './attributes.js';

/** An attribute of a template; more than one piece means that values stand between them. */
export interface TemplateAttribute {
  readonly name: string;
  /** Written `?name="${value}"`: there or not. */
  readonly boolean: boolean;
  readonly pieces: readonly string[];
  /** Index of the first value. */
  readonly first: number;
}

/** An element of a template. */
export interface TemplateElement {
  readonly tag: string;
  readonly attributes: readonly TemplateAttribute[];
  readonly children: readonly TemplateNode[];
}

/** Text, an element, or the index of a value. */
export type TemplateNode = string | number | TemplateElement;

const TOKEN = /<\/([a-z][a-z0-9-]*)>|<([a-z][a-z0-9-]*)((?:\s+\??[a-z][a-z0-9-]*(?:="[^"<]*")?)*)\s*>|(\0)|([^<&\0]+)/y;
const ATTRIBUTE = /(\??)([a-z][a-z0-9-]*)(?:="([^"]*)")?/g;
const FORBIDDEN_TAG = /^(?:script|style|textarea|title|noscript|svg|math|template|iframe|object|base)$/;
const FORBIDDEN_ATTRIBUTE = /^(?:on.*|style|srcdoc)$/;
const compiled = new WeakMap<TemplateStringsArray, readonly TemplateNode[]>();

/**
 * Reads the strings of a template into a tree, once.
 *
 * The dialect: lower-case tags, end tags written out, double-quoted attributes, `?name` for boolean ones, values in text or
 * in attributes. Not in it: entities, comments, events, properties, `style`, and elements whose content is not markup.
 * A template that breaks it throws: that is a fault of the template, met the first time it is used, never of its values.
 */
export function compile(strings: TemplateStringsArray): readonly TemplateNode[] {
  let nodes = compiled.get(strings);
  if (nodes === undefined) compiled.set(strings, (nodes = parse(strings.join('\0'))));
  return nodes;
}

function parse(source: string): readonly TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: {tag: string; children: TemplateNode[]}[] = [{tag: '', children: root}];
  const fail = (why: string): never => {
    throw new SyntaxError(`${why} in the template ${source.replaceAll('\0', '${…}')}`);
  };
  let index = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source) ?? fail('Not in the dialect');
    const [, end, tag, attributes = '', slot, text] = token;
    const children = open.at(-1)?.children ?? root;
    if (end !== undefined) {
      if (open.length === 1 || open.pop()?.tag !== end) fail(`Unexpected </${end}>`);
    } else if (slot !== undefined) {
      children.push(index++);
    } else if (text !== undefined) {
      children.push(text);
    } else if (tag !== undefined) {
      if (FORBIDDEN_TAG.test(tag)) fail(`<${tag}>`);
      const element = {tag, attributes: [] as TemplateAttribute[], children: [] as TemplateNode[]};
      for (const [, mark, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        if (FORBIDDEN_ATTRIBUTE.test(name) || value.includes('&')) fail(`Attribute ${name}`);
        const pieces = value.split('\0');
        element.attributes.push({name, boolean: mark === '?', pieces, first: index});
        index += pieces.length - 1;
      }
      if (tag === 'tr' && open.at(-1)?.tag === 'table') fail('<tr> without <tbody>');
      children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  if (open.length > 1) fail(`<${open.at(-1)?.tag ?? ''}> is not closed`);
  return root;
}
