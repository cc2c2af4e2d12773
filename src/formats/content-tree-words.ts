import type {HtmlElement} from '../model/result.js';
import type {HtmlNode} from './html-tree.js';
import {picture} from './html-media.js';
import {linesOf} from './html-lines.js';
import {plain} from './html-tree.js';
import {isData, own, ownWord, type Data} from './read.js';
import {textIn, type Convert, type Spot, type Tree} from './tree.js';

const LEVELS: Readonly<Record<string, number>> = {chapter: 2, heading: 3, subheading: 3, label: 4};
const SCROLLY_LEVELS: Readonly<Record<string, number>> = {chapter: 2, heading: 3, subheading: 4, label: 5};

/** Makes an element of a tag of the children of a node. */
const simple =
  (tag: string, inline?: boolean): Convert =>
  (node, spot, tree) => [tree.element(tag, tree.children(node, spot, inline), spot)];

const value: Convert = (node, spot, tree) => {
  const text = own(node, 'value') ?? own(node, 'text');
  if (typeof text === 'string') return [text];
  return typeof text === 'number' ? [String(text)] : tree.children(node, spot);
};

const heading =
  (levels: Readonly<Record<string, number>>): Convert =>
  (node, spot, tree) => {
    const level = own(node, 'level');
    const depth = tree.reader.number(own(node, 'depth'), 1, 6) ?? tree.reader.number(level, 1, 6);
    const named = typeof level === 'string' && Object.hasOwn(levels, level) ? levels[level] : 2;
    const id = own(node, 'fragmentIdentifier') ?? own(own(node, 'data'), 'id') ?? own(own(own(node, 'data'), 'hProperties'), 'id');
    const tag = `h${String(Math.round(depth ?? named ?? 2))}`;
    return [tree.element(tag, tree.children(node, spot, true), spot, {id: id ?? tree.headingId(textIn(node))})];
  };

/** An address that only the build of a site knows; the words that it links stay. */
export const UNRESOLVED = 'unresolved:';

const link: Convert = (node, spot, tree) => {
  const href = own(node, 'url') ?? own(node, 'href');
  const children = tree.children(node, spot, true);
  if (typeof href !== 'string' || !href.startsWith(UNRESOLVED))
    return [tree.element('a', children, spot, {href, title: own(node, 'title')})];
  tree.reader.report('reference/unresolved', spot.path);
  return children;
};

/** Finds what a reference names; reports where it names nothing. */
function definitionOf(node: Data, {path}: Spot, tree: Tree): Data | undefined {
  const found = tree.definitions.get(keyOf(node));
  if (found === undefined) tree.reader.report('reference/unresolved', path);
  return found;
}

/** Gives the identifier by which references find their target. */
export function keyOf(node: Data): string {
  const key = own(node, 'identifier') ?? own(node, 'label');
  return typeof key === 'string' ? key.replace(/\s+/g, ' ').trim().toLowerCase() : '';
}

const linkReference: Convert = (node, spot, tree) => {
  const target = definitionOf(node, spot, tree);
  return target === undefined ? tree.children(node, spot, true) : link({...target, children: own(node, 'children')}, spot, tree);
};

/** Makes a picture; `caption` is what stands under it, else its title does. */
function image(node: Data, spot: Spot, tree: Tree, caption?: readonly HtmlNode[]): HtmlElement {
  const title = own(node, 'title');
  const words = caption ?? (typeof title === 'string' ? [title] : []);
  const attributes = {src: own(node, 'url') ?? own(node, 'src'), alt: own(node, 'alt')};
  const img = tree.element('img', words, spot, attributes);
  if (words.length > 0) {
    tree.handlers.set(img, (element, flow, walker) => {
      const {lost} = walker;
      flow.flush();
      const before = flow.blocks.length;
      picture(element, flow, walker);
      const block = flow.blocks[before];
      const lines = walker.lost > lost ? [] : linesOf(walker.inner(element.children, flow)).words;
      if (block?.type === 'image' && lines.length > 0) block.image = {...block.image, caption: lines};
    });
  }
  return img;
}

const imageReference: Convert = (node, spot, tree) => {
  const target = definitionOf(node, spot, tree);
  return target === undefined ? [] : [image({...target, alt: own(node, 'alt')}, spot, tree)];
};

const footnoteReference: Convert = (node, spot, tree) => {
  const key = keyOf(node);
  const identifier = plain(key);
  if (!tree.notes.has(key) || identifier === '') {
    tree.reader.report('reference/unresolved', spot.path);
    return [];
  }
  tree.noted.add(key);
  return [tree.special((_, flow) => flow.word({type: 'footnoteReference', identifier}), [], spot)];
};

