/** Builds the styles: reads src/styles/*.css and writes src/styles/sheets.ts, and cdn/broadsheet.css for printed pages. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {transform} from 'lightningcss';
import {guard} from '../src/styles/guard.ts';
import {raise} from './raise.js';

const folder = new URL('../src/styles/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const minify = (names) => transform({filename: names.join(), code: Buffer.from(names.map(read).join('\n')), minify: true}).code.toString();

const hostCss = minify(['host.css']);
const wordsCss = raise(
  minify([
    'tokens.css',
    'words.css',
    'byline.css',
    'text.css',
    'pictures.css',
    'blocks.css',
    'embeds.css',
    'galleries.css',
    'list.css',
    'themes/daily.css',
    'print.css',
  ]),
);
const guardedResetCss = minify(['guarded-reset.css']);
// Last, so that it has its way with the words of ours that stand in no article.
const documentCss = hostCss + wordsCss + raise(minify(['document.css']));

const sheets = [
  ['hostCss', hostCss, 'Rules for our elements themselves.'],
  ['wordsCss', wordsCss, 'Rules for the words.'],
  ['guardedResetCss', guardedResetCss, 'What guarded words begin with, before the rules for words.'],
  ['documentCss', documentCss, 'All rules of a page that we print whole.'],
];
const constants = sheets.map(([name, css, what]) => `/** ${what} */\nexport const ${name} =\n  ${JSON.stringify(css)};\n`);
writeFileSync(new URL('sheets.ts', folder), `// Made by scripts/styles.js from the style sheets beside it.\n${constants.join('')}`);
mkdirSync(new URL('../cdn/', import.meta.url), {recursive: true});
writeFileSync(new URL('../cdn/broadsheet.css', import.meta.url), hostCss + wordsCss + guard(guardedResetCss + wordsCss));
