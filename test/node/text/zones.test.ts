import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isTimeZone, localOffset, zoneOffset} from '../../../dist/text/zones.js';

describe('isTimeZone', () => {
  it('knows IANA zones, and takes no offsets', () => {
    for (const zone of ['Europe/Zagreb', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'UTC', 'europe/zagreb'])
      expect(isTimeZone(zone), zone).to.equal(true);
    for (const zone of ['', 'Nowhere/Land', '+02:00', '-05', 'Europe', 'local', '__proto__'])
      expect(isTimeZone(zone), zone).to.equal(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (zone) => typeof isTimeZone(zone) === 'boolean'));
  });
});

describe('zoneOffset', () => {
  it('counts the minutes ahead of UTC, summer time included', () => {
    expect(zoneOffset('Europe/Zagreb', Date.UTC(2025, 5, 5))).to.equal(120);
    expect(zoneOffset('Europe/Zagreb', Date.UTC(2025, 11, 5))).to.equal(60);
    expect(zoneOffset('Asia/Kathmandu', Date.UTC(2025, 5, 5))).to.equal(345);
    expect(zoneOffset('America/St_Johns', Date.UTC(2025, 0, 5))).to.equal(-210);
    expect(zoneOffset('UTC', 0)).to.equal(0);
  });

  it('is undefined for an unknown zone or moment', () => {
    expect(zoneOffset('Nowhere/Land', 0)).to.equal(undefined);
    expect(zoneOffset('UTC', NaN)).to.equal(undefined);
    expect(localOffset('Nowhere/Land', 0)).to.equal(undefined);
  });
});

describe('localOffset', () => {
  it('agrees with zoneOffset for every moment but those that clocks show twice', () => {
    const zones = fc.constantFrom('Europe/Zagreb', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca');
    fc.assert(
      fc.property(zones, fc.integer({min: 0, max: 4_000_000_000}), (zone, seconds) => {
        const instant = seconds * 1000;
        const offset = zoneOffset(zone, instant) ?? NaN;
        const found = localOffset(zone, instant + offset * 60_000) ?? NaN;
        const again = instant + (offset - found) * 60_000;
        expect(zoneOffset(zone, again)).to.equal(found);
      }),
    );
  });
});
