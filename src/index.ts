export * from './model/article.js';
export {ISSUES, makeIssue, type Issue, type IssueCode, type Severity} from './model/issues.js';
export {LIMITS} from './model/limits.js';
export {isArticle, isTrendingList} from './model/guards.js';
export {
  FORMATS,
  type AdaptOptions,
  type Adapter,
  type Content,
  type Format,
  type HtmlElement,
  type ParseHtml,
  type Result,
} from './model/result.js';
export {createAdapt, type Adapt, type NamedOptions} from './formats/adapt.js';
export {ans, createAns, type AnsOptions} from './formats/ans.js';
export {blocksOfHtml, nestLists, phrasesOf, phrasesOfHtml, type FlatItem, type Run, type RunMark} from './formats/build.js';
export {canonical} from './formats/canonical.js';
export type {TypeHelp, TypeReader} from './formats/cms-custom.js';
export type {FieldNames} from './formats/cms-names.js';
export {contentful, createContentful, type ContentfulOptions} from './formats/contentful.js';
export {contentTree, createContentTree, type ContentTreeOptions} from './formats/content-tree.js';
export {detectFormat, type Detection} from './formats/detect.js';
export type {FeedOptions} from './formats/feeds.js';
export {createGhost, ghost} from './formats/ghost.js';
export {html as htmlFormat} from './formats/html.js';
export {createJsonFeed, jsonFeed} from './formats/json-feed.js';
export {createNinjs, ninjs, type NinjsOptions} from './formats/ninjs.js';
export {createPortableText, portableText, type PortableTextOptions} from './formats/portable-text.js';
export type {ImageUrl} from './formats/portable-text-images.js';
export type {MarkReader, Marks} from './formats/portable-text-spans.js';
export {createRows, rows, type Picked, type RowsOptions} from './formats/rows.js';
export {schemaOrg} from './formats/schema-org.js';
export {WEB_FORMATS} from './formats/web.js';
export {wordpress} from './formats/wordpress.js';
export {html, keyed, nothing, type Template} from './html/tag.js';
export {toHtml} from './html/to-string.js';
export {render} from './html/update.js';
export type {Messages} from './locales/messages.js';
export {articleWords} from './templates/article.js';
export {bylineWords} from './templates/byline-words.js';
export {creditWords} from './templates/credit-words.js';
export {
  EXTRAS,
  ISOLATIONS,
  LIST_EXTRAS,
  LIST_PARTS,
  makeContext,
  PARTS,
  THEMES,
  type Context,
  type Extra,
  type Isolation,
  type ListExtra,
  type ListPart,
  type Part,
  type Theme,
} from './templates/context.js';
export {withInsertionPoints, type InsertionChoice} from './templates/insertions.js';
export {LAYOUTS, trendingWords, type ListChoice, type ListLayout} from './templates/trending-list.js';
