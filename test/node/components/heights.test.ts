import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {heightOf} from '../../../dist/components/news-embed/heights.js';

/** Messages, with the height that they tell. */
const TABLE: readonly (readonly [who: string, message: unknown, pixels: number | undefined])[] = [
  ['iframe-resizer', '[iFrameSizer]frame-1:612:300:resize', 612],
  ['iframe-resizer with a fraction', '[iFrameSizer]:612.4:300:init', 613],
  ['Datawrapper', {'datawrapper-height': {aB3dE: 433}}, 433],
  ['Flourish', JSON.stringify({sender: 'Flourish', context: 'iframe.resize', method: 'resize', height: 575, src: 'x'}), 575],
  ['X', {'twttr.embed': {id: 'a', method: 'twttr.private.resize', params: [{width: 550, height: 701}]}}, 701],
  ['X, about something else', {'twttr.embed': {method: 'twttr.private.rendered', params: [{height: 701}]}}, undefined],
  ['Instagram', JSON.stringify({type: 'MEASURE', details: {height: 888}}), 888],
  ['Instagram, about something else', JSON.stringify({type: 'UNMOUNTED', details: {height: 888}}), undefined],
  ['Mastodon', {type: 'setHeight', id: 1, height: 260}, 260],
  ['Bluesky', {id: '7', height: 402.5}, 403],
  ['Reddit', JSON.stringify({type: 'resize.embed', data: 512}), 512],
  ['anybody', {type: 'resize', height: '480px'}, 480],
  ['too low', {height: 3}, 50],
  ['too high', {height: 1e9}, 3000],
  ['nothing', {height: 0}, undefined],
  ['less than nothing', {height: -5}, undefined],
  ['no number', {height: NaN}, undefined],
  ['no end', {height: Infinity}, undefined],
  ['a unit that is none', {height: '50vh'}, undefined],
  ['an expression', {height: 'calc(1px)'}, undefined],
  ['an object', {height: {valueOf: 5}}, undefined],
  ['a number alone', 500, undefined],
  ['a text alone', '500', undefined],
  ['broken JSON', '{"height": 500', undefined],
  ['a long text', JSON.stringify({height: 500, more: 'x'.repeat(3000)}), undefined],
  ['null', null, undefined],
];

describe('heightOf', () => {
  for (const [who, message, pixels] of TABLE) {
    it(`reads ${who}`, () => {
      expect(heightOf(message)).to.equal(pixels);
    });
  }

  it('gives whole pixels within limits, or nothing, for any message', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      key: fc.constantFrom('height', 'type', 'datawrapper-height', 'twttr.embed', 'params', 'details', '__proto__'),
    });
    fc.assert(
      fc.property(fc.oneof(anything, fc.json(), fc.string()), (message) => {
        const pixels = heightOf(message);
        if (pixels !== undefined) expect(Number.isInteger(pixels) && pixels >= 50 && pixels <= 3000).to.equal(true);
      }),
    );
  });
});
