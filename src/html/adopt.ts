import {isTemplate} from './tag.js';
import {isSlot, type Entry, type Place} from './to-dom.js';
import {handOver, isPages, move, render} from './update.js';

/** Elements that our templates print without a class. */
const CLASSLESS = /^(?:strong|em|del|u|bdi|br|source|track|news-(?:time|embed|gallery))$/;
/** What changes while words are read, or is never printed: it says nothing of what they are, and stays. */
const VOLATILE = /^(?:aria-busy|class|hidden|inert|loading|open|style)$/;
/** Holds the date that a relative time stands for. */
const KEPT = 'data-bsh-words';
/** Places where the page puts something of its own. */
const PLACE = /(?:^| )bsh-(?:insertion|paywall)(?: |$)/;

/**
 * Takes over words that were printed, and renews what differs from what a value renders.
 *
 * Elements that say the same stay as they are, with everything that others put into their words; elements of the same kind
 * keep their root and get new attributes and contents; nodes that are not ours keep their place between blocks.
 * From then on `render` renews the container. A holder that the value was rendered into before, in parts, is emptied.
 */
export function adopt(container: ParentNode & Node, root: Element, value: unknown, built: ParentNode & Node = makeHolder(root)): void {
  const steps = adoptInSteps(container, root, value, built);
  while (steps.next().done !== true);
}

/**
 * Does what `adopt` does, in small steps: between two of them others may use the page. The container is to be rendered into only after the last.
 */
export function* adoptInSteps(container: ParentNode & Node, root: Element, value: unknown, built: ParentNode & Node): Steps {
  render(built, value);
  yield;
  const [entry] = handOver(built, container);
  const fresh = entry === undefined ? undefined : rootOf(entry);
  if (entry === undefined || fresh?.localName !== root.localName) {
    root.replaceWith(...built.childNodes);
    return;
  }
  const pass: Pass = {kept: new Map(), entries: new Map(), said: new Map(), count: 0};
  yield* listEntries(entry, pass);
  yield* keep(fresh, root, pass);
  yield* rebind(entry, pass);
}

/** Work that stops after every little part. */
export type Steps = Generator<undefined, void>;

/** Makes a place to build in, apart from the page: what takes long may be built there step by step before it is adopted. */
export function makeHolder({ownerDocument}: Element): ParentNode & Node {
  return ownerDocument.createDocumentFragment();
}

/** What one adoption knows: which old node stands for which fresh one, the entries by their roots, and what each element says. */
interface Pass {
  readonly kept: Map<Node, ChildNode>;
  readonly entries: Map<Element, Entry>;
  readonly said: Map<Element, string>;
  /** How many parts were looked at. */
  count: number;
}

/** Parts that are looked at in one step. */
const STEP = 20;

/** Gives the element that is all of an entry. */
function rootOf({places}: Entry): Element | undefined {
  const [root, ...more] = places;
  return root !== undefined && more.length === 0 && !isSlot(root) && root.nodeType === 1 ? (root as unknown as Element) : undefined;
}

function* listEntries(entry: Entry, pass: Pass): Steps {
  const root = rootOf(entry);
  if (root !== undefined) pass.entries.set(root, entry);
  for (const slot of entry.slots) for (const inner of slot.entries) if (isTemplate(inner.content)) yield* listEntries(inner, pass);
  if (++pass.count % STEP === 0) yield;
}

/** Makes an old element say what a fresh one says, and notes which nodes stand for which. */
function* keep(fresh: Element, old: Element, pass: Pass): Steps {
  pass.kept.set(fresh, old);
  writeAttributes(fresh, old);
  if (isPages(old)) return;
  const entry = pass.entries.get(fresh);
  const isMixed = [...fresh.childNodes].some(({nodeType}) => nodeType !== 1);
  const isLine = isMixed || (fresh.firstChild === null && !PLACE.test(fresh.className));
  if (!isLine) yield* keepChildren(fresh, old, pass);
  else if (entry !== undefined && wordsOf(fresh, pass) === wordsOf(old, pass)) entry.sealed = true;
  else replaceWords(fresh, old);
  if (++pass.count % STEP === 0) yield;
}

function replaceWords(fresh: Element, old: Element): void {
  const added = [...old.children].filter(isAdded);
  old.replaceChildren(...fresh.childNodes, ...added);
}

function* keepChildren(fresh: Element, old: Element, pass: Pass): Steps {
  const wanted = [...fresh.children];
  const found = [...old.children].filter((child) => isOurs(child) && !isAdded(child));
  const partners = yield* pair(wanted, found, pass);
  const taken = new Set(partners);
  for (const child of [...old.childNodes]) if (child.nodeType === 3) child.remove();
  for (const child of found.filter((_, index) => !taken.has(index))) child.remove();
  let next: ChildNode | null = null;
  let lowest = Infinity;
  for (const [position, child] of wanted.map((element, index) => [index, element] as const).reverse()) {
    const index = partners[position];
    const partner = index === undefined ? undefined : found[index];
    // Between two steps somebody else may have taken our nodes away.
    const before: ChildNode | null = next?.parentNode === old ? next : endOf(old);
    if (index === undefined || partner === undefined) old.insertBefore(child, before);
    else {
      if (index < lowest && partner.parentNode === old) lowest = index;
      else move(old, partner, before);
      yield* keep(child, partner, pass);
    }
    next = partner ?? child;
  }
}

