import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {consent} from '../src/elements.js';
import {inForcedColours, inNarrowColumn, inPrint, pressing, withoutScript} from './emulate.js';
import {p, words} from './every-block.js';
import {article, isolationControl, themeControl, type ArticleArgs} from './fixtures.js';
import {chart, film, link, post, song, story, storyInArabic} from './fixtures-media.js';

const LEAD = p(
  'Since the flood the crossing has been made by road, around the whole of the lake: four hours where the boat needs forty minutes.',
);

const meta: Meta<ArticleArgs> = {
  title: 'Embeds',
  tags: ['!autodocs'],
  render: article,
  args: {data: story(LEAD, film, LEAD, post, song), omit: 'headline'},
  argTypes: {isolation: isolationControl, theme: themeControl, embeds: {control: 'select', options: ['ask', 'link', 'allow']}},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** A card asks before anything is loaded. Its room is that of the frame. */
export const Typical: Story = {};

/** Cards alone. */
export const Link: Story = {args: {embeds: 'link'}};

/** A host that the page does not list is a card that leads there. */
export const UnknownHost: Story = {args: {data: story(LEAD, link)}};

/** A host that the page lists asks too. */
export const ListedHost: Story = {args: {data: story(LEAD, chart), embedHosts: location.host}};

/** A frame at once, without a question. */
export const Open: Story = {args: {...ListedHost.args, embeds: 'allow'}, parameters: {shows: '.bsh-frame'}};

/** A reader asked for it: the focus is on the frame. */
export const Asked: Story = {args: ListedHost.args ?? {}, decorators: [pressing('.bsh-button')], parameters: {shows: '.bsh-frame'}};

/** What was allowed is taken back: the card asks anew. */
export const Withdrawn: Story = {
  args: ListedHost.args ?? {},
  decorators: [
    (story) => html`<div ${ref((element) => later(() => element !== undefined && consent.withdraw()))}>${story()}</div>`,
    pressing('.bsh-button'),
  ],
  parameters: {shows: '.bsh-button'},
};

/** The page's own policy forbids the frame: the card stays, with its link. */
export const Blocked: Story = {
  args: ListedHost.args ?? {},
  decorators: [
    (story) => html`<div ${ref((element) => later(() => forbid(element?.querySelector('iframe')?.src)))}>${story()}</div>`,
    pressing('.bsh-button'),
  ],
  parameters: {shows: 'news-embed:not(:has(iframe, button))'},
};

export const OpenGuarded: Story = {...Open, args: {...Open.args, isolation: 'guarded'}};

export const OpenDaily: Story = {...Open, args: {...Open.args, theme: 'daily'}};

export const OpenDark: Story = {...Open, globals: {theme: 'dark'}};

export const OpenInPrint: Story = {...Open, decorators: [inPrint]};

export const OpenNarrow: Story = {...Open, decorators: [inNarrowColumn]};

/** A consent tool of the page decides for all: here with two buttons. */
export const ConsentTool: Story = {
  args: ListedHost.args ?? {},
  render: (args) =>
    html`<p>
        <button type="button" @click=${() => consent.allow(location.hostname)}>Allow ${location.hostname}</button>
        <button type="button" @click=${() => consent.withdraw()}>Withdraw everything</button>
      </p>
      ${article(args)}`,
};

/** A reader came by keyboard: the way past the frame shows itself. */
export const SkipLink: Story = {
  ...Open,
  render: (args) =>
    html`<div ${ref((element) => later(() => element?.querySelector<HTMLElement>('.bsh-skip')?.focus({preventScroll: true})))}>${article(args)}</div>`,
};

/** A post that anybody's server may hold names the server. */
export const AnybodysServer: Story = {
  args: {
    data: story({type: 'embed', url: 'https://social.example/@mira/123456789012', fallback: words('The ferry is back.')}),
    embeds: 'allow',
  },
};

/** Words that are long, and nothing but an address. */
export const LongAndShort: Story = {
  decorators: [inNarrowColumn],
  args: {
    data: story(
      {...film, title: `${film.title ?? ''} and from the eastern quay, `.repeat(4), width: 1600, height: 800},
      {type: 'embed', url: 'https://a-very-long-name-of-a-host-that-does-not-end.lantern.example/'},
    ),
  },
};

export const Daily: Story = {args: {theme: 'daily'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {theme: 'daily'}, globals: {theme: 'dark'}};

export const Narrow: Story = {decorators: [inNarrowColumn]};

export const Guarded: Story = {args: {isolation: 'guarded'}};

export const Shadow: Story = {args: {isolation: 'shadow'}};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  args: {
    data: storyInArabic({
      ...film,
      title: 'العبور الأول كما يُرى من الجسر',
      fallback: words('فيلم من أربع دقائق.'),
      caption: words('تصوير: آدا رل'),
    }),
  },
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {decorators: [inForcedColours]};

/** The printed page in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: ({data}) => withoutScript(data),
};

/** Reports what a browser would, had it refused a frame. */
function forbid(blockedURI = ''): void {
  const more = {effectiveDirective: 'frame-src', originalPolicy: '', documentURI: '', disposition: 'enforce', statusCode: 0} as const;
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {violatedDirective: 'frame-src', blockedURI, ...more}),
  );
}

/** Does something once what was rendered has come to rest. */
function later(callback: () => void): void {
  setTimeout(callback, 500);
}
