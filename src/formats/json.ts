/** What CMSs wrap the text of a script in: a byte order mark, comments, CDATA, a semicolon. */
const WRAPPING =
  /^(?:\s|\/\/(?=\s*<)|<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)+|(?:[\s;]|\/\/(?=\s*(?:\]\]|-->))|-->|\/\*\s*\]\]>\s*\*\/|\]\]>)+$/g;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Parses JSON as pages hold it: with a byte order mark, in CDATA or a comment, with raw line breaks in its strings.
 *
 * Undefined where the text is no JSON.
 */
export function parseJson(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  // eslint-disable-next-line no-control-regex -- controls are what breaks the string they stand in
  return parse(bare) ?? parse(bare.replace(WRAPPING, '').replace(/[\0-\x1f]+/g, ' '));
}
