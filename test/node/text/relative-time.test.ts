import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {nextChange, relativeTime} from '../../../dist/text/relative-time.js';

const DATE = '2025-06-05T12:00:00Z';
const after = (seconds: number) => Date.parse(DATE) + seconds * 1000;

describe('relativeTime', () => {
  it('counts in the largest whole unit', () => {
    const ages: [number, string][] = [
      [0, 'now'],
      [59, 'now'],
      [60, '1 minute ago'],
      [359, '5 minutes ago'],
      [3600, '1 hour ago'],
      [86_399, '23 hours ago'],
      [86_400, '1 day ago'],
      [7 * 86_400, '7 days ago'],
    ];
    for (const [age, words] of ages) expect(relativeTime(DATE, after(age), 'en'), String(age)).to.equal(words);
    expect(relativeTime(DATE, after(300), 'de')).to.equal('vor 5 Minuten');
    expect(relativeTime(DATE, after(300), 'C')).to.equal('5 minutes ago');
  });

  it('stops at the cut-off, and says nothing of the future, calendar dates and bad dates', () => {
    expect(relativeTime(DATE, after(7 * 86_400 + 1), 'en')).to.equal(undefined);
    expect(relativeTime(DATE, after(3601), 'en', {cutOff: 3600})).to.equal(undefined);
    expect(relativeTime(DATE, after(-1), 'en')).to.equal(undefined);
    for (const date of ['2025-06-05', '', 'June 5, 2025', '2025-06-05T12:00:00'])
      expect(relativeTime(date, after(60), 'en')).to.equal(undefined);
  });
});

describe('nextChange', () => {
  it('tells when the words change, and not before', () => {
    fc.assert(
      fc.property(fc.integer({min: -100_000, max: 9 * 86_400_000}), (age) => {
        const now = Date.parse(DATE) + age;
        const wait = nextChange(DATE, now);
        const words = (time: number) => relativeTime(DATE, time, 'en');
        if (wait === undefined) {
          expect(words(now)).to.equal(undefined);
          return;
        }
        expect(wait).to.be.above(0);
        expect(words(now + wait)).not.to.equal(words(now));
        expect(words(now + wait - 1)).to.equal(words(now));
      }),
    );
  });

  it('is undefined where there are no words to change', () => {
    expect(nextChange('2025-06-05', after(0))).to.equal(undefined);
    expect(nextChange('x', after(0))).to.equal(undefined);
  });
});
