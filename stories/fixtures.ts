import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {keyed} from 'lit/directives/keyed.js';
import arabicText from '../test/fixtures/articles/arabic.json?raw';
import foreignBodyText from '../test/fixtures/articles/foreign-news.html?raw';
import foreignMetadataText from '../test/fixtures/articles/foreign-news.jsonld?raw';
import wordpressPostText from '../test/fixtures/articles/foreign-news.wordpress.json?raw';
import germanText from '../test/fixtures/articles/german.json?raw';
import headlineOnlyText from '../test/fixtures/articles/headline-only.json?raw';
import japaneseText from '../test/fixtures/articles/japanese.json?raw';
import liveText from '../test/fixtures/articles/live.jsonld?raw';
import longFeatureText from '../test/fixtures/articles/long-feature.json?raw';
import longWordsText from '../test/fixtures/articles/long-words.json?raw';
import noAuthorText from '../test/fixtures/articles/no-author.jsonld?raw';
import opinionText from '../test/fixtures/articles/opinion.json?raw';
import photoAiText from '../test/fixtures/articles/photo-ai.json?raw';
import photoText from '../test/fixtures/articles/photo.json?raw';
import trendingArabicText from '../test/fixtures/articles/trending-arabic.json?raw';
import trendingJapaneseText from '../test/fixtures/articles/trending-japanese.json?raw';
import trendingText from '../test/fixtures/articles/trending.json?raw';
import trendingJsonLdText from '../test/fixtures/articles/trending.jsonld?raw';
import wireText from '../test/fixtures/articles/wire.json?raw';
import {ISOLATIONS, THEMES, type ImageObject, type Isolation} from '../src/index.js';
import type {EmbedMode} from '../src/text/frames.js';

/** What the toolbar may put over any story. */
export interface Look {
  theme?: string | undefined;
  isolation?: Isolation;
}

/** What a `<news-article>` of a story may be given. */
export interface ArticleArgs extends Look {
  data?: unknown;
  src?: string | undefined;
  headingLevel?: number;
  omit?: string;
  show?: string;
  timeZone?: string;
  embeds?: EmbedMode;
  embedHosts?: string;
  /** Words that stand inside before the article does. */
  children?: unknown;
}

/** The controls that every element has. */
export const isolationControl = {control: 'select', options: ISOLATIONS} as const;
export const themeControl = {control: 'select', options: [undefined, ...THEMES]} as const;

/** Makes an article's element; a new one for each isolation, which is read only once. */
export function article({
  data,
  src,
  theme,
  isolation = 'page',
  headingLevel = 2,
  omit,
  show,
  timeZone,
  embeds,
  embedHosts,
  children,
}: ArticleArgs): TemplateResult {
  return html`${keyed(
    isolation,
    html`<news-article
      src=${ifDefined(src)}
      theme=${ifDefined(theme)}
      isolation=${isolation}
      heading-level=${headingLevel}
      omit=${ifDefined(omit)}
      show=${ifDefined(show)}
      time-zone=${ifDefined(timeZone)}
      embeds=${ifDefined(embeds)}
      embed-hosts=${ifDefined(embedHosts)}
      .data=${data}
      >${children ?? nothing}</news-article
    >`,
  )}`;
}

const HEIGHTS = {
  dunes: 900,
  'grain-terminal': 900,
  harbour: 1067,
  lens: 2000,
  lighthouse: 1067,
  mountains: 900,
  oranges: 1600,
  orchard: 1200,
  reeds: 1067,
  sea: 1068,
  'snow-street': 1067,
};

/** Gives one of the fixtures' pictures, with the sizes that there are of it. */
export function picture(name: keyof typeof HEIGHTS, more: Partial<ImageObject> = {}): ImageObject {
  const url = (width: number): string => new URL(`/pictures/${name}-${String(width)}.jpg`, document.baseURI).href;
  const height = HEIGHTS[name];
  return {
    type: 'ImageObject',
    url: url(1600),
    width: 1600,
    height,
    renditions: [800, 480].map((width) => ({url: url(width), width, height: Math.floor((height * width) / 1600)})),
    creditText: 'Ada Rell/Meridian',
    ...more,
  };
}

/** Gives the moment some minutes ago, as an ISO 8601 date-time. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** An address that never answers, and one that has nothing: no story reaches for the network. */
export const NEVER = 'https://example.org/never.json';
export const NOT_FOUND = 'https://example.org/not-found.json';

const fetchReally = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (url === NEVER) return new Promise(() => undefined);
  if (url === NOT_FOUND) return Promise.resolve(new Response('', {status: 404}));
  return fetchReally(input, init);
};

const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

/** Metadata and body as a system emits them, in two places. */
export const foreignNews = {metadata: foreignMetadataText, body: foreignBodyText};
export const arabic = parse(arabicText);
export const german = parse(germanText);
export const headlineOnly = parse(headlineOnlyText);
export const japanese = parse(japaneseText);
export const live = parse(liveText);
export const longFeature = parse(longFeatureText);
export const longWords = parse(longWordsText);
export const noAuthor = parse(noAuthorText);
export const opinion = parse(opinionText);
export const photo = parse(photoText);
export const photoAi = parse(photoAiText);
export const trending = parse(trendingText);
export const trendingArabic = parse(trendingArabicText);
export const trendingJapanese = parse(trendingJapaneseText);
export const trendingJsonLd = parse(trendingJsonLdText);
export const wire = parse(wireText);
export const wordpressPost = parse(wordpressPostText);
