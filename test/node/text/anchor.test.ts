import {describe, it} from 'node:test';
import {expect} from 'chai';
import {anchorMaker} from '../../../dist/text/anchor.js';

describe('anchorMaker', () => {
  it('names headings as GitHub does', () => {
    const anchor = anchorMaker();
    expect(anchor('What we know so far?')).to.equal('what-we-know-so-far');
    expect(anchor('C++ & Rust')).to.equal('c--rust');
    expect(anchor('snake_case, 2-in-1')).to.equal('snake_case-2-in-1');
    expect(anchor('誰が決めるのか')).to.equal('誰が決めるのか');
    expect(anchor('«Éte»')).to.equal('éte');
  });

  it('tells two of one name apart', () => {
    const anchor = anchorMaker();
    expect([anchor('A'), anchor('A'), anchor('a'), anchor('B')]).to.deep.equal(['a', 'a-1', 'a-2', 'b']);
  });
});
