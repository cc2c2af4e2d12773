import type {HtmlElement} from '../model/result.js';
import {treeOf} from './parse-html.js';

/** Reads the data that stands in an element: a script of JSON, a template of HTML, or both as metadata and body. */
export function childData(element: Element): unknown {
  let metadata: string | undefined;
  let body: HtmlElement | undefined;
  for (const child of element.children) {
    if (child.localName === 'script' && /^application\/(?:[\w.-]+\+)?json$/i.test((child as HTMLScriptElement).type))
      metadata ??= child.textContent;
    if (child.localName === 'template') body ??= treeOf((child as HTMLTemplateElement).content);
  }
  return body === undefined ? metadata : {metadata: metadata ?? {}, body};
}

/** Tells the children that are no words and stay where they are. */
export function isNoWord(node: Node): boolean {
  return ['SCRIPT', 'TEMPLATE', 'STYLE', 'LINK'].includes(node.nodeName);
}
