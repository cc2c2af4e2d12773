import {parse, type DefaultTreeAdapterMap} from 'parse5';

/** An element of hand-written markup, with where it stands in the file. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly parent: MarkupElement | undefined;
  readonly children: readonly MarkupElement[];
  /** The words in it, of all depths. */
  readonly text: string;
  /** "12:5", counted from 1. */
  readonly place: string;
}

type Node = DefaultTreeAdapterMap['node'];

/** Reads HTML as a browser does and lists its elements in the order of the file; templates are not looked into. */
export function elementsOf(source: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const visit = (node: Node, parent: MarkupElement | undefined): MarkupElement | undefined => {
    if (!('childNodes' in node)) return undefined;
    const children: MarkupElement[] = [];
    const element = 'tagName' in node ? make(node, parent, children) : undefined;
    if (element !== undefined) found.push(element);
    for (const child of node.childNodes) {
      const made = visit(child, element);
      if (made !== undefined) children.push(made);
    }
    return element;
  };
  visit(parse(source, {sourceCodeLocationInfo: true, scriptingEnabled: false}), undefined);
  return found;
}

function make(node: DefaultTreeAdapterMap['element'], parent: MarkupElement | undefined, children: MarkupElement[]): MarkupElement {
  const attributes = new Map(node.attrs.map(({name, value}) => [name, value]));
  const at = node.sourceCodeLocation;
  return {
    tag: node.tagName,
    attributes,
    classes: (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== ''),
    parent,
    children,
    text: textOf(node),
    place: at ? `${String(at.startLine)}:${String(at.startCol)}` : '1:1',
  };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Finds the nearest holder of an element that fits. */
export function closest(element: MarkupElement, fits: (holder: MarkupElement) => boolean): MarkupElement | undefined {
  let holder = element.parent;
  while (holder !== undefined && !fits(holder)) holder = holder.parent;
  return holder;
}
