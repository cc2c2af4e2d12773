import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {renderArticle, renderByline, renderPhotoCredit} from '../dist/server/index.js';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const ARTICLES = 'test/fixtures/articles';
/** The clock of the prints, so that a release prints the same on every day. */
const options = {baseUrl: 'https://lantern.example/', now: new Date('2026-01-01T00:00:00Z')};

/** Prints every article fixture, a byline and a credit, each as the element with its words, by file name. */
export async function makePrints() {
  const names = (await readdir(path(ARTICLES))).filter((name) => /\.(?:json(?:ld)?|html)$/.test(name));
  const prints = new Map();
  for (const name of names.sort()) {
    const text = await readFile(path(`${ARTICLES}/${name}`), 'utf8');
    const {html} = name.startsWith('photo') ? renderPhotoCredit(text, options) : renderArticle(text, options);
    prints.set(`${name.replace(/\.json(ld)?$/, (_, ld = '') => (ld ? '-ld' : '')).replaceAll('.', '-')}.html`, html);
  }
  prints.set('byline.html', renderByline(await readFile(path(`${ARTICLES}/foreign-news.jsonld`), 'utf8'), options).html);
  return prints;
}

/** Keeps the prints of a release for good: `npm run prints`, once, before the release is published. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {version} = JSON.parse(await readFile(path('package.json'), 'utf8'));
  const folder = path(`test/fixtures/prints/${version}`);
  await mkdir(folder, {recursive: true});
  for (const [name, html] of await makePrints()) await writeFile(`${folder}/${name}`, `${html}\n`);
  const all = await readdir(path('test/fixtures/prints'), {recursive: true});
  const pages = all.filter((name) => name.endsWith('.html')).sort();
  await writeFile(path('test/fixtures/prints/index.json'), `${JSON.stringify(pages, undefined, 2)}\n`);
}
