import {describe, it} from 'node:test';
import {expect} from 'chai';
import {renderByline, renderPhotoCredit, renderTrendingList} from '../../../dist/server/index.js';

const words = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('renderByline', () => {
  it('prints authors, a line, or what an article says', () => {
    const expected = 'By Ida Marlow and Tom Rey';
    const people = [
      {type: 'Person', name: 'Ida Marlow'},
      {type: 'Person', name: 'Tom Rey'},
    ];
    const foreign = people.map(({name}) => ({'@type': 'Person', name}));
    for (const input of [
      people,
      foreign,
      ['Ida Marlow', 'Tom Rey'],
      'By Ida Marlow and Tom Rey',
      {author: people},
      {type: 'NewsArticle', headline: 'x', author: people, body: []},
      JSON.stringify({'@type': 'NewsArticle', headline: 'x', author: foreign}),
    ]) {
      const {html} = renderByline(input);
      expect(html, JSON.stringify(input)).to.match(/^<news-byline><div class="bsh-signature bsh-alone" data-bsh="1"/);
      expect(words(html)).to.equal(expected);
    }
  });

  it('prints nothing where nobody is named', () => {
    for (const input of [undefined, null, '', [], {}, 7]) expect(renderByline(input).html).to.equal('');
  });
});

describe('renderPhotoCredit', () => {
  it('prints a picture’s credit, or a line', () => {
    const picture = {type: 'ImageObject', url: 'https://lantern.example/a.jpg', creditText: 'Ida Marlow'};
    const foreign = {'@type': 'ImageObject', url: 'https://lantern.example/a.jpg', creditText: 'Ida Marlow'};
    for (const input of [picture, foreign, JSON.stringify(picture), 'Ida Marlow', {creditText: 'Ida Marlow'}]) {
      const {html} = renderPhotoCredit(input);
      expect(html, JSON.stringify(input)).to.match(/^<photo-credit><span class="bsh-credit-words bsh-alone" data-bsh="1">/);
      expect(words(html)).to.equal('Photo: Ida Marlow');
    }
    expect(renderPhotoCredit(picture).jsonLd).to.include({'@type': 'ImageObject', contentUrl: picture.url});
    expect(renderPhotoCredit('Ida Marlow').jsonLd).to.equal(null);
  });

  it('prints nothing where nothing is known', () => {
    for (const input of [undefined, null, '', [], {}, 7, '7']) expect(renderPhotoCredit(input).html, JSON.stringify(input)).to.equal('');
  });
});

describe('renderTrendingList', () => {
  it('prints a list, and nothing of an article', () => {
    const item = {type: 'WebPage', url: 'https://example.org/', headline: 'One'};
    expect(renderTrendingList({type: 'ItemList', itemListElement: [{type: 'ListItem', position: 1, item}]}).html).to.match(
      /^<trending-list>/,
    );
    expect(renderTrendingList({type: 'NewsArticle', headline: 'x', body: ['y']})).to.include({html: '', content: null, jsonLd: null});
  });
});
