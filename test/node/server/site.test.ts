import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {HtmlValidate, type ConfigData} from 'html-validate';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import {adapt} from '../../../dist/server/index.js';
import {printContents} from '../../../dist/server/site/contents.js';
import {printFeeds} from '../../../dist/server/site/feeds.js';
import {printPage, type PageEntry} from '../../../dist/server/site/page.js';
import {addressOf, climb, isPagePath, numbered, pagePath} from '../../../dist/server/site/paths.js';
import {printNewsSitemap, printSitemaps} from '../../../dist/server/site/sitemap.js';

const {default: rules} = (await import(new URL('../../../.htmlvalidate.js', import.meta.url).href)) as {default: ConfigData};
const BASE = 'https://lantern.example/';
const story = (fields: Partial<Article>): Article => ({type: 'NewsArticle', headline: '', author: [], image: [], body: [], ...fields});
const pathOf = (fields: Partial<Article>, base: string | undefined = BASE): string => pagePath(story(fields), {base, name: 'file'});
const entry = (fields: Partial<PageEntry> & {path: string}): PageEntry => ({
  type: 'NewsArticle',
  title: 'Harbour & <quay>',
  url: addressOf(fields.path, BASE),
  ...fields,
});

describe('the file of a page', () => {
  for (const [url, path] of [
    ['https://lantern.example/2024/ferries', '2024/ferries/index.html'],
    ['https://lantern.example/2024/ferries/', '2024/ferries/index.html'],
    ['https://lantern.example/2024/index.html', '2024/index.html'],
    ['https://lantern.example/2024/Ferry_Story.html', '2024/Ferry_Story.html'],
    ['https://lantern.example/2024/story.php?id=12&lang=de', '2024/story-php-id-12-lang-de/index.html'],
    ['https://lantern.example/feed.xml', 'feed-xml/index.html'],
    ['https://lantern.example/broadsheet.css', 'broadsheet-css/index.html'],
    ['https://lantern.example/index-2.html', 'index-2/index.html'],
    ['https://lantern.example/a/../../%2e%2e/%2F%2Fetc/passwd', 'etc/passwd/index.html'],
    ['https://lantern.example/a%5C..%5Cb', 'a-b/index.html'],
    ['https://lantern.example/%E0%A4%A/con/NUL.html', 'e0-a4-a/con-/NUL-.html'],
    ['https://lantern.example/%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3', 'المرفأ/index.html'],
    ['https://elsewhere.example/news/quay', 'news/quay/index.html'],
  ] as const) {
    it(`is ${path} for ${url}`, () => {
      expect(pathOf({url})).to.equal(path);
    });
  }

  it('stands below the path of the site', () => {
    expect(pathOf({url: 'https://lantern.example/news/2024/quay'}, 'https://lantern.example/news/')).to.equal('2024/quay/index.html');
  });

  it('is called by the headline, else by what the document is called', () => {
    expect(pathOf({headline: 'The Quay: 1 Year On'})).to.equal('the-quay-1-year-on/index.html');
    expect(pathOf({url: 'https://lantern.example/', headline: 'Quay'})).to.equal('quay/index.html');
    expect(pathOf({headline: '…'})).to.equal('file/index.html');
    expect(pathOf({headline: 'Aux'})).to.equal('aux-/index.html');
  });

  it('is never outside, too long or in the way of another, whatever the address', () => {
    const part = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('..', '.', '%2e%2e', 'con', 'index.html', '\\', '~', 'a'.repeat(400), '漢'.repeat(200)),
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 14}), fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (parts, headline, name) => {
        const url = new URL(`/x/${parts.join('/')}`, BASE).href;
        for (const one of [story({url, headline}), story({headline})]) {
          const path = numbered(pagePath(one, {base: BASE, name}), 123_456);
          expect(path).to.satisfy(isPagePath);
          const names = path.split('/');
          for (const each of names) expect(Buffer.byteLength(each)).to.be.below(256);
          expect(names.slice(0, -1).join()).not.to.match(/[.]/);
        }
      }),
      {numRuns: 60},
    );
  });

  it('is numbered in its last part, and knows its address and its way up', () => {
    expect(numbered('a/b/index.html', 2)).to.equal('a/b-2/index.html');
    expect(numbered('a/b.html', 3)).to.equal('a/b-3.html');
    expect(addressOf('a/b/index.html', BASE)).to.equal('https://lantern.example/a/b/');
    expect(addressOf('a/b.html', BASE)).to.equal('https://lantern.example/a/b.html');
    expect(climb('a/b/index.html')).to.equal('../../');
    expect([isPagePath('../a.html'), isPagePath('/a.html'), isPagePath('a/.x/index.html'), isPagePath('a.css')]).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a page of a site', () => {
  const input = {type: 'NewsArticle', headline: 'Quay', url: 'https://lantern.example/2024/quay', body: ['Words.']};

  it('keeps the address of the article where its file answers there, and has its own elsewhere', () => {
    const options = {baseUrl: BASE, ownStylesheet: 'broadsheet.css'};
    const {html, entry: made} = printPage(input, {name: 'x'}, options);
    expect(made).to.deep.include({path: '2024/quay/index.html', url: 'https://lantern.example/2024/quay', title: 'Quay'});
    expect(html).to.contain('<link rel="canonical" href="https://lantern.example/2024/quay">').and.contain('href="../../broadsheet.css"');
    const second = printPage(input, {name: 'x', path: '2024/quay-2/index.html'}, options);
    expect(second.entry?.url).to.equal('https://lantern.example/2024/quay-2/');
    expect(second.html).to.contain('<link rel="canonical" href="https://lantern.example/2024/quay-2/">');
  });

  it('has the article’s own address where the site has none', () => {
    const {html, entry: made} = printPage(input, {name: 'x'});
    expect(made?.url).to.equal(undefined);
    expect(html).to.contain('<link rel="canonical" href="https://lantern.example/2024/quay">').and.contain('<style>');
  });
});

