import type {DateString, HttpUrl} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {safeUrl} from '../text/urls.js';
import {at, isData, own, type Data, type Reader} from './read.js';
import {bare, readTerms, type Terms} from './schema-org-context.js';
import type {Place} from './schema-org-json.js';

/** Under these properties stands what a page is about; a node elsewhere is only mentioned. The last are those of tools that extract data. */
const MAIN = new Set(['@graph', '@included', '@reverse', 'mainentity', 'mainentityofpage', 'items', 'json-ld', 'jsonld', 'microdata']);
/** Words and prose where an address should be; they would pass for relative addresses. */
const NO_ADDRESS = /^(?:null|undefined|true|false|nan|)$|^(?!https?:|\/)\S*\s/i;
const NESTED_LISTS = 8;
/** A place in a list that was written as an object. */
const NUMBER = /^\d{1,4}$/;

/** Keeps the first of the entries with one key. */
export function uniqueBy<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(keyOf(entry)) && seen.add(keyOf(entry)));
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * Reads the properties of JSON-LD nodes however they are written: by other case, with prefix, in lists, by reference.
 *
 * https://www.w3.org/TR/json-ld11/
 */
export class Graph {
  readonly reader: Reader;
  /** The nodes that the page may be about, in the order of the input. */
  readonly nodes: Place[] = [];
  /** Language of the article, which picks among texts in several. */
  language: string | undefined;
  /** Address of the article, which relative ones are resolved against when the page gave no other. */
  base: string | undefined;
  /** What the site of the article is called. */
  sites: readonly string[] = [];
  readonly #terms: Terms;
  #ids = new Map<string, Place>();
  #keys = new WeakMap<object, Map<string, string>>();

