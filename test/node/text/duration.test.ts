import {describe, it} from 'node:test';
import {expect} from 'chai';
import {playingTime, secondsOf} from '../../../dist/text/duration.js';

describe('playingTime', () => {
  it('writes what players write', () => {
    expect(playingTime('en', 'PT3M20S')).to.equal('3:20');
    expect(playingTime('en', 'PT1H2M5S')).to.equal('1:02:05');
    expect(playingTime('en', 'PT59.6S')).to.equal('1:00');
    expect(playingTime('en', 'P1DT1S')).to.equal('24:00:01');
    expect(playingTime('en', 'PT9S')).to.equal('0:09');
  });

  it('writes in the digits of the language', () => {
    expect(playingTime('fa', 'PT3M5S')).to.equal('۳:۰۵');
    expect(playingTime('bn', 'PT12M5S')).to.equal('১২:০৫');
  });

  it('says nothing where nothing is known', () => {
    for (const duration of [undefined, 'P2W', 'P1Y', 'PT0S', 'P', 'PT', '3:20', 'PT-3S'])
      expect(playingTime('en', duration)).to.equal(undefined);
    expect(secondsOf('P1M')).to.equal(undefined);
  });
});