describe('sitemaps', () => {
  const pages = [
    entry({path: 'a/index.html', published: '2024-06-01', title: 'A'}),
    entry({path: 'b/index.html', published: '2024-06-02T10:00:00Z', modified: '2024-06-03T10:00:00+02:00'}),
    entry({path: 'c.html', hidden: true}),
  ];

  it('name every page that search engines may list, with its last change', () => {
    const files = [...printSitemaps(pages, BASE)];
    expect(files.map(({name}) => name)).to.deep.equal(['sitemap.xml']);
    expect(files[0]?.text).to.equal(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://lantern.example/a/</loc><lastmod>2024-06-01</lastmod></url>
<url><loc>https://lantern.example/b/</loc><lastmod>2024-06-03T10:00:00+02:00</lastmod></url>
</urlset>
`);
  });

  it('are cut where they hold too many addresses or bytes, under one index', () => {
    const many = Array.from({length: 5}, (_, index) => entry({path: `p${index}/index.html`, published: `2024-06-0${index + 1}`}));
    const byCount = [...printSitemaps(many, BASE, {urls: 2, bytes: 1e6})];
    expect(byCount.map(({name}) => name)).to.deep.equal(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml']);
    expect(byCount.map(({text}) => text.match(/<loc>/g)?.length)).to.deep.equal([2, 2, 1, 3]);
    expect(byCount[3]?.text).to.contain('<sitemap><loc>https://lantern.example/sitemap-2.xml</loc><lastmod>2024-06-04</lastmod></sitemap>');
    const byBytes = [...printSitemaps(many, BASE, {urls: 100, bytes: 300})];
    expect(byBytes.length).to.equal(4);
    for (const {text} of byBytes.slice(0, -1)) expect(Buffer.byteLength(text)).to.be.at.most(300);
  });

  it('give news of the last two days, a thousand at the most, and no advertisement', () => {
    const now = new Date('2024-06-10T12:00:00Z');
    const at = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
    const news = [
      entry({path: 'later.html', published: at(-3)}),
      entry({path: 'fresh.html', published: at(1), title: 'Quay & <pier>', lang: 'zh-Hant-TW'}),
      entry({path: 'ad.html', published: at(2), type: 'AdvertiserContentArticle'}),
      entry({path: 'hidden.html', published: at(3), hidden: true}),
      entry({path: 'edge.html', published: at(47.9)}),
      entry({path: 'old.html', published: at(48.1)}),
    ];
    const {name, text} = printNewsSitemap(news, {name: 'The Lantern', lang: 'en-GB', now});
    expect(name).to.equal('news-sitemap.xml');
    expect([...text.matchAll(/<loc>([^<]+)/g)].map(([, loc]) => loc)).to.deep.equal([`${BASE}fresh.html`, `${BASE}edge.html`]);
    expect(text)
      .to.contain('<news:name>The Lantern</news:name><news:language>zh-tw</news:language>')
      .and.contain(`<news:publication_date>${at(1)}</news:publication_date><news:title>Quay &amp; &lt;pier&gt;</news:title>`)
      .and.contain('<news:language>en</news:language>');
    const many = Array.from({length: 1200}, (_, index) => entry({path: `${index}.html`, published: at(1)}));
    expect(printNewsSitemap(many, {name: 'The Lantern', lang: 'en', now}).text.match(/<loc>/g)).to.have.lengthOf(1000);
  });
});

describe('feeds', () => {
  it('hold the newest stories, and are read by our own adapters', () => {
    const pages = [
      entry({path: 'list/index.html', type: 'ItemList'}),
      ...Array.from({length: 60}, (_, index) =>
        entry({
          path: `p${index}/index.html`,
          title: 'Harbour & quay',
          published: '2024-06-02T10:00:00Z',
          description: 'Boats ]]> & more',
          authors: ['Ida Marlow'],
        }),
      ),
    ];
    const files = printFeeds(pages, {name: 'The Lantern', base: BASE, lang: 'en'});
    expect(files.map(({name}) => name)).to.deep.equal(['feed.xml', 'feed.json']);
    for (const {name, text} of files) {
      const {value, format} = adapt(text, {baseUrl: BASE});
      const list = value as TrendingList;
      expect(format).to.equal(name === 'feed.xml' ? 'rss' : 'json-feed');
      expect(list.itemListElement.length, name).to.equal(50);
      expect(list.itemListElement[0]?.item, name).to.deep.include({url: `${BASE}p0/`, headline: 'Harbour & quay'});
    }
  });
});

describe('the pages of contents', () => {
  const pages = [
    entry({path: 'a-b/index.html', description: 'One.', published: '2024-06-02', lang: 'de'}),
    entry({path: 'المرفأ/index.html', title: 'المرفأ', lang: 'ar'}),
    entry({path: 'c.html', type: 'ItemList', title: 'Most read'}),
  ];
  const options = {stylesheet: 'broadsheet.css'};

  it('link to every page and to each other, relatively', () => {
    const {name, text} = printContents(pages, 3, 9, {name: 'The Lantern', lang: 'en', base: BASE, options});
    expect(name).to.equal('index-3.html');
    const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => decodeURI(href!));
    expect(links).to.deep.equal([
      'a-b/',
      'المرفأ/',
      'c.html',
      './',
      'index-2.html',
      'index-3.html',
      'index-4.html',
      'index-5.html',
      'index-9.html',
    ]);
    expect(text)
      .to.contain('<h1 class="bsh-list-heading">The Lantern</h1>')
      .and.contain('<link rel="canonical" href="https://lantern.example/index-3.html">')
      .and.contain('aria-current="page">3<')
      .and.contain('title="The Lantern" href="feed.xml"');
  });

  it('are valid, and name no address where the site has none', async () => {
    const validator = new HtmlValidate(rules);
    for (const [number, count, base] of [
      [1, 1, undefined],
      [2, 3, BASE],
    ] as const) {
      const {text} = printContents(pages, number, count, {name: 'The <Lantern>', lang: 'ar', base, options});
      const {results} = await validator.validateString(text);
      expect(results.flatMap(({messages}) => messages.map(({message}) => message))).to.deep.equal([]);
      expect(text).not.to.contain('site.invalid');
      expect(text.includes('canonical')).to.equal(base !== undefined);
    }
  });
});
