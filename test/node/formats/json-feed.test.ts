import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createJsonFeed, jsonFeed} from '../../../dist/formats/json-feed.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {codesOf, modelText} from './html-helpers.ts';

describeFixtures(jsonFeed);
describeProperties(
  jsonFeed,
  arbitraryNear(
    'version title home_page_url feed_url icon authors author name url avatar language items id external_url content_html content_text summary image banner_image date_published date_modified tags attachments mime_type duration_in_seconds _own'.split(
      ' ',
    ),
    ['https://jsonfeed.org/version/1.1', 'audio/mpeg', 'image/png', '<p><img src="/a.jpg">One</p>', 'Ida Marlow and Ivo Rast', 'en', 61.5],
  ),
);

const item = {id: 'https://dunes.example/1', title: 'Sand', content_html: '<p>The dune moves.</p>'};
const feedOf = (...items: unknown[]) => ({version: 'https://jsonfeed.org/version/1.1', title: 'Dunes', items});
const articleOf = (input: unknown) => jsonFeed(input, {parseHtml}).value as Article;
const listOf = (input: unknown) => jsonFeed(input, {parseHtml}).value as TrendingList;

describe('a JSON feed', () => {
  it('is an article only with a single item that brings its text', () => {
    expect(articleOf(feedOf(item)).type).to.equal('Article');
    expect(listOf(feedOf(item, {...item, id: 'https://dunes.example/2'})).type).to.equal('ItemList');
    expect(listOf(feedOf({...item, content_html: undefined, summary: 'In short.'})).type).to.equal('ItemList');
    expect(articleOf(item).headline).to.equal('Sand');
  });

  it('is always a list when the page asks for one', () => {
    const {value} = createJsonFeed({single: 'list'})(feedOf(item), {parseHtml});
    expect(value?.type).to.equal('ItemList');
  });

  it('takes text as well as data', () => {
    expect(jsonFeed(JSON.stringify(feedOf(item)), {parseHtml}).value).to.deep.equal(articleOf(feedOf(item)));
    expect(codesOf(jsonFeed('{"version":'))).to.deep.equal(['input/invalid-json']);
  });

  it('has no publisher beside an author of that name', () => {
    expect(articleOf({...feedOf(item), title: 'Ana Bel', authors: [{name: 'Ana Bel'}]})).not.to.have.property('publisher');
    expect(articleOf({...feedOf(item), title: 'Ana Bel', authors: [{name: 'Ana Bel'}]}).author).to.deep.equal([
      {type: 'Person', name: 'Ana Bel'},
    ]);
  });

  it('leaves a lead picture where the text shows it, with what both say of it', () => {
    const content_html = `<p>One</p><p>Two</p><p>Three</p><figure><img src="https://dunes.example/edge.jpg" alt="An edge"></figure>`;
    const article = articleOf({...item, image: 'https://dunes.example/edge.jpg', content_html});
    expect(article.image).to.deep.equal([]);
    expect(article.body.at(-1)).to.have.nested.property('image.alt', 'An edge');
  });

  it('shows a video with the picture of its item', () => {
    const attachments = [{url: 'https://dunes.example/v', mime_type: 'video/mp4'}];
    const article = articleOf({...item, image: 'https://dunes.example/v.jpg', attachments});
    expect(article.image).to.deep.equal([]);
    expect(article.leadMedia).to.have.nested.property('poster.url', 'https://dunes.example/v.jpg');
  });

  it('drops the line that sites put below a text, and pictures that only count', () => {
    const footer = '<p>The post <a href="/1">Sand</a> appeared first on <a href="/">Dunes</a>.</p>';
    const beacon = '<img src="https://feeds.feedburner.com/~r/dunes/~4/x">';
    const article = articleOf({...item, content_html: `<p>The dune moves.</p>${footer}${beacon}`});
    expect(modelText(article.body).trim()).to.equal('The dune moves.');
  });
});
