import {expect} from 'chai';
import {describe, it} from 'node:test';
import {foldCrops} from '../../../dist/formats/images.js';
import type {ImageObject} from '../../../dist/model/article.js';

const picture = (name: string, width?: number, height?: number, caption?: string): ImageObject => ({
  type: 'ImageObject',
  url: `https://amel.example/${name}.jpg`,
  ...(width !== undefined && height !== undefined && {width, height}),
  ...(caption !== undefined && {caption: [{type: 'text', value: caption}]}),
});
const names = (images: readonly {url: string}[]): string[] => images.map(({url}) => url.slice(21, -4));
const folded = (...images: ImageObject[]): string[] =>
  foldCrops(images).flatMap(({url, renditions = []}) => names([{url}, ...renditions]).join('+'));

describe('foldCrops', () => {
  it('leaves none and one as they are', () => {
    expect(foldCrops([])).to.deep.equal([]);
    expect(foldCrops([picture('a', 4, 3)])).to.deep.equal([picture('a', 4, 3)]);
  });

  it('folds two to four pictures of different ratios, the widest landscape first', () => {
    expect(folded(picture('a', 900, 900), picture('b', 1600, 900))).to.deep.equal(['b+a']);
    expect(folded(picture('a', 900, 900), picture('b', 800, 600), picture('c', 1600, 900), picture('d', 600, 900))).to.deep.equal([
      'c+a+b+d',
    ]);
  });

  it('folds pictures whose ratios nobody knows, in their order', () => {
    expect(folded(picture('a'), picture('b'), picture('c', 1600, 1600))).to.deep.equal(['a+b+c']);
  });

  it('keeps five pictures apart', () => {
    expect(folded(...'abcde'.split('').map((name) => picture(name)))).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps pictures of one ratio apart, a pixel aside', () => {
    expect(folded(picture('a', 1200, 675), picture('b', 640, 361))).to.deep.equal(['a', 'b']);
  });

  it('keeps pictures with captions or credits of their own apart, and shares what one crop says', () => {
    expect(folded(picture('a', 1, 1, 'Pier'), picture('b', 4, 3, 'Ferry'))).to.deep.equal(['a', 'b']);
    const credited = (name: string, creditText: string): ImageObject => ({...picture(name), creditText});
    expect(folded(credited('a', 'Oto Brel'), credited('b', 'Ines Valo'))).to.deep.equal(['a', 'b']);
    expect(foldCrops([picture('a', 900, 900, 'Pier'), {...picture('b', 1600, 900), creditText: 'Oto Brel'}])).to.deep.equal([
      {
        ...picture('b', 1600, 900, 'Pier'),
        creditText: 'Oto Brel',
        renditions: [{url: 'https://amel.example/a.jpg', width: 900, height: 900}],
      },
    ]);
  });

  it('takes an address once, with all that is said of it', () => {
    expect(foldCrops([picture('a'), picture('a', 4, 3, 'Pier'), picture('a')])).to.deep.equal([picture('a', 4, 3, 'Pier')]);
  });

  it('does not give the leading picture the size of another', () => {
    expect(foldCrops([picture('a'), picture('b', 900, 900)])[0]).not.to.have.property('width');
  });

  it('changes nothing in its input', () => {
    const images = [picture('a', 900, 900), picture('b', 1600, 900)];
    const before = structuredClone(images);
    foldCrops(Object.freeze(images.map((image) => Object.freeze(image))));
    expect(images).to.deep.equal(before);
  });
});
