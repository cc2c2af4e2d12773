import type {Block, LanguageTag} from '../model/article.js';
import {FILMS} from './content-tree-films.js';
import {LAYOUTS} from './content-tree-layouts.js';
import {LINKS} from './content-tree-links.js';
import {PICTURES} from './content-tree-pictures.js';
import {STORY, unknown} from './content-tree-story.js';
import {STRUCTURES} from './content-tree-structure.js';
import {footnotes, keyOf, WORDS} from './content-tree-words.js';
import {blocksOf} from './html-blocks.js';
import {own, type Data, type Reader} from './read.js';
import {eachNode, Tree, type Resolve} from './tree.js';

const TABLE = {...WORDS, ...STRUCTURES, ...PICTURES, ...FILMS, ...LINKS, ...STORY, ...LAYOUTS};

/** What is known beside a tree. */
export interface TreeOptions {
  /** Supplies the fields that a tree names by an identifier alone. */
  resolve?: Resolve;
  /** Language of the article. */
  lang?: LanguageTag | undefined;
  /** Tells that the tree was made of a text, so that no pointer leads into it. */
  isText?: boolean;
}

/** Makes blocks of a tree of content-tree or Markdown (mdast): every word once, in the order of the source. */
export function treeBlocks(root: Data, reader: Reader, path: string, {lang, ...options}: TreeOptions = {}): Block[] {
  const tree = new Tree(reader, TABLE, unknown, options);
  const collect = (node: Data, place: string): void => {
    const type = own(node, 'type');
    const map = type === 'definition' && own(node, 'term') === undefined ? tree.definitions : undefined;
    if (map !== undefined && !map.has(keyOf(node))) map.set(keyOf(node), node);
    if (type === 'footnoteDefinition' && !tree.notes.has(keyOf(node))) tree.notes.set(keyOf(node), {node, path: place});
  };
  eachNode(root, collect, (place, ...keys) => tree.at(place, ...keys), path);
  const nodes = tree.children(root, {path, depth: 0, inline: false});
  const element = {tag: '', attributes: new Map<string, string>(), children: [...nodes, ...footnotes(tree)]};
  return blocksOf(element, reader, path, {lang, handlers: tree.handlers, places: tree.places});
}
