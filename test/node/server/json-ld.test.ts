import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Article} from '../../../dist/model/article.js';
import {adapt, imageObjectJsonLd, toJsonLd, toJsonLdScript, type JsonLd} from '../../../dist/server/index.js';

const read = (article: object): Article =>
  adapt({type: 'NewsArticle', headline: 'Harbour', body: ['It rained.'], ...article}).value as Article;
const say = (article: object, options = {}): JsonLd => toJsonLd(read(article), options);

describe('JSON-LD', () => {
  it('says of an article what search engines ask for', () => {
    const node = say({
      url: 'https://lantern.example/harbour',
      datePublished: '2024-06-19T09:45:00+02:00',
      dateModified: '2024-06-19T16:20:00+02:00',
      author: [{type: 'Person', name: 'Ida Marlow', url: 'https://lantern.example/ida', jobTitle: 'Correspondent'}],
      publisher: {type: 'Organization', name: 'The Lantern', logo: {type: 'ImageObject', url: 'https://lantern.example/logo.svg'}},
      image: [{type: 'ImageObject', url: 'https://lantern.example/quay.jpg', width: 1600, height: 900}],
    });
    expect(node).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: 'https://lantern.example/harbour',
      mainEntityOfPage: {'@type': 'WebPage', '@id': 'https://lantern.example/harbour'},
      headline: 'Harbour',
      author: [{'@type': 'Person', name: 'Ida Marlow', url: 'https://lantern.example/ida', jobTitle: 'Correspondent'}],
      publisher: {
        '@type': 'Organization',
        name: 'The Lantern',
        logo: {'@type': 'ImageObject', url: 'https://lantern.example/logo.svg', contentUrl: 'https://lantern.example/logo.svg'},
      },
      datePublished: '2024-06-19T09:45:00+02:00',
      dateModified: '2024-06-19T16:20:00+02:00',
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://lantern.example/quay.jpg',
          contentUrl: 'https://lantern.example/quay.jpg',
          width: 1600,
          height: 900,
        },
      ],
    });
  });

  it('leaves out what is not known, and makes up no time', () => {
    expect(say({datePublished: '2024-06-19'})).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Harbour',
      datePublished: '2024-06-19',
    });
  });

  it('names the authors of a line that the newsroom wrote', () => {
    const author = [
      {'@type': 'Person', name: 'Ida Marlow'},
      {'@type': 'Person', name: 'Tom Rey'},
    ];
    expect(say({bylineText: 'By Ida Marlow and Tom Rey'})).to.deep.include({author});
  });

  it('says the body as text only when asked', () => {
    const body = [
      'One.',
      {type: 'heading', depth: 2, children: [{type: 'text', value: 'Two'}]},
      {type: 'pullquote', children: []},
      'Th  r\nee.',
    ];
    expect(say({body})).not.to.have.property('articleBody');
    expect(say({body}, {articleBody: true})['articleBody']).to.equal('One.\n\nTwo\n\nTh r ee.');
  });

  it('gives a single picture’s crops of another shape, with its rights', () => {
    const url = (name: string) => `https://lantern.example/${name}.jpg`;
    const renditions = [{url: url('small'), width: 800, height: 450}, {url: url('square'), width: 900, height: 900}, {url: url('unknown')}];
    const image = [{type: 'ImageObject', url: url('wide'), width: 1600, height: 900, creditText: 'Meridian', renditions}];
    const made = say({image})['image'] as Record<string, unknown>[];
    expect(made.map(({contentUrl, width, height, creditText}) => [contentUrl, width, height, creditText])).to.deep.equal([
      [url('wide'), 1600, 900, 'Meridian'],
      [url('square'), 900, 900, 'Meridian'],
    ]);
  });

  it('says which part of a page only some may read', () => {
    const part = (cssSelector: string) => ({
      isAccessibleForFree: false,
      hasPart: {'@type': 'WebPageElement', isAccessibleForFree: false, cssSelector},
    });
    const gated = {isAccessibleForFree: false};
    expect(say({access: gated, body: ['Free.', {type: 'paywall'}, 'Gated.']})).to.deep.include(part('.bsh-gated'));
    expect(say({body: ['Free.', {type: 'paywall'}, 'Gated.']})).to.deep.include(part('.bsh-gated'));
    expect(say({access: gated})).to.deep.include(part('.bsh-body'));
    expect(say({access: {isAccessibleForFree: true}}))
      .to.include({isAccessibleForFree: true})
      .and.not.have.property('hasPart');
  });

  it('says live coverage with its times and every update', () => {
    const node = say({
      type: 'LiveBlogPosting',
      coverageStartTime: '2024-06-19T08:00:00+02:00',
      coverageEndTime: '2024-06-19T20:00:00+02:00',
      liveBlogUpdate: [
        {
          type: 'BlogPosting',
          id: 'a',
          headline: 'Docked',
          datePublished: '2024-06-19T09:45:00+02:00',
          body: ['The boat is in.', 'At last.'],
        },
        {type: 'BlogPosting', datePublished: '2024-06-19T09:00:00+02:00', body: [{type: 'embed', url: 'https://video.example/1'}]},
      ],
    });
    expect(node).to.include({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2024-06-19T08:00:00+02:00',
      coverageEndTime: '2024-06-19T20:00:00+02:00',
    });
    expect(node['liveBlogUpdate']).to.deep.equal([
      {
        '@type': 'BlogPosting',
        identifier: 'a',
        headline: 'Docked',
        datePublished: '2024-06-19T09:45:00+02:00',
        articleBody: 'The boat is in.\n\nAt last.',
      },
    ]);
  });

  it('says corrections and stars', () => {
    const text = [{type: 'text', value: 'The quay is in Marest.'}];
    const node = say({
      type: 'ReviewNewsArticle',
      body: ['x', {type: 'rating', ratingValue: 4, bestRating: 5, itemReviewed: 'The Quay'}],
      correction: [{type: 'CorrectionComment', text, kind: 'clarification', datePublished: '2024-06-20'}],
    });
    expect(node).to.deep.include({
      correction: [{'@type': 'CorrectionComment', name: 'Clarification', text: 'The quay is in Marest.', datePublished: '2024-06-20'}],
      reviewRating: {'@type': 'Rating', ratingValue: 4, bestRating: 5},
      itemReviewed: {'@type': 'Thing', name: 'The Quay'},
    });
  });

  it('says the rights of a picture', () => {
    const url = 'https://lantern.example/quay.jpg';
    const node = imageObjectJsonLd({
      type: 'ImageObject',
      url,
      alt: 'A quay',
      creditText: 'Ida Marlow/Meridian',
      creator: [{type: 'Person', name: 'Ida Marlow'}],
      copyrightNotice: '© 2024 Meridian',
      license: 'https://meridian.example/licence',
      acquireLicensePage: 'https://meridian.example/buy',
      usageTerms: 'Not for sale.',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
    expect(node).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      url,
      contentUrl: url,
      creditText: 'Ida Marlow/Meridian',
      creator: [{'@type': 'Person', name: 'Ida Marlow'}],
      copyrightNotice: '© 2024 Meridian',
      license: 'https://meridian.example/licence',
      acquireLicensePage: 'https://meridian.example/buy',
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    });
    const other = {type: 'ImageObject', url, digitalSourceType: 'https://example.org/own'} as const;
    expect(imageObjectJsonLd(other)['digitalSourceType']).to.deep.equal({'@id': 'https://example.org/own'});
  });

  it('says a ranked list with places and pages', () => {
    const list = {
      type: 'ItemList',
      name: 'Most read',
      itemListOrder: 'descending',
      itemListElement: [{type: 'ListItem', position: 1, item: {type: 'NewsArticle', url: 'https://lantern.example/a', headline: 'One'}}],
    };
    const plain = {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'Most read',
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      numberOfItems: 1,
      itemListElement: [
        {'@type': 'ListItem', position: 1, item: {'@type': 'NewsArticle', url: 'https://lantern.example/a', headline: 'One'}},
      ],
    };
    expect(toJsonLd(adapt(list).value!)).to.deep.equal(plain);
    expect(toJsonLd(adapt({...list, dateModified: '2024-06-19'}).value!)).to.deep.equal({
      ...plain,
      '@type': ['ItemList', 'CreativeWork'],
      dateModified: '2024-06-19',
    });
  });

  it('prints a script that nothing in it can end', () => {
    const headline = '</script><!-- <script> & \u2028\u2029';
    const script = toJsonLdScript({...read({}), headline, body: []});
    const json = /^<script type="application\/ld\+json">([^]*)<\/script>$/.exec(script)![1]!;
    expect(json).not.to.match(/[<>&\u2028\u2029]/);
    expect((JSON.parse(json) as {headline: string}).headline).to.equal(headline);
    expect(toJsonLdScript(toJsonLd({...read({}), headline}))).to.equal(script);
  });
});
