import {parseLooseJson, whereBroken as where} from './schema-org-json.js';

/** Parses JSON as pages hold it: with a byte order mark, in a comment or CDATA, with the usual mistakes; undefined where the text is none. */
export const parseJson = parseLooseJson;

/** Says where the JSON in a text breaks off, for the message of `input/invalid-json`; '' where that cannot be told. */
export const whereBroken: (text: string) => string = where;
