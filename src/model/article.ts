/**
 * The article model: schema.org names for the article, mdast names for its body.
 *
 * No field anywhere holds HTML. Every URL is absolute and checked, every date ISO 8601, every language tag canonical.
 */

/** RFC 3339 date-time with an offset ("2025-06-05T14:46:12+02:00") or a calendar date ("2025-06-05"). */
export type DateString = string;
/** Absolute http(s) URL, resolved against the source's base URL and checked. */
export type HttpUrl = string;
/** BCP 47 tag in canonical form ("en-GB"). */
export type LanguageTag = string;
/** ISO 8601 duration ("PT3M20S"). */
export type Duration = string;

// Agents

/** A human being. */
export interface Person {
  type: 'Person';
  name: string;
  /** Language of the name, where it differs from the article's. */
  lang?: LanguageTag;
  url?: HttpUrl;
  jobTitle?: string;
  affiliation?: Organization;
  image?: ImageObject;
  description?: string;
  sameAs?: HttpUrl[];
}

/** A publisher, an agency, a desk. */
export interface Organization {
  type: 'Organization';
  name: string;
  lang?: LanguageTag;
  url?: HttpUrl;
  logo?: ImageObject;
  image?: ImageObject;
  sameAs?: HttpUrl[];
  publishingPrinciples?: HttpUrl;
}

export type Agent = Person | Organization;

/** schema.org Role: somebody credited for something other than the main authorship. */
export interface Contribution {
  roleName: string;
  agent: Agent[];
}

// Pictures and rights (schema.org ImageObject, IPTC Photo Metadata)

/** One size or crop of a picture. */
export interface ImageRendition {
  url: HttpUrl;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  encodingFormat?: string;
}

/** A picture with its words and rights. */
export interface ImageObject {
  type: 'ImageObject';
  url: HttpUrl;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  /** Other sizes or crops of the same picture; never a gallery. */
  renditions?: ImageRendition[];
  /** Text alternative. '' is decorative; absent means that the source has none. */
  alt?: string;
  caption?: Phrasing[];
  /** IPTC Credit Line: what must be printed beside the picture. */
  creditText?: string;
  /** IPTC Creator. */
  creator?: Agent[];
  /** IPTC Source or supplier. */
  sourceOrganization?: Organization;
  copyrightNotice?: string;
  copyrightHolder?: Agent;
  copyrightYear?: number;
  /** IPTC Web Statement of Rights. */
  license?: HttpUrl;
  /** IPTC Licensor URL. */
  acquireLicensePage?: HttpUrl;
  /** IPTC Rights Usage Terms; shown only when the page asks for it. */
  usageTerms?: string;
  /** IPTC Digital Source Type URI. */
  digitalSourceType?: string;
  /** Where the subject is, 0 to 1 from the top left corner. */
  focalPoint?: {x: number; y: number};
  dateCreated?: DateString;
  contentLocation?: string;
  representativeOfPage?: boolean;
}

// Body: phrasing

export type Phrasing =
  Text | Break | Strong | Emphasis | Delete | InlineCode | Superscript | Subscript | Mark | Underline | Link | FootnoteReference;

export interface Text {
  type: 'text';
  value: string;
  lang?: LanguageTag;
}
export interface Break {
  type: 'break';
}
export interface Strong {
  type: 'strong';
  children: Phrasing[];
}
export interface Emphasis {
  type: 'emphasis';
  children: Phrasing[];
}
export interface Delete {
  type: 'delete';
  children: Phrasing[];
}
export interface Superscript {
  type: 'superscript';
  children: Phrasing[];
}
export interface Subscript {
  type: 'subscript';
  children: Phrasing[];
}
export interface Mark {
  type: 'mark';
  children: Phrasing[];
}
export interface Underline {
  type: 'underline';
  children: Phrasing[];
}
export interface InlineCode {
  type: 'inlineCode';
  value: string;
}
/** A link; it never contains another link. */
export interface Link {
  type: 'link';
  /** http(s), mailto, tel, or a same-document "#fragment". */
  url: string;
  title?: string;
  rel?: LinkRel[];
  children: Phrasing[];
}
export type LinkRel = 'nofollow' | 'sponsored' | 'ugc';
/** A raised mark that leads to a footnote of the same identifier. */
export interface FootnoteReference {
  type: 'footnoteReference';
  identifier: string;
  label?: string;
}

