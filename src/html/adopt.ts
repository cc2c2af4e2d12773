import {makeSlot, mount, isSlot, type Entry, type Place} from './to-dom.js';
import {isPages, remember} from './update.js';

/** Elements that our templates print without a class. */
const CLASSLESS = /^(?:strong|em|del|u|bdi|br|source|track|news-(?:time|embed|gallery))$/;
/** What changes while words are read, or is never printed: it says nothing of what they are, and stays. */
const VOLATILE = /^(?:aria-busy|class|hidden|inert|loading|open|style)$/;
/** Places where the page puts something of its own. */
const PLACE = /\bbsh-(?:insertion|paywall)\b/;

/**
 * Takes over words that were printed, and renews what differs from what a value renders.
 *
 * Elements that say the same stay as they are, with everything that others put into their words; elements of the same kind
 * keep their root and get new attributes and contents; nodes that are not ours keep their place between blocks.
 * From then on `render` renews the container.
 */
export function adopt(container: ParentNode & Node, root: Element, value: unknown): void {
  const places: Place[] = [];
  const slot = makeSlot(places, container);
  places.push(slot);
  const document = root.ownerDocument;
  const fragment = document.createDocumentFragment();
  mount(slot, value, fragment, document);
  remember(container, slot);
  const [entry] = slot.entries;
  const fresh = entry === undefined ? undefined : rootOf(entry);
  if (entry === undefined || fresh?.localName !== root.localName) {
    root.replaceWith(fragment);
    return;
  }
  const kept = new Map<Node, ChildNode>();
  const entries = new Map<Element, Entry>();
  listEntries(entry, entries);
  keep(fresh, root, kept, entries);
  rebind(entry, kept);
}

/** Gives the element that is all of an entry. */
function rootOf({places}: Entry): Element | undefined {
  const [root, ...more] = places;
  return root !== undefined && more.length === 0 && !isSlot(root) && root.nodeType === 1 ? (root as unknown as Element) : undefined;
}

function listEntries(entry: Entry, entries: Map<Element, Entry>): void {
  const root = rootOf(entry);
  if (root !== undefined) entries.set(root, entry);
  for (const slot of entry.slots.values()) for (const inner of slot.entries) listEntries(inner, entries);
}

/** Makes an old element say what a fresh one says, and notes which nodes stand for which. */
function keep(fresh: Element, old: Element, kept: Map<Node, ChildNode>, entries: Map<Element, Entry>): void {
  kept.set(fresh, old);
  writeAttributes(fresh, old);
  if (isPages(old)) return;
  const entry = entries.get(fresh);
  const isMixed = [...fresh.childNodes].some(({nodeType}) => nodeType !== 1);
  const isLine = isMixed || (fresh.firstChild === null && !PLACE.test(fresh.className));
  if (!isLine) keepChildren(fresh, old, kept, entries);
  else if (entry !== undefined && sayingOf(fresh) === sayingOf(old)) entry.sealed = true;
  else replaceWords(fresh, old);
}

function replaceWords(fresh: Element, old: Element): void {
  const added = [...old.children].filter(isAdded);
  old.replaceChildren(...fresh.childNodes, ...added);
}

function keepChildren(fresh: Element, old: Element, kept: Map<Node, ChildNode>, entries: Map<Element, Entry>): void {
  const wanted = [...fresh.children];
  const found = [...old.children].filter((child) => isOurs(child) && !isAdded(child));
  const partners = pair(wanted, found);
  const taken = new Set(partners.values());
  for (const child of [...old.childNodes])
    if (child.nodeType === 3 || found.includes(child as Element)) if (!taken.has(child as Element)) child.remove();
  let next: ChildNode | null = null;
  for (const child of wanted.reverse()) {
    const partner = partners.get(child);
    if (partner === undefined) old.insertBefore(child, next ?? endOf(old));
    else keep(child, partner, kept, entries);
    next = partner ?? child;
  }
}

/** Finds the place behind the last of our nodes. */
function endOf(parent: Element): ChildNode | null {
  return [...parent.children].filter(isOurs).at(-1)?.nextSibling ?? null;
}

