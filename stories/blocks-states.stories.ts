import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {Block} from '../src/index.js';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, withoutScript} from './emulate.js';
import {ARABIC, ENGLISH, everyBlock} from './every-block.js';
import {article, isolationControl, themeControl, type ArticleArgs} from './fixtures.js';

const words = {
  type: 'NewsArticle',
  inLanguage: 'en-GB',
  headline: 'One of every kind of block',
  author: [],
  image: [],
  body: everyBlock(ENGLISH, document.baseURI),
};

const NOTHING: Block[] = [
  {type: 'paragraph', children: []},
  {type: 'heading', depth: 2, children: []},
  {type: 'list', ordered: false, children: []},
  {type: 'blockquote', children: []},
  {type: 'pullquote', children: []},
  {type: 'table', children: []},
  {type: 'keyPoints', children: []},
  {type: 'factBox', children: []},
  {type: 'aside', children: []},
  {type: 'timeline', children: []},
  {type: 'definitionList', children: []},
  {type: 'footnotes', children: []},
  {type: 'relatedLinks', items: []},
  {type: 'gallery', images: []},
  {type: 'code', value: ''},
  {type: 'disclaimer', children: []},
  {type: 'video', sources: []},
  {type: 'audio', sources: []},
  {type: 'tableOfContents'},
  {type: 'insertionPoint', name: 'nothing'},
  {type: 'unknown', originalType: 'nothing'},
];

const meta: Meta<ArticleArgs> = {
  title: 'Blocks in every state',
  tags: ['!autodocs'],
  render: article,
  args: {data: words, omit: 'headline'},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

export const Typical: Story = {};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const Narrow: Story = {decorators: [inNarrowColumn]};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: {...words, inLanguage: 'ar', headline: 'قالب من كل نوع', body: everyBlock(ARABIC, document.baseURI)}},
};

export const RightToLeftDaily: Story = {...RightToLeft, args: {...RightToLeft.args, theme: 'daily'}};

/** Words that no column holds: each block breaks or scrolls by itself. */
export const LongWords: Story = {
  decorators: [inNarrowColumn],
  args: {data: {...words, body: everyBlock(lengthened(ENGLISH), document.baseURI)}},
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule. The colours here are only like them; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};

/** Blocks that hold nothing take no room, and leave no lines. */
export const Empty: Story = {
  tags: ['empty'],
  args: {data: {...words, body: NOTHING}},
};
