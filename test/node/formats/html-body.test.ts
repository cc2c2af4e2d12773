import {describe, it} from 'node:test';
import {expect} from 'chai';
import {isSameFile, withHtmlBody} from '../../../dist/formats/html-body.js';
import {Reader} from '../../../dist/formats/read.js';
import type {Article} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {modelText} from './html-helpers.ts';

const text = (value: string) => ({type: 'text' as const, value});
const EMPTY: Article = {type: 'NewsArticle', headline: 'Gate closed', author: [{type: 'Person', name: 'Mira Kos'}], image: [], body: []};
const merge = (body: string, article: Partial<Article> = {}): Article =>
  withHtmlBody({...EMPTY, ...article}, body, new Reader({parseHtml, baseUrl: 'https://lagoon.example/'}), '/body');
const words = ({body}: Article): string => modelText(body).replace(/\s+/g, ' ').trim();

describe('withHtmlBody', () => {
  it('says headline and byline once', () => {
    expect(words(merge('<h1>GATE CLOSED</h1><p>By <a href="/m">Mira Kos</a></p><p>Text</p>'))).to.equal('Text');
    expect(words(merge('<p>Gate closed.</p><p>Text</p>'))).to.equal('Text');
    expect(words(merge('<p>Von M. Kos, lpa</p><p>Text</p>', {bylineText: 'Von M. Kos, lpa'}))).to.equal('Text');
    expect(words(merge('<p>By Somebody Else</p><p>Text</p>'))).to.equal('By Somebody Else Text');
    expect(words(merge('<p>***</p><p>Text</p>'))).to.equal('*** Text');
  });

  it('takes the headline from the body where the metadata has none', () => {
    expect(merge('<h1>From the body</h1><p>Text</p>', {headline: ''})).to.include({headline: 'From the body'});
  });

  it('says the standfirst once, with the formatting of the body', () => {
    const article = merge('<p>At noon, <em>as ever</em>.</p><p>Text</p>', {description: [text('At noon, as ever.')]});
    expect(words(article)).to.equal('Text');
    expect(article.description).to.deep.include({type: 'emphasis', children: [text('as ever')]});
  });

  it('leaves a standfirst out that is the only paragraph, or its beginning cut off', () => {
    expect(merge('<p>At noon.</p>', {description: [text('At noon.')]})).not.to.have.property('description');
    const cut = [text('The harbour master closed the gate…')];
    expect(merge('<p>The harbour master closed the gate at noon.</p>', {description: cut})).not.to.have.property('description');
    expect(merge('<p>Another beginning of the text.</p>', {description: cut}).description).to.deep.equal(cut);
  });

  it('shows the lead picture once and keeps what each place says of it', () => {
    const image = [{type: 'ImageObject' as const, url: 'https://cdn.example/gate-1200x630.jpg'}];
    const body =
      '<p>Text</p><figure><img src="https://cdn.example/gate-640x360.jpg" width="640" height="360" alt="Gate"><figcaption>Noon</figcaption></figure>';
    const article = merge(body, {image});
    expect(words(article)).to.equal('Text');
    expect(article.image).to.deep.equal([
      {
        type: 'ImageObject',
        url: 'https://cdn.example/gate-1200x630.jpg',
        alt: 'Gate',
        caption: [text('Noon')],
        renditions: [{url: 'https://cdn.example/gate-640x360.jpg', width: 640, height: 360}],
      },
    ]);
    expect(merge('<p>Text</p><img src="/other.jpg">', {image}).body).to.have.length(2);
  });

  it('shows the lead medium once', () => {
    const leadMedia = {type: 'embed' as const, url: 'https://www.youtube.com/watch?v=AbCdEf12345'};
    const frame = '<iframe src="https://www.youtube.com/embed/AbCdEf12345"></iframe>';
    expect(merge(`${frame}<p>Text</p>`, {leadMedia}).body).to.have.length(1);
    expect(merge(`<p>a</p><p>b</p><p>c</p>${frame}`, {leadMedia})).not.to.have.property('leadMedia');
  });

  it('leaves the body of the metadata where the HTML is empty', () => {
    const body = [{type: 'paragraph' as const, children: [text('Plain')]}];
    expect(merge(' ', {body}).body).to.equal(body);
    expect(words(merge('<p>HTML</p>', {body}))).to.equal('HTML');
  });

  it('finds the article in a whole page', () => {
    expect(words(merge('<html><body><nav>Menu</nav><article><p>Text</p></article><footer>End</footer></body></html>'))).to.equal('Text');
  });

  it('reads a tree that is parsed already', () => {
    const tree = parseHtml('<p>Text</p>')!;
    expect(words(withHtmlBody(EMPTY, tree, new Reader(), '/body'))).to.equal('Text');
  });
});

describe('isSameFile', () => {
  it('looks past sizes, hosts and resizers', () => {
    const file = 'https://a.example/uploads/2024/harbour-gate.jpg';
    for (const other of [
      'https://a.example/uploads/2024/harbour-gate-1024x683.jpg',
      'https://i0.cdn.example/a.example/uploads/2024/harbour-gate.jpg?resize=600',
      'https://a.example/uploads/2024/harbour-gate-scaled.webp',
      'https://a.example/_next/image?url=%2Fuploads%2F2024%2Fharbour-gate.jpg&w=640',
      'https://a.example/uploads/2024/harbour-gate@2x.jpg',
    ]) {
      expect(isSameFile(file, other), other).to.equal(true);
    }
  });

  it('tells apart what only shares a common name', () => {
    expect(isSameFile('https://a.example/1/image.jpg', 'https://a.example/2/image.jpg')).to.equal(false);
    expect(isSameFile('https://a.example/1/master/photo.jpg', 'https://a.example/1/master/photo.jpg?w=1')).to.equal(true);
    expect(isSameFile('https://a.example/gate.jpg', 'https://a.example/quay.jpg')).to.equal(false);
    expect(isSameFile('https://a.example/%E0%A4%A', 'https://a.example/b')).to.equal(false);
  });
});
