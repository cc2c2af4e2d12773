import {expect} from '@open-wc/testing';
import type {PhotoCredit} from '../../../src/elements.js';
import {configure} from '../../../src/components/settings.js';
import {put, tidy} from '../helpers.js';

const shown = async (element: PhotoCredit): Promise<string> => {
  await element.updateComplete;
  await element.updateComplete;
  return element.textContent.replace(/\s+/g, ' ').trim();
};

describe('photo-credit', () => {
  afterEach(tidy);

  const cases: [string, string][] = [
    ['credit="AGENCY"', 'Photo: AGENCY'],
    ['credit="Photo: AGENCY"', 'Photo: AGENCY'],
    ['credit="Photograph: Jane Doe/AGENCY"', 'Photo: Jane Doe/AGENCY'],
    ['creator="Jane Doe" source="AGENCY"', 'Photo: Jane Doe/AGENCY'],
    ['credit="Illustration: Jane Doe"', 'Illustration: Jane Doe'],
    ['creator="Jane Doe"', 'Photo: Jane Doe'],
    ['copyright="© 2024 The Lantern"', 'Image source, © 2024 The Lantern'],
    ['credit="(Photo by Jane Doe/AGENCY)"', 'Photo: Jane Doe/AGENCY'],
    ['credit="AGENCY Photo/Jane Doe"', 'AGENCY Photo/Jane Doe'],
    ['credit="undefined"', ''],
    ['credit="N/A" creator="Jane Doe"', 'Photo: Jane Doe'],
    ['credit="Foto: AGENCY"', 'Photo: AGENCY'],
    ['credit="AGENCY" license="https://example.org/l" acquire-license="https://example.org/a"', 'Photo: AGENCY Licence Get this picture'],
    ['credit="AGENCY" license="javascript:alert(1)"', 'Photo: AGENCY'],
    ['credit=""', ''],
    ['lang="de" credit="AGENTUR"', 'Photo: AGENTUR'],
  ];
  for (const [attributes, expected] of cases) {
    it(`prints ${attributes}`, async () => {
      expect(await shown(put<PhotoCredit>(`<photo-credit ${attributes}></photo-credit>`))).to.equal(expected);
    });
  }

  it('prints a picture’s credit, from schema.org or from the model', async () => {
    for (const data of [
      {'@type': 'ImageObject', creditText: 'AGENCY', creator: {'@type': 'Person', name: 'Jane'}},
      {type: 'ImageObject', url: 'https://example.org/x.jpg', creditText: 'AGENCY'},
    ]) {
      const element = put<PhotoCredit>('<photo-credit></photo-credit>');
      element.data = data;
      expect(await shown(element)).to.equal('Photo: AGENCY');
    }
  });

  it('says when a picture was made by a machine', async () => {
    const element = put<PhotoCredit>('<photo-credit credit="AGENCY"></photo-credit>');
    element.data = {
      type: 'ImageObject',
      url: 'https://example.org/x.jpg',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    };
    expect(await shown(element)).to.equal('Photo: AGENCY Made with AI');
  });

  it('keeps words that stand inside', async () => {
    expect(await shown(put<PhotoCredit>('<photo-credit>Photo: by hand</photo-credit>'))).to.equal('Photo: by hand');
  });

  it('shows nothing of what is not text', async () => {
    const element = put<PhotoCredit>('<photo-credit></photo-credit>');
    element.data = {type: 'ImageObject', url: 'https://example.org/x.jpg', creditText: {}};
    expect(await shown(element)).to.equal('');
    expect(element.textContent).not.to.contain('undefined');
  });

  it('leaves out the credit of the page’s own house', async () => {
    configure({houseCredits: ['The Lantern']});
    try {
      expect(await shown(put<PhotoCredit>('<photo-credit credit="Photo: The Lantern"></photo-credit>'))).to.equal('');
      expect(await shown(put<PhotoCredit>('<photo-credit credit="Jane Doe/The Lantern"></photo-credit>'))).to.equal(
        'Photo: Jane Doe/The Lantern',
      );
    } finally {
      configure({houseCredits: []});
    }
  });

  it('says where a picture comes from, beside the credit', async () => {
    for (const [term, words] of [
      ['screenCapture', 'Screenshot'],
      ['digitalCreation', 'Digital artwork'],
      ['digitalCapture', ''],
    ]) {
      const element = put<PhotoCredit>('<photo-credit credit="AGENCY"></photo-credit>');
      element.data = {
        type: 'ImageObject',
        url: 'https://example.org/x.jpg',
        digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${term!}`,
      };
      expect(await shown(element)).to.equal(`Photo: AGENCY ${words!}`.trim());
      await expect(element).to.be.accessible();
    }
  });

  it('passes axe with its links', async () => {
    const element = put<PhotoCredit>(
      '<photo-credit credit="AGENCY" license="https://example.org/l" acquire-license="https://example.org/a" theme="daily"></photo-credit>',
    );
    await shown(element);
    await expect(element).to.be.accessible();
  });
});
