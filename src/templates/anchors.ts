import type {Block, FootnoteDefinition, FootnoteReference, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {slug} from '../text/slug.js';

/** Lists every block of a body in the order of the text, a holder before what it holds. */
export function allBlocks(body: readonly Block[], all: Block[] = []): Block[] {
  for (const block of body) {
    all.push(block);
    switch (block.type) {
      case 'aside':
      case 'factBox':
      case 'blockquote':
      case 'questionAnswer':
        allBlocks(block.children, all);
        break;
      case 'list':
      case 'keyPoints':
      case 'timeline':
      case 'definitionList':
      case 'footnotes':
        for (const {children} of block.children) allBlocks(children, all);
        break;
      case 'video':
      case 'audio':
        allBlocks(block.transcript ?? [], all);
    }
  }
  return all;
}

/** Makes a function that begins an id with a prefix and adds a count where it was given before: "x-results", then "x-results-2". */
export function uniquely(prefix: string, taken: Iterable<string> = []): (name: string) => string {
  const known = new Set(taken);
  return (name) => {
    const id = prefix + name;
    let unique = id;
    for (let count = 2; known.has(unique); count++) unique = `${id}-${String(count)}`;
    known.add(unique);
    return unique;
  };
}

/** Gives every heading of the blocks, and every block that has an id, a readable id that nothing else of the article has. */
export function anchorsOf(blocks: readonly Block[], unique: (id: string) => string): Map<Block, string> {
  const anchors = new Map<Block, string>();
  for (const block of blocks) {
    const name = block.id ?? (block.type === 'heading' ? plainOf(block.children) : block.type === 'correction' ? 'correction' : undefined);
    if (name !== undefined) anchors.set(block, unique(slug(name)));
  }
  return anchors;
}

/** Finds the boxes that are called what one before them is called: of landmarks with one name only the first can be told. */
export function twinsOf(blocks: readonly Block[]): Set<Block> {
  const twins = new Set<Block>();
  const names = new Set<string>();
  for (const block of blocks) {
    if ((block.type !== 'aside' && block.type !== 'factBox') || block.name === undefined) continue;
    const name = block.name.toLowerCase();
    if (names.has(name)) twins.add(block);
    names.add(name);
  }
  return twins;
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

/** A note: its id, what it is called by, and the ids of its calls, in the order of the text. */
export interface Note {
  id?: string;
  mark: string;
  calls: string[];
}

/** A call of a note: its own id, the id of the note, and the raised mark. */
export interface NoteCall {
  id?: string;
  note: string;
  mark: string;
}

/** The footnotes of an article and their calls. */
export interface Notes {
  notes: ReadonlyMap<FootnoteDefinition, Note>;
  calls: ReadonlyMap<FootnoteReference, NoteCall>;
}

/** Joins the calls of each text to its notes; notes without a label are counted. A call without a note is in no map. */
export function notesOf(texts: readonly NotedText[], unique: (id: string) => string, count: (n: number) => string): Notes {
  const notes = new Map<FootnoteDefinition, Note>();
  const calls = new Map<FootnoteReference, NoteCall>();
  for (const {body, all, before} of texts) {
    const known = new Map<string, Required<Note>>();
    for (const block of all) {
      if (block.type !== 'footnotes') continue;
      for (const definition of block.children) {
        const {identifier, label} = definition;
        const note = {id: unique(`note-${slug(identifier)}`), mark: label ?? count(known.size + 1), calls: []};
        notes.set(definition, note);
        if (!known.has(identifier)) known.set(identifier, note);
      }
    }
    if (known.size === 0) continue;
    eachCall([before, body], (call) => {
      const note = known.get(call.identifier);
      if (note === undefined) return;
      const id = unique(`ref-${slug(call.identifier)}`);
      note.calls.push(id);
      calls.set(call, {id, note: note.id, mark: call.label ?? note.mark});
    });
  }
  return {notes, calls};
}

/** A text with notes of its own: its blocks, the same with those inside of them, and the words that stand before them. */
export interface NotedText {
  body: readonly Block[];
  all: readonly Block[];
  before?: readonly Phrasing[] | undefined;
}

/** Makes the notes of words that stand twice: the second ones have no ids. */
export function withoutIds({notes, calls}: Notes): Notes {
  return {
    notes: new Map([...notes].map(([definition, {mark}]) => [definition, {mark, calls: []}])),
    calls: new Map([...calls].map(([call, {note, mark}]) => [call, {note, mark}])),
  };
}

/** What is not rendered with its notes: data of the page, words of other articles, words inside links and pullquotes. */
const UNNOTED = new Set<unknown>(['custom', 'relatedLinks', 'link', 'pullquote']);

/** Calls back for every call of a footnote in a tree. */
function eachCall(value: unknown, visit: (call: FootnoteReference) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const {type} = value as {type?: unknown};
  if (UNNOTED.has(type)) return;
  if (type === 'footnoteReference') visit(value as FootnoteReference);
  for (const [name, inner] of Object.entries(value)) if (name !== 'poster' && name !== 'thumbnail') eachCall(inner, visit);
}
