import type {HtmlElement} from '../model/result.js';
import {oneFormula} from './html-formulas.js';
import {isTrace} from './html-media.js';
import {readShortcodes} from './html-shortcodes.js';
import {descendants, isUnseen, textOf, type HtmlNode} from './html-tree.js';
import {frameOfScript} from './html-widgets.js';
import {isWordItem, wordLists} from './html-word.js';
import {numbered} from '../text/numbered.js';

const MEDIA = /^(?:amp-)?(?:img|picture|iframe|video)$/;

const isBlank = (node: HtmlNode | undefined) => typeof node === 'string' && node.trim() === '';
const isTag = (node: HtmlNode | undefined, tag: RegExp): node is HtmlElement => typeof node === 'object' && tag.test(node.tag);

/** Tells whether a node shows a picture or a player and no words. */
function isMedia(node: HtmlNode | undefined): boolean {
  if (typeof node !== 'object' || node.tag === 'noscript') return false;
  return MEDIA.test(node.tag) || (descendants(node).some(({tag}) => MEDIA.test(tag)) && textOf(node).trim() === '');
}

/** Puts the copies that stand in `noscript` in the place of the pictures and players that a script would load. */
function withoutScripts(nodes: readonly HtmlNode[]): HtmlNode[] {
  const kept: (HtmlNode | undefined)[] = [...nodes];
  for (const [index, node] of numbered(nodes)) {
    if (!isTag(node, /^noscript$/)) continue;
    const media = descendants(node).find(({tag}) => MEDIA.test(tag));
    if (media === undefined || isTrace(media)) continue;
    const beside = (step: 1 | -1): number => {
      let at = index + step;
      while (isBlank(kept[at]) || (at >= 0 && at < kept.length && kept[at] === undefined)) at += step;
      return at;
    };
    const lazy = [beside(-1), beside(1)].find((at) => isMedia(kept[at]));
    if (lazy !== undefined) kept[lazy] = undefined;
    kept[index] = {tag: 'span', attributes: new Map(), children: node.children};
  }
  return kept.filter((node) => node !== undefined);
}

/** Wraps the items of lists that lack their list. */
function wrapStray(nodes: readonly HtmlNode[], items: RegExp, list: string): HtmlNode[] {
  const wrapped: HtmlNode[] = [];
  let open: HtmlNode[] | undefined;
  for (const node of nodes) {
    if (isTag(node, items)) {
      if (open === undefined) wrapped.push({tag: list, attributes: new Map(), children: (open = [])});
    } else if (!isBlank(node)) {
      open = undefined;
    }
    (open ?? wrapped).push(node);
  }
  return wrapped;
}

/** Drops what is said for the ear alone beside words that are only for the eye. */
function withoutUnseen(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const isSeen = (node: HtmlNode | undefined) =>
    typeof node === 'object' && node.attributes.get('aria-hidden') === 'true' && textOf(node).trim() !== '';
  if (!nodes.some(isSeen)) return nodes;
  const solid = nodes.filter((node) => !isBlank(node));
  const doubled = new Set(solid.filter((_, index) => isSeen(solid[index - 1]) || isSeen(solid[index + 1])));
  return nodes.filter((node) => !(typeof node === 'object' && doubled.has(node) && isUnseen(node)));
}

/** Puts frames in the place of scripts that would make them; the pictures for readers without scripts go. */
function withFrames(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const frames = new Map<HtmlNode, HtmlElement>();
  const copies = nodes.flatMap((node) => (isTag(node, /^noscript$/) ? descendants(node) : []));
  for (const node of nodes) {
    const frame = isTag(node, /^script$/) ? frameOfScript(node, copies) : undefined;
    if (frame !== undefined) frames.set(node, frame);
  }
  if (frames.size === 0) return nodes;
  return nodes.filter((node) => !isTag(node, /^noscript$/)).map((node) => frames.get(node) ?? node);
}

/**
 * Brings siblings into order before they are read: lazy pictures, scripts that make frames, shortcodes, items without a list, and words that
 * stand once to be seen and once to be heard. Code stays as it is.
 */
export function prepare(nodes: readonly HtmlNode[], isCode = false): readonly HtmlNode[] {
  const has = (tag: RegExp) => nodes.some((node) => isTag(node, tag));
  let prepared = withoutUnseen(nodes);
  prepared = oneFormula(prepared);
  if (!isCode) prepared = readShortcodes(prepared);
  if (has(/^script$/)) prepared = withFrames(prepared);
  if (has(/^noscript$/)) prepared = withoutScripts(prepared);
  if (has(/^p$/) && nodes.some(isWordItem)) prepared = wordLists(prepared);
  if (has(/^li$/)) prepared = wrapStray(prepared, /^li$/, 'ul');
  if (has(/^d[dt]$/)) prepared = wrapStray(prepared, /^d[dt]$/, 'dl');
  return prepared;
}
