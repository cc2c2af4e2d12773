import {expect} from '@open-wc/testing';
import type {NewsArticle, TrendingList} from '../../../src/elements.js';
import type {Issue} from '../../../src/model/issues.js';
import {NETWORK_FAILURES, type NetworkFailure} from '../../network-failures.js';
import {once, openPage, put, tidy, until} from '../helpers.js';

type Answer = NetworkFailure['answer'];
type Loader = NewsArticle | TrendingList;

const OTHER = location.origin.includes('localhost')
  ? location.origin.replace('localhost', '127.0.0.1')
  : location.origin.replace('127.0.0.1', 'localhost');
const STORY = {type: 'NewsArticle', headline: 'Ferries run again', body: ['The first boat left at seven.']};
const LIST = {type: 'ItemList', itemListElement: [{item: {url: 'https://lantern.example/a', headline: 'A ferry'}}]};
const json = (data: unknown): Answer => ({body: JSON.stringify(data)});
const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const OLD = '<p>Old words</p>';

/** Sets what the server answers at an address, one after the other. */
const set = (path: string, ...answers: Answer[]): Promise<Response> => fetch(path, {method: 'POST', body: JSON.stringify(answers)});
const askedFor = async (path: string): Promise<number> => (await (await fetch(path.replace('answer', 'asked'))).json()) as number;

async function addressOf(...answers: Answer[]): Promise<string> {
  const path = `/__answer?k=${String(Math.random())}`;
  await set(path, ...answers.map((one) => (one.headers?.['location'] === '' ? {...one, headers: {location: path}} : one)));
  return path;
}

/** Counts what an element tells. */
function listen(element: HTMLElement): {errors: (readonly Issue[])[]; issues: number; loads: number} {
  const heard = {errors: [] as (readonly Issue[])[], issues: 0, loads: 0};
  element.addEventListener('news-error', ({detail}) => heard.errors.push(detail.issues));
  element.addEventListener('news-issue', () => heard.issues++);
  element.addEventListener('news-load', () => heard.loads++);
  return heard;
}

interface Timer {
  delay: number;
  run: () => void;
}

