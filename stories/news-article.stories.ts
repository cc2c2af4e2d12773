import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {
  article,
  foreignNews,
  headlineOnly,
  isolationControl,
  live,
  longFeature,
  longWords,
  noAuthor,
  opinion,
  picture,
  themeControl,
  wire,
  wordpressPost,
  type ArticleArgs,
} from './fixtures.js';

const meta: Meta<ArticleArgs> = {
  title: 'News article',
  component: 'news-article',
  render: article,
  args: {data: foreignNews},
  argTypes: {isolation: isolationControl, theme: themeControl, data: {control: 'object'}, children: {table: {disable: true}}},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** A foreign-news story as its system emits it: JSON-LD for search engines, and the HTML of the text beside it. */
export const Typical: Story = {};

export const Daily: Story = {args: {theme: 'daily'}};

export const LongFeature: Story = {args: {data: longFeature}, tags: ['!autodocs']};

export const LongFeatureDaily: Story = {args: {data: longFeature, theme: 'daily'}, tags: ['!autodocs']};

export const Opinion: Story = {args: {data: opinion}, tags: ['!autodocs']};

export const OpinionDaily: Story = {args: {data: opinion, theme: 'daily'}, tags: ['!autodocs']};

export const LiveCoverage: Story = {args: {data: live}, tags: ['!autodocs']};

export const LiveCoverageDaily: Story = {args: {data: live, theme: 'daily'}, tags: ['!autodocs']};

/** The same story as WordPress gives it. */
export const WordPressPost: Story = {args: {data: wordpressPost}, tags: ['!autodocs']};

/** A report as an agency sends it, with the place where it was written. */
export const Wire: Story = {args: {data: wire}, tags: ['!autodocs']};

export const NoAuthor: Story = {args: {data: noAuthor}, tags: ['!autodocs']};

const short = {
  type: 'NewsArticle',
  inLanguage: 'en-GB',
  headline: 'Ferries run again across the lake',
  author: [{type: 'Person', name: 'Ada Rell', url: 'https://example.org/people/ada-rell'}],
  datePublished: '2025-06-05T09:30:00+02:00',
  timeZone: 'Europe/Zagreb',
  description: [{type: 'text', value: 'The first boat left at seven this morning, eleven weeks after the flood.'}],
  image: [],
  body: [
    {
      type: 'paragraph',
      children: [
        {
          type: 'text',
          value: 'The first ferry of the year left the eastern quay with eleven passengers, two bicycles and a crate of onions.',
        },
      ],
    },
    {
      type: 'paragraph',
      children: [{type: 'text', value: 'Since the flood the crossing has been made by road, around the whole of the lake.'}],
    },
  ],
};

export const NoImage: Story = {args: {data: short}, tags: ['!autodocs']};

export const HeadlineOnly: Story = {args: {data: headlineOnly}, tags: ['!autodocs']};

export const NoHeadline: Story = {args: {data: {...short, headline: ''}}, tags: ['!autodocs']};

/** Words that no column holds break; nothing scrolls sideways. */
export const LongWords: Story = {
  args: {data: longWords},
  render: (args) => html`<div class="story-narrow">${article(args)}</div>`,
  tags: ['!autodocs'],
};

export const LongWordsDaily: Story = {...LongWords, args: {data: longWords, theme: 'daily'}};

/** Several crops of one picture are one picture; several pictures stand one after the other. */
export const SeveralPictures: Story = {
  args: {data: {...short, image: [picture('sea'), picture('reeds'), picture('dunes')]}},
  tags: ['!autodocs'],
};

export const NarrowColumn: Story = {render: (args) => html`<div class="story-narrow">${article(args)}</div>`, tags: ['!autodocs']};

export const NarrowColumnDaily: Story = {...NarrowColumn, args: {theme: 'daily'}, tags: ['!autodocs']};

/** The page shows the headline and the picture itself. */
export const PartsLeftOut: Story = {
  args: {omit: 'headline lead'},
  render: (args) => html`<h2>The page’s own headline</h2>${article(args)}`,
  tags: ['!autodocs'],
};

/** Dark follows the page’s `color-scheme`. */
export const Dark: Story = {
  globals: {theme: 'dark'},
  args: {data: {...short, image: [picture('mountains')]}},
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  tags: ['!autodocs'],
};

export const DarkDaily: Story = {globals: {theme: 'dark'}, args: {theme: 'daily'}, tags: ['!autodocs']};
