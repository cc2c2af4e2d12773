import type {HtmlElement} from '../model/result.js';
import {cleanText} from '../text/clean.js';
import type {HtmlNode} from './html-tree.js';
import {own, type Reader} from './read.js';

const NOTHING = /^(?:\s|<!--(?:(?!-->)[^])*-->)*$/;
/** A component that closes itself, which HTML knows nothing of. */
const CLOSED = /<([A-Z][\w.]*)((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*)\/>/g;
/** Levels below a fragment that are searched for what stands between its tags. */
const DEEPEST = 200;

/** Tells whether a node is HTML as it was written. */
export function isRaw(node: unknown): boolean {
  return own(node, 'type') === 'html' || own(node, 'type') === 'raw';
}

/** Gives the source of a node of HTML. */
export function sourceOf(node: unknown): string {
  const value = own(node, 'value');
  return typeof value === 'string' ? value : '';
}

/** Puts the made nodes into the places that stand for them; counts those that it met. */
function fill(nodes: readonly HtmlNode[], name: string, made: readonly HtmlNode[][], met: Set<number>, depth = 0): HtmlNode[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const inside = node.children.length === 0 ? [] : fill(node.children, name, made, met, depth + 1);
    if (node.tag !== name) return [node.children.length === 0 ? node : {...node, children: inside}];
    const index = Number(node.attributes.get('id'));
    met.add(index);
    return [...(made[index] ?? []), ...inside];
  });
}

/** Keeps what was made of the other nodes, and the words of the HTML when `words` says so. */
function without(parts: readonly (string | HtmlNode[])[], words: boolean): HtmlNode[] {
  return parts.flatMap((part) => (typeof part !== 'string' ? part : words ? [cleanText(part).text] : []));
}

/**
 * Reads pieces of HTML with what stands between them, so that a tag which one piece opens may be closed by another.
 *
 * A text is HTML, a list is what was made of another node. Where nothing can parse it, or a tag would swallow what follows, the others stay.
 */
export function mergeHtml(parts: readonly (string | HtmlNode[])[], reader: Reader, path: string): HtmlNode[] {
  if (parts.every((part) => typeof part !== 'string' || NOTHING.test(part))) return without(parts, false);
  let name = 'x-slot';
  while (parts.some((part) => typeof part === 'string' && part.toLowerCase().includes(name))) name += 'x';
  const made = parts.map((part) => (typeof part === 'string' ? [] : part));
  const source = parts.map((part, index) =>
    typeof part === 'string' ? part.replace(CLOSED, '<$1$2></$1>') : `<${name} id="${String(index)}"></${name}>`,
  );
  const root = reader.parse(source.join(''), path);
  if (root === undefined) return without(parts, true);
  const isBody = (child: HtmlNode): child is HtmlElement => typeof child !== 'string' && child.tag === 'body';
  const nodes = root.tag === 'html' ? (root.children.find(isBody)?.children ?? []) : root.children;
  const met = new Set<number>();
  const filled = fill(nodes, name, made, met);
  if (parts.every((part, index) => typeof part === 'string' || met.has(index))) return filled;
  reader.report('html/dropped', path);
  return without(parts, false);
}
