import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {render as litRender} from 'lit';
import {setServerTime, type NewsEventDetails, type TrendingList} from '../../../src/elements.js';
import {toHtml} from '../../../src/html/to-string.js';
import {render} from '../../../src/html/update.js';
import {en} from '../../../src/locales/en.js';
import {renderArticle} from '../../../src/server/render.js';
import {LIST_EXTRAS, makeContext} from '../../../src/templates/context.js';
import {LAYOUTS, trendingWords} from '../../../src/templates/trending-list.js';
import {arbitraryTrendingList} from '../../arbitraries.ts';
import {BASE, fixtureText, once, openPage, put, tidy, until} from '../helpers.js';
import {parse, treeOf} from '../nodes.js';

const item = (position: number, headline: string) => ({
  type: 'ListItem',
  position,
  item: {type: 'NewsArticle', url: `https://example.org/${position}`, headline},
});
const LIST = {
  type: 'ItemList',
  name: 'Most read',
  itemListOrder: 'descending',
  itemListElement: [item(1, 'One'), item(2, 'Two'), item(3, 'Three')],
};

const settle = async (element: TrendingList): Promise<TrendingList> => {
  await element.updateComplete;
  await element.updateComplete;
  return element;
};
const titles = (element: Element): string[] => [...element.querySelectorAll('.bsh-entry-link')].map(({textContent}) => textContent);

/** Stands in for what a reader sees: tests run in pages that nobody looks at. */
class FakeView {
  readonly targets = new Set<Element>();
  isHidden = false;
  readonly #real = globalThis.IntersectionObserver;
  #tell: (entries: readonly Partial<IntersectionObserverEntry>[]) => void = () => undefined;

  constructor() {
    const observer = {
      observe: (target: Element) => this.targets.add(target),
      unobserve: (target: Element) => this.targets.delete(target),
      disconnect: () => this.targets.clear(),
    };
    const observe = (tell: (entries: readonly Partial<IntersectionObserverEntry>[]) => void): object => {
      this.#tell = tell;
      return observer;
    };
    globalThis.IntersectionObserver = new Proxy(this.#real, {construct: (_, [tell]: [Parameters<typeof observe>[0]]) => observe(tell)});
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => this.isHidden});
  }

  show(target: Element, intersectionRatio: number): void {
    if (this.targets.has(target)) this.#tell([{target, intersectionRatio, isIntersecting: intersectionRatio > 0}]);
  }

  restore(): void {
    globalThis.IntersectionObserver = this.#real;
    Reflect.deleteProperty(document, 'hidden');
  }
}

