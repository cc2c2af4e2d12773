import {expect} from '@open-wc/testing';
import {createHandler} from '../../../src/server/index.js';
import {openPage, tidy, until} from '../helpers.js';

const HOST_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src http:; require-trusted-types-for 'script'; trusted-types 'none'";

/** The same server under another name: another origin. */
const OTHER = location.origin.replace('localhost', '127.0.0.1');

const story = {
  type: 'NewsArticle',
  headline: 'Why is the quay empty?',
  inLanguage: 'en',
  body: Array.from({length: 30}, () => 'Nobody came down to the quay that day, and the ferry left with nothing but rope.'),
};

/** Stores a page with the server and gives its address without the origin. */
async function store(html: string, csp: string): Promise<string> {
  const path = `/__page?k=${String(Math.random())}`;
  await fetch(path, {method: 'POST', body: JSON.stringify({html, csp})});
  return path;
}

/** Prints the embed page as the handler serves it. */
async function embedPage(frameAncestors = ['*']): Promise<string> {
  const handler = createHandler({load: () => ({input: story}), routes: {script: '__embed.js'}, frameAncestors});
  const response = await handler(new Request(`${location.origin}/embed/quay`));
  return store(await response.text(), response.headers.get('content-security-policy') ?? '');
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}<script type="module" src="/cdn/broadsheet.frame.js"></script></body></html>`;
const holder = (address: string): string =>
  `<div data-news-frame="${address}"><a href="https://lantern.example/quay">Why is the quay empty?</a></div>`;

/** Waits for the frame of a holder, and lets it load wherever the runner shows its page. */
async function frameIn(root: ParentNode): Promise<HTMLIFrameElement> {
  await until(() => root.querySelector('iframe'));
  const frame = root.querySelector('iframe')!;
  expect(frame.loading).to.equal('lazy');
  frame.loading = 'eager';
  return frame;
}

/** Speaks to a page in the name of a frame inside it. */
const say = (window: Window, source: Window | null, origin: string, data: unknown): void => {
  const {MessageEvent} = window as Window & {MessageEvent: typeof globalThis.MessageEvent};
  window.dispatchEvent(new MessageEvent('message', {data, origin, source: source as MessageEventSource | null}));
};

describe('an embed page in a frame', () => {
  afterEach(tidy);

  for (const [where, origin] of [
    ['of its own site', location.origin],
    ['of another site', OTHER],
  ] as const) {
    it(`is as high as its words on a page ${where}, under both policies without a report`, async () => {
      const path = await embedPage();
      const {document, reports} = await openPage(page(holder(origin + path)), {csp: HOST_POLICY});
      const frame = await frameIn(document);
      await until(() => frame.style.blockSize !== '480px');
      expect(frame.title).to.equal('Why is the quay empty?');
      expect(frame.getBoundingClientRect().height).to.be.above(900);
      expect(document.querySelector('a')).to.equal(null);
      expect(frame.getAttribute('sandbox')).not.to.match(/top-navigation|forms|modals/);
      if (origin === location.origin) {
        const inner = frame.contentDocument!;
        expect(Math.abs(inner.documentElement.getBoundingClientRect().height - frame.clientHeight)).to.be.below(2);
        const before = frame.clientHeight;
        inner.querySelector('.bsh-body')!.append(inner.querySelector('.bsh-body')!.cloneNode(true));
        await until(() => frame.clientHeight > before + 300);
        inner.querySelector('.bsh-body .bsh-body')!.remove();
        await until(() => frame.clientHeight < before + 100);
        const own = await (await fetch(path.replace('/__page', '/__reports'))).text();
        expect(own).to.equal('[]');
      }
      expect(await reports()).to.deep.equal([]);
    });
  }

  it('believes only its own frame, its own origin and a number', async () => {
    const path = await embedPage();
    const {document, window} = await openPage(page(holder(location.origin + path)), {csp: HOST_POLICY});
    const frame = await frameIn(document);
    await until(() => !document.querySelector('a'));
    const {origin} = location;
    const height = frame.style.blockSize;
    const hello = {type: 'broadsheet-height', height: 77};
    say(window, frame.contentWindow, 'https://evil.example', hello);
    say(window, window, origin, hello);
    say(window, null, origin, hello);
    for (const data of [
      null,
      7,
      'x',
      {},
      {type: 'broadsheet-height'},
      {...hello, height: '77'},
      {...hello, height: NaN},
      {...hello, height: Infinity},
    ]) {
      say(window, frame.contentWindow, origin, data);
    }
    say(window, frame.contentWindow, origin, {type: 'navigate', url: 'https://evil.example/'});
    expect(frame.style.blockSize).to.equal(height);
    say(window, frame.contentWindow, origin, {...hello, height: 1e9});
    expect(frame.style.blockSize).to.equal('30000px');
    say(window, frame.contentWindow, origin, {...hello, height: -5});
    expect(frame.style.blockSize).to.equal('40px');
    expect(frame.src).to.equal(origin + path);
  });

  it('tells its height to nobody but the window around it that asked', async () => {
    const {window: inner} = await openPage('<!doctype html><title>x</title><script type="module" src="/__embed.js"></script>', {csp: ''});
    const heard: unknown[] = [];
    const hear = ({data, source}: MessageEvent): void => {
      const {type} = data as {type: string};
      if (source === inner && type !== 'broadsheet-ready') heard.push(data);
    };
    addEventListener('message', hear);
    try {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(heard).to.deep.equal([]);
      for (const data of [null, 'broadsheet-hello', {type: 'hello'}]) inner.postMessage(data, location.origin);
      say(inner, inner, location.origin, {type: 'broadsheet-hello'});
      say(inner, window, 'null', {type: 'broadsheet-hello'});
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(heard).to.deep.equal([]);
      inner.postMessage({type: 'broadsheet-hello'}, location.origin);
      await until(() => heard.length > 0);
      expect(heard[0]).to.have.all.keys('type', 'height');
    } finally {
      removeEventListener('message', hear);
    }
  });

  it('leaves the link where the frame does not answer, or has no address to show', async () => {
    const silent = await store('<!doctype html><title>x</title>Nothing.', '');
    const {document} = await openPage(
      page(
        [silent, '/relative', 'javascript:alert(1)', 'data:text/html,x', 'https://user:secret@lantern.example/', '']
          .map((address, index) => holder(index === 0 ? location.origin + address : address))
          .join(''),
      ),
      {csp: HOST_POLICY},
    );
    await frameIn(document);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(document.querySelectorAll('a').length).to.equal(6);
    expect(document.querySelectorAll('iframe').length).to.equal(1);
  });

  it('frames what comes later, and each holder once', async () => {
    const path = await embedPage();
    const {document} = await openPage(page(''), {csp: HOST_POLICY});
    const late = document.createElement('section');
    const inner = document.createElement('div');
    inner.setAttribute('data-news-frame', location.origin + path);
    late.append(inner);
    document.body.append(late);
    await frameIn(inner);
    document.body.prepend(late);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(inner.querySelectorAll('iframe').length).to.equal(1);
    await until(() => parseFloat(inner.querySelector('iframe')!.style.blockSize) > 600);
  });
});
