/** The names that options of printing know, for those who may not see the templates. */
export {EXTRAS, LIST_EXTRAS, LIST_PARTS, PARTS} from '../templates/context.js';
export {LAYOUTS} from '../templates/trending-list.js';
