export {renderDocument, type DocumentOptions} from './document.js';
export {parseHtml} from './parse-html.js';
export {adapt, elementOf, renderArticle, type Rendered, type RenderOptions} from './render.js';
