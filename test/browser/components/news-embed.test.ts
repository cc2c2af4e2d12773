import {expect} from '@open-wc/testing';
import {consent, type NewsEmbed} from '../../../src/elements.js';
import type {Embed} from '../../../src/model/article.js';
import {build, foreignPage, print, sending, words} from '../media.js';
import {once, put, tidy, until} from '../helpers.js';

const FILM: Embed = {
  type: 'embed',
  url: 'https://www.youtube.com/watch?v=abcdefghijk',
  title: 'The first crossing',
  fallback: words('A film.'),
};
const OTHER: Embed = {...FILM, url: 'https://www.youtube.com/watch?v=lmnopqrstuv', title: 'The second crossing'};
const SONG: Embed = {type: 'embed', url: 'https://open.spotify.com/episode/abc123', title: 'A bell'};

const pause = (milliseconds = 100): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const frames = (root: ParentNode): HTMLIFrameElement[] => [...root.querySelectorAll('iframe')];
const button = (root: ParentNode): HTMLButtonElement => root.querySelector<HTMLButtonElement>('.bsh-button')!;
const chart = (src: string, more: Partial<Embed> = {}): Embed => ({
  type: 'embed',
  url: 'https://lantern.example/chart',
  embedUrl: src,
  title: 'A chart',
  ...more,
});
const hostOf = (src: string): string => new URL(src).host;

