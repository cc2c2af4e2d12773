/** The classes of pictures that a gallery does not show, and of portraits that cannot be had. */
const AWAY = / bsh-(?:slide-away|gone)/;

const isAdded = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute('data-bsh-added');

/** Tells whether a change to words is only what behaviour adds. */
export function isAddition({type, addedNodes, removedNodes, target}: MutationRecord): boolean {
  if (type === 'attributes') return (target as Element).closest('.bsh-slide, .bsh-gone, [data-bsh-added]') !== null;
  return removedNodes.length === 0 && [...addedNodes].every((node) => isAdded(node));
}

/** Gives the text of words without what behaviour adds. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-bsh-added]')) added.remove();
  return copy.textContent;
}

/** Makes a tree comparable: comments and what behaviour added are left out, neighbouring texts joined, attributes sorted. */
export function treeOf(node: Node): unknown {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  const element = node as Element;
  const children: unknown[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === Node.COMMENT_NODE || isAdded(child)) continue;
    const made = treeOf(child);
    const last = children.at(-1);
    if (made === '') continue;
    if (typeof made === 'string' && typeof last === 'string') children[children.length - 1] = last + made;
    else children.push(made);
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return children;
  const attributes = [...element.attributes].map(({name, value}) => `${name}=${value.replace(AWAY, '')}`).sort();
  return {tag: element.localName, attributes, children};
}

/** Parses markup as a page does. */
export function parse(markup: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder;
}
