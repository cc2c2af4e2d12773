import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import type {Block} from '../../../src/model/article.js';
import {renderArticle} from '../../../src/server/index.js';
import {articleOf, picture, words} from '../media.js';
import {openPage, tidy, until} from '../helpers.js';

const WIDTHS = [320, 768, 1280];
const HEIGHT = 900;
const CSS = '<link rel="stylesheet" href="/cdn/broadsheet.css">';
const SCRIPT = '<script type="module" src="/cdn/broadsheet.js"></script>';
const CLASSIC = '<script src="/cdn/broadsheet.iife.js"></script>';
/** Only Chromium says how much a layout has shifted. */
const isChromium = navigator.userAgent.includes('Chrome');

const sentence = 'The first ferry of the year left the eastern quay at seven, with eleven passengers and two bicycles. ';
const paragraphs = (count: number): Block[] =>
  Array.from({length: count}, (_, index) => ({type: 'paragraph', id: `p${String(index)}`, children: words(sentence.repeat(3))}));

/** An article longer than the view, with everything that behaviour changes, and more parts than are painted at once. */
const ARTICLE = {
  ...articleOf(
    ...paragraphs(1),
    {type: 'gallery', images: [picture('harbour', 1067, 'The harbour.'), picture('lens', 2000, 'The lens.'), picture('sea', 1068, 'Sea.')]},
    ...paragraphs(2),
    {type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The ferry', fallback: words('A film of the ferry.')},
    {type: 'image', image: picture('mountains', 900, 'The pass.')},
    ...paragraphs(40),
  ),
  author: [{type: 'Person', name: 'Ada Rell'}],
  datePublished: new Date(Date.now() - 20 * 60_000).toISOString(),
  dateModified: new Date(Date.now() - 10 * 60_000).toISOString(),
  image: [picture('orchard', 1200, 'The orchard.')],
};
const JSON_TEXT = JSON.stringify(ARTICLE).replaceAll('<', '\\u003c');
const PRINTED = renderArticle(ARTICLE, {relative: true, baseUrl: location.href}).html;

/** Notes in every frame where everything stands; runs in the page. */
function watchPlaces(): void {
  const page = globalThis as unknown as {moves: string[]; shift: number};
  page.moves = [];
  page.shift = 0;
  const last = new Map<Element, number>();
  const look = (): void => {
    for (const element of document.querySelectorAll('#above, #below, .bsh-p, .bsh-headline, .bsh-figure')) {
      const {top, height} = element.getBoundingClientRect();
      const before = last.get(element);
      const isSeen = height > 0 && Math.min(before ?? top, top) < innerHeight;
      if (before !== undefined && isSeen && Math.abs(before - top) > 0.5)
        page.moves.push(`${element.id || element.className}: ${String(before)} to ${String(top)}`);
      last.set(element, top);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shift += (entry as PerformanceEntry & {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
}

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries</title><script>(${watchPlaces.toString()})()</script>${head}</head><body><h2 id="above">Above</h2>${body}<p id="below">Below</p></body></html>`;

interface Mode {
  head: string;
  body: string;
  /** Goes on once the page was seen without words. */
  then?: (document: Document) => void;
}

const setData = (document: Document): void => {
  document.querySelector<NewsArticle>('news-article')!.data = JSON.parse(JSON_TEXT);
};

const MODES: Readonly<Record<string, Mode>> = {
  'printed, with the script': {head: CSS + SCRIPT, body: PRINTED},
  'printed, without a script': {head: CSS, body: PRINTED},
  'printed, the style sheet after the script': {
    head: CLASSIC,
    body: PRINTED,
    then: (document) => document.head.insertAdjacentHTML('beforeend', CSS),
  },
  'data set before the script is there': {
    head: CSS,
    body: `<news-article aria-busy="true"></news-article><script>document.querySelector('news-article').data = ${JSON_TEXT}</script>`,
    then: (document) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/cdn/broadsheet.js';
      document.head.append(script);
    },
  },
  'data set after': {head: CSS + SCRIPT, body: '<news-article aria-busy="true"></news-article>', then: setData},
  src: {head: CSS + SCRIPT, body: '<news-article src="/fixtures/articles/long-feature.json" base-url="/"></news-article>'},
  'a child script': {
    head: CSS,
    body: `<news-article><script type="application/json">${JSON_TEXT}</script></news-article>`,
    then: (document) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/cdn/broadsheet.js';
      document.head.append(script);
    },
  },
};

/** Waits until a page was painted. */
async function painted(window: Window): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
}

/** Opens a page in sight: browsers paint few frames of what is not. */
async function openInSight(text: string, width: number): ReturnType<typeof openPage> {
  const page = await openPage(text, {width, height: HEIGHT});
  page.frame.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  return page;
}

describe('nothing moves', () => {
  afterEach(tidy);

  for (const [name, {head, body, then}] of Object.entries(MODES)) {
    it(name, async () => {
      const shown = async (width: number): Promise<{moves: string[]; shift: number}> => {
        const {document, window} = await openInSight(html(head, body), width);
        await painted(window);
        then?.(document);
        await until(() => document.querySelectorAll('.bsh-p').length > 10);
        const element = document.querySelector<NewsArticle>('news-article')!;
        if (element.matches(':defined')) await element.updateComplete;
        await painted(window);
        return window as unknown as {moves: string[]; shift: number};
      };
      const results = await Promise.all(WIDTHS.map(shown));
      for (const [index, {moves, shift}] of results.entries()) {
        expect(moves, `at ${String(WIDTHS[index])}`).to.deep.equal([]);
        if (isChromium) expect(shift).to.equal(0);
      }
    });
  }

  it('unless something does, which is noticed', async () => {
    const {document, window} = await openInSight(html(CSS, '<news-article></news-article>'), 768);
    await painted(window);
    document.querySelector('news-article')!.innerHTML = '<p>Words</p>';
    const page = window as unknown as {moves: string[]; shift: number};
    await until(() => page.moves.length > 0 && (!isChromium || page.shift > 0));
    expect(page.moves[0]).to.match(/^below/);
  });
});
