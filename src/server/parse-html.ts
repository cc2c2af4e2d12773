import {Parser, defaultTreeAdapter, type DefaultTreeAdapterMap} from 'parse5';
import {isPage, withoutNull} from '../formats/html-tree.js';
import type {HtmlElement, ParseHtml} from '../model/result.js';

/** Elements of one source at the most; a short source with crossed formatting can ask for millions. */
const MOST = 200_000;

class TooMany extends Error {}

/**
 * Parses HTML with parse5, as a browser without scripts would (https://html.spec.whatwg.org/multipage/parsing.html).
 *
 * A fragment is parsed as the content of `body`; of a page the root is `html`. Past 200,000 elements the rest is cut.
 */
export const parseHtml: ParseHtml = (written) => {
  const source = withoutNull(written);
  const page = isPage(source);
  const document = parseDocument(page ? source : `<!doctype html><body>${source}`);
  const html = elementOf(document.childNodes.find((node) => node.nodeName === 'html'));
  if (page) return html;
  const body = html.children.find((child) => typeof child !== 'string' && child.tag === 'body');
  return {tag: '', attributes: new Map(), children: typeof body === 'object' ? body.children : []};
};

type Node = DefaultTreeAdapterMap['node'];

function parseDocument(source: string): DefaultTreeAdapterMap['document'] {
  let count = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...args) => {
    count += 1;
    if (count > MOST) throw new TooMany();
    return defaultTreeAdapter.createElement(...args);
  };
  const parser = new Parser({scriptingEnabled: false, treeAdapter: {...defaultTreeAdapter, createElement}});
  try {
    parser.tokenizer.write(source, true);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  }
  return parser.document;
}

/** Copies an element with what is in it; without recursion, so that depth does not matter. */
function elementOf(node: Node | undefined): HtmlElement {
  const root: (HtmlElement | string)[] = [];
  const open: [nodes: Node[], into: (HtmlElement | string)[]][] = [[node === undefined ? [] : [node], root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [nodes, into] = next;
    for (const child of nodes) {
      if ('value' in child) into.push(child.value);
      else if ('tagName' in child) {
        const children: (HtmlElement | string)[] = [];
        const attributes = new Map(child.attrs.map(({name, value}) => [name, value]));
        into.push({tag: child.tagName.toLowerCase(), attributes, children});
        if (child.tagName !== 'template') open.push([child.childNodes, children]);
      }
    }
  }
  const [element] = root;
  return typeof element === 'object' ? element : {tag: 'html', attributes: new Map(), children: []};
}
