import {describe, it} from 'node:test';
import {expect} from 'chai';
import {html} from '../../../dist/formats/html.js';
import {htmlPhrasing} from '../../../dist/formats/html-blocks.js';
import {Reader} from '../../../dist/formats/read.js';
import type {Article, Block, Embed, Image, Paragraph, TrendingList} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {adaptHtml, articleOf, block, blocks, codesOf, modelText} from './html-helpers.ts';

const words = (value: unknown): string => modelText(value).replace(/\s+/g, ' ').trim();
const text = (value: string) => ({type: 'text', value});
const page = (head: string, body: string): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', ...data})}</script>`;
const LONG = 'The tide came in at noon and the harbour master closed the gate, as he had done every day for thirty years.';
const adaptPage = (source: string): Article => html(source, {parseHtml}).value as Article;

describe('an HTML fragment', () => {
  it('has the only first-level heading as headline when it is the first heading', () => {
    const article = articleOf('<p>Kicker</p><h1>Head &amp; <em>line</em></h1><h2>Section</h2><p>Text</p>');
    expect(article.headline).to.equal('Head & line');
    expect(article.body.map(({type}) => type)).to.deep.equal(['paragraph', 'heading', 'paragraph']);
  });

  it('keeps other first-level headings in the body', () => {
    expect(articleOf('<h2>First</h2><h1>Second</h1><p>x</p>').headline).to.equal('');
    expect(articleOf('<h1>One</h1><h1>Two</h1>').body).to.have.length(2);
  });

  it('rebases its headings so that none is skipped', () => {
    const {body} = articleOf('<h1>a</h1><h1>b</h1><h4>c</h4><h6>d</h6><h4>e</h4>');
    expect(body.map((each) => each.type === 'heading' && each.depth)).to.deep.equal([2, 2, 3, 4, 3]);
  });

  it('is not ok without words', () => {
    for (const source of ['', ' \n', '<p>&nbsp;</p>', '<!-- x -->', '<script>x</script>']) {
      expect(codesOf(adaptHtml(source)), source).to.include('article/empty');
    }
  });

  it('reports what it drops, once each, and counts after twenty', () => {
    expect(codesOf(adaptHtml('<p>x<script></script></p>')).filter((code) => code === 'html/dropped')).to.have.length(1);
    const {issues} = adaptHtml(`<p>x</p>${'<form></form>'.repeat(30)}`);
    expect(issues.filter(({code}) => code === 'html/dropped')).to.have.length(21);
  });

  it('keeps its words where nothing can parse it', () => {
    const source = '<h1>Head</h1><p>One <b>two</b> &amp; three</p><script>no</script><p>Four<br><br>five</p>';
    for (const parser of [
      undefined,
      () => undefined,
      () => {
        throw new Error('refused');
      },
    ]) {
      const result = html(source, parser === undefined ? {} : {parseHtml: parser});
      expect((result.value as Article).body).to.deep.equal(
        ['Head', 'One two & three', 'Four', 'five'].map((value) => ({type: 'paragraph', children: [text(value)]})),
      );
      expect(codesOf(result).filter((code) => code === 'html/no-parser')).to.have.length(1);
    }
    expect(words(html(page('<title>T</title>', '<p>Text</p>')).value)).to.equal('Text');
  });

  it('resolves addresses against the base, and keeps the words of a link that has none', () => {
    const source = '<p><a href="../x">Link</a></p>';
    expect((articleOf(source).body[0] as Paragraph).children[0]).to.include({type: 'link', url: 'https://lagoon.example/x'});
    const result = html(source, {parseHtml});
    expect((result.value as Article).body).to.deep.equal([{type: 'paragraph', children: [text('Link')]}]);
    expect(codesOf(result)).to.include('url/unsafe');
  });

  it('never puts a link into a link', () => {
    const [outer] = blocks('<table><tr><td><a href="/a">A <table><tr><td><a href="/b">B</a></td></tr></table></a></td></tr></table>');
    expect(words(outer)).to.include('A');
    expect(JSON.stringify(blocks('<a href="/a">x<object><a href="/b">y</a></object></a>'))).not.to.match(
      /"link".*"children":\[[^\]]*"link"/,
    );
  });

  it('names the language of a block only where it differs', () => {
    const same = articleOf('<div lang="en"><p>One</p><p lang="de">Zwei <i lang="en">three</i></p></div>', {defaultLanguage: 'en'});
    expect(same.body[0]).to.deep.equal({type: 'paragraph', children: [text('One')]});
    expect(same.body[1]).to.include({lang: 'de'});
    expect(JSON.stringify(same.body[1])).to.include('"lang":"en"');
    expect(codesOf(adaptHtml('<p lang="?!">x</p>'))).to.include('lang/invalid');
  });
});

