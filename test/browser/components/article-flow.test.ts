import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import {renderArticle} from '../../../src/server/index.js';
import {once, openPage, put, tidy, until} from '../helpers.js';

const words = (value: string): object[] => [{type: 'text', value}];
const p = (id: string, value = `Words of ${id}.`): object => ({type: 'paragraph', id, children: words(value)});
const article = (body: object[], more: object = {}): object => ({
  type: 'NewsArticle',
  id: 'crossing',
  inLanguage: 'en',
  headline: 'The crossing',
  author: [],
  image: [],
  body,
  ...more,
});
const many = (count: number): object[] => Array.from({length: count}, (_, index) => p(`p${String(index)}`));

/** Puts an article into the page, built from data or printed. */
async function shown(data: object, way: 'built' | 'printed'): Promise<NewsArticle> {
  const element = put<NewsArticle>(way === 'built' ? '<news-article></news-article>' : renderArticle(data).html);
  if (way === 'built') element.data = data;
  await element.updateComplete;
  return element;
}

describe('what others put into an article', () => {
  afterEach(tidy);

  for (const way of ['built', 'printed'] as const) {
    it(`stays while other blocks change: ${way}`, async () => {
      const body = [p('one'), p('two'), {type: 'insertionPoint', id: 'mid-1', name: 'mid-1'}, p('three')];
      const element = await shown(article(body), way);
      const [one, two, three] = element.querySelectorAll('.bsh-body > .bsh-p');
      const ad = document.createElement('div');
      ad.textContent = 'Buy onions';
      one!.after(ad);
      const inPlace = document.createElement('div');
      inPlace.textContent = 'Buy boats';
      element.querySelector('.bsh-insertion')!.append(inPlace);
      const beside = document.createElement('aside');
      element.append(beside);
      const range = document.createRange();
      range.setStart(one!.firstChild!, 0);
      range.setEnd(one!.firstChild!, 5);
      const mark = document.createElement('mark');
      range.surroundContents(mark);

      for (const text of ['Changed.', 'Changed again.']) {
        element.data = article([p('one'), p('two', text), body[2]!, p('three'), p('four')]);
        await element.updateComplete;
        const now = [...element.querySelectorAll('.bsh-body > .bsh-p')];
        expect(now.slice(0, 3)).to.deep.equal([one, two, three]);
        expect(two!.textContent).to.equal(text);
        expect(mark.isConnected && mark.textContent === 'Words' && one!.contains(mark)).to.equal(true);
        expect(ad.previousElementSibling).to.equal(one);
        expect(inPlace.parentElement?.className).to.equal('bsh-insertion');
        expect(beside.parentElement).to.equal(element);
      }
    });
  }

  it('stays in live coverage too, with the focus and the place on the page', async () => {
    const update = (id: string, more: object = {}): object => ({
      type: 'BlogPosting',
      id,
      datePublished: '2024-11-14T18:00:00Z',
      body: Array.from({length: 6}, (_, index) => p(`${id}${String(index)}`)),
      ...more,
    });
    const live = (...updates: object[]): object => article([], {type: 'LiveBlogPosting', liveBlogUpdate: updates});
    const element = await shown(live(update('b'), update('a')), 'built');
    const [first, second] = element.querySelectorAll('.bsh-updates > .bsh-update');
    const ad = document.createElement('div');
    first!.after(ad);
    const link = second!.querySelector<HTMLElement>('.bsh-permalink')!;
    link.focus();
    const {top} = link.getBoundingClientRect();
    element.data = live(update('c'), update('b', {headline: 'Mended', body: [p('b0', 'Shorter.')]}), update('a'));
    await element.updateComplete;
    element.data = live(update('d'), update('c'), update('b', {headline: 'Mended', body: [p('b0', 'Shorter.'), ...many(6)]}), update('a'));
    await element.updateComplete;
    expect(document.activeElement).to.equal(link);
    expect(ad.previousElementSibling).to.equal(first);
    expect([...element.querySelectorAll('.bsh-updates > .bsh-update')]).to.deep.equal([first, second]);
    expect(Math.abs(link.getBoundingClientRect().top - top)).to.be.lessThan(400);
  });

  it('is left to an element of the page’s own, which gets new data', async () => {
    customElements.define(
      'flow-recipe',
      class extends HTMLElement {
        connectedCallback(): void {
          this.replaceChildren(document.createElement('output'));
        }
      },
    );
    const {configure} = await import('../../../src/elements.js');
    configure({blocks: {recipe: 'flow-recipe'}});
    const recipe = (minutes: number): object => ({
      type: 'custom',
      id: 'soup',
      name: 'recipe',
      text: `${String(minutes)} minutes`,
      data: {minutes},
    });
    for (const way of ['built', 'printed'] as const) {
      const printed = renderArticle(article([recipe(60)]), {blocks: {recipe: 'flow-recipe'}}).html;
      const element = way === 'printed' ? put<NewsArticle>(printed) : await shown(article([recipe(60)]), way);
      const own = element.querySelector<HTMLElement>('flow-recipe')!;
      const [output] = own.children;
      for (const minutes of [45, 30]) {
        element.data = article([recipe(minutes)]);
        await element.updateComplete;
        expect(own.dataset['bshData']).to.equal(`{"minutes":${String(minutes)}}`);
        expect([...own.childNodes]).to.deep.equal([output]);
        expect(element.querySelector('flow-recipe')).to.equal(own);
      }
    }
    configure({blocks: {}});
  });
});

