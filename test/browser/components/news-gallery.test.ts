import {expect} from '@open-wc/testing';
import type {Gallery} from '../../../src/model/article.js';
import {build, picture, print, words} from '../media.js';
import {tidy, until} from '../helpers.js';

const FIVE: Gallery = {
  type: 'gallery',
  caption: words('The crossing'),
  images: [
    picture('harbour', 1067, 'The harbour.'),
    picture('lens', 2000, 'The lens.'),
    picture('sea', 1068, 'Half-way across.'),
    picture('mountains', 900, 'The pass.'),
    picture('reeds', 1067, 'The far shore.'),
  ],
};
const PAIR: Gallery = {type: 'gallery', images: [picture('orchard', 1200, 'The orchard.'), picture('lens', 2000, 'The lens.')]};

const pause = (milliseconds = 250): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const position = (root: ParentNode): string => root.querySelector('.bsh-position')!.textContent;
const list = (root: ParentNode): HTMLElement => root.querySelector<HTMLElement>('.bsh-slides')!;
const press = (element: Element, key: string): boolean =>
  element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
const click = (root: ParentNode, selector: string): void => root.querySelector<HTMLElement>(selector)!.click();

/** Tells which slide stands at the beginning of the row, and the last at its end. */
function shown(root: ParentNode): number {
  const row = list(root).getBoundingClientRect();
  const middle = row.left + row.width / 2;
  return [...list(root).children].findIndex((item) => {
    const {left, right} = item.getBoundingClientRect();
    return left <= middle && right >= middle;
  });
}

