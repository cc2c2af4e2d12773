import {wordOf} from './cms.js';
import {at, isData, own, type Data} from './read.js';
import type {Place} from './schema-org-json.js';
import {numbered} from '../text/numbered.js';

const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;
/** Kinds of links of the GraphQL answer that stand beside a rich text. */
const LINKED = [
  ['Asset', 'assets'],
  ['Entry', 'entries'],
] as const;

/** Says what an object of Contentful is: "Entry", "Asset", "Link", "Array", "Error"; '' where it does not say. */
export function kindOf(value: unknown): string {
  const kind = own(own(value, 'sys'), 'type');
  return typeof kind === 'string' ? kind : '';
}

/** Names what an object, or a link to it, is in an index. */
function keyOf(value: unknown, kind: string): string {
  return `${kind}:${wordOf(own(own(value, 'sys'), 'id'))}`;
}

/** Lists the objects of an answer by kind and identifier, each with its place. */
export class LinkIndex {
  readonly #places = new Map<string, Place>();

  /** Adds what came along with an answer: its entries, and what they link to. */
  addAnswer(answer: unknown, path: string): void {
    const includes = own(answer, 'includes');
    this.#add(own(answer, 'items'), at(path, 'items'));
    for (const kind of ['Entry', 'Asset']) this.#add(own(includes, kind), at(at(path, 'includes'), kind), kind);
  }

  /** Adds what stands beside the rich text of a GraphQL answer. */
  addLinks(richText: Place): void {
    const links = own(richText.value, 'links');
    for (const [kind, name] of LINKED) {
      const groups = own(links, name);
      for (const group of isData(groups) ? Object.keys(groups) : [])
        this.#add(own(groups, group), at(at(at(richText.path, 'links'), name), group), kind);
    }
  }

  /** Finds what a link leads to. */
  find(link: unknown): Place | undefined {
    const kind = own(own(link, 'sys'), 'linkType');
    return typeof kind === 'string' ? this.#places.get(keyOf(link, kind)) : undefined;
  }

  #add(list: unknown, path: string, kind = ''): void {
    for (const [index, value] of numbered(Array.isArray(list) ? (list as unknown[]) : [])) {
      const key = keyOf(value, kind === '' ? kindOf(value) || 'Entry' : kind);
      if (isData(value) && !this.#places.has(key)) this.#places.set(key, {value, path: at(path, index)});
    }
  }
}

/** Tells an object whose properties are the languages of one value. */
function isLocales(value: unknown): value is Data {
  const keys = isData(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => LOCALE.test(key));
}

/** Lists the languages of an entry whose every field is written in several; empty where they are not. */
export function localesOf(entry: unknown): string[] {
  const fields = own(entry, 'fields');
  const values = isData(fields) ? Object.keys(fields).map((key) => own(fields, key)) : [];
  const filled = values.filter((value) => value !== undefined);
  if (filled.length === 0 || !filled.every(isLocales)) return [];
  return [...new Set(filled.flatMap((value) => Object.keys(value)))];
}

/** Picks one language of a value: the wanted one, one that differs in its region alone, or the first. */
export function pickLocale(value: unknown, wanted: string): string | undefined {
  if (!isLocales(value)) return undefined;
  const keys = Object.keys(value).filter((key) => own(value, key) !== undefined);
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return keys.find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? keys.find((key) => base(key) === base(wanted)) ?? keys[0];
}
