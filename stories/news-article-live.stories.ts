import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {renderArticle} from '../src/server/index.js';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, pressing, withoutScript} from './emulate.js';
import {p, words} from './every-block.js';
import {coverage, update, updates} from './fixtures-live.js';
import {article, isolationControl, NOT_FOUND, themeControl, type ArticleArgs} from './fixtures.js';

const meta: Meta<ArticleArgs> = {
  title: 'Live coverage',
  tags: ['!autodocs'],
  render: article,
  args: {
    data: coverage([
      update(9, {dateModified: '2024-11-14T20:40:00Z', keyEvent: true}),
      update(8, {summary: true, headline: 'What we know so far'}),
      update(6, {keyEvent: true}),
      update(5),
      update(3, {pinned: true}),
      update(1, {keyEvent: true}),
    ]),
  },
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** Key events lead to their updates; what is pinned stands above the others and in its place; a summary says so. */
export const Typical: Story = {};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

/** Updates that come while somebody reads wait behind a button; those that were there are renewed in place. */
export const NewUpdatesWait: Story = {
  render: (args) => html`<div ${ref((element) => later(args, element))}>${article(args)}</div>`,
  parameters: {shows: '.bsh-live-more'},
};

export const NewUpdatesWaitDaily: Story = {...NewUpdatesWait, args: {theme: 'daily'}};

/** Many updates are painted step by step, and cost nothing while they are far away. */
export const ManyUpdates: Story = {args: {data: coverage(updates(60, (quarter) => ({keyEvent: quarter % 12 === 0})))}};

/** Coverage of several days says the day with every time. */
export const SeveralDays: Story = {args: {data: coverage([update(240, {keyEvent: true}), update(120), update(1, {keyEvent: true})])}};

export const Ended: Story = {args: {data: coverage([update(4), update(2)], {coverageEndTime: '2024-11-15T02:00:00Z'})}};

/** Nothing has happened yet. */
export const NoUpdates: Story = {args: {data: coverage([])}};

/** An update may hold any block; wide ones stay in its column. */
export const BlocksInAnUpdate: Story = {
  args: {
    data: coverage([
      update(2, {
        body: [
          {type: 'heading', depth: 2, children: words('In figures')},
          {type: 'bigNumber', value: '4.31 m', description: words('above datum, at 21:44')},
          {type: 'blockquote', children: [p('Somebody put the kettle on.')], citation: words('Ruth Okonjo, duty engineer')},
          {
            type: 'paragraph',
            children: [...words('The gates are eleven metres high'), {type: 'footnoteReference', identifier: 'gates'}, ...words('.')],
          },
          {type: 'footnotes', children: [{type: 'footnoteDefinition', identifier: 'gates', children: [p('Measured from the sill.')]}]},
        ],
        pinned: true,
      }),
      update(1),
    ]),
  },
};

export const NewUpdatesWaitDark: Story = {...NewUpdatesWait, globals: {theme: 'dark'}};

/** The newest are in, and have the focus. */
export const NewUpdatesAskedFor: Story = {
  ...NewUpdatesWait,
  decorators: [pressing('.bsh-live-more')],
  parameters: {shows: "[id$='update-12']"},
};

/** Older key events, opened. */
export const OlderKeyEvents: Story = {
  args: {data: coverage(updates(9, () => ({keyEvent: true})))},
  decorators: [pressing('.bsh-key-events-older > .bsh-summary')],
  parameters: {shows: '.bsh-key-events-older[open]'},
};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const Narrow: Story = {...SeveralDays, decorators: [inNarrowColumn]};

/** Words that no column holds. */
export const LongWords: Story = {
  args: {data: coverage(updates(3, () => lengthened({headline: 'Water stands before gates of wood', keyEvent: true, pinned: true})))},
  decorators: [inNarrowColumn],
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {...NewUpdatesWait, decorators: [inForcedColours]};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {
    data: coverage(
      [
        update(4, {
          headline: 'أُغلقت البوابات',
          body: [p('بلغ المدّ أعلى مستوى له منذ عام 1957، ثم بدأ ينحسر.')],
          keyEvent: true,
          pinned: true,
        }),
        update(2, {headline: 'انقطاع الكهرباء', body: [p('نحو 1200 منزل بلا كهرباء.')]}),
      ],
      {inLanguage: 'ar', headline: 'عاصفة إدّا: المدينة تغلق حاجز الفيضان', description: words('تابعوا الليلة هنا.')},
    ),
  },
};

/** The data cannot be had again: what was printed stays. */
export const RefreshFails: Story = {
  render: ({data}) =>
    html`${unsafeHTML(renderArticle(data).html.replace('<news-article', `<news-article refresh="10" src="${NOT_FOUND}"`))}`,
};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};

/** Gives the article newer data once it is there. */
function later({data}: ArticleArgs, holder?: Element): void {
  const {liveBlogUpdate = [], ...rest} = data as ReturnType<typeof coverage>;
  setTimeout(() => {
    const shown = holder?.querySelector('news-article');
    void shown?.updateComplete.then(
      () => (shown.data = {...rest, liveBlogUpdate: [update(12), update(11), update(10), ...liveBlogUpdate]}),
    );
  });
}
