import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {NewsArticle} from '../../../src/elements.js';
import type {Article} from '../../../src/model/article.js';
import {renderArticle} from '../../../src/server/index.js';
import {BASE, fixtureText, loadScript, openPage, tidy, until} from '../helpers.js';

const MODES = ['page', 'guarded', 'shadow'] as const;
const {userAgent} = navigator;
const ENGINE = userAgent.includes('Firefox') ? 'firefox' : userAgent.includes('Chrome') ? 'chromium' : 'webkit';

type Mode = (typeof MODES)[number];
/** For each probe, what every engine found in every mode: docs/readers-tools.json. */
type Results = Record<string, Record<Mode, Record<string, boolean>>>;

interface ReaderMode {
  Readability: new (document: Document) => {parse: () => {byline: string | null; textContent: string} | null};
  isProbablyReaderable: (document: Document) => boolean;
}

/** A page with printed words that the script has adopted, and what stands in them. */
interface Page {
  document: Document;
  window: Window & typeof globalThis;
  element: NewsArticle;
  html: string;
  data: Article;
  sentences: readonly string[];
  links: number;
  /** The id of a heading far down. */
  id: string;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const hasAll = (text: string, {sentences}: Page): boolean => sentences.every((sentence) => squeeze(text).includes(sentence));
const reader = window as unknown as ReaderMode;
const parsed = ({document}: Page): {byline: string | null; textContent: string} | null =>
  new reader.Readability(document.cloneNode(true) as Document).parse();

/** Lists the texts of a page as a translator or an annotation finds them. */
function textsOf({document}: Page): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({parentElement}) => parentElement?.closest('script, style') === null);
}

/** Finds a text at the beginning of a paragraph in the middle. */
const textIn = (page: Page): Text | undefined =>
  textsOf(page).find(({data}) => data.trim() !== '' && page.sentences[4]!.startsWith(squeeze(data)));

function selectAll({document, window}: Page): Selection {
  const selection = window.getSelection()!;
  selection.selectAllChildren(document.body);
  return selection;
}

let headlines = 0;

/** Gives the element a new headline, and waits until it shows that. */
async function update({element, data}: Page): Promise<boolean> {
  const headline = `Headline ${String(++headlines)}`;
  element.data = {...data, headline};
  await element.updateComplete;
  return (element.shadowRoot ?? element).querySelector('.bsh-headline')!.textContent === headline;
}

const PROBES: Readonly<Record<string, (page: Page) => boolean | Promise<boolean>>> = {
  '`innerText` of the body is whole': (page) => hasAll(page.document.body.innerText, page),
  '`textContent` is whole': (page) => hasAll(page.document.body.textContent, page),
  '`outerHTML` is whole': (page) =>
    hasAll(new DOMParser().parseFromString(page.document.documentElement.outerHTML, 'text/html').body.textContent, page),
  'select all takes every word': (page) => hasAll(selectAll(page).toString(), page),
  'a range clones every word': (page) => hasAll(selectAll(page).getRangeAt(0).cloneContents().textContent, page),
  'what is copied keeps its links': (page) =>
    selectAll(page).getRangeAt(0).cloneContents().querySelectorAll('a[href]').length === page.links,
  'reader mode is offered': ({document}) => reader.isProbablyReaderable(document),
  'reader mode shows the whole text': (page) => hasAll(parsed(page)?.textContent ?? '', {...page, sentences: page.sentences.slice(1)}),
  'reader mode finds the byline': (page) => parsed(page)?.byline?.includes(page.data.author[0]!.name) === true,
  '`getElementById` finds a heading': ({document, id}) => document.getElementById(id) !== null,
  "`querySelectorAll('article p')` finds every paragraph": ({document, sentences}) =>
    document.querySelectorAll('article p').length >= sentences.length - 1,
  'XPath finds every paragraph': ({document, sentences}) =>
    document.evaluate('count(//article//p)', document, null, XPathResult.NUMBER_TYPE).numberValue >= sentences.length - 1,
  'JSON-LD stands in the page': ({document, data}) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].some(
      ({textContent}) => (JSON.parse(textContent) as {headline: string}).headline === data.headline,
    ),
  'a click listener of the page finds the link': ({document, element}) => {
    let found = '';
    const listen = (event: Event): void => {
      event.preventDefault();
      found = (event.target as Element).closest('a')?.href ?? '';
    };
    document.addEventListener('click', listen);
    const link = (element.shadowRoot ?? element).querySelector<HTMLAnchorElement>('.bsh-p a')!;
    link.click();
    document.removeEventListener('click', listen);
    return found === link.href;
  },
  'a link to a heading scrolls there': async ({window, document, element, id}) => {
    window.scrollTo(0, 0);
    window.location.hash = '';
    window.location.hash = id;
    const heading = (element.shadowRoot ?? document).querySelector(`#${id}`)!;
    const isThere = (): boolean => Math.abs(heading.getBoundingClientRect().top) < window.innerHeight;
    // The browser scrolls before the frame after next; a heading that is out of its reach stays away.
    for (let frame = 0; frame < 3 && !isThere(); frame++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
    return isThere();
  },
  'the heading is `:target` then': ({document, id}) => document.querySelector(':target')?.id === id,
  'find in page finds words': ({window, sentences}) => {
    window.getSelection()?.removeAllRanges();
    return (window as unknown as {find: (words: string) => boolean}).find(sentences[5]!.slice(0, 40));
  },
  'print shows every word': async ({document, window, element}) => {
    const css = await (await fetch('/cdn/broadsheet.css')).text();
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css.replaceAll('@media print', '@media all').replaceAll('@media screen', '@media not all'));
    const root = element.shadowRoot ?? document;
    root.adoptedStyleSheets.push(sheet);
    const words = [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>('.bsh-headline, .bsh-body > .bsh-p')];
    const shown = words.filter((word) => word.checkVisibility({visibilityProperty: true, opacityProperty: true}) && word.offsetHeight > 0);
    root.adoptedStyleSheets.pop();
    return words.length > 10 && shown.length === words.length;
  },
  'without JavaScript every word is there, named and in outline': async (page) => {
    const {document} = await openPage(page.html, {sandbox: 'allow-same-origin'});
    const article = document.querySelector('article')!;
    const name = document.getElementById(article.getAttribute('aria-labelledby') ?? '');
    const levels = [...article.querySelectorAll('h1, h2, h3')].map(({localName}) => localName);
    return hasAll(document.body.innerText, {...page, document}) && name?.textContent === page.data.headline && levels.includes('h2');
  },
  'a walk over the texts reaches every word': (page) =>
    hasAll(
      textsOf(page)
        .map(({data}) => data)
        .join(''),
      page,
    ),
  'translated words survive an update elsewhere': async (page) => {
    // Only once data has come is it known what words were before they were translated.
    await update(page);
    const text = textIn(page);
    if (text === undefined) return false;
    const translated = page.document.createElement('span');
    translated.textContent = 'Übersetzte Wörter.';
    text.replaceWith(translated);
    return (await update(page)) && page.document.body.contains(translated) && page.document.body.innerText.includes('Übersetzte Wörter.');
  },
  'an annotation survives an update elsewhere': async (page) => {
    const text = textsOf(page).find(({data}) => data.trim() !== '' && page.sentences[7]!.startsWith(squeeze(data)));
    if (text === undefined) return false;
    const range = page.document.createRange();
    range.setStart(text, 2);
    range.setEnd(text, 9);
    const mark = page.document.createElement('mark');
    range.surroundContents(mark);
    return (await update(page)) && page.document.body.contains(mark);
  },
};

