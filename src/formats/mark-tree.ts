import type {Link, Phrasing} from '../model/article.js';
import {numbered} from '../text/numbered.js';

/** Formatting of a stretch of text; a link is one as well. */
export type RunMark =
  | {type: 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript' | 'mark' | 'underline'}
  | {type: 'inlineCode'}
  | Omit<Link, 'children'>;

/** A word, and the formatting round it, the outermost first. */
export interface Leaf {
  word: Phrasing;
  marks: readonly RunMark[];
}

/** Groups leaves under the marks they share. */
export function treeOf(leaves: readonly Leaf[], depth = 0): Phrasing[] {
  const tree: Phrasing[] = [];
  let end = 0;
  for (const [index, {word, marks}] of numbered(leaves)) {
    if (index < end) continue;
    const mark = marks[depth];
    end = index + 1;
    if (mark === undefined) add(tree, word);
    else if (mark.type === 'inlineCode') add(tree, word.type === 'text' ? code(word.value) : word);
    else {
      while (leaves[end]?.marks[depth] === mark) end += 1;
      tree.push({...mark, children: treeOf(leaves.slice(index, end), depth + 1)});
    }
  }
  return tree;
}

const code = (value: string): Phrasing => ({type: 'inlineCode', value});

/** Appends a word; texts that follow each other become one. */
function add(tree: Phrasing[], word: Phrasing): void {
  const last = tree.at(-1);
  if (last?.type === 'text' && word.type === 'text' && last.lang === word.lang)
    tree[tree.length - 1] = {...last, value: last.value + word.value};
  else if (last?.type === 'inlineCode' && word.type === 'inlineCode') tree[tree.length - 1] = code(last.value + word.value);
  else tree.push(word);
}
