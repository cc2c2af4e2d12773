/**
 * Holds every word of our own in one language.
 *
 * `{name}` in a message is where a value goes. Words are what newsrooms of the language print, not dictionary translations.
 */
export interface Messages {
  /** BCP 47 tag of these words. */
  lang: string;
  /** Around the list of names: "By {names}". */
  by: string;
  /** What bylines of this language begin with, lower case, so that a prefix is never printed twice. */
  byPrefixes: readonly string[];
  /** Stands between a name and a role. */
  comma: string;
  /** Names the newsroom beside a place: "{place}" in a dateline, such as "in {place}". */
  inPlace: string;
  /** Stands before the time of publication for screen readers. */
  published: string;
  /** "Updated {date}". */
  updated: string;
  /** "Photo: {credit}". */
  photo: string;
  /** What credits of this language begin with, lower case, without colon. */
  photoPrefixes: readonly string[];
  /** Hidden label before a caption. */
  caption: string;
  /** Hidden label before an author. */
  author: string;
  /** Heading of a ranked list without one. */
  trending: string;
  /** Heading of related links without one. */
  related: string;
  /** "View on {provider}". */
  viewOn: string;
  /** Name of third-party content without a provider. */
  externalContent: string;
  /** Name of a table's scroll region without a caption. */
  table: string;
  /** Kinds of corrections. */
  correction: string;
  clarification: string;
  retraction: string;
  editorsNote: string;
  /** Label of live coverage. */
  live: string;
  /** Label above key points without a name. */
  keyPoints: string;
  /** Name of the footnotes. */
  footnotes: string;
  /** Link back from a footnote. */
  backToText: string;
  /** "{value} out of {best}". */
  rating: string;
  /** Links beside a picture. */
  license: string;
  acquireLicense: string;
  /** Says that a picture was made by a machine, or partly. */
  madeWithAi: string;
  editedWithAi: string;
  composite: string;
  /** Name of an article without a headline. */
  article: string;
  /** "As of {date}" under a ranked list. */
  asOf: string;
  /** While an article is fetched. */
  loading: string;
  /** When an article cannot be shown. */
  unavailable: string;
  /** Names of media without one. */
  video: string;
  audio: string;
  gallery: string;
  transcript: string;
}
