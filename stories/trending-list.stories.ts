import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {keyed} from 'lit/directives/keyed.js';
import {LAYOUTS, type ListLayout, type TrendingItem, type TrendingList} from '../src/index.js';
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

/** As JSON-LD: positions are texts, one headline is encoded, one entry has its address outside. */
export const FromJsonLd: Story = {args: {data: trendingJsonLd}};

/** Until the list is there, the words inside are shown. */
export const Loading: Story = {
  args: {data: undefined, src: NEVER, children: html`<p><a href="https://example.org/most-read">Most read</a></p>`},
};

/** The list cannot be had: the words inside stay. */
export const Unavailable: Story = {
  args: {data: undefined, src: NOT_FOUND, children: html`<p><a href="https://example.org/most-read">Most read</a></p>`},
};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};
