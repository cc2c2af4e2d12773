import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {basename, dirname, extname, join, resolve, sep} from 'node:path';
import {Tinypool} from 'tinypool';
import {numbered} from '../server/site/paths.js';
import {timeOf, type PageOptions} from '../server/site/page.js';
import {UsageError, type BuildCall} from './arguments.js';
import {documentsOf, type Found, type Reached} from './build-input.js';
import {NewRecord, OldRecord, recordsOf, type PageRecord} from './build-record.js';
import {reportText, Tally, type Report} from './build-report.js';
import {removeOld, STYLESHEET, writeSite} from './build-site.js';
import printDocuments, {type Job, type Outcome} from './build-worker.js';
import {CompactMap} from './compact-map.js';
import {Progress} from './progress.js';

/** Documents that are printed in one go, and characters that are enough for one. */
const CHUNK = {documents: 32, characters: 2_000_000};
/** Chunks that are under way for each worker: one that it prints, one that waits. */
const AHEAD = 2;

/** A document on its way: found, perhaps printed before, then printed. */
interface Item {
  found: Found;
  key: string;
  old: PageRecord | undefined;
}

/** Prints some documents, here or by a worker. */
type Print = (documents: Job['documents']) => Promise<Outcome[]>;

/**
 * Prints a folder or an archive of documents as a folder of pages with contents, feeds and sitemaps; gives the exit code.
 *
 * What is held in memory is a few chunks and some bytes for each page, however many there are. Pages come out the same whatever the number
 * of workers: names are given in the order of the documents.
 */
export async function build(call: BuildCall, version: string): Promise<{code: 0 | 1; text: string}> {
  const {file, out, options, report: reportFile, merge} = call;
  refuseNested(file, out);
  await mkdir(out, {recursive: true});
  const {baseUrl} = options;
  const name = options.siteName ?? (baseUrl === undefined ? basename(resolve(out)) : new URL(baseUrl).host);
  const tally = new Tally();
  const taken = new CompactMap();
  const record = new NewRecord(out);
  const progress = new Progress(process.stderr);
  try {
    const work: Work = {tally, taken, record, progress};
    await (merge ? mergeRecords(file, work) : printAll(call, version, work));
    await record.finish();
    await writeSite(call, name, record);
    if (!merge) tally.removed = await removeOld(out, taken);
    record.keep();
  } catch (error) {
    record.drop();
    throw error;
  } finally {
    progress.clear();
  }
  const report: Report = tally.report(call.failOnWarning);
  if (reportFile !== undefined) await writeFile(reportFile, `${JSON.stringify(report, undefined, 2)}\n`);
  return {code: report.ok ? 0 : 1, text: reportText(report)};
}

/** A build that writes into what it reads would read what it wrote. */
function refuseNested(from: string, out: string): void {
  if (from === '-') return;
  const [one, other] = [resolve(from) + sep, resolve(out) + sep];
  if (one.startsWith(other) || other.startsWith(one)) throw new UsageError('SRC and OUT lie within each other');
}

interface Work {
  tally: Tally;
  taken: CompactMap;
  record: NewRecord;
  progress: Progress;
}

async function printAll(call: BuildCall, version: string, work: Work): Promise<void> {
  const {file, out, options, force, jobs = availableParallelism()} = call;
  const pageOptions: PageOptions = {...options, ...(options.stylesheet === undefined && {ownStylesheet: STYLESHEET})};
  const old = force ? undefined : await OldRecord.open(out);
  const pool = jobs === 1 ? undefined : makePool(jobs);
  const print: Print = async (documents) => {
    const job: Job = {documents, options: pageOptions};
    return pool === undefined ? printDocuments(job) : ((await pool.run(job)) as Outcome[]);
  };
  const salt = JSON.stringify([version, {...pageOptions, now: undefined}], (_, value: unknown) =>
    value instanceof Set ? [...value] : value,
  );
  const reached: Reached = {done: 0};
  const underWay: (() => Promise<void>)[] = [];
  try {
    for await (const items of chunksOf(documentsOf(file, reached), old, salt)) {
      underWay.push(begin(items, print, work, out));
      if (underWay.length >= jobs * AHEAD) await underWay.shift()?.();
      work.progress.draw(reached, work.tally.documents.read);
    }
    for (const settle of underWay) await settle();
  } finally {
    await pool?.destroy();
    old?.close();
  }
}

function makePool(jobs: number): Tinypool {
  const filename = new URL('./build-worker.js', import.meta.url).href;
  return new Tinypool({filename, minThreads: jobs, maxThreads: jobs, isolateWorkers: false});
}

