import {createAdapt} from '../formats/adapt.js';
import {canonical} from '../formats/canonical.js';
import {html as htmlFormat} from '../formats/html.js';
import {schemaOrg} from '../formats/schema-org.js';
import {wordpress} from '../formats/wordpress.js';
import {html, nothing, type Template} from '../html/tag.js';
import {toHtml} from '../html/to-string.js';
import {findMessages, LANGUAGES} from '../locales/index.js';
import type {Messages} from '../locales/messages.js';
import type {Article, Block} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import type {Issue} from '../model/issues.js';
import type {AdaptOptions, Content, Format, Result} from '../model/result.js';
import {articleWords} from '../templates/article.js';
import {makeContext, maybe, type Context} from '../templates/context.js';
import {trendingWords, type ListLayout} from '../templates/trending-list.js';
import {languageTag} from '../text/languages.js';
import {isTimeZone} from '../text/zones.js';
import {parseHtml} from './parse-html.js';

/** What may be chosen when an article is printed. */
export interface RenderOptions
  extends
    AdaptOptions,
    Partial<
      Pick<
        Context,
        'headingLevel' | 'omit' | 'show' | 'blocks' | 'idPrefix' | 'theme' | 'linkUrl' | 'imageUrl' | 'relative' | 'embeds' | 'embedHosts'
      >
    > {
  /** Format of the input; recognised when absent. */
  format?: Format;
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
  /** Layout of a ranked list. */
  layout?: ListLayout;
}

/** What was printed: '' where nothing may or can be shown. */
export interface Rendered {
  html: string;
  content: Content | null;
  format: Result['format'];
  issues: Issue[];
}

/** Reads any supported input, as `adapt` does in a page; HTML is parsed by parse5. */
export const adapt = (() => {
  const read = createAdapt({canonical, 'schema-org': schemaOrg, html: htmlFormat, wordpress});
  return (input: unknown, options: AdaptOptions & {format?: Format} = {}): Result => read(input, {parseHtml, ...options});
})();

/**
 * Prints an article or a ranked list as its element with the words inside.
 *
 * Takes any supported input. Bad input prints what is left of it, '' when that is nothing, and says why in `issues`.
 */
export function renderArticle(input: unknown, options: RenderOptions = {}): Rendered {
  const result = adapt(input, options);
  return {
    html: result.ok ? toHtml(elementOf(result.value, options)) : '',
    content: result.value,
    format: result.format,
    issues: result.issues,
  };
}

/** Makes the template of an element with its words inside. */
export function elementOf(content: Content, options: RenderOptions = {}): Template {
  const {guarded = false, theme, enhance, layout = 'list', timeZone, embeds, embedHosts} = options;
  const isolation = guarded ? 'guarded' : nothing;
  const context = contextOf(content, options);
  if (!isArticle(content)) {
    const words = trendingWords(content, {layout, ranks: true, thumbnails: false}, context);
    return html`<trending-list isolation="${isolation}" theme="${maybe(theme)}">${words}</trending-list>`;
  }
  const article = enhance === undefined ? content : {...content, body: enhance(content.body, content)};
  const level = options.headingLevel === undefined ? nothing : String(options.headingLevel);
  return html`<news-article isolation="${isolation}" theme="${maybe(theme)}" heading-level="${level}" time-zone="${maybe(timeZone)}" embeds="${maybe(embeds)}" embed-hosts="${maybe(embedHosts?.join(' '))}">${articleWords(article, context)}</news-article>`;
}

function contextOf({inLanguage}: Content, options: RenderOptions): Context {
  const locale = inLanguage ?? languageTag(options.lang ?? options.defaultLanguage ?? '') ?? 'en';
  const {
    timeZone,
    guarded = false,
    headingLevel,
    omit,
    show,
    blocks,
    idPrefix,
    theme,
    linkUrl,
    imageUrl,
    relative,
    embeds,
    embedHosts,
  } = options;
  const chosen = {headingLevel, omit, show, blocks, idPrefix, theme, linkUrl, imageUrl, relative, embeds, embedHosts};
  return makeContext({
    ...(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<Context>),
    messages: {...findMessages(locale, LANGUAGES), ...options.messages},
    locale,
    now: options.now?.getTime(),
    guarded,
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  });
}
