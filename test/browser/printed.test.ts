import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {render as litRender} from 'lit';
import {adapt as adaptInPage} from '../../src/components/adapters.js';
import {parseHtml} from '../../src/components/parse-html.js';
import type {NewsArticle} from '../../src/elements.js';
import type {Template} from '../../src/html/tag.js';
import {toHtml} from '../../src/html/to-string.js';
import {render} from '../../src/html/update.js';
import {en} from '../../src/locales/en.js';
import type {Article} from '../../src/model/article.js';
import {adapt, renderArticle} from '../../src/server/render.js';
import {articleWords} from '../../src/templates/article.js';
import {makeContext, type Context} from '../../src/templates/context.js';
import {arbitraryArticle, arbitraryChoice} from '../arbitraries.ts';
import {BASE, FIXTURES, fixtureText, put, tidy, until} from './helpers.js';
import {isAddition, parse, treeOf} from './nodes.js';

const now = new Date('2026-01-01T00:00:00Z');

const wordsOf = (article: Article, choice: Partial<Context>): Template =>
  articleWords(adapt(article, {now}).value as Article, makeContext({messages: en, ...choice}));

describe('printed words', () => {
  afterEach(tidy);

  for (const name of FIXTURES) {
    it(`are the words that the element makes: ${name}`, async () => {
      const text = await fixtureText(name);
      const element = put<NewsArticle>(`<news-article id="bsh" base-url="${BASE}"></news-article>`);
      element.data = text;
      await element.updateComplete;
      await element.updateComplete;
      const printed = parse(renderArticle(text, {baseUrl: BASE, idPrefix: 'bsh-', messages: en, defaultLanguage: 'en'}).html);
      const words = element.querySelector('.bsh-article');
      expect(words).not.to.equal(null);
      expect(treeOf(printed.querySelector('.bsh-article')!)).to.deep.equal(treeOf(words!));
    });

    it(`read the same through both parsers of HTML: ${name}`, async () => {
      const text = await fixtureText(name);
      expect(adaptInPage(text, {baseUrl: BASE, parseHtml, now})).to.deep.equal(adapt(text, {baseUrl: BASE, now}));
    });

    it(`are adopted without a change: ${name}`, async () => {
      const printed = renderArticle(await fixtureText(name), {baseUrl: BASE});
      const holder = put('<div></div>');
      holder.innerHTML = printed.html.replaceAll('news-article', 'x-later');
      const markup = holder.innerHTML.replaceAll('x-later', 'news-article');
      const element = put<NewsArticle>(markup);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      observer.observe(element, {subtree: true, childList: true, attributes: true, characterData: true});
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 20));
      observer.disconnect();
      expect(records.filter((record) => !isAddition(record))).to.deep.equal([]);
      expect(element.querySelectorAll('.bsh-article')).to.have.lengthOf(1);
    });
  }

  it('equal built ones and Lit’s for any article and any choice of the page', () => {
    fc.assert(
      fc.property(arbitraryArticle(), arbitraryChoice(), (article, choice) => {
        const template = wordsOf(article, choice);
        const built = document.createElement('div');
        render(built, template);
        const nodes = treeOf(built);
        const lit = document.createElement('div');
        litRender(template, lit);
        expect(treeOf(lit)).to.deep.equal(nodes);
        expect(treeOf(parse(toHtml(template)))).to.deep.equal(nodes);
      }),
      {numRuns: 60},
    );
  });

  it('are the same when they are painted step by step', () => {
    fc.assert(
      fc.property(arbitraryArticle(), arbitraryChoice(), fc.integer({min: 0, max: 3}), (article, choice, first) => {
        const holder = document.createElement('div');
        for (let limit = first; limit < 16; limit += 2) render(holder, wordsOf(article, {...choice, limit}));
        render(holder, wordsOf(article, choice));
        const whole = document.createElement('div');
        render(whole, wordsOf(article, choice));
        expect(treeOf(holder)).to.deep.equal(treeOf(whole));
      }),
      {numRuns: 30},
    );
  });

  it('stay when src stands beside them, and are not fetched again', async () => {
    const {html} = renderArticle(await fixtureText('german.json'), {baseUrl: BASE});
    const element = put<NewsArticle>(html.replace('<news-article', '<news-article src="/fixtures/articles/foreign-news.jsonld"'));
    const words = element.querySelector('.bsh-article');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(element.querySelector('.bsh-article')).to.equal(words);
    const headline = element.querySelector('.bsh-headline')?.textContent;
    await element.load();
    await until(() => element.querySelector('.bsh-headline')?.textContent !== headline);
    expect(element.querySelector('.bsh-article')).to.equal(words);
  });
});
