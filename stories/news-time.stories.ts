import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {minutesAgo} from './fixtures.js';

interface Args {
  datetime: string;
  words: string;
  lang: string;
}

function time({datetime, words, lang}: Args): TemplateResult {
  return html`<p lang=${lang}>
    <news-time datetime=${datetime}><time datetime=${datetime}>${words}</time></news-time>
  </p>`;
}

const meta: Meta<Args> = {
  title: 'News time',
  component: 'news-time',
  render: time,
  args: {words: 'the date as the page printed it', lang: 'en'},
};

export default meta;
type Story = StoryObj<Args>;

/** The words inside are for readers without JavaScript, for print, and for later; a pointer that rests shows them. */
export const Minutes: Story = {args: {datetime: minutesAgo(5)}};

export const JustNow: Story = {args: {datetime: minutesAgo(0)}};

export const Hours: Story = {args: {datetime: minutesAgo(200)}};

/** An old date is no distance any more: the printed words come back. */
export const Old: Story = {args: {datetime: '2024-06-19T09:45:00+02:00', words: '19 June 2024, 09:45 CEST'}};

/** What lies ahead stays as it was printed. */
export const Ahead: Story = {args: {datetime: minutesAgo(-90), words: 'later today'}};

export const German: Story = {args: {datetime: minutesAgo(5), words: 'heute', lang: 'de'}};

export const Arabic: Story = {
  args: {datetime: minutesAgo(5), words: 'اليوم', lang: 'ar'},
  render: (args) => html`<div dir="rtl">${time(args)}</div>`,
};

export const Japanese: Story = {args: {datetime: minutesAgo(5), words: '今日', lang: 'ja'}};
