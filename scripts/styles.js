/** Builds the styles: reads src/styles/*.css and writes src/styles/sheets.ts, and cdn/broadsheet.css for printed pages. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {transform} from 'lightningcss';

const folder = new URL('../src/styles/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const minify = (css, visitor) => transform({filename: 'words.css', code: Buffer.from(css), minify: true, ...(visitor && {visitor})}).code.toString();

/** Makes every declaration important. */
const important = {
  Rule: {
    style({value, type}) {
      const {declarations, importantDeclarations} = value.declarations;
      return {type, value: {...value, declarations: {declarations: [], importantDeclarations: [...importantDeclarations, ...declarations]}}};
    },
  },
};

const words = ['tokens.css', 'words.css', 'list.css', 'themes/daily.css', 'print.css'].map(read).join('\n');
const host = minify(read('host.css'));
const wordsCss = minify(words);
/** The same rules once more, for words with the class bsh-guarded: in a layer, important, after a reset. */
const guardedCss = minify(`@layer bsh-guarded{${read('guarded-reset.css')}${words.replaceAll(/(^|[,}{]\s*)\.bsh-/g, '$1:where(.bsh-guarded,.bsh-guarded *).bsh-')}}`, important);
const documentCss = minify(read('document.css')) + host + wordsCss;

const constant = (name, css, what) => `/** ${what} */\nexport const ${name} =\n  ${JSON.stringify(css)};\n`;
writeFileSync(
  new URL('sheets.ts', folder),
  `// Made by scripts/styles.js from the style sheets beside it.\n${constant('hostCss', host, 'Rules for our elements themselves.')}${constant('wordsCss', wordsCss, 'Rules for the words.')}${constant('guardedCss', guardedCss, 'The rules for guarded words, which the styles of a page cannot reach.')}${constant('documentCss', documentCss, 'All rules of a page that we print whole.')}`,
);
mkdirSync(new URL('../cdn/', import.meta.url), {recursive: true});
writeFileSync(new URL('../cdn/broadsheet.css', import.meta.url), host + wordsCss + guardedCss);
