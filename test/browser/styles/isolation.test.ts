import {expect} from '@open-wc/testing';
import {renderArticle} from '../../../src/server/index.js';
import {guard} from '../../../src/styles/guard.js';
import {guardedResetCss, hostCss, wordsCss} from '../../../src/styles/sheets.js';
import {BASE, fixtureText, openPage, tidy} from '../helpers.js';

const words = async (guarded: boolean): Promise<string> =>
  renderArticle(await fixtureText('long-feature.json'), {baseUrl: BASE, guarded}).html;
/** Opens a page with the words between the rules of the page and, after them, more of its rules. */
const open = (html: string, before: string, after = '', links = ''): ReturnType<typeof openPage> =>
  openPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${links}<style>${before}</style><style>${hostCss}${wordsCss}${guard(guardedResetCss + wordsCss)}</style><style>#page {inline-size: 700px; font: 16px/1.5 monospace; color: black} ${after}</style></head><body><div id="page">${html}</div></body></html>`,
  );

const LOOK = [
  'display position float color background-color font-family font-size font-style font-weight line-height letter-spacing text-transform text-align',
  'text-decoration-line list-style-type visibility opacity white-space-collapse max-width aspect-ratio object-fit',
  'margin-top margin-bottom padding-top padding-right padding-bottom padding-left border-top-width border-bottom-width border-left-width border-right-width',
]
  .join(' ')
  .split(' ');
const PSEUDO = ['content', 'display', 'color', 'font-size', 'position'];

/** Writes down how every element of the words looks. */
function looks(window: Window, document: Document, properties: readonly string[] = LOOK): string[] {
  return [...document.querySelectorAll('.bsh-article, .bsh-article *')].flatMap((element) => {
    const name = `${element.localName}.${element.className}`;
    const own = window.getComputedStyle(element);
    const pseudo = ['::before', '::after'].map((kind) => {
      const style = window.getComputedStyle(element, kind);
      return style.content === 'none' || style.content === 'normal'
        ? ''
        : PSEUDO.map((property) => style.getPropertyValue(property)).join();
    });
    return [...properties.map((property) => `${name} ${property}: ${own.getPropertyValue(property)}`), `${name} ${pseudo.join('|')}`];
  });
}

const differences = (some: readonly string[], others: readonly string[]): string[] => {
  expect(some.length).to.equal(others.length);
  return some.flatMap((look, index) => (look === others[index] ? [] : [`${look} → ${String(others[index])}`])).slice(0, 10);
};

describe('guarded words', () => {
  afterEach(tidy);

  const HOSTILE = {
    'unset everything': '#page * {all: unset !important; margin: 9px !important; color: red !important}',
    'an id and !important':
      '#page * {display: inline !important; color: red !important; font: 40px/3 cursive !important; letter-spacing: 3px !important; text-transform: uppercase !important; padding: 9px !important}',
    'rules for elements':
      '#page li {float: left !important} #page img {width: 50px !important; height: 50px !important; display: none !important} #page strong, #page em, #page bdi {color: red !important; display: block !important}',
    'generated content': '#page *::before, #page *::after {content: "x" !important; color: red !important; display: block !important}',
    'what is inherited':
      'body {font: italic 30px/3 monospace; letter-spacing: 5px; text-align: center; text-transform: uppercase; color: red}',
  };

  for (const [name, css] of Object.entries(HOSTILE)) {
    it(`look the same under ${name}`, async () => {
      const html = await words(true);
      const plain = await open(html, '');
      const hostile = await open(html, css, css);
      expect(differences(looks(plain.window, plain.document), looks(hostile.window, hostile.document))).to.deep.equal([]);
    });
  }

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
      expect(differences(looks(plain.window, plain.document, STRUCTURE), looks(styled.window, styled.document, STRUCTURE))).to.deep.equal(
        [],
      );
    });
  }

  for (const sheet of ['bootstrap/dist/css/bootstrap.css', 'tailwindcss/preflight.css']) {
    it(`keep their structure under ${sheet}`, async () => {
      const html = await words(false);
      const plain = await open(html, '');
      const styled = await open(html, '', '', `<link rel="stylesheet" href="/node_modules/${sheet}">`);
      const structure = STRUCTURE.filter((property) => !/text-decoration|white-space/.test(property));
      expect(differences(looks(plain.window, plain.document, structure), looks(styled.window, styled.document, structure))).to.deep.equal(
        [],
      );
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
