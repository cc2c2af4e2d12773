import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {configure, type NewsArticle} from '../src/elements.js';
import type {Block} from '../src/index.js';
import {inForcedColours, inNarrowColumn, inPrint, withoutScript} from './emulate.js';
import {ARABIC, ENGLISH, p} from './every-block.js';
import {article, isolationControl, picture, themeControl, type ArticleArgs} from './fixtures.js';

const free = [p(ENGLISH.long[0]), p(ENGLISH.long[1])];
const end: Block = {type: 'paywall'};
const story = (body: Block[], more: object = {}): object => ({
  type: 'NewsArticle',
  id: 'crossing',
  inLanguage: 'en-GB',
  headline: 'What the crossing is worth to those who make it every day',
  author: [{type: 'Person', name: 'Ada Rell'}],
  datePublished: '2025-06-05T09:30:00+02:00',
  timeZone: 'Europe/Zagreb',
  image: [picture('harbour')],
  access: {isAccessibleForFree: false, requires: 'subscription'},
  body,
  ...more,
});
const teaser = story([...free, end]);
const full = story([...free, end, p(ENGLISH.quote[0]), p(ENGLISH.long[0])]);

const meta: Meta<ArticleArgs> = {
  title: 'Paywall',
  tags: ['!autodocs'],
  render: article,
  args: {data: teaser},
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** A page without an offer of its own: the words end and say why. */
export const Teaser: Story = {};

/** The page's own offer as an element: `configure({blocks: {paywall: 'story-offer'}})`. */
export const OfferAsElement: Story = {
  beforeEach: () => {
    configure({blocks: {paywall: 'story-offer'}});
    return () => configure({blocks: {}});
  },
};

/** The page's own offer put in by its script when it is told: the button stands for whatever lets a reader in. */
export const OfferByScript: Story = {render: (args) => html`<div @news-paywall=${offer}>${article(args)}</div>`};

export const OfferByScriptDaily: Story = {...OfferByScript, args: {theme: 'daily'}};

export const OfferByScriptDark: Story = {...OfferByScript, args: {theme: 'daily'}, globals: {theme: 'dark'}};

/** What a subscriber is sent: the whole article, the gated part marked by its class. */
export const Subscriber: Story = {args: {data: full}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const Narrow: Story = {...OfferByScript, decorators: [inNarrowColumn]};

export const Guarded: Story = {...OfferByScript, args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {...OfferByScript, decorators: [inForcedColours]};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {data: story([p(ARABIC.long[0]), end], {inLanguage: 'ar', headline: 'ما الذي يعنيه العبور لأهل البحيرة'})},
};

/** The printed page in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};

/** Puts an offer into the place for it, and the whole article in the place of both once it is accepted. */
function offer({target}: Event): void {
  const element = target as NewsArticle;
  const place = element.renderRoot.querySelector('.bsh-paywall');
  if (place?.querySelector('button') !== null) return;
  const button = document.createElement('button');
  button.style.cssText = 'padding: 8px 16px; border: 1px solid; background: none; color: inherit; font: inherit';
  button.textContent = 'Read on for 1 krone a month';
  button.addEventListener('click', () => (element.data = full));
  place.append(button);
}

if (customElements.get('story-offer') === undefined) {
  customElements.define(
    'story-offer',
    class extends HTMLElement {
      connectedCallback(): void {
        this.textContent = 'One krone a month, and the lake is yours. ';
        const link = document.createElement('a');
        link.href = 'https://example.org/subscribe';
        link.textContent = 'Subscribe';
        this.append(link);
      }
    },
  );
}
