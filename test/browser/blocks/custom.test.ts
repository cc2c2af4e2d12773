import {expect} from '@open-wc/testing';
import {renderArticle} from '../../../src/server/index.js';
import {openPage, tidy, until} from '../helpers.js';

const POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'; script-src 'self'; connect-src 'self'";
const recipe = {
  type: 'custom',
  name: 'recipe',
  text: 'Four onions, an hour.',
  data: {title: '</script><b>&amp;"', minutes: 60},
};
const article = {
  type: 'NewsArticle',
  headline: 'Onion soup',
  author: [],
  image: [],
  body: ['Peel them first.', recipe, {type: 'custom', name: 'quiz', text: 'How many onions?', data: {answer: 4}}],
};
const options = {blocks: {recipe: 'acme-recipe', quiz: 'script'}};

describe('a block that the page has an element for', () => {
  afterEach(tidy);

  it('is printed and built as that element, with its words and its data, without a report', async () => {
    const printed = renderArticle(article, options).html;
    const data = JSON.stringify(article).replaceAll('<', '\\u003c');
    const {document, reports} = await openPage(
      `<!doctype html><html lang="en"><title>Soup</title>${printed}<news-article id="made"><script type="application/json">${data}</script></news-article><script type="module" src="/fixtures/pages/custom-blocks.js"></script>`,
      {csp: POLICY},
    );
    await until(() => document.querySelectorAll('acme-recipe').length === 2);
    for (const element of document.querySelectorAll<HTMLElement>('acme-recipe')) {
      expect(JSON.parse(element.dataset['bshData']!)).to.deep.equal(recipe.data);
      expect(element.querySelector('.bsh-p')?.textContent).to.equal('Four onions, an hour.');
    }
    const [adopted, made] = document.querySelectorAll('.bsh-body');
    expect(adopted?.textContent).to.equal(made?.textContent);
    expect(made?.textContent).to.contain('How many onions?');
    expect(await reports()).to.deep.equal([]);
  });
});
