import {compact} from '../formats/read.js';
import {escape} from '../html/to-string.js';
import type {Article, HttpUrl, ImageObject, LanguageTag} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import type {Content} from '../model/result.js';
import {languageTag} from '../text/languages.js';
import {plainOf} from '../text/phrasing.js';
import {safeUrl} from '../text/urls.js';

/** What may be chosen for what a page says of itself. */
export interface MetaOptions {
  /** Absolute address of this page; without it the article's own. */
  canonical?: string;
  /** The same story in other languages: a tag (or `x-default`) and an absolute address each. */
  alternates?: readonly {lang: string; url: string}[];
  /** What a page says to search engines that prints somebody else's story: where it was first, or that it is not to be listed. */
  syndicated?: 'canonical' | 'noindex';
  /** Keeps the page out of search engines. */
  noindex?: boolean;
  /** Name of the site; without it the publisher's. */
  siteName?: string;
  /** Address of a picture at a width in pixels. */
  imageUrl?: ((image: ImageObject, width: number) => string | undefined) | undefined;
}

/** What a page says of itself to search engines and to those who share it. */
export interface Meta {
  title: string;
  description?: string;
  author?: string[];
  canonical?: HttpUrl;
  robots: string;
  /** Properties of Open Graph in order, such as `og:title` (https://ogp.me/). */
  openGraph: [property: string, content: string][];
  /** Names of Twitter cards in order. */
  twitter: [name: string, content: string][];
  alternates: {lang: LanguageTag; url: HttpUrl}[];
}

/** Pixels of a shared picture's width. */
const SHARED_WIDTH = 1200;

/** Collects what a page says of itself. Unsafe addresses and unknown languages of the options are left out. */
export function metaOf(content: Content, options: MetaOptions = {}): Meta {
  const about = isArticle(content) ? content : undefined;
  const title = isArticle(content) ? content.headline || (content.publisher?.name ?? '') : (content.name ?? '');
  const description = about?.description === undefined ? '' : plainOf(about.description).replace(/\s+/g, ' ').trim();
  const image = about?.image[0] ?? (about?.leadMedia?.type === 'video' ? about.leadMedia.poster : undefined);
  const canonical = canonicalOf(about, options);
  const names = about?.author.map(({name}) => name) ?? [];
  const isHidden = options.noindex === true || (options.syndicated === 'noindex' && about?.isBasedOn !== undefined);
  return compact<Meta>({
    title,
    description: description || undefined,
    author: names.length === 0 ? undefined : names,
    canonical,
    robots: isHidden ? 'noindex' : 'max-image-preview:large',
    openGraph: filled([
      ['og:type', about === undefined ? 'website' : 'article'],
      ['og:title', title],
      ['og:description', description],
      ['og:url', canonical],
      ['og:site_name', options.siteName ?? about?.publisher?.name],
      ['og:locale', localeOf(content.inLanguage)],
      ...(image === undefined ? [] : pictureOf(image, options)),
      ...(about === undefined ? [] : storyOf(about)),
    ]),
    twitter: filled([
      ['twitter:card', image === undefined ? 'summary' : 'summary_large_image'],
      ['twitter:image:alt', image?.alt],
    ]),
    alternates: (options.alternates ?? []).flatMap(({lang, url}) => {
      const tag = lang === 'x-default' ? lang : languageTag(lang);
      const address = safeUrl(url, 'media');
      return tag === undefined || address === undefined ? [] : [{lang: tag, url: address}];
    }),
  });
}

type Line = [string, string | undefined];

const filled = (lines: readonly Line[]): [string, string][] => lines.filter((line): line is [string, string] => (line[1] ?? '') !== '');

/** A story of somebody else's names its first page where the page asks for that. */
function canonicalOf(article: Article | undefined, {canonical, syndicated}: MetaOptions): HttpUrl | undefined {
  const first = syndicated === 'canonical' ? article?.isBasedOn?.url : undefined;
  return first ?? (canonical === undefined ? undefined : safeUrl(canonical, 'media')) ?? article?.url;
}

/** Open Graph knows languages by their country only: `en_GB`. */
function localeOf(tag: string | undefined): string | undefined {
  const [, language = '', region = ''] = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag ?? '') ?? [];
  return region === '' ? undefined : `${language}_${region}`;
}

function pictureOf(image: ImageObject, {imageUrl}: MetaOptions): Line[] {
  const made = imageUrl?.(image, SHARED_WIDTH);
  const sides: Line[] = [
    ['og:image:width', image.width?.toString()],
    ['og:image:height', image.height?.toString()],
  ];
  return [['og:image', made ?? image.url], ...(made === undefined || made === image.url ? sides : []), ['og:image:alt', image.alt]];
}

function storyOf({datePublished, dateModified, author, articleSection = [], keywords = []}: Article): Line[] {
  return [
    ['article:published_time', datePublished],
    ['article:modified_time', dateModified],
    ...author.map(({url}): Line => ['article:author', url]),
    ['article:section', articleSection[0]],
    ...keywords.map((tag): Line => ['article:tag', tag]),
  ];
}

/** Prints what a page says of itself as the lines of its head, from `<title>` on. */
export function printMeta({title, description, author = [], canonical, robots, openGraph, twitter, alternates}: Meta): string {
  const named = (name: string, content: string): string => `<meta name="${name}" content="${escape(content)}">`;
  return [
    `<title>${escape(title)}</title>`,
    ...(description === undefined ? [] : [named('description', description)]),
    ...(author.length === 0 ? [] : [named('author', author.join(', '))]),
    named('robots', robots),
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escape(canonical)}">`]),
    ...alternates.map(({lang, url}) => `<link rel="alternate" hreflang="${lang}" href="${escape(url)}">`),
    ...openGraph.map(([property, content]) => `<meta property="${property}" content="${escape(content)}">`),
    ...twitter.map(([name, content]) => named(name, content)),
  ].join('\n');
}
