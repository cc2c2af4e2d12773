import {parseLooseJson} from './schema-org-json.js';

/** Parses JSON as pages hold it: with a byte order mark, in a comment or CDATA, with raw line breaks; undefined where the text is none. */
export const parseJson = parseLooseJson;