  constructor(blocks: readonly Place[], reader: Reader) {
    this.reader = reader;
    this.#terms = readTerms(
      blocks
        .flatMap(({value}): unknown[] => (Array.isArray(value) ? value.slice(0, LIMITS.list) : [value]))
        .map((node) => own(node, '@context')),
    );
    this.#walk(blocks);
  }

  /** Finds the nodes that can be referred to, and those that stand where the page's own content stands. */
  #walk(blocks: readonly Place[]): void {
    const seen = new Set<unknown>();
    const stack = blocks.map((block) => ({...block, depth: 0, main: true})).reverse();
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const {value, path, depth, main} = next;
      if (seen.has(value)) continue;
      if (depth > LIMITS.depth || seen.size >= LIMITS.nodes) {
        this.reader.report(depth > LIMITS.depth ? 'limit/depth' : 'limit/nodes', path);
        if (seen.size >= LIMITS.nodes) return;
        continue;
      }
      seen.add(value);
      if (isData(value)) this.#remember({value, path}, main);
      const names = Array.isArray(value) ? [...value.slice(0, LIMITS.nodes).keys()].map(String) : Object.keys(value as Data);
      if (names.length > LIMITS.nodes) this.reader.report('limit/nodes', path);
      for (const key of names.slice(0, LIMITS.nodes).reverse()) {
        const child = (value as Data)[key];
        if (typeof child !== 'object' || child === null) continue;
        stack.push({
          value: child,
          path: at(path, key),
          depth: depth + 1,
          main: main && (Array.isArray(value) || MAIN.has(bare(key, this.#terms))),
        });
      }
    }
  }

  #remember(place: Place, main: boolean): void {
    if (main) this.nodes.push(place);
    const id = this.id(place);
    if (id === undefined) return;
    const known = this.#ids.get(id);
    if (known === undefined || this.size(place) > this.size(known)) this.#ids.set(id, place);
  }

  #keysOf(node: Data): Map<string, string> {
    let keys = this.#keys.get(node);
    if (keys === undefined) {
      keys = new Map();
      for (const key of Object.keys(node).slice(0, LIMITS.nodes)) {
        const name = bare(key, this.#terms);
        if (own(node, key) !== undefined && !keys.has(name)) keys.set(name, key);
      }
      this.#keys.set(node, keys);
    }
    return keys;
  }

  #ownPlace({value, path}: Place, name: string): Place | undefined {
    if (!isData(value)) return undefined;
    const key = this.#keysOf(value).get(name.toLowerCase());
    if (key !== undefined) return {value: own(value, key), path: at(path, key)};
    const inner = own(value, 'properties');
    return isData(inner) && own(value, '@type') === undefined
      ? this.#ownPlace({value: inner, path: at(path, 'properties')}, name)
      : undefined;
  }

  #flatten({value, path}: Place, depth = 0): Place[] {
    if (value === undefined || value === null || value === '') return [];
    if (Array.isArray(value)) {
      if (depth > NESTED_LISTS) {
        this.reader.report('limit/depth', path);
        return [];
      }
      return this.reader.list(value, path).flatMap((entry, index) => this.#flatten({value: entry, path: at(path, index)}, depth + 1));
    }
    const wrapper = ['@list', '@set'].find((key) => own(value, key) !== undefined);
    if (wrapper !== undefined) return this.#flatten({value: own(value, wrapper), path: at(path, wrapper)}, depth + 1);
    return isData(value) && depth <= NESTED_LISTS && this.#isNumbered(value)
      ? Object.keys(value).flatMap((key) => this.#flatten({value: own(value, key), path: at(path, key)}, depth + 1))
      : [{value, path}];
  }

  /** Tells a list that was written as an object: {"0": …, "2": …}. */
  #isNumbered(value: Data): boolean {
    const keys = this.#keysOf(value).keys();
    const first = keys.next();
    return first.done !== true && NUMBER.test(first.value) && [...keys].every((key) => NUMBER.test(key));
  }

  /** Language that the contexts give to all texts. */
  get contextLanguage(): string | undefined {
    return this.#terms.language;
  }

  /** Counts the filled properties of a node. */
  size({value}: Place): number {
    const inner = own(value, 'properties');
    return isData(value) ? this.#keysOf(value).size + (isData(inner) ? this.#keysOf(inner).size : 0) : 0;
  }

  /** Tells whether a node itself has one of the properties. */
  has(place: Place, ...names: string[]): boolean {
    return names.some((name) => this.#ownPlace(place, name) !== undefined);
  }

  /** Names a node as references do. */
  id(place: Place): string | undefined {
    const id = (this.#ownPlace(place, '@id') ?? this.#ownPlace(place, 'id'))?.value;
    return typeof id === 'string' ? id.trim() || undefined : undefined;
  }

  /** Names a node for the model: by its own name, unless that holds only inside the input, else by its identifier. */
  identity(place: Place): string | undefined {
    const id = this.id(place);
    const [identifier] = this.all(place, 'identifier');
    if (id !== undefined && !id.startsWith('_:')) return this.reader.text(id, place.path);
    return identifier && (this.text(identifier, 'value') ?? this.words([identifier]));
  }

  /** Follows a text that is the name of a node; other values stay. */
  follow(place: Place): Place {
    return (typeof place.value === 'string' ? this.#ids.get(place.value.trim()) : undefined) ?? place;
  }

  /** Tells whether a node is nothing but a reference that leads nowhere. */
  isLoose(place: Place): boolean {
    const id = this.id(place);
    return id !== undefined && this.size(this.#ids.get(id) ?? place) <= (this.types(place).length > 0 ? 2 : 1);
  }

  /** Lists the values of the first property that has any: nested lists made flat, references followed. */
  all(place: Place, ...names: string[]): Place[] {
    for (const name of names) {
      const target = this.#ids.get(this.id(place) ?? '') ?? place;
      const found = this.#ownPlace(place, name) ?? this.#ownPlace(target, name);
      const values = found === undefined ? [] : this.#flatten(found);
      if (values.length > 0) return values;
    }
    return [];
  }

  /** Lists the types of a node in lower case, without prefix. */
  types(place: Place): string[] {
    const names = this.all(place, '@type', 'type').flatMap(({value}) => (typeof value === 'string' ? value.split(',') : []));
    return names.map((name) => (name.split(/[/#:]/).at(-1) ?? '').replace(/\s/g, '').toLowerCase()).filter((name) => name !== '');
  }

  /** Reads the first text among the values of the properties; of several languages the article's own. */
  text(place: Place, ...names: string[]): string | undefined {
    for (const name of names) {
      const text = this.words(this.all(place, name));
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Reads the first text among values; of several languages the article's own. */
  words(places: readonly Place[]): string | undefined {
    const mine = ({value}: Place): boolean => this.#isMine(own(value, '@language'));
    const sorted = places.some(mine) ? [...places.filter(mine), ...places] : places;
    for (const place of sorted) {
      const text = this.#word(place);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  #isMine(tag: unknown): boolean {
    return typeof tag === 'string' && this.language !== undefined && primary(tag) === primary(this.language);
  }

  #word({value, path}: Place, depth = 0): string | undefined {
    if (typeof value === 'boolean') return undefined;
    if (!isData(value)) return this.reader.text(value, path);
    const keys = [...this.#keysOf(value).values()];
    const inLanguages = keys.every((key) => /^(?!id$)[a-z]{2}(?:[-_]\w+)?$/i.test(key));
    const tag = inLanguages ? (keys.find((key) => this.#isMine(key)) ?? keys[0]) : undefined;
    const names = ['@value', 'name', 'text', 'headline', 'alternateName', ...(tag === undefined ? [] : [tag])];
    const [inner] = depth > 2 ? [] : this.all({value, path}, ...names);
    return inner === undefined ? undefined : this.#word(inner, depth + 1);
  }

  /** Lists the texts of a property, each once; a text with commas is a list of them. */
  texts(place: Place, ...names: string[]): string[] | undefined {
    const found = this.all(place, ...names);
    const texts = found.flatMap((value) => {
      const text = this.#word(value) ?? '';
      return found.length === 1 ? text.split(/[,;|،、，；]/).map((part) => part.trim()) : [text];
    });
    const unique = uniqueBy(texts, (text) => text.toLowerCase()).filter((text) => text !== '');
    return unique.length === 0 ? undefined : unique;
  }

  /** Reads the first date among the properties. */
  date(place: Place, ...names: string[]): DateString | undefined {
    for (const {value, path} of names.flatMap((name) => this.all(place, name))) {
      const date = this.reader.date(own(value, '@value') ?? value, path);
      if (date !== undefined) return date;
    }
    return undefined;
  }

  /** Takes the first plain value of a property. */
  plain(place: Place, ...names: string[]): unknown {
    const value = this.all(place, ...names)[0]?.value;
    return own(value, '@value') ?? value;
  }

  /** Reads an address as it stands; undefined where it is unsafe or none. */
  address(value: unknown): HttpUrl | undefined {
    if (typeof value !== 'string' || NO_ADDRESS.test(value.trim())) return undefined;
    return safeUrl(value, 'media', this.reader.options.baseUrl ?? this.base);
  }

  /** Lists the addresses of a property, given as text or as a node; reports when there are texts and none is an address. */
  urls(place: Place, ...names: string[]): HttpUrl[] {
    const found = this.all(place, ...names).filter(
      ({value}) => typeof value !== 'boolean' && !(typeof value === 'string' && /^(?:true|false)$/i.test(value)),
    );
    const tried = found.map((each) => (isData(each.value) ? this.all(each, '@value', 'url').map(({value}) => value) : [each.value]));
    const urls = found.flatMap((each, index) => {
      const values = [...(tried[index] ?? []), isData(each.value) ? this.id(each) : undefined];
      return values.map((value) => this.address(value)).find((address) => address !== undefined) ?? [];
    });
    if (urls.length === 0 && tried.flat().length > 0) this.reader.report('url/unsafe', found[0]?.path);
    return [...new Set(urls)];
  }

  /** Reads the first usable address of a property. */
  url(place: Place, ...names: string[]): HttpUrl | undefined {
    return this.urls(place, ...names)[0];
  }
}
