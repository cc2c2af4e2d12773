import {attributeText} from './attributes.js';
import {compile, type TemplateAttribute, type TemplateNode} from './compile.js';
import {itemsOf, nothing, type Template} from './tag.js';

/** What stands in order below an element or at the top of an entry: our nodes, and slots that hold entries. */
export type Place = ChildNode | Slot;

/** One template or text that was rendered. */
export interface Entry {
  /** What it was rendered from last. */
  content: Template | string;
  /** Its topmost nodes and slots, in order. */
  readonly places: Place[];
  /** Slots by the index of their value. */
  readonly slots: Map<number, Slot>;
  readonly attributes: {element: Element; readonly attribute: TemplateAttribute}[];
  /** The slot it stands in. */
  readonly slot: Slot;
  /** Whether its root was printed and its parts are not known: a change fills it anew. */
  sealed?: true;
}

/** A place in the DOM where a value is rendered. */
export interface Slot {
  entries: Entry[];
  /** The places it stands among. */
  readonly places: Place[];
  /** The element whose child it is, or the entry at whose top it stands. */
  inside: ParentNode | Entry;
}

/** Makes an empty slot. */
export function makeSlot(places: Place[], inside: ParentNode | Entry): Slot {
  return {entries: [], places, inside};
}

/** Tells a slot from a node. */
export function isSlot(place: Place): place is Slot {
  return 'entries' in place;
}

/** Makes the nodes of a value below `target` and remembers them in the slot. */
export function mount(slot: Slot, value: unknown, target: ParentNode, document: Document): void {
  slot.entries = itemsOf(value).map((content) => makeEntry(content, slot, target, document));
}

/** Makes the nodes of one template or text below `target`; the first element may be one that is there already. */
export function makeEntry(content: Template | string, slot: Slot, target: ParentNode, document: Document, reuse?: Element): Entry {
  const entry: Entry = {content, places: [], slots: new Map(), attributes: [], slot};
  if (typeof content === 'string') {
    const text = document.createTextNode(content);
    entry.places.push(text);
    target.append(text);
    return entry;
  }
  let root = reuse;
  const build = (nodes: readonly TemplateNode[], below: ParentNode, places: Place[], inside: ParentNode | Entry): void => {
    for (const node of nodes) {
      if (typeof node === 'number') {
        const child = makeSlot(places, inside);
        places.push(child);
        entry.slots.set(node, child);
        mount(child, content.values[node], below, document);
      } else if (typeof node === 'string') {
        const text = document.createTextNode(node);
        places.push(text);
        below.append(text);
      } else {
        const element = root ?? document.createElement(node.tag);
        const reused = root !== undefined;
        root = undefined;
        for (const attribute of node.attributes) {
          writeAttribute(element, attribute, content.values);
          if (attribute.pieces.length > 1) entry.attributes.push({element, attribute});
        }
        places.push(element);
        build(node.children, element, [], element);
        if (!reused) below.append(element);
      }
    }
  };
  build(compile(content.strings), target, entry.places, entry);
  return entry;
}

/** Writes one attribute of a template from its values, only where it changes. */
export function writeAttribute(element: Element, {name, boolean, pieces, first}: TemplateAttribute, values: readonly unknown[]): void {
  const text =
    boolean && pieces.length > 1
      ? values[first] !== nothing && values[first]
        ? ''
        : undefined
      : attributeText(name, pieces, values, first);
  if (text === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}