describe('a network that fails', () => {
  const real = {setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window)};
  const {Date: RealDate} = window;
  /** Timers that only the test lets run: limits of 15 seconds, refreshes and, when it likes, pauses between two tries. */
  const held = new Map<number, Timer>();
  let holdsPauses = false;
  const faults: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): number => faults.push(String('reason' in event ? event.reason : event.message));

  const limits = (): Timer[] => [...held.values()].filter(({delay}) => delay === 15_000);
  const refreshes = (): Timer[] => [...held.values()].filter(({delay}) => delay !== 15_000);
  const runAll = (timers: readonly Timer[]): void => {
    for (const {run} of timers) run();
  };

  beforeEach(() => {
    Object.defineProperty(document, 'hidden', {value: false, configurable: true});
    for (const name of ['error', 'unhandledrejection'] as const) addEventListener(name, note);
    window.setTimeout = ((callback: () => void, delay = 0) => {
      // Pauses take a twentieth of their time.
      if (delay < (holdsPauses ? 200 : 9000)) return real.setTimeout(callback, delay >= 200 ? delay / 20 : delay);
      const id = real.setTimeout(() => undefined, 3_600_000);
      const run = (): void => {
        held.delete(id);
        callback();
      };
      held.set(id, {delay, run});
      return id;
    }) as never;
    window.clearTimeout = ((id: number) => {
      held.delete(id);
      real.clearTimeout(id);
    }) as never;
  });
  afterEach(() => {
    tidy();
    Object.assign(window, real, {Date: RealDate});
    holdsPauses = false;
    for (const name of ['error', 'unhandledrejection'] as const) removeEventListener(name, note);
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
    expect(faults.splice(0)).to.deep.equal([]);
    expect([...held.values()].map(({delay}) => delay)).to.deep.equal([]);
  });

  const simple = NETWORK_FAILURES.filter(({name, answer}) => answer.how !== 'mute' && name !== 'Offline');
  const named = (name: string): NetworkFailure => NETWORK_FAILURES.find((failure) => failure.name.startsWith(name))!;

  async function make(failure: NetworkFailure, tag: string, attributes: string, ...before: Answer[]) {
    const headers =
      failure.isForeign === true && before.length > 0
        ? {'access-control-allow-origin': location.origin, 'access-control-allow-credentials': 'true'}
        : {};
    const path = await addressOf(...before.map((one) => ({...one, headers})), failure.answer);
    const url = (failure.isForeign === true ? OTHER : location.origin) + path;
    const element = put<Loader>(`<${tag} src="${url}" ${attributes} credentials="${failure.credentials ?? 'same-origin'}">${OLD}</${tag}>`);
    return {failure, path, url, element, heard: listen(element)};
  }
  type Made = Awaited<ReturnType<typeof make>>;

  /** Checks that an element has failed as it must: once, with one clear message, and with the words it had. */
  async function check({failure, path, url, element, heard}: Made, words: string, asksBefore = 0): Promise<void> {
    const {name, asks} = failure;
    const {code, says} = (isWebKit ? failure.inWebKit : undefined) ?? failure;
    const [issues = []] = heard.errors;
    const wrong = issues.filter(({severity}) => severity === 'error');
    expect([heard.errors.length, heard.issues, wrong.length, wrong[0]?.code], name).to.deep.equal([1, 1, 1, code]);
    const message = says.replace('URL', url).replace('ORIGIN', location.origin);
    expect(wrong[0]?.message.slice(-message.length), name).to.equal(message);
    expect(element.matches(':state(error)'), name).to.equal(true);
    expect(element.hasAttribute('aria-busy'), name).to.equal(false);
    expect(element.textContent, name).to.contain(words);
    if (asks !== undefined) expect(await askedFor(path), name).to.equal(asksBefore + asks);
  }

  for (const tag of ['news-article', 'trending-list']) {
    it(`leaves the old words in place, and says once what is wrong: ${tag}`, async () => {
      const all = await Promise.all(simple.map((failure) => make(failure, tag, '')));
      await until(() => all.every(({heard, element}) => heard.errors.length > 0 && !element.hasAttribute('aria-busy')));
      for (const made of all) await check(made, 'Old words');
    });
  }

  it('keeps an article that is there when a refresh fails, asks again later each time, and recovers', async () => {
    const all = await Promise.all(simple.map((failure) => make(failure, 'news-article', 'refresh="60"', json(STORY))));
    await until(() => all.every(({heard}) => heard.loads === 1) && refreshes().length === all.length);
    for (const {delay} of refreshes()) expect(delay).to.be.within(54_000, 66_000);
    for (const {heard} of all) heard.issues = 0;
    runAll(refreshes());
    await until(() => refreshes().length === all.length);
    for (const made of all) await check(made, STORY.headline, 1);
    const delays = refreshes().map(({delay}) => delay);
    expect(delays.filter((delay) => delay >= 540_000 && delay <= 660_000)).to.have.lengthOf(1);
    expect(delays.filter((delay) => delay >= 108_000 && delay <= 132_000)).to.have.lengthOf(all.length - 1);
    const allowed = {'access-control-allow-origin': location.origin, 'access-control-allow-credentials': 'true'};
    const mended = {...json({...STORY, headline: 'Ferries stop'}), headers: allowed};
    await Promise.all(all.map(({path}) => set(path, mended)));
    runAll(refreshes());
    await until(() => all.every(({element}) => element.textContent.includes('Ferries stop')));
    expect(all.filter(({element}) => element.matches(':state(error)'))).to.have.lengthOf(0);
    await until(() => refreshes().length === all.length);
    for (const {delay} of refreshes()) expect(delay).to.be.within(54_000, 66_000);
  });

  it('gives up on what does not answer, before its headers or after them, and tries twice more', async () => {
    const late = named('No answer in time');
    const all = [
      await make(late, 'news-article', ''),
      await make({...late, answer: {body: '{', how: 'stall'}}, 'trending-list', ''),
      await make({...late, answer: {body: JSON.stringify(STORY), how: 'stall'}}, 'news-article', ''),
    ];
    for (const count of [1, 2, 3]) {
      await until(() => limits().length === all.length);
      const asked = async (): Promise<boolean> =>
        (await Promise.all(all.map(({path}) => askedFor(path)))).every((number) => number === count);
      while (!(await asked())) await new Promise((resolve) => real.setTimeout(resolve, 20));
      runAll(limits());
    }
    await until(() => all.every(({heard}) => heard.errors.length > 0));
    for (const made of all) await check(made, 'Old words');
  });

  it('reads what is long in steps, whole and with the place of what is wrong', async () => {
    const body = Array.from({length: 600}, (_, count) => ({
      type: 'paragraph',
      children: [{type: 'text', value: `${STORY.body[0]} ${String(count)}`}, ...(count === 599 ? [{type: 'nonsense'}] : [])],
    }));
    const element = put<NewsArticle>(`<news-article src="${await addressOf(json({...STORY, body}))}">${OLD}</news-article>`);
    await once(element, 'news-load');
    expect(element.querySelectorAll('.bsh-p')).to.have.lengthOf(600);
    expect(element.issues.map(({path}) => path)).to.include('/body/599/children/1');
  });

  it('shows what comes slowly, or under another name', async () => {
    const answers = [
      {body: JSON.stringify({...STORY, body: Array.from({length: 40}, () => STORY.body[0])}), how: 'drip'},
      {...json(STORY), headers: {'content-type': 'text/plain'}},
      {...json(STORY), headers: {'content-type': 'application/octet-stream'}},
      {...json(STORY), size: 1_000_000},
    ];
    for (const answer of answers) {
      const element = put<NewsArticle>(`<news-article src="${await addressOf(answer)}">${OLD}</news-article>`);
      await once(element, 'news-load');
      expect(element.textContent).to.contain(STORY.headline);
      expect(element.textContent).not.to.contain('Old words');
    }
    const list = put<TrendingList>(`<trending-list src="${await addressOf({...json(LIST), how: 'drip'})}">${OLD}</trending-list>`);
    await once(list, 'news-load');
    expect(list.querySelectorAll('.bsh-entry')).to.have.lengthOf(1);
  });

  it('shows a page of HTML that says it is an article, or is said to be one', async () => {
    const page = (head: string, body: string): Answer => ({
      body: `<!doctype html><html><head><title>Ferries run again</title>${head}</head><body><h1>Ferries run again</h1><p>The first boat left the quay at seven this morning.</p>${body}</body></html>`,
      headers: {'content-type': 'text/html'},
    });
    for (const [answer, attributes] of [
      [page('<meta property="og:type" content="article">', ''), ''],
      [page('<meta name="author" content="Ida Marlow">', ''), ''],
      [page('', ''), 'format="html"'],
    ] as const) {
      const element = put<NewsArticle>(`<news-article src="${await addressOf(answer)}" ${attributes}>${OLD}</news-article>`);
      await once(element, 'news-load');
      expect(element.querySelector('.bsh-headline')?.textContent).to.equal('Ferries run again');
    }
  });

  it('says that the device is offline, and asks again soon after it is not', async () => {
    const made = await make(named('Offline'), 'news-article', 'refresh="3600"', json(STORY));
    await until(() => made.heard.loads === 1 && refreshes().length === 1);
    made.heard.issues = 0;
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    runAll(refreshes());
    await until(() => refreshes().length === 1);
    await check(made, STORY.headline);
    await set(made.path, json({...STORY, headline: 'Ferries stop'}));
    Object.defineProperty(navigator, 'onLine', {value: true, configurable: true});
    dispatchEvent(new Event('online'));
    await until(() => made.element.textContent.includes('Ferries stop'));
    dispatchEvent(new Event('online'));
    await until(() => refreshes().length === 1);
    expect(await askedFor(made.path)).to.equal(1);
  });

  it('keeps its words and its peace when clocks are wrong, the server’s or the reader’s', async () => {
    const [ahead, server] = ['Sat, 01 Jan 2050 00:00:00 GMT', 'Sat, 01 Jan 2050 00:20:00 GMT'];
    for (const now of [0, Date.UTC(2090, 0)]) {
      window.Date = new Proxy(RealDate, {
        construct: (date, given: unknown[]) => Reflect.construct(date, given.length > 0 ? given : [now]) as Date,
        get: (date, name) => (name === 'now' ? () => now : (Reflect.get(date, name) as unknown)),
      });
      const peace = {status: 503, headers: {date: ahead, 'retry-after': server}};
      const path = await addressOf({...json({...STORY, datePublished: '2024-06-19T09:45:00+02:00'}), headers: {date: ahead}}, peace);
      const element = put<NewsArticle>(`<news-article src="${path}" refresh="60">${OLD}</news-article>`);
      const heard = listen(element);
      await until(() => heard.loads === 1 && refreshes().length === 1);
      runAll(refreshes());
      await until(() => refreshes().length === 1);
      expect(heard.errors).to.have.lengthOf(1);
      expect(refreshes()[0]!.delay).to.be.within(1_080_000, 1_320_000);
      expect(element.querySelector('.bsh-headline')?.textContent).to.equal(STORY.headline);
      expect(element.querySelector('time')?.textContent).to.contain('2024');
      element.remove();
    }
  });

  it('is left alone by an element that has left the page, whatever it was waiting for', async () => {
    const realFetch = window.fetch.bind(window);
    const signals: AbortSignal[] = [];
    window.fetch = (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return realFetch(input, init);
    };
    try {
      const answering = await make(named('No answer in time'), 'news-article', '');
      while ((await askedFor(answering.path)) === 0) await new Promise((resolve) => real.setTimeout(resolve, 20));
      answering.element.remove();
      await until(() => held.size === 0);
      holdsPauses = true;
      const pausing = await make(named('The server fails'), 'trending-list', '');
      await until(() => signals.length === 2 && limits().length === 0 && held.size === 1);
      pausing.element.remove();
      await until(() => held.size === 0);
      const waiting = await make(named('Not there'), 'news-article', 'refresh="10"', json(STORY));
      await until(() => limits().length === 0 && held.size === 1);
      waiting.element.remove();
      dispatchEvent(new Event('online'));
      await new Promise((resolve) => real.setTimeout(resolve, 100));
      expect(signals.map(({aborted}) => aborted)).to.deep.equal([true, true, true]);
      expect([answering, pausing].map(({heard}) => heard.errors.length + heard.issues)).to.deep.equal([0, 0]);
      expect(await Promise.all([answering, pausing, waiting].map(({path}) => askedFor(path)))).to.deep.equal([1, 1, 1]);
      expect(held.size).to.equal(0);
    } finally {
      window.fetch = realFetch;
    }
  });

  it('asks for the header that the frame needs: any origin in a sandbox, none where the data is its own', async () => {
    const heardIn = (name: string): Promise<string> =>
      new Promise((resolve) => {
        addEventListener('message', ({data}: MessageEvent<{name?: string; message: string} | undefined>) => {
          if (data?.name === name) resolve(data.message);
        });
      });
    const words = async (name: string, answer: Answer): Promise<string> =>
      `<script src="/cdn/broadsheet.iife.js"></script><script>addEventListener("news-error", ({detail}) => {for (let view = window; view !== view.parent; view = view.parent) view.parent.postMessage({name: "${name}", message: detail.issues[0].message}, "*")})</script><news-article src="${await addressOf(answer)}"></news-article>`;
    const heard = Promise.all(['sandbox', 'srcdoc'].map(heardIn));
    await openPage(await words('sandbox', json(STORY)), {sandbox: 'allow-scripts'});
    await openPage(`<iframe srcdoc='${await words('srcdoc', {how: 'abort'})}'></iframe>`);
    const [sandbox, srcdoc] = await heard;
    expect(sandbox).to.contain('Access-Control-Allow-Origin: *, and');
    expect(srcdoc).to.contain('Is the server there');
  });
});
