/** Marks a text by the values it takes; only the compiler sees it. */
declare const places: unique symbol;

type Holding<Name extends string> = `${string}{${Name}}${string}`;
type Every<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;

/** A text with a place for each named value, such as "By {names}"; a text without the place does not compile. */
export type Message<Name extends string> = Every<Holding<Name>> & {readonly [places]?: Name};

/** The categories that a language may tell numbers apart by (https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules). */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** A text for each category of number that the language has; only "other" must name its values. */
export type Plural<Name extends string> = Readonly<Partial<Record<PluralCategory, string>> & {other: Message<Name>}>;

/**
 * Holds every word of our own in one language, as data that JSON can carry.
 *
 * `{name}` in a message is where a value goes. Words are what newsrooms of the language print, not dictionary translations. A word that
 * stands alone begins as a line does in that language. Hidden labels, read only by screen readers, end with the pause they need.
 */
export interface Messages {
  /** BCP 47 tag of these words. */
  lang: string;

  // Byline

  /** Around the names of people, before or after them or neither: "By {names}", "{names} 기자", "{names}". */
  by: Message<'names'>;
  /** Around the names of organisations alone, where the words for people would be wrong. */
  byOrganization: Message<'names'>;
  /** What bylines of this language begin with, lower case, so that a prefix is never printed twice. */
  bylinePrefixes: readonly string[];
  /** What bylines of this language end with, lower case, so that a suffix is never printed twice. */
  bylineSuffixes: readonly string[];
  /** Some names, joined by `comma`, and how many more there are. */
  andOthers: Plural<'names' | 'n'>;
  /** Stands between a name and a role, and between names that a count follows. */
  comma: string;
  /** Says where the newsroom wrote from: "in {place}". */
  inPlace: Message<'place'>;
  /** Hidden label before an author. */
  author: string;
  /** Hidden label before an author's role. */
  role: string;
  /** A role and who had it, at the end of a story: "Research: {names}". */
  credited: Message<'role' | 'names'>;
  /** Roles that sources name in their own code, as words for the work: no gender, no number. */
  contributor: string;
  editor: string;
  translator: string;
  illustrator: string;
  photographer: string;
  /** Opens what is known of one author, or of several. */
  aboutAuthor: string;
  aboutAuthors: string;

  // Dates

  /** Reads well with a long date, with a time alone, and with "5 minutes ago": no "on" or "le" before the place. */
  published: Message<'date'>;
  updated: Message<'date'>;
  /** Warns that a story is old. */
  olderThanMonths: Plural<'n'>;
  olderThanYears: Plural<'n'>;
  readingTime: Plural<'n'>;

  // Pictures and rights

  photo: Message<'credit'>;
  /** What credits of this language begin with, lower case, without colon. */
  photoPrefixes: readonly string[];
  videoCredit: Message<'credit'>;
  audioCredit: Message<'credit'>;
  /** Hidden label before a caption. */
  caption: string;
  /** Hidden label before the credit of a picture. */
  source: string;
  /** Links beside a picture. */
  license: string;
  acquireLicense: string;
  /** Says what a picture is when no camera took it, or it is not as the camera took it (IPTC digital source types). */
  madeWithAi: string;
  editedWithAi: string;
  composite: string;
  digitalArt: string;
  computerGenerated: string;
  virtualRecording: string;
  screenshot: string;
  pictureMissing: string;

  // Kinds of stories

  /** Name of an article without a headline. */
  article: string;
  opinion: string;
  analysis: string;
  review: string;
  /** Says that an advertiser paid for a story. */
  sponsored: string;
  partOf: Message<'name'>;
  /** "Originally published by {name}", on a syndicated story. */
  originallyPublished: Message<'name'>;

  // Corrections

  correction: string;
  clarification: string;
  retraction: string;
  editorsNote: string;
  /** Leads from the top of a story to its corrections. */
  corrected: string;

  // Body

  keyPoints: string;
  factBox: string;
  timeline: string;
  /** Hidden labels of a question and of what was answered. */
  question: string;
  answer: string;
  footnotes: string;
  /** Link back from a footnote. */
  backToText: string;
  rating: Message<'value' | 'best'>;
  contents: string;
  topics: string;
  /** How the story was reported. */
  backstory: string;
  disclaimer: string;
  /** Heading of related links without one. */
  related: string;
  /** Name of a table's scroll region without a caption. */
  table: string;
  advertisement: string;
  skipAdvertisement: string;
  /** Hidden, after a link that opens in a new tab. */
  newTab: string;

  // Media

  video: string;
  audio: string;
  transcript: string;
  duration: Message<'time'>;
  /** Name of a row of pictures without one. */
  gallery: string;
  /** "3 of 12". */
  position: Message<'n' | 'total'>;
  previousPicture: string;
  nextPicture: string;
  enlargePicture: string;
  close: string;

  // Content of others

  /** Name of third-party content without a provider. */
  externalContent: string;
  contentFrom: Message<'provider'>;
  loadContent: string;
  /** Link to the content where it comes from. */
  viewOn: Message<'provider'>;
  /** Says before the click what loading means. */
  embedPrivacy: Message<'provider'>;
  alwaysAllow: Message<'provider'>;
  skipEmbed: Message<'provider'>;

  // Live coverage

  live: string;
  liveEnded: string;
  liveUpdates: string;
  keyEvents: string;
  pinned: string;
  summary: string;
  newUpdates: Plural<'n'>;
  olderUpdates: string;
  copyLink: string;
  linkCopied: string;

  // Ranked lists

  /** Heading of a ranked list without one. */
  trending: string;
  mostRead: string;
  /** "As of {date}" under a ranked list; reads well with a long date and with a time alone. */
  asOf: Message<'date'>;
  movedUp: Plural<'n'>;
  movedDown: Plural<'n'>;
  newEntry: string;
  unchanged: string;
  lastHours: Plural<'n'>;
  lastDays: Plural<'n'>;
  /** How often an article was read. */
  views: Plural<'n'>;
  /** Says that a ranked list is older than it should be. */
  stale: string;

  // Paywall

  continueReading: string;
  subscribersOnly: string;
  /** Says why the story stops here. */
  subscribersRest: string;

  // States

  /** While something is fetched. */
  loading: string;
  /** When something could not be fetched. */
  failed: string;
  retry: string;
  /** When an article cannot be shown. */
  unavailable: string;
  withdrawn: string;
  /** Banner over what only editors see. */
  preview: string;
}
