import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import {renderArticle} from '../../../src/server/index.js';
import {once, put, tidy, until} from '../helpers.js';

interface Update {
  id?: string;
  datePublished: string;
  headline?: string;
  body: string[];
  pinned?: boolean;
  keyEvent?: boolean;
  summary?: boolean;
  dateModified?: string;
}

const update = (id: string, minute: number, more: Partial<Update> = {}): Update => ({
  id,
  datePublished: `2024-11-14T18:${String(minute).padStart(2, '0')}:00+01:00`,
  headline: `Headline ${id}`,
  body: [`Words of ${id}.`],
  ...more,
});
const coverage = (updates: Update[], more: object = {}) => ({
  type: 'LiveBlogPosting',
  id: 'storm',
  headline: 'The storm',
  author: [],
  image: [],
  body: [],
  liveBlogUpdate: updates,
  ...more,
});
const [first, second, third] = [update('a', 1), update('b', 5), update('c', 9)];
const texts = (element: Element): string[] => [...element.querySelectorAll('.bsh-updates > .bsh-update .bsh-p')].map((p) => p.textContent);
const button = (element: Element): HTMLButtonElement | null => element.querySelector('.bsh-live-more');

async function shown(data: unknown): Promise<NewsArticle> {
  const element = put<NewsArticle>('<news-article id="live"></news-article>');
  element.data = data;
  await element.updateComplete;
  return element;
}

describe('live coverage', () => {
  afterEach(tidy);

  it('gives updates ids and permalinks, says when they were changed, and lists key events', async () => {
    const changed = update('b', 5, {dateModified: '2024-11-14T18:20:00+01:00', keyEvent: true});
    const element = await shown(coverage([changed, first], {url: 'https://storm.example/live'}));
    const [top] = element.querySelectorAll('.bsh-updates > .bsh-update');
    expect(top?.id).to.equal('live-b');
    expect(top?.querySelector('.bsh-permalink')?.getAttribute('href')).to.equal('#live-b');
    expect(top?.querySelector('.bsh-update-time')?.textContent).to.match(/^6:05\sPM GMT\+1 Updated 6:20\sPM GMT\+1$/);
    expect(element.querySelector('.bsh-key-event-link')?.getAttribute('href')).to.equal('#live-b');
    expect(element.querySelector('.bsh-live-label')?.textContent).to.equal('Live');
  });

  it('says when the coverage has ended', async () => {
    const element = await shown(coverage([first], {coverageEndTime: '2024-11-15T02:00:00+01:00'}));
    expect(element.querySelector('.bsh-live-label')?.classList.contains('bsh-live-on')).to.equal(false);
    expect(element.worthRefreshing()).to.equal(false);
  });

  it('shows a pinned update twice, the copy without an id', async () => {
    const element = await shown(coverage([second, update('a', 1, {pinned: true})]));
    const copy = element.querySelector('.bsh-pinned .bsh-update');
    expect(copy?.hasAttribute('id')).to.equal(false);
    expect(copy?.querySelector('.bsh-update-label')?.textContent).to.equal('Pinned');
    expect(element.querySelectorAll('[id="live-a"]')).to.have.lengthOf(1);
  });

  it('keeps new updates back until the reader asks for them', async () => {
    const element = await shown(coverage([first]));
    const [old] = element.querySelectorAll('.bsh-updates > .bsh-update');
    const told = once(element, 'news-updates');
    element.data = coverage([third, second, first]);
    expect((await told).detail).to.deep.equal({count: 2});
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Words of a.']);
    expect(button(element)?.textContent).to.equal('2 new updates');
    expect(button(element)?.closest('[role="status"]')).not.to.equal(null);
    button(element)?.click();
    await until(() => texts(element).length === 3);
    expect(texts(element)).to.deep.equal(['Words of c.', 'Words of b.', 'Words of a.']);
    expect(button(element)).to.equal(null);
    expect(element.querySelectorAll('.bsh-updates > .bsh-update')[2]).to.equal(old);
    await until(() => document.activeElement?.id === 'live-c');
  });

  it('renews what was edited in place, takes out what was removed, and doubles nothing', async () => {
    const element = await shown(coverage([third, second, first]));
    const nodes = [...element.querySelectorAll('.bsh-updates > .bsh-update')];
    element.data = coverage([third, update('a', 1, {body: ['Mended.']})]);
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Words of c.', 'Mended.']);
    expect([...element.querySelectorAll('.bsh-updates > .bsh-update')]).to.deep.equal([nodes[0], nodes[2]]);
    element.data = coverage([third, third, update('a', 1, {body: ['Mended.']})]);
    await element.updateComplete;
    expect(new Set([...element.querySelectorAll('[id]')].map(({id}) => id)).size).to.equal(element.querySelectorAll('[id]').length);
  });

  it('holds what is new since the print, once data comes for printed words', async () => {
    const printed = renderArticle(coverage([second, first])).html;
    const element = put<NewsArticle>(printed);
    const [root] = element.querySelectorAll('.bsh-article');
    element.data = coverage([third, second, update('a', 1, {body: ['Mended.']})]);
    await element.updateComplete;
    expect(element.querySelector('.bsh-article')).to.equal(root);
    expect(texts(element)).to.deep.equal(['Words of b.', 'Mended.']);
    await element.showUpdates();
    expect(texts(element)).to.deep.equal(['Words of c.', 'Words of b.', 'Mended.']);
  });

  it('says once for each change how many updates wait, and nothing when the reader has asked', async () => {
    const element = await shown(coverage([first]));
    const status = element.querySelector('[role="status"]')!;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent));
    observer.observe(status, {subtree: true, childList: true, characterData: true});
    for (const updates of [
      [second, first],
      [second, first],
      [third, second, first],
    ]) {
      element.data = coverage(updates);
      await element.updateComplete;
      await Promise.resolve();
    }
    await element.showUpdates();
    await Promise.resolve();
    observer.disconnect();
    expect(said).to.deep.equal(['1 new update', '2 new updates', '']);
  });

  it('starts anew with another article', async () => {
    const element = await shown(coverage([first]));
    element.data = coverage([third], {id: 'flood'});
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Words of c.']);
    expect(button(element)).to.equal(null);
  });
});

