import {expect} from '@open-wc/testing';
import {renderArticle} from '../../../src/server/index.js';
import {hostCss, wordsCss} from '../../../src/styles/sheets.js';
import {BASE, FIXTURES, fixtureText, openPage, tidy} from '../helpers.js';

const open = async (fixture: string, width: number, css = ''): ReturnType<typeof openPage> => {
  const {html} = renderArticle(await fixtureText(fixture), {baseUrl: BASE});
  const page = await openPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>${hostCss}${wordsCss} body {margin: 16px; font-family: Arial, "Liberation Sans", sans-serif} ${css}</style></head><body><div id="box">${html}</div></body></html>`,
  );
  page.frame.width = String(width);
  return page;
};

/** Counts the characters of each full line of the paragraphs of a body. */
function lineLengths(document: Document): number[] {
  const lengths: number[] = [];
  for (const paragraph of [...document.querySelectorAll('.bsh-body > .bsh-p')].slice(1, 6)) {
    const text = paragraph.textContent;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = Math.round(
      range.getBoundingClientRect().height / parseFloat(document.defaultView!.getComputedStyle(paragraph).lineHeight),
    );
    if (lines > 2) lengths.push(text.length / (lines - 0.5));
  }
  return lengths;
}

describe('the column', () => {
  afterEach(tidy);

  it('is about 66 characters wide where there is room', async () => {
    const {document} = await open('long-feature.json', 1280);
    const lengths = lineLengths(document);
    expect(lengths.length).to.be.greaterThan(2);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).to.be.within(58, 74);
  });

  it('has letters of 17 to 18 px on a phone and 19 to 20 px on a wide screen', async () => {
    for (const [width, from, to] of [
      [320, 17, 18],
      [390, 17, 18],
      [1280, 19, 20],
    ] as const) {
      const {document, window} = await open('long-feature.json', width);
      expect(parseFloat(window.getComputedStyle(document.querySelector('.bsh-p')!).fontSize), String(width)).to.be.within(from, to);
      tidy();
    }
  });

  it('follows the room that it has, not the window', async () => {
    const {document, window} = await open('long-feature.json', 1280, '#box {inline-size: 300px}');
    expect(parseFloat(window.getComputedStyle(document.querySelector('.bsh-p')!).fontSize)).to.be.below(18);
    expect(parseFloat(window.getComputedStyle(document.querySelector('.bsh-headline')!).fontSize)).to.be.below(34);
  });

  it('grows with the letters that a reader sets in the browser', async () => {
    const {document, window} = await open('long-feature.json', 1280, 'html {font-size: 200%}');
    expect(window.getComputedStyle(document.querySelector('.bsh-p')!).fontSize).to.equal('32px');
  });

  for (const css of ['#box {display: flex}', '#box {float: left}', 'body {display: flex; flex-direction: column; align-items: center}']) {
    it(`does not shrink in ${css}`, async () => {
      const {document} = await open('long-feature.json', 800, css);
      expect(document.querySelector('.bsh-body')!.getBoundingClientRect().width).to.be.greaterThan(500);
    });
  }

  for (const fixture of FIXTURES) {
    it(`never runs over the edge of a narrow window: ${fixture}`, async () => {
      for (const css of ['', 'html {font-size: 200%}', '#box {display: flex}']) {
        const {document, frame} = await open(fixture, 320, css);
        expect(document.documentElement.scrollWidth, css).to.be.at.most(frame.contentWindow!.innerWidth);
        tidy();
      }
    });
  }
});
