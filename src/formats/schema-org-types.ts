import {ARTICLE_TYPES, type ArticleType} from '../model/article.js';

const KNOWN = new Map<string, ArticleType>(ARTICLE_TYPES.map((type) => [type.toLowerCase(), type]));
/** What other types, and misspelt ones, come nearest to. */
const NEAREST: readonly (readonly [RegExp, ArticleType])[] = [
  [/^liveblog/, 'LiveBlogPosting'],
  [/newsarticles?$|^newsstory$/, 'NewsArticle'],
  [/^blogpost|^(?:socialmedia|discussionforum)posting$/, 'BlogPosting'],
  [/article$|^report$/, 'Article'],
];

/** Tells which kind of article a node is by its types (lower case, without prefix); the most telling wins. */
export function articleType(types: readonly string[]): ArticleType | undefined {
  const kinds = types.map((type) => KNOWN.get(type) ?? NEAREST.find(([pattern]) => pattern.test(type))?.[1]);
  return ARTICLE_TYPES.find((type) => kinds.includes(type));
}
