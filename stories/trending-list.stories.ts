import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {keyed} from 'lit/directives/keyed.js';
import {
  LAYOUTS,
  makeContext,
  trendingWords,
  type ArticleSummary,
  type ListLayout,
  type TrendingItem,
  type TrendingList,
} from '../src/index.js';
import {en} from '../src/locales/en.js';
import {inForcedColours, inPrint, withoutScript} from './emulate.js';
import {
  isolationControl,
  NEVER,
  NOT_FOUND,
  picture,
  themeControl,
  trending,
  trendingArabic,
  trendingJapanese,
  trendingJsonLd,
  type Look,
} from './fixtures.js';

interface Args extends Look {
  data?: unknown;
  src?: string;
  heading?: string;
  headingLevel?: number;
  limit?: number;
  layout?: ListLayout;
  ranks?: boolean;
  thumbnails?: boolean;
  omit?: string;
  show?: string;
  relative?: boolean;
  current?: string;
  staleAfter?: number;
  children?: TemplateResult;
}

function list({
  data,
  src,
  heading,
  headingLevel = 2,
  limit = 0,
  layout = 'list',
  ranks = true,
  thumbnails = false,
  omit,
  show,
  relative = false,
  current,
  staleAfter = 0,
  children,
  theme,
  isolation = 'page',
}: Args): TemplateResult {
  return html`${keyed(
    isolation,
    html`<trending-list
      src=${ifDefined(src)}
      heading=${ifDefined(heading)}
      heading-level=${headingLevel}
      limit=${limit}
      layout=${layout}
      .ranks=${ranks}
      ?thumbnails=${thumbnails}
      omit=${ifDefined(omit)}
      show=${ifDefined(show)}
      ?relative=${relative}
      current=${ifDefined(current)}
      stale-after=${staleAfter}
      theme=${ifDefined(theme)}
      isolation=${isolation}
      .data=${data}
      >${children ?? nothing}</trending-list
    >`,
  )}`;
}

const PICTURES = ['mountains', 'harbour', 'dunes', 'sea', 'reeds'] as const;

function entries(...headlines: string[]): TrendingItem[] {
  return headlines.map((headline, n) => ({
    type: 'ListItem',
    position: n + 1,
    item: {
      type: 'NewsArticle',
      url: `https://example.org/stories/${String(n + 1)}`,
      headline,
      image: picture(PICTURES[n % PICTURES.length] ?? 'sea'),
    },
  }));
}

const ranked = (itemListElement: TrendingItem[], more: Partial<TrendingList> = {}): TrendingList => ({
  type: 'ItemList',
  itemListOrder: 'descending',
  itemListElement,
  ...more,
});

const SUMMARIES: Partial<ArticleSummary>[] = [
  {type: 'LiveBlogPosting', kicker: 'Storm Edda'},
  {type: 'VideoObject', kicker: 'Harbour'},
  {type: 'AudioObject', kicker: 'The long listen'},
  {type: 'AdvertiserContentArticle', kicker: 'Ferries of the north'},
  {kicker: 'Business'},
];

const BEFORE: Partial<TrendingItem>[] = [{previousPosition: 3}, {previousPosition: 2}, {previousPosition: 1}, {}, {previousPosition: 9}];

/** A ranking with everything that an entry can say. */
const full = ranked(
  entries(
    'Port Ansel closes its flood barrier for the first time',
    'Thirty years of one lighthouse in thirty seconds',
    'Who counts the boats when nobody looks?',
    'Eleven islands in eleven days',
    'Why bread costs a fifth more in Karsova',
  ).map((entry, index) => ({
    ...entry,
    ...BEFORE[index],
    item: {
      ...entry.item,
      ...SUMMARIES[index],
      description: 'The last keepers speak about the work, the wages and the weather on the coast.',
      author: [{type: 'Person', name: ['Ida Marlow', 'Tomas Vell', 'Sana Orlo'][index % 3] ?? ''}],
      datePublished: '2024-12-14T08:00:00+00:00',
      interactionStatistic: [{interactionType: 'ViewAction', userInteractionCount: 48_210 - index * 3001}],
    },
  })),
  {name: 'Most read', inLanguage: 'en', dateModified: '2024-12-14T12:00:00+00:00', period: 'PT24H'},
);

