import {html, type Template} from '../html/tag.js';
import type {Article, Block, InsertionPoint} from '../model/article.js';
import {when} from './context.js';

/** Rooms are kept in steps of so many pixels, by a class each: a template writes no styles. */
const STEP = 50;
const MOST_STEPS = 12;

/** Names the class that keeps a height in pixels free, after a space; '' for none. */
export function roomOf(height: number | undefined): string {
  const steps = height === undefined ? 0 : Math.min(Math.ceil(height / STEP), MOST_STEPS);
  return steps === 0 ? '' : ` bsh-room-${String(steps * STEP)}`;
}

/** Renders a named place for what the page puts between blocks, with room kept for it. */
export function insertionPoint({name, label, height}: InsertionPoint): Template {
  return html`<div class="${`bsh-insertion${roomOf(height)}`}" data-bsh-insertion="${name}">${when(label, (words) => html`<p class="bsh-insertion-label">${words}</p>`)}</div>`;
}

/** Where insertion points go. */
export interface InsertionChoice {
  /** Name of the points; the first is `name-1`. */
  name: string;
  /** Paragraphs between two points. */
  every?: number;
  /** Points at the most. */
  most?: number;
  /** Pixels that are kept, in steps of 50. */
  height?: number;
  /** Words above what is put in, such as "Advertisement". */
  label?: string;
  /** Tells the stories that get none; without it those whose keywords or genre say "sensitive". */
  isSensitive?: (article: Article) => boolean;
}

/** The first point stands behind this paragraph at the earliest. */
const FIRST = 3;
/** Blocks that words go on from, and that words end at: nothing stands behind the ones, or before the others. */
const LEADS_ON = new Set<Block['type']>(['heading', 'thematicBreak', 'insertionPoint', 'tableOfContents', 'paywall']);
const ENDS = new Set<Block['type'] | undefined>(['insertionPoint', 'paywall']);

function saysSensitive({keywords = [], genre = []}: Article): boolean {
  return [...keywords, ...genre].some((word) => word.toLowerCase() === 'sensitive');
}

/**
 * Makes a function for `enhance` that puts insertion points into a body.
 *
 * None comes into a sensitive story, before the end of the third paragraph, after a heading, beside another point or a paywall, or among
 * the last two blocks.
 */
export function withInsertionPoints(choice: InsertionChoice): (blocks: readonly Block[], article: Article) => Block[] {
  const {name, every = 6, most = 10, height, label, isSensitive = saysSensitive} = choice;
  return (blocks, article) => {
    if (isSensitive(article)) return [...blocks];
    let paragraphs = every - FIRST;
    let count = 0;
    return blocks.flatMap((block, index): Block[] => {
      if (block.type === 'paragraph') paragraphs++;
      if (block.type === 'insertionPoint') paragraphs = 0;
      const next = blocks[index + 1];
      const isPlace = paragraphs >= every && count < most && index < blocks.length - 2 && !LEADS_ON.has(block.type);
      if (!isPlace || ENDS.has(next?.type)) return [block];
      paragraphs = 0;
      count++;
      const point: InsertionPoint = {
        type: 'insertionPoint',
        id: `${name}-${String(count)}`,
        name: `${name}-${String(count)}`,
        ...(label !== undefined && {label}),
        ...(height !== undefined && {height}),
      };
      return [block, point];
    });
  };
}
