/** Writes cdn/locales/<tag>.json, the words of each language as data, for pages that load one beside the script. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {LANGUAGES} from '../dist/locales/index.js';

const folder = new URL('../cdn/locales/', import.meta.url);
const [english] = LANGUAGES;

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
for (const messages of LANGUAGES) {
  if (messages === english) continue;
  const inOrder = Object.fromEntries(Object.keys(english).map((name) => [name, messages[name]]));
  writeFileSync(new URL(`${messages.lang}.json`, folder), `${JSON.stringify(inOrder)}\n`);
}
