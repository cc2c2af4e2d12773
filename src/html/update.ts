import type {TemplateAttribute} from './compile.js';
import {isTemplate, itemsOf, type Template} from './tag.js';
import {isSlot, makeEntry, makeSlot, mount, writeAttribute, type Entry, type Place, type Slot} from './to-dom.js';

const roots = new WeakMap<ParentNode, Slot>();

/**
 * Renders a value as children of a container; the next time it renews what changed.
 *
 * An entry of a list keeps its root element when its template is the same, and is not touched when its values are the same.
 * Nodes that others put between ours stay where they are. Before the first time, nodes in the container are left alone.
 */
export function render(container: ParentNode & Node, value: unknown): void {
  const document = container.ownerDocument ?? (container as Document);
  const known = roots.get(container);
  if (known !== undefined) {
    renew(known, value, document);
    return;
  }
  const places: Place[] = [];
  const slot = makeSlot(places, container);
  places.push(slot);
  roots.set(container, slot);
  const fragment = document.createDocumentFragment();
  mount(slot, value, fragment, document);
  container.append(fragment);
}

/** Lets another container stand for the one that was rendered into, and gives what was rendered; the nodes stay where they are. */
export function handOver(from: ParentNode & Node, to: ParentNode & Node): readonly Entry[] {
  const slot = roots.get(from);
  if (slot === undefined) return [];
  roots.delete(from);
  roots.set(to, slot);
  slot.inside = to;
  return slot.entries;
}

function renew(slot: Slot, value: unknown, document: Document): void {
  const old = slot.entries;
  const items = itemsOf(value);
  let start = 0;
  while (start < old.length && start < items.length && same(old[start]?.content, items[start])) start++;
  if (start === old.length && start === items.length) return;
  let tail = 0;
  while (tail < old.length - start && tail < items.length - start && same(old.at(-1 - tail)?.content, items.at(-1 - tail))) tail++;

  const renewed = old.slice(start, old.length - tail);
  const free = new Free(renewed);
  const taken = items.slice(start, items.length - tail).map((item) => ({item, from: free.take(item)}));
  for (const {places} of free.left()) nodesOf(places).forEach((node) => node.remove());

  const order = new Map(renewed.map((entry, index) => [entry, index]));
  const staying = longestRise(taken.flatMap(({from}) => (from === undefined ? [] : (order.get(from) ?? []))));
  // One that stands between what is the same on both sides is another.
  const isAnother = renewed.length === 1 && taken.length === 1;
  const entries = old.slice(old.length - tail);
  slot.entries = entries;
  let follower = entries[0];
  for (const {item, from} of taken.reverse()) {
    const before = follower === undefined ? nodeAfter(slot) : (firstNode(follower.places) ?? nodeAfter(slot));
    const parent = parentOf(slot);
    let entry: Entry;
    if (from === undefined) {
      const fragment = document.createDocumentFragment();
      entry = makeEntry(item, slot, fragment, document);
      parent.insertBefore(fragment, before);
    } else {
      entry = isAnother || !same(from.content, item) ? renewEntry(from, item, document) : from;
      if (!staying.has(order.get(from) ?? -1)) nodesOf(entry.places).forEach((node) => move(parent, node, before));
    }
    entries.unshift(entry);
    if (firstNode(entry.places)) follower = entry;
  }
  slot.entries = [...old.slice(0, start), ...entries];
}

/** Picks the most numbers of a list that rise from one to the next: what they stand for need not move. */
function longestRise(numbers: readonly number[]): Set<number> {
  /** Where the lowest last number of a rise of each length stands, and what stands before each number in its rise. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(numbers[index] ?? 0);
  return rise;
}

/** Moves a node; where the browser can, frames in it go on, and the focus stays. */
export function move(parent: ParentNode & Node, node: ChildNode, before: ChildNode | null): void {
  const {moveBefore} = parent as {moveBefore?: (node: Node, before: Node | null) => void};
  if (moveBefore !== undefined && parent.isConnected && node.isConnected) moveBefore.call(parent, node, before);
  else parent.insertBefore(node, before);
}

/** Entries that are to be renewed or removed, sorted by what can renew them: the same template with the same key. */
class Free {
  readonly #queues = new Map<TemplateStringsArray | undefined, Map<string | undefined, Entry[]>>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.#queue(entry.content).push(entry);
  }

  /** Takes the first entry that an item can renew. */
  take(item: Template | string): Entry | undefined {
    return this.#queue(item).shift();
  }

  /** Lists the entries that nothing has taken. */
  left(): Entry[] {
    return [...this.#queues.values()].flatMap((queues) => [...queues.values()].flat());
  }

  #queue(content: Template | string): Entry[] {
    const [strings, key] = isTemplate(content) ? [content.strings, content.key] : [];
    let queues = this.#queues.get(strings);
    if (queues === undefined) this.#queues.set(strings, (queues = new Map<string | undefined, Entry[]>()));
    let queue = queues.get(key);
    if (queue === undefined) queues.set(key, (queue = []));
    return queue;
  }
}

