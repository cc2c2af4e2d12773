import type {Block, FootnoteReference, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {slug} from '../text/slug.js';

/** Lists the blocks inside a block, in the order of the text. */
function innerBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'aside':
    case 'factBox':
    case 'blockquote':
    case 'questionAnswer':
      return block.children;
    case 'list':
    case 'keyPoints':
    case 'timeline':
    case 'definitionList':
    case 'footnotes':
      return block.children.flatMap(({children}): readonly Block[] => children);
    case 'video':
    case 'audio':
      return block.transcript ?? [];
    default:
      return [];
  }
}

/** Calls back for every block of a body, a holder before what it holds. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    eachBlock(innerBlocks(block), visit);
  }
}

/** Makes a function that adds a count to an id that was given before: "results", then "results-2". */
export function uniquely(taken: Iterable<string>): (id: string) => string {
  const known = new Set(taken);
  return (id) => {
    let unique = id;
    for (let count = 2; known.has(unique); count++) unique = `${id}-${String(count)}`;
    known.add(unique);
    return unique;
  };
}

/** Gives every heading of the bodies, and every block that has an id, a readable id that nothing else of the article has. */
export function anchorsOf(bodies: readonly (readonly Block[])[], prefix: string, taken: readonly string[]): Map<Block, string> {
  const unique = uniquely(taken);
  const anchors = new Map<Block, string>();
  for (const body of bodies) {
    eachBlock(body, (block) => {
      const name =
        block.id ?? (block.type === 'heading' ? plainOf(block.children) : block.type === 'correction' ? 'correction' : undefined);
      if (name !== undefined) anchors.set(block, unique(prefix + slug(name)));
    });
  }
  return anchors;
}

/** Finds the pullquotes whose words a paragraph of the body has as well. */
export function echoesOf(body: readonly Block[]): Set<Block> {
  const quotes = body.filter((block) => block.type === 'pullquote');
  if (quotes.length === 0) return new Set();
  const letters = (phrases: readonly Phrasing[]): string =>
    plainOf(phrases)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const text = body.map((block) => (block.type === 'paragraph' ? letters(block.children) : '')).join(' ');
  return new Set(quotes.filter((quote) => text.includes(letters(quote.children))));
}

/** What the footnotes of a body are called by, and where each call stands. */
export interface Notes {
  /** The label or the number of a note, by its identifier. */
  notes: Map<string, string>;
  /** The id of each call, without the prefix. */
  references: Map<FootnoteReference, string>;
}

/** Counts the footnotes of a body that have no label of their own, and tells the calls of one note apart. */
export function notesOf(body: readonly Block[]): Notes {
  const notes = new Map<string, string>();
  eachBlock(body, (block) => {
    if (block.type !== 'footnotes') return;
    for (const {identifier, label} of block.children) notes.set(identifier, label ?? String(notes.size + 1));
  });
  const references = new Map<FootnoteReference, string>();
  if (notes.size > 0) {
    const unique = uniquely([]);
    eachReference(body, (reference) => references.set(reference, unique(`ref-${slug(reference.identifier)}`)));
  }
  return {notes, references};
}

/** Calls back for every call of a footnote in a tree, but for the data of the page and the words of other articles. */
function eachReference(value: unknown, visit: (reference: FootnoteReference) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const {type} = value as {type?: unknown};
  if (type === 'custom' || type === 'relatedLinks') return;
  if (type === 'footnoteReference') visit(value as FootnoteReference);
  for (const inner of Object.values(value)) eachReference(inner, visit);
}
