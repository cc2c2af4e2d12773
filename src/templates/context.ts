import type {Article, Block, ImageObject, LiveUpdate} from '../model/article.js';
import type {Messages} from '../locales/messages.js';
import {nothing, type Template} from '../html/tag.js';
import type {EmbedMode} from '../text/frames.js';
import {direction} from '../text/languages.js';
import type {Notes} from './anchors.js';

export {fill, fillText} from '../locales/format.js';

/** The parts of an article that a page may show itself. */
export const PARTS = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'avatar',
  'dates',
  'lead',
  'body',
  'contributors',
  'corrections',
  'backstory',
  'related',
  'attribution',
  'rights',
] as const;
export type Part = (typeof PARTS)[number];

/** The parts that are only shown when the page asks for them. */
export const EXTRAS = ['contents', 'reading-time', 'topics', 'age', 'biographies', 'contributors', 'usage-terms'] as const;
export type Extra = (typeof EXTRAS)[number];

/** The parts of a ranked list that a page may leave out. */
export const LIST_PARTS = ['heading', 'kicker', 'movement', 'period', 'updated'] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** What a ranked list says of its entries only when the page asks for it. */
export const LIST_EXTRAS = ['description', 'byline', 'dates', 'views'] as const;
export type ListExtra = (typeof LIST_EXTRAS)[number];

/** How the words are guarded against the page's own styles. */
export const ISOLATIONS = ['page', 'guarded', 'shadow'] as const;
export type Isolation = (typeof ISOLATIONS)[number];

/** The designed looks. */
export const THEMES = ['daily'] as const;
export type Theme = (typeof THEMES)[number];

/** The version of the printed markup. */
export const MARKUP_VERSION = '1';

/** What a template needs beside the model: templates know no clock, no locale and no page. */
export interface Context {
  messages: Messages;
  /** Language of dates, lists and numbers (BCP 47). */
  locale: string;
  /** IANA zone that times are shown in; without it each date's own offset. */
  timeZone?: string | undefined;
  /** Level of the headline, 1 to 6. */
  headingLevel: number;
  /** Parts that are left out. */
  omit: ReadonlySet<Part | ListPart>;
  /** Parts that are shown although they are not by default. */
  show: ReadonlySet<Extra | ListExtra>;
  /** The page's own elements for custom blocks, by the name of the block: `{recipe: 'acme-recipe'}`. */
  blocks: Readonly<Record<string, string>>;
  /** The article that what follows was made for. */
  of?: Article | undefined;
  /** What of live coverage was rendered with this context already. */
  made: Map<object, unknown>;
  /** Begins every id, so that two articles on a page do not share one. */
  idPrefix: string;
  /** The ids of the article that is being rendered: of each heading, and of each block that links lead to. */
  anchors: ReadonlyMap<Block, string>;
  /** The id of each update of live coverage. */
  updates: ReadonlyMap<LiveUpdate, string>;
  /** Whether each update says its day too, or its time alone. */
  updateStyle: 'full' | 'time';
  /** How many updates have come that the reader has not asked for yet. */
  pending: number;
  /** The footnotes of the article and their calls. */
  notes: Notes['notes'];
  calls: Notes['calls'];
  /** The pullquotes whose words stand in the body too, so that they need not be read twice. */
  echoes: ReadonlySet<Block>;
  /** The boxes that are called what one before them is called. */
  twins: ReadonlySet<Block>;
  /** How many parts are rendered at the most, a block or a third of an update each, while a long article is painted step by step. */
  limit: number;
  /** How many authors a composed byline names before "and 3 others"; the others are in a disclosure. */
  authorLimit: number;
  /** Names of the publisher's own house: a credit of nobody else is not printed. */
  houseCredits: readonly string[];
  /** How content of others is shown, and the hosts that the page lists beside the known providers. */
  embeds: EmbedMode;
  embedHosts: readonly string[];
  /** Links to the headings of the article, and the block of its body that asks for them; one of several is enough. */
  contents: Template | typeof nothing;
  contentsAt?: Block | undefined;
  guarded: boolean;
  theme?: string | undefined;
  /** The time in milliseconds since 1970, for what depends on it; a template knows no clock. */
  now?: number | undefined;
  /** Months after which a notice says how old a story is; without it, or without `now`, there is none. */
  oldAfter?: number | undefined;
  /** Seconds by which a change must be later than the publication to be shown; 60 where it is not given. */
  updateTolerance?: number | undefined;
  /** Wraps times in an element that turns them into "5 minutes ago". */
  relative: boolean;
  /** Rewrites where links lead; returns its argument to leave it. */
  linkUrl: (url: string) => string;
  /** Gives the address of a picture at a width in pixels; undefined uses the renditions of the source. */
  imageUrl?: ((image: ImageObject, width: number) => string | undefined) | undefined;
}

/** Fills in what a page did not choose. Every name stands here: engines are slow with objects that grow names. */
export function makeContext(choice: Partial<Context> & Pick<Context, 'messages'>): Context {
  return {
    locale: choice.messages.lang,
    timeZone: undefined,
    headingLevel: 2,
    omit: new Set(),
    show: new Set(),
    blocks: {},
    of: undefined,
    made: new Map(),
    idPrefix: 'bsh-',
    anchors: new Map(),
    updates: new Map(),
    updateStyle: 'full',
    pending: 0,
    notes: new Map(),
    calls: new Map(),
    echoes: new Set(),
    twins: new Set(),
    limit: Infinity,
    authorLimit: Infinity,
    houseCredits: [],
    embeds: 'ask',
    embedHosts: [],
    contents: nothing,
    contentsAt: undefined,
    guarded: false,
    theme: undefined,
    now: undefined,
    oldAfter: undefined,
    updateTolerance: undefined,
    relative: false,
    linkUrl: (url) => url,
    imageUrl: undefined,
    ...choice,
  };
}

/** Renders nothing for undefined, so that an attribute or an empty part is left out. */
export function maybe<T>(value: T | undefined): T | typeof nothing {
  return value ?? nothing;
}

/** Renders a part from a value, and nothing where there is none. */
export function when<T>(value: T | undefined, render: (value: T) => Template): Template | typeof nothing {
  return value === undefined ? nothing : render(value);
}

/** Gives the direction of words in a language of their own. */
export function dirOf(lang: string | undefined): 'ltr' | 'rtl' | typeof nothing {
  return lang === undefined ? nothing : direction(lang);
}
