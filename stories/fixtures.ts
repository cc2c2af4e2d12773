import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {keyed} from 'lit/directives/keyed.js';
import {ISOLATIONS, THEMES, type ImageObject, type Isolation} from '../src/index.js';

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
  timeZone?: string;
  /** Words that stand inside before the article does. */
  children?: unknown;
}

/** The controls that every element has. */
export const isolationControl = {control: 'select', options: ISOLATIONS} as const;
export const themeControl = {control: 'select', options: [undefined, ...THEMES]} as const;

/** Makes an article's element; a new one for each isolation, which is read only once. */
export function article({data, src, theme, isolation = 'page', headingLevel = 2, omit, timeZone, children}: ArticleArgs): TemplateResult {
  return html`${keyed(
    isolation,
    html`<news-article
      src=${ifDefined(src)}
      theme=${ifDefined(theme)}
      isolation=${isolation}
      heading-level=${headingLevel}
      omit=${ifDefined(omit)}
      time-zone=${ifDefined(timeZone)}
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
    creditText: 'Ada Rell/Northlight',
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

const tmp = {type: 'NewsArticle', headline: 'Tmp', author: [], image: [picture('sea')], body: [{type: 'paragraph', children: [{type: 'text', value: 'Tmp words.'}]}]};
export const foreignNews = {metadata: JSON.stringify({'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Tmp pair'}), body: '<p>Tmp words</p>'};
export {tmp as longFeature, tmp as opinion, tmp as live, tmp as noAuthor, tmp as arabic, tmp as japanese, tmp as german};
