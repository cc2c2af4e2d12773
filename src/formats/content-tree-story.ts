import type {BigNumber, Block, CustomBlock, Definition, FactBox, Phrasing, Pullquote} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {textOf, wordsOf} from './content-tree-pictures.js';
import {plain} from './html-tree.js';
import {compact, isData, own, type Data} from './read.js';
import type {Convert, Spot, Tree, Whole} from './tree.js';

/** Gives a node as a whole whose fields stand in the input. */
export const wholeOf = (node: Data, {path}: Spot, tree: Tree): Whole => ({data: node, at: (...keys) => tree.at(path, ...keys)});

/** Makes a block of a node that holds no others. */
const block =
  (make: (whole: Whole, tree: Tree) => Block | undefined): Convert =>
  (node, spot, tree) => [
    tree.special(
      (_, flow) => {
        const made = make(wholeOf(node, spot, tree), tree);
        if (made === undefined) tree.reader.report('value/ignored', spot.path);
        else flow.push(made);
      },
      [],
      spot,
    ),
  ];

/** Makes blocks of a node and of what it holds. */
export const around =
  (make: (children: Block[], whole: Whole, tree: Tree) => Block[]): Convert =>
  (node, spot, tree) => [
    tree.special(
      (element, flow, walker) => flow.push(...make(walker.inner(element.children, flow), wholeOf(node, spot, tree), tree)),
      tree.children(node, spot, false),
      spot,
    ),
  ];

/** Makes phrases of plain text. */
export const text = (words: string | undefined): Phrasing[] => (words === undefined ? [] : [{type: 'text', value: words}]);
/** Makes a paragraph of plain text. */
export const lineOf = (words: string | undefined): Block[] => (words === undefined ? [] : [{type: 'paragraph', children: text(words)}]);

const bigNumber = block((whole, {reader}) => {
  const value = textOf(whole, reader, 'number', 'term', 'value');
  return value === undefined
    ? undefined
    : compact<BigNumber>({type: 'bigNumber', value, description: wordsOf(whole, reader, 'description')});
});

const pullquote: Convert = (node, spot, tree) => {
  const children = tree.children(node, spot, true);
  return [
    tree.special(
      (element, flow, walker) => {
        const whole = wholeOf(node, spot, tree);
        const words = wordsOf(whole, tree.reader, 'text') ?? walker.lines(element, flow).words;
        const citation = wordsOf(whole, tree.reader, 'source', 'attribution');
        if (words.length > 0) flow.push(compact<Pullquote>({type: 'pullquote', children: words, citation}));
        else flow.push(...lineOf(textOf(whole, tree.reader, 'source')));
      },
      children,
      spot,
    ),
  ];
};

/** Takes the first heading for a name, where a name may hold its words. */
export function takeName(blocks: readonly Block[]): {name: string | undefined; rest: Block[]} {
  const [first, ...rest] = blocks;
  const words = first?.type === 'heading' ? plainOf(first.children) : '';
  const name = plain(words);
  return name !== '' && name === words.trim() && rest.length > 0 ? {name, rest} : {name: undefined, rest: [...blocks]};
}

/** Makes a box of facts; nothing but a name is a line. */
export function boxOf(children: readonly Block[], title: string | undefined): Block[] {
  const {name, rest} = title === undefined ? takeName(children) : {name: title, rest: children};
  if (rest.length === 0) return lineOf(name);
  return [compact<FactBox>({type: 'factBox', name, children: [...rest]})];
}

/** Makes a box of facts; one that holds nothing but a box with a name is that box. */
const box = around((children, whole, {reader}) => {
  const title = textOf(whole, reader, 'title', 'heading');
  const [only] = children;
  return title === undefined && children.length === 1 && only?.type === 'factBox' ? [only] : boxOf(children, title);
});

/** Makes boxes that stand beside each other; without a common name they stay apart. */
const pair = around((children, whole, {reader}) => {
  const title = textOf(whole, reader, 'title', 'heading');
  return title === undefined ? children : boxOf(children, title);
});