const longWords = ranked(
  entries(
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung bleibt bestehen',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    'Eine Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung für alle',
  ),
  {name: 'Meistgelesen', inLanguage: 'de'},
);

const MORE = entries(...Array.from({length: 15}, (_, n) => `Story number ${String(n + 1)} of a long day at the harbour`));

const named = (name: string, from: number): TrendingList => ({
  ...full,
  name,
  itemListElement: MORE.slice(from, from + 5).map((entry, index) => ({...entry, position: index + 1})),
});

const meta: Meta<Args> = {
  title: 'Trending list',
  component: 'trending-list',
  render: list,
  args: {data: trending},
  argTypes: {
    isolation: isolationControl,
    theme: themeControl,
    layout: {control: 'select', options: LAYOUTS},
    ranks: {control: 'boolean'},
    thumbnails: {control: 'boolean'},
    relative: {control: 'boolean'},
    data: {control: 'object'},
    children: {table: {disable: true}},
  },
};

export default meta;
type Story = StoryObj<Args>;

export const Ranking: Story = {};

export const Daily: Story = {args: {theme: 'daily'}};

export const Thumbnails: Story = {args: {thumbnails: true}};

export const Grid: Story = {args: {layout: 'grid', thumbnails: true}};

export const Compact: Story = {args: {layout: 'compact'}};

export const CompactWithThumbnails: Story = {args: {layout: 'compact', thumbnails: true}};

export const InASidebar: Story = {args: {limit: 5, thumbnails: true}, render: (args) => html`<div class="story-side">${list(args)}</div>`};

/** Without ranks it is a plain list of stories. */
export const NoRanks: Story = {args: {ranks: false, heading: 'More stories'}};

export const Limit: Story = {args: {limit: 3}};

/** Live, video, audio, paid content, new; movement since the ranking before. */
export const LabelsAndMovement: Story = {args: {data: full}};

/** What is said of an entry only when the page asks for it. */
export const Everything: Story = {args: {data: full, thumbnails: true, show: 'description byline dates views'}};

export const EverythingInAGrid: Story = {args: {...Everything.args, layout: 'grid'}};

export const EverythingCompact: Story = {args: {...Everything.args, layout: 'compact', thumbnails: false}};

export const EverythingDaily: Story = {args: {...Everything.args, theme: 'daily'}};

/** Ranks and headlines alone. */
export const Bare: Story = {args: {data: full, omit: 'kicker movement period updated'}};

/** Two stories share the second rank. */
export const SharedRanks: Story = {
  args: {
    data: ranked(
      entries('Ferries run again', 'The keeper of small lights', 'Bus 14 returns', 'Rovers draw again').map((entry, index) => ({
        ...entry,
        position: [1, 2, 2, 4][index] ?? 0,
      })),
      {name: 'Most read'},
    ),
  },
};

/** The page's own article is left out; the others keep their ranks. */
export const OnAnArticlePage: Story = {args: {data: full, current: 'https://example.org/stories/2'}};

/** Older than the page wants. */
export const Stale: Story = {args: {data: full, staleAfter: 48}};

export const LongWords: Story = {
  args: {data: longWords, thumbnails: true},
  render: (args) => html`<div class="story-narrow">${list(args)}</div>`,
};

export const FewItems: Story = {args: {data: ranked(entries('The only story of the day'), {name: 'Most read'})}};

/** A list of a hundred: ranks keep their column. */
export const ManyItems: Story = {
  args: {
    data: ranked(entries(...Array.from({length: 100}, (_, n) => `Story number ${String(n + 1)} of a long day`)), {name: 'The hundred'}),
    layout: 'compact',
  },
};

export const Arabic: Story = {args: {data: trendingArabic, thumbnails: true}};

export const Japanese: Story = {args: {data: trendingJapanese}};

export const ArabicGrid: Story = {args: {data: trendingArabic, layout: 'grid', thumbnails: true}};