/** Pairs fresh elements with old ones in order: first those that say the same, then, between these, those of the same kind. */
function pair(fresh: readonly Element[], old: readonly Element[]): Map<Element, Element> {
  const pairs = new Map<Element, Element>();
  const says = old.map(sayingOf);
  let from = 0;
  for (const child of fresh) {
    const index = says.indexOf(sayingOf(child), from);
    const partner = old[index];
    if (partner === undefined) continue;
    pairs.set(child, partner);
    from = index + 1;
  }
  from = 0;
  for (const [position, child] of fresh.entries()) {
    const known = pairs.get(child);
    if (known === undefined) {
      const follower = fresh.slice(position).find((later) => pairs.has(later));
      const end = follower === undefined ? old.length : old.indexOf(pairs.get(follower) ?? child);
      const index = old.findIndex((candidate, at) => at >= from && at < end && kindOf(candidate) === kindOf(child));
      const partner = old[index];
      if (partner === undefined) continue;
      pairs.set(child, partner);
      from = index + 1;
    } else from = old.indexOf(known) + 1;
  }
  return pairs;
}

function kindOf({localName, id, className}: Element): string {
  return id === '' ? `${localName}.${className}` : `${localName}#${id}`;
}

/** Tells what a template of ours printed from what others put in. */
function isOurs(element: Element): boolean {
  const {localName, classList} = element;
  if (localName === 'span' && classList.length === 0) return element.hasAttribute('lang');
  return CLASSLESS.test(localName) || [...classList].some((name) => name.startsWith('bsh-'));
}

/** Tells what an element's behaviour added to the words. */
function isAdded(element: Element): boolean {
  return element.hasAttribute('data-bsh-added');
}

/** Writes down what an element says, so that two can be compared: its words, its kind and attributes, those of our elements in it. */
function sayingOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (isAdded(element)) return '';
  const inside = element.localName === 'news-time' || isPages(element) ? [] : [...element.childNodes];
  const isPlace = PLACE.test(element.className);
  const words = inside.filter((node) => !isPlace || (node.nodeType === 1 && isOurs(node as Element))).map(sayingOf);
  if (!isOurs(element)) return words.join('');
  const attributes = [...element.attributes].filter(({name}) => isPrinted(name)).map(({name, value}) => `${name}=${value}`);
  const kind = [...element.classList].filter((name) => name.startsWith('bsh-')).sort();
  return `\u0001${element.localName} ${kind.join(' ')} ${attributes.sort().join('\u0003')}\u0002${words.join('')}\u0001`;
}

function isPrinted(name: string): boolean {
  return !VOLATILE.test(name) && (!name.startsWith('data-') || name.startsWith('data-bsh'));
}

function writeAttributes(fresh: Element, old: Element): void {
  for (const {name, value} of fresh.attributes) if (name !== 'class' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  const foreign = [...old.classList].filter((name) => !name.startsWith('bsh-'));
  const names = [...fresh.classList, ...foreign].join(' ');
  if (names !== old.className) old.className = names;
  for (const {name} of [...old.attributes]) if (isPrinted(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
}

/** Puts the old nodes in the places of the fresh ones that they stand for. */
function rebind(entry: Entry, kept: ReadonlyMap<Node, ChildNode>): void {
  replaceIn(entry.places, kept);
  if (entry.sealed === true) {
    entry.slots.clear();
    entry.attributes.length = 0;
    return;
  }
  for (const part of entry.attributes) part.element = (kept.get(part.element) ?? part.element) as Element;
  for (const slot of entry.slots.values()) {
    replaceIn(slot.places, kept);
    if ('nodeType' in slot.inside) slot.inside = (kept.get(slot.inside) as ParentNode | undefined) ?? slot.inside;
    for (const inner of slot.entries) rebind(inner, kept);
  }
}

function replaceIn(places: Place[], kept: ReadonlyMap<Node, ChildNode>): void {
  for (const [index, place] of places.entries()) if (!isSlot(place)) places[index] = kept.get(place) ?? place;
}
