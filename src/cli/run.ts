import {once} from 'node:events';
import {createReadStream, readFileSync} from 'node:fs';
import {makeIssue, type Issue} from '../model/issues.js';
import {adapt, checkMarkup, renderArticle, renderDocument} from '../server/index.js';
import {readArguments, usage, type Call} from './arguments.js';
import {build} from './build.js';
import {decodeText} from './decode.js';
import {linesOf} from './lines.js';

/** Carries out one call and gives its exit code. */
export async function run(words: string[]): Promise<number> {
  const call = readArguments(words);
  if (call === 'help' || call === 'version') {
    await write(call === 'help' ? usage.trimStart() : `${versionOf()}\n`);
    return 0;
  }
  if (call.command === 'schema') {
    await write(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'));
    return 0;
  }
  if ('out' in call) {
    const {code, text} = await build(call, versionOf());
    await write(text);
    return code;
  }
  return call.ndjson ? runLines(call) : runOne(call);
}

async function runOne(call: Call): Promise<number> {
  const input = decodeText(readFileSync(call.file === '-' ? 0 : call.file));
  const {command, options} = call;
  if (call.markup) return runMarkup(input, call);
  if (command === 'render' && call.json) {
    const answered = answerRender(input, call);
    await write(`${JSON.stringify(answered, undefined, 2)}\n`);
    return answered.ok ? 0 : 1;
  }
  if (command === 'render') {
    const {html, content, issues} = print(input, call);
    for (const issue of issues) process.stderr.write(`${lineOf(issue)}\n`);
    if (html !== '') await write(html.endsWith('\n') ? html : `${html}\n`);
    return exitCode(content !== null, issues, call);
  }
  const {ok, format, value, issues} = adapt(input, options);
  if (command === 'adapt') await write(`${JSON.stringify({ok: exitCode(ok, issues, call) === 0, format, value, issues}, undefined, 2)}\n`);
  else await write(issues.map((issue) => `${lineOf(issue)}\n`).join(''));
  return exitCode(ok && !(command === 'validate' && issues.some(({severity}) => severity === 'error')), issues, call);
}

/** Checks markup that was written by hand; one fault a line. */
async function runMarkup(input: string, {failOnWarning}: Call): Promise<number> {
  const issues = checkMarkup(input);
  await write(issues.map(({severity, rule, place, message}) => `${severity} ${rule} ${place} ${message}\n`).join(''));
  return issues.some(({severity}) => failOnWarning || severity === 'error') ? 1 : 0;
}

/** Answers each line with a line, in order; a bad line never stops the rest. */
async function runLines(call: Call): Promise<number> {
  const input = call.file === '-' ? process.stdin : createReadStream(call.file);
  for await (const {text} of linesOf(input)) {
    if (text?.trim() !== '') await write(`${JSON.stringify(answer(text, call))}\n`);
  }
  return 0;
}

function answer(line: string | undefined, call: Call): object {
  let input: unknown;
  try {
    if (line === undefined) throw new Error('The line is too long.');
    input = JSON.parse(line);
  } catch (error) {
    const issues = [makeIssue('input/invalid-json', '', error instanceof Error ? error.message : '')];
    return {ok: false, format: call.options.format ?? 'unrecognised', issues, ...(call.command === 'render' ? {html: ''} : {value: null})};
  }
  if (call.command === 'render') {
    const {ok, format, issues, html, ...more} = answerRender(input, call);
    return {ok, format, issues, html, ...(call.json && more)};
  }
  const {ok, format, issues, value} = adapt(input, call.options);
  return {ok: exitCode(ok, issues, call) === 0, format, issues, value};
}

function answerRender(input: unknown, call: Call) {
  const {html, content, format, issues, jsonLd, meta} = print(input, call);
  return {ok: exitCode(content !== null, issues, call) === 0, format, issues, html, jsonLd, meta};
}

function print(input: unknown, {document, options}: Call) {
  return document ? renderDocument(input, options) : renderArticle(input, options);
}

function exitCode(ok: boolean, issues: readonly Issue[], {failOnWarning}: Call): 0 | 1 {
  return ok && !(failOnWarning && issues.some(({severity}) => severity !== 'info')) ? 0 : 1;
}

function lineOf({severity, code, path, message}: Issue): string {
  return `${severity} ${code} ${path === '' ? '/' : path} ${message}`;
}

function versionOf(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}).version;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
