const TAGS = ['news-article', 'news-byline', 'photo-credit', 'trending-list', 'trending-tabs'] as const;
const SELECTOR = TAGS.map((tag) => `[data-${tag}]`).join();

/**
 * Makes elements of the markup that survives systems which strip unknown tags:
 * `<div data-news-article data-src="story.json">` gets a `<news-article src="story.json">` inside, with its children.
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
  for (const {name, value} of holder.attributes) {
    if (name.startsWith('data-') && name !== `data-${tag}` && !name.startsWith('data-bsh')) element.setAttribute(name.slice(5), value);
  }
  element.append(...holder.childNodes);
  holder.append(element);
}
