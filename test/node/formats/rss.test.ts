import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {atom, createAtom} from '../../../dist/formats/atom.js';
import {createRss, rss} from '../../../dist/formats/rss.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {describeFixtures, describeProperties} from './adapter-checks.ts';
import {near} from './feed-pieces.ts';
import {codesOf, modelText} from './html-helpers.ts';

describeFixtures(rss);
describeProperties(
  rss,
  fc.oneof(
    near('<rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://a.example/1</link>', '</item></channel></rss>'),
    near('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">', '</rdf:RDF>'),
    near('<rss version="2.0">', ''),
  ),
);
const rssOf = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Dunes</title><link>https://dunes.example/</link>${items.join('')}</channel></rss>`;
const itemOf = (more = '', id = '1') => `<item><title>Sand</title><link>https://dunes.example/${id}</link>${more}</item>`;
const encoded = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const articleOf = (more: string, options: AdaptOptions = {}) => rss(rssOf(itemOf(more)), {parseHtml, ...options}).value as Article;
const firstOf = (more: string) => (rss(rssOf(itemOf(more), itemOf('', '2')), {parseHtml}).value as TrendingList).itemListElement[0]!.item;

describe('feeds in XML', () => {
  it('are an article only with a single entry that brings its text', () => {
    expect(rss(rssOf(itemOf(encoded('<p>One.</p>'))), {parseHtml}).value?.type).to.equal('Article');
    expect(
      rss(rssOf(itemOf('<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>')), {parseHtml}).value?.type,
    ).to.equal('Article');
    expect(rss(rssOf(itemOf('<description>In short.</description>')), {parseHtml}).value?.type).to.equal('ItemList');
    expect(createRss({single: 'list'})(rssOf(itemOf(encoded('<p>One.</p>'))), {parseHtml}).value?.type).to.equal('ItemList');
    expect(createAtom({single: 'list'})(rssOf(itemOf(encoded('<p>One.</p>'))), {parseHtml}).value?.type).to.equal('ItemList');
  });

  it('are read by either adapter, and as lone items', () => {
    expect(atom(rssOf(itemOf(encoded('<p>One.</p>'))), {parseHtml})).to.deep.include({ok: true, format: 'atom'});
    expect(rss(itemOf('<description>In short.</description>'), {parseHtml}).value).to.deep.include({
      headline: 'Sand',
      description: [{type: 'text', value: 'In short.'}],
    });
  });

  it('stand behind what a server printed first', () => {
    expect(rss(`\n<br />Warning: x\n<?xml version="1.0"?>${rssOf(itemOf(encoded('<p>One.</p>')))}`, {parseHtml}).ok).to.equal(true);
    expect(rss(`\ufeff<?xml version="1.0"?><!-- a > b --><?xml-stylesheet href="x"?>${rssOf(itemOf())}`, {parseHtml}).ok).to.equal(true);
  });

  it('never expand or fetch what they declare', () => {
    const entities = Array.from({length: 12}, (_, index) => `<!ENTITY e${String(index + 1)} "${`&e${String(index)};`.repeat(10)}">`).join(
      '',
    );
    const start = performance.now();
    const {value} = rss(`<!DOCTYPE x [<!ENTITY e0 "x">${entities}]>${rssOf(itemOf('<description>&e12;</description>'), itemOf('', '2'))}`, {
      parseHtml,
    });
    expect(performance.now() - start).to.be.below(2000);
    expect(JSON.stringify(value).length).to.be.below(2000);
  });

  it('take their time with what is deep or long', () => {
    const start = performance.now();
    for (const input of [
      '<a>'.repeat(100_000),
      encoded('<div>'.repeat(50_000)),
      '<![CDATA['.repeat(50_000),
      '<!--'.repeat(100_000),
      '&'.repeat(500_000),
    ])
      expect(codesOf(rss(rssOf(itemOf(input)), {parseHtml}))).not.to.include('input/internal');
    expect(performance.now() - start).to.be.below(20_000);
  });

  it('resolve addresses in a text against its page, unless a base is stated', () => {
    const html = encoded('<p><a href="wind">x</a></p>');
    const hrefOf = (article: Article) => /"url":"([^"]+)","children"/.exec(JSON.stringify(article.body))?.[1];
    expect(hrefOf(articleOf(html, {baseUrl: 'https://feeds.example/x/y'}))).to.equal('https://dunes.example/wind');
    const based = rssOf(`<item xml:base="https://base.example/a/"><title>A</title><link>https://dunes.example/1</link>${html}</item>`);
    expect(hrefOf(rss(based, {parseHtml}).value as Article)).to.equal('https://base.example/a/wind');
  });

  it('name people, never addresses', () => {
    const namesOf = (more: string) => firstOf(more).author?.map(({name}) => name);
    expect(namesOf('<author>ana@dunes.example (Ana Bel)</author>')).to.deep.equal(['Ana Bel']);
    expect(namesOf('<author>Ana Bel &lt;ana@dunes.example&gt;</author>')).to.deep.equal(['Ana Bel']);
    expect(namesOf('<author>ana@dunes.example</author>')).to.equal(undefined);
    expect(namesOf('<dc:creator>By Ana Bel and Ivo Rast</dc:creator>')).to.deep.equal(['Ana Bel', 'Ivo Rast']);
    expect(namesOf('<dc:creator>Ana Bel</dc:creator><dc:creator>Ivo Rast</dc:creator>')).to.deep.equal(['Ana Bel', 'Ivo Rast']);
  });

  it('bring pictures with their words and credit, never faces', () => {
    const media = (url: string, more = '') => `<media:content url="${url}" medium="image">${more}</media:content>`;
    const credit = '<media:description>An edge</media:description><media:credit>Ana Bel</media:credit>';
    expect(firstOf(media('https://0.gravatar.com/avatar/1') + media('https://dunes.example/edge.jpg', credit)).image).to.deep.equal({
      type: 'ImageObject',
      url: 'https://dunes.example/edge.jpg',
      caption: [{type: 'text', value: 'An edge'}],
      creditText: 'Ana Bel',
    });
    expect(firstOf('<media:thumbnail url="https://dunes.example/t.jpg" width="90"/>').image).to.deep.include({
      url: 'https://dunes.example/t.jpg',
      width: 90,
    });
    expect(firstOf('<enclosure url="https://dunes.example/e" type="image/png" length="1"/>').image?.url).to.equal(
      'https://dunes.example/e',
    );
    expect(firstOf('<description>&lt;img src="https://count.example/?g=1"&gt; Sand</description>').image).to.equal(undefined);
  });

  it('say a picture once, with its credit where the text shows it', () => {
    const media =
      '<media:content url="https://dunes.example/edge-300x200.jpg" medium="image"><media:credit>Ana Bel</media:credit></media:content>';
    const {image, body} = articleOf(media + encoded('<p>1</p><p>2</p><p>3</p><img src="https://dunes.example/edge.jpg" alt="">'));
    expect(image).to.deep.equal([]);
    expect(body.at(-1)).to.have.nested.property('image.creditText', 'Ana Bel');
  });

  it('bring recordings once each', () => {
    const file = 'url="https://dunes.example/a.mp3" type="audio/mpeg"';
    const article = articleOf(`<enclosure ${file} length="1"/><media:content ${file} duration="61"/>${encoded('<p>Listen.</p>')}`);
    expect(article.leadMedia).to.deep.equal({
      type: 'audio',
      sources: [{url: 'https://dunes.example/a.mp3', encodingFormat: 'audio/mpeg'}],
      duration: 'PT61S',
    });
    expect(article.body).to.have.length(1);
  });

  it('undo what was escaped once too often', () => {
    expect(
      modelText(articleOf('<content:encoded><![CDATA[&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;]]></content:encoded>').body).trim(),
    ).to.match(/^One\.\s+Two\.$/);
  });
});
