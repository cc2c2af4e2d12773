/** Makes a tree comparable: comments and what behaviour added are left out, neighbouring texts joined, attributes sorted. */
export function treeOf(node: Node): unknown {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  const element = node as Element;
  const children: unknown[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === Node.COMMENT_NODE || (child instanceof Element && child.hasAttribute('data-bsh-added'))) continue;
    const made = treeOf(child);
    const last = children.at(-1);
    if (made === '') continue;
    if (typeof made === 'string' && typeof last === 'string') children[children.length - 1] = last + made;
    else children.push(made);
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return children;
  const attributes = [...element.attributes].map(({name, value}) => `${name}=${value}`).sort();
  return {tag: element.localName, attributes, children};
}

/** Parses markup as a page does. */
export function parse(markup: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder;
}
