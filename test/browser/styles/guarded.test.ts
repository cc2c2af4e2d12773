import {expect} from '@open-wc/testing';
import {tidy} from '../helpers.js';
import {LEAKS, MALICIOUS, REAL} from './hosts.js';
import {differences, looks, moved, places} from './looks.js';
import {openStage, sheetsOf, type Stage, type Way} from './stage.js';

/** Real sheets are worn three at a time; test/chromium/guarded-pixels.test.ts has each alone. */
const real = Array.from({length: REAL.length / 3}, (_, index) => REAL.slice(index * 3, index * 3 + 3));

describe('words that are kept from the page’s styles', () => {
  const stages = new Map<string, {stage: Stage; look: string[]; place: ReturnType<typeof places>}>();

  before(async () => {
    const open = async (name: string, ways: Way[], isOpen = false): Promise<void> => {
      const stage = await openStage(ways, {isOpen});
      stages.set(name, {stage, look: looks(stage.window, stage.roots), place: places(stage.roots)});
    };
    await Promise.all([
      open('guarded', ['guarded', 'shadow']),
      open('printed-guarded', ['printed-guarded']),
      open('opened', ['guarded', 'shadow'], true),
    ]);
  });
  after(tidy);

  const expectTheSame = (name: string, ...css: readonly string[]): void => {
    const {stage, look, place} = stages.get(name)!;
    stage.wear(...css);
    expect(differences(look, looks(stage.window, stage.roots))).to.deep.equal([]);
    expect(moved(place, places(stage.roots))).to.deep.equal([]);
  };

  for (const hosts of real) {
    it(`look the same and stand in the same places under ${hosts.map(({name}) => name).join(', ')}`, async () => {
      expectTheSame('guarded', ...(await Promise.all(hosts.map(sheetsOf))).flat());
    });
  }

  for (const [name, css] of Object.entries(MALICIOUS)) {
    it(`look the same and stand in the same places under ${name}`, () => expectTheSame('guarded', css));
  }

  it('and are opened look the same and stand in the same places under all real sheets at once', async () => {
    expectTheSame('opened', ...(await Promise.all(REAL.map(sheetsOf))).flat());
  });

  for (const [name, css] of Object.entries(MALICIOUS)) {
    it(`and are opened look the same and stand in the same places under ${name}`, () => expectTheSame('opened', css));
  }

  it('that are printed look the same and stand in the same places under all real sheets at once', async () => {
    expectTheSame('printed-guarded', ...(await Promise.all(REAL.map(sheetsOf))).flat());
  });

  it('that are printed look the same and stand in the same places under all rules that no page should have', () => {
    for (const css of Object.values(MALICIOUS)) expectTheSame('printed-guarded', css);
  });
});

describe('what gets past the guard', () => {
  const stages = new Map<'guarded' | 'shadow', Stage>();

  before(async () => {
    for (const way of ['guarded', 'shadow'] as const) stages.set(way, await openStage([way], {isHeld: false}));
  });
  after(tidy);

  const isReached = (way: 'guarded' | 'shadow', css: string, inline = ''): boolean => {
    const {window, wear, ...stage} = stages.get(way)!;
    // The short article, the byline and the credit will do.
    const roots = stage.roots.slice(1, 4);
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
    const {window, roots, wear} = stages.get('guarded')!;
    const colour = (): string => window.getComputedStyle(roots[0]!.querySelector('.bsh-headline')!).color;
    wear();
    const plain = colour();
    wear('@layer bsh-guarded, page; @layer page {.bsh-headline {color: red !important}}');
    expect(colour()).to.equal(plain);
  });
});
