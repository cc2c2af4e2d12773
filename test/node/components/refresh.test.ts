import {describe, it} from 'node:test';
import {expect} from 'chai';
import {nextDelay} from '../../../dist/components/refresh.js';

describe('nextDelay', () => {
  const middle = 0.5;

  it('is the interval in milliseconds, but no less than ten seconds', () => {
    expect(nextDelay(60, 0, 0, middle)).to.equal(60_000);
    expect(nextDelay(1, 0, 0, middle)).to.equal(10_000);
  });

  it('doubles with each failure, up to fifteen minutes or the interval itself', () => {
    expect([1, 2, 3, 4, 5, 9].map((failures) => nextDelay(60, failures, 0, middle) / 1000)).to.deep.equal([120, 240, 480, 900, 900, 900]);
    expect(nextDelay(3600, 4, 0, middle)).to.equal(3_600_000);
  });

  it('is never shorter than the server wants', () => {
    expect(nextDelay(60, 1, 300, middle)).to.equal(300_000);
    expect(nextDelay(60, 3, 300, middle)).to.equal(480_000);
  });

  it('differs by a tenth from reader to reader', () => {
    expect([0, 1].map((random) => Math.round(nextDelay(100, 0, 0, random)))).to.deep.equal([90_000, 110_000]);
  });
});