/** Finds the place behind the last of our nodes. */
function endOf(parent: Element): ChildNode | null {
  return [...parent.children].filter(isOurs).at(-1)?.nextSibling ?? null;
}

/**
 * Finds the index of the old element that each fresh one stands for: one of a kind that there is but once on both sides, else one that
 * says the same, else one of the same kind that stands between the same others.
 */
function* pair(fresh: readonly Element[], old: readonly Element[], pass: Pass): Generator<undefined, (number | undefined)[]> {
  const [freshKinds, oldKinds] = [placesBy(fresh, kindOf), placesBy(old, kindOf)];
  const pairs = fresh.map((element) => {
    const kind = kindOf(element);
    const [index, ...more] = oldKinds.get(kind) ?? [];
    return more.length === 0 && freshKinds.get(kind)?.length === 1 ? index : undefined;
  });
  const taken = new Set(pairs);
  const sayings = new Map<string, number[]>();
  for (let index = 0; index < old.length; index++) {
    const element = old[index];
    if (element === undefined || taken.has(index)) continue;
    addTo(sayings, sayingOf(element, pass), index);
    if (++pass.count % STEP === 0) yield;
  }
  for (let position = 0; position < fresh.length; position++) {
    const element = fresh[position];
    if (element === undefined || pairs[position] !== undefined || sayings.size === 0) continue;
    pairs[position] = sayings.get(sayingOf(element, pass))?.shift();
    if (++pass.count % STEP === 0) yield;
  }
  for (const index of pairs) taken.add(index);
  let from = 0;
  fresh.forEach((element, position) => {
    if (pairs[position] === undefined) {
      const end = pairs.slice(position + 1).find((index) => index !== undefined) ?? old.length;
      const index = (oldKinds.get(kindOf(element)) ?? []).find((place) => place >= from && place < end && !taken.has(place));
      pairs[position] = index;
      taken.add(index);
    }
    from = (pairs[position] ?? from - 1) + 1;
  });
  return pairs;
}

/** Lists the places of elements by what a function makes of each. */
function placesBy(elements: readonly Element[], keyOf: (element: Element) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  elements.forEach((element, index) => addTo(places, keyOf(element), index));
  return places;
}

function addTo(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
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
function sayingOf(node: Node, pass: Pass): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (isAdded(element)) return '';
  const words = wordsOf(element, pass);
  return isOurs(element) ? `\u0001${element.localName} ${traitsOf(element)}\u0002${words}\u0001` : words;
}

/** Writes down what stands inside an element; but for what the page put into a place of its own. */
function wordsOf(element: Element, pass: Pass): string {
  if (element.firstElementChild === null && !PLACE.test(element.className)) return element.textContent;
  const known = pass.said.get(element);
  if (known !== undefined) return known;
  let words = '';
  if (element.localName === 'news-time') {
    words = element.querySelector(`[${KEPT}]`)?.getAttribute(KEPT) ?? element.textContent;
  } else if (!isPages(element)) {
    const isPlace = PLACE.test(element.className);
    for (let node = element.firstChild; node !== null; node = node.nextSibling)
      if (!isPlace || (node.nodeType === 1 && isOurs(node as unknown as Element))) words += sayingOf(node, pass);
  }
  pass.said.set(element, words);
  return words;
}

/** Writes down the classes and attributes of an element that templates print. */
function traitsOf({attributes, classList, className}: Element): string {
  const isPlain = attributes.length === 1 && className !== '' && !className.includes(' ');
  if (isPlain) return className;
  const traits = [...classList].filter((name) => name.startsWith('bsh-'));
  for (const {name, value} of attributes) if (isPrinted(name)) traits.push(`${name}=${value}`);
  return traits.sort().join('\u0003');
}

function isPrinted(name: string): boolean {
  return !VOLATILE.test(name) && (!name.startsWith('data-') || name.startsWith('data-bsh'));
}

function writeAttributes(fresh: Element, old: Element): void {
  for (const {name, value} of fresh.attributes) if (name !== 'class' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  const foreign = [...old.classList].filter((name) => !/^(?:bsh|language)-/.test(name));
  const names = [...fresh.classList, ...foreign].join(' ');
  if (names !== old.className) old.className = names;
  for (const {name} of [...old.attributes]) if (isPrinted(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
}

/** Puts the old nodes in the places of the fresh ones that they stand for. */
function* rebind(entry: Entry, pass: Pass): Steps {
  const {kept} = pass;
  replaceIn(entry.places, kept);
  if (entry.sealed === true) {
    entry.slots.length = 0;
    entry.attributes.length = 0;
    return;
  }
  for (const part of entry.attributes) part.element = (kept.get(part.element) ?? part.element) as Element;
  for (const slot of entry.slots) {
    replaceIn(slot.places, kept);
    if ('nodeType' in slot.inside) slot.inside = (kept.get(slot.inside) as ParentNode | undefined) ?? slot.inside;
    for (const inner of slot.entries) if (isTemplate(inner.content)) yield* rebind(inner, pass);
  }
  if (++pass.count % STEP === 0) yield;
}

function replaceIn(places: Place[], kept: ReadonlyMap<Node, ChildNode>): void {
  places.forEach((place, index) => {
    if (!isSlot(place)) places[index] = kept.get(place) ?? place;
  });
}
