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
export {createAdapt} from './formats/adapt.js';
export {canonical} from './formats/canonical.js';
export {detectFormat} from './formats/detect.js';
export {html as htmlFormat} from './formats/html.js';
export {schemaOrg} from './formats/schema-org.js';
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
  makeContext,
  PARTS,
  THEMES,
  type Context,
  type Extra,
  type Isolation,
  type Part,
  type Theme,
} from './templates/context.js';
export {withInsertionPoints, type InsertionChoice} from './templates/insertions.js';
export {LAYOUTS, trendingWords, type ListChoice, type ListLayout} from './templates/trending-list.js';