describe('news-gallery', () => {
  afterEach(tidy);

  for (const [how, make] of [
    ['built', build],
    ['printed', print],
  ] as const) {
    it(`goes from picture to picture by buttons and keys: ${how}`, async () => {
      const article = await make([FIVE]);
      expect(position(article)).to.equal('1 of 5');
      expect(article.querySelector('.bsh-step-back')!.getAttribute('aria-disabled')).to.equal('true');
      click(article, '.bsh-step-on');
      expect(position(article)).to.equal('2 of 5');
      await until(() => shown(article) === 1);
      expect(press(list(article), 'ArrowRight')).to.equal(false);
      await until(() => shown(article) === 2);
      press(list(article), 'End');
      await until(() => shown(article) === 4);
      await pause();
      expect(position(article)).to.equal('5 of 5');
      expect(article.querySelector('.bsh-step-on')!.getAttribute('aria-disabled')).to.equal('true');
      press(list(article), 'ArrowRight');
      click(article, '.bsh-step-back');
      await until(() => shown(article) === 3);
      press(list(article), 'Home');
      await until(() => shown(article) === 0 && position(article) === '1 of 5');
    });
  }

  it('says where a reader has scrolled to', async () => {
    const article = await build([FIVE]);
    list(article).scrollTo({left: list(article).scrollWidth, behavior: 'instant'});
    await until(() => position(article) === '5 of 5');
    expect(article.querySelectorAll('.bsh-slide-away')).to.have.lengthOf(4);
  });

  it('runs the other way from right to left, in the digits of the language', async () => {
    const article = await build([FIVE], 'dir="rtl"', {inLanguage: 'fa'});
    expect(position(article)).to.equal('1 of 5');
    const arabic = await build([FIVE], '', {inLanguage: 'ar-EG'});
    for (const each of [article, arabic]) {
      press(list(each), 'ArrowLeft');
      await until(() => shown(each) === 1);
      expect(list(each).scrollLeft).to.be.below(-100);
      press(list(each), 'ArrowRight');
      await until(() => shown(each) === 0);
    }
  });

  it('leaves keys with others, and keys in others, alone', async () => {
    const article = await build([FIVE]);
    const event = new KeyboardEvent('keydown', {key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true});
    expect(list(article).dispatchEvent(event)).to.equal(true);
    expect(press(list(article), 'ArrowDown')).to.equal(true);
    expect(position(article)).to.equal('1 of 5');
  });

  it('shows pictures large, with caption and credit, and gives the focus back', async () => {
    const article = await build([FIVE]);
    click(article, '.bsh-step-on');
    await until(() => shown(article) === 1);
    const enlarge = article.querySelector<HTMLElement>('.bsh-enlarge')!;
    enlarge.focus();
    enlarge.click();
    const dialog = article.querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(document.activeElement)).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('The crossing');
    expect(position(dialog)).to.equal('2 of 5');
    const slides = dialog.querySelectorAll('.bsh-lightbox-slide');
    expect(slides).to.have.lengthOf(5);
    expect(slides[1]!.textContent).to.equal('Image caption, The lens. Photo: Ada Rell/Meridian');
    expect(Math.abs(slides[1]!.getBoundingClientRect().left)).to.be.below(2);
    press(document.activeElement!, 'ArrowRight');
    expect(position(dialog)).to.equal('3 of 5');
    await until(() => Math.abs(slides[2]!.getBoundingClientRect().left) < 2);
    click(dialog, '.bsh-close');
    await until(() => article.querySelector('dialog') === null);
    expect(document.activeElement === enlarge).to.equal(true);
    await until(() => shown(article) === 2 && position(article.querySelector('.bsh-controls')!) === '3 of 5');
  });

  it('opens with the picture that was clicked, and closes by Escape or beside it', async () => {
    const article = await build([FIVE, PAIR]);
    article.querySelectorAll<HTMLElement>('.bsh-pair .bsh-image')[1]!.click();
    const dialog = article.querySelector('dialog')!;
    expect(position(dialog)).to.equal('2 of 2');
    click(dialog, '.bsh-lightbox-slide .bsh-image');
    expect(dialog.open).to.equal(true);
    dialog.querySelector<HTMLElement>('.bsh-lightbox-slide')!.click();
    await until(() => article.querySelector('dialog') === null);
    click(article, '.bsh-pictures > .bsh-controls > .bsh-enlarge');
    article.querySelector('dialog')!.close();
    await until(() => article.querySelector('dialog') === null);
  });

  it('sets two pictures side by side, as high as each other, and as they are', async () => {
    const article = await build([PAIR]);
    await pause();
    const [first, second] = [...article.querySelectorAll<HTMLElement>('.bsh-pair .bsh-image')].map((image) =>
      image.getBoundingClientRect(),
    );
    expect(Math.abs(first!.height - second!.height)).to.be.below(1);
    expect(first!.top).to.equal(second!.top);
    expect(first!.width / first!.height).to.be.closeTo(4 / 3, 0.02);
    expect(article.querySelector('.bsh-step, .bsh-position')).to.equal(null);
    article.style.setProperty('inline-size', '300px');
    await until(() => article.querySelectorAll<HTMLElement>('.bsh-pair-item')[0]!.offsetWidth === 300);
  });

  it('moves nothing when its script comes', async () => {
    const article = await print([FIVE, PAIR]);
    const heights = (): number[] => [...article.querySelectorAll<HTMLElement>('.bsh-gallery')].map(({offsetHeight}) => offsetHeight);
    const after = heights();
    for (const added of article.querySelectorAll('[data-bsh-added]')) added.remove();
    expect(heights()).to.deep.equal(after);
  });

  it('counts pictures that come and go', async () => {
    const article = await build([FIVE]);
    const data = {type: 'NewsArticle', inLanguage: 'en', headline: 'A lake and a boat', author: [], image: []};
    article.data = {...data, body: [{...FIVE, images: FIVE.images.slice(0, 4)}]};
    await until(() => position(article) === '1 of 4');
    expect(article.querySelectorAll('.bsh-controls')).to.have.lengthOf(1);
  });

  it('leaves nothing behind when it goes, and comes back whole', async () => {
    const article = await build([FIVE]);
    const gallery = article.querySelector('news-gallery')!;
    click(article, '.bsh-enlarge');
    const parent = gallery.parentElement!;
    gallery.remove();
    await pause();
    expect(gallery.querySelectorAll('[data-bsh-added], .bsh-slide-away')).to.have.lengthOf(0);
    parent.prepend(gallery);
    await until(() => article.querySelector('.bsh-position')?.textContent === '1 of 5');
  });

  for (const isolation of ['guarded', 'shadow']) {
    it(`works under isolation="${isolation}"`, async () => {
      const article = await build([FIVE], `isolation="${isolation}"`);
      const root = article.renderRoot;
      click(root, '.bsh-step-on');
      await until(() => shown(root) === 1);
      click(root, '.bsh-enlarge');
      const dialog = root.querySelector('dialog')!;
      const {width, height} = dialog.getBoundingClientRect();
      expect([Math.round(width), Math.round(height)]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
      expect(getComputedStyle(dialog).backgroundColor).to.equal('rgb(17, 17, 17)');
      await until(() => dialog.querySelectorAll<HTMLImageElement>('.bsh-image')[1]!.offsetHeight > 100);
      click(dialog, '.bsh-close');
      await until(() => root.querySelector('dialog') === null);
    });
  }
});