describe('refresh', () => {
  const real = {fetch: window.fetch.bind(window), setTimeout: window.setTimeout.bind(window)};
  let answers: (() => Response)[] = [];
  let caches: (RequestCache | undefined)[] = [];
  const json = (data: unknown) => (): Response => new Response(JSON.stringify(data), {headers: {'content-type': 'application/json'}});

  beforeEach(() => {
    caches = [];
    // Tests run in several tabs, of which one is seen.
    Object.defineProperty(document, 'hidden', {value: false, configurable: true});
    window.fetch = (_, init) => {
      caches.push(init?.cache);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return Promise.resolve(answer!());
    };
    // Ten seconds of waiting take a tenth of one.
    window.setTimeout = ((callback: () => void, delay = 0) => real.setTimeout(callback, delay > 5000 ? delay / 100 : delay)) as never;
  });
  afterEach(() => {
    Object.assign(window, real);
    Reflect.deleteProperty(document, 'hidden');
    tidy();
  });

  it('asks again, without trusting the cache, and shows what has changed', async () => {
    answers = [json(coverage([first])), json(coverage([update('a', 1, {body: ['Mended.']})]))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await until(() => texts(element)[0] === 'Words of a.');
    await until(() => texts(element)[0] === 'Mended.');
    expect(caches.slice(0, 2)).to.deep.equal(['default', 'no-cache']);
  });

  it('changes nothing when nothing has changed', async () => {
    answers = [json(coverage([first]))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await until(() => texts(element).length === 1);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(element, {subtree: true, childList: true, characterData: true});
    await until(() => caches.length > 3);
    observer.disconnect();
    expect(records).to.deep.equal([]);
  });

  it('keeps the words when the server fails, and recovers', async () => {
    answers = [json(coverage([first])), () => new Response('', {status: 404}), json(coverage([first], {headline: 'The storm goes'}))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await once(element, 'news-load');
    await once(element, 'news-error');
    expect(texts(element)).to.deep.equal(['Words of a.']);
    await until(() => element.querySelector('.bsh-headline')?.textContent === 'The storm goes');
  });

  it('takes an article off the page that is withdrawn', async () => {
    const item = {uri: 'urn:a', '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Mill closes', articleBody: 'In May.'};
    answers = [json(item), () => new Response('{"status":"trash","title":{"rendered":"x"},"content":{"rendered":"x"}}')];
    const element = put<NewsArticle>('<news-article src="/story.json" refresh="10"></news-article>');
    await until(() => element.querySelector('.bsh-article') !== null);
    await until(() => element.querySelector('.bsh-article') === null);
    expect(element.issues.map(({code}) => code)).to.include('rights/withheld');
  });

  it('waits while nobody sees the page, and asks at once when somebody does', async () => {
    answers = [json(coverage([first]))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await until(() => texts(element).length === 1);
    const see = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
    };
    see(true);
    await new Promise((resolve) => real.setTimeout(resolve, 300));
    const count = caches.length;
    await new Promise((resolve) => real.setTimeout(resolve, 400));
    expect(caches.length).to.equal(count);
    see(false);
    expect(caches.length).to.equal(count + 1);
  });

  it('gives a server the peace that it asks for', async () => {
    answers = [json(coverage([first])), () => new Response('', {status: 503, headers: {'retry-after': '3000'}})];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await once(element, 'news-error');
    const count = caches.length;
    await new Promise((resolve) => real.setTimeout(resolve, 500));
    expect(caches.length).to.equal(count);
  });

  it('asks with the tag of what it has, and an answer that nothing is new changes nothing', async () => {
    window.fetch = real.fetch;
    const post = (address: string, data: object): Promise<Response> => real.fetch(address, {method: 'POST', body: JSON.stringify(data)});
    const answers = async (address: string): Promise<string | null> =>
      (await real.fetch(address, {method: 'HEAD', cache: 'no-store'})).headers.get('x-answers');
    const [address, other] = ['a', 'b'].map((name) => `/__tagged?k=${name}${String(Math.random())}`) as [string, string];
    await post(address, coverage([first]));
    await post(other, coverage([first]));
    // It is not the clock that asks here.
    const element = put<NewsArticle>(`<news-article src="${address}" refresh="80000"></news-article>`);
    await until(() => texts(element)[0] === 'Words of a.');
    const root = element.querySelector('.bsh-update');
    await element.load();
    // WebKit under automation keeps no cache; what the browser does by itself is what it does for us.
    for (const cache of ['default', 'no-cache'] as const) await (await real.fetch(other, {cache})).text();
    expect(await answers(other)).to.match(/^200,(?:304|200)$/);
    expect(await answers(address)).to.equal(await answers(other));
    expect(element.querySelector('.bsh-update')).to.equal(root);
    await post(address, coverage([update('a', 1, {body: ['Mended.']})]));
    await element.load();
    await until(() => texts(element)[0] === 'Mended.');
  });

  it('takes another interval when it is set', async () => {
    answers = [json(coverage([first]))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="80000"></news-article>');
    await until(() => texts(element).length === 1);
    await new Promise((resolve) => real.setTimeout(resolve, 300));
    expect(caches.length).to.equal(1);
    element.refresh = 10;
    await until(() => caches.length > 1);
  });

  it('ends with the element', async () => {
    answers = [json(coverage([first]))];
    const element = put<NewsArticle>('<news-article src="/live.json" refresh="10"></news-article>');
    await until(() => caches.length > 1);
    element.remove();
    const count = caches.length;
    await new Promise((resolve) => real.setTimeout(resolve, 300));
    expect(caches.length).to.be.at.most(count + 1);
  });
});
