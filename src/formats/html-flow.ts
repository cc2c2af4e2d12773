import type {Block, Break, FootnoteReference, InlineCode, LanguageTag, Link, Phrasing, Text} from '../model/article.js';
import {has} from '../model/guards.js';
import {cleanBodyText} from '../text/clean.js';
import {treeOf} from './mark-tree.js';
import {numbered} from '../text/numbered.js';

/** Formatting that is open while words are gathered. */
export type Mark = {type: 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript' | 'mark' | 'underline'} | Omit<Link, 'children'>;

type Word = Text | InlineCode | Break | FootnoteReference;
interface Leaf {
  word: Word;
  marks: readonly Mark[];
}

const BLANK = /^[\s\u00ad\u200b-\u200d\u2060]*$/;

function isGap({word}: Leaf): boolean {
  return word.type === 'break' || (word.type === 'text' && BLANK.test(word.value));
}

/** Gathers words and blocks in the order of the source; words between two blocks become paragraphs. */
export class Flow {
  /** What was gathered so far. */
  readonly blocks: Block[] = [];
  /** Formatting that is open, the outermost first. */
  marks: readonly Mark[];
  /** Language of the lines, where one is named. */
  lang: LanguageTag | undefined;
  /** Language of what the flow stands in. */
  outerLang: LanguageTag | undefined;
  /** Language of the words, where it differs from that of their line. */
  wordLang: LanguageTag | undefined;
  /** Whether words are code. */
  code = false;
  #leaves: Leaf[] = [];
  #ids: string[] = [];
  readonly #aliases: Map<string, string>;

  /** `aliases` says which block stands for each anchor. */
  constructor(aliases: Map<string, string>, marks: readonly Mark[] = []) {
    this.#aliases = aliases;
    this.marks = marks;
  }

  /** Adds text as it stands in the source. */
  text(source: string): void {
    const value = cleanBodyText(source);
    if (value === '') return;
    const lang = this.wordLang;
    this.word(this.code ? {type: 'inlineCode', value} : lang === undefined ? {type: 'text', value} : {type: 'text', value, lang});
  }

  /** Adds a word, a break or the mark of a footnote with the formatting that is open. */
  word(word: Word): void {
    this.#leaves.push({
      word,
      marks: word.type === 'footnoteReference' ? this.marks.filter(({type}) => type !== 'superscript') : this.marks,
    });
  }

  /** Gives the paragraph that is being gathered, or else the next block, an identifier. */
  anchor(id: string): void {
    this.#ids.push(id);
  }

  /** Goes on in another language, for whole lines or for words; nothing changes where it is spoken already. */
  speak(lang: LanguageTag | undefined, lines: boolean): void {
    const spoken = (lines ? undefined : this.wordLang) ?? this.lang ?? this.outerLang;
    if (lang === undefined || lang === spoken) return;
    if (lines) this.lang = lang;
    else this.wordLang = lang;
  }

  /** Ends the paragraph that is being gathered. */
  flush(): void {
    if (this.#leaves.length === 0) return;
    const leaves = this.#leaves;
    this.#leaves = [];
    for (const children of paragraphsOf(leaves)) this.#push({type: 'paragraph', children});
  }

  /** Ends the paragraph that is being gathered and adds blocks. */
  push(...blocks: Block[]): void {
    this.flush();
    for (const block of blocks) this.#push(block);
  }

  #push(block: Block): void {
    const id = block.id ?? this.#ids[0];
    if (id !== undefined) for (const alias of this.#ids) this.#aliases.set(alias, id);
    this.#ids = [];
    const {lang} = this;
    this.blocks.push({...block, ...(id === undefined ? {} : {id}), ...(lang === undefined || block.lang !== undefined ? {} : {lang})});
  }
}

/** Makes paragraphs of leaves: two breaks end one; empty ones are left out. */
function paragraphsOf(leaves: readonly Leaf[]): Phrasing[][] {
  const lines: Leaf[][] = [];
  let line: Leaf[] = [];
  let gap: Leaf[] = [];
  for (const leaf of leaves) {
    if (isGap(leaf)) {
      gap.push(leaf);
      continue;
    }
    if (gap.filter(({word}) => word.type === 'break').length > 1) {
      lines.push(line);
      line = [];
    } else if (line.length > 0) {
      line.push(...gap);
    }
    gap = [];
    line.push(leaf);
  }
  lines.push(line);
  return lines.map((words) => treeOf(collapse(words))).filter((children) => children.length > 0);
}

/** Collapses white space as HTML does: one space for many, none where a line begins or ends. */
function collapse(line: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  for (const [index, {word, marks}] of numbered(line)) {
    if (word.type === 'break') trimEnd(kept);
    if (!has(word, 'value')) {
      kept.push({word, marks});
      continue;
    }
    const before = kept.at(-1)?.word;
    let value = word.value.replace(/[ \t\n\f\r]+/g, ' ');
    if (index === 0) value = value.trimStart();
    if (before?.type === 'break' || (before !== undefined && has(before, 'value') && before.value.endsWith(' ')))
      value = value.replace(/^ /, '');
    if (index === line.length - 1) value = value.trimEnd();
    if (value !== '') kept.push({word: {...word, value}, marks});
  }
  if (kept.length > 0 && kept.at(-1)?.word.type !== 'inlineCode') trimEnd(kept);
  return kept;
}

function trimEnd(leaves: Leaf[]): void {
  for (let last = leaves.at(-1); last !== undefined && has(last.word, 'value') && last.word.value.endsWith(' '); last = leaves.at(-1)) {
    leaves.pop();
    const value = last.word.value.slice(0, -1);
    if (value !== '') leaves.push({word: {...last.word, value}, marks: last.marks});
  }
}
