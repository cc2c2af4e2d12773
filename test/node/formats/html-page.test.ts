import {describe, it} from 'node:test';
import {expect} from 'chai';
import {html} from '../../../dist/formats/html.js';
import type {Article} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {codesOf, expectSound, modelText} from './html-helpers.ts';

const ONE = 'The last boat left at noon, and nobody on the quay could say when the next one would sail for the islands.';
const TWO = 'The port decides, says the port, and it has said so every year since the pier was built out of the old ships.';
const THREE = 'Thirty years ago there were nine boats a day, and a tenth on Sundays, when the market opened under the old tower.';
const OTHER = 'I have lived here for forty years, on the other side of the bay, where one sees every boat that comes and goes.';
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const read = (source: string) => html(source, {parseHtml});
const articleOf = (source: string): Article => {
  const result = read(source);
  expectSound(result);
  return result.value as Article;
};
const words = (source: string): string => modelText(articleOf(source).body).replace(/\s+/g, ' ').trim();
const authors = (body: string, head = ''): string[] =>
  articleOf(page(`<article>${body}${p(ONE, TWO)}</article>`, head)).author.map(({name}) => name);

describe('the text of a page', () => {
  it('is found where nothing marks it', () => {
    const around = '<div class="top">Menu</div>';
    const rail = `<div class="col2"><h3>Elsewhere</h3><ul><li><a href="/a">${OTHER}</a></li></ul></div>`;
    expect(words(page(`${around}<div><div class="col1"><div class="text">${p(ONE, 'Short.', TWO)}</div></div>${rail}</div>`))).to.equal(
      `${ONE} Short. ${TWO}`,
    );
  });

  it('is whole where it stands in several parts of one kind, or begins outside the largest', () => {
    const parts = `<div class="part">${p(ONE, TWO, THREE, ONE, TWO, THREE)}</div><div class="ad">x</div><div class="part">${p(THREE)}</div>`;
    expect(words(page(`<div>${parts}</div>`))).to.include(`${ONE} ${TWO} ${THREE} ${THREE}`);
    const intro = `<div class="intro">${p(ONE)}</div><div class="rest">${p(TWO, THREE, TWO, THREE, TWO, THREE)}</div>`;
    expect(words(page(`<div>${intro}</div>`))).to.include(`${ONE} ${TWO}`);
  });

  it('is found in a box that is named after what stands beside it', () => {
    const footer = `<div class="imprint">${p(OTHER)}</div>`;
    for (const name of ['page-wrapper right-sidebar', 'story-rail', 'entry-content entry-content-read-more'])
      expect(words(page(`<div><div class="${name}">${p(ONE, TWO, THREE)}</div>${footer}</div>`)), name).to.include(
        `${ONE} ${TWO} ${THREE}`,
      );
    expect(words(page(`<main><div>${p(ONE, TWO, THREE)}</div><div class="sidebar">${p(OTHER)}</div></main>`))).not.to.include(OTHER);
  });

  it('is whole where its parts are numbered', () => {
    const parts = `<div class="story-body story-body-1">${p(ONE)}</div><div class="ad">x</div><div class="story-body story-body-2">${p(TWO, THREE)}</div>`;
    expect(words(page(`<article>${parts}<div class="footer-links">Menu</div></article>`))).to.equal(`${ONE} ${TWO} ${THREE}`);
  });

  it('may stand in a form that lies round the page', () => {
    const form = `<form id="aspnetForm"><input type="hidden"><div class="menu"><a href="/">Home</a></div><div class="text">${p(ONE, TWO)}</div></form>`;
    expect(words(page(form))).to.equal(`${ONE} ${TWO}`);
    expect(words(page(`<article>${p(ONE, TWO)}<form>${p('Write to us')}<input></form></article>`))).to.equal(`${ONE} ${TWO}`);
  });

  it('leaves comments out, however long', () => {
    for (const box of [
      'div id="comments"',
      'section class="comments-area"',
      'div class="article_footer_comments"',
      'div id="disqus_thread"',
      'div class="reader-comments-list"',
      'div id="comentarios"',
    ]) {
      const [tag = ''] = box.split(' ');
      const source = page(`<article>${p(ONE, TWO)}<${box}>${p(OTHER, OTHER, OTHER, OTHER)}</${tag}></article>`);
      expect(words(source), box).to.equal(`${ONE} ${TWO}`);
    }
  });

  it('stays in a box whose name only tells whether there may be comments', () => {
    expect(words(page(`<div class="post comments-open">${p(ONE, TWO)}</div>`))).to.equal(`${ONE} ${TWO}`);
    expect(words(page(`<article><div class="comments">${p(ONE, TWO)}</div></article>`))).to.equal(`${ONE} ${TWO}`);
  });

  it('leaves out boxes full of links or fields, and keeps paragraphs whatever their box is called', () => {
    const related = `<div class="related"><p><a href="/a">${OTHER}</a> ${OTHER.slice(0, 85)}</p></div>`;
    const letter = `<div class="newsletter"><p>${OTHER}</p><button>Sign up</button></div>`;
    const bio = `<div class="author-box"><p>${OTHER}</p></div>`;
    const text = p(ONE, TWO, THREE, ONE, TWO, THREE);
    expect(words(page(`<article>${text}${related}${letter}</article>`))).not.to.include(OTHER.slice(0, 20));
    expect(words(page(`<article>${text}${bio}</article>`))).to.include(OTHER);
  });

  it('keeps letters in its lines that are hidden from the ear alone', () => {
    expect(words(page(`<article><p><span aria-hidden="true">T</span>${ONE.slice(1)}</p>${p(TWO)}</article>`))).to.equal(`${ONE} ${TWO}`);
  });

  it('is not made up of what a page shows before its scripts run', () => {
    const state = (name: string) => `<script>window.${name} = {"x": "${'x'.repeat(2_000)}"}</script>`;
    const shell = '<div id="app"><div>Loading…</div></div>';
    for (const script of [
      state('__INITIAL_STATE__'),
      state('__NUXT__'),
      `<script id="__NEXT_DATA__" type="application/json">{"x": "${'x'.repeat(2_000)}"}</script>`,
    ]) {
      const result = read(page(shell + script, '<meta property="og:title" content="Gate closed">'));
      expect(result.value).to.deep.include({headline: 'Gate closed', body: []});
      expect(codesOf(result)).to.include('html/script-only');
      const printed = read(page(`<article>${p(ONE)}</article>${script}`));
      expect(codesOf(printed)).not.to.include('html/script-only');
      expect(modelText(printed.value)).to.include(ONE);
    }
    expect(codesOf(read(page(shell)))).not.to.include('html/script-only');
  });
});

