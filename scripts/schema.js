import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {createGenerator} from 'ts-json-schema-generator';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Makes the JSON Schema of the model from its types: an article or a ranked list, with a definition for every exported type. */
export function makeSchema() {
  const generator = createGenerator({
    path: path('src/model/article.ts'),
    tsconfig: path('src/tsconfig.json'),
    type: '*',
    expose: 'export',
    topRef: true,
    additionalProperties: false,
    skipTypeCheck: true,
  });
  const {$schema, definitions = {}} = generator.createSchema('*');
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    $schema,
    title: 'Broadsheet article model',
    description: 'An article or a ranked list of articles: schema.org names for the article, mdast names for its body.',
    anyOf: [{$ref: '#/definitions/Article'}, {$ref: '#/definitions/TrendingList'}],
    definitions: sorted,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(path('dist'), {recursive: true});
  await writeFile(path('dist/schema.json'), `${JSON.stringify(makeSchema(), null, 2)}\n`);
}
