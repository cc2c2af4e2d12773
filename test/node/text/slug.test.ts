import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {slug, slugger} from '../../../dist/text/slug.js';

describe('slug', () => {
  it('is readable in any script', () => {
    const slugs = {
      'What we know — so far!': 'what-we-know-so-far',
      "It’s 5 o'clock": 'its-5-oclock',
      'Жизнь в городе': 'жизнь-в-городе',
      'ما نعرفه': 'ما-نعرفه',
      'हिन्दी समाचार': 'हिन्दी-समाचार',
      日本語の見出し: '日本語の見出し',
    };
    for (const [text, made] of Object.entries(slugs)) expect(slug(text)).to.equal(made);
  });

  it('is cut between words', () => {
    expect(slug('word '.repeat(100))).to.equal('word-'.repeat(12).slice(0, -1));
    expect(slug('a'.repeat(100))).to.have.length(60);
  });

  it('is never empty, long or unsafe, and the same when made again', () => {
    for (const text of ['', ' ', '!!!', '😀']) expect(slug(text)).to.equal('section');
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 100}), (text) => {
        const made = slug(text);
        expect(made).to.match(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(made.length).to.be.within(1, 60);
      }),
    );
  });
});

describe('slugger', () => {
  it('never gives one slug twice', () => {
    const next = slugger();
    expect(['Results', 'Results', 'Results 2', 'results', '', ''].map(next)).to.deep.equal([
      'results',
      'results-2',
      'results-2-2',
      'results-3',
      'section',
      'section-2',
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a 2', 'a-2-2', 'b', '', 'A', 'a 3')), (texts) => {
        const made = texts.map(slugger());
        expect(new Set(made).size).to.equal(texts.length);
      }),
    );
  });
});
