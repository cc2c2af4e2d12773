/** The fields of an article that a content management system may name as it likes. */
export type CmsField =
  | 'headline'
  | 'kicker'
  | 'alternativeHeadline'
  | 'description'
  | 'body'
  | 'author'
  | 'bylineText'
  | 'datePublished'
  | 'dateModified'
  | 'dateline'
  | 'image'
  | 'articleSection'
  | 'keywords'
  | 'correction'
  | 'related'
  | 'inLanguage'
  | 'url'
  | 'embargoedUntil'
  | 'status';

/** Names of a site's own fields, with dots where one lies inside another ("seo.description"); '' switches a field off. */
export type FieldNames = Partial<Record<CmsField, string | readonly string[]>>;

/** What sites name their fields, the surest names first; case, hyphens and underscores do not matter. */
export const GUESSES: Readonly<Record<CmsField, readonly string[]>> = {
  headline: ['headline', 'title', 'heading', 'articleTitle', 'postTitle', 'pageTitle', 'name'],
  kicker: ['kicker', 'eyebrow', 'overline', 'topline', 'preTitle', 'superTitle'],
  alternativeHeadline: ['alternativeHeadline', 'subtitle', 'subheadline', 'subheading', 'subhead', 'secondaryTitle'],
  description: [
    'standfirst',
    'deck',
    'dek',
    'lede',
    'ingress',
    'preamble',
    'lead',
    'excerpt',
    'summary',
    'intro',
    'introduction',
    'teaser',
    'shortDescription',
    'description',
    'abstract',
  ],
  body: [
    'body',
    'content',
    'richText',
    'articleBody',
    'mainContent',
    'bodyText',
    'bodyCopy',
    'postBody',
    'postContent',
    'pageContent',
    'contentBlocks',
    'article',
    'story',
    'copy',
    'text',
    'blocks',
    'sections',
    'pageBuilder',
    'bodyRaw',
    'contentRaw',
    'rawBody',
    'rawContent',
  ],
  author: ['author', 'authors', 'writer', 'writers', 'writtenBy', 'authorName', 'reporter', 'journalist', 'byline', 'bylines'],
  bylineText: ['bylineText', 'byline'],
  datePublished: [
    'publishedAt',
    'datePublished',
    'publishDate',
    'publishedDate',
    'publicationDate',
    'publishedOn',
    'publishingDate',
    'pubDate',
    'postDate',
    'articleDate',
    'displayDate',
    'releaseDate',
    'firstPublishedAt',
    'published',
    'date',
  ],
  dateModified: ['dateModified', 'modifiedAt', 'modifiedDate', 'updatedDate', 'dateUpdated', 'lastUpdated', 'lastModified', 'updatedAt'],
  dateline: ['dateline'],
  image: [
    'mainImage',
    'heroImage',
    'leadImage',
    'featuredImage',
    'featureImage',
    'coverImage',
    'headerImage',
    'bannerImage',
    'titleImage',
    'image',
    'hero',
    'cover',
    'coverPhoto',
    'photo',
    'picture',
    'leadMedia',
    'mainMedia',
    'heroMedia',
    'media',
    'images',
    'thumbnail',
    'poster',
    'banner',
    'imageUrl',
    'mainImageUrl',
  ],
  articleSection: ['section', 'category', 'categories', 'primaryCategory', 'desk', 'channel'],
  keywords: ['keywords', 'tags', 'topics', 'tag', 'topic'],
  correction: ['correction', 'corrections'],
  related: ['related', 'relatedArticles', 'relatedPosts', 'relatedStories', 'relatedContent', 'relatedBlogPosts'],
  inLanguage: ['inLanguage', 'language', 'lang', 'locale', 'i18nLang'],
  url: ['url', 'canonicalUrl', 'canonical', 'permalink', 'href', 'fullUrl', 'path', 'uri'],
  embargoedUntil: ['embargoedUntil', 'embargoUntil', 'embargo', 'embargoDate'],
  status: ['status', 'workflowStatus', 'publicationStatus', 'state'],
};

/** Names of types that are nothing but a picture. */
export const PICTURE = /^(?:\w*image|photo|picture)$/i;

/** Names that a picture, a file or an embed gives its words. */
export const CAPTION = ['caption', 'imageCaption', 'legend'] as const;
/** Names of what must be printed beside a picture. */
export const CREDIT = ['creditText', 'credit', 'credits', 'creditLine', 'photoCredit', 'imageCredit', 'attribution', 'byline'] as const;
/** Names of the text alternative. */
export const ALT = ['alt', 'altText', 'alternativeText', 'alternateText', 'accessibilityText'] as const;
/** Names of what is written out in a block. */
export const WORDS = ['text', 'body', 'content', 'copy', 'richText', 'description', 'message', 'value', 'children'] as const;
/** Names of what stands above a block. */
export const TITLE = ['title', 'heading', 'headline', 'header', 'name', 'label'] as const;
