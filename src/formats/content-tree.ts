import type {Article} from '../model/article.js';
import type {Adapter} from '../model/result.js';
import {findTree, readTreeArticle} from './content-tree-article.js';
import {finishArticle} from './finish.js';
import {parseJson} from './json.js';
import {adapter, at, isData, own, type Data, type Reader} from './read.js';
import {entriesOf, type Resolve} from './tree.js';

/** What an adapter of trees is made of. */
export interface ContentTreeOptions {
  /**
   * Supplies what a tree in transit names by an identifier alone: takes the node, gives its external fields, such as `{picture}` of an
   * `image-set` or `{teaser}` of a `recommended`. Undefined where nothing is known. It must not fetch: it is asked while reading.
   */
  resolve?: Resolve;
}

/** Answers in which services wrap an article. */
const ENVELOPES = ['_source', 'data', 'article', 'content'];
const DEEPEST = 3;

/** Takes an article out of what a service wraps it in. */
function unwrap(data: Data, path = '', depth = 0): {data: Data; path: string} | undefined {
  if (findTree(data) !== undefined && !ENVELOPES.some((name) => isArticle(own(data, name)))) return {data, path};
  if (depth >= DEEPEST) return undefined;
  for (const name of ENVELOPES) {
    const inner = own(data, name);
    const found = isData(inner) ? unwrap(inner, at(path, name), depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const isArticle = (value: unknown): boolean => isData(value) && own(value, 'title') !== undefined && findTree(value) !== undefined;

/** Names the identifier by which a node and what is embedded find each other. */
const idOf = (value: unknown): string => /[^/]+$/.exec(typeof value === 'string' ? value : '')?.[0] ?? '';

/** Makes a function that finds what an article embeds beside its tree (`embeds`), before it asks the given one. */
function embedded(data: Data, reader: Reader, resolve: Resolve | undefined): Resolve | undefined {
  const embeds = entriesOf(reader, own(data, 'embeds'));
  if (embeds.length === 0) return resolve;
  const known = new Map(embeds.filter(isData).map((each) => [idOf(own(each, 'id')), each]));
  return (node) => known.get(idOf(own(node, 'id'))) ?? resolve?.(node);
}

/**
 * Makes an adapter of trees: content-tree of the Financial Times, in transit or full, and the trees of Markdown (mdast).
 *
 * Takes a `root` or `body`, or an article that holds one, as data or as the text of JSON. Nodes of unknown types keep their words. Not ok for
 * what holds no tree. https://github.com/Financial-Times/content-tree, https://github.com/syntax-tree/mdast
 */
export function createContentTree({resolve}: ContentTreeOptions = {}): Adapter<Article> {
  return adapter('content-tree', (input, reader) => {
    const data = typeof input === 'string' ? parseJson(input) : input;
    const holder = isData(data) ? unwrap(data) : undefined;
    const found = holder && findTree(holder.data, holder.path);
    if (holder === undefined || found === undefined) {
      const code =
        isData(data) || Array.isArray(data) ? 'input/wrong-format' : typeof input === 'string' ? 'input/invalid-json' : 'input/not-object';
      reader.report(code, '', code === 'input/wrong-format' ? 'It holds no tree.' : '');
      return undefined;
    }
    const lookUp = embedded(holder.data, reader, resolve);
    const article = readTreeArticle(holder.data, found, reader, holder.path, lookUp === undefined ? {} : {resolve: lookUp});
    return article && finishArticle(article, reader, holder.path);
  });
}

/** Reads trees of content-tree and Markdown as they are, see `createContentTree`. */
export const contentTree = createContentTree();