describe('trending-list', () => {
  afterEach(tidy);

  it('shows a ranked list whose links are named by their headlines alone', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
    expect([...element.querySelectorAll('.bsh-rank')].map(({textContent}) => textContent)).to.deep.equal(['1', '2', '3']);
    expect(element.querySelector('h2')?.textContent).to.equal('Most read');
    expect(element.querySelector('ol')?.getAttribute('role')).to.equal('list');
    await expect(element).to.be.accessible();
  });

  it('obeys heading, level, limit, ranks, thumbnails and layout', async () => {
    const element = put<TrendingList>(
      '<trending-list heading="Now" heading-level="4" limit="2" ranks="false" layout="grid" thumbnails></trending-list>',
    );
    element.data = {
      ...LIST,
      itemListElement: LIST.itemListElement.map((entry) => ({
        ...entry,
        item: {...entry.item, image: {type: 'ImageObject', url: 'https://example.org/x.jpg', alt: ''}},
      })),
    };
    await settle(element);
    expect(element.querySelector('h4')?.textContent).to.equal('Now');
    expect(titles(element)).to.have.lengthOf(2);
    expect(element.querySelector('.bsh-rank')).to.equal(null);
    expect(element.querySelector('[data-bsh-layout=grid]')).not.to.equal(null);
    expect(element.querySelectorAll('.bsh-thumbnail')).to.have.lengthOf(2);
  });

  it('reads schema.org lists from the network, in order of position', async () => {
    const element = put<TrendingList>('<trending-list src="/fixtures/articles/trending.jsonld"></trending-list>');
    const {detail} = await once(element, 'news-load');
    expect(detail.content.type).to.equal('ItemList');
    expect(titles(element).length).to.be.greaterThan(3);
  });

  it('counts in the digits of the language', async () => {
    const element = put<TrendingList>('<trending-list lang="ar-EG"></trending-list>');
    element.data = {...LIST, inLanguage: 'ar-EG'};
    await settle(element);
    expect(element.querySelector('.bsh-rank')?.textContent).to.equal('١');
    expect(element.querySelector('.bsh-list')?.getAttribute('dir')).to.equal('rtl');
  });

  it('keeps the nodes of the entries that move', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    const before = [...element.querySelectorAll('.bsh-entry')];
    element.data = {
      ...LIST,
      itemListElement: [item(1, 'Three'), item(2, 'Two'), item(3, 'One')].map((entry, index) => ({
        ...entry,
        item: {...entry.item, url: `https://example.org/${3 - index}`},
      })),
    };
    await settle(element);
    expect([...element.querySelectorAll('.bsh-entry')]).to.deep.equal(before.reverse());
    expect(titles(element)).to.deep.equal(['Three', 'Two', 'One']);
  });

  it('says which entry a reader followed', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    const selected = once(element, 'news-select');
    const link = element.querySelectorAll('a')[1]!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect((await selected).detail).to.deep.equal({url: 'https://example.org/2', position: 2});
  });

  it('keeps its words when it gets no list', async () => {
    const element = put<TrendingList>('<trending-list><p>Old</p></trending-list>');
    const failed = once(element, 'news-error');
    element.data = {type: 'ItemList', itemListElement: []};
    const {detail} = await failed;
    expect(detail.issues.map(({code}) => code)).to.include('list/empty');
    await settle(element);
    expect(element.textContent).to.equal('Old');
  });

  it('reads our own fixtures', async () => {
    for (const name of ['trending.json', 'trending-arabic.json', 'trending-japanese.json']) {
      const element = put<TrendingList>('<trending-list base-url="/"></trending-list>');
      element.baseUrl = `${location.origin}/`;
      element.data = await fixtureText(name);
      await settle(element);
      expect(titles(element).length, name).to.be.greaterThan(2);
    }
  });

  it('keeps the focus on a link whose row moves', async () => {
    for (const isolation of ['page', 'shadow']) {
      const element = put<TrendingList>(`<trending-list isolation="${isolation}"></trending-list>`);
      element.data = LIST;
      await settle(element);
      const link = element.renderRoot.querySelector<HTMLElement>('.bsh-entry-link')!;
      link.focus();
      const moved = LIST.itemListElement.map((entry, index) => ({...entry, position: [3, 1, 2][index]}));
      element.data = {...LIST, itemListElement: moved};
      await settle(element);
      expect([...element.renderRoot.querySelectorAll('.bsh-entry-link')].indexOf(link)).to.equal(2);
      expect((element.renderRoot.getRootNode() as Document | ShadowRoot).activeElement).to.equal(link);
    }
  });

  it('tells once of each entry that was in view for a second', async () => {
    const view = new FakeView();
    const element = put<TrendingList>('<trending-list></trending-list>');
    const seen: NewsEventDetails['news-view'][] = [];
    element.addEventListener('news-view', ({detail}) => seen.push(detail));
    element.data = LIST;
    await settle(element);
    const [first, second, third] = element.querySelectorAll('.bsh-entry');
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    view.show(first!, 0.8);
    view.show(second!, 0.3);
    view.show(third!, 0.6);
    await pause(300);
    view.show(third!, 0);
    expect(seen).to.deep.equal([]);
    await until(() => seen.length > 0);
    expect(seen).to.deep.equal([{url: 'https://example.org/1', position: 1}]);
    view.show(first!, 0);
    view.show(first!, 1);
    view.isHidden = true;
    view.show(second!, 1);
    await pause(1200);
    expect(seen).to.have.lengthOf(1);
    view.isHidden = false;
    await until(() => seen.length > 1);
    expect(seen[1]).to.deep.equal({url: 'https://example.org/2', position: 2});
    view.show(third!, 1);
    element.remove();
    await pause(1200);
    expect(seen).to.have.lengthOf(2);
    expect(view.targets.size).to.equal(0);
    view.restore();
  });

  it('tells of a link once, from the element whose words hold it', async () => {
    const outer = put(
      '<news-article><article class="bsh-article" data-bsh="1"><div><trending-list></trending-list></div></article></news-article>',
    );
    const element = outer.querySelector<TrendingList>('trending-list')!;
    element.data = LIST;
    await settle(element);
    const from: EventTarget[] = [];
    outer.addEventListener('news-select', ({target}) => from.push(target!));
    const link = element.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(from).to.deep.equal([element]);
  });

  it('holds the room of its rows while it waits, and takes them away when nothing comes', async () => {
    const element = put<TrendingList>('<trending-list src="/__status/404" limit="4" layout="grid"></trending-list>');
    const failed = once(element, 'news-error');
    await element.updateComplete;
    const bars = element.querySelector('.bsh-list')!;
    expect(bars.querySelectorAll('.bsh-entry')).to.have.lengthOf(4);
    expect(bars.getAttribute('aria-hidden')).to.equal('true');
    expect(element.ariaBusy ?? element.getAttribute('aria-busy')).to.equal('true');
    await failed;
    await settle(element);
    expect(element.childElementCount).to.equal(0);
  });

  it('stands as high with its words as it did while it waited', async () => {
    const extras = 'show="description byline dates"';
    for (const attributes of ['', 'layout="compact"', 'layout="grid"', extras, `layout="compact" ${extras}`, `layout="grid" ${extras}`]) {
      const waiting = put<TrendingList>(`<trending-list src="/__status/404" limit="3" ${attributes}></trending-list>`);
      await waiting.updateComplete;
      const {height} = waiting.getBoundingClientRect();
      const element = put<TrendingList>(`<trending-list limit="3" ${attributes}></trending-list>`);
      const said = {description: 'The quay by night.', bylineText: 'By Ada Rell', datePublished: '2025-06-05'};
      const itemListElement = LIST.itemListElement.map((entry) => ({...entry, item: {...entry.item, ...said}}));
      element.data = {...LIST, itemListElement, dateModified: '2025-06-05'};
      await settle(element);
      expect(element.getBoundingClientRect().height, attributes).to.be.closeTo(height, 3);
      await once(waiting, 'news-error');
    }
  });

  it('keeps words that stand inside while it waits', async () => {
    const element = put<TrendingList>('<trending-list src="/__status/404" limit="4"><a href="/most-read">Most read</a></trending-list>');
    await element.updateComplete;
    expect(element.textContent).to.equal('Most read');
    await once(element, 'news-error');
    await settle(element);
    expect(element.textContent).to.equal('Most read');
  });

  it('leaves the page’s own article out', async () => {
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://example.org/2?utm_source=x';
    document.head.append(canonical);
    const shown = async (attributes: string): Promise<string[]> => {
      const element = put<TrendingList>(`<trending-list ${attributes}></trending-list>`);
      element.data = LIST;
      return titles(await settle(element));
    };
    expect(await shown('')).to.deep.equal(['One', 'Three']);
    expect(await shown('current="https://example.org/3#x"')).to.deep.equal(['One', 'Two']);
    expect(await shown('current="false"')).to.deep.equal(['One', 'Two', 'Three']);
    canonical.remove();
    expect(await shown('')).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('says that it may be out of date when a refresh fails', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify({...LIST, dateModified: '2020-01-01T00:00:00Z'})]));
    const element = put<TrendingList>(`<trending-list src="${src}"></trending-list>`);
    await once(element, 'news-load');
    expect(element.querySelector('.bsh-stale')).to.equal(null);
    element.staleAfter = 24;
    element.src = '/__status/404';
    await once(element, 'news-error');
    await settle(element);
    expect(element.querySelector('.bsh-stale')?.textContent).to.equal(en.stale);
    expect(titles(element)).to.have.lengthOf(3);
  });

  it('says that it may be out of date while a reader looks at it', async () => {
    const element = put<TrendingList>('<trending-list stale-after="1"></trending-list>');
    element.data = {...LIST, dateModified: new Date().toISOString()};
    await settle(element);
    expect(element.querySelectorAll('.bsh-stale')).to.have.lengthOf(0);
    setServerTime(Date.now() + 7_200_000);
    await until(() => element.querySelector('.bsh-stale') !== null);
    setServerTime(undefined);
    await until(() => element.querySelector('.bsh-stale') === null);
  });

  it('shows a long list, its first rows at once', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = {...LIST, itemListElement: Array.from({length: 200}, (_, index) => item(index + 1, `Story ${String(index + 1)}`))};
    await until(() => titles(element).length > 0);
    expect(titles(element).length).to.be.lessThan(200);
    await element.updateComplete;
    expect(titles(element)).to.have.lengthOf(200);
  });

  it('is whole on paper, even when its data came a moment before', () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = {...LIST, itemListElement: Array.from({length: 200}, (_, index) => item(index + 1, `Story ${String(index + 1)}`))};
    window.dispatchEvent(new Event('beforeprint'));
    expect(titles(element)).to.have.lengthOf(200);
  });

  for (const layout of LAYOUTS) {
    it(`has no accessibility violation with everything shown, bright or dark: ${layout}`, async () => {
      for (const look of ['', 'theme="daily"', 'isolation="guarded"']) {
        const element = put<TrendingList>(
          `<trending-list layout="${layout}" ${look} limit="4" thumbnails show="${LIST_EXTRAS.join(' ')}" stale-after="1" base-url="${BASE}"></trending-list>`,
        );
        element.data = await fixtureText('trending.json');
        await settle(element);
        await expect(element).to.be.accessible();
        element.parentElement!.style.cssText = 'color-scheme: dark; background: #151619; color: #eceae6';
        await expect(element).to.be.accessible();
        tidy();
      }
    });
  }
});

