import type {HtmlElement} from '../model/result.js';
import {descendants, isBlank, type HtmlNode} from './html-tree.js';
import {recognise} from './providers.js';

const ANY = /\[(?:(?:wp_)?caption|embed|gallery|audio|video|[a-z]+[ =][^\]]{0,200}https?:)/i;
const START = /\[(?:wp_)?caption\b([^\]]{0,1000})\]/i;
const END = /\[\/(?:wp_)?caption\]/i;
const EMBED = /^\[embed[^\]]*\]\s*(https?:\/\/[^\s\]]+)\s*\[\/embed\]$/i;
const GALLERY = /^\[gallery(?:\s[^\]]*)?\]$/i;
const PLAYER = /^\[(audio|video)\s[^\]]*?(?:src|m4[av]|mp[34]|og[gv]|wav|webm)="?(https?:\/\/[^"\]\s]+)[^\]]*\](?:\s*\[\/\1\])?$/i;
const ADDRESS = /^\[[a-z]+[ =][^\]]*?(https?:\/\/[^"'\]\s]+)[^\]]*\]$/i;
/** Nodes that a caption may lie round. */
const MOST_NODES = 20;
/** Characters of a shortcode. */
const LONGEST = 2_000;

const make = (tag: string, attributes: readonly (readonly [string, string])[], children: readonly HtmlNode[] = []): HtmlElement => ({
  tag,
  attributes: new Map(attributes),
  children,
});

const isPicture = (node: HtmlNode): boolean =>
  typeof node !== 'string' && [node, ...descendants(node)].some(({tag}) => /^(?:img|iframe|picture|video)$/.test(tag));

/** Reads a text that is nothing but one shortcode. */
function single(text: string): HtmlElement | undefined {
  if (text.length > LONGEST) return undefined;
  if (GALLERY.test(text)) return make('wp-gallery', []);
  const player = PLAYER.exec(text);
  if (player !== null) return make((player[1] ?? '').toLowerCase(), [['src', player[2] ?? '']]);
  const other = ADDRESS.exec(text)?.[1];
  const url = EMBED.exec(text)?.[1] ?? (other !== undefined && recognise(other) !== undefined ? other : undefined);
  return url === undefined ? undefined : make('div', [['class', 'wp-block-embed__wrapper']], [url]);
}

/** Makes a figure of what a caption lies round; undefined where the caption does not end, or holds no picture. */
function captioned(nodes: readonly HtmlNode[], from: number): {nodes: HtmlNode[]; next: number} | undefined {
  const first = nodes[from];
  const start = typeof first === 'string' ? START.exec(first) : null;
  if (typeof first !== 'string' || start === null) return undefined;
  const inside: HtmlNode[] = [];
  for (let index = from; index < Math.min(nodes.length, from + MOST_NODES); index++) {
    const node = nodes[index] ?? '';
    const text = index === from ? first.slice(start.index + start[0].length) : node;
    const end = typeof text === 'string' ? END.exec(text) : null;
    if (typeof text !== 'string' || end === null) {
      inside.push(text);
      continue;
    }
    inside.push(text.slice(0, end.index));
    const pictures = inside.filter(isPicture);
    if (pictures.length === 0 || !pictures.every(isBlank)) return undefined;
    const stated = /caption="([^"]*)"/.exec(start[1] ?? '')?.[1];
    const words = [...(stated === undefined ? [] : [stated]), ...inside.filter((each) => !isPicture(each))];
    const figure = make('figure', [], [...pictures, make('figcaption', [], words)]);
    return {nodes: [first.slice(0, start.index), figure, text.slice(end.index + end[0].length)], next: index + 1};
  }
  return undefined;
}

/**
 * Reads the shortcodes that WordPress leaves in exports and feeds (https://codex.wordpress.org/Shortcode): captions, embeds, players.
 *
 * A gallery of identifiers leads nowhere and goes. What is only mentioned in a sentence stays.
 */
export function readShortcodes(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  if (!nodes.some((node) => typeof node === 'string' && ANY.test(node))) return nodes;
  const made: HtmlNode[] = [];
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index] ?? '';
    const figure = captioned(nodes, index);
    made.push(...(figure?.nodes ?? [(typeof node === 'string' ? single(node.trim()) : undefined) ?? node]));
    index = figure?.next ?? index + 1;
  }
  return made;
}
