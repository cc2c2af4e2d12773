import type {Article, TrendingList} from '../model/article.js';
import type {AdaptOptions, Adapter, Result} from '../model/result.js';
import {finishArticle, finishList} from './finish.js';
import {parseJson, whereBroken} from './json.js';
import {adapter, at, isData, own, type Data, type Reader} from './read.js';
import {isPublic, readPost, readSummary} from './wordpress-post.js';

/** What WordPress answered: the text parsed, and taken out of the envelope of `?_envelope`. */
function unwrap(input: unknown): {data: unknown; path: string} {
  const data = typeof input === 'string' ? parseJson(input) : input;
  const isEnvelope =
    isData(data) && own(data, 'status') !== undefined && own(data, 'headers') !== undefined && own(data, 'body') !== undefined;
  return isEnvelope ? {data: own(data, 'body'), path: '/body'} : {data, path: ''};
}

const isPost = (data: unknown): data is Data =>
  isData(data) && (own(data, 'title') ?? own(data, 'content') ?? own(data, 'excerpt')) !== undefined;

function readPosts(posts: readonly unknown[], reader: Reader, path: string): TrendingList | undefined {
  const itemListElement = reader.list(posts, path).flatMap((post, index): TrendingList['itemListElement'] => {
    const place = at(path, index);
    if (isPost(post) && isPublic(post, reader, place))
      return [{type: 'ListItem', position: index + 1, item: readSummary(post, reader, place)}];
    if (!isPost(post)) reader.report('item/incomplete', place);
    return [];
  });
  const list = finishList({type: 'ItemList', itemListOrder: 'descending', itemListElement}, reader, path);
  return list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};
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
  else if (typeof own(data, 'code') === 'string') {
    const status = reader.number(own(own(data, 'data'), 'status'));
    const message = own(data, 'message');
    const words = typeof message === 'string' ? `: ${message.slice(0, 500)}` : '.';
    reader.report('input/fetch', path, `WordPress answered ${String(status ?? own(data, 'code'))}${words}`);
  } else reader.report('input/wrong-format', path, 'It is no post.');
  return undefined;
});

/** Reads what WordPress answers; relative addresses are resolved against the post's own, unless `baseUrl` says otherwise. */
function readWordpress(input: unknown, options: AdaptOptions = {}): Result {
  const {data} = unwrap(input);
  const link = own(Array.isArray(data) ? data.find((post) => own(post, 'link') !== undefined) : data, 'link');
  const baseUrl = options.baseUrl ?? (typeof link === 'string' && /^https?:\/\//i.test(link) ? link : undefined);
  return readAnswer(input, baseUrl === undefined ? options : {...options, baseUrl});
}

/**
 * Reads posts of WordPress's REST API, with or without `_embed`: one post or page as an article, a list of them as a ranked list.
 *
 * Takes data or the text of JSON. What Yoast and other plugins add fills in what the post lacks. Not ok for an error in the place of a post,
 * and for a post that is not published. https://developer.wordpress.org/rest-api/reference/posts/
 */
export const wordpress: Adapter = Object.assign(readWordpress, {format: 'wordpress' as const});
