import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, pressing, withoutScript} from './emulate.js';
import {article, isolationControl, picture, themeControl, type ArticleArgs} from './fixtures.js';
import {arabicFive, five, pair, portraits, story, storyInArabic} from './fixtures-media.js';

const meta: Meta<ArticleArgs> = {
  title: 'Galleries',
  tags: ['!autodocs'],
  render: article,
  args: {data: story(five, pair), omit: 'headline'},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** Three pictures and more are a row; two stand side by side. */
export const Typical: Story = {};

export const Wide: Story = {args: {data: story({...five, layout: 'wide'}, {...pair, layout: 'wide'})}};

export const BesideTheText: Story = {args: {data: story({...five, layout: 'end'})}};

/** The row takes the shape of most of its pictures; those of another are shown whole. */
export const Portraits: Story = {args: {data: story(portraits)}};

export const Many: Story = {
  args: {data: story({...five, images: Array.from({length: 12}, (_, index) => five.images[index % 5] ?? picture('sea'))})},
};

/** Pictures that say neither their size nor anything else. */
export const NothingKnown: Story = {
  args: {
    data: story({
      type: 'gallery',
      images: ['harbour', 'sea', 'reeds'].map((name) => ({
        type: 'ImageObject',
        url: new URL(`/pictures/${name}-800.jpg`, document.baseURI).href,
      })),
    }),
  },
};

/** One of three cannot be had. */
export const PictureMissing: Story = {
  args: {
    data: story({
      ...five,
      images: [
        picture('harbour', {url: new URL('/pictures/none.jpg', document.baseURI).href, renditions: [], alt: 'The harbour'}),
        ...five.images.slice(1, 3),
      ],
    }),
  },
};

/** One picture is a picture. */
export const One: Story = {args: {data: story({...five, images: five.images.slice(0, 1)})}};

/** All of the window: Escape, the cross or a click beside the picture closes it. */
export const Enlarged: Story = {decorators: [pressing('.bsh-enlarge')], parameters: {shows: '.bsh-lightbox[open]'}};

export const EnlargedGuarded: Story = {...Enlarged, args: {isolation: 'guarded'}};

export const EnlargedRightToLeft: Story = {...Enlarged, globals: {direction: 'rtl'}, args: {data: storyInArabic(arabicFive)}};

/** A picture that cannot be had leaves its words. */
export const EnlargedMissing: Story = {...Enlarged, args: PictureMissing.args ?? {}};

export const EnlargedForcedColours: Story = {
  decorators: [pressing('.bsh-enlarge'), inForcedColours],
  parameters: {shows: '.bsh-lightbox[open]'},
};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Narrow: Story = {decorators: [inNarrowColumn]};

/** Words that no column holds. */
export const LongWords: Story = {decorators: [inNarrowColumn], args: {data: story(lengthened(five))}};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const RightToLeft: Story = {globals: {direction: 'rtl'}, args: {data: storyInArabic(arabicFive)}};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};
