import {describe, it} from 'node:test';
import {expect} from 'chai';
import {adapt, metaOf, printMeta, renderArticle, renderDocument, type MetaOptions} from '../../../dist/server/index.js';

const STORY = {
  type: 'NewsArticle',
  headline: 'Harbour & quay',
  url: 'https://lantern.example/harbour',
  inLanguage: 'en-GB',
  description: 'Words "quoted"',
  author: [{type: 'Person', name: 'Ida Marlow', url: 'https://lantern.example/ida'}],
  publisher: {type: 'Organization', name: 'The Lantern'},
  datePublished: '2024-06-19T09:45:00+02:00',
  dateModified: '2024-06-19T16:20:00+02:00',
  articleSection: ['World'],
  keywords: ['Ports', 'Trade'],
  image: [{type: 'ImageObject', url: 'https://lantern.example/quay.jpg', width: 1600, height: 900, alt: 'A quay'}],
  body: ['It rained.'],
};
const meta = (more: object = {}, options: MetaOptions = {}) => metaOf(adapt({...STORY, ...more}).value!, options);

describe('what a page says of itself', () => {
  it('is plain data', () => {
    expect(meta()).to.deep.equal({
      title: 'Harbour & quay',
      description: 'Words "quoted"',
      author: ['Ida Marlow'],
      canonical: 'https://lantern.example/harbour',
      robots: 'max-image-preview:large',
      openGraph: [
        ['og:type', 'article'],
        ['og:title', 'Harbour & quay'],
        ['og:description', 'Words "quoted"'],
        ['og:url', 'https://lantern.example/harbour'],
        ['og:site_name', 'The Lantern'],
        ['og:locale', 'en_GB'],
        ['og:image', 'https://lantern.example/quay.jpg'],
        ['og:image:width', '1600'],
        ['og:image:height', '900'],
        ['og:image:alt', 'A quay'],
        ['article:published_time', '2024-06-19T09:45:00+02:00'],
        ['article:modified_time', '2024-06-19T16:20:00+02:00'],
        ['article:author', 'https://lantern.example/ida'],
        ['article:section', 'World'],
        ['article:tag', 'Ports'],
        ['article:tag', 'Trade'],
      ],
      twitter: [
        ['twitter:card', 'summary_large_image'],
        ['twitter:image:alt', 'A quay'],
      ],
      alternates: [],
    });
  });

  it('prints it escaped, on lines of its own', () => {
    const lines = printMeta(meta({}, {alternates: [{lang: 'de', url: 'https://lantern.example/de?a=1&b'}]})).split('\n');
    expect(lines).to.include.members([
      '<title>Harbour &amp; quay</title>',
      '<meta name="description" content="Words &quot;quoted&quot;">',
      '<link rel="canonical" href="https://lantern.example/harbour">',
      '<link rel="alternate" hreflang="de" href="https://lantern.example/de?a=1&amp;b">',
      '<meta property="og:image:width" content="1600">',
      '<meta name="twitter:card" content="summary_large_image">',
    ]);
  });

  it('says a page’s own address and name before the article’s, and leaves unsafe ones out', () => {
    const alternates = [
      {lang: 'x-default', url: 'https://lantern.example/'},
      {lang: 'not a tag', url: 'https://lantern.example/'},
      {lang: 'fr', url: 'javascript:alert(1)'},
    ];
    const said = meta({}, {canonical: 'https://mirror.example/h', siteName: 'Mirror', alternates});
    expect(said.canonical).to.equal('https://mirror.example/h');
    expect(said.openGraph).to.deep.include(['og:site_name', 'Mirror']);
    expect(said.alternates).to.deep.equal([{lang: 'x-default', url: 'https://lantern.example/'}]);
    expect(meta({}, {canonical: 'javascript:alert(1)'}).canonical).to.equal('https://lantern.example/harbour');
  });

  it('says of somebody else’s story where it was first, or hides it, as the page asks', () => {
    const isBasedOn = {name: 'The Wire', url: 'https://wire.example/1'};
    expect(meta({isBasedOn}).canonical).to.equal('https://lantern.example/harbour');
    expect(meta({isBasedOn}, {syndicated: 'canonical'}).canonical).to.equal('https://wire.example/1');
    expect(meta({isBasedOn}, {syndicated: 'noindex'}).robots).to.equal('noindex');
    expect(meta({}, {syndicated: 'noindex'}).robots).to.equal('max-image-preview:large');
    expect(renderArticle({...STORY, isBasedOn}).jsonLd?.['isBasedOn']).to.deep.equal({'@type': 'CreativeWork', ...isBasedOn});
  });

  it('takes the picture of the page’s own service, whose size is not known', () => {
    const {openGraph} = meta({}, {imageUrl: (_, width) => `https://img.example/${String(width)}`});
    expect(openGraph).to.deep.include(['og:image', 'https://img.example/1200']);
    expect(openGraph.map(([name]) => name)).not.to.include('og:image:width');
  });

  it('stands beside what is printed, and is null where nothing is', () => {
    const {jsonLd, meta: said} = renderArticle(STORY);
    expect({type: jsonLd?.['@type'], title: said?.title}).to.deep.equal({type: 'NewsArticle', title: 'Harbour & quay'});
    expect(renderArticle({})).to.include({jsonLd: null, meta: null});
  });
});

describe('a whole page', () => {
  it('has JSON-LD, and hashes where they are given', () => {
    const options = {stylesheet: '/b.css', stylesheetIntegrity: 'sha384-a', script: '/b.js', scriptIntegrity: 'sha384-b'};
    expect(renderDocument(STORY, options).html)
      .to.contain('<script type="application/ld+json">{')
      .and.contain('<link rel="stylesheet" href="/b.css" integrity="sha384-a" crossorigin="anonymous">')
      .and.contain('<script type="module" src="/b.js" integrity="sha384-b" crossorigin="anonymous"></script>');
  });

  it('shows what is not published only in a preview, under a banner, and hides it from search engines', () => {
    const embargoed = {
      type: 'text',
      version: '1',
      uri: 'urn:x:1',
      pubstatus: 'usable',
      headline: 'Harbour',
      embargoed: '2090-01-01T00:00:00Z',
      body_html: '<p>Words.</p>',
    };
    const options = {format: 'ninjs', now: new Date('2026-01-01T00:00:00Z')} as const;
    expect(renderDocument(embargoed, options).html).to.equal('');
    const {html} = renderDocument(embargoed, {...options, preview: true});
    expect(html).to.contain('<p class="bsh-preview">Preview: not published</p>').and.contain('<meta name="robots" content="noindex">');
    expect(renderDocument(STORY, {preview: true}).html)
      .to.contain('content="noindex"')
      .and.not.contain('<p class="bsh-preview">');
  });
});
