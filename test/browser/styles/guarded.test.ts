import {expect} from '@open-wc/testing';
import {tidy} from '../helpers.js';
import {LEAKS, MALICIOUS, REAL} from './hosts.js';
import {differences, looks, moved, places} from './looks.js';
import {openStage, sheetsOf, type Stage, type Way} from './stage.js';

/** Real sheets are worn three at a time; test/chromium/guarded-pixels.test.ts has each alone. */
const real = Array.from({length: REAL.length / 3}, (_, index) => REAL.slice(index * 3, index * 3 + 3));

describe('words that are kept from the page’s styles', () => {
  const STAGES: Record<string, readonly Way[]> = {'of elements': ['guarded', 'shadow'], 'that are printed': ['printed-guarded']};

  for (const [what, ways] of Object.entries(STAGES)) {
    describe(what, () => {
      let stage: Stage;
      let look: ReturnType<typeof looks>;
      let place: ReturnType<typeof places>;

      before(async () => {
        stage = await openStage(ways);
        look = looks(stage.window, stage.roots);
        place = places(stage.roots);
      });
      after(tidy);

      const expectTheSame = (...css: readonly string[]): void => {
        stage.wear(...css);
        expect(differences(look, looks(stage.window, stage.roots))).to.deep.equal([]);
        expect(moved(place, places(stage.roots))).to.deep.equal([]);
      };

      for (const hosts of real) {
        it(`look the same and stand in the same places under ${hosts.map(({name}) => name).join(', ')}`, async () => {
          expectTheSame(...(await Promise.all(hosts.map(sheetsOf))).flat());
        });
      }

      for (const [name, css] of Object.entries(MALICIOUS)) {
        it(`look the same and stand in the same places under ${name}`, () => expectTheSame(css));
      }
    });
  }
});

describe('what gets past the guard', () => {
  const stages = new Map<'guarded' | 'shadow', Stage>();

  before(async () => {
    for (const way of ['guarded', 'shadow'] as const) stages.set(way, await openStage([way], {isHeld: false}));
  });
  after(tidy);

  const isReached = (way: 'guarded' | 'shadow', css: string, inline = ''): boolean => {
    const {window, roots, wear} = stages.get(way)!;
    const headline = roots[0]!.querySelector('.bsh-headline')!;
    wear();
    const [look, place] = [looks(window, roots), places(roots)];
    wear(css);
    headline.setAttribute('style', inline);
    const isSame = differences(look, looks(window, roots)).length + moved(place, places(roots)).length === 0;
    headline.removeAttribute('style');
    return !isSame;
  };

  for (const {name, css = '', inline, shadow} of LEAKS) {
    it(`is ${name}`, () => {
      expect([isReached('guarded', css, inline), isReached('shadow', css, inline)]).to.deep.equal([true, shadow]);
    });
  }

  it('is no layer of a page that names ours first', () => {
    const css = '@layer bsh-guarded, page; @layer page {.bsh-headline {color: red !important}}';
    expect(isReached('guarded', css)).to.equal(false);
  });
});
