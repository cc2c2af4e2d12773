import {isOurs} from './second-copy.js';

const TAGS = ['news-article', 'news-byline', 'photo-credit', 'trending-list', 'trending-tabs'] as const;
/** What any element may be told beside what it knows itself. */
const COMMON = ['dir', 'lang'];

/**
 * Makes elements of the markup that survives systems which strip unknown tags:
 * `<div data-news-article data-src="story.json">` gets a `<news-article src="story.json">` inside, with its children.
 *
 * Only attributes that the element knows are taken over: filters that strip `onclick` let `data-onclick` through.
 */
export function upgradeMarkup(document: Document): void {
  const tags = TAGS.filter((tag) => isOurs(customElements.get(tag)));
  const taken = TAGS.filter((tag) => !tags.includes(tag));
  if (taken.length > 0) console.warn(`Another script has given <${taken.join('>, <')}> to this page; Broadsheet leaves it alone.`);
  if (tags.length === 0) return;
  const selector = tags.map((tag) => `[data-${tag}]`).join();
  const visit = (root: Element | Document): void => {
    if (root.nodeType === 1 && (root as Element).matches(selector)) upgrade(root as HTMLElement, tags);
    for (const element of root.querySelectorAll<HTMLElement>(selector)) upgrade(element, tags);
  };
  const start = (): void => {
    visit(document);
    new MutationObserver((changes) => {
      for (const {addedNodes} of changes) for (const node of addedNodes) if (node.nodeType === 1) visit(node as Element);
    }).observe(document, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}

function upgrade(holder: HTMLElement, tags: readonly string[]): void {
  const tag = tags.find((name) => holder.hasAttribute(`data-${name}`));
  if (tag === undefined || holder.localName === tag || holder.querySelector(`:scope > ${tag}`) !== null) return;
  const element = holder.ownerDocument.createElement(tag);
  const {observedAttributes = []} = element.constructor as {observedAttributes?: readonly string[]};
  for (const name of [...observedAttributes, ...COMMON]) {
    const value = holder.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...holder.childNodes);
  holder.append(element);
}
