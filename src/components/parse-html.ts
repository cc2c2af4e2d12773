import {isPage, withoutNull} from '../formats/html-tree.js';
import type {HtmlElement, ParseHtml} from '../model/result.js';

interface Policy {
  createHTML(source: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML: (source: string) => string}): Policy;
}

let policy: Policy | undefined;
let refused = false;

/** Makes the policy that the page's Trusted Types must allow by the name `broadsheet`; asked for once, on the first HTML. */
function getPolicy(): Policy | undefined {
  if (policy !== undefined || refused) return policy;
  const {trustedTypes} = globalThis as {trustedTypes?: PolicyFactory};
  const rules = {createHTML: (source: string) => source};
  try {
    policy = trustedTypes === undefined ? rules : trustedTypes.createPolicy('broadsheet', rules);
  } catch {
    refused = true;
  }
  return policy;
}

/**
 * Parses HTML inertly with `DOMParser`: no script runs and nothing is fetched. Undefined where the page forbids it.
 *
 * A fragment is parsed as the content of `body`; of a page the root is `html`. This is the only module that parses HTML in a browser; what it
 * makes is never put into a page, only read.
 */
export const parseHtml: ParseHtml = (written) => {
  const source = withoutNull(written);
  const page = isPage(source);
  try {
    const trusted = getPolicy()?.createHTML(page ? source : `<!doctype html><body>${source}`);
    if (trusted === undefined) return undefined;
    const {documentElement, body} = new DOMParser().parseFromString(trusted as string, 'text/html');
    if (!page) return treeOf(body);
    return {tag: 'html', attributes: attributesOf(documentElement), children: treeOf(documentElement).children};
  } catch {
    return undefined;
  }
};

/**
 * Copies what is in a node, such as the content of a `template`, as the tree of a fragment.
 *
 * Without recursion, so that depth does not matter.
 */
export function treeOf(root: Node): HtmlElement {
  const children: (HtmlElement | string)[] = [];
  const open: [from: Node, into: (HtmlElement | string)[]][] = [[root, children]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, into] = next;
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.push(child.nodeValue ?? '');
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = child as Element;
        const inside: (HtmlElement | string)[] = [];
        into.push({tag: element.localName.toLowerCase(), attributes: attributesOf(element), children: inside});
        open.push([element, inside]);
      }
    }
  }
  return {tag: '', attributes: new Map(), children};
}

function attributesOf({attributes}: Element): Map<string, string> {
  return new Map([...attributes].map(({name, value}) => [name, value]));
}