describe('a printed ranked list', () => {
  afterEach(tidy);

  const options = {
    baseUrl: BASE,
    heading: 'Most read',
    headingLevel: 3,
    limit: 5,
    layout: 'grid',
    thumbnails: true,
    current: 'https://example.org/world/talvia-grain-port',
    omit: new Set(['period'] as const),
    show: new Set(['dates', 'byline'] as const),
  } as const;

  it('says in its attributes what a refresh needs', async () => {
    const {html} = renderArticle(await fixtureText('trending.json'), options);
    const element = put<TrendingList>(html);
    const words = treeOf(element.querySelector('.bsh-list')!);
    element.baseUrl = BASE;
    element.data = await fixtureText('trending.json');
    await settle(element);
    expect(treeOf(element.querySelector('.bsh-list')!)).to.deep.equal(words);
  });

  for (const name of ['trending.json', 'trending-arabic.json', 'trending-japanese.json', 'trending.jsonld']) {
    it(`is adopted without a change: ${name}`, async () => {
      const {html} = renderArticle(await fixtureText(name), {...options, current: undefined as never});
      const holder = put('<div></div>');
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      holder.innerHTML = html;
      const element = holder.firstElementChild as TrendingList;
      observer.observe(element, {subtree: true, childList: true, attributes: true, characterData: true});
      await settle(element);
      await new Promise((resolve) => setTimeout(resolve, 20));
      observer.disconnect();
      expect(records).to.deep.equal([]);
      expect(titles(element).length).to.be.greaterThan(2);
    });
  }

  it('is read without JavaScript as the live one is', async () => {
    const {html} = renderArticle(await fixtureText('trending.json'), options);
    const {document} = await openPage(`<!doctype html><html lang="en"><title>x</title><body>${html}</body></html>`, {
      sandbox: 'allow-same-origin',
    });
    expect(titles(document.body)).to.have.lengthOf(5);
    expect(document.querySelector('ol.bsh-ranking > li > .bsh-rank')?.textContent).to.equal('2');
  });

  it('equals a built one and Lit’s for any list', () => {
    const context = makeContext({messages: en, show: new Set(LIST_EXTRAS), now: Date.parse('2026-01-01')});
    fc.assert(
      fc.property(arbitraryTrendingList(), fc.constantFrom(...LAYOUTS), fc.boolean(), (list, layout, thumbnails) => {
        const template = trendingWords(list, {layout, ranks: true, thumbnails, staleAfter: 1}, context);
        const built = document.createElement('div');
        render(built, template);
        const nodes = treeOf(built);
        const lit = document.createElement('div');
        litRender(template, lit);
        expect(treeOf(lit)).to.deep.equal(nodes);
        expect(treeOf(parse(toHtml(template)))).to.deep.equal(nodes);
      }),
      {numRuns: 40},
    );
  });
});
