import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {createAdapt} from '../../../dist/formats/adapt.js';
import {readAhead} from '../../../dist/formats/canonical-ahead.js';
import {canonical} from '../../../dist/formats/canonical.js';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import {LIMITS} from '../../../dist/model/limits.js';
import {arbitraryArticle, arbitraryJson, arbitraryTrendingList} from '../../arbitraries.ts';

const options = {now: new Date('2025-06-05T12:00:00Z'), baseUrl: 'https://lantern.example/'};
const adapt = createAdapt({canonical, 'schema-org': schemaOrg});

/** Makes a text so long that it is read in steps. */
const long = (data: unknown): string => JSON.stringify(data) + ' '.repeat(30_000);

/** Reads in steps; gives what came of it, and how many steps there were. */
function inSteps(text: string): {result: unknown; steps: number} {
  const work = readAhead(text, options);
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done === true) return {result: adapt(...step.value), steps};
  }
}

const sameAsAtOnce = (data: unknown): void => {
  expect(inSteps(long(data)).result).to.deep.equal(adapt(long(data), options));
};

const paragraph = (value: string): object => ({type: 'paragraph', children: [{type: 'text', value}]});

describe('reading ahead', () => {
  it('says the same as reading at once, issues and all', () => {
    fc.assert(fc.property(fc.oneof(arbitraryArticle(), arbitraryTrendingList()), sameAsAtOnce), {numRuns: 100});
    const hostile = fc.record({
      type: fc.constantFrom('NewsArticle', 'ItemList', 'nonsense'),
      headline: arbitraryJson(),
      body: fc.oneof(arbitraryJson(), fc.array(arbitraryJson())),
      liveBlogUpdate: fc.oneof(arbitraryJson(), fc.array(arbitraryJson())),
      itemListElement: fc.oneof(arbitraryJson(), fc.array(arbitraryJson())),
    });
    fc.assert(fc.property(hostile, sameAsAtOnce), {numRuns: 200});
  });

  it('makes a step of each entry', () => {
    const body = Array.from({length: 50}, (_, count) => paragraph(`Ferry ${String(count)}`));
    expect(inSteps(long({type: 'NewsArticle', headline: 'Ferries', body})).steps).to.equal(51);
  });

  it('says where a faulty entry stands', () => {
    const body = [paragraph('One'), {type: 'image', image: {url: 'javascript:alert(1)'}}, paragraph('Three')];
    const {result} = inSteps(long({type: 'NewsArticle', headline: 'Ferries', body}));
    expect((result as {issues: {path: string}[]}).issues.map(({path}) => path)).to.include('/body/1/image/url');
  });

  it('keeps the limit of nodes', () => {
    const phrases = Array.from({length: 1000}, () => ({type: 'break'}));
    const body = Array.from({length: 105}, () => ({type: 'paragraph', children: phrases}));
    expect(body.length * phrases.length).to.be.above(LIMITS.modelNodes);
    sameAsAtOnce({type: 'NewsArticle', headline: 'Ferries', body});
  });

  it('leaves short texts, other formats and what is no JSON to the adapters', () => {
    const story = {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferries', articleBody: 'Words.'};
    for (const text of [
      JSON.stringify({type: 'NewsArticle', headline: 'Ferries', body: ['Words.']}),
      long(story),
      long('<p>'),
      '{'.repeat(40_000),
    ]) {
      expect(inSteps(text).steps).to.equal(0);
    }
    sameAsAtOnce(story);
  });
});
