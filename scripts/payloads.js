import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {CORPUS, payloads} from '../test/injection/payloads.ts';
import {allDocuments} from '../test/injection/plan.ts';
import {tryPayload} from '../test/injection/try-printed.ts';

/*
 * Puts payloads into every field of every format and every attribute of every element, printed and built, and reports what they did:
 * `npm run test:payloads -- [--all] FILE…`. docs/security.md says what is tried and what counts.
 */

/** Lines of a report at the most; the rest is counted. */
const LINES = 100;

const short = (text) => JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** Prints every payload whose number is this thread's own. */
async function tryOwn({first, threads}) {
  const seen = new Set();
  for (const [number, payload] of payloads().entries())
    if (number % threads === first)
      for (const found of await tryPayload(payload, allDocuments(number, payload.length), seen)) parentPort.postMessage(found);
}

/** Prints every payload in Node, on all processors. */
async function tryInNode() {
  const threads = Math.max(1, Math.min(availableParallelism(), 8));
  const found = [];
  const workers = Array.from({length: threads}, (_, first) => new Worker(new URL(import.meta.url), {workerData: {first, threads}}));
  await Promise.all(
    workers.map(async (worker) => {
      worker.on('message', (one) => found.push({engine: 'Node', way: 'printed', ...one}));
      const [code] = await once(worker, 'exit');
      if (code !== 0) throw new Error(`A thread ended with ${code}.`);
    }),
  );
  return found;
}

/** Runs the test in browsers; gives what it reported, and its log where it failed without a report. */
async function tryInBrowsers() {
  const folder = mkdtempSync(join(tmpdir(), 'payloads-'));
  const report = join(folder, 'report.ndjson');
  const runner = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));
  const child = spawn(process.execPath, [runner, '--static-logging', '--group', 'default', '--files', 'test/injection/payloads.test.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {...process.env, PAYLOADS_REPORT: report},
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const [code] = await once(child, 'close');
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n').filter(Boolean) : [];
  rmSync(folder, {recursive: true});
  const found = lines.map((line) => JSON.parse(line));
  for (const line of log.match(/^.* is not installed: .*$/gm) ?? []) console.log(line);
  return {found, failure: code !== 0 && found.length === 0 ? log : ''};
}

async function main(given) {
  const files = given.filter((argument) => !argument.startsWith('--'));
  if (given.includes('--all')) process.env.PAYLOADS_ALL = '1';
  process.env.PAYLOADS = JSON.stringify(files.length > 0 ? files.map((file) => resolve(file)) : [CORPUS]);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined || given.some((argument) => argument.startsWith('--') && argument !== '--all')) {
    console.error(missing === undefined ? 'Usage: npm run test:payloads -- [--all] FILE…' : `${missing} is not there.`);
    return 2;
  }
  console.log(`${payloads().length} payloads`);
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  const printed = await tryInNode();
  console.log(`Node: ${printed.length} faults, ${seconds()}`);
  const {found, failure} = await tryInBrowsers();
  console.log(`Browsers: ${found.length} faults, ${seconds()}`);
  const all = [...printed, ...found];
  for (const {engine, way, payload, where, kind, what} of all.slice(0, LINES))
    console.log(`${short(payload)}\n  ${engine}, ${way}, ${where || 'somewhere'}: ${kind}: ${what}`);
  if (all.length > LINES) console.log(`… and ${all.length - LINES} more`);
  if (failure !== '') console.error(failure);
  return all.length > 0 || failure !== '' ? 1 : 0;
}

if (isMainThread) process.exitCode = await main(process.argv.slice(2));
else await tryOwn(workerData);
