import type {HtmlElement} from '../model/result.js';
import {cleanBodyText} from '../text/clean.js';
import type {Flow} from './html-flow.js';
import {descendants, hasClass, textOf, type HtmlNode} from './html-tree.js';
import type {Walker} from './html-walker.js';

/** Reads code as it stands; a poem, which WordPress sets in the same element, as lines. */
export function code(element: HtmlElement, flow: Flow, walker: Walker): void {
  if (hasClass(element, 'wp-block-verse')) {
    walker.walk(
      element.children.flatMap((child) => breakLines(child, 0)),
      flow,
    );
    return;
  }
  const parts = [element, ...descendants(element)];
  const names = parts.map((part) => part.attributes.get('class') ?? '').join(' ');
  const language = /(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(names)?.[1];
  const value = cleanBodyText(textOf(element, '\n', walker.done))
    .replace(/^\n+/, '')
    .trimEnd();
  if (value !== '') flow.push({type: 'code', value, ...(language === undefined ? {} : {language})});
  walker.walk(
    parts.filter(({tag}) => /^(?:img|iframe|video|audio)$/.test(tag)),
    flow,
  );
}

/** Makes line ends in a text line breaks; formatting inside formatting keeps its own to the third level. */
function breakLines(node: HtmlNode, depth: number): HtmlNode[] {
  if (typeof node !== 'string')
    return depth < 3 ? [{...node, children: node.children.flatMap((child) => breakLines(child, depth + 1))}] : [node];
  const lines = node.split('\n');
  return lines.flatMap((line, index): HtmlNode[] => (index === 0 ? [line] : [{tag: 'br', attributes: new Map(), children: []}, line]));
}

/** Reads words with their readings; brackets are put round these unless the source has them for the case. */
export function ruby(element: HtmlElement, flow: Flow, walker: Walker): void {
  let before = '';
  walker.walk(
    element.children.flatMap((child) => {
      const tag = typeof child === 'string' ? '' : child.tag;
      const bare = /^rtc?$/.test(tag) && before !== 'rp';
      if (typeof child !== 'string' || child.trim() !== '') before = tag;
      return bare ? ['(', child, ')'] : [child];
    }),
    flow,
  );
}

/** Reads a short quotation; the quotation marks, which a browser would make, become words. */
export function quote(element: HtmlElement, flow: Flow, walker: Walker): void {
  const marked = /^\s*["'“„«‘‚「『]/.test(textOf(element));
  walker.walk(marked ? element.children : ['“', ...element.children, '”'], flow);
}
