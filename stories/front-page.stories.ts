import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {article, longFeature, trending, type Look} from './fixtures.js';

const meta: Meta<Look> = {
  title: 'Front page',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  argTypes: {theme: {table: {disable: true}}},
};

export default meta;

/** An article as a reader meets it. */
export const AFinishedArticle: StoryObj<Look> = {
  name: 'A finished article',
  args: {theme: 'daily'},
  render: (args) => html`<main class="story-page">
      ${article({...args, data: longFeature, headingLevel: 1})}
      <trending-list class="story-more" layout="grid" limit="6" omit="movement" thumbnails theme=${ifDefined(args.theme)} .data=${trending}></trending-list>
    </main>`,
};
