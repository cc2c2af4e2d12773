import {createAdapt} from '../formats/adapt.js';
import {ans} from '../formats/ans.js';
import {atom} from '../formats/atom.js';
import {canonical} from '../formats/canonical.js';
import {contentful} from '../formats/contentful.js';
import {contentTree} from '../formats/content-tree.js';
import {ghost} from '../formats/ghost.js';
import {html as htmlFormat} from '../formats/html.js';
import {jsonFeed} from '../formats/json-feed.js';
import {markdown} from '../formats/markdown.js';
import {ninjs} from '../formats/ninjs.js';
import {portableText} from '../formats/portable-text.js';
import {rows} from '../formats/rows.js';
import {rss} from '../formats/rss.js';
import {schemaOrg} from '../formats/schema-org.js';
import {wordpress} from '../formats/wordpress.js';
import {html, nothing, type Template} from '../html/tag.js';
import {toHtml} from '../html/to-string.js';
import {findMessages, LANGUAGES} from '../locales/index.js';
import type {Messages} from '../locales/messages.js';
import type {Article, Block, TrendingList} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import type {Issue} from '../model/issues.js';
import type {AdaptOptions, Adapter, Content, Format, Result} from '../model/result.js';
import {articleWords} from '../templates/article.js';
import {makeContext, maybe, type Context} from '../templates/context.js';
import {trendingWords, type ListLayout} from '../templates/trending-list.js';
import {perLocale} from '../text/intl.js';
import {languageTag} from '../text/languages.js';
import {isTimeZone} from '../text/zones.js';
import type {JsonLd, JsonLdOptions} from './json-ld-types.js';
import {toJsonLd} from './json-ld.js';
import {metaOf, type Meta, type MetaOptions} from './meta.js';
import {parseHtml} from './parse-html.js';

/** What may be chosen when an article is printed. */
export interface RenderOptions
  extends
    PrintAdaptOptions,
    JsonLdOptions,
    MetaOptions,
    Partial<
      Pick<
        Context,
        | 'headingLevel'
        | 'omit'
        | 'show'
        | 'blocks'
        | 'idPrefix'
        | 'theme'
        | 'linkUrl'
        | 'relative'
        | 'authorLimit'
        | 'houseCredits'
        | 'embeds'
        | 'embedHosts'
      >
    > {
  /** Language of the labels when the input names none. */
  lang?: string;
  /** IANA zone that times are shown in. */
  timeZone?: string;
  /** Words that replace ours. */
  messages?: Partial<Messages>;
  /** Rewrites the body before it is printed. */
  enhance?: (blocks: readonly Block[], article: Article) => Block[];
  /** Prints the words so that no style of the page reaches them. */
  guarded?: boolean;
  /** How a ranked list is shown. */
  heading?: string;
  limit?: number;
  layout?: ListLayout;
  ranks?: boolean;
  thumbnails?: boolean;
  /** Address of the page's own article, which a ranked list leaves out. */
  current?: string;
  /** Hours after which a ranked list says that it may be out of date; needs `now`. */
  staleAfter?: number;
}

/** What was printed: '' where nothing may or can be shown. */
export interface Rendered {
  html: string;
  content: Content | null;
  /** The same for search engines; null where nothing was printed. */
  jsonLd: JsonLd | null;
  /** What a page with it says of itself; null where nothing was printed. */
  meta: Meta | null;
  format: Result['format'];
  issues: Issue[];
}

/** Every format, as it is read when nothing else is chosen. */
const FORMATS: Partial<Record<Format, Adapter>> = {
  canonical,
  'schema-org': schemaOrg,
  html: htmlFormat,
  wordpress,
  ans,
  ninjs,
  'portable-text': portableText,
  'content-tree': contentTree,
  'json-feed': jsonFeed,
  ghost,
  contentful,
  markdown,
  rows,
  rss,
  atom,
};

/** What `adapt` takes on the server. */
export interface PrintAdaptOptions extends AdaptOptions {
  /** Format of the input; recognised when absent. */
  format?: Format;
  /** Adapters in the place of ours, such as `createAns({access})`. */
  formats?: readonly Adapter[];
}

/** Reads an input of any format; HTML is parsed by parse5. */
export const adapt = (() => {
  const read = createAdapt(FORMATS);
  return (input: unknown, {formats, ...options}: PrintAdaptOptions = {}): Result => {
    const chosen = formats === undefined ? read : createAdapt({...FORMATS, ...Object.fromEntries(formats.map((one) => [one.format, one]))});
    return chosen(input, {parseHtml, ...options});
  };
})();

