/** Writes the table of readers' tools in docs/accessibility.md anew, from docs/readers-tools.json: `node scripts/readers-tools.js`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const NAMES = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};
const MODES = ['page', 'guarded', 'shadow'];

/** Says in which engines something was found: in all, in none, or in those that are named. */
function cellOf(found) {
  const engines = Object.keys(NAMES).filter((engine) => found[engine]);
  if (engines.length === 0) return 'no';
  return engines.length === Object.keys(NAMES).length ? 'yes' : engines.map((engine) => NAMES[engine]).join(', ');
}

/** Counts what was found in a mode, in the engine where it is least. */
function countOf(results, mode) {
  const counts = Object.keys(NAMES).map((engine) => Object.values(results).filter((modes) => modes[mode][engine]).length);
  return `**${Math.min(...counts)} of ${Object.keys(results).length}**`;
}

/** Lists for every tool in which modes and engines it finds the words. */
export function toolsTable(results) {
  const rows = Object.entries(results).map(([name, modes]) => [name, ...MODES.map((mode) => cellOf(modes[mode]))]);
  const head = ['tool', ...MODES.map((mode) => `\`${mode}\``)];
  const sum = ['in every engine', ...MODES.map((mode) => countOf(results, mode))];
  return [head, head.map(() => '---'), ...rows, sum].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = JSON.parse(readFileSync(new URL('../docs/readers-tools.json', import.meta.url), 'utf8'));
  const file = new URL('../docs/accessibility.md', import.meta.url);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\| tool \|.*(?:\n\|.*)*/, toolsTable(results)));
}
