import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {nothing} from '../../../dist/html/tag.js';
import {toHtml} from '../../../dist/html/to-string.js';
import {findMessages, LANGUAGES} from '../../../dist/locales/index.js';
import type {ImageObject} from '../../../dist/model/article.js';
import {makeContext, type Context} from '../../../dist/templates/context.js';
import {figure} from '../../../dist/templates/figure.js';
import {creditText, photoCredit} from '../../../dist/templates/photo-credit.js';

const contextFor = (locale: string, choice: Partial<Context> = {}): Context =>
  makeContext({messages: findMessages(locale, LANGUAGES), locale, ...choice});
const heard = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', '\u00a0');
const seen = (html: string): string => heard(html.replace(/<span class="bsh-hidden">[^<]*<\/span>/g, ''));
const print = (image: Partial<ImageObject>, choice: Partial<Context> = {}): string => {
  const template = photoCredit(image, contextFor('en', choice));
  return template === nothing ? '' : toHtml(template);
};

describe('a photo credit', () => {
  it('has the word of the language and of the kind of media', () => {
    const shown = (kind: 'photo' | 'videoCredit' | 'audioCredit', credit: string, locale = 'en'): string =>
      seen(toHtml(creditText(credit, contextFor(locale), kind)));
    expect(shown('videoCredit', 'AGENCY')).to.equal('Video: AGENCY');
    expect(shown('videoCredit', 'Video: AGENCY')).to.equal('Video: AGENCY');
    expect(shown('videoCredit', 'Footage by AGENCY')).to.equal('Video: AGENCY');
    expect(shown('videoCredit', 'Vidéo : AGENCE', 'fr')).to.equal('Vidéo\u00a0: AGENCE');
    expect(shown('audioCredit', 'AGENTUR', 'de')).to.equal('Audio: AGENTUR');
    expect(shown('audioCredit', '音声：北通信', 'ja')).to.equal('音声：北通信');
  });

  it('never doubles a word that credits begin with, in any language', () => {
    for (const {lang, photoPrefixes, photo} of LANGUAGES) {
      for (const prefix of photoPrefixes) {
        const html = toHtml(creditText(`${prefix}: AGENCY`, contextFor(lang)));
        expect(seen(html), `${lang} ${prefix}`).to.equal((photo as string).replace('{credit}', 'AGENCY'));
      }
    }
  });

  it('says to a screen reader what a line of rights is', () => {
    expect(heard(print({copyrightNotice: '© 2024 The Lantern'}))).to.equal('Image source, © 2024 The Lantern');
    expect(heard(print({creditText: 'AGENCY'}))).to.equal('Photo: AGENCY');
  });

  it('has terms of use only where the page asks for them', () => {
    const image = {creditText: ' AGENCY ', usageTerms: 'Not for resale'};
    expect(seen(print(image))).to.equal('Photo: AGENCY');
    expect(seen(print(image, {show: new Set(['usage-terms'])}))).to.equal('Photo: AGENCY Not for resale');
  });

  it('leaves out the house’s own credit, but not a person’s and not the rights', () => {
    const houseCredits = ['The Lantern', 'Lantern Media'];
    for (const text of ['The Lantern', 'Photo: THE LANTERN', '© 2025 The Lantern', 'The Lantern/Lantern Media'])
      expect(print({creditText: text}, {houseCredits}), text).to.equal('');
    expect(seen(print({creditText: 'Ada Rell/The Lantern'}, {houseCredits}))).to.equal('Photo: Ada Rell/The Lantern');
    expect(seen(print({creditText: 'The Lantern', license: 'https://example.org/l'}, {houseCredits}))).to.equal('Licence');
  });

  it('shows no caption element where nothing is left', () => {
    const image: ImageObject = {
      type: 'ImageObject',
      url: 'https://example.org/a.jpg',
      caption: [{type: 'text', value: 'Photo: The Lantern'}],
    };
    expect(toHtml(figure(image, contextFor('en', {houseCredits: ['The Lantern']})))).not.to.contain('figcaption');
    const both: ImageObject = {...image, caption: [{type: 'text', value: 'The quay. Photo: The Lantern'}], creditText: 'The Lantern'};
    expect(seen(toHtml(figure(both, contextFor('en', {houseCredits: ['The Lantern']}))))).to.equal('The quay.');
  });

  it('reads picture, caption, credit', () => {
    const image: ImageObject = {
      type: 'ImageObject',
      url: 'https://example.org/a.jpg',
      caption: [{type: 'text', value: 'The quay.'}],
      creditText: 'AGENCY',
    };
    const html = toHtml(figure(image, contextFor('en')));
    expect(html).to.match(/<img[^]*bsh-hidden">Image caption, <[^]*bsh-caption-text[^]*bsh-credit/);
    expect(heard(html)).to.equal('Image caption, The quay. Photo: AGENCY');
    expect(toHtml(figure({...image, contentLocation: 'Velin Bay', dateCreated: '2024-06-19'}, contextFor('en')))).to.equal(html);
  });

  it('says an agency once, wherever it stands, and never what is no word', () => {
    const piece = fc.constantFrom(
      'AGENCY',
      ' Ada Rell ',
      'Photo: ',
      '(',
      ')',
      ' / ',
      '/',
      '. ',
      ' | ',
      '© ',
      ' undefined ',
      'The quay',
      ' – ',
      '\n',
      ' null ',
      '-',
    );
    const text = fc.array(piece, {maxLength: 7}).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (caption, credit) => {
        const image: ImageObject = {
          type: 'ImageObject',
          url: 'https://example.org/a.jpg',
          caption: [{type: 'text', value: caption}],
          creditText: credit,
        };
        const html = toHtml(figure(image, contextFor('en')));
        const line = seen(/<span class="bsh-credit">[^]*$/.exec(html)?.[0] ?? '');
        expect(line).not.to.match(/undefined|null|^Photo:\s*$/);
        expect(line).not.to.match(/^Photo: ?[([]?(?:Photo:|©)/);
        expect(html.includes('<figcaption')).to.equal(seen(html) !== '');
      }),
      {numRuns: 500},
    );
  });
});