describe('the tools of readers', () => {
  let known: Results;
  let data: Article;

  before(async () => {
    for (const name of ['Readability', 'Readability-readerable'])
      await loadScript(document, `/node_modules/@mozilla/readability/${name}.js`);
    known = (await (await fetch('/docs/readers-tools.json')).json()) as Results;
    data = JSON.parse(await fixtureText('long-feature.json')) as Article;
  });
  afterEach(tidy);

  it('are 22, in every mode', () => {
    expect(Object.keys(PROBES)).to.have.lengthOf(22);
    expect(Object.keys(known)).to.deep.equal(Object.keys(PROBES));
  });

  /** Makes a page of printed words with the script. */
  const pageIn = (mode: Mode): string => {
    const {html: words, jsonLd} = renderArticle(data, {baseUrl: BASE, headingLevel: 1, guarded: mode === 'guarded'});
    const head = `<link rel="stylesheet" href="/cdn/broadsheet.css"><script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script><script type="module" src="/cdn/broadsheet.js"></script>`;
    const printed = words.replace('<news-article', `<news-article isolation="${mode}"`);
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${data.headline}</title>${head}</head><body><main>${printed}</main></body></html>`;
  };

  for (const mode of MODES) {
    it(`find what the documentation says: ${mode}`, async () => {
      const html = pageIn(mode);
      const {document, window, frame} = await openPage(html);
      frame.style.cssText = 'position: fixed; inset: 0 auto auto 0';
      const element = document.querySelector<NewsArticle>('news-article')!;
      await until(() => element.matches(':defined'));
      await element.updateComplete;
      const holder = new DOMParser().parseFromString(html, 'text/html');
      const page: Page = {
        document,
        window: window as Window & typeof globalThis,
        element,
        html,
        data,
        sentences: [...holder.querySelectorAll('.bsh-headline, .bsh-body > .bsh-p')].map(({textContent}) => squeeze(textContent)),
        links: holder.querySelectorAll('a[href]').length,
        id: [...holder.querySelectorAll('.bsh-heading[id]')].at(-1)!.id,
      };
      const found: Record<string, boolean> = {};
      for (const [name, probe] of Object.entries(PROBES)) found[name] = await probe(page);
      const expected = Object.fromEntries(Object.entries(known).map(([name, modes]) => [name, modes[mode][ENGINE]]));
      expect(found).to.deep.equal(expected);
      if (mode === 'page') expect(Object.values(found)).not.to.include(false);
    });

    // The driver of WebKit has one tab, and no engine follows a link to words into a frame. In a shadow root it is found only if it is faster than the script.
    if (ENGINE !== 'webkit' && mode !== 'shadow')
      it(`follow a link to words: ${mode}`, async () => {
        const path = `/__page?k=${String(Math.random())}`;
        const html = pageIn(mode);
        await fetch(path, {method: 'POST', body: JSON.stringify({html})});
        const last = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.bsh-body > .bsh-p')].at(-1)!;
        const words = last.textContent.split(' ').slice(0, 6).join(' ');
        const address = `${path}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
        const isShown = await executeServerCommand('shows-words', {address, words, timeout: 12_000});
        expect(isShown).to.equal(true);
      });
  }
});
