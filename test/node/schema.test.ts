import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import {expect} from 'chai';
import fc from 'fast-check';
import {canonical} from '../../dist/formats/canonical.js';
import {arbitraryArticle, arbitraryJson, arbitraryTrendingList} from '../arbitraries.ts';

interface Schema {
  anyOf: {$ref: string}[];
  definitions: Record<string, {additionalProperties?: boolean}>;
}

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('dist/schema.json')) as Schema;
const validate = new Ajv().compile(schema);

function expectValid(value: unknown): void {
  expect(validate(value), JSON.stringify(validate.errors?.at(-1))).to.equal(true);
}

describe('schema', () => {
  it('defines every exported type of the model', () => {
    const types = [...read('src/model/article.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!);
    expect(Object.keys(schema.definitions)).to.have.members(types);
    expect(schema.anyOf.map(({$ref}) => $ref)).to.deep.equal(['#/definitions/Article', '#/definitions/TrendingList']);
  });

  it('takes no other properties', () => {
    expectValid({type: 'Article', headline: 'x', author: [], image: [], body: []});
    expect(validate({type: 'Article', headline: 'x', author: [], image: [], body: [], html: '<p>'})).to.equal(false);
    expect(validate({type: 'Article', headline: 'x', author: [], image: [], body: [{type: 'html', value: '<p>'}]})).to.equal(false);
    expect(validate({})).to.equal(false);
  });

  it('takes the fixture with every block, but for its comment', () => {
    const {$comment, ...article} = JSON.parse(read('test/fixtures/canonical/every-block.json')) as Record<string, unknown>;
    expect($comment).to.be.a('string');
    expectValid(article);
  });

  it('takes what canonical makes of any article, any list and any JSON', () => {
    const check = (input: unknown) => {
      const {value} = canonical(input);
      if (value !== null) expectValid(value);
    };
    fc.assert(fc.property(arbitraryArticle(), check), {numRuns: 100});
    fc.assert(fc.property(arbitraryTrendingList(), check));
    fc.assert(
      fc.property(arbitraryJson(), arbitraryJson(), (one, other) =>
        check({headline: 'x', body: one, author: other, image: one, related: other, leadMedia: one}),
      ),
    );
    fc.assert(fc.property(arbitraryJson(), (any) => check({itemListElement: any})));
  });
});
