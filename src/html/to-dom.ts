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
  places: Place[];
  slots: Slot[];
  /** The elements that have attributes with values, with all attributes of each. */
  attributes: {element: Element; readonly attributes: readonly TemplateAttribute[]}[];
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
  /** Index of its value. */
  readonly index: number;
}

/** Makes an empty slot. */
export function makeSlot(places: Place[], inside: ParentNode | Entry, index = 0): Slot {
  return {entries: [], places, inside, index};
}

/** Tells a slot from a node. */
export function isSlot(place: Place): place is Slot {
  return 'entries' in place;
}

/** Makes the nodes of a value below `target` and remembers them in the slot. */
export function mount(slot: Slot, value: unknown, target: ParentNode, document: Document): void {
  slot.entries = itemsOf(value).map((content) => makeEntry(content, slot, target, document));
}

/** Most entries have no slots or no attributes, and share these. */
const NO_SLOTS: Entry['slots'] = [];
const NO_ATTRIBUTES: Entry['attributes'] = [];

/** Makes the nodes of one template or text below `target`; the first element may be one that is there already. */
export function makeEntry(content: Template | string, slot: Slot, target: ParentNode, document: Document, reuse?: Element): Entry {
  if (typeof content === 'string') {
    const text = document.createTextNode(content);
    target.append(text);
    return {content, places: [text], slots: NO_SLOTS, attributes: NO_ATTRIBUTES, slot};
  }
  const entry: Entry = {content, places: [], slots: NO_SLOTS, attributes: NO_ATTRIBUTES, slot};
  let root = reuse;
  // Lists are made as long as they are to be: a long page has thousands, and one that grows keeps room for sixteen more.
  const build = (nodes: readonly TemplateNode[], below: ParentNode, inside: ParentNode | Entry): Place[] => {
    const places = new Array<Place>(nodes.length);
    nodes.forEach((node, index) => {
      if (typeof node === 'number') {
        const child = makeSlot(places, inside, node);
        places[index] = child;
        entry.slots = [...entry.slots, child];
        mount(child, content.values[node], below, document);
      } else if (typeof node === 'string') {
        const text = document.createTextNode(node);
        places[index] = text;
        below.append(text);
      } else {
        const element = root ?? document.createElement(node.tag);
        const reused = root !== undefined;
        root = undefined;
        const {attributes} = node;
        for (const attribute of attributes) writeAttribute(element, attribute, content.values);
        if (attributes.some(hasValue)) entry.attributes = [...entry.attributes, {element, attributes}];
        places[index] = element;
        build(node.children, element, element);
        if (!reused) below.append(element);
      }
    });
    return places;
  };
  entry.places = build(compile(content.strings), target, entry);
  return entry;
}

const hasValue = ({pieces}: TemplateAttribute): boolean => pieces.length > 1;

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