// Body: blocks

/** What every block may carry. */
export interface BlockBase {
  /** Stable key; the anchor once made a slug and prefixed. */
  id?: string;
  /** Language of the block, where it differs from the article's. */
  lang?: LanguageTag;
}
/** Where a block stands in the column: in it, wider than it, edge to edge, or at one side. */
export type Layout = 'inline' | 'wide' | 'full' | 'start' | 'end';

export interface Paragraph extends BlockBase {
  type: 'paragraph';
  children: Phrasing[];
  dropCap?: boolean;
}
/** A heading of the body; the headline is the only level 1. */
export interface Heading extends BlockBase {
  type: 'heading';
  depth: 2 | 3 | 4 | 5 | 6;
  children: Phrasing[];
}
export interface List extends BlockBase {
  type: 'list';
  ordered: boolean;
  start?: number;
  children: ListItem[];
}
export interface ListItem {
  type: 'listItem';
  children: (Paragraph | List)[];
}
export interface Blockquote extends BlockBase {
  type: 'blockquote';
  children: Block[];
  citation?: Phrasing[];
  url?: HttpUrl;
}
/** Words of the article set large; they stand in the text as well. */
export interface Pullquote extends BlockBase {
  type: 'pullquote';
  children: Phrasing[];
  citation?: Phrasing[];
}
export interface ThematicBreak extends BlockBase {
  type: 'thematicBreak';
}
export interface Code extends BlockBase {
  type: 'code';
  value: string;
  /** Programming language. */
  language?: string;
}
export interface Table extends BlockBase {
  type: 'table';
  caption?: Phrasing[];
  children: TableRow[];
}
export interface TableRow {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell {
  type: 'tableCell';
  header?: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: Phrasing[];
}
export interface Image extends BlockBase {
  type: 'image';
  image: ImageObject;
  layout?: Layout;
  /** Where the picture leads. */
  url?: HttpUrl;
}
export interface Gallery extends BlockBase {
  type: 'gallery';
  images: ImageObject[];
  caption?: Phrasing[];
  layout?: Layout;
}
export interface MediaSource {
  url: HttpUrl;
  encodingFormat?: string;
  width?: number;
  height?: number;
  /** Bits a second. */
  bitrate?: number;
}
export interface MediaTrack {
  kind: 'captions' | 'subtitles' | 'chapters' | 'descriptions';
  url: HttpUrl;
  lang?: LanguageTag;
  label?: string;
}
export interface Video extends BlockBase {
  type: 'video';
  sources: MediaSource[];
  poster?: ImageObject;
  tracks?: MediaTrack[];
  name?: string;
  caption?: Phrasing[];
  creditText?: string;
  duration?: Duration;
  transcript?: Block[];
  layout?: Layout;
}
export interface Audio extends BlockBase {
  type: 'audio';
  sources: MediaSource[];
  name?: string;
  caption?: Phrasing[];
  creditText?: string;
  duration?: Duration;
  transcript?: Block[];
}
/** Third-party content: a link card, or a sandboxed frame once the reader agrees. It holds no HTML. */
export interface Embed extends BlockBase {
  type: 'embed';
  url: HttpUrl;
  provider?: string;
  embedUrl?: HttpUrl;
  title?: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  thumbnail?: ImageObject;
  caption?: Phrasing[];
  /** Words that stand for the content, such as the text of a post. */
  fallback?: Phrasing[];
  layout?: Layout;
}
export interface Aside extends BlockBase {
  type: 'aside';
  name?: string;
  children: Block[];
  layout?: Layout;
}
/** A box of facts beside the story. */
export interface FactBox extends BlockBase {
  type: 'factBox';
  name?: string;
  children: Block[];
}
/** What the story says, in a few points. */
export interface KeyPoints extends BlockBase {
  type: 'keyPoints';
  name?: string;
  children: ListItem[];
}
/** One number set large, with what it counts. */
export interface BigNumber extends BlockBase {
  type: 'bigNumber';
  value: string;
  description?: Phrasing[];
}
export interface Timeline extends BlockBase {
  type: 'timeline';
  name?: string;
  children: TimelineEvent[];
}
export interface TimelineEvent {
  type: 'timelineEvent';
  name?: string;
  date?: DateString;
  /** The date as written ("Spring 1921"), when it is no calendar date. */
  dateText?: string;
  children: Block[];
}
export interface DefinitionList extends BlockBase {
  type: 'definitionList';
  children: Definition[];
}
export interface Definition {
  type: 'definition';
  term: Phrasing[];
  children: Block[];
}
export interface QuestionAnswer extends BlockBase {
  type: 'questionAnswer';
  question: Phrasing[];
  children: Block[];
}
export interface Footnotes extends BlockBase {
  type: 'footnotes';
  children: FootnoteDefinition[];
}
export interface FootnoteDefinition {
  type: 'footnoteDefinition';
  identifier: string;
  label?: string;
  children: Block[];
}
export interface Disclaimer extends BlockBase {
  type: 'disclaimer';
  children: Phrasing[];
}
/** schema.org Rating, such as four of five stars. */
export interface Rating extends BlockBase {
  type: 'rating';
  ratingValue: number;
  bestRating: number;
  itemReviewed?: string;
}
export interface TableOfContents extends BlockBase {
  type: 'tableOfContents';
}
export interface RelatedLinks extends BlockBase {
  type: 'relatedLinks';
  name?: string;
  items: ArticleSummary[];
}
export interface CorrectionBlock extends BlockBase {
  type: 'correction';
  correction: Correction;
}
/** A named place for what the page puts between blocks. */
export interface InsertionPoint extends BlockBase {
  type: 'insertionPoint';
  name: string;
  label?: string;
  /** Reserved pixels. */
  height?: number;
}
/** Where the free part ends. A marker only: gated blocks are never sent to a reader who may not read them. */
export interface PaywallMarker extends BlockBase {
  type: 'paywall';
}
/** A block that the page prints as an element of its own. */
export interface CustomBlock extends BlockBase {
  type: 'custom';
  name: string;
  /** What a reader sees without the page's element. */
  text?: string;
  data?: Record<string, unknown>;
}
/** What an adapter does not know: its text if it has any. */
export interface UnknownBlock extends BlockBase {
  type: 'unknown';
  originalType: string;
  text?: string;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Blockquote
  | Pullquote
  | ThematicBreak
  | Code
  | Table
  | Image
  | Gallery
  | Video
  | Audio
  | Embed
  | Aside
  | FactBox
  | KeyPoints
  | BigNumber
  | Timeline
  | DefinitionList
  | QuestionAnswer
  | Footnotes
  | Disclaimer
  | Rating
  | TableOfContents
  | RelatedLinks
  | CorrectionBlock
  | InsertionPoint
  | PaywallMarker
  | CustomBlock
  | UnknownBlock;

// Article

/** The schema.org types that are read as an article, most telling first. */
export const ARTICLE_TYPES = [
  'LiveBlogPosting',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'BackgroundNewsArticle',
  'AskPublicNewsArticle',
  'SatiricalArticle',
  'AdvertiserContentArticle',
  'NewsArticle',
  'BlogPosting',
  'Article',
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** What a reader must know first stands first. */
export const CORRECTION_KINDS = ['retraction', 'correction', 'clarification', 'editorsNote'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export interface Correction {
  type: 'CorrectionComment';
  text: Phrasing[];
  datePublished?: DateString;
  kind?: CorrectionKind;
}

export interface Access {
  isAccessibleForFree: boolean;
  /** What unlocks it, when the source says so. */
  requires?: 'subscription' | 'registration' | 'purchase';
}

/** One entry of live coverage. */
export interface LiveUpdate {
  type: 'BlogPosting';
  id?: string;
  url?: HttpUrl;
  headline?: string;
  datePublished: DateString;
  dateModified?: DateString;
  author?: Agent[];
  bylineText?: string;
  body: Block[];
  pinned?: boolean;
  keyEvent?: boolean;
  summary?: boolean;
}

export const INTERACTION_TYPES = ['ViewAction', 'ShareAction', 'CommentAction', 'LikeAction', 'ReadAction'] as const;
export interface Interaction {
  interactionType: (typeof INTERACTION_TYPES)[number];
  userInteractionCount: number;
}

/** An article as a list shows it. */
export interface ArticleSummary {
  type: ArticleType | 'VideoObject' | 'AudioObject' | 'WebPage';
  url: HttpUrl;
  headline: string;
  id?: string;
  kicker?: string;
  description?: string;
  image?: ImageObject;
  author?: Agent[];
  bylineText?: string;
  datePublished?: DateString;
  dateModified?: DateString;
  articleSection?: string[];
  isAccessibleForFree?: boolean;
  inLanguage?: LanguageTag;
  interactionStatistic?: Interaction[];
  /** LiveBlogPosting only. */
  coverageEndTime?: DateString;
}

/** A name with the page about it. */
export interface Thing {
  name: string;
  url?: HttpUrl;
}

export interface Article {
  type: ArticleType;
  /** Opaque (may be urn:newsml:…); never used as a link. */
  id?: string;
  /** Canonical URL. */
  url?: HttpUrl;
  inLanguage?: LanguageTag;
  textDirection?: 'ltr' | 'rtl';
  /** The line above the headline. */
  kicker?: string;
  /** '' when the source has none. */
  headline: string;
  alternativeHeadline?: string;
  /** Standfirst. */
  description?: Phrasing[];
  author: Agent[];
  /** Byline as the newsroom wrote it; wins over composing one from `author`. */
  bylineText?: string;
  contributor?: Contribution[];
  publisher?: Organization;
  sourceOrganization?: Organization;
  datePublished?: DateString;
  dateModified?: DateString;
  /** IANA zone of the newsroom; used when the page does not choose one. */
  timeZone?: string;
  dateline?: string;
  articleSection?: string[];
  keywords?: string[];
  genre?: string[];
  /** Lead pictures; crops of one picture are its renditions. */
  image: ImageObject[];
  /** Lead media when it is not a picture. */
  leadMedia?: Video | Audio | Embed | Gallery;
  body: Block[];
  wordCount?: number;
  timeRequired?: Duration;
  access?: Access;
  correction?: Correction[];
  backstory?: Phrasing[];
  /** Where a syndicated story was first published. */
  isBasedOn?: Thing;
  copyrightNotice?: string;
  license?: HttpUrl;
  about?: Thing[];
  isPartOf?: Thing[];
  related?: ArticleSummary[];
  interactionStatistic?: Interaction[];
  /** LiveBlogPosting only. */
  coverageStartTime?: DateString;
  coverageEndTime?: DateString;
  liveBlogUpdate?: LiveUpdate[];
}

// Trending list (schema.org ItemList)

export interface TrendingItem {
  type: 'ListItem';
  /** The rank. Entries may share one where the next comes after a gap: 1, 2, 2, 4. */
  position: number;
  /** The rank in the ranking before; without it the entry was not in it. */
  previousPosition?: number;
  item: ArticleSummary;
}

export interface TrendingList {
  type: 'ItemList';
  name?: string;
  /** Machine name of the ranking ("most-read"). */
  id?: string;
  /** As of when. */
  dateModified?: DateString;
  /** Window the ranking covers ("PT24H"). */
  period?: Duration;
  inLanguage?: LanguageTag;
  itemListOrder: 'descending' | 'ascending' | 'unordered';
  itemListElement: TrendingItem[];
}
