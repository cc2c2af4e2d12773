import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {NewsArticle, TrendingList} from '../../../src/elements.js';
import {openPage, tidy, until} from '../helpers.js';

const MODULE = '<script type="module" src="/cdn/broadsheet.js"></script>';
const STORY = '<news-article src="/fixtures/articles/german.json" base-url="/"></news-article>';
const LIST = '<div data-trending-list data-src="/fixtures/articles/trending.json" data-limit="3"><a href="/most-read">Most read</a></div>';
const WATCH =
  "<script>faults = []; for (const type of ['error', 'unhandledrejection']) addEventListener(type, ({message, reason}) => faults.push(String(message ?? reason)));</script>";
const page = (body: string, head = MODULE): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moves</title>${WATCH}${head}</head><body><main>${body}</main></body></html>`;

/** What newer engines than TypeScript's own list can do. */
type Movable = Omit<Element, 'moveBefore'> & {moveBefore?: (node: Node, before: Node | null) => void};

const faultsOf = (window: Window): string[] => [...(window as unknown as {faults: string[]}).faults];
const count = (root: ParentNode, selector: string): number => root.querySelectorAll(selector).length;
const isStyled = (root: ParentNode): boolean => parseFloat(getComputedStyle(root.querySelector('.bsh-headline')!).fontSize) > 24;

/** Opens a page with an article and a list, and waits until both are shown to their end. */
async function open(body = `<div id="place">${STORY}</div>${LIST}`, head?: string): Promise<Awaited<ReturnType<typeof openPage>>> {
  const opened = await openPage(page(body, head));
  await until(() => opened.document.querySelector('.bsh-article') && opened.document.querySelector('.bsh-entry a'));
  for (const element of opened.document.querySelectorAll<NewsArticle | TrendingList>('news-article, trending-list'))
    await element.updateComplete;
  return opened;
}

/** Stores a page with the server and gives its address. */
async function store(html: string): Promise<string> {
  const path = `/__page?k=${String(Math.random())}`;
  await fetch(path, {method: 'POST', body: JSON.stringify({html, csp: ''})});
  return path;
}

/** Counts the requests for an article from here on. */
function requests(window: Window): () => number {
  const before = window.performance.getEntriesByType('resource').filter(({name}) => name.endsWith('german.json')).length;
  return () => window.performance.getEntriesByType('resource').filter(({name}) => name.endsWith('german.json')).length - before;
}

describe('elements that are moved and copied', () => {
  afterEach(tidy);

  it('show their words once after an innerHTML move, a clone and an import, and ask for nothing again', async () => {
    const {document, window} = await open();
    const asked = requests(window);
    const main = document.querySelector('main')!;
    const text = main.querySelector('.bsh-article')!.textContent;
    const made = document.createElement('section');
    made.innerHTML = main.innerHTML;
    const copies = [made, main.cloneNode(true), document.importNode(main, true)];
    document.body.append(...copies);
    const deaf = document.implementation.createHTMLDocument('');
    deaf.body.append(deaf.importNode(main, true));
    document.body.append(deaf.body.firstElementChild!);
    await until(() => count(document, 'news-article:defined') === 5);
    for (const element of document.querySelectorAll<NewsArticle>('news-article')) await element.updateComplete;
    for (const element of document.querySelectorAll('news-article')) {
      expect(count(element, '.bsh-article')).to.equal(1);
      expect(element.querySelector('.bsh-article')!.textContent).to.equal(text);
    }
    expect(count(document, '[data-trending-list] > trending-list')).to.equal(5);
    expect(count(document, 'trending-list .bsh-list')).to.equal(5);
    expect(asked()).to.equal(0);
    expect(faultsOf(window)).to.deep.equal([]);
  });

  it('keep their nodes, and their styles, in another document and back', async () => {
    const [here, there] = await Promise.all([open(), open(`<div id="place"></div>${STORY}${LIST}`)]);
    const article = here.document.querySelector<NewsArticle>('news-article')!;
    const words = article.querySelector('.bsh-article');
    there.document.querySelector('#place')!.append(there.document.adoptNode(article));
    await article.updateComplete;
    expect(isStyled(article)).to.equal(true);
    article.data = {type: 'NewsArticle', headline: 'Ferries run again', body: ['At seven.']};
    await until(() => article.querySelector('.bsh-headline')?.textContent === 'Ferries run again');
    expect(isStyled(article)).to.equal(true);
    here.document.querySelector('#place')!.append(article);
    await article.updateComplete;
    expect(count(article, '.bsh-article')).to.equal(1);
    expect(article.querySelector('.bsh-article')?.isConnected).to.equal(true);
    expect(words === null).to.equal(false);
    expect(isStyled(article)).to.equal(true);
    expect([...faultsOf(here.window), ...faultsOf(there.window)]).to.deep.equal([]);
  });

  it('keep their nodes and the focus in them through moveBefore, where there is one', async () => {
    const {document, window} = await open();
    const asked = requests(window);
    const article = document.querySelector<NewsArticle>('news-article')!;
    const words = article.querySelector('.bsh-article');
    const link = article.querySelector<HTMLElement>('.bsh-article a[href]')!;
    link.focus();
    const target = document.querySelector('main')! as Movable;
    if (target.moveBefore === undefined) target.append(article);
    else {
      target.moveBefore(article, null);
      expect(document.activeElement === link).to.equal(true);
    }
    await article.updateComplete;
    expect(article.querySelector('.bsh-article') === words).to.equal(true);
    article.data = {type: 'NewsArticle', headline: 'Ferries run again', body: ['At seven.']};
    await until(() => article.querySelector('.bsh-headline')?.textContent === 'Ferries run again');
    expect(asked()).to.equal(0);
    expect(faultsOf(window)).to.deep.equal([]);
  });

  it('work inside the shadow root of another element, styled', async () => {
    const {document, window} = await open(
      `<div id="place"></div>${LIST}<script>
        const root = document.querySelector('#place').attachShadow({mode: 'open'});
        root.innerHTML = '<div><slot></slot>${STORY}</div>';
      </script><news-article src="/fixtures/articles/german.json" base-url="/"></news-article>`,
    );
    const root = document.querySelector('#place')!.shadowRoot!;
    await until(() => root.querySelector('.bsh-headline'));
    await root.querySelector<NewsArticle>('news-article')!.updateComplete;
    expect(isStyled(root)).to.equal(true);
    const moved = document.querySelector('news-article')!;
    root.append(moved);
    expect(isStyled(moved)).to.equal(true);
    expect(faultsOf(window)).to.deep.equal([]);
  });

  it('work in a document made of a srcdoc attribute', async () => {
    const inner = page(`${STORY}${LIST}`).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const {document} = await openPage(page(`<iframe width="700" height="500" srcdoc="${inner}"></iframe>`, ''));
    const frame = document.querySelector('iframe')!;
    await until(() => frame.contentDocument?.querySelector('.bsh-article') && frame.contentDocument.querySelector('.bsh-entry a'));
    expect(frame.contentDocument!.URL).to.equal('about:srcdoc');
    expect(isStyled(frame.contentDocument!)).to.equal(true);
    expect(faultsOf(frame.contentWindow!)).to.deep.equal([]);
  });
});

/** Tells whether a test may open windows; WebKit lets none of its frames do so. */
function mayOpen(): boolean {
  const probe = window.open('about:blank');
  probe?.close();
  return probe !== null;
}

describe('a page that comes back from the cache of the browser', () => {
  afterEach(tidy);

  it('has its words as they were, and goes on', async () => {
    const key = String(Math.random());
    const script = (code: string): string => `<script>${code}</script>`;
    const away = await store(script("addEventListener('pageshow', () => setTimeout(() => history.back()))"));
    const home = page(
      `${STORY}${script(`
        addEventListener('pageshow', async ({persisted}) => {
          if (!persisted && !sessionStorage.gone) return;
          delete sessionStorage.gone;
          const element = document.querySelector('news-article');
          const words = document.querySelectorAll('.bsh-article').length;
          element.data = {type: 'NewsArticle', headline: 'Ferries run again', body: ['At seven.']};
          await element.updateComplete;
          const asked = performance.getEntriesByType('resource').filter(({name}) => name.endsWith('german.json')).length;
          const [headline] = document.querySelectorAll('.bsh-headline');
          fetch('/__report?k=${key}', {method: 'POST', body: [persisted, words, asked, headline.textContent].join()});
        });
        document.addEventListener('news-load', () => setTimeout(() => {
          if (window !== top) return;
          sessionStorage.gone = 'yes';
          location.href = '${away}';
        }));`)}`,
    );
    const address = await store(home);
    const isWindow = mayOpen();
    if (isWindow) window.open(address, '_blank', 'noopener');
    else {
      // Only the events that a page gets can be had here.
      const opened = await openPage(home);
      await until(() => opened.document.querySelector('.bsh-article'));
      const {PageTransitionEvent} = opened.window as Window & {PageTransitionEvent: typeof globalThis.PageTransitionEvent};
      for (const type of ['pagehide', 'pageshow']) opened.window.dispatchEvent(new PageTransitionEvent(type, {persisted: true}));
    }
    let told: string[] = [];
    const ask = async (): Promise<void> => {
      told = (await (await fetch(`/__reports?k=${key}`)).json()) as string[];
      if (told.length === 0) await ask();
    };
    await ask();
    if (isWindow) await executeServerCommand('close-pages', [address, away]);
    // A browser short of memory keeps no page: it loads it anew, and the page says "false".
    expect(told[0]).to.match(/^(?:true|false),1,1,Ferries run again$/);
  });
});

describe('pages that swap their contents', () => {
  afterEach(tidy);

  it('work with Turbo: a visit, the way back from its cache, and a frame', async () => {
    const turbo = '<script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>';
    const second = await store(page(`<h1>Second</h1>${STORY}${LIST}<turbo-frame id="part">${LIST}</turbo-frame>`, turbo + MODULE));
    const part = await store(page(`<turbo-frame id="part">${STORY}</turbo-frame>`, turbo + MODULE));
    const {document, window} = await open(undefined, turbo + MODULE);
    const asked = requests(window);
    const link = document.createElement('a');
    link.href = second;
    document.body.append(link);
    link.click();
    await until(
      () => document.querySelector('h1')?.textContent === 'Second' && !document.documentElement.hasAttribute('data-turbo-preview'),
    );
    await until(() => count(document, '.bsh-article') === 1 && count(document, '[data-trending-list] .bsh-entry a') === 6);
    const again = document.createElement('a');
    again.href = part;
    document.querySelector('turbo-frame')!.append(again);
    again.click();
    await until(() => count(document, 'turbo-frame .bsh-article') === 1);
    const before = asked();
    window.history.back();
    await until(() => document.querySelector('h1') === null && count(document, '#place .bsh-article') === 1);
    await document.querySelector<NewsArticle>('news-article')!.updateComplete;
    expect(count(document, 'news-article')).to.equal(1);
    expect(count(document, '.bsh-article')).to.equal(1);
    expect(count(document, '[data-trending-list] > trending-list > .bsh-list')).to.equal(1);
    expect(asked()).to.equal(before);
    expect(faultsOf(window)).to.deep.equal([]);
  });

  it('work with htmx: inner and outer swaps', async () => {
    const htmx = '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>';
    const part = await store(
      `<h1>Second</h1>${STORY}${LIST}<news-article base-url="https://lantern.example/"><script type="application/json">{"type": "NewsArticle", "headline": "Ferries run again", "body": ["At seven."]}</script></news-article>`,
    );
    const {document, window} = await open(
      `<div id="place">${STORY}</div>${LIST}<button hx-get="${part}" hx-target="#place">More</button><i hx-get="${part}" hx-swap="outerHTML"></i>`,
      htmx + MODULE,
    );
    document.querySelector('button')!.click();
    await until(() => count(document, '#place .bsh-article') === 2 && count(document, '#place .bsh-entry a') === 3);
    document.querySelector('i')!.click();
    await until(() => count(document, '.bsh-article') === 4 && count(document, '.bsh-entry a') === 9);
    expect(count(document, '#place news-article')).to.equal(2);
    expect(faultsOf(window)).to.deep.equal([]);
  });
});