describe('a long article', () => {
  afterEach(tidy);

  it('is painted in steps, and whole when updateComplete says so', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    const counts: number[] = [];
    const observer = new MutationObserver(() => {
      counts.push(element.querySelectorAll('.bsh-p').length);
      expect(element.querySelector('.bsh-rights') === null).to.equal(counts.at(-1)! < 120);
    });
    observer.observe(element, {subtree: true, childList: true});
    element.data = article(many(120), {copyrightNotice: '© The Lantern'});
    await element.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    expect(counts[0]).to.equal(30);
    expect(counts.length).to.be.greaterThan(2);
    expect(element.querySelectorAll('.bsh-body > .bsh-p')).to.have.lengthOf(120);
    expect(element.querySelector('.bsh-rights')).not.to.equal(null);
  });

  it('is painted whole at once before it is printed', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = article(many(120));
    await until(() => element.querySelector('.bsh-p') !== null);
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.querySelectorAll('.bsh-body > .bsh-p')).to.have.lengthOf(120);
  });

  it('goes on after it was moved', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = article(many(120));
    await until(() => element.querySelector('.bsh-p') !== null);
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await until(() => element.querySelectorAll('.bsh-body > .bsh-p').length === 120);
  });

  it('that was printed stays whole while what it is renewed by is built', async () => {
    const data = article(many(120));
    const element = await shown(data, 'printed');
    const nodes = [...element.querySelectorAll('.bsh-p')];
    let fewest = nodes.length;
    const observer = new MutationObserver(() => (fewest = Math.min(fewest, element.querySelectorAll('.bsh-p').length)));
    observer.observe(element, {subtree: true, childList: true});
    element.data = article([...many(119), p('new')]);
    await element.updateComplete;
    observer.disconnect();
    expect(fewest).to.be.at.least(119);
    expect([...element.querySelectorAll('.bsh-p')].slice(0, 119)).to.deep.equal(nodes.slice(0, 119));
    expect(element.textContent).to.contain('Words of new.');
  });

  it('shows the place that the address of the page names', async () => {
    const data = article([...many(60), {type: 'heading', depth: 2, children: words('What it costs')}, ...many(20)]);
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const {document, window} = await openPage(
      `<!doctype html><html lang="en"><title>The crossing</title><news-article><script type="application/json">${json}</script></news-article><script type="module" src="/cdn/broadsheet.js"></script>`,
      {fragment: '#bsh-what-it-costs'},
    );
    await until(() => document.querySelector(':target') !== null);
    expect(document.querySelector(':target')?.textContent).to.equal('What it costs');
    await until(() => window.scrollY > 300);
    expect(window.history.length).to.be.lessThan(50);
  });

  it('is found in, however far down the words are', async () => {
    const updates = Array.from({length: 120}, (_, index) => ({
      type: 'BlogPosting',
      id: `u${String(index)}`,
      datePublished: '2024-11-14T18:00:00Z',
      body: [p('x', index === 110 ? 'A perfectly singular onion.' : `Words ${String(index)}.`)],
    }));
    const element = await shown(article([], {type: 'LiveBlogPosting', liveBlogUpdate: updates}), 'built');
    const far = [...element.querySelectorAll('.bsh-update')].at(-5)!;
    expect(getComputedStyle(far).getPropertyValue('content-visibility')).to.equal('auto');
    const {find} = window as unknown as {find: (text: string) => boolean};
    expect(find.call(window, 'perfectly singular onion')).to.equal(true);
  });
});

