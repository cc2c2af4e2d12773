import {expect} from 'chai';
import {describe, it} from 'node:test';
import {guard} from '../../../dist/styles/guard.js';

const INSIDE = ':where(.bsh-guarded,.bsh-guarded *)';

describe('guard', () => {
  it('makes every declaration important, in a layer', () => {
    expect(guard('.a{color:red;margin:0 auto}')).to.equal(`@layer bsh-guarded{.a${INSIDE}{color:red!important;margin:0 auto!important}}`);
  });

  it('guards what each selector of a list selects', () => {
    expect(guard('.a>.b:hover,.c:is(.d,.e:not(.f,.g)){top:0}')).to.equal(
      `@layer bsh-guarded{.a>.b:hover${INSIDE},.c:is(.d,.e:not(.f,.g))${INSIDE}{top:0!important}}`,
    );
  });

  it('stands before a pseudo-element and leaves commas in attributes alone', () => {
    expect(guard('.a:before,.b::first-letter,[title="x,y"]::marker{top:0}')).to.equal(
      `@layer bsh-guarded{.a${INSIDE}:before,.b${INSIDE}::first-letter,[title="x,y"]${INSIDE}::marker{top:0!important}}`,
    );
  });

  it('reaches into conditions', () => {
    expect(guard('@media print{.a{top:0}}@supports (color:red){@container bsh (width>1px){.b{top:0}}}')).to.equal(
      `@layer bsh-guarded{@media print{.a${INSIDE}{top:0!important}}@supports (color:red){@container bsh (width>1px){.b${INSIDE}{top:0!important}}}}`,
    );
  });
});
