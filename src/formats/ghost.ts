import type {Article, TrendingList} from '../model/article.js';
import type {AdaptOptions, Adapter, Result} from '../model/result.js';
import type {FeedOptions} from './feeds.js';
import {finishArticle} from './finish.js';
import {isPost, isPublic, readMetadata, readPost} from './ghost-post.js';
import {parseJson} from './json.js';
import {adapter, at, isData, own, type Data, type Reader} from './read.js';
import {listInOrder, summaryOf, type Listed} from './summaries.js';

/** What Ghost answered or sent: posts or pages in a list, or one. */
interface Answer {
  posts: readonly unknown[] | undefined;
  post: unknown;
  path: string;
}

/** Opens an answer of the Content or Admin API, a web hook, or a list from Ghost's own client. */
function open(data: unknown): Answer {
  if (Array.isArray(data)) return {posts: data, post: undefined, path: ''};
  for (const key of ['posts', 'pages']) {
    const posts = own(data, key);
    if (Array.isArray(posts)) return {posts, post: undefined, path: at('', key)};
  }
  for (const key of ['post', 'page']) {
    const current = own(own(data, key), 'current');
    if (isPost(current)) return {posts: undefined, post: current, path: at(at('', key), 'current')};
  }
  return {posts: undefined, post: data, path: ''};
}

function readArticle(post: Data, reader: Reader, path: string): Article | undefined {
  return isPublic(post, reader, path) ? finishArticle(readPost(post, reader, path), reader, path) : undefined;
}

function readPosts(
  posts: readonly unknown[],
  reader: Reader,
  path: string,
  {single = 'article'}: FeedOptions,
): Article | TrendingList | undefined {
  const [only] = posts;
  const hasText = ['html', 'plaintext', 'lexical', 'mobiledoc'].some((key) => own(only, key) !== undefined);
  if (posts.length === 1 && isPost(only) && hasText && single === 'article') return readArticle(only, reader, at(path, 0));
  const listed = reader.list(posts, path).flatMap((post, index): Listed[] => {
    const place = at(path, index);
    if (isPost(post)) return isPublic(post, reader, place) ? [{summary: summaryOf(readMetadata(post, reader, place)), path: place}] : [];
    reader.report('item/incomplete', place);
    return [];
  });
  return listInOrder(listed, reader, path);
}

/** Reports what Ghost says in the place of posts. */
function reportErrors(errors: readonly unknown[], reader: Reader): void {
  const [error] = errors;
  const message = own(error, 'message') ?? own(error, 'type');
  reader.report('input/fetch', '/errors', typeof message === 'string' ? `Ghost answered: ${message.slice(0, 500)}` : '');
}

/**
 * Makes the adapter of posts and pages of Ghost, from its Content or Admin API, its web hooks, or its client.
 *
 * Takes data or the text of JSON. One post with its text is an article, unless `single` says 'list'; several are a ranked list in their order.
 * Not ok for a draft, for a post that is planned for later, and for an error in the place of posts. Relative addresses are resolved against
 * the post's own, unless `baseUrl` says otherwise. https://ghost.org/docs/content-api/
 */
export function createGhost(options: FeedOptions = {}): Adapter {
  const read = adapter('ghost', (input, reader): Article | TrendingList | undefined => {
    const data = typeof input === 'string' ? parseJson(input) : input;
    const {posts, post, path} = open(data);
    const errors = own(data, 'errors');
    if (posts !== undefined) return readPosts(posts, reader, path, options);
    if (isPost(post)) return readArticle(post, reader, path);
    if (Array.isArray(errors)) reportErrors(errors, reader);
    else if (isData(data)) reader.report('input/wrong-format', '', 'It is no post.');
    else reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
    return undefined;
  });
  const withBase = (input: unknown, adaptOptions: AdaptOptions = {}): Result => {
    const {posts, post} = open(typeof input === 'string' ? parseJson(input) : input);
    const url = own(posts?.find((each) => own(each, 'url') !== undefined) ?? post, 'url');
    const baseUrl = adaptOptions.baseUrl ?? (typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined);
    return read(input, baseUrl === undefined ? adaptOptions : {...adaptOptions, baseUrl});
  };
  return Object.assign(withBase, {format: 'ghost' as const});
}

/** Reads Ghost's posts as `createGhost()` does. */
export const ghost: Adapter = createGhost();
