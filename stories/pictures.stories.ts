import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, withoutScript} from './emulate.js';
import {p, words} from './every-block.js';
import {article, isolationControl, picture, themeControl, type ArticleArgs} from './fixtures.js';
import {story, storyInArabic} from './fixtures-media.js';

const LEAD = p('The first ferry of the year left the eastern quay at seven, with eleven passengers, two bicycles and a crate of onions.');
const missing = {url: new URL('/pictures/none.jpg', document.baseURI).href, renditions: []};

const meta: Meta<ArticleArgs> = {
  title: 'Pictures',
  tags: ['!autodocs'],
  render: article,
  args: {
    data: story(
      LEAD,
      {type: 'image', image: picture('harbour', {caption: words('The harbour, an hour before the first boat.')})},
      {type: 'image', layout: 'wide', image: picture('mountains', {caption: words('The pass above Ostermark at sunrise.')})},
      {type: 'image', layout: 'end', image: picture('reeds', {caption: words('Reeds at the mouth of the river.')})},
      LEAD,
    ),
    omit: 'headline',
  },
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

export const Typical: Story = {};

/** A picture that cannot be had leaves quiet words in its room, what it showed, its caption and its credit. */
export const Missing: Story = {
  args: {
    data: story(
      LEAD,
      {
        type: 'image',
        image: picture('harbour', {...missing, alt: 'A boat at the quay', caption: words('A picture that is no longer there.')}),
      },
      {type: 'image', layout: 'end', image: picture('reeds', missing)},
      LEAD,
    ),
  },
};

export const MissingDark: Story = {...Missing, globals: {theme: 'dark'}};

export const MissingInPrint: Story = {...Missing, decorators: [inPrint]};

/** Nothing says how large it would have been. */
export const MissingWithoutSize: Story = {
  args: {data: story(LEAD, {type: 'image', image: {type: 'ImageObject', url: missing.url, creditText: 'Ada Rell'}}, LEAD)},
};

/** The subject stays in sight where a picture is cut: left without, right with the place of the subject. */
export const FocalPoint: Story = {
  args: {
    data: story({
      type: 'gallery',
      images: [
        picture('lighthouse', {width: 1000, height: 1800, renditions: []}),
        picture('lighthouse', {width: 1000, height: 1800, renditions: [], focalPoint: {x: 0.8, y: 0.5}}),
      ],
    }),
  },
};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Narrow: Story = {decorators: [inNarrowColumn]};

/** Words that no column holds. */
export const LongWords: Story = {
  decorators: [inNarrowColumn],
  args: {
    data: story({
      type: 'image',
      image: picture('harbour', {...lengthened({caption: words('The harbour, before the first boat.')}), creditText: 'AdaRell'.repeat(9)}),
    }),
  },
};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: storyInArabic({type: 'image', image: picture('harbour', {caption: words('الميناء قبل ساعة من أول قارب.')})})},
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};