/**
 * Prints an article or a ranked list as its element with the words inside.
 *
 * Takes any supported input. Bad input prints what is left of it, '' when that is nothing, and says why in `issues`.
 */
export function renderArticle(input: unknown, options: RenderOptions = {}): Rendered {
  const result = adapt(input, options);
  if (!result.ok) return renderedNothing(result);
  return {...renderedContent(result, options), html: toHtml(elementOf(result.value, options))};
}

/** Answers for an input of which nothing may or can be shown. */
export function renderedNothing({format, issues}: Result): Rendered {
  return {html: '', content: null, jsonLd: null, meta: null, format, issues};
}

/** Answers for an input that can be shown, all but its HTML. */
export function renderedContent({value, format, issues}: Result & {ok: true}, options: RenderOptions): Rendered {
  const {preview = false, noindex = preview} = options;
  return {html: '', content: value, jsonLd: toJsonLd(value, options), meta: metaOf(value, {...options, noindex}), format, issues};
}

/** Makes the template of an element with its words inside. */
export function elementOf(content: Content, options: RenderOptions = {}): Template {
  const {guarded = false, theme, enhance, timeZone, embeds, embedHosts} = options;
  const isolation = guarded ? 'guarded' : nothing;
  const context = contextOf(content, options);
  if (!isArticle(content)) return listElement(content, options, context);
  const article = enhance === undefined ? content : {...content, body: enhance(content.body, content)};
  const level = options.headingLevel === undefined ? nothing : String(options.headingLevel);
  return html`<news-article isolation="${isolation}" theme="${maybe(theme)}" heading-level="${level}" time-zone="${maybe(timeZone)}" embeds="${maybe(embeds)}" embed-hosts="${maybe(embedHosts?.join(' '))}">${articleWords(article, context)}</news-article>`;
}

/** Makes a ranked list's element with the attributes that a refresh needs to show the same again. */
function listElement(list: TrendingList, options: RenderOptions, context: Context): Template {
  const {guarded, theme, timeZone, heading, headingLevel, limit, layout, ranks = true, thumbnails = false, current, staleAfter} = options;
  const {omit, show, relative} = options;
  const words = trendingWords(
    list,
    {heading, limit: limit === 0 ? undefined : limit, layout: layout ?? 'list', ranks, thumbnails, current, staleAfter},
    context,
  );
  return html`<trending-list isolation="${guarded === true ? 'guarded' : nothing}" theme="${maybe(theme)}" time-zone="${maybe(timeZone)}" heading="${maybe(heading)}" heading-level="${maybe(headingLevel)}" limit="${maybe(limit)}" layout="${maybe(layout)}" ranks="${ranks ? nothing : 'false'}" ?thumbnails="${thumbnails}" current="${maybe(current)}" stale-after="${maybe(staleAfter)}" omit="${namesOf(omit)}" show="${namesOf(show)}" ?relative="${relative === true}">${words}</trending-list>`;
}

/** Writes names as an attribute lists them. */
function namesOf(names: ReadonlySet<string> | undefined): string | typeof nothing {
  return names === undefined || names.size === 0 ? nothing : [...names].join(' ');
}

/** What a page may choose of what templates need. */
const CHOICES = [
  'headingLevel',
  'omit',
  'show',
  'blocks',
  'idPrefix',
  'theme',
  'linkUrl',
  'imageUrl',
  'relative',
  'authorLimit',
  'houseCredits',
  'embeds',
  'embedHosts',
] as const;

/** Our words for each language, which are looked for among all of them. */
const messagesOf = perLocale((locale) => findMessages(locale, LANGUAGES));

/** Makes what templates need beside the content. */
export function contextOf({inLanguage}: Content, options: RenderOptions): Context {
  const locale = inLanguage ?? languageTag(options.lang ?? options.defaultLanguage ?? '') ?? 'en';
  const {timeZone, guarded = false, messages} = options;
  const words = messagesOf(locale);
  const chosen = CHOICES.filter((name) => options[name] !== undefined).map((name) => [name, options[name]] as const);
  return makeContext({
    ...(Object.fromEntries(chosen) as Partial<Context>),
    messages: messages === undefined ? words : {...words, ...messages},
    locale,
    now: options.now?.getTime(),
    guarded,
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  });
}
