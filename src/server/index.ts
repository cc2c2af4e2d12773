export {renderDocument, type DocumentOptions} from './document.js';
export {imageObjectJsonLd, type ImageJsonLd} from './image-json-ld.js';
export {parseHtml} from './parse-html.js';
export {adapt, elementOf, renderArticle, type Rendered, type RenderOptions} from './render.js';
