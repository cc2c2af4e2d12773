import {isData} from '../formats/read.js';
import {html, nothing, type Template} from '../html/tag.js';
import {toHtml} from '../html/to-string.js';
import type {Article, ImageObject} from '../model/article.js';
import {isArticle, isTrendingList} from '../model/guards.js';
import type {Result} from '../model/result.js';
import {bylineWords} from '../templates/byline-words.js';
import {creditWords} from '../templates/credit-words.js';
import {imageObjectJsonLd} from './json-ld.js';
import {adapt, contextOf, renderArticle, renderedNothing, type Rendered, type RenderOptions} from './render.js';

/** Address of a picture that has none: a credit needs no picture. */
const NO_ADDRESS = 'https://example.invalid/';

/** Makes an article of what names the authors, where it is none itself: names, people, a line as the newsroom wrote it. */
function asArticle(data: unknown): unknown {
  if (typeof data === 'string') return /^\s*[[{<]/.test(data) ? data : {type: 'Article', headline: '-', bylineText: data, body: []};
  if (isData(data) && !('name' in data))
    return 'headline' in data || !('author' in data || 'bylineText' in data) ? data : {headline: '-', ...data};
  const first: unknown = Array.isArray(data) ? data[0] : data;
  return isData(first) && '@type' in first
    ? {'@type': 'Article', headline: '-', author: data}
    : {type: 'Article', headline: '-', author: data, body: []};
}

function asPicture(data: unknown): unknown {
  if (typeof data === 'string') {
    try {
      return asPicture(JSON.parse(data));
    } catch {
      return asPicture({creditText: data});
    }
  }
  if (!isData(data)) return data;
  const type = '@type' in data ? '@type' : 'type';
  return {[type]: 'Article', headline: '-', image: [{[type]: 'ImageObject', url: NO_ADDRESS, ...data}], ...(type === 'type' && {body: []})};
}

/** Prints words in their element; nothing where there are none. */
function rendered(result: Result, make: (article: Article) => Template | typeof nothing): Rendered {
  const template = result.ok && isArticle(result.value) ? make(result.value) : nothing;
  if (template === nothing) return renderedNothing(result);
  return {...renderedNothing(result), html: toHtml(template), content: result.value};
}

const isolationOf = ({guarded = false}: RenderOptions): string | typeof nothing => (guarded ? 'guarded' : nothing);

/**
 * Prints who wrote an article and when, in `<news-byline>`.
 *
 * Takes an article in any format, its authors, or a line of text as the newsroom wrote it.
 */
export function renderByline(input: unknown, options: RenderOptions = {}): Rendered {
  return rendered(adapt(asArticle(input), options), (article) => {
    const words = bylineWords(article, contextOf(article, options));
    return words === nothing
      ? nothing
      : html`<news-byline isolation="${isolationOf(options)}" theme="${options.theme ?? nothing}">${words}</news-byline>`;
  });
}

/** Prints who made a picture and under what rights, in `<photo-credit>`; takes a picture, as JSON or an object, or a credit line. */
export function renderPhotoCredit(input: unknown, options: RenderOptions = {}): Rendered {
  let picture: ImageObject | undefined;
  const made = rendered(adapt(asPicture(input), options), (article) => {
    [picture] = article.image;
    const words = picture === undefined ? nothing : creditWords(picture, contextOf(article, options));
    return words === nothing
      ? nothing
      : html`<photo-credit isolation="${isolationOf(options)}" theme="${options.theme ?? nothing}">${words}</photo-credit>`;
  });
  const issues = made.issues.filter(({code}) => !/^(?:author\/missing|image\/)/.test(code));
  return {...made, issues, jsonLd: picture === undefined || picture.url === NO_ADDRESS ? null : imageObjectJsonLd(picture)};
}

/** Prints a ranked list, in `<trending-list>`; an article is none. */
export function renderTrendingList(input: unknown, options: RenderOptions = {}): Rendered {
  const made = renderArticle(input, options);
  return made.content !== null && isTrendingList(made.content) ? made : {...made, html: '', content: null, jsonLd: null, meta: null};
}