describe('htmlPhrasing', () => {
  const phrases = (source: string) => htmlPhrasing(source, new Reader({parseHtml, baseUrl: 'https://a.example/'}), '');

  it('makes lines of blocks', () => {
    expect(phrases('<p>One <b>two</b></p><p>Three</p>')).to.deep.equal([
      text('One '),
      {type: 'strong', children: [text('two')]},
      {type: 'break'},
      text('Three'),
    ]);
    expect(phrases('plain')).to.deep.equal([text('plain')]);
    expect(phrases('<img src="/a.jpg">')).to.deep.equal([]);
  });
});

describe('media in HTML', () => {
  const image = (source: string): Image => block(source) as Image;

  it('takes the real address of a lazy picture', () => {
    for (const name of ['data-src', 'data-lazy-src', 'data-original']) {
      expect(image(`<img src="data:image/gif;base64,R0" ${name}="/real.jpg">`).image.url).to.equal('https://lagoon.example/real.jpg');
    }
    expect(image('<img src="/blank.gif" data-srcset="/s.jpg 300w, /l.jpg 900w">').image.url).to.equal('https://lagoon.example/l.jpg');
    expect(image('<img data-src="https://a.example/{width}.jpg" src="/real.jpg">').image.url).to.equal('https://lagoon.example/real.jpg');
  });

  it('reads a picture once, whether its copy stands before or after it', () => {
    for (const source of [
      '<img src="/lo.jpg"><noscript><img src="/hi.jpg"></noscript>',
      '<noscript><img src="/hi.jpg"></noscript> <img src="/lo.jpg">',
      '<p><span class="lazy"><img data-src="/lo.jpg"></span><noscript><picture><img src="/hi.jpg"></picture></noscript></p>',
    ]) {
      expect(image(source).image.url, source).to.equal('https://lagoon.example/hi.jpg');
    }
  });

  it('leads where the link round a picture does', () => {
    expect(image('<a href="https://shop.example/x"><img src="/a.jpg"></a>').url).to.equal('https://shop.example/x');
    expect(image('<a href="mailto:a@b.example"><img src="/a.jpg"></a>')).not.to.have.property('url');
  });

  it('takes no file name for a text alternative', () => {
    expect(image('<img src="/a.jpg" alt="DSC_001.JPG">').image).not.to.have.property('alt');
    expect(image('<img src="/a.jpg" alt="">').image.alt).to.equal('');
  });

  it('drops a picture without a usable address, with its caption', () => {
    const result = adaptHtml('<p>x</p><figure><img src="ftp://a.example/a.jpg"><figcaption>Lost</figcaption></figure>');
    expect(words(result.value)).to.equal('x');
    expect(codesOf(result)).to.include('image/url');
  });

  it('lifts media out of headings, tables and lists, and loses none', () => {
    const types = (source: string): string[] => blocks(source).map(({type}) => type);
    expect(types('<h2><img src="/a.jpg"> Words</h2>')).to.deep.equal(['heading', 'image']);
    expect(types('<table><tr><td>a<td><img src="/a.jpg"></table>')).to.deep.equal(['table', 'image']);
    expect(types('<ol><li>a<img src="/a.jpg"></li><li>b</li></ol>')).to.deep.equal(['list', 'image', 'list']);
    expect(types('<figure><img src="/a.jpg"><figcaption>x <img src="/b.jpg"></figcaption></figure>')).to.deep.equal(['image', 'image']);
  });

  it('keeps a frame of an unknown host as a card that a page may open', () => {
    expect(block('<iframe src="https://w.example/1" title="Box" width="300" height="50%"></iframe>')).to.deep.equal({
      type: 'embed',
      url: 'https://w.example/1',
      embedUrl: 'https://w.example/1',
      title: 'Box',
      width: 300,
    });
  });

  it('takes a lone address for an embed only where its provider is known', () => {
    expect((block('<p>https://vimeo.com/123456789</p>') as Embed).provider).to.equal('Vimeo');
    expect((block('<p><a href="https://vimeo.com/123456789">https://vimeo.com/123456789</a></p>') as Embed).provider).to.equal('Vimeo');
    expect(block('<p>https://lagoon.example/</p>').type).to.equal('paragraph');
    expect(block('<p>See https://vimeo.com/123456789</p>').type).to.equal('paragraph');
    expect(block('<ul><li>https://vimeo.com/123456789</li></ul>').type).to.equal('list');
  });

  it('keeps a post whose address is missing as a quotation', () => {
    expect(block('<blockquote class="twitter-tweet"><p>Words</p></blockquote>').type).to.equal('blockquote');
  });

  it('drops a player without a source and says so', () => {
    expect(codesOf(adaptHtml('<p>x</p><video src="blob:https://a.example/1">old</video>'))).to.include('html/dropped');
  });
});

