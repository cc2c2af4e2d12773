/** Writes what docs/embedding.md takes from the tables of the tests anew: `node scripts/embedding.js`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const startOf = (name) => `<!-- ${name}: written by scripts/embedding.js -->`;
const endOf = (name) => `<!-- end of ${name} -->`;
const marked = (name, parts) => [startOf(name), ...parts, endOf(name)].join('\n\n');
const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** Writes one recipe: the header, what the page's author pastes, and the frame that it stands in. */
function recipe({title, note, header, policy, snippet, frame}) {
  const around = frame === undefined ? [] : ['On the page around it:', fenced('html', frame)];
  return [`#### ${title}`, note, fenced('', `${header}: ${policy}`), fenced('html', snippet), ...around].join('\n\n');
}

/** Writes the recipes of all policies, one under the other, with the marks around them. */
export const policyRecipes = (policies) => marked('recipes', policies.map(recipe));

/** Writes the table of what a page is told when the network fails, with the marks around it. */
export function failureTable(failures) {
  const rows = failures.map(({name, code, says, asks = 3}) => [name, `\`${code}\``, `\`${says}\``, asks]);
  const head = ['what happens', 'code', 'message', 'tries'];
  return marked('failures', [[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {POLICIES} = await import('../test/policies.ts');
  const {NETWORK_FAILURES} = await import('../test/network-failures.ts');
  const file = new URL('../docs/embedding.md', import.meta.url);
  let text = readFileSync(file, 'utf8');
  for (const [name, words] of [
    ['recipes', policyRecipes(POLICIES)],
    ['failures', failureTable(NETWORK_FAILURES)],
  ]) {
    const [before, after] = [text.indexOf(startOf(name)), text.indexOf(endOf(name)) + endOf(name).length];
    text = text.slice(0, before) + words + text.slice(after);
  }
  writeFileSync(file, text);
}
