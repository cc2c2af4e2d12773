import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {renderByline} from '../src/server/index.js';
import {inForcedColours, inNarrowColumn, inPrint, lengthened, pressing, wordsWithoutScript} from './emulate.js';
import {isolationControl, minutesAgo, themeControl, type Look} from './fixtures.js';

interface Args extends Look {
  by?: string;
  published?: string;
  modified?: string;
  relative?: boolean;
  limit?: number;
  show?: string;
  timeZone?: string;
  data?: unknown;
  lang?: string;
}

function byline({
  by,
  published,
  modified,
  relative = false,
  limit,
  show,
  timeZone,
  data,
  lang,
  theme,
  isolation = 'page',
}: Args): TemplateResult {
  return html`<news-byline
    by=${ifDefined(by)}
    published=${ifDefined(published)}
    modified=${ifDefined(modified)}
    ?relative=${relative}
    limit=${ifDefined(limit)}
    show=${ifDefined(show)}
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
const jonas = {type: 'Person', name: 'Jonas Hale', url: 'https://example.org/people/jonas-hale'};
const portrait = (number: number) => ({
  type: 'ImageObject',
  url: new URL(`/pictures/portrait-${String(number)}-400.jpg`, document.baseURI).href,
});
const writes = {
  ...ada,
  image: portrait(1),
  jobTitle: 'Science editor',
  affiliation: {type: 'Organization', name: 'The Lantern'},
  description: 'Ada Rell has written about tides, glaciers and those who measure them since 2009. She lives in Velin Bay.',
};
const articleBy = (more: object): object => ({type: 'Article', headline: 'Ferries run again', image: [], body: [], ...more});
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

export const ManyAuthors: Story = {args: {data: [ada, tomas, mirela, jonas]}};

/** Past a limit the others are counted; who they are opens on a click. */
export const Limit: Story = {
  args: {data: [ada, tomas, mirela, jonas, {type: 'Person', name: 'Lena Ostrand'}], limit: 2, published: morning},
};

/** People and organisations stand in one line. */
export const PeopleAndOrganisations: Story = {args: {data: [ada, {type: 'Organization', name: 'Meridian Agency'}]}};

/** The newsroom’s line may be in capitals, with roles and places: it is kept, and the names are found in it. */
export const LinesOfAllKinds: Story = {
  render: (args) =>
    html`<div class="story-stack">
      ${[
        'BY ADA RELL AND TOMAS VERIN',
        'Ada Rell in Velin Bay and Tomas Verin in Ostermark, Foreign Staff',
        'Ada Rell (now) and Tomas Verin (earlier)',
        'Lena Ostrand, as told to Ada Rell',
        'Ada Rell’s notebook',
        'By Nada Rell and Ada Rell-Oskan',
      ].map((by) => byline({...args, by, data: [ada, tomas]}))}
    </div>`,
};

/** Words that no list of names could hold stay as they are. */
export const FreeText: Story = {args: {by: 'From our correspondents in Velin Bay and Ostermark'}};

export const Agency: Story = {args: {data: {type: 'Organization', name: 'Meridian Agency', url: 'https://example.org/meridian'}}};

/** Role and house are shown beside a sole author. */
export const Role: Story = {
  args: {data: {...ada, jobTitle: 'Science editor', affiliation: {type: 'Organization', name: 'The Lantern'}}},
};

/** A sole author has a portrait. */
export const Portrait: Story = {args: {data: writes, published: morning, timeZone: 'Europe/Zagreb'}};

/** Where the line names more people than are known, there is none. */
export const NoPortraitForSeveral: Story = {args: {by: 'Ada Rell and others', data: writes, published: morning, timeZone: 'Europe/Zagreb'}};

/** What is known of the author opens on a click, where the page asks for it. */
export const Biography: Story = {args: {data: writes, show: 'biographies', published: morning, timeZone: 'Europe/Zagreb'}};

export const Biographies: Story = {
  args: {data: [writes, {...tomas, description: 'Tomas Verin reports from the coast.'}], show: 'biographies'},
};

/** Who else worked on a story stands at its end, or in the byline where the page asks for it. */
export const Contributors: Story = {
  args: {
    data: articleBy({
      author: [ada],
      contributor: [
        {roleName: 'additional reporting by', agent: [tomas, mirela]},
        {roleName: 'translator', agent: [jonas]},
      ],
    }),
    show: 'contributors',
  },
};

export const Place: Story = {
  args: {data: articleBy({author: [tomas], dateline: 'Velin Bay'})},
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

/** The portrait and the count stand on the other side; the names keep their own direction. */
export const ArabicPortrait: Story = {
  args: {
    data: {type: 'Person', name: 'ليلى منصور', image: portrait(2), jobTitle: 'محررة', description: 'تكتب ليلى منصور عن البحر.'},
    show: 'biographies',
    published: morning,
    timeZone: 'Africa/Cairo',
    lang: 'ar',
  },
  render: (args) => html`<div lang="ar" dir="rtl">${byline(args)}</div>`,
};

export const KoreanLimit: Story = {
  args: {data: ['김바다', '이하늘', '박구름', '최나무'].map((name) => ({type: 'Person', name})), limit: 1, lang: 'ko'},
};

/** A German agency line begins with its own word; nothing is put before it. */
export const GermanAgencyLine: Story = {args: {by: 'Von Jonas Hale, nla', lang: 'de', published: morning, timeZone: 'Europe/Berlin'}};

/** A Latin name in a line that runs from right to left keeps its own direction. */
export const MixedDirections: Story = {
  args: {data: [{type: 'Person', name: 'ליאור ברק'}, ada], lang: 'he'},
  render: (args) => html`<div lang="he" dir="rtl">${byline(args)}</div>`,
};

export const Daily: Story = {args: {data: [ada, tomas], published: morning, timeZone: 'Europe/Zagreb', theme: 'daily'}};

export const DailyPortrait: Story = {
  args: {data: writes, show: 'biographies', published: morning, timeZone: 'Europe/Zagreb', theme: 'daily'},
};

export const DailyLimit: Story = {args: {data: [ada, tomas, mirela, jonas], limit: 2, published: morning, theme: 'daily'}};

/** As much as a line can say. */
const full: Args = {
  data: [writes, tomas, mirela, jonas],
  limit: 2,
  show: 'biographies',
  published: morning,
  modified: '2025-06-07T08:05:00+02:00',
  timeZone: 'Europe/Zagreb',
};

export const Full: Story = {args: full};

/** The others are named once they are asked for. */
export const LimitOpen: Story = {args: full, decorators: [pressing('.bsh-others-count')], parameters: {shows: '.bsh-others[open]'}};

export const Dark: Story = {args: full, globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {...full, theme: 'daily'}, globals: {theme: 'dark'}};

export const Guarded: Story = {args: {...full, isolation: 'guarded'}};

export const Shadow: Story = {args: {...full, isolation: 'shadow'}};

/** Names that no column holds. */
export const LongNames: Story = {
  args: {...full, data: lengthened([{...writes, name: 'Adaline Rellinger'}, tomas, mirela, jonas])},
  decorators: [inNarrowColumn],
};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {args: full, decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {args: full, decorators: [inForcedColours]};

/** Printed words in a frame that runs no script. */
export const NoJavaScript: Story = {
  render: () => wordsWithoutScript(renderByline(articleBy({author: full.data, datePublished: morning})).html),
};

/** Words that the page wrote itself stay. */
export const OwnWords: Story = {render: () => html`<news-byline>By the weekend desk</news-byline>`};

/** Without an author and without dates there is no line at all, and no “By”. */
export const Empty: Story = {args: {data: []}, tags: ['empty']};