describe('an HTML page', () => {
  const news = {'@type': 'NewsArticle', headline: 'Gate closed', author: 'Mira Kos', datePublished: '2024-05-03T10:00:00Z'};

  it('is its JSON-LD with the text on the page', () => {
    const source = page(linked({...news, articleBody: `${LONG} Twice.`}), `<article><p>${LONG}</p><h2>Later</h2><p>Twice.</p></article>`);
    const article = adaptPage(source);
    expect(article).to.include({type: 'NewsArticle', headline: 'Gate closed', inLanguage: 'en'});
    expect(article.body.map(({type}) => type)).to.deep.equal(['paragraph', 'heading', 'paragraph']);
    expect(codesOf(html(source, {parseHtml}))).not.to.include('body/plain-text');
  });

  it('keeps the plain text of its JSON-LD where the page shows less', () => {
    const source = page(linked({...news, articleBody: `${LONG}\n\n${LONG}\n\n${LONG}`}), `<article><p>${LONG}</p></article>`);
    expect(adaptPage(source).body).to.have.length(3);
    expect(codesOf(html(source, {parseHtml}))).to.include('body/plain-text');
  });

  it('reads several scripts as one document', () => {
    const person = linked({'@type': 'Person', '@id': '#mira', name: 'Mira Kos'});
    const article = adaptPage(page(person + linked({...news, author: {'@id': '#mira'}}), `<article><p>${LONG}</p></article>`));
    expect(article.author).to.deep.equal([{type: 'Person', name: 'Mira Kos'}]);
  });

  it('is a ranked list when its JSON-LD is one and nothing says that it is an article', () => {
    const list = {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', position: 1, url: 'https://a.example/1', name: 'One'}]};
    expect((html(page(linked(list), '<p>x</p>'), {parseHtml}).value as TrendingList).type).to.equal('ItemList');
    const article = page(
      `${linked(list)}<meta property="og:type" content="article"><meta property="og:title" content="Head">`,
      `<p>${LONG}</p>`,
    );
    expect(adaptPage(article).headline).to.equal('Head');
  });

  it('says what its head knows where there is no JSON-LD', () => {
    const head =
      '<title>Gate closed | The Lagoon Post</title><meta name="description" content="At noon."><meta name="author" content="Mira Kos"><link rel="canonical" href="https://lagoon.example/gate">' +
      '<meta property="og:site_name" content="The Lagoon Post"><meta property="article:published_time" content="2024-05-03T10:00:00Z"><meta property="og:image" content="/a.jpg">';
    const article = adaptPage(page(head, `<main><p>${LONG}</p></main>`));
    expect(article).to.deep.include({
      headline: 'Gate closed',
      url: 'https://lagoon.example/gate',
      description: [text('At noon.')],
      author: [{type: 'Person', name: 'Mira Kos'}],
      publisher: {type: 'Organization', name: 'The Lagoon Post'},
      datePublished: '2024-05-03T10:00:00Z',
      image: [{type: 'ImageObject', url: 'https://lagoon.example/a.jpg'}],
    });
  });

  it('has its first-level heading as headline where its head has none', () => {
    expect(adaptPage(page('', `<article><h1>On the page</h1><p>${LONG}</p></article>`)).headline).to.equal('On the page');
  });

  it('leaves out what stands round the article and keeps every paragraph of it', () => {
    const body =
      `<nav>Home</nav><main><article><header><div class="section">News</div><h1>Gate closed</h1><p class="byline">By Mira Kos</p><div>Published <time>today</time></div><ul class="share-tools"><li>Share</li></ul></header>` +
      `<p>${LONG}</p><div class="related-links"><a href="/x">Another</a></div><p>Short.</p><div role="complementary"><p>Ad</p></div><aside><h3>Facts</h3><p>Thirty years.</p></aside>` +
      `<div class="author-box"><p>${LONG}</p></div><section class="newsletter"><p>Sign up</p></section><footer>Tags</footer></article></main><aside>Most read</aside><footer>Imprint</footer>`;
    const {body: read} = adaptPage(page(linked(news), body));
    expect(words(read)).to.equal(`${LONG} Short. Facts Thirty years. ${LONG}`);
  });

  it('finds the text without help of semantics', () => {
    const story = `<div id="story">${LONG}<br><br>${LONG}</div>`;
    expect(words(adaptPage(page(linked(news), `<div class="top">Menu</div>${story}`)).body)).to.include(`${LONG} ${LONG}`);
  });

  it('takes the narrow part only where it holds most of the text', () => {
    const teaser = `<div class="entry-content"><p>Teaser of another story, as long as this line of words goes on and on and on.</p></div>`;
    const source = page(linked(news), `<main><article>${`<p>${LONG}</p>`.repeat(4)}</article>${teaser}</main>`);
    expect(adaptPage(source).body).to.have.length(4);
  });

  it('shows the lead picture once, with the caption that the page has for it', () => {
    const picture = '<figure><img src="https://cdn.example/gate-800x450.jpg" alt="The gate"><figcaption>At noon</figcaption></figure>';
    const data = linked({...news, image: 'https://cdn.example/gate-1200x630.jpg'});
    for (const body of [`<article>${picture}<p>${LONG}</p></article>`, `${picture}<article><p>${LONG}</p></article>`]) {
      const article = adaptPage(page(data, body));
      expect(article.body.map(({type}: Block) => type)).to.deep.equal(['paragraph']);
      expect(article.image).to.have.length(1);
      expect(article.image[0]).to.deep.include({alt: 'The gate', caption: [text('At noon')]});
    }
  });
});
