import type {Block, ImageObject, Phrasing} from '../model/article.js';
import type {IssueCode} from '../model/issues.js';
import {readBody} from './canonical-blocks.js';
import type {Cms} from './cms.js';
import {WORDS} from './cms-names.js';
import {compact, isData, own, Reader, type Data} from './read.js';
import type {Place} from './schema-org-json.js';

/** Reads what lies inside a block of a site's own type. */
export interface TypeHelp {
  /** Reads rich text, HTML or plain text as blocks. */
  blocks(value: unknown): Block[];
  /** Reads rich text, HTML or plain text as the phrases of a line. */
  phrases(value: unknown): Phrasing[];
  /** Reads a picture; undefined for what is none. */
  image(value: unknown): ImageObject | undefined;
}

/**
 * Says how blocks of one type are read: the name of a custom block that the page prints itself, or a function that makes a block of the
 * model, several, or none. What it makes is checked like any input.
 */
export type TypeReader = string | ((fields: Data, read: TypeHelp) => unknown);

/** Puts every issue at one place: what a function makes has no place of its own in the input. */
class PinnedReader extends Reader {
  readonly #outer: Reader;
  readonly #path: string;

  constructor(outer: Reader, path: string) {
    super(outer.options);
    this.#outer = outer;
    this.#path = path;
  }

  override report(code: IssueCode, path = '', detail = ''): void {
    this.#outer.report(code, path.startsWith(this.#path) ? this.#path : path, detail);
  }
}

/** Levels of a block's own data that its custom block keeps. */
const DATA_LEVELS = 6;

/** Copies plain data to a certain depth; what lies deeper is left out. */
function copy(value: unknown, levels = DATA_LEVELS): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return undefined;
  if (Array.isArray(value)) return value.map((entry: unknown) => copy(entry, levels - 1));
  return Object.fromEntries(Object.keys(value).map((key) => [key, copy(own(value, key), levels - 1)]));
}

/** Lists the fields of a block, links followed one step. */
function fieldsOf(cms: Cms, place: Place): Data {
  const {value} = cms.fieldsOf(place);
  const fields = new Map<string, unknown>();
  for (const key of isData(value) ? Object.keys(value) : []) {
    const found = cms.get(place, key);
    if (found !== undefined) fields.set(key, found.value);
  }
  return Object.fromEntries(fields);
}

/** Reads a block of a type that the site says how to read; undefined for all others, and where its function fails. */
export function readCustom(cms: Cms, place: Place): Block[] | undefined {
  const {path} = place;
  const type = cms.typeOf(place.value);
  const how = own(cms.types, type);
  if (typeof how !== 'string' && typeof how !== 'function') return undefined;
  const outer = cms.reader;
  cms.reader = new PinnedReader(outer, path);
  try {
    const fields = fieldsOf(cms, place);
    if (typeof how === 'string') {
      const block = compact({type: 'custom' as const, name: how, text: cms.text(place, ...WORDS), data: copy(fields)});
      return readBody([block], cms.reader, path);
    }
    const help: TypeHelp = {
      blocks: (value) => cms.blocks(cms.follow({value, path})),
      phrases: (value) => cms.words(cms.follow({value, path})) ?? [],
      image: (value) => cms.readImage(cms.follow({value, path})),
    };
    const made = (how as Exclude<TypeReader, string>)(fields, help);
    return readBody([made ?? []].flat(), cms.reader, path);
  } catch (error) {
    outer.report('block/unknown', path, error instanceof Error ? error.message : type);
    return undefined;
  } finally {
    cms.reader = outer;
  }
}
