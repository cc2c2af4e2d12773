/** Prints a folder of articles as a folder of pages: `node examples/static-build/build.js stories/ public/`. */
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join, parse} from 'node:path';
import {renderDocument} from 'broadsheet/server.js';

const [from, to, origin = 'https://lantern.example'] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('usage: build.js FOLDER-OF-ARTICLES FOLDER-OF-PAGES [ORIGIN]');
  process.exit(2);
}

const now = new Date();
await mkdir(to, {recursive: true});
await copyFile(createRequire(import.meta.url).resolve('broadsheet/broadsheet.css'), join(to, 'broadsheet.css'));

for (const file of (await readdir(from)).sort()) {
  const {name} = parse(file);
  const story = await readFile(join(from, file), 'utf8');
  const {html, issues} = renderDocument(story, {baseUrl: `${origin}/${name}/`, stylesheet: '../broadsheet.css', now});
  for (const {severity, code, path} of issues) if (severity === 'error') console.error(`${file}: ${code} ${path}`);
  // Nothing to show, or not yet: no page, and the build goes on.
  if (html === '') continue;
  await mkdir(join(to, name), {recursive: true});
  await writeFile(join(to, name, 'index.html'), html);
  console.log(`${name}/index.html`);
}