/** Makes the footnotes that the text refers to, in that order, to stand at its end. */
export function footnotes(tree: Tree): HtmlNode[] {
  const items: {identifier: string; element: HtmlElement}[] = [];
  for (const key of tree.noted) {
    const note = tree.notes.get(key);
    if (note === undefined) continue;
    const spot = {path: note.path, depth: 1, inline: false};
    items.push({identifier: plain(key), element: tree.element('div', tree.children(note.node, spot), spot)});
  }
  for (const [key, {path}] of tree.notes)
    if (!tree.noted.has(key)) tree.reader.report('reference/unresolved', path, 'No mark leads to the footnote.');
  if (items.length === 0) return [];
  const made = tree.special(
    (_, flow, walker) => {
      const children = items.map(({identifier, element}) => ({
        type: 'footnoteDefinition' as const,
        identifier,
        children: walker.inner(element.children, flow, element),
      }));
      flow.push({type: 'footnotes', children});
    },
    items.map(({element}) => element),
    {path: ''},
  );
  return [made];
}

/** Makes a picture and the emphasised line below it one: the usual way to write a caption in Markdown. */
function captioned(children: readonly unknown[], spot: Spot, tree: Tree): HtmlNode[] | undefined {
  const [first, gap, line, ...rest] = children;
  const isGap = own(gap, 'type') === 'break' || (own(gap, 'type') === 'text' && /^\s*\n\s*$/.test(ownWord(gap, 'value')));
  if (!isData(first) || own(first, 'type') !== 'image' || !isGap || rest.length > 0 || own(line, 'type') !== 'emphasis') return undefined;
  const place = {path: tree.at(spot.path, 'children', 0), depth: spot.depth + 1, inline: true};
  const below = {path: tree.at(spot.path, 'children', 2), depth: spot.depth + 1, inline: true};
  return [image(first, place, tree, tree.children(line as Data, below, true))];
}

const paragraph: Convert = (node, spot, tree) => {
  const children = own(node, 'children');
  const words = (Array.isArray(children) ? captioned(children, spot, tree) : undefined) ?? tree.children(node, spot, true);
  return [tree.element('p', words, spot)];
};

const list: Convert = (node, spot, tree) => {
  const ordered = tree.reader.boolean(own(node, 'ordered')) === true;
  return [tree.element(ordered ? 'ol' : 'ul', tree.children(node, spot, false), spot, {start: own(node, 'start')})];
};

/** Makes an item of a list; whether a task is done is said by a sign, since a box to tick would be a lie. */
const listItem: Convert = (node, spot, tree) => {
  const children = tree.children(node, spot, false);
  const done = own(node, 'checked');
  if (typeof done !== 'boolean') return [tree.element('li', children, spot)];
  const sign = done ? '☑ ' : '☐ ';
  const [first, ...rest] = children;
  const isLine = typeof first === 'object' && first.tag === 'p';
  const line = isLine ? tree.element('p', [sign, ...first.children], {path: tree.places.get(first) ?? spot.path}) : sign;
  return [tree.element('li', isLine ? [line, ...rest] : [line, ...children], spot)];
};

const code: Convert = (node, spot, tree) => {
  const lang = own(node, 'lang');
  const text = own(node, 'value');
  const attributes = typeof lang === 'string' ? {class: `language-${lang.replace(/^[{.\s]+/, '')}`} : {};
  return [tree.element('pre', [typeof text === 'string' ? text : textIn(node)], spot, attributes)];
};

const formula: Convert = (node, spot, tree) => code({...node, lang: 'latex'}, spot, tree);

const nothing: Convert = () => [];

/** Names how the nodes of words are read: Markdown's (mdast) and those of content-tree. */
export const WORDS: Readonly<Record<string, Convert>> = {
  root: (node, spot, tree) => tree.children(node, spot),
  body: (node, spot, tree) => tree.children(node, spot),
  text: value,
  paragraph,
  heading: heading(LEVELS),
  'scrolly-heading': heading(SCROLLY_LEVELS),
  strong: simple('strong', true),
  emphasis: simple('em', true),
  delete: simple('s', true),
  strikethrough: simple('s', true),
  subscript: simple('sub', true),
  superscript: simple('sup', true),
  underline: simple('u', true),
  insert: simple('u', true),
  mark: simple('mark', true),
  highlight: simple('mark', true),
  inlineCode: (node, spot, tree) => [tree.element('code', value(node, spot, tree), spot)],
  inlineMath: (node, spot, tree) => [tree.element('code', value(node, spot, tree), spot)],
  break: (_, spot, tree) => [tree.element('br', [], spot)],
  thematicBreak: (_, spot, tree) => [tree.element('hr', [], spot)],
  'thematic-break': (_, spot, tree) => [tree.element('hr', [], spot)],
  link,
  'find-out-more-link': link,
  linkReference,
  image: (node, spot, tree) => [image(node, spot, tree)],
  imageReference,
  footnoteReference,
  list,
  listItem,
  'list-item': listItem,
  code,
  math: formula,
  tableOfContents: (_, spot, tree) => [tree.special((__, flow) => flow.push({type: 'tableOfContents'}), [], spot)],
  definition: nothing,
  footnoteDefinition: nothing,
  yaml: nothing,
  toml: nothing,
  json: nothing,
};
