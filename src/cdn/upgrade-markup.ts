const TAGS = ['news-article', 'news-byline', 'photo-credit', 'trending-list', 'trending-tabs'] as const;
/** What any element may be told beside what it knows itself. */
const COMMON = ['dir', 'lang'];
const SELECTOR = TAGS.map((tag) => `[data-${tag}]`).join();

/**
 * Makes elements of the markup that survives systems which strip unknown tags:
 * `<div data-news-article data-src="story.json">` gets a `<news-article src="story.json">` inside, with its children.
 *
 * Only attributes that the element knows are taken over: filters that strip `onclick` let `data-onclick` through.
 */
export function upgradeMarkup(document: Document): void {
  const visit = (root: Element | Document): void => {
    if ('matches' in root && root.matches(SELECTOR)) upgrade(root as HTMLElement);
    for (const element of root.querySelectorAll<HTMLElement>(SELECTOR)) upgrade(element);
  };
  const start = (): void => {
    visit(document);
    new MutationObserver((changes) => {
      for (const {addedNodes} of changes) for (const node of addedNodes) if (node.nodeType === 1) visit(node as Element);
    }).observe(document.documentElement, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}

function upgrade(holder: HTMLElement): void {
  const tag = TAGS.find((name) => holder.hasAttribute(`data-${name}`));
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
