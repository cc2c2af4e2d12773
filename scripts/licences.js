/**
 * Writes cdn/licences.txt: the licences of what is bundled into the script-tag files, as their source maps name it. With `--list`, writes the list of
 * what is installed with the package into docs/licences.md instead.
 */
import {globSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Lists the packages that a source map names, without an order that matters. */
export function packagesIn(map) {
  const paths = JSON.parse(map).sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
  return [...new Set(paths.filter((name) => name !== undefined))].sort();
}

/** Lists the packages that the script-tag files bring, each once. */
export function bundled() {
  const maps = globSync('cdn/*.js.map', {cwd: fileURLToPath(root)});
  return [...new Set(maps.flatMap((map) => packagesIn(read(map))))].sort();
}

/** Lists what somebody gets who installs the package: the name and the licence of each dependency, those of dependencies too. */
export function runTime() {
  const {packages} = JSON.parse(read('package-lock.json'));
  const needed = Object.entries(packages).filter(
    ([path, {dev, devOptional, optional}]) => path !== '' && !dev && !devOptional && !optional,
  );
  const licences = new Map(needed.map(([path, {license}]) => [path.replace(/^.*node_modules\//, ''), license]));
  return [...licences].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Makes the text of all licences that go with the script-tag files. */
export function licenceText() {
  const own = `Broadsheet\n\n${read('LICENSE').trim()}\n`;
  const parts = bundled().map((name) => {
    const file = readdirSync(new URL(`node_modules/${name}/`, root)).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file.`);
    return `${name}\n\n${read(`node_modules/${name}/${file}`).trim()}\n`;
  });
  return [own, ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** Puts the list of what is installed into docs/licences.md. */
function list() {
  const page = read('docs/licences.md');
  const rows = runTime().map(([name, licence]) => `| \`${name}\` | ${licence} |\n`);
  const [before] = page.split(/(?<=\| --- \| --- \|\n)/);
  writeFileSync(new URL('docs/licences.md', root), before + rows.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--list')) list();
  else writeFileSync(new URL('cdn/licences.txt', root), licenceText());
}
