import type {Article, TrendingList} from '../model/article.js';
import type {AdaptOptions, Adapter, Result} from '../model/result.js';
import {finishArticle} from './finish.js';
import {parseJson, whereBroken} from './json.js';
import {adapter, at, isData, own, type Data, type Reader} from './read.js';
import {listInOrder, type Listed} from './summaries.js';
import {isPublic, readPost, readSummary} from './wordpress-post.js';

/** What WordPress answered: the text parsed, and taken out of the envelope of `?_envelope`, or of WordPress.com's lists. */
function unwrap(input: unknown): {data: unknown; path: string} {
  const data = typeof input === 'string' ? parseJson(input) : input;
  const isEnvelope =
    isData(data) && own(data, 'status') !== undefined && own(data, 'headers') !== undefined && own(data, 'body') !== undefined;
  if (isEnvelope) return {data: own(data, 'body'), path: '/body'};
  return Array.isArray(own(data, 'posts')) ? {data: own(data, 'posts'), path: '/posts'} : {data, path: ''};
}

const isPost = (data: unknown): data is Data =>
  isData(data) && (own(data, 'title') ?? own(data, 'content') ?? own(data, 'excerpt')) !== undefined;

function readPosts(posts: readonly unknown[], reader: Reader, path: string): TrendingList | undefined {
  const listed = reader.list(posts, path).flatMap((post, index): Listed[] => {
    const place = at(path, index);
    if (isPost(post)) return isPublic(post, reader, place) ? [{summary: readSummary(post, reader, place), path: place}] : [];
    reader.report('item/incomplete', place);
    return [];
  });
  return listInOrder(listed, reader, path);
}

const readAnswer = adapter('wordpress', (input, reader): Article | TrendingList | undefined => {
  const {data, path} = unwrap(input);
  if (Array.isArray(data)) return readPosts(data, reader, path);
  if (isPost(data)) {
    const article = readPost(data, reader, path);
    return article && finishArticle(article, reader, path);
  }
  if (!isData(data) && typeof input === 'string') reader.report('input/invalid-json', '', whereBroken(input));
  else if (!isData(data)) reader.report('input/not-object');
  else if (typeof (own(data, 'code') ?? own(data, 'error')) === 'string') {
    const status = reader.number(own(own(data, 'data'), 'status'));
    const message = own(data, 'message');
    const words = typeof message === 'string' ? `: ${message.slice(0, 500)}` : '.';
    reader.report('input/fetch', path, `WordPress answered ${String(status ?? own(data, 'code') ?? own(data, 'error'))}${words}`);
  } else reader.report('input/wrong-format', path, 'It is no post.');
  return undefined;
});

/** Reads what WordPress answers; relative addresses are resolved against the post's own, unless `baseUrl` says otherwise. */
function readWordpress(input: unknown, options: AdaptOptions = {}): Result {
  const {data} = unwrap(input);
  const linkOf = (post: unknown) => own(post, 'link') ?? own(post, 'URL');
  const link = linkOf(Array.isArray(data) ? data.find((post) => linkOf(post) !== undefined) : data);
  const baseUrl = options.baseUrl ?? (typeof link === 'string' && /^https?:\/\//i.test(link) ? link : undefined);
  return readAnswer(input, baseUrl === undefined ? options : {...options, baseUrl});
}

/**
 * Reads posts of WordPress's REST API, with or without `_embed`, or of WordPress.com's own: one post or page as an article, a list of them
 * as a ranked list.
 *
 * Takes data or the text of JSON. What Yoast and other plugins add fills in what the post lacks. Not ok for an error in the place of a post,
 * and for a post that is not published. https://developer.wordpress.org/rest-api/reference/posts/,
 * https://developer.wordpress.com/docs/api/1.1/get/sites/%24site/posts/%24post_id/
 */
export const wordpress: Adapter = Object.assign(readWordpress, {format: 'wordpress' as const});
