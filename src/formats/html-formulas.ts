import type {HtmlElement} from '../model/result.js';
import type {Flow} from './html-flow.js';
import {attribute, descendants, isBlank, label, plain, squeeze, textOf, type HtmlNode} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {numbered} from '../text/numbered.js';

/** Levels of a formula that are written out; what is deeper is one run of signs. */
const DEEPEST = 20;
const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';
const ownText = ({children}: HtmlElement): string => children.filter((child) => typeof child === 'string').join('');

/** Gives the notation of a formula that its source has beside the signs: an alternative text, or TeX. */
function notationOf(element: HtmlElement): string | undefined {
  const tex = descendants(element).find(({tag, attributes}) => tag === 'annotation' && /tex/i.test(attributes.get('encoding') ?? ''));
  const stated = attribute(element, 'alttext') ?? (tex && ownText(tex));
  const notation = squeeze(stated ?? '').replace(/^\{\\(?:display|text)style\s+(.*)\}$/s, '$1');
  return plain(notation) === '' ? undefined : notation;
}

/**
 * Reads a formula in MathML (https://www.w3.org/TR/mathml-core/): its notation as code, an alternative in words as words, else its signs.
 */
export function formula(element: HtmlElement, flow: Flow): void {
  const notation = notationOf(element);
  if (notation === undefined) write(element, flow, 0);
  else if (/[\\^_{}]/.test(notation)) flow.word({type: 'inlineCode', value: notation});
  else flow.text(notation);
}

/** Writes the signs of a formula in one line: powers and indices as such, fractions with a slash. */
function write(node: HtmlNode, flow: Flow, depth: number): void {
  if (typeof node === 'string' || depth > DEEPEST) {
    flow.text(typeof node === 'string' ? node.trim() : textOf(node));
    return;
  }
  const {tag, children} = node;
  if (/^annotation(?:-xml)?$/.test(tag)) return;
  const parts = /^m(?:frac|su[bp]|subsup|root|sqrt)$/.test(tag) ? children.filter(isElement) : children;
  if (tag === 'msqrt' || tag === 'mroot') flow.text('√');
  for (const [index, part] of numbered(parts)) {
    const {marks} = flow;
    const isRaised = (tag === 'msup' && index === 1) || (tag === 'msubsup' && index === 2);
    if (tag === 'mfrac' && index === 1) flow.text('/');
    if (isRaised) flow.marks = [...marks, {type: 'superscript'}];
    else if (index > 0 && /^msub(?:sup)?$/.test(tag)) flow.marks = [...marks, {type: 'subscript'}];
    write(part, flow, depth + 1);
    flow.marks = marks;
  }
}

/** Reads the words that stand for a drawing in a figure; false where it has none. */
export function drawing(element: HtmlElement, flow: Flow, walker: Walker): boolean {
  if (walker.figures === 0 || !(element.tag === 'svg' || (attribute(element, 'role') === 'img' && isBlank(element)))) return false;
  const title = element.children.find((child): child is HtmlElement => isElement(child) && /^(?:title|desc)$/.test(child.tag));
  const words = label(element, 'aria-label') ?? plain(title === undefined ? '' : ownText(title));
  if (words === '') return false;
  flow.push({type: 'paragraph', children: [{type: 'text', value: words}]});
  return true;
}

/** Tells whether a formula stands in a node. */
function holdsFormula(node: HtmlNode): boolean {
  return isElement(node) && (node.tag === 'math' || descendants(node).some(({tag}) => tag === 'math'));
}

const isTex = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && node.tag === 'script' && /^math\/tex/i.test(attribute(node, 'type') ?? '');

/** Leaves one of the forms in which a formula stands side by side: for the eye, for the ear, and as the source of both. */
export function oneFormula(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const isForEye = (node: HtmlNode) => isElement(node) && node.attributes.get('aria-hidden') === 'true';
  const seen = nodes.some(isForEye) && nodes.some(holdsFormula) ? nodes.filter((node) => !isForEye(node)) : nodes;
  if (!seen.some(isTex)) return seen;
  let rendered = false;
  return seen.flatMap((node): HtmlNode[] => {
    if (!isTex(node)) {
      if (isElement(node)) rendered = !isBlank(node) && /(?:^|\s)(?:MathJax|mjx)/i.test(node.attributes.get('class') ?? '');
      return [node];
    }
    return rendered ? [] : [{tag: 'math', attributes: new Map([['alttext', ownText(node)]]), children: []}];
  });
}
