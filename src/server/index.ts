export {renderDocument, type DocumentOptions} from './document.js';
export type {HandlerOptions, Loaded, Refusal, Story} from './handler-options.js';
export {createHandler} from './handler.js';
export type {OEmbed} from './oembed.js';
export {parseHtml} from './parse-html.js';
export {adapt, elementOf, renderArticle, type Rendered, type RenderOptions} from './render.js';
export {ROUTES, type RouteName, type RoutePaths} from './routes.js';
export {renderStream, type Streamed, type StreamOptions} from './stream.js';
