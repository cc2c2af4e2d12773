import {parseArgs} from 'node:util';
import {FORMATS, type Format} from '../model/result.js';
import {EXTRAS, LAYOUTS, LIST_EXTRAS, LIST_PARTS, PARTS} from '../server/choices.js';
import type {DocumentOptions} from '../server/index.js';

/** Says that a call was not understood; the exit code is 2. */
export class UsageError extends Error {}

export const COMMANDS = ['adapt', 'render', 'validate', 'build', 'schema'] as const;
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

/** A call that prints many documents into a folder. */
export interface BuildCall extends Call {
  command: 'build';
  /** Folder that the pages are written to. */
  out: string;
  /** Workers that print; as many as there are processors without it. */
  jobs?: number | undefined;
  /** File that the report is written to, as JSON. */
  report?: string | undefined;
  /** Prints what has not changed too. */
  force: boolean;
  /** Makes one site of the records of several builds. */
  merge: boolean;
}

export const usage = `
broadsheet adapt    [FILE|-]   prints {"ok","format","value","issues"}
broadsheet render   [FILE|-]   prints HTML; issues go to standard error
broadsheet validate [FILE|-]   prints issues
broadsheet build SRC OUT       prints a folder, or an archive with one document a line, as a folder of pages
broadsheet schema              prints the JSON Schema of the model

  --format F             ${FORMATS.join(' ')}
  --base-url U           address that relative addresses are resolved against
  --time-zone Z          zone that times are shown in
  --source-time-zone Z   zone of dates that name none
  --lang L               language of the labels when the input names none; build: of the site
  --now T                the time that embargoes are compared with (default: now)
  --ndjson               adapt, render: one document a line in, one JSON object a line out
  --heading-level N      render: level of the headline, 1 to 6
  --theme T              render, build: a designed look
  --document             render: a whole page
  --stylesheet U         render --document, build: address of broadsheet.css
  --script U             render --document, build: address of the script that adds behaviour
  --site-name W          render --document, build: name of the site
  --omit NAMES           render, build: parts to leave out, with commas between
  --show NAMES           render, build: more that is said, with commas between
  --heading W            render, of a ranked list: words above it
  --limit N              render, of a ranked list: entries at the most
  --layout L             render, of a ranked list: ${LAYOUTS.join(' ')}
  --no-ranks             render, of a ranked list: without numbers
  --thumbnails           render, of a ranked list: with pictures
  --current U            render, of a ranked list: address of the page's own article, which is left out
  --stale-after N        render, of a ranked list: hours after which it says that it may be out of date
  --jobs N               build: workers that print (default: one for each processor)
  --report FILE          build: writes the report as JSON
  --force                build: prints what has not changed, too
  --merge                build: SRC is a folder of the records of several builds; prints their contents, feeds and sitemaps
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
  stylesheet: {type: 'string'},
  script: {type: 'string'},
  'site-name': {type: 'string'},
  omit: {type: 'string'},
  show: {type: 'string'},
  heading: {type: 'string'},
  limit: {type: 'string'},
  layout: {type: 'string'},
  'no-ranks': {type: 'boolean', default: false},
  thumbnails: {type: 'boolean', default: false},
  current: {type: 'string'},
  'stale-after': {type: 'string'},
  jobs: {type: 'string'},
  report: {type: 'string'},
  force: {type: 'boolean', default: false},
  merge: {type: 'boolean', default: false},
  document: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  markup: {type: 'boolean', default: false},
  preview: {type: 'boolean', default: false},
  'fail-on-warning': {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', default: false},
} as const;

/** Flags that only go with some commands. */
const ONLY_WITH: Partial<Record<keyof typeof OPTIONS, readonly Command[]>> = {
  ndjson: ['adapt', 'render'],
  json: ['render'],
  document: ['render'],
  markup: ['validate'],
  stylesheet: ['render', 'build'],
  script: ['render', 'build'],
  'site-name': ['render', 'build'],
  omit: ['render', 'build'],
  show: ['render', 'build'],
  heading: ['render'],
  limit: ['render'],
  layout: ['render'],
  'no-ranks': ['render'],
  thumbnails: ['render'],
  current: ['render'],
  'stale-after': ['render'],
  jobs: ['build'],
  report: ['build'],
  force: ['build'],
  merge: ['build'],
};

/** Reads the words of a call; throws a UsageError for what is not understood. */
export function readArguments(words: string[]): Call | BuildCall | 'help' | 'version' {
  const {values, positionals} = parse(words);
  if (values.version) return 'version';
  if (values.help || positionals[0] === 'help') return 'help';
  const [name, ...files] = positionals;
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) throw new UsageError(name === undefined ? 'a command is missing' : `unknown command ${name}`);
  for (const [flag, commands] of Object.entries(ONLY_WITH)) {
    const value = values[flag as keyof typeof values];
    if (value !== undefined && value !== false && !commands.includes(command))
      throw new UsageError(`--${flag} does not go with ${command}`);
  }
  const options: Record<string, unknown> = {
    format: formatOf(values.format),
    baseUrl: values['base-url'],
    timeZone: values['time-zone'],
    sourceTimeZone: values['source-time-zone'],
    lang: values.lang,
    defaultLanguage: values.lang,
    theme: values.theme,
    headingLevel: numberOf('heading-level', values['heading-level'], 1, 6),
    preview: values.preview || undefined,
    stylesheet: values.stylesheet,
    script: values.script,
    siteName: values['site-name'],
    omit: namesOf('omit', values.omit, [...PARTS, ...LIST_PARTS]),
    show: namesOf('show', values.show, [...EXTRAS, ...LIST_EXTRAS]),
    heading: values.heading,
    limit: numberOf('limit', values.limit, 1),
    layout: oneOf('layout', values.layout, LAYOUTS),
    ranks: values['no-ranks'] ? false : undefined,
    thumbnails: values.thumbnails || undefined,
    current: values.current,
    staleAfter: numberOf('stale-after', values['stale-after'], 0),
    now: timeOf(values.now),
  };
  const call: Call = {
    command,
    file: files[0] ?? '-',
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    document: values.document,
    ndjson: values.ndjson,
    json: values.json,
    markup: values.markup,
    failOnWarning: values['fail-on-warning'],
  };
  if (command === 'build') {
    const [, out, ...rest] = files;
    if (out === undefined || rest.length > 0) throw new UsageError('build takes SRC and OUT');
    const {report, force, merge} = values;
    return {...call, command, out, options: withFolder(call.options), jobs: numberOf('jobs', values.jobs, 1), report, force, merge};
  }
  if (files.length > 1) throw new UsageError(`one file at a time: ${files.slice(1).join(' ')}`);
  return call;
}

/** A site stands in a folder: its address ends with a slash. */
function withFolder({baseUrl, ...options}: DocumentOptions): DocumentOptions {
  if (baseUrl === undefined) return options;
  if (!/^https?:\/\//i.test(baseUrl) || !URL.canParse(baseUrl)) throw new UsageError('--base-url is an absolute address');
  const {origin, pathname} = new URL(baseUrl);
  return {...options, baseUrl: `${origin}${pathname.replace(/\/?$/, '/')}`};
}

function timeOf(text: string | undefined): Date {
  const now = text === undefined ? new Date() : new Date(text);
  if (Number.isNaN(now.getTime())) throw new UsageError('--now is an ISO 8601 date');
  return now;
}

function numberOf(flag: string, text: string | undefined, least: number, most = Infinity): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${flag} is a number from ${least}${most === Infinity ? ' on' : ` to ${most}`}`);
}

function oneOf<T extends string>(flag: string, text: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === text);
  if (text !== undefined && found === undefined) throw new UsageError(`--${flag} is one of: ${known.join(' ')}`);
  return found;
}

/** Reads names with commas or spaces between, as the attributes of elements have them. */
function namesOf(flag: string, text: string | undefined, known: readonly string[]): Set<string> | undefined {
  return text === undefined
    ? undefined
    : new Set(
        text
          .split(/[\s,]+/)
          .filter(Boolean)
          .map((name) => oneOf(flag, name, known) ?? name),
      );
}

function parse(words: string[]) {
  try {
    return parseArgs({args: words, options: OPTIONS, allowPositionals: true});
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function formatOf(name: string | undefined): Format | undefined {
  const format = FORMATS.find((one) => one === name);
  if (name !== undefined && format === undefined) throw new UsageError(`unknown format ${name}`);
  return format;
}
