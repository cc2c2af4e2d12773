import {expect} from '@open-wc/testing';
import {loadLanguage} from '../../../src/components/load-language.js';
import {useLanguages, type PhotoCredit} from '../../../src/elements.js';
import {ja} from '../../../src/locales/ja.js';
import {renderArticle} from '../../../src/server/index.js';
import {BASE, fixtureText, openPage, put, tidy, until} from '../helpers.js';

const STRICT =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'";
const MODULE = '<script type="module" src="/cdn/broadsheet.js"></script>';
const CLASSIC = '<script src="/cdn/broadsheet.iife.js"></script>';
const CREDIT = '<photo-credit credit="Jane Doe"></photo-credit>';
const page = (lang: string, script: string, body = CREDIT): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Languages</title>${script}</head><body>${body}</body></html>`;

const said = (document: Document): string | null | undefined => document.querySelector('photo-credit')?.textContent;
const fetched = (window: Window): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name).pathname)
    .filter((path) => path.endsWith('.json') && path.includes('/locales/'));

describe('the language of a page', () => {
  afterEach(tidy);

  for (const [name, script] of [
    ['module', MODULE],
    ['classic', CLASSIC],
  ] as const) {
    it(`is fetched once, beside the script, under a strict policy: ${name}`, async () => {
      const late = '<news-byline by="Jane Doe" published="2025-06-05" modified="2025-06-06"></news-byline>';
      const {document, window, reports} = await openPage(page('de-AT', script, CREDIT + CREDIT + late), {csp: STRICT});
      await until(() => said(document) === 'Foto: Jane Doe');
      await until(() => document.querySelector('news-byline')?.textContent.includes('Aktualisiert 6. Juni 2025'));
      const added = document.createElement('photo-credit');
      added.setAttribute('credit', 'Max Roe');
      document.body.append(added);
      await until(() => added.textContent === 'Foto: Max Roe');
      expect(fetched(window)).to.deep.equal(['/cdn/locales/de.json']);
      expect(await reports()).to.deep.equal([]);
    });
  }

  it('is not fetched for English, nor where there are no words of it', async () => {
    for (const lang of ['en', 'en-GB', '', 'tlh', '!']) {
      const {document, window} = await openPage(page(lang, MODULE));
      await until(() => said(document) === 'Photo: Jane Doe');
      expect(fetched(window), lang).to.deep.equal([]);
    }
  });

  it('stays English, silently, where it cannot be fetched', async () => {
    const {document, window} = await openPage(
      page(
        'de',
        `<script>errors = []; addEventListener('error', (event) => errors.push(event.message)); addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)))</script>${CLASSIC}`,
      ),
      {
        csp: "default-src 'none'; script-src 'self' 'unsafe-inline'",
      },
    );
    await until(() => said(document) === 'Photo: Jane Doe');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said(document)).to.equal('Photo: Jane Doe');
    expect((window as unknown as {errors: string[]}).errors).to.deep.equal([]);
  });

  it('leaves printed words alone', async () => {
    const printed = renderArticle(await fixtureText('german.json'), {baseUrl: BASE}).html;
    const {document} = await openPage(page('de', MODULE, CREDIT + printed));
    const root = document.querySelector('.bsh-article')!;
    const before = root.outerHTML;
    await until(() => said(document) === 'Foto: Jane Doe');
    expect(document.querySelector('.bsh-article')).to.equal(root);
    expect(root.outerHTML).to.equal(before);
  });

  it('is in the file that has them all', async () => {
    const {document, window} = await openPage(page('fr-CA', '<script src="/cdn/broadsheet.all.iife.js"></script>'));
    await until(() => said(document) === 'Photo\u00a0: Jane Doe');
    expect(fetched(window)).to.deep.equal([]);
  });
});

describe('loadLanguage', () => {
  const folder = new URL('/cdn/locales/', location.href).href;
  let integrities: Record<string, string>;

  before(async () => {
    const {files} = (await (await fetch('/cdn/manifest.json')).json()) as {files: Record<string, {integrity: string}>};
    integrities = Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.startsWith('locales/'))
        .map(([name, {integrity}]) => [name.slice(8, -5), integrity]),
    );
  });
  afterEach(tidy);

  it('gives up when it is told to, and can be asked again', async () => {
    const control = new AbortController();
    const asked = loadLanguage('es', {folder, integrities}, control.signal);
    control.abort();
    expect(await asked).to.equal(false);
    expect(await loadLanguage('es', {folder, integrities})).to.equal(true);
  });

  it('takes no file but the one that was built', async () => {
    expect(await loadLanguage('ar', {folder, integrities: {ar: integrities['de']!}})).to.equal(false);
  });

  it('renews the elements on the page and in shadow roots, once they are there', async () => {
    // The browser lists so many requests and no more; the modules of the tests were that many.
    performance.clearResourceTimings();
    const credit = put<PhotoCredit>(`<photo-credit lang="fr" credit="Jane Doe"></photo-credit>`);
    const host = put('<div lang="fr"></div>');
    host.attachShadow({mode: 'open'}).append(credit.cloneNode(true));
    await until(() => credit.textContent === 'Photo: Jane Doe');
    const both = await Promise.all([loadLanguage('fr', {folder, integrities}), loadLanguage('fr-BE', {folder, integrities})]);
    expect(both).to.deep.equal([true, true]);
    await until(() => credit.textContent === 'Photo\u00a0: Jane Doe');
    await until(() => host.shadowRoot!.textContent === 'Photo\u00a0: Jane Doe');
    expect(fetched(window).filter((path) => path.endsWith('/fr.json'))).to.have.lengthOf(1);
  });

  it('is not needed by a page that brings the words', async () => {
    const credit = put<PhotoCredit>(`<photo-credit lang="ja" credit="Jane Doe"></photo-credit>`);
    await until(() => credit.textContent === 'Photo: Jane Doe');
    useLanguages(ja);
    await until(() => credit.textContent === '写真：Jane Doe');
  });
});
