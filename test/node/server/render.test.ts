import {describe, it} from 'node:test';
import {expect} from 'chai';
import {renderArticle, renderDocument} from '../../../dist/server/index.js';
import type {RenderOptions} from '../../../dist/server/index.js';

const text = (value: string) => ({type: 'text', value});
const paragraph = (...children: object[]) => ({type: 'paragraph', children});
const print = (article: object, options: RenderOptions = {}): string =>
  renderArticle({type: 'NewsArticle', headline: 'Harbour', ...article}, options).html;

describe('renderArticle', () => {
  it('prints the element with its words inside', () => {
    expect(print({body: ['Words.']})).to.equal(
      '<news-article><article class="bsh-article" data-bsh="1" aria-labelledby="bsh-headline"><header class="bsh-head"><h2 class="bsh-headline" id="bsh-headline">Harbour</h2></header><div class="bsh-body"><p class="bsh-p">Words.</p></div></article></news-article>',
    );
  });

  it('prints nothing where there is nothing, and says why', () => {
    for (const input of [{}, null, 7, '', 'not json', [], {type: 'NewsArticle'}]) {
      const {html, content, issues} = renderArticle(input);
      expect({html, content}, JSON.stringify(input)).to.deep.equal({html: '', content: null});
      expect(issues.some(({severity}) => severity === 'error')).to.equal(true);
    }
  });

  it('prints a ranked list as its own element', () => {
    const {html} = renderArticle({
      type: 'ItemList',
      itemListElement: [{type: 'ListItem', position: 1, item: {type: 'WebPage', url: 'https://example.org/', headline: 'One'}}],
    });
    expect(html).to.match(/^<trending-list><section class="bsh-list"/);
    expect(html).to.contain('>One</a>');
  });

  it('leads links inside the article to its own blocks, whatever they are called', () => {
    const html = print({
      body: [
        paragraph({type: 'link', url: '#Part%20B', children: [text('below')]}),
        {type: 'heading', depth: 2, id: 'Part B', children: [text('Part B')]},
        {...paragraph(text('x')), id: 'location'},
      ],
    });
    expect(html).to.contain('href="#bsh-part-b"').and.contain('id="bsh-part-b"').and.contain('id="bsh-location"');
  });

  it('gives equal headings different ids', () => {
    const heading = {type: 'heading', depth: 2, children: [text('Again')]};
    expect([...print({body: [heading, heading, heading]}).matchAll(/<h3[^>]* id="([^"]*)"/g)].map(([, id]) => id)).to.deep.equal([
      'bsh-again',
      'bsh-again-2',
      'bsh-again-3',
    ]);
  });

  it('puts headings of the body below the headline', () => {
    const body = [
      {type: 'heading', depth: 2, children: [text('A')]},
      {type: 'heading', depth: 3, children: [text('B')]},
    ];
    expect([...print({body}, {headingLevel: 5}).matchAll(/<(h\d)/g)].map(([, tag]) => tag)).to.deep.equal(['h5', 'h6', 'h6']);
  });

  it('counts footnotes, and leads there and back', () => {
    const html = print({
      body: [
        paragraph(text('Tide'), {type: 'footnoteReference', identifier: 'tide table'}),
        {type: 'footnotes', children: [{type: 'footnoteDefinition', identifier: 'tide table', children: [paragraph(text('1911'))]}]},
      ],
    });
    expect(html).to.contain('<a class="bsh-link" id="bsh-ref-tide-table" href="#bsh-note-tide-table">1</a>');
    expect(html).to.contain('<li class="bsh-li" id="bsh-note-tide-table">').and.contain('href="#bsh-ref-tide-table"');
  });

  it('sets language and direction of words in another language', () => {
    const html = print({
      inLanguage: 'ar',
      body: [{...paragraph(text('Words.')), lang: 'en'}, paragraph({type: 'text', value: 'עברית', lang: 'he'})],
    });
    expect(html)
      .to.contain('lang="ar" dir="rtl"')
      .and.contain('<p class="bsh-p" lang="en" dir="ltr">')
      .and.contain('<span lang="he" dir="rtl">');
  });

  it('hides a pullquote from being read twice only when its words stand in the text', () => {
    const quote = {type: 'pullquote', children: [text('The sea is on time.')]};
    expect(print({body: [quote, 'He said: “The sea is on time.”']})).to.contain('<aside class="bsh-pullquote" aria-hidden="true">');
    expect(print({body: [quote, 'Something else.']})).to.contain('<aside class="bsh-pullquote">');
  });

  it('says a caption and a credit once', () => {
    const picture = (more: object) => ({image: [{type: 'ImageObject', url: 'https://example.org/a.jpg', ...more}], body: ['x']});
    const words = (more: object) => /<figure.*<\/figure>/s.exec(print(picture(more)))?.[0].replace(/<[^>]*>/g, '');
    expect(words({caption: 'Photo: AGENCY', creditText: 'Photo: AGENCY'})).to.equal('Photo: AGENCY');
    expect(words({caption: 'Boats. Photo: AGENCY', creditText: 'AGENCY'})).to.equal('Image caption, Boats. Photo: AGENCY');
    expect(words({caption: 'Boats.', creditText: 'AGENCY'})).to.equal('Image caption, Boats. Photo: AGENCY');
    expect(words({})).to.equal('');
  });

  it('uses the renditions of the same shape, and the page’s own image service before them', () => {
    const image = {
      type: 'ImageObject',
      url: 'https://example.org/1600.jpg',
      width: 1600,
      height: 900,
      renditions: [
        {url: 'https://example.org/800.jpg', width: 800, height: 450},
        {url: 'https://example.org/square.jpg', width: 600, height: 600},
      ],
    };
    const article = {image: [image], body: ['x']};
    expect(print(article)).to.contain('srcset="https://example.org/800.jpg 800w, https://example.org/1600.jpg 1600w"');
    expect(print(article, {imageUrl: (_, width) => `https://example.org/i?w=${String(width)}`})).to.contain(
      'https://example.org/i?w=480 480w',
    );
  });

  it('has no byline without an author, and no footer without anything in it', () => {
    const html = print({body: ['x']});
    expect(html).not.to.contain('bsh-byline').and.not.contain('bsh-foot').and.not.contain('bsh-signature');
  });

  it('shows updates of live coverage', () => {
    const html = print({
      type: 'LiveBlogPosting',
      body: [],
      liveBlogUpdate: [
        {type: 'BlogPosting', id: 'a', headline: 'Docked', datePublished: '2024-06-19T09:45:00+02:00', body: ['The boat is in.']},
      ],
    });
    expect(html).to.contain('id="bsh-a"').and.contain('Docked').and.contain('The boat is in.');
  });
});

describe('renderDocument', () => {
  it('prints a whole page that needs nothing else', () => {
    const {html} = renderDocument({
      type: 'NewsArticle',
      headline: 'A & B',
      inLanguage: 'ar',
      description: 'Words "quoted"',
      body: ['x'],
      author: 'Ida <b>',
    });
    expect(html).to.match(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(html)
      .to.contain('<title>A &amp; B</title>')
      .and.contain('content="Words &quot;quoted&quot;"')
      .and.contain('<h1 class="bsh-headline"');
    expect(html).not.to.contain('<script type="module"');
  });

  it('links the stylesheet and the script that are named', () => {
    const {html} = renderDocument({type: 'NewsArticle', headline: 'x', body: ['y']}, {stylesheet: '/b.css', script: '/b.js'});
    expect(html)
      .to.contain('<link rel="stylesheet" href="/b.css">')
      .and.contain('<script type="module" src="/b.js"></script>')
      .and.not.contain('<style>');
  });

  it('prints nothing where there is nothing', () => {
    expect(renderDocument({}).html).to.equal('');
  });
});