/** Gathers documents until there are enough to be worth a message to a worker. */
async function* chunksOf(
  documents: AsyncIterable<Found>,
  old: OldRecord | undefined,
  salt: string,
): AsyncGenerator<Item[], void, undefined> {
  let items: Item[] = [];
  let characters = 0;
  for await (const found of documents) {
    const {name, text, format = ''} = found;
    const key = createHash('sha256').update(`${salt}\n${format}\n${name}\n${text}`).digest('base64url');
    items.push({found, key, old: old?.get(key)});
    characters += text.length;
    if (items.length < CHUNK.documents && characters < CHUNK.characters) continue;
    yield items;
    [items, characters] = [[], 0];
  }
  if (items.length > 0) yield items;
}

/** Starts to print what is new of some documents; what comes back waits for it, then names and writes the pages. */
function begin(items: readonly Item[], print: Print, work: Work, out: string): () => Promise<void> {
  const fresh = items.filter(({old}) => old === undefined);
  const printed =
    fresh.length === 0
      ? Promise.resolve([])
      : printSafely(
          fresh.map(({found}) => found),
          print,
        );
  return async () => {
    const outcomes = await printed;
    const made = new Map(fresh.map((item, index) => [item, outcomes[index]]));
    const writes: Promise<void>[] = [];
    for (const item of items) {
      const page = await settle(item, made.get(item), print, work, out);
      if (page !== undefined) writes.push(writePage(join(out, page.path), page.html));
    }
    await Promise.all(writes);
  };
}

/** Prints documents; those that a worker died of are found out one by one. */
async function printSafely(documents: Job['documents'], print: Print): Promise<Outcome[]> {
  try {
    return await print(documents);
  } catch (error) {
    const [only] = documents;
    if (documents.length > 1) {
      const outcomes: Outcome[] = [];
      for (const one of documents) outcomes.push(...(await printSafely([one], print)));
      return outcomes;
    }
    const why = `input/internal / ${error instanceof Error ? error.message : String(error)}`;
    return only === undefined ? [] : [{html: '', issues: {'input/internal': 1}, state: 'failed', why}];
  }
}

/** Gives a document its name and its line in the record; tells what is to be written. */
async function settle(
  {found, key, old}: Item,
  outcome: Outcome | undefined,
  print: Print,
  {tally, taken, record}: Work,
  out: string,
): Promise<{path: string; html: string} | undefined> {
  const {source} = found;
  const wanted = outcome === undefined ? (old?.wanted ?? old?.entry.path) : outcome.entry?.path;
  const path = wanted === undefined ? undefined : claim(wanted, taken);
  if (outcome === undefined && old !== undefined && path === old.entry.path && existsSync(join(out, path))) {
    tally.add(source, {state: 'unchanged', issues: old.issues});
    await record.add({...old, source}, timeOf(old.entry));
    return undefined;
  }
  // Where its name was taken, or its page is gone, it is printed once more, for the place that it has now.
  const isPlaced = path === undefined || path === outcome?.entry?.path;
  const [made] = isPlaced ? [outcome] : await printSafely([{...found, path}], print);
  if (made === undefined) return undefined;
  tally.add(source, made);
  const {html, entry, issues} = made;
  if (entry === undefined) return undefined;
  await record.add({key, source, entry, issues, ...(wanted !== undefined && wanted !== entry.path && {wanted})}, timeOf(entry));
  return {path: entry.path, html};
}

/** Takes a path that no page has; letters of either case are the same, as on many disks. */
function claim(path: string, taken: CompactMap): string {
  const wanted = path.toLowerCase();
  let number = taken.get(wanted) ?? 0;
  let free = path;
  while (taken.get(free.toLowerCase()) !== undefined) free = numbered(path, ++number);
  taken.set(free.toLowerCase(), 1);
  if (free !== path) taken.set(wanted, number);
  return free;
}

async function writePage(file: string, html: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, html);
}

/** Takes the records of builds that printed a part each, without their pages: every `.ndjson` of a folder, by name. */
async function mergeRecords(folder: string, {taken, record, tally}: Work): Promise<void> {
  const files = (await readdir(folder)).filter((file) => extname(file) === '.ndjson').sort();
  for (const file of files) {
    for await (const {source, ...rest} of recordsOf(join(folder, file))) {
      const {path} = rest.entry;
      const from = `${file} ${source}`;
      if (taken.get(path.toLowerCase()) !== undefined) {
        tally.add(from, {state: 'failed', issues: {}, why: `another part has the page ${path}`});
        continue;
      }
      taken.set(path.toLowerCase(), 1);
      tally.add(from, {state: 'unchanged', issues: rest.issues});
      await record.add({source: from, ...rest}, timeOf(rest.entry));
    }
  }
}
