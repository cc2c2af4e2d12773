/**
 * Measures `broadsheet build` with an archive that is made while it is printed: `node bench/build.js [STORIES] [JOBS]`, after a build.
 *
 * Prints stories a second and the most memory (resident set, workers included) that the command had taken when a tenth and when all of the
 * archive had been read. 100,000 stories without an argument; they need 4 GB in the folder of temporary files.
 */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {story} from './story.js';

const [stories = 100_000, jobs = availableParallelism()] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'broadsheet-'));
const words = ['build', '-', out, '--base-url', 'https://lantern.example/', '--jobs', String(jobs), '--now', '2030-01-01T00:00:00Z'];

try {
  const started = performance.now();
  const child = spawn(process.execPath, [main, ...words], {stdio: ['pipe', 'pipe', 'inherit']});
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {encoding: 'utf8'})) / 1024);
  };
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const ended = once(child, 'close');
  let atTenth = 0;
  for (let number = 1; number <= stories; number++) {
    if (!child.stdin.write(`${JSON.stringify(story(number))}\n`)) await once(child.stdin, 'drain');
    if (number % Math.ceil(stories / 500) === 0) look();
    if (number === Math.ceil(stories / 10)) atTenth = peak;
  }
  child.stdin.end();
  const looking = setInterval(look, 200);
  child.stdout.once('data', () => clearInterval(looking));
  const [code] = await ended;
  const seconds = (performance.now() - started) / 1000;
  console.log(said.split('\n')[0]);
  console.log(`exit code ${code}, ${jobs} jobs, ${Math.round(stories / seconds)} stories a second, ${Math.round(seconds)} s`);
  console.log(`peak at 10 % ${Math.round(atTenth)} MB, at 100 % ${Math.round(peak)} MB, ratio ${(peak / atTenth).toFixed(2)}`);
} finally {
  rmSync(out, {recursive: true});
}
