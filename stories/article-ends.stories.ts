import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ARABIC, ENGLISH, p, words} from './every-block.js';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, withoutScript} from './emulate.js';
import {article, isolationControl, picture, themeControl, type ArticleArgs} from './fixtures.js';

const SHOW = 'contents reading-time topics age biographies';
const kinds = ['clarification', 'correction', 'editorsNote', 'retraction'];

/** Makes an article with everything that may stand above and below its text. */
const story = ({long, parts, points, box, corrected, disclaimer, related, quote}: typeof ENGLISH, inLanguage: string): object => ({
  type: 'NewsArticle',
  id: 'crossing',
  inLanguage,
  kicker: related[1]?.[0],
  headline: parts[0],
  description: words(long[1]),
  author: [
    {
      type: 'Person',
      name: quote[1],
      url: 'https://example.org/people/oskan',
      jobTitle: box[0],
      affiliation: {type: 'Organization', name: related[0]},
      description: long[0],
      image: {type: 'ImageObject', url: new URL('/pictures/portrait-1-400.jpg', document.baseURI).href},
    },
  ],
  contributor: [{type: 'Person', name: parts[1]}],
  datePublished: '2019-06-05T09:30:00+02:00',
  dateModified: '2019-06-07T08:05:00+02:00',
  timeZone: 'Europe/Zagreb',
  timeRequired: 'PT4M',
  image: [],
  body: [
    {type: 'heading', depth: 2, children: words(parts[1])},
    p(long[0]),
    {type: 'heading', depth: 2, children: words(parts[2])},
    p(long[1]),
  ],
  correction: kinds.map((kind) => ({type: 'CorrectionComment', kind, datePublished: '2019-06-06', text: words(corrected)})),
  backstory: words(disclaimer),
  about: points.map((name, index) => ({type: 'Thing', name, ...(index > 0 && {url: `https://example.org/topics/${String(index)}`})})),
  related: related.slice(1).map((link, index) => ({
    type: 'NewsArticle',
    url: `https://example.org/${String(index)}`,
    kicker: link[0],
    headline: link[1],
    ...(index === 0 && {image: picture('sea')}),
  })),
  isBasedOn: {type: 'Thing', name: related[0], url: 'https://example.org/'},
  copyrightNotice: `© 2019 ${related[0]}`,
});

const meta: Meta<ArticleArgs> = {
  title: 'Head and end of an article',
  tags: ['!autodocs'],
  render: article,
  args: {data: story(ENGLISH, 'en-GB'), show: SHOW},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** All that a page may ask for, and all that the data may bring. */
export const Typical: Story = {};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const Narrow: Story = {decorators: [inNarrowColumn]};

/** Words that no column holds. */
export const LongWords: Story = {args: {data: story(lengthened(ENGLISH), 'en-GB')}, decorators: [inNarrowColumn]};

export const RightToLeft: Story = {globals: {direction: 'rtl'}, args: {data: story(ARABIC, 'ar')}};

export const RightToLeftDaily: Story = {...RightToLeft, args: {...RightToLeft.args, theme: 'daily'}};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data, {show: new Set(['contents', 'reading-time', 'topics', 'age', 'biographies'])}),
};