describe('who and when on a page', () => {
  it('is read from links, properties and lines that say so', () => {
    expect(authors('<p>By <a rel="author" href="/ida">Ida Marlow</a> and <a rel="author" href="/ivo">Ivo Rast</a></p>')).to.deep.equal([
      'Ida Marlow',
      'Ivo Rast',
    ]);
    expect(authors('<span itemprop="author" itemscope><span itemprop="name">Ida Marlow</span> —</span>')).to.deep.equal(['Ida Marlow']);
    expect(authors('<div itemprop="author">Ida Marlow 3:53 p.m. EST January 25, 2014</div>')).to.deep.equal(['Ida Marlow']);
    for (const line of ['3 May 2024 11:44 am by Ida Marlow', '👤by Ida Marlow', 'More stories by Ida Marlow', 'By Ida Marlow May 3, 2024'])
      expect(authors(`<div class="byline">${line}</div>`), line).to.deep.equal(['Ida Marlow']);
    expect(authors('<div itemprop="author">By <i></i></div>')).to.deep.equal([]);
    for (const name of ['byline', 'author-name', 'article__byline', 'entry-author'])
      expect(authors(`<div class="${name}">By Ida Marlow and Ivo Rast | 3 May</div>`), name).to.deep.equal(['Ida Marlow', 'Ivo Rast']);
  });

  it('is nobody where a line is more than names, or belongs to another story', () => {
    for (const line of ['Our correspondent in the harbour writes', 'ida@lantern.example', '@ida', 'Staff', '3 May 2024'])
      expect(authors(`<div class="byline">${line}</div>`), line).to.deep.equal([]);
    expect(articleOf(page(`<article>${p(ONE, TWO)}</article><div><a class="byline" href="/b">Ivo Rast</a></div>`)).author).to.deep.equal(
      [],
    );
    const others = ['Ivo Rast', 'Mira Kos', 'Bo Roe', 'Cem Aksoy', 'Ana Perić', 'Noor van Dijk', 'Lee Mbeki'];
    expect(authors(others.map((name) => `<li>A story <span class="byline">${name}</span></li>`).join(''))).to.deep.equal([]);
    expect(authors('<div class="related"><a rel="author" href="/x">Ivo Rast</a></div>')).to.deep.equal([]);
  });

  it('is a person on the page rather than the house that the head names', () => {
    const head = '<meta name="author" content="lantern.example"><meta property="og:site_name" content="The Lantern">';
    expect(authors('<a rel="author" href="/ida">Ida Marlow</a>', head)).to.deep.equal(['Ida Marlow']);
    expect(authors('', head)).to.deep.equal(['lantern.example']);
    expect(authors('', '<meta property="article:author" content="https://www.facebook.com/lantern">')).to.deep.equal([]);
  });

  it('takes the moment of the story, not of the page or of other stories', () => {
    const dated = (body: string): Partial<Article> => articleOf(page(`<nav><time datetime="2030-01-01">x</time></nav>${body}${p(ONE)}`));
    expect(dated('<time datetime="2024-05-03">x</time>').datePublished).to.equal('2024-05-03');
    expect(
      dated('<div class="related"><time datetime="2023-01-01">x</time></div><time datetime="2024-05-03">x</time>').datePublished,
    ).to.equal('2024-05-03');
    expect(dated('<abbr class="published" title="2024-05-03">x</abbr>').datePublished).to.equal('2024-05-03');
    for (const words of [
      '<time>May 3, 2024</time>',
      '<span class="posted-on">Posted</span><span class="post-date">Friday, 3 May 2024</span>',
    ])
      expect(dated(words).datePublished, words).to.equal('2024-05-03');
    expect(dated('<time>Yesterday</time><span class="date">May of 2024 was the wettest ever</span>').datePublished).to.equal(undefined);
    expect(
      dated('<time class="updated" datetime="2024-06-01">x</time><time class="entry-date published" datetime="2024-05-03">x</time>'),
    ).to.include({datePublished: '2024-05-03', dateModified: '2024-06-01'});
    expect(dated('<span itemprop="datePublished" content="2024-05-03">x</span>').datePublished).to.equal('2024-05-03');
  });

  it('says whether the text is free, and takes the headline without what the head adds', () => {
    const tier = (name: string) => articleOf(page(p(ONE), `<meta property="article:content_tier" content="${name}">`)).access;
    expect(tier('locked')).to.deep.equal({isAccessibleForFree: false});
    expect(tier('free')).to.deep.equal({isAccessibleForFree: true});
    expect(tier('metered')).to.equal(undefined);
    const titled = (title: string) =>
      articleOf(
        page(
          `<h1>Gate closed</h1>${p(ONE)}`,
          `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Lantern">`,
        ),
      ).headline;
    expect(titled('Gate closed - Ida Marlow')).to.equal('Gate closed');
    expect(titled('The Lantern')).to.equal('Gate closed');
    expect(titled('Why the gate closed')).to.equal('Why the gate closed');
    expect(titled('The Lantern | Gate closed')).to.equal('Gate closed');
  });

  it('takes the headline of the page before the one for social networks, where both tell one story', () => {
    const headed = (social: string, body: string) =>
      articleOf(page(`${body}${p(ONE)}`, `<meta property="og:title" content="${social}">`)).headline;
    const own = '<h1>The last ferry left at noon, and nobody knows why</h1>';
    expect(headed('You will not believe why this ferry left', own)).to.equal('The last ferry left at noon, and nobody knows why');
    expect(headed('Fog on the coast', own)).to.equal('Fog on the coast');
    expect(headed('You will not believe why this ferry left', `${own}<h1>Why this ferry was late</h1>`)).to.equal(
      'You will not believe why this ferry left',
    );
  });

  it('takes for the headline the heading that the title of the page repeats', () => {
    const headed = (title: string, body: string) => articleOf(page(`${body}${p(ONE)}`, `<title>${title}</title>`)).headline;
    const house = '<h1><a href="/">The Lantern</a></h1>';
    expect(headed('Why did the ferries stop? | News | The Lantern', `${house}<h2>Why did the ferries stop?</h2>`)).to.equal(
      'Why did the ferries stop?',
    );
    expect(headed('Why did the ferries stop?', `<h1>The Harbour Pages</h1><h3>Why did the ferries stop?</h3>`)).to.equal(
      'Why did the ferries stop?',
    );
    expect(headed('Ferries', '<h1>Why did the ferries stop?</h1><h2>Who decides</h2>')).to.equal('Why did the ferries stop?');
  });
});
