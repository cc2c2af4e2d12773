import {parseArgs} from 'node:util';
import {FORMATS, type Format} from '../model/result.js';
import type {DocumentOptions} from '../server/index.js';

/** Says that a call was not understood; the exit code is 2. */
export class UsageError extends Error {}

export const COMMANDS = ['adapt', 'render', 'validate', 'schema'] as const;
export type Command = (typeof COMMANDS)[number];

/** A call as it was understood. */
export interface Call {
  command: Command;
  /** A path, or '-' for standard input. */
  file: string;
  options: DocumentOptions;
  document: boolean;
  ndjson: boolean;
  /** Prints everything as one JSON object. */
  json: boolean;
  /** Checks hand-written markup in place of data. */
  markup: boolean;
  failOnWarning: boolean;
}

export const usage = `
broadsheet adapt    [FILE|-]   prints {"ok","format","value","issues"}
broadsheet render   [FILE|-]   prints HTML; issues go to standard error
broadsheet validate [FILE|-]   prints issues
broadsheet schema              prints the JSON Schema of the model

  --format F             ${FORMATS.join(' ')}
  --base-url U           address that relative addresses are resolved against
  --time-zone Z          zone that times are shown in
  --source-time-zone Z   zone of dates that name none
  --lang L               language of the labels when the input names none
  --now T                the time that embargoes are compared with (default: now)
  --ndjson               adapt, render: one document a line in, one JSON object a line out
  --heading-level N      render: level of the headline, 1 to 6
  --theme T              render: a designed look
  --document             render: a whole page
  --json                 render: {"ok","format","issues","html","jsonLd","meta"}
  --markup               validate: the file is HTML with printed words, checked against docs/markup.md
  --preview              shows what is embargoed or withheld
  --fail-on-warning      exit 1 on a warning too

Exit codes: 0 ok, 1 not ok, 2 usage, 3 input or output.
`;

const OPTIONS = {
  format: {type: 'string'},
  'base-url': {type: 'string'},
  'time-zone': {type: 'string'},
  'source-time-zone': {type: 'string'},
  lang: {type: 'string'},
  now: {type: 'string'},
  ndjson: {type: 'boolean', default: false},
  'heading-level': {type: 'string'},
  theme: {type: 'string'},
  document: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  markup: {type: 'boolean', default: false},
  preview: {type: 'boolean', default: false},
  'fail-on-warning': {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', default: false},
} as const;

/** Reads the words of a call; throws a UsageError for what is not understood. */
export function readArguments(words: string[]): Call | 'help' | 'version' {
  const {values, positionals} = parse(words);
  if (values.version) return 'version';
  if (values.help || positionals[0] === 'help') return 'help';
  const [name, file = '-', ...rest] = positionals;
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) throw new UsageError(name === undefined ? 'a command is missing' : `unknown command ${name}`);
  if (rest.length > 0) throw new UsageError(`one file at a time: ${rest.join(' ')}`);
  const level = values['heading-level'] === undefined ? undefined : Number(values['heading-level']);
  if (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= 6))
    throw new UsageError('--heading-level is a number from 1 to 6');
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) throw new UsageError('--now is an ISO 8601 date');
  if (values.ndjson && (command === 'schema' || command === 'validate')) throw new UsageError(`--ndjson does not go with ${command}`);
  if (values.json && command !== 'render') throw new UsageError(`--json does not go with ${command}`);
  if (values.markup && command !== 'validate') throw new UsageError(`--markup does not go with ${command}`);
  const options: Record<string, unknown> = {
    format: formatOf(values.format),
    baseUrl: values['base-url'],
    timeZone: values['time-zone'],
    sourceTimeZone: values['source-time-zone'],
    lang: values.lang,
    defaultLanguage: values.lang,
    theme: values.theme,
    headingLevel: level,
    preview: values.preview || undefined,
    now,
  };
  return {
    command,
    file,
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    document: values.document,
    ndjson: values.ndjson,
    json: values.json,
    markup: values.markup,
    failOnWarning: values['fail-on-warning'],
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({args: words, options: OPTIONS, allowPositionals: true});
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function formatOf(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw new UsageError(`unknown format ${name}`);
  return format;
}
