/** Builds the styles: reads src/styles/*.css and writes src/styles/sheets.ts, and cdn/broadsheet.css for printed pages. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {transform} from 'lightningcss';

const folder = new URL('../src/styles/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const minify = (css) => transform({filename: 'words.css', code: Buffer.from(css), minify: true}).code.toString();

/** Matches the root of guarded words and everything in it, and weighs nothing. */
const INSIDE = ':where(.bsh-guarded,.bsh-guarded *)';

/** Adds the guard to what a selector selects: at its end, but before a pseudo-element. */
const guardSelector = (selector) => selector.replace(/(?:::?(?:before|after|first-letter|marker))?$/, `${INSIDE}$&`);

/** Splits a list of selectors at the commas that stand in no brackets. */
function splitSelectors(list) {
  const selectors = [''];
  let depth = 0;
  for (const character of list) {
    if ('(['.includes(character)) depth++;
    if (')]'.includes(character)) depth--;
    if (character === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += character;
  }
  return selectors;
}

/** Confines every rule of a minified sheet to guarded words and makes every declaration important. */
function guard(css) {
  return css.replaceAll(/([^{}]+)\{([^{}]+)\}/g, (_, selectors, declarations) => {
    const guarded = splitSelectors(selectors).map(guardSelector);
    const important = declarations.split(';').filter(Boolean).map((declaration) => `${declaration}!important`);
    return `${guarded.join()}{${important.join(';')}}`;
  });
}

const words = ['tokens.css', 'words.css', 'list.css', 'themes/daily.css', 'print.css'].map(read).join('\n');
const hostCss = minify(read('host.css'));
const wordsCss = minify(words);
const guardedCss = minify(`@layer bsh-guarded{${guard(minify(read('guarded-reset.css') + words))}}`);
const documentCss = minify(read('document.css')) + hostCss + wordsCss;

const sheets = [
  ['hostCss', hostCss, 'Rules for our elements themselves.'],
  ['wordsCss', wordsCss, 'Rules for the words.'],
  ['guardedCss', guardedCss, 'The rules for guarded words, which the styles of a page cannot reach.'],
  ['documentCss', documentCss, 'All rules of a page that we print whole.'],
];
const constants = sheets.map(([name, css, what]) => `/** ${what} */\nexport const ${name} =\n  ${JSON.stringify(css)};\n`);
writeFileSync(new URL('sheets.ts', folder), `// Made by scripts/styles.js from the style sheets beside it.\n${constants.join('')}`);
mkdirSync(new URL('../cdn/', import.meta.url), {recursive: true});
writeFileSync(new URL('../cdn/broadsheet.css', import.meta.url), hostCss + wordsCss + guardedCss);