/** Makes numbers set large of definitions. */
const inNumbers: Convert = (node, spot, tree) => {
  const children = own(node, 'children');
  const numbers = (Array.isArray(children) ? (children as unknown[]) : []).flatMap((child, index) => {
    const place = {path: tree.at(spot.path, 'children', index), depth: spot.depth + 1, inline: false};
    return isData(child) && own(child, 'type') === 'definition' ? bigNumber(child, place, tree) : tree.node(child, place);
  });
  return [
    tree.special(
      (element, flow, walker) =>
        flow.push(...boxOf(walker.inner(element.children, flow), textOf(wholeOf(node, spot, tree), tree.reader, 'title'))),
      numbers,
      spot,
    ),
  ];
};

/** Makes a term with what it means; one after another they are one list. A definition of Markdown is none. */
const definition: Convert = (node, spot, tree) => {
  if (own(node, 'term') === undefined) return [];
  return [
    tree.special(
      (_, flow) => {
        const whole = wholeOf(node, spot, tree);
        const made: Definition = {
          type: 'definition',
          term: text(textOf(whole, tree.reader, 'term')),
          children: lineOf(textOf(whole, tree.reader, 'description')),
        };
        flow.flush();
        const before = flow.blocks.at(-1);
        if (before?.type === 'definitionList') before.children.push(made);
        else flow.push({type: 'definitionList', children: [made]});
      },
      [],
      spot,
    ),
  ];
};

/** Makes a document that the story shows: set apart, with its source and its label. */
const sourceDocument = around((children, whole, {reader}) => {
  const name = textOf(whole, reader, 'title');
  const inside = [...lineOf(textOf(whole, reader, 'tag')), ...lineOf(textOf(whole, reader, 'source')), ...children];
  return inside.length === 0 ? lineOf(name) : [compact<Block>({type: 'aside', name, children: inside})];
});

/** Makes a place for an element of the page, with the settings that it was given. */
const component: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const whole = tree.whole(node, spot.path, 'path');
      if (own(whole.data, 'path') === undefined) tree.reader.report('reference/unresolved', spot.path);
      const settings = own(whole.data, 'attributes');
      const isSetting = (value: unknown) =>
        typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
      const attributes = isData(settings)
        ? Object.fromEntries(
            Object.keys(settings)
              .map((key) => [key, own(settings, key)] as const)
              .filter(([, value]) => isSetting(value)),
          )
        : undefined;
      const names = ['id', 'path', 'versionRange'].map((key) => [key, own(whole.data, key)] as const);
      const data = {
        ...Object.fromEntries(names.filter(([, value]) => typeof value === 'string')),
        ...(attributes === undefined ? {} : {attributes}),
      };
      flow.push({type: 'custom', name: 'custom-code-component', data} satisfies CustomBlock);
    },
    [],
    spot,
  ),
];

/** Keeps what a node of no known type says: what it holds, else its text. */
export const unknown: Convert = (node, spot, tree) => {
  const type = own(node, 'type');
  const name = typeof type === 'string' ? type.slice(0, 100) : '';
  tree.reader.report('block/unknown', spot.path, name);
  const children = tree.children(node, spot);
  if (children.length > 0) return spot.inline ? children : [tree.element('div', children, spot)];
  const said = ['value', 'text', 'title', 'caption', 'description', 'alt']
    .map((key) => own(node, key))
    .find((each) => typeof each === 'string');
  const words = tree.reader.text(said, spot.path);
  if (spot.inline) return words === undefined ? [] : [words];
  return [tree.special((_, flow) => flow.push(compact({type: 'unknown', originalType: plain(name) || 'unknown', text: words})), [], spot)];
};

const inside: Convert = (node, spot, tree) => tree.children(node, spot, false);

/** Names how the blocks that a story sets apart are read. */
export const STORY: Readonly<Record<string, Convert>> = {
  pullquote,
  'big-number': bigNumber,
  definition,
  'in-numbers': inNumbers,
  card: box,
  'info-box': box,
  'info-pair': pair,
  'key-idea': box,
  cards: pair,
  'layout-slot': inside,
  'layout-container': inside,
  'scrolly-block': inside,
  'scrolly-section': inside,
  'scrolly-copy': inside,
  document: sourceDocument,
  'custom-code-component': component,
  experimental: inside,
};
