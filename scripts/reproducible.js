/**
 * Builds the project once more, in another folder, another time zone and another language, and compares the result with the build that is
 * there, byte by byte. Run it after `npm run build`; it ends with 1 and the names of the files that differ.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, globSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const copy = join(root, '.cache', 'reproducible', 'another', 'folder');

/** Gives the hash of every built file that is published, by its path. */
function hashes(folder) {
  const names = globSync(['dist/**/*', 'cdn/**/*', 'custom-elements.json'], {cwd: folder, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  return new Map(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

rmSync(copy, {recursive: true, force: true});
for (const name of execFileSync('git', ['ls-files', '-z'], {cwd: root, encoding: 'utf8'}).split('\0').filter(Boolean)) {
  mkdirSync(dirname(join(copy, name)), {recursive: true});
  cpSync(join(root, name), join(copy, name));
}
// Linked and not copied: a symbolic link to the folder would be followed, and its path stand in the source maps.
execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
try {
  const env = {...process.env, TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', PATH: `${copy}/node_modules/.bin:${process.env.PATH}`};
  execFileSync('npm', ['run', '--silent', 'build'], {cwd: copy, env, stdio: ['ignore', 'ignore', 'inherit']});
  const [first, second] = [hashes(root), hashes(`${copy}/`)];
  const different = [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name));
  console.log(different.length === 0 ? `${first.size} files are the same.` : `These differ:\n${different.join('\n')}`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(join(root, '.cache', 'reproducible'), {recursive: true, force: true});
}
