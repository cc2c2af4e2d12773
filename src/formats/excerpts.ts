import type {Block, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {blocksOf, htmlBlocks} from './html-blocks.js';
import {linesOf} from './html-lines.js';
import {descendants, hasClass} from './html-tree.js';
import type {Reader} from './read.js';

const MORE_CLASS = /^(?:more-link|read-?more(?:-link)?|excerpt-more)$/;
const MORE = /\s*(?:(\[\s*(?:…|\.\.\.)\s*\])|(…|\.\.\.)?\s*(?:continue reading|read more|read the rest)\b.{0,200})\s*(?:→|»|&raquo;)?\s*$/i;

/** The beginning or the gist of an article, in HTML. */
export interface Excerpt {
  words: Phrasing[];
  /** Pictures and the like that stood among the words. */
  media: Block[];
  /** Whether the words stop in the middle of the text. */
  isCut: boolean;
}

/** Reads an excerpt without what leads to the rest; says whether it was cut. `tidy` may drop blocks of it first. */
export function readExcerpt(source: unknown, reader: Reader, path: string, tidy = (blocks: Block[]): Block[] => blocks): Excerpt {
  if (typeof source !== 'string' || source.trim() === '') return {words: [], media: [], isCut: false};
  const root = reader.options.parseHtml === undefined ? undefined : reader.parse(source, path);
  const more = root === undefined ? [] : descendants(root).filter((element) => hasClass(element, MORE_CLASS));
  const blocks = root === undefined ? htmlBlocks(source, reader, path) : blocksOf(root, reader, path, {done: more});
  const {words, media} = linesOf(tidy(blocks));
  const kept = [...words];
  let isCut = more.length > 0;
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = plainOf([last]);
    const short = text.replace(MORE, '');
    isCut ||= short !== text;
    const value = isCut ? short.replace(/\s*(?:…|\.\.\.)?\s*$/, '') : short;
    if (value.trim() === '') continue;
    kept.push(last.type === 'text' ? {...last, value} : last);
    break;
  }
  return {words: kept, media, isCut};
}
