import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {renderDocument} from '../src/server/index.js';
import {inForcedColours, inPrint} from './emulate.js';
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

const narrow = (args: ArticleArgs): TemplateResult => html`<div class="story-narrow">${article(args)}</div>`;

export const Narrow: Story = {render: narrow};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: {...words, inLanguage: 'ar', headline: 'قالب من كل نوع', body: everyBlock(ARABIC, document.baseURI)}},
};

export const RightToLeftDaily: Story = {...RightToLeft, args: {...RightToLeft.args, theme: 'daily'}};

/** Words that no column holds: each block breaks or scrolls by itself. */
export const LongWords: Story = {
  render: narrow,
  args: {data: {...words, body: everyBlock(lengthened(ENGLISH), document.baseURI)}},
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule. The colours here are only like them; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {
  render: ({data}) =>
    html`<iframe class="story-frame" title="The printed page, without JavaScript" sandbox="" .srcdoc=${renderDocument(data).html}></iframe>`,
};

/** Makes every second word of a text one that is too long for any narrow column. */
function lengthened<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/(\p{L}{4,}) (\p{L}{4,})/gu, '$1$2$1$2$1$2') as T;
  if (Array.isArray(value)) return value.map(lengthened) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lengthened(inner as unknown)])) as T;
}
