import {expect} from 'chai';
import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {canonical} from '../../../dist/formats/canonical.js';
import type {Article} from '../../../dist/model/article.js';
import type {AdaptOptions} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {deepFreeze} from '../../arbitraries.ts';
import {arbitraryNear} from '../formats/adapter-checks.ts';
import {expectSound} from '../formats/html-helpers.ts';

const root = new URL('../../../', import.meta.url);
const NAMES =
  'type data attrs content marks text items item style meta checked caption file url level code html href src title children blocks'.split(
    ' ',
  );
const WORDS =
  'paragraph header list checklist image table embed raw linkTool attaches warning quote heading bulletList taskList taskItem text bold link doc constructor'.split(
    ' ',
  );
const BASE = 'https://lantern.example/';

type Recipe = (saved: unknown, metadata?: object, options?: AdaptOptions) => unknown;
const {editorJsArticle} = (await import(new URL('examples/recipes/editor-js.js', root).href)) as {editorJsArticle: Recipe};
const {tiptapArticle} = (await import(new URL('examples/recipes/tiptap.js', root).href)) as {tiptapArticle: Recipe};
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(`test/fixtures/recipes/${name}.json`, root), 'utf8'));

function read(made: unknown): {article: Article; issues: string[]} {
  const result = canonical(made, {baseUrl: BASE});
  expectSound(result);
  return {article: result.value as Article, issues: result.issues.map(({code, path}) => `${code} ${path}`)};
}

for (const [name, recipe] of Object.entries({'editor-js': editorJsArticle, tiptap: tiptapArticle})) {
  describe(`the recipe ${name}`, () => {
    const {input, expected} = sample(name) as {input: unknown; expected: unknown};

    it('makes an article of every tool or node of the sample', () => {
      const {article, issues} = read(recipe(input, {headline: 'Why did the ferries stop?'}, {parseHtml, baseUrl: BASE}));
      expect({body: article.body, issues}).to.deep.equal(expected);
    });

    it('survives documents that are broken', () => {
      const near = arbitraryNear(NAMES, WORDS);
      const nodes = fc.array(fc.record({type: fc.constantFrom(...WORDS), data: near, attrs: near, content: fc.array(near), marks: near}));
      fc.assert(
        fc.property(fc.oneof(near, fc.record({blocks: nodes, content: nodes})), (broken) => {
          expectSound(canonical(recipe(deepFreeze(broken), {headline: 'A'}, {parseHtml}), {baseUrl: BASE}));
        }),
        {numRuns: 300},
      );
    });

    it('lets nothing unsafe pass', () => {
      const bad = 'javascript:alert(1)';
      const hostile = {
        blocks: [
          {type: 'paragraph', data: {text: `<a href="${bad}">One</a><img src=x onerror=x>`}},
          {type: 'constructor', data: {}},
          {type: 'embed', data: {source: bad, embed: bad}},
          {type: 'raw', data: {html: '<script>x()</script><p onclick="x">Two</p>'}},
        ],
        content: [
          {type: 'paragraph', content: [{type: 'text', text: 'One', marks: [{type: 'link', attrs: {href: bad}}, {type: 'constructor'}]}]},
          {type: 'image', attrs: {src: bad}},
        ],
      };
      expect(JSON.stringify(read(recipe(hostile, {}, {parseHtml})).article)).not.to.match(/javascript:|script|onerror|onclick/);
    });

    it('is linked from the documentation, which calls it by its name', () => {
      const docs = readFileSync(new URL('docs/formats.md', root), 'utf8');
      expect(docs.includes(`../examples/recipes/${name}.js`)).to.equal(true);
      expect(docs.includes(recipe.name)).to.equal(true);
    });
  });
}
