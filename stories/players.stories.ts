import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, pressing, withoutScript} from './emulate.js';
import {p, words} from './every-block.js';
import {article, isolationControl, themeControl, type ArticleArgs} from './fixtures.js';
import {bell, crossing, gone, story, storyInArabic} from './fixtures-media.js';

const long = lengthened({
  name: 'From quay to quay',
  caption: words('From quay to quay, by boat.'),
  transcript: [p('Gulls, then nothing.')],
});

const meta: Meta<ArticleArgs> = {
  title: 'Players',
  tags: ['!autodocs'],
  render: article,
  args: {data: story(crossing, bell), omit: 'headline'},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

export const Typical: Story = {};

/** A browser that plays no such thing says so, and leads to it. */
export const CannotPlay: Story = {
  parameters: {shows: '.bsh-failed'},
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

export const Narrow: Story = {decorators: [inNarrowColumn]};

/** What is said is there to be read. */
export const TranscriptOpen: Story = {decorators: [pressing('.bsh-summary')], parameters: {shows: '.bsh-transcript[open]'}};

/** Words that no column holds. */
export const LongWords: Story = {
  decorators: [pressing('.bsh-summary'), inNarrowColumn],
  args: {data: story({...crossing, ...long}, {...bell, ...long})},
};

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
  render: ({data}) => withoutScript(data),
};