describe('a paywall', () => {
  afterEach(tidy);

  const teaser = article([p('free'), {type: 'paywall'}]);
  const full = article([p('free'), {type: 'paywall'}, p('gated')]);
  const offerIn = (element: Element): Element => {
    const offer = document.createElement('form');
    offer.append('Subscribe');
    element.querySelector('.bsh-paywall')!.append(offer);
    return offer;
  };

  for (const way of ['built', 'printed'] as const) {
    it(`tells the page once, keeps its offer, and gives way to the whole article: ${way}`, async () => {
      const element = put<NewsArticle>('<news-article></news-article>');
      element.remove();
      let told = 0;
      const host = put('<div></div>');
      host.addEventListener('news-paywall', () => told++);
      host.innerHTML = way === 'built' ? '<news-article></news-article>' : renderArticle(teaser).html;
      const made = host.firstElementChild as NewsArticle;
      if (way === 'built') made.data = teaser;
      await until(() => told === 1);
      const offer = offerIn(made);
      const root = made.querySelector('.bsh-article');
      made.data = article([p('free', 'Mended.'), {type: 'paywall'}]);
      await made.updateComplete;
      expect(made.querySelector('.bsh-p')?.textContent).to.equal('Mended.');
      expect(made.contains(offer)).to.equal(true);
      expect(made.textContent).not.to.contain('gated');
      made.data = full;
      await made.updateComplete;
      expect(made.querySelector('.bsh-article')).to.equal(root);
      expect(made.contains(offer)).to.equal(false);
      expect(made.querySelector('.bsh-paywall')).to.equal(null);
      expect(made.querySelector('.bsh-gated')?.textContent).to.equal('Words of gated.');
      expect(told).to.equal(1);
    });
  }

  it('lets who listens set the whole article at once', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.addEventListener('news-paywall', () => (element.data = full));
    element.data = teaser;
    await until(() => element.querySelector('.bsh-gated') !== null);
  });

  it('says which article it is', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    const event = once(element, 'news-paywall');
    element.data = teaser;
    expect((await event).detail.article?.id).to.equal('crossing');
  });
});

describe('an article that is moved', () => {
  afterEach(tidy);

  it('is fetched again where its request was cut off', async () => {
    const element = put<NewsArticle>('<news-article src="/fixtures/articles/german.json"></news-article>');
    const place = element.parentElement!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    place.append(element);
    await once(element, 'news-load');
    expect(element.hasAttribute('aria-busy')).to.equal(false);
  });

  it('waits again to come near where it waited before', async () => {
    const real = window.IntersectionObserver;
    let looks = 0;
    // Nothing comes near in a tab that nobody sees.
    window.IntersectionObserver = class extends real {
      override observe(target: Element): void {
        looks++;
        super.observe(target);
      }
    };
    const element = put<NewsArticle>('<news-article loading="lazy" src="/fixtures/articles/german.json"></news-article>');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    window.IntersectionObserver = real;
    expect(looks).to.equal(2);
    await element.load();
    expect(element.querySelector('.bsh-article')).not.to.equal(null);
  });
});

describe('two articles on a page', () => {
  afterEach(tidy);

  it('share no id, whichever was printed', async () => {
    const data = article([p('same'), {type: 'heading', depth: 2, children: words('Part')}]);
    const built = put<NewsArticle>(`<news-article></news-article>`);
    const printed = put<NewsArticle>(renderArticle(data, {omit: new Set(['headline'])}).html);
    built.data = data;
    await built.updateComplete;
    printed.omit = 'headline';
    printed.data = article([p('same', 'Mended.'), {type: 'heading', depth: 2, children: words('Part')}]);
    await printed.updateComplete;
    const ids = [...document.querySelectorAll('.bsh-article [id]')].map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
