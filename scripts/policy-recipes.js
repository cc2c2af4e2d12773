/** Writes the recipes for policies in docs/embedding.md anew: `node scripts/policy-recipes.js`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const START = '<!-- recipes: written by scripts/policy-recipes.js -->';
const END = '<!-- end of recipes -->';
const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** Writes one recipe: the header, what the page's author pastes, and the frame that it stands in. */
function recipe({title, note, header, policy, snippet, frame}) {
  const around = frame === undefined ? [] : ['On the page around it:', fenced('html', frame)];
  return [`#### ${title}`, note, fenced('', `${header}: ${policy}`), fenced('html', snippet), ...around].join('\n\n');
}

/** Writes the recipes of all policies, one under the other, with the marks around them. */
export const policyRecipes = (policies) => [START, ...policies.map(recipe), END].join('\n\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {POLICIES} = await import('../test/policies.ts');
  const file = new URL('../docs/embedding.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(START), text.indexOf(END) + END.length];
  writeFileSync(file, text.slice(0, before) + policyRecipes(POLICIES) + text.slice(after));
}