function renewEntry(entry: Entry, item: Template | string, document: Document): Entry {
  const [root] = entry.places;
  if (!isTemplate(item) || !isTemplate(entry.content)) {
    if (root !== undefined && !isSlot(root)) root.textContent = item as string;
    entry.content = item;
    return entry;
  }
  if (
    entry.places.length === 1 &&
    root !== undefined &&
    !isSlot(root) &&
    root.nodeType === 1 &&
    (entry.sealed === true || !isIntact(entry, item)) &&
    !isPages(root)
  ) {
    const element = root as unknown as Element;
    element.replaceChildren();
    return makeEntry(item, entry.slot, document.createDocumentFragment(), document, element);
  }
  const before = entry.content.values;
  for (const {element, attributes} of entry.attributes) {
    for (const attribute of attributes) if (isNew(attribute, before, item.values)) writeAttribute(element, attribute, item.values);
  }
  if (root !== undefined && isPages(root)) entry.slots.length = 0;
  for (const slot of entry.slots) {
    const value = item.values[slot.index];
    if (!Object.is(before[slot.index], value)) renew(slot, value, document);
  }
  entry.content = item;
  return entry;
}

/** Tells whether any value of an attribute is another than before. */
function isNew({pieces, first}: TemplateAttribute, before: readonly unknown[], values: readonly unknown[]): boolean {
  for (let index = first; index < first + pieces.length - 1; index++) if (!Object.is(before[index], values[index])) return true;
  return false;
}

/** Tells an element that the page has defined itself: it gets our attributes, and does with its words what it likes. */
export function isPages(place: Place | Element): boolean {
  return 'classList' in place && place.classList.contains('bsh-custom') && place.matches(':defined');
}

/** Compares values as they were given, never what the DOM holds. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameAll(a, b);
  return isTemplate(a) && isTemplate(b) && a.strings === b.strings && a.key === b.key && sameAll(a.values, b.values);
}

/** Compares lists of values one by one; in long lists a call for each would take most of the time. */
function sameAll(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index] && !same(a[index], b[index])) return false;
  return true;
}

/** Tells whether the texts in the slots that change are as we left them: an annotation or a translator may have split or replaced them. */
function isIntact(entry: Entry, {values}: Template): boolean {
  const before = (entry.content as Template).values;
  // What costs least is asked first.
  return entry.slots.every(
    ({index, entries}) => Object.is(before[index], values[index]) || entries.every(isUntouched) || same(before[index], values[index]),
  );
}

function isUntouched({content, places: [node]}: Entry): boolean {
  return typeof content !== 'string' || (node !== undefined && !isSlot(node) && node.parentNode !== null && node.textContent === content);
}

function parentOf({inside}: Slot): ParentNode & Node {
  return 'slot' in inside && 'content' in inside ? parentOf(inside.slot) : inside;
}

/** Finds the node of ours that comes next after a slot, in the same parent. */
function nodeAfter(slot: Slot): ChildNode | null {
  const parent = parentOf(slot);
  const next = firstNode(slot.places.slice(slot.places.indexOf(slot) + 1));
  if (next?.parentNode === parent) return next;
  const {inside} = slot;
  if (!('slot' in inside && 'content' in inside)) return null;
  const {entries} = inside.slot;
  for (const entry of entries.slice(entries.indexOf(inside) + 1)) {
    const node = firstNode(entry.places);
    if (node?.parentNode === parent) return node;
  }
  return nodeAfter(inside.slot);
}

function nodesOf(places: readonly Place[]): ChildNode[] {
  return places.flatMap((place) => (isSlot(place) ? place.entries.flatMap((entry) => nodesOf(entry.places)) : [place]));
}

function firstNode(places: readonly Place[]): ChildNode | undefined {
  for (const place of places) {
    const node = isSlot(place) ? firstNode(place.entries.flatMap((entry) => entry.places)) : place;
    if (node !== undefined) return node;
  }
  return undefined;
}