describe('news-embed', () => {
  afterEach(() => {
    tidy();
    consent.withdraw();
  });

  for (const [how, make] of [
    ['built', build],
    ['printed', print],
  ] as const) {
    it(`is a card that asks, and a sandboxed frame after the click: ${how}`, async () => {
      const article = await make([FILM]);
      expect(frames(article)).to.have.lengthOf(0);
      expect(article.querySelector('.bsh-consent-note')!.textContent).to.contain('YouTube may set cookies');
      const decided = once(article, 'news-consent');
      button(article).click();
      expect((await decided).detail).to.deep.equal({provider: 'YouTube', always: false});
      const [frame] = frames(article);
      expect(frame!.src).to.equal('https://www.youtube-nocookie.com/embed/abcdefghijk');
      expect(frame!.title).to.equal('The first crossing');
      expect(frame!.referrerPolicy).to.equal('strict-origin');
      expect(frame!.allowFullscreen).to.equal(true);
      expect(frame!.getAttribute('sandbox')).to.contain('allow-scripts').and.contain('allow-same-origin').and.not.contain('top-navigation');
      expect(document.activeElement === frame).to.equal(true);
      expect(article.querySelector('.bsh-button')).to.equal(null);
      expect(getComputedStyle(article.querySelector('.bsh-card-words')!).display).to.equal('none');
      expect(article.querySelector<HTMLElement>('.bsh-card-link')!.offsetHeight).to.be.greaterThan(0);
    });
  }

  it('keeps its height when the frame comes', async () => {
    for (const width of [280, 700]) {
      const article = await build([FILM, SONG]);
      article.style.setProperty('inline-size', `${String(width)}px`);
      await pause();
      const heights = (): number[] =>
        [...article.querySelectorAll('news-embed')].map((element) => Math.round(element.getBoundingClientRect().height));
      const before = heights();
      consent.allow('YouTube');
      for (const each of article.querySelectorAll<HTMLButtonElement>('.bsh-button')) each.click();
      await until(() => frames(article).length === 2);
      expect(heights()).to.deep.equal(before);
      consent.withdraw();
      tidy();
    }
  });

  it('opens what waits for a provider once it is always allowed, and nothing else', async () => {
    const article = await build([FILM, OTHER, SONG]);
    article.querySelector<HTMLInputElement>('.bsh-checkbox')!.click();
    const decided = once(article, 'news-consent');
    button(article).click();
    expect((await decided).detail).to.deep.equal({provider: 'YouTube', always: true});
    expect(consent.allowed).to.deep.equal(['YouTube']);
    article.querySelectorAll('news-embed')[1]!.scrollIntoView();
    await until(() => frames(article).length === 2);
    expect(document.activeElement === frames(article)[0]).to.equal(true);
    expect(article.querySelectorAll('.bsh-consent')).to.have.lengthOf(1);
  });

  it('obeys the page’s consent tool, before and after, and gives the focus back', async () => {
    consent.allow('youtube');
    const article = await build([FILM, SONG]);
    await until(() => frames(article).length === 1);
    let told = 0;
    article.addEventListener('news-consent', () => told++);
    consent.allow('Spotify');
    await until(() => frames(article).length === 2);
    frames(article)[0]!.focus();
    consent.withdraw('YouTube');
    await until(() => frames(article).length === 1);
    expect(document.activeElement === button(article)).to.equal(true);
    consent.withdraw();
    await until(() => frames(article).length === 0);
    expect(consent.allowed).to.deep.equal([]);
    expect(told).to.equal(0);
    expect((customElements.get('news-embed') as typeof NewsEmbed).consent === consent).to.equal(true);
  });

  it('closes what was allowed once, too', async () => {
    const article = await build([FILM]);
    button(article).click();
    expect(consent.isAllowed('YouTube')).to.equal(false);
    consent.withdraw('YouTube');
    await until(() => frames(article).length === 0 && button(article));
  });

  it('is led past by keyboard', async () => {
    const article = await build([FILM]);
    button(article).click();
    const skip = article.querySelector<HTMLButtonElement>('.bsh-skip')!;
    expect(skip.textContent).to.equal('Skip past content from YouTube');
    skip.focus();
    skip.click();
    expect(document.activeElement === article.querySelector('.bsh-card-link')).to.equal(true);
  });

  it('shows cards alone, or frames at once, as the article says; and changes with it', async () => {
    const article = await build([FILM], 'embeds="link"');
    expect(article.querySelector('news-embed')).to.equal(null);
    expect(article.querySelector('.bsh-card-link')!.textContent).to.equal('View on YouTube');
    article.embeds = 'allow';
    await until(() => frames(article).length === 1);
    article.embeds = 'ask';
    await until(() => frames(article).length === 0 && button(article));
    const printed = await print([FILM], {embeds: 'allow'});
    await until(() => frames(printed).length === 1);
    printed.embeds = 'link';
    await until(() => frames(printed).length === 0 && printed.querySelector('.bsh-consent') === null);
  });

  it('far below opens when it comes near', async () => {
    const holder = put('<div style="block-size: 6000px"></div>');
    const article = await build([FILM], 'embeds="allow"');
    await pause(200);
    expect(frames(article)).to.have.lengthOf(0);
    holder.remove();
    await until(() => frames(article).length === 1);
  });

  it('opens hosts that the page lists, and no others', async () => {
    const src = await foreignPage(sending());
    expect((await build([chart(src)])).querySelector('.bsh-consent')).to.equal(null);
    const listed = await build([chart(src)], `embed-hosts="${hostOf(src)}"`);
    button(listed).click();
    expect(frames(listed)[0]!.src).to.equal(src);
    const forged = put(`<news-article><news-embed class="bsh-card" src="${src}"><p>Card</p></news-embed></news-article>`);
    await pause();
    expect(forged.querySelector('.bsh-consent, iframe')).to.equal(null);
  });

  it('asks for a server that anybody may run, even where frames come at once', async () => {
    const article = await build([{type: 'embed', url: 'https://social.example/@mira/123456789012'}], 'embeds="allow"');
    await pause(200);
    expect(frames(article)).to.have.lengthOf(0);
    expect(article.querySelector('.bsh-consent-note')!.textContent).to.contain('social.example');
  });

  it('takes its height from messages of its own frame, within limits', async () => {
    const src = await foreignPage(sending({type: 'setHeight', id: 1, height: 640.2}));
    const article = await build([chart(src)], `embed-hosts="${hostOf(src)}"`);
    button(article).click();
    const [frame] = frames(article);
    await until(() => frame!.offsetHeight === 641);
    expect(article.querySelector<HTMLElement>('news-embed')!.offsetHeight).to.be.within(641, 700);
  });

  it('does not listen to other windows, other origins and other messages', async () => {
    const src = await foreignPage(sending({height: '100vh'}, {height: -1}, 'height=900', {type: 'navigate', url: 'https://evil.example/'}));
    const article = await build([chart(src)], `embed-hosts="${hostOf(src)}"`);
    button(article).click();
    const [frame] = frames(article);
    await new Promise((resolve) => frame!.addEventListener('load', resolve, {once: true}));
    const stranger = put<HTMLIFrameElement>(`<iframe src="${await foreignPage(sending({height: 900}))}"></iframe>`);
    await new Promise((resolve) => stranger.addEventListener('load', resolve, {once: true}));
    dispatchEvent(new MessageEvent('message', {data: {height: 900}, origin: new URL(src).origin}));
    await pause();
    expect(frame!.style.getPropertyValue('--_height')).to.equal('400px');
  });

  it('does not listen any more when its frame has gone to another origin', async () => {
    const there = (await foreignPage(sending({height: 900}))).replace(/127\.0\.0\.1|localhost/, location.hostname);
    const src = await foreignPage(`<!doctype html><title>Frame</title><script>location.replace(${JSON.stringify(there)})</script>`);
    const article = await build([chart(src)], `embed-hosts="${hostOf(src)}"`);
    let heard = 0;
    const hear = (): unknown => heard++;
    addEventListener('message', hear);
    button(article).click();
    await until(() => heard > 0);
    removeEventListener('message', hear);
    expect(frames(article)[0]!.style.getPropertyValue('--_height')).to.equal('400px');
  });

  it('gives content of the page’s own origin no origin', async () => {
    const src = (await foreignPage(sending({height: 333}))).replace(/127\.0\.0\.1|localhost/, location.hostname);
    const article = await build([chart(src)], `embed-hosts="${location.host}"`);
    button(article).click();
    const [frame] = frames(article);
    expect(frame!.getAttribute('sandbox')).not.to.contain('allow-same-origin');
    await until(() => frame!.offsetHeight === 333);
  });

  it('survives an update of other blocks, and of its own caption', async () => {
    const article = await build([FILM]);
    button(article).click();
    const [frame] = frames(article);
    const data = (body: object[]): object => ({
      type: 'NewsArticle',
      inLanguage: 'en',
      headline: 'A lake and a boat',
      author: [],
      image: [],
      body,
    });
    article.data = data([
      {type: 'paragraph', children: words('New.')},
      {...FILM, caption: words('Film: Ada Rell')},
    ]);
    await until(() => article.textContent.includes('New.') && article.textContent.includes('Film: Ada Rell'));
    expect(frames(article)[0] === frame).to.equal(true);
  });

  it('survives the adoption of its printed words', async () => {
    const article = await print([FILM]);
    button(article).click();
    const [frame] = frames(article);
    article.data = {type: 'NewsArticle', inLanguage: 'en', headline: 'Another', author: [], image: [], body: [FILM]};
    await until(() => article.textContent.includes('Another'));
    expect(frames(article).length === 1 && frames(article)[0] === frame).to.equal(true);
    expect(getComputedStyle(article.querySelector('.bsh-card-words')!).display).to.equal('none');
  });

  it('leaves nothing behind when it goes', async () => {
    const src = await foreignPage(sending());
    const article = await build([chart(src)], `embed-hosts="${hostOf(src)}"`);
    button(article).click();
    const element = article.querySelector<NewsEmbed>('news-embed')!;
    const markup = (await build([chart(src)], `embed-hosts="${hostOf(src)}"`)).querySelector('news-embed')!;
    element.remove();
    expect(frames(element)).to.have.lengthOf(0);
    expect(element.getAttribute('style') ?? '').to.equal('');
    expect(element.querySelectorAll('[data-bsh-added]')).to.have.lengthOf(0);
    expect(element.textContent).to.equal(markup.textContent.replace(markup.querySelector('[data-bsh-added]')!.textContent, ''));
    consent.allow(new URL(src).hostname);
    await pause();
    expect(frames(element)).to.have.lengthOf(0);
  });

  for (const isolation of ['guarded', 'shadow']) {
    it(`works under isolation="${isolation}"`, async () => {
      const src = await foreignPage(sending({height: 640}));
      const article = await build([chart(src)], `isolation="${isolation}" embed-hosts="${hostOf(src)}"`);
      const root = article.renderRoot;
      button(root).click();
      const [frame] = frames(root);
      expect(frame!.getBoundingClientRect().width).to.be.greaterThan(200);
      await until(() => frame!.offsetHeight === 640);
      expect((root as Document | ShadowRoot).querySelector('.bsh-card-words')!.getClientRects()).to.have.lengthOf(0);
    });
  }

  it('speaks the language of its place, and says where it cannot', async () => {
    const article = await build([FILM], '', {inLanguage: 'fi'});
    const controls = article.querySelector('.bsh-consent')!;
    expect(controls.getAttribute('lang')).to.equal('en');
    const english = await build([FILM]);
    expect(english.querySelector('.bsh-consent')!.hasAttribute('lang')).to.equal(false);
  });
});
