/** Writes the table of languages in docs/languages.md anew: `node scripts/language-table.js`, after a build. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const EXAMPLES = ['by', 'updated', 'photo', 'mostRead', 'live'];
const names = new Intl.DisplayNames('en', {type: 'language'});

/** Lists languages by their English names, with words that show each; a place for a value reads "…". */
export function languageTable(languages) {
  const rows = languages
    .map((messages) => [
      names.of(messages.lang),
      `\`${messages.lang}\``,
      ...EXAMPLES.map((name) => messages[name].replace(/\{\w+\}/g, '…')),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const head = ['language', 'tag', 'by', 'updated', 'photo', 'most read', 'live'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {LANGUAGES} = await import('../dist/locales/index.js');
  const file = new URL('../docs/languages.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/\| language \| tag \|.*(?:\n\|.*)*/, languageTable(LANGUAGES)));
}
