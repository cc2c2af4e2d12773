import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {renderDocument} from '../src/server/index.js';
import {inForcedColours, inPrint} from './emulate.js';
import {words} from './every-block.js';
import {article, isolationControl, themeControl, type ArticleArgs} from './fixtures.js';
import {bell, crossing, gone, story, storyInArabic} from './fixtures-media.js';

const meta: Meta<ArticleArgs> = {
  title: 'Players',
  tags: ['!autodocs'],
  render: article,
  args: {data: story(crossing, bell), omit: 'headline'},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

const narrow = (args: ArticleArgs): TemplateResult => html`<div class="story-narrow">${article(args)}</div>`;

export const Typical: Story = {};

/** A browser that plays no such thing says so, and leads to it. */
export const CannotPlay: Story = {
  args: {
    data: story(
      {...crossing, sources: [{url: gone('crossing.xyz'), encodingFormat: 'video/x-nobody-plays-this'}]},
      {...bell, sources: [{url: gone('bell.xyz'), encodingFormat: 'audio/x-nobody-plays-this'}]},
    ),
  },
};

/** A stream alone: some browsers play it, the others lead to it. */
export const StreamOnly: Story = {args: {data: story({...crossing, sources: [{url: gone('crossing.m3u8')}]})}};

/** Nothing to play: the poster, the name and the words stay. */
export const NoSources: Story = {args: {data: story({...crossing, sources: []}, {...bell, sources: []})}};

/** Neither name nor picture, nor anything else. */
export const Bare: Story = {
  args: {data: story({type: 'video', sources: [{url: gone('bare.mp4')}]}, {type: 'audio', sources: [{url: gone('bare.mp3')}]})},
};

/** Higher than wide: no higher than the window. */
export const Upright: Story = {
  args: {data: story({...crossing, sources: [{url: gone('upright.mp4'), width: 1080, height: 1920}]})},
};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Narrow: Story = {render: narrow};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: storyInArabic({...crossing, name: 'العبور الأول', caption: words('القارب يغادر الرصيف الشرقي.')}, {...bell, name: 'الجرس'})},
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: ({data}) =>
    html`<iframe class="story-frame" title="The printed page, without JavaScript" sandbox="" .srcdoc=${renderDocument(data, {baseUrl: document.baseURI}).html}></iframe>`,
};
