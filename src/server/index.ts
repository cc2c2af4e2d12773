export {checkMarkup, type MarkupIssue} from './check-markup.js';
export {renderDocument, type DocumentOptions} from './document.js';
export type {JsonLd, JsonLdOptions} from './json-ld-types.js';
export {imageObjectJsonLd, toJsonLd} from './json-ld.js';
export {toJsonLdScript} from './json-ld-script.js';
export {metaOf, printMeta, type Meta, type MetaOptions} from './meta.js';
export {parseHtml} from './parse-html.js';
export {adapt, elementOf, renderArticle, type Rendered, type RenderOptions} from './render.js';
export {renderByline, renderPhotoCredit, renderTrendingList} from './render-parts.js';