export const ArabicCompactDaily: Story = {args: {data: trendingArabic, layout: 'compact', theme: 'daily'}};

export const JapaneseDaily: Story = {args: {data: trendingJapanese, thumbnails: true, theme: 'daily'}};

/** As JSON-LD: positions are texts, one headline is encoded, one entry has its address outside. */
export const FromJsonLd: Story = {args: {data: trendingJsonLd}};

/** Until the list is there, the words inside are shown. */
export const Loading: Story = {
  args: {data: undefined, src: NEVER, children: html`<p><a href="https://example.org/most-read">Most read</a></p>`},
};

/** Without words inside, bars hold the room of the rows. */
export const Waiting: Story = {args: {data: undefined, src: NEVER, limit: 5, thumbnails: true}};

export const WaitingGrid: Story = {args: {...Waiting.args, limit: 6, layout: 'grid'}};

export const WaitingCompact: Story = {args: {...Waiting.args, layout: 'compact', thumbnails: false}};

/** A list without entries is no list: the words inside stay. */
export const Empty: Story = {
  args: {data: ranked([]), children: html`<p><a href="https://example.org/most-read">Most read</a></p>`},
};

/** A picture that cannot be had leaves a quiet field. */
export const BrokenPicture: Story = {
  args: {
    data: ranked(
      entries('A picture that cannot be had', 'One that can').map((entry, index) =>
        index > 0 ? entry : {...entry, item: {...entry.item, image: {type: 'ImageObject', url: NOT_FOUND, width: 480, height: 320}}},
      ),
      {name: 'Most read'},
    ),
    thumbnails: true,
  },
};

/** The list cannot be had: the words inside stay. */
export const Unavailable: Story = {
  args: {data: undefined, src: NOT_FOUND, children: html`<p><a href="https://example.org/most-read">Most read</a></p>`},
};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

/** Several lists, each under a tab; on paper and without JavaScript one after another. */
export const Tabs: Story = {
  render: ({theme, isolation = 'page'}) =>
    html`${keyed(
      isolation,
      html`<trending-tabs theme=${ifDefined(theme)} isolation=${isolation}>
        ${list({theme, isolation, data: full, limit: 5})}${list({theme, isolation, data: named('Most shared', 0), limit: 5})}${list({
          theme,
          isolation,
          data: named('Most discussed', 5),
          limit: 5,
        })}
      </trending-tabs>`,
    )}`,
};

export const TabsDaily: Story = {...Tabs, args: {theme: 'daily'}};

export const TabsInASidebar: Story = {
  ...Tabs,
  render: (args) => html`<div class="story-side">${(Tabs.render as (args: Args) => TemplateResult)(args)}</div>`,
};

export const Dark: Story = {args: Everything.args ?? {}, globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {...Everything.args, theme: 'daily'}, globals: {theme: 'dark'}};

export const WaitingDark: Story = {args: Waiting.args ?? {}, globals: {theme: 'dark'}};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: trendingArabic, thumbnails: true, show: 'description byline dates views'},
};

export const GridGuarded: Story = {args: {...EverythingInAGrid.args, isolation: 'guarded'}};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {args: Everything.args ?? {}, decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {args: Everything.args ?? {}, decorators: [inForcedColours]};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {render: ({data}) => withoutScript(data)};

export const TabsDark: Story = {...Tabs, globals: {theme: 'dark'}};

export const TabsInPrint: Story = {...Tabs, decorators: [inPrint]};

export const TabsForcedColours: Story = {...Tabs, decorators: [inForcedColours]};

/** One list needs no tab. */
export const TabsOfOne: Story = {
  render: (args) => html`<trending-tabs theme=${ifDefined(args.theme)}>${list(args)}</trending-tabs>`,
};

/** Words that were printed: the element keeps them. */
export const Printed: Story = {
  render: ({theme}) => {
    const words = trendingWords(full, {layout: 'list', ranks: true, thumbnails: false, limit: 5}, makeContext({messages: en, theme}));
    return html`<trending-list>${words}</trending-list>`;
  },
};
