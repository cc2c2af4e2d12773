import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {isolationControl, minutesAgo, themeControl, type Look} from './fixtures.js';

interface Args extends Look {
  by?: string;
  published?: string;
  modified?: string;
  relative?: boolean;
  timeZone?: string;
  data?: unknown;
  lang?: string;
}

function byline({by, published, modified, relative = false, timeZone, data, lang, theme, isolation = 'page'}: Args): TemplateResult {
  return html`<news-byline
    by=${ifDefined(by)}
    published=${ifDefined(published)}
    modified=${ifDefined(modified)}
    ?relative=${relative}
    time-zone=${ifDefined(timeZone)}
    theme=${ifDefined(theme)}
    isolation=${isolation}
    lang=${ifDefined(lang)}
    .data=${data}
  ></news-byline>`;
}

const ada = {type: 'Person', name: 'Ada Rell', url: 'https://example.org/people/ada-rell'};
const tomas = {type: 'Person', name: 'Tomas Verin', url: 'https://example.org/people/tomas-verin'};
const mirela = {type: 'Person', name: 'Mirela Oskan'};
const morning = '2025-06-05T09:30:00+02:00';

const meta: Meta<Args> = {
  title: 'News byline',
  component: 'news-byline',
  render: byline,
  argTypes: {isolation: isolationControl, theme: themeControl, relative: {control: 'boolean'}, data: {control: 'object'}},
};

export default meta;
type Story = StoryObj<Args>;

/** The newsroom's own line is kept as it was written; the names that are known in it become links. */
export const AsWritten: Story = {
  args: {by: 'Written by Ada Rell, read by Tomas Verin', data: [ada, tomas], published: morning, timeZone: 'Europe/Zagreb'},
};

export const OneAuthor: Story = {args: {data: ada}};

export const TwoAuthors: Story = {args: {data: [ada, tomas]}};

export const ManyAuthors: Story = {args: {data: [ada, tomas, mirela, {type: 'Person', name: 'Jonas Hale'}]}};

/** Words that no list of names could hold stay as they are. */
export const FreeText: Story = {args: {by: 'From our correspondents in Velin Bay and Ostermark'}};

export const Agency: Story = {args: {data: {type: 'Organization', name: 'Meridian Agency', url: 'https://example.org/meridian'}}};

/** Role and house are shown beside a sole author. */
export const Role: Story = {
  args: {data: {...ada, jobTitle: 'Science editor', affiliation: {type: 'Organization', name: 'The Lantern'}}},
};

export const Place: Story = {
  args: {data: {type: 'Article', headline: 'Ferries run again', author: [tomas], image: [], body: [], dateline: 'Velin Bay'}},
};

export const Published: Story = {args: {data: ada, published: morning, timeZone: 'Europe/Zagreb'}};

/** A calendar date stays one, whatever the zone. */
export const DateOnly: Story = {args: {data: ada, published: '2025-06-05'}};

/** On the same day only the time of the change is said. */
export const Updated: Story = {args: {data: ada, published: morning, modified: '2025-06-05T14:46:12+02:00', timeZone: 'Europe/Zagreb'}};

export const UpdatedLater: Story = {
  args: {data: ada, published: morning, modified: '2025-06-07T08:05:00+02:00', timeZone: 'Europe/Zagreb'},
};

/** Young dates are told as a distance; in print and without JavaScript they are written out. */
export const Relative: Story = {args: {data: ada, published: minutesAgo(12), relative: true}};

export const AnotherZone: Story = {args: {data: ada, published: morning, timeZone: 'Asia/Kathmandu'}};

export const Arabic: Story = {
  args: {
    data: [
      {type: 'Person', name: 'ليلى منصور'},
      {type: 'Person', name: 'سامي درويش'},
    ],
    published: morning,
    timeZone: 'Africa/Cairo',
    lang: 'ar',
  },
  render: (args) => html`<div lang="ar" dir="rtl">${byline(args)}</div>`,
};

export const Japanese: Story = {
  args: {
    data: [
      {type: 'Person', name: '青木遥'},
      {type: 'Person', name: '森田圭'},
    ],
    published: morning,
    timeZone: 'Asia/Tokyo',
    lang: 'ja',
  },
};

/** A German agency line begins with its own word; nothing is put before it. */
export const GermanAgencyLine: Story = {args: {by: 'Von Jonas Hale, nla', lang: 'de', published: morning, timeZone: 'Europe/Berlin'}};

/** A Latin name in a line that runs from right to left keeps its own direction. */
export const MixedDirections: Story = {
  args: {data: [{type: 'Person', name: 'ליאור ברק'}, ada], lang: 'he'},
  render: (args) => html`<div lang="he" dir="rtl">${byline(args)}</div>`,
};

export const Daily: Story = {args: {data: [ada, tomas], published: morning, timeZone: 'Europe/Zagreb', theme: 'daily'}};

/** Words that the page wrote itself stay. */
export const OwnWords: Story = {render: () => html`<news-byline>By the weekend desk</news-byline>`};

/** Without an author and without dates there is no line at all, and no “By”. */
export const Empty: Story = {args: {data: []}, tags: ['empty']};
