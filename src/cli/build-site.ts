import {copyFile, readdir, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {CONTENTS_ENTRIES, printContents, siteLanguage, type ContentsChoice} from '../server/site/contents.js';
import {printFeeds} from '../server/site/feeds.js';
import type {PageEntry} from '../server/site/page.js';
import {isPagePath} from '../server/site/paths.js';
import {printNewsSitemap, printSitemaps, type SiteFile} from '../server/site/sitemap.js';
import type {BuildCall} from './arguments.js';
import {RECORD, recordsOf, type NewRecord} from './build-record.js';
import type {CompactMap} from './compact-map.js';

export const STYLESHEET = 'broadsheet.css';
/** Files that the site's own lists may have, in any number. */
const NUMBERED = /^(?:index-\d+\.html|sitemap-\d+\.xml)$/;

/** Writes what stands above the pages: contents, feeds, sitemaps, styles. */
export async function writeSite(call: BuildCall, name: string, record: NewRecord): Promise<void> {
  const {out, options} = call;
  const {baseUrl: base, now = new Date()} = options;
  const lang = siteLanguage(options.lang);
  if (options.stylesheet === undefined) await copyFile(new URL(`../../cdn/${STYLESHEET}`, import.meta.url), join(out, STYLESHEET));
  const written = new Set<string>();
  const write = async ({name: file, text}: SiteFile): Promise<void> => {
    written.add(file);
    await writeFile(join(out, file), text);
  };
  const contents = {name, lang, base, options: {...options, stylesheet: options.stylesheet ?? STYLESHEET}};
  for (const file of contentsOf(record, contents)) await write(file);
  if (base !== undefined) {
    for (const file of printFeeds(record.entries(), {name, base, lang})) await write(file);
    for (const file of printSitemaps(record.entries('oldest'), base)) await write(file);
    await write(printNewsSitemap(record.entries(), {name, lang, now}));
  }
  const left = (await readdir(out)).filter((file) => NUMBERED.test(file) && !written.has(file));
  await Promise.all(left.map((file) => rm(join(out, file))));
}

/** Prints the pages of contents, one at a time. */
function* contentsOf(record: NewRecord, choice: ContentsChoice): Generator<SiteFile, void, undefined> {
  const count = Math.max(1, Math.ceil(record.length / CONTENTS_ENTRIES));
  let number = 1;
  let held: PageEntry[] = [];
  for (const entry of record.entries()) {
    if (held.length === CONTENTS_ENTRIES) {
      yield printContents(held, number++, count, choice);
      held = [];
    }
    held.push(entry);
  }
  yield printContents(held, number, count, choice);
}

/** Removes the pages of the build before that no document asks for any more, and the folders that are empty then; tells how many. */
export async function removeOld(out: string, taken: CompactMap): Promise<number> {
  let removed = 0;
  for await (const {entry} of recordsOf(join(out, RECORD))) {
    const {path} = entry;
    if (!isPagePath(path) || taken.get(path.toLowerCase()) !== undefined) continue;
    const isThere = await rm(join(out, path)).then(
      () => true,
      () => false,
    );
    if (isThere) removed++;
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const isEmpty = await rmdir(join(out, folder)).then(
        () => true,
        () => false,
      );
      if (!isEmpty) break;
    }
  }
  return removed;
}
