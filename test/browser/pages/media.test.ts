import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {Block} from '../../../src/model/article.js';
import {renderArticle, renderDocument} from '../../../src/server/index.js';
import {articleOf, foreignPage, picture, sending, words} from '../media.js';
import {loadScript, openPage, tidy, until} from '../helpers.js';

const POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'";
const SCRIPT = '<script type="module" src="/cdn/broadsheet.js"></script>';
const isChromium = navigator.userAgent.includes('Chrome');
const pause = (milliseconds = 300): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Content of every provider that has a frame, with pictures that are the providers' own. */
const EMBEDS: Block[] = [
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://vimeo.com/123456789',
  'https://x.com/mira/status/1234567890',
  'https://www.instagram.com/p/AbCdEf/',
  'https://www.tiktok.com/@mira/video/7123456789',
  'https://www.facebook.com/lagoon/videos/99/',
  'https://bsky.app/profile/did:plc:abc/post/3kabc',
  'https://social.example/@mira/123456789012',
  'https://www.threads.net/@mira/post/AbC',
  'https://open.spotify.com/episode/abc123',
  'https://soundcloud.com/mira/bell',
  'https://datawrapper.dwcdn.net/aB3dE/3/',
  'https://public.flourish.studio/visualisation/123/',
  'https://www.google.com/maps/embed?pb=!1m18',
].map((url) => ({
  type: 'embed',
  url,
  title: 'A title',
  fallback: words('The words of it.'),
  thumbnail: {type: 'ImageObject', url: new URL('/thumbnail.jpg', url).href},
}));
const MEDIA: Block[] = [
  {
    type: 'gallery',
    images: [picture('harbour', 1067, 'The harbour.'), picture('lens', 2000, 'The lens.'), picture('sea', 1068, 'Half-way.')],
  },
  {type: 'gallery', images: [picture('orchard', 1200, 'The orchard.'), picture('lens', 2000, 'The lens.')]},
  {
    type: 'video',
    sources: [{url: `${location.origin}/none.mp4`, encodingFormat: 'video/mp4'}],
    poster: picture('sea', 1068, ''),
    name: 'The crossing',
    duration: 'PT3M20S',
    creditText: 'Ada Rell',
    tracks: [{kind: 'captions', url: `${location.origin}/none.vtt`, lang: 'en', label: 'English'}],
    transcript: [{type: 'paragraph', children: words('(A bell.)')}],
  },
  {type: 'audio', sources: [{url: `${location.origin}/none.mp3`, encodingFormat: 'audio/x-nobody-plays-this'}], name: 'The bell'},
  {type: 'image', image: picture('harbour', 1067, 'Gone.', {url: `${location.origin}/pictures/none.jpg`, renditions: [], alt: 'A boat'})},
];

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A lake and a boat</title></head><body><main>${body}</main></body></html>`;
const made = (blocks: Block[], attributes = ''): string =>
  `<news-article heading-level="1" ${attributes}><script type="application/json">${JSON.stringify(articleOf(...blocks)).replaceAll('<', '\\u003c')}</script></news-article>`;
const printed = (blocks: Block[], attributes = ''): string =>
  renderArticle(articleOf(...blocks), {baseUrl: location.href, headingLevel: 1}).html.replace(
    '<news-article',
    `<news-article ${attributes}`,
  );

interface Axe {
  violations: {id: string; nodes: {html: string}[]}[];
}

/** Runs axe in the window of a page, as it must for styles to count. */
async function violations(document: Document, root: Element = document.documentElement): Promise<string[]> {
  const view = document.defaultView as unknown as {axe?: {run: (root: Element, options: object) => Promise<Axe>}};
  if (view.axe === undefined) await loadScript(document, '/node_modules/axe-core/axe.min.js');
  const result = await view.axe!.run(root, {resultTypes: ['violations'], iframes: false});
  return result.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

describe('content of others', () => {
  afterEach(tidy);

  for (const [how, markup] of [
    ['built', made],
    ['printed', printed],
  ] as const) {
    it(`is asked for by nobody before a reader agrees: ${how}`, async () => {
      const before = isChromium ? (await executeServerCommand<string[], undefined>('cdp-requests')).length : 0;
      const {document, window, reports} = await openPage(page(markup(EMBEDS) + SCRIPT), {csp: POLICY});
      await until(() => document.querySelectorAll('.bsh-button').length === EMBEDS.length);
      for (const element of document.querySelectorAll('news-embed')) {
        element.scrollIntoView();
        await pause(20);
      }
      const strangers = (urls: readonly string[]): string[] =>
        urls.filter((url) => /^https?:/.test(url) && !url.startsWith(location.origin));
      expect(strangers(window.performance.getEntriesByType('resource').map(({name}) => name))).to.deep.equal([]);
      if (isChromium) {
        const asked = await executeServerCommand<string[], undefined>('cdp-requests');
        expect(asked.slice(before).some((url) => url.includes('/__page'))).to.equal(true);
        expect(strangers(asked.slice(before))).to.deep.equal([]);
      }
      expect([...document.querySelectorAll('link, iframe, object, embed')]).to.have.lengthOf(0);
      expect(await reports()).to.deep.equal([]);
    });
  }

  it('opens under a policy that names its host, without a report', async () => {
    const src = await foreignPage(sending({height: 500}));
    const {origin, host} = new URL(src);
    const chart: Block = {type: 'embed', url: 'https://lantern.example/', embedUrl: src, title: 'A chart'};
    const {document, reports} = await openPage(page(made([chart], `embed-hosts="${host}"`) + SCRIPT), {
      csp: `${POLICY}; frame-src ${origin}`,
    });
    await until(() => document.querySelector('.bsh-button'));
    document.querySelector<HTMLButtonElement>('.bsh-button')!.click();
    await until(() => document.querySelector('iframe')?.offsetHeight === 500);
    expect(await reports()).to.deep.equal([]);
  });

  it('goes back to the card where the policy forbids the frame', async () => {
    const {document} = await openPage(page(made(EMBEDS.slice(0, 1)) + SCRIPT), {csp: POLICY});
    await until(() => document.querySelector('.bsh-button'));
    document.querySelector<HTMLButtonElement>('.bsh-button')!.click();
    await until(() => document.querySelector('iframe, .bsh-consent') === null);
    expect(document.querySelector<HTMLElement>('.bsh-card-title')!.offsetHeight).to.be.greaterThan(0);
    expect(document.activeElement === document.querySelector('.bsh-card-link')).to.equal(true);
  });

  it('is a card like any other without JavaScript', async () => {
    const {html} = renderDocument(articleOf(...EMBEDS, ...MEDIA), {baseUrl: location.href});
    const {document, window} = await openPage(html, {sandbox: 'allow-same-origin'});
    expect(document.querySelectorAll('.bsh-card-link')).to.have.lengthOf(EMBEDS.length + 2);
    expect(document.querySelectorAll('button, input, iframe, dialog')).to.have.lengthOf(0);
    const row = document.querySelector<HTMLElement>('.bsh-slides')!;
    expect(row.scrollWidth).to.be.greaterThan(row.clientWidth + 100);
    if (window.matchMedia('(scripting: none)').matches) {
      expect(window.getComputedStyle(document.querySelector('news-embed')!, '::before').display).to.equal('none');
      expect(document.querySelector<HTMLElement>('.bsh-media-address')!.offsetHeight).to.be.greaterThan(0);
    }
  });
});

describe('embeds, galleries, pictures and players', () => {
  afterEach(tidy);

  for (const theme of ['', 'theme="daily"']) {
    it(`pass axe in every state: ${theme || 'no theme'}`, async () => {
      const {document} = await openPage(page(made([...EMBEDS.slice(0, 3), ...MEDIA], theme) + SCRIPT));
      await until(
        () => document.querySelector('.bsh-failed') && document.querySelector('.bsh-controls-row') && document.querySelector('.bsh-button'),
      );
      document.querySelector('.bsh-image[src*="none"]')!.scrollIntoView();
      await until(() => document.querySelector('.bsh-missing'));
      expect(await violations(document)).to.deep.equal([]);
      document.querySelector<HTMLButtonElement>('.bsh-button')!.click();
      await until(() => document.querySelector('iframe'));
      document.querySelector<HTMLElement>('.bsh-skip')!.focus();
      expect(await violations(document)).to.deep.equal([]);
      document.querySelector<HTMLElement>('.bsh-enlarge')!.click();
      await until(() => document.querySelector('dialog[open]'));
      expect(await violations(document)).to.deep.equal([]);
    });
  }

  it('pass axe without JavaScript', async () => {
    const {html} = renderDocument(articleOf(...EMBEDS, ...MEDIA), {baseUrl: location.href});
    const {document} = await openPage(html);
    expect(await violations(document)).to.deep.equal([]);
  });

  it('reflow at 320 pixels, with letters of twice the size', async () => {
    const {document, frame} = await openPage(
      page(`<div style="font-size: 32px">${made([...EMBEDS.slice(0, 3), ...MEDIA])}</div>${SCRIPT}`),
    );
    frame.width = '320';
    await until(() => document.querySelector('.bsh-controls-row') && document.querySelector('.bsh-button'));
    await pause(100);
    expect(document.documentElement.scrollWidth).to.be.below(321);
  });

  if (isChromium) {
    it('show words and pictures on paper, and nothing to click', async () => {
      const {document, window} = await openPage(page(made([...EMBEDS.slice(0, 2), ...MEDIA]) + SCRIPT));
      await until(() => document.querySelector('.bsh-controls-row') && document.querySelector('.bsh-button'));
      document.querySelector<HTMLButtonElement>('.bsh-button')!.click();
      await executeServerCommand('cdp-media', {media: 'print'});
      try {
        const isShown = (selector: string): boolean =>
          [...document.querySelectorAll<HTMLElement>(selector)].some((element) => element.getClientRects().length > 0);
        for (const selector of ['iframe', '.bsh-consent', '.bsh-skip', '.bsh-controls', 'audio'])
          expect(isShown(selector), selector).to.equal(false);
        for (const selector of ['.bsh-card-title', '.bsh-card-text', '.bsh-media-address', 'video[poster]'])
          expect(isShown(selector), selector).to.equal(true);
        await until(() => document.querySelector('details')!.open);
        const row = document.querySelector<HTMLElement>('.bsh-slides')!;
        expect(row.scrollWidth).to.equal(row.clientWidth);
        expect([...document.querySelectorAll('img')].every(({loading}) => loading === 'eager')).to.equal(true);
        for (const caption of row.querySelectorAll('.bsh-caption')) expect(window.getComputedStyle(caption).opacity).to.equal('1');
      } finally {
        await executeServerCommand('cdp-media', {media: ''});
      }
    });

    it('show what is folded away on paper, without a script too', async () => {
      const {document} = await openPage(page(`<link rel="stylesheet" href="/cdn/broadsheet.css">${printed(MEDIA)}`));
      const words = document.querySelector('details > .bsh-p')!;
      const isShown = (): boolean => words.checkVisibility({contentVisibilityAuto: true});
      expect(isShown()).to.equal(false);
      await executeServerCommand('cdp-media', {media: 'print'});
      try {
        await until(isShown);
      } finally {
        await executeServerCommand('cdp-media', {media: ''});
      }
    });

    it('keep their edges in forced colours', async () => {
      await executeServerCommand('cdp-media', {features: [{name: 'forced-colors', value: 'active'}]});
      try {
        const {document, window} = await openPage(page(made([...EMBEDS.slice(0, 1), ...MEDIA]) + SCRIPT));
        await until(() => document.querySelector('.bsh-controls-row') && document.querySelector('.bsh-button'));
        for (const selector of ['.bsh-button', '.bsh-enlarge', '.bsh-step-on', '.bsh-position']) {
          const {borderTopWidth, borderTopColor, backgroundColor} = window.getComputedStyle(document.querySelector(selector)!);
          expect(borderTopWidth, selector).to.equal('1px');
          expect(borderTopColor, selector).not.to.equal(backgroundColor);
        }
        expect(window.getComputedStyle(document.querySelector('.bsh-card-words')!).outlineStyle).to.equal('solid');
        expect(await violations(document)).to.deep.equal([]);
      } finally {
        await executeServerCommand('cdp-media', {features: []});
      }
    });

    it('do not slide for readers who want less motion', async () => {
      await executeServerCommand('cdp-media', {features: [{name: 'prefers-reduced-motion', value: 'reduce'}]});
      try {
        const {document} = await openPage(page(made(MEDIA) + SCRIPT));
        await until(() => document.querySelector('.bsh-step-on'));
        document.querySelector<HTMLElement>('.bsh-step-on')!.click();
        expect(document.querySelector('.bsh-slides')!.scrollLeft).to.be.greaterThan(100);
      } finally {
        await executeServerCommand('cdp-media', {features: []});
      }
    });
  }
});
