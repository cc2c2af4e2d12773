import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import {renderArticle, renderDocument} from '../../../src/server/index.js';
import {wordsOf} from '../nodes.js';
import {articleOf, picture} from '../media.js';
import {BASE, FIXTURES, fixtureText, loadScript, openPage, tidy, until} from '../helpers.js';

const STRICT =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'";
const SCRIPT = '<script type="module" src="/cdn/broadsheet.js"></script>';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Why is the harbour empty?</title>${head}</head><body><main>${body}</main></body></html>`;
const story = '<news-article heading-level="1" src="/fixtures/articles/long-feature.json" base-url="/"></news-article>';
const words = (root: Document): Element | null => root.querySelector('.bsh-article');
/** Waits until an article is there to its end: a long one is painted step by step. */
const whole = async (root: Document): Promise<void> => {
  await until(() => words(root));
  await root.querySelector<NewsArticle>('news-article')!.updateComplete;
};
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Axe {
  violations: {id: string; nodes: {html: string}[]}[];
}
interface ReaderMode {
  Readability: new (document: Document) => {parse: () => {title: string; byline: string | null; textContent: string} | null};
  isProbablyReaderable: (document: Document) => boolean;
}

/** The sentences of the words that a reader must find wherever the article is read. */
const paragraphs = (root: ParentNode): string[] =>
  [...root.querySelectorAll('.bsh-body > .bsh-p')].map((node) => squeeze(node.textContent));

describe('a page with the script tag', () => {
  before(async () => {
    for (const name of ['Readability', 'Readability-readerable'])
      await loadScript(document, `/node_modules/@mozilla/readability/${name}.js`);
  });
  afterEach(tidy);

  it('shows an article from src', async () => {
    const {document} = await openPage(page(story + SCRIPT));
    await until(() => words(document));
    expect(document.querySelector('h1')?.textContent.length).to.be.greaterThan(10);
  });

  it('shows it with the classic script too, before or after the markup', async () => {
    for (const html of [
      page(story, '<script defer src="/cdn/broadsheet.iife.js"></script>'),
      page(`${story}<script src="/cdn/broadsheet.iife.js"></script>`),
      page(story, '<script async src="/cdn/broadsheet.iife.js"></script>'),
      page(story, '<script src="/cdn/broadsheet.iife.js"></script>'),
    ]) {
      const {document} = await openPage(html);
      await until(() => words(document));
    }
  });

  it('works, styled, under a strict policy without a report', async () => {
    const printed = renderArticle(await fixtureText('german.json'), {baseUrl: BASE}).html;
    const {document, window, reports} = await openPage(page(`${printed}${story}${SCRIPT}`), {csp: STRICT});
    await until(() => document.querySelectorAll('.bsh-article').length === 2);
    const [adopted, made] = document.querySelectorAll('.bsh-article');
    for (const root of [adopted!, made!]) {
      const headline = root.querySelector('.bsh-headline')!;
      expect(parseFloat(window.getComputedStyle(headline).fontSize)).to.be.greaterThan(24);
      expect(window.getComputedStyle(root.querySelector('.bsh-p')!).marginBlockStart).not.to.equal('16px');
    }
    expect(await reports()).to.deep.equal([]);
  });

  it('reads HTML under a policy that forbids parsing as text, and says so', async () => {
    const body = JSON.stringify(JSON.stringify({'@type': 'NewsArticle', headline: 'x', articleBody: '<p>One.</p><p>Two <b>bold</b>.</p>'}));
    const {document} = await openPage(page(`<news-article></news-article>${SCRIPT}`), {csp: STRICT});
    const element = document.querySelector<NewsArticle>('news-article')!;
    await until(() => element.matches(':defined'));
    (element as {data: unknown}).data = JSON.parse(body);
    await until(() => words(document));
    expect(element.textContent).to.contain('bold');
    expect(element.textContent).not.to.contain('<b>');
    expect(element.issues.map(({code}) => code)).to.include('html/no-parser');
  });

  it('lets two copies meet: the first wins, both finish, one warning', async () => {
    const html = page(
      `${story}<script src="/cdn/broadsheet.iife.js"></script><script src="/cdn/broadsheet.iife.js?2"></script><script>document.title = 'finished ' + warnings.length + ' ' + errors.length</script>`,
      '<script>warnings = []; errors = []; console.warn = (...words) => warnings.push(words.join(" ")); addEventListener("error", (event) => errors.push(event.message))</script>',
    );
    const {document} = await openPage(html);
    await until(() => words(document));
    expect(document.title).to.equal('finished 1 0');
    expect(document.querySelectorAll('.bsh-article')).to.have.lengthOf(1);
  });

  it('leaves no global behind', async () => {
    const {window} = await openPage(
      page(`<script>before = new Set(Object.getOwnPropertyNames(window))</script>${story}<script src="/cdn/broadsheet.iife.js"></script>`),
    );
    const before = (window as unknown as {before: Set<string>}).before;
    const added = Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'before' && !/^\d+$/.test(name));
    expect(added).to.deep.equal([]);
  });

  it('makes elements of the markup that survives content systems', async () => {
    const {document} = await openPage(
      page(
        `<div data-news-article data-src="/fixtures/articles/german.json" data-heading-level="3"><a href="/x">Fallback</a></div>${SCRIPT}`,
      ),
    );
    await until(() => words(document));
    expect(document.querySelector('[data-news-article] > news-article h3')).not.to.equal(null);
    expect(document.body.textContent).not.to.contain('Fallback');
  });

  it('makes no handler and no style of such markup', async () => {
    const hostile = ['onclick', 'onfocus', 'style', 'id', 'is', 'slot'].map((name) => `data-${name}="window.ran = true"`).join(' ');
    const {document} = await openPage(page(`<div data-photo-credit data-credit="Jane Doe" data-lang="de" ${hostile}></div>${SCRIPT}`));
    await until(() => document.querySelector('photo-credit')?.textContent);
    const names = document.querySelector('photo-credit')!.getAttributeNames();
    expect(names).to.deep.equal(['credit', 'lang']);
  });

  it('shows an element that comes late', async () => {
    const {document} = await openPage(page(SCRIPT));
    await until(() => document.defaultView?.customElements.get('news-article'));
    document.querySelector('main')!.insertAdjacentHTML('beforeend', `${story}<div data-photo-credit data-credit="Jane Doe"></div>`);
    await until(() => words(document));
    await until(() => document.querySelector('photo-credit')?.textContent === 'Photo: Jane Doe');
  });

  it('looks after printed words with the script that does nothing else, and leaves them as they are', async () => {
    const article = articleOf(
      {type: 'image', image: picture('harbour', 1067, 'Gone.', {url: `${location.origin}/pictures/none.jpg`, renditions: []})},
      {
        type: 'gallery',
        images: [picture('harbour', 1067, 'The harbour.'), picture('sea', 1068, 'The sea.'), picture('lens', 2000, 'The lens.')],
      },
      {type: 'embed', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', title: 'A film'},
      {type: 'paragraph', children: [{type: 'link', url: '#here', children: [{type: 'text', value: 'A link'}]}]},
    );
    const {html} = renderDocument(article, {baseUrl: BASE, stylesheet: '/cdn/broadsheet.css'});
    const without = await openPage(html, {sandbox: 'allow-same-origin'});
    const {document, reports} = await openPage(
      html.replace('</head>', '<script type="module" src="/cdn/broadsheet.printed.js"></script></head>'),
      {
        csp: STRICT,
      },
    );
    await until(
      () => document.querySelector('.bsh-step-on') && document.querySelector('.bsh-consent') && document.querySelector('.bsh-missing'),
    );
    const added = '.bsh-controls, .bsh-consent, .bsh-missing';
    const left = words(document)!.cloneNode(true) as Element;
    for (const node of left.querySelectorAll(added)) node.remove();
    expect(squeeze(left.textContent)).to.equal(squeeze(words(without.document)!.textContent));
    const position = (): string => document.querySelector('.bsh-position')!.textContent;
    expect(position()).to.equal('1 of 3');
    document.querySelector<HTMLElement>('.bsh-step-on')!.click();
    await until(() => position() === '2 of 3');
    const selected = new Promise((resolve) => document.addEventListener('news-select', resolve));
    document.querySelector<HTMLElement>('.bsh-p .bsh-link')!.click();
    await selected;
    expect(await reports()).to.deep.equal([]);
  });

  it('shows the printed words to readers without JavaScript', async () => {
    const {html} = renderDocument(await fixtureText('long-feature.json'), {baseUrl: BASE, script: '/cdn/broadsheet.js'});
    const {document} = await openPage(html, {sandbox: 'allow-same-origin'});
    const live = await openPage(page(story + SCRIPT));
    await whole(live.document);
    expect(document.querySelector('news-article')?.matches(':defined')).to.equal(false);
    expect(squeeze(wordsOf(words(document)!))).to.equal(squeeze(wordsOf(words(live.document)!)));
  });

  for (const name of ['long-feature.json', 'foreign-news.wordpress.json', 'arabic.json']) {
    it(`gives reader mode the headline, the byline and the whole text, live and printed: ${name}`, async () => {
      const printed = await openPage(renderDocument(await fixtureText(name), {baseUrl: BASE}).html, {sandbox: 'allow-same-origin'});
      const live = await openPage(
        page(`<news-article heading-level="1" src="/fixtures/articles/${name}" base-url="/"></news-article>${SCRIPT}`),
      );
      await whole(live.document);
      for (const {document} of [printed, live]) {
        const expected = paragraphs(document);
        const names = [...document.querySelectorAll('.bsh-head .bsh-author')].map((node) => squeeze(node.textContent));
        const headline = squeeze(document.querySelector('.bsh-headline')!.textContent);
        expect(expected.length).to.be.greaterThan(3);
        const {isProbablyReaderable, Readability} = window as unknown as ReaderMode;
        expect(isProbablyReaderable(document)).to.equal(true);
        document.title = headline;
        const read = new Readability(document.cloneNode(true) as Document).parse()!;
        expect(read.title).to.equal(headline);
        expect(names).not.to.deep.equal([]);
        for (const name of names) expect(squeeze(read.byline ?? '')).to.contain(name);
        const text = squeeze(read.textContent);
        for (const paragraph of expected) expect(text).to.contain(paragraph);
      }
    });
  }

  for (const name of FIXTURES) {
    it(`passes axe, live and printed: ${name}`, async () => {
      const printed = await openPage(renderDocument(await fixtureText(name), {baseUrl: BASE}).html);
      const live = await openPage(
        page(`<news-article heading-level="1" src="/fixtures/articles/${name}" base-url="/"></news-article>${SCRIPT}`),
      );
      await whole(live.document);
      for (const {document} of [printed, live]) {
        // axe runs in the frame's own window, as it must for styles to count.
        await loadScript(document, '/node_modules/axe-core/axe.min.js');
        const {axe} = document.defaultView as unknown as {axe: {run: (root: Element, options: object) => Promise<Axe>}};
        const {violations} = await axe.run(document.documentElement, {resultTypes: ['violations']});
        expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)).to.deep.equal([]);
      }
    });
  }
});
