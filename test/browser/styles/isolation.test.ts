import {expect} from '@open-wc/testing';
import {renderArticle} from '../../../src/server/index.js';
import {guard} from '../../../src/styles/guard.js';
import {guardedResetCss, hostCss, wordsCss} from '../../../src/styles/sheets.js';
import {BASE, fixtureText, openPage, tidy} from '../helpers.js';
import {differences, LOOK, looks} from './looks.js';

const words = async (guarded: boolean): Promise<string> =>
  renderArticle(await fixtureText('long-feature.json'), {baseUrl: BASE, guarded}).html;
/** Opens a page with the words between the rules of the page and, after them, more of its rules. */
const open = (html: string, before: string, after = ''): ReturnType<typeof openPage> =>
  openPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>${before}</style><style>${hostCss}${wordsCss}${guard(guardedResetCss + wordsCss)}</style><style>#page {inline-size: 700px; font: 16px/1.5 monospace; color: black} ${after}</style></head><body><div id="page">${html}</div></body></html>`,
  );

describe('guarded words', () => {
  afterEach(tidy);

  it('leave what others put between them alone', async () => {
    const html = (await words(true)).replace('<p class="bsh-p', '<div class="ad">An <strong>offer</strong></div><p class="bsh-p');
    const {document, window} = await open(html, '.ad, .ad strong {color: rgb(0, 0, 255); display: block; padding: 7px}');
    for (const selector of ['.ad', '.ad strong']) {
      const {color, paddingTop} = window.getComputedStyle(document.querySelector(selector)!);
      expect([color, paddingTop]).to.deep.equal(['rgb(0, 0, 255)', '7px']);
    }
  });
});

describe('words in a page of its own style', () => {
  afterEach(tidy);

  const STRUCTURE = LOOK.filter((property) => !/color|font-family|font-style|letter-spacing|text-transform|aspect-ratio/.test(property));
  const RESETS = {
    'a reset': '* {margin: 0; padding: 0; box-sizing: border-box}',
    'rules for its own layout':
      'header {display: flex; height: 60px; background: navy; color: white} article {float: left; width: 50%; padding: 40px} section {min-height: 100vh} aside {float: right; width: 30%} footer {text-align: center} figure {display: flex; margin: 40px} figcaption {position: absolute} ul, ol {list-style: none} li {display: inline-block; float: left} blockquote {padding: 30px; font-style: italic} img {float: left; width: 120px; height: 120px} table, td, th {border: 1px solid} h1, h2, h3 {font-size: 14px; text-align: center} p {font-size: 11px; line-height: 1; text-align: center} hr {border: 5px dashed}',
    'small rems': 'html {font-size: 62.5%} body {font-size: 1.6rem}',
  };

  for (const [name, css] of Object.entries(RESETS)) {
    it(`keep their structure under ${name}`, async () => {
      const html = await words(false);
      const plain = await open(html, '');
      const styled = await open(html, css);
      expect(
        differences(
          looks(plain.window, plain.document.querySelectorAll('.bsh-article'), STRUCTURE),
          looks(styled.window, styled.document.querySelectorAll('.bsh-article'), STRUCTURE),
        ),
      ).to.deep.equal([]);
    });
  }

  it('take the font and the colour of the page', async () => {
    const {document, window} = await open(await words(false), '', '#page {font-family: cursive; color: rgb(1, 2, 3)}');
    for (const selector of ['.bsh-headline', '.bsh-p', '.bsh-li']) {
      const {color, fontFamily} = window.getComputedStyle(document.querySelector(selector)!);
      expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'cursive']);
    }
  });

  it('give way to a rule that the page writes for them', async () => {
    const {document, window} = await open(await words(false), '#page .bsh-headline {font-size: 33px}');
    expect(window.getComputedStyle(document.querySelector('.bsh-headline')!).fontSize).to.equal('33px');
  });
});
