import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {arabic, article, german, isolationControl, japanese, themeControl, type ArticleArgs} from './fixtures.js';

const meta: Meta<ArticleArgs> = {
  title: 'Article languages',
  tags: ['!autodocs'],
  render: article,
  argTypes: {isolation: isolationControl, theme: themeControl},
};

export default meta;
type Story = StoryObj<ArticleArgs>;

/** Runs from right to left in any page, with letters a little larger and more room between the lines. */
export const Arabic: Story = {args: {data: arabic}};

export const ArabicDaily: Story = {args: {data: arabic, theme: 'daily'}};

export const ArabicDark: Story = {args: {data: arabic, theme: 'daily'}, globals: {theme: 'dark'}};

export const Japanese: Story = {args: {data: japanese}};

export const JapaneseDaily: Story = {args: {data: japanese, theme: 'daily'}};

export const JapaneseDark: Story = {args: {data: japanese, theme: 'daily'}, globals: {theme: 'dark'}};

/** Long words are hyphenated, in headlines too. */
export const German: Story = {args: {data: german}};

export const GermanDaily: Story = {args: {data: german, theme: 'daily'}};
