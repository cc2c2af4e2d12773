import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {renderArticle} from '../src/server/index.js';
import {inForcedColours, inPrint, withoutScript} from './emulate.js';
import {ARABIC, ENGLISH, p} from './every-block.js';
import {article, foreignNews, isolationControl, NEVER, NOT_FOUND, themeControl, type ArticleArgs} from './fixtures.js';

const meta: Meta<ArticleArgs> = {
  title: 'Article states',
  tags: ['!autodocs'],
  render: article,
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

const baseUrl = document.baseURI;
const draft = (inLanguage: string, headline: string, articleBody: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  creativeWorkStatus: 'Draft',
  inLanguage,
  headline,
  articleBody,
});
const damaged = {
  type: 'NewsArticle',
  inLanguage: 'en',
  headline: 'Ferries run again',
  datePublished: 'yesterday',
  author: [{type: 'Person'}, {type: 'Person', name: 'Ada Rell'}],
  image: [{type: 'ImageObject', url: 'javascript:alert(1)'}],
  body: [p(ENGLISH.long[0]), {type: 'image'}, null, {type: 'table', children: 'none'}, p(ENGLISH.long[1])],
};

/** The data is on its way: the element holds its place. */
export const Loading: Story = {args: {src: NEVER}, tags: ['empty']};

export const LoadingDark: Story = {...Loading, globals: {theme: 'dark'}};

/** Words that stand inside are shown while the data is on its way. */
export const LoadingWithWords: Story = {args: {src: NEVER, children: html`<h2>Ferries run again</h2><p>The article is on its way.</p>`}};

/** The data cannot be had: the words that stand inside stay. */
export const ErrorWithWords: Story = {
  args: {src: NOT_FOUND, children: html`<h2>Ferries run again</h2><p><a href="https://example.org/ferries">Read it at The Lantern</a></p>`},
};

/** The data cannot be had and there are no words: the element is empty, and takes no room. */
export const ErrorWithoutWords: Story = {args: {src: NOT_FOUND}, tags: ['empty']};

/** Metadata in a child script, the body in a child template. */
export const ChildScriptAndTemplate: Story = {
  render: ({theme, isolation = 'page'}) =>
    html`${unsafeHTML(
      `<news-article isolation="${isolation}"${theme === undefined ? '' : ` theme="${theme}"`}><script type="application/ld+json">${foreignNews.metadata.replaceAll('<', '\\u003c')}</script><template>${foreignNews.body}</template></news-article>`,
    )}`,
};

/** What a server prints; the element that stands around the words keeps them as they are. */
export const PrintedThenAdopted: Story = {render: ({theme}) => printed({theme})};

export const PrintedThenAdoptedGuarded: Story = {render: ({theme}) => printed({theme, guarded: true})};

/** The printed page in a frame that runs no script: the same words. */
export const NoJavaScript: Story = {
  render: () => withoutScript(foreignNews),
};

/** What is not to be read by everybody yet stands under a banner. */
export const Preview: Story = {render: () => withoutScript(draft('en', 'Ferries run again', ENGLISH.long[0]), {preview: true})};

export const PreviewRightToLeft: Story = {
  render: () => withoutScript(draft('ar', 'عادت العبّارة', ARABIC.long[0]), {preview: true}),
};

/** What is damaged in the data is left out; the rest is a smaller article. */
export const Partial: Story = {args: {data: damaged}};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {args: {data: foreignNews}, decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {args: {data: foreignNews}, decorators: [inForcedColours]};

/** A page that styles everything with force; the words are guarded against it. */
export const Guarded: Story = {args: {data: foreignNews, isolation: 'guarded'}, render: (args) => hostile(args)};

/** The same page; the words stand in a shadow root. */
export const Shadow: Story = {args: {data: foreignNews, isolation: 'shadow'}, render: (args) => hostile(args)};

/** The same page and no guard: what such a page does to any words. */
export const NotGuarded: Story = {args: {data: foreignNews}, render: (args) => hostile(args), tags: ['hostile']};

/** The form that survives systems which remove unknown elements becomes an element from the script tag; here are the words before that. */
export const UnknownElementsRemoved: Story = {
  render: () => html`<div data-news-article data-src=${NEVER}><p><a href="https://example.org/ferries">Ferries run again</a></p></div>`,
};

function printed({theme, guarded = false}: {theme: string | undefined; guarded?: boolean}): TemplateResult {
  return html`${unsafeHTML(renderArticle(foreignNews, {baseUrl, guarded, ...(theme !== undefined && {theme})}).html)}`;
}

function hostile(args: ArticleArgs): TemplateResult {
  return html`<style>
      .story-hostile * {
        margin: 0 !important;
        padding: 3px !important;
        font-family: 'Comic Sans MS', cursive !important;
        font-size: 13px !important;
        line-height: 1.1 !important;
        color: #b00 !important;
        text-transform: uppercase !important;
      }
      .story-hostile :is(li, img, figure) {
        float: left !important;
        width: 50% !important;
      }
    </style>
    <div class="story-hostile">${article(args)}</div>`;
}
