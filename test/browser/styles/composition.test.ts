import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import type {Block, TableRow} from '../../../src/index.js';
import {renderDocument} from '../../../src/server/index.js';
import {BASE, openPage, tidy, until} from '../helpers.js';
import {build, picture, words} from '../media.js';

const NARROW = 'style="inline-size: 288px"';
const p = (value: string): Block => ({type: 'paragraph', children: words(value)});
const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell, index) => ({type: 'tableCell', header: index === 0, children: words(cell)})),
});
const head = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({type: 'tableCell', header: true, children: words(cell)})),
});
const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const box = (root: ParentNode, selector: string): DOMRect => all(root, selector)[0]!.getBoundingClientRect();

/** Gives the box of some of the letters in an element. */
function lettersIn(element: Element, start = 0, end?: number): DOMRect {
  const range = document.createRange();
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  range.setStart(text, start);
  range.setEnd(text, end ?? text.data.length);
  return range.getBoundingClientRect();
}

describe('the composition', () => {
  it('sets what stands around the words of a printed page as its own sheet says', async () => {
    const draft = {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferries run again', creativeWorkStatus: 'Draft'};
    const {html} = renderDocument(draft, {preview: true});
    const pages = '<nav class="bsh-pages"><ul class="bsh-pages-list"><li>1</li><li>2</li></ul></nav></body>';
    const {document, window} = await openPage(html.replace('</body>', pages));
    const banner = window.getComputedStyle(document.querySelector('.bsh-preview')!);
    expect([banner.borderTopWidth, banner.textAlign, banner.paddingTop]).to.deep.equal(['2px', 'center', '8px']);
    const list = window.getComputedStyle(document.querySelector('.bsh-pages-list')!);
    expect([list.display, list.listStyleType, list.paddingLeft]).to.deep.equal(['flex', 'none', '0px']);
  });

  afterEach(tidy);

  it('stands digits below digits and signs before them, in both directions', async () => {
    const table: Block = {
      type: 'table',
      children: [head('الفصل', 'بالعبّارة', 'التغير'), row('الربيع', '12,480', '+4 %'), row('الخريف', '9,744', '−12 %')],
    };
    for (const inLanguage of ['ar', 'en']) {
      const element = await build([table], '', {inLanguage});
      for (const column of [2, 3]) {
        const cells = all(element, `:is(.bsh-th, .bsh-td):nth-child(${String(column)})`);
        const ends = cells.map((cell) => Math.round(lettersIn(cell).right));
        expect(new Set(ends).size, `${inLanguage}, column ${String(column)}: ${ends.join()}`).to.equal(1);
      }
      const change = all(element, '.bsh-td:nth-child(3)')[0]!;
      expect(lettersIn(change, 0, 1).left).to.be.below(lettersIn(change, 1, 2).left);
    }
  });

  it('keeps the caption of a wide table in sight', async () => {
    const caption = words('Departures from the eastern quay, from Monday to Wednesday, in the summer and in the autumn');
    const element = await build(
      [{type: 'table', caption, children: [row('Monday', ...Array.from({length: 9}, () => '06:00 and 06:30'))]}],
      NARROW,
    );
    const frame = box(element, '.bsh-table-frame');
    expect(box(element, '.bsh-table').width).to.be.above(frame.width);
    expect(box(element, '.bsh-table-caption').width).to.be.at.most(frame.width + 1);
  });

  it('keeps numbers of two digits before a list inside of the column', async () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      start: 8,
      children: ['a', 'b', 'c'].map((word) => ({type: 'listItem', children: [{type: 'paragraph', children: words(word)}]})),
    };
    const element = await build([list, p('10. x')]);
    const [item, number] = [all(element, '.bsh-li')[2]!, all(element, '.bsh-p')[0]!];
    expect(lettersIn(item).left - element.getBoundingClientRect().left).to.be.at.least(lettersIn(number, 0, 4).width);
  });

  it('sets notes that follow each other under one line each', async () => {
    const note = (text: string): Block => ({
      type: 'correction',
      correction: {type: 'CorrectionComment', kind: 'clarification', text: words(text)},
    });
    const element = await build([p('Words.'), note('It was June.'), note('It was on a Monday.'), p('Words.')]);
    const [first, second] = all(element, '.bsh-correction').map((it) => it.getBoundingClientRect());
    expect(Math.abs(second!.top - first!.bottom)).to.be.below(1);
  });

  it('leads from a film that cannot be played to where it is, by a name or without one', async () => {
    const film: Block = {type: 'video', sources: [{url: `${BASE}none.xyz`, encodingFormat: 'video/x-nobody-plays-this'}]};
    const element = await build([{...film, name: 'The first crossing'}, film]);
    await until(() => all(element, '.bsh-failed').length === 2);
    for (const address of all(element, '.bsh-media-address')) expect(address.getClientRects().length).to.equal(1);
  });

  it('keeps a name off the picture above it', async () => {
    const element = await build([{type: 'video', sources: [], poster: picture('sea', 1068, 'The sea.'), name: 'The first crossing'}]);
    expect(box(element, '.bsh-media-name').top - box(element, '.bsh-image').bottom).to.be.above(4);
  });

  it('lets a frame become as narrow as its column, with the way past it inside', async () => {
    const embed: Block = {
      type: 'embed',
      url: BASE,
      embedUrl: `${BASE}pictures/sea-480.jpg`,
      title: 'The first crossing',
      provider: 'The very long name of a house',
      width: 1600,
      height: 900,
    };
    const element = await build([embed], `embed-hosts="${location.host}" style="inline-size: 700px"`);
    await until(() => all(element, '.bsh-button').length === 1);
    all(element, '.bsh-button')[0]!.click();
    await until(() => all(element, '.bsh-frame').length === 1);
    element.style.inlineSize = '288px';
    const article: NewsArticle = element;
    const {right} = article.getBoundingClientRect();
    expect(box(element, '.bsh-frame').width).to.be.at.most(288);
    expect(element.scrollWidth).to.be.at.most(288);
    all(element, '.bsh-skip')[0]!.focus();
    expect(box(element, '.bsh-skip').right).to.be.at.most(right);
  });

  it('sets the time of a key event on one line, however narrow the column is', async () => {
    const update = (day: number): object => ({
      type: 'BlogPosting',
      id: `day-${String(day)}`,
      headline: 'The gates are closed, and nobody knows for how long',
      datePublished: `2024-11-${String(day)}T18:00:00Z`,
      keyEvent: true,
      body: [p('Words.')],
    });
    const element = await build([], NARROW, {type: 'LiveBlogPosting', timeZone: 'Europe/London', liveBlogUpdate: [update(17), update(14)]});
    for (const event of all(element, '.bsh-key-event')) {
      const [time, link] = [...event.children].map((child) => child.getBoundingClientRect());
      expect(lettersIn(event.children[0]!.querySelector('time')!).height).to.be.below(30);
      expect(link!.top).to.be.at.least(time!.bottom - 1);
      expect(link!.right).to.be.at.most(element.getBoundingClientRect().right + 1);
    }
  });
});
