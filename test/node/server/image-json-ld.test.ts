import {expect} from 'chai';
import {describe, it} from 'node:test';
import {adapt, imageObjectJsonLd} from '../../../dist/server/index.js';
import type {Article, ImageObject} from '../../../dist/model/article.js';

const url = 'https://example.org/quay.jpg';
const image = (more: Partial<ImageObject> = {}): ImageObject => ({type: 'ImageObject', url, ...more});

describe('imageObjectJsonLd', () => {
  it('has what search engines read about rights', () => {
    const rights: Partial<ImageObject> = {
      width: 1600,
      height: 900,
      caption: [{type: 'text', value: 'The quay.'}],
      creditText: 'Photo: Ada Rell/Meridian',
      creator: [{type: 'Person', name: 'Ada Rell', url: 'https://example.org/ada'}],
      copyrightNotice: '© 2025 Meridian',
      license: 'https://example.org/licence',
      acquireLicensePage: 'https://example.org/buy',
    };
    expect(imageObjectJsonLd(image(rights))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      contentUrl: url,
      width: 1600,
      height: 900,
      caption: 'The quay.',
      creditText: 'Ada Rell/Meridian',
      creator: {'@type': 'Person', name: 'Ada Rell', url: 'https://example.org/ada'},
      copyrightNotice: '© 2025 Meridian',
      license: 'https://example.org/licence',
      acquireLicensePage: 'https://example.org/buy',
    });
  });

  it('composes a credit, and has several makers', () => {
    const creator = ['Ada Rell', 'Tomas Verin'].map((name) => ({type: 'Person' as const, name}));
    const made = imageObjectJsonLd(image({creator, sourceOrganization: {type: 'Organization', name: 'Meridian'}}));
    expect(made['creditText']).to.equal('Ada Rell, Tomas Verin/Meridian');
    expect(made['creator']).to.have.length(2);
    expect(made['sourceOrganization']).to.deep.equal({'@type': 'Organization', name: 'Meridian'});
  });

  it('leaves out what is not known, and what only looks like a value', () => {
    const bare = {'@context': 'https://schema.org', '@type': 'ImageObject', contentUrl: url};
    expect(imageObjectJsonLd(image())).to.deep.equal(bare);
    expect(
      imageObjectJsonLd(image({creditText: 'undefined', copyrightNotice: 'N/A', creator: [{type: 'Person', name: 'null'}]})),
    ).to.deep.equal(bare);
  });

  it('is read back as the picture it came from', () => {
    const given = image({
      creditText: 'Ada Rell/Meridian',
      license: 'https://example.org/licence',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/composite',
    });
    const result = adapt({'@type': 'Article', headline: 'x', image: imageObjectJsonLd(given)});
    expect((result.value as Article).image[0]).to.deep.equal(given);
  });

  it('changes nothing that it is given', () => {
    const given = Object.freeze(image({creditText: 'Photo: AGENCY'}));
    imageObjectJsonLd(given);
    expect(given).to.deep.equal(image({creditText: 'Photo: AGENCY'}));
  });
});
