export type Severity = 'error' | 'warning' | 'info';

/**
 * Lists every issue code with its severity and its meaning.
 *
 * Codes are public: a code once released keeps its meaning. The table is the type, the documentation and the test.
 */
export const ISSUES = [
  ['input/not-object', 'error', 'The input is neither an object nor a list.'],
  ['input/invalid-json', 'error', 'The text is not JSON.'],
  ['input/unrecognised', 'error', 'No format was recognised; name one.'],
  ['input/ambiguous', 'warning', 'The input looks like several formats; name one.'],
  ['input/format-missing', 'error', 'The format is not loaded here.'],
  ['input/declined', 'error', 'The format is known and not read.'],
  ['input/fetch', 'error', 'The data could not be fetched.'],
  ['input/wrong-format', 'error', 'The input is not of the named format.'],
  ['input/internal', 'error', 'The input could not be read; please report it with the input.'],
  ['article/empty', 'error', 'There is neither headline nor body.'],
  ['list/empty', 'error', 'The list has no usable entry.'],
  ['list/renumbered', 'info', 'Positions were missing, doubled or counted from zero.'],
  ['rights/embargoed', 'error', 'The article may not be shown yet.'],
  ['rights/withheld', 'error', 'The article was withheld or withdrawn.'],
  ['headline/missing', 'warning', 'There is no headline.'],
  ['author/missing', 'info', 'No author is named.'],
  ['author/suspicious', 'warning', 'The author is an address, an account name or the publisher.'],
  ['date/invalid', 'warning', 'The date cannot be read.'],
  ['date/no-zone', 'warning', 'The date names no time zone.'],
  ['date/future', 'warning', 'The date lies more than a day ahead.'],
  ['date/order', 'warning', 'The change is dated before the publication.'],
  ['lang/invalid', 'warning', 'The language tag is not valid.'],
  ['timezone/invalid', 'warning', 'The time zone is not known.'],
  ['url/unsafe', 'warning', 'The address is not safe or cannot be read.'],
  ['image/url', 'warning', 'The picture has no usable address.'],
  ['image/alt-missing', 'warning', 'The picture has no text alternative.'],
  ['image/size', 'info', 'The size of the picture is missing or makes no sense.'],
  ['item/incomplete', 'warning', 'The entry has no usable address or title.'],
  ['item/duplicate', 'info', 'The entry stands in the list twice.'],
  ['body/plain-text', 'info', 'The body is plain text: its structure is lost.'],
  ['body/nested', 'warning', 'A block or a link stood where none may stand.'],
  ['block/unknown', 'warning', 'The block is not known; its text was kept.'],
  ['html/dropped', 'info', 'An element was removed with its content.'],
  ['html/no-parser', 'warning', 'HTML could not be parsed here; its text was kept.'],
  ['html/script-only', 'warning', 'The text stands in the data of a script, which is not read.'],
  ['text/cleaned', 'info', 'Tags or entities were removed from a text field.'],
  ['value/ignored', 'info', 'The value is not of the expected kind.'],
  ['reference/unresolved', 'info', 'The reference leads nowhere in the input.'],
  ['limit/depth', 'warning', 'The input is nested too deeply; the rest was cut.'],
  ['limit/nodes', 'warning', 'The input has too many nodes; the rest was cut.'],
  ['limit/list', 'warning', 'The list is too long; the rest was cut.'],
  ['limit/text', 'warning', 'The text is too long; the rest was cut.'],
] as const satisfies readonly (readonly [string, Severity, string])[];

export type IssueCode = (typeof ISSUES)[number][0];

/** Says what was wrong with an input, and where. */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  /** JSON Pointer (RFC 6901) into the input. */
  path: string;
  message: string;
}

const TABLE = new Map<IssueCode, readonly [IssueCode, Severity, string]>(ISSUES.map((row) => [row[0], row]));

/** Makes one issue; `detail` follows the meaning of the code. */
export function makeIssue(code: IssueCode, path = '', detail = ''): Issue {
  const [, severity, meaning] = TABLE.get(code) ?? [code, 'error', ''];
  return {code, severity, path, message: detail === '' ? meaning : `${meaning} ${detail}`};
}
