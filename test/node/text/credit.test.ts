import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {creditLine} from '../../../dist/text/credit.js';
import {withoutPrefix} from '../../../dist/text/credit-labels.js';
import {splitCaption} from '../../../dist/text/split-caption.js';
import type {Agent, Organization, Phrasing} from '../../../dist/model/article.js';

const PREFIXES = [
  'photo',
  'photos',
  'photograph',
  'photo by',
  'photograph by',
  'photo credit',
  'credit',
  'picture',
  'courtesy of',
  'image',
];
const person = (name: string): Agent => ({type: 'Person', name});
const agency: Organization = {type: 'Organization', name: 'North Agency'};
const words = (value: string): Phrasing[] => [{type: 'text', value}];
const split = (caption: string, credit: string | undefined) => {
  const result = splitCaption(words(caption), credit, PREFIXES);
  return [result.caption?.map((phrase) => ('value' in phrase ? phrase.value : '')).join(''), result.credit];
};

describe('creditLine', () => {
  it('prefers the credit, then makers, then holder, then notice', () => {
    const creator = [person('Ana Lee')];
    const copyrightHolder = person('Bo Roe');
    expect(creditLine({creditText: ' Ana Lee / North Agency ', creator})).to.equal('Ana Lee / North Agency');
    expect(creditLine({creator, sourceOrganization: agency, copyrightHolder})).to.equal('Ana Lee/North Agency');
    expect(creditLine({creator: [...creator, person('Cy Fox')]})).to.equal('Ana Lee, Cy Fox');
    expect(creditLine({creator: [agency], sourceOrganization: agency})).to.equal('North Agency');
    expect(creditLine({sourceOrganization: agency})).to.equal('North Agency');
    expect(creditLine({copyrightHolder, copyrightYear: 2025, copyrightNotice: 'All rights reserved'})).to.equal('© 2025 Bo Roe');
    expect(creditLine({copyrightHolder})).to.equal('© Bo Roe');
    expect(creditLine({copyrightNotice: 'All rights reserved'})).to.equal('All rights reserved');
  });

  it('says nothing where nothing is known', () => {
    expect(creditLine({})).to.equal(undefined);
    expect(creditLine({creditText: ' ', creator: [], copyrightNotice: ''})).to.equal(undefined);
  });
});

describe('withoutPrefix', () => {
  it('takes off what the template prints itself', () => {
    for (const credit of [
      'Photo: Ana Lee',
      'PHOTO : Ana Lee',
      'Photograph by Ana Lee',
      'Photo by: Ana Lee',
      'photo credit: Ana Lee',
      'Photo – Ana Lee',
      'Image: Photo: Ana Lee',
      'Photo：Ana Lee',
      'Photo courtesy of Ana Lee',
    ]) {
      expect(withoutPrefix(credit, PREFIXES), credit).to.equal('Ana Lee');
    }
  });

  it('knows abbreviations, which need no colon, and the signs of the East', () => {
    const prefixes = ['fot.', '圖', '사진'];
    for (const credit of ['Fot. Ana Lee', 'fot.: Ana Lee', '圖／Ana Lee', '圖：Ana Lee', '圖｜Ana Lee', '사진=Ana Lee'])
      expect(withoutPrefix(credit, prefixes), credit).to.equal('Ana Lee');
    for (const credit of ['Fotos Ana Lee', '圖書館', '사진기자 Ana Lee']) expect(withoutPrefix(credit, prefixes), credit).to.equal(credit);
    for (const end of ['（圖／AGENCY）', '（AGENCY）', '。圖：AGENCY', '！AGENCY。', ' Fot. AGENCY'])
      expect(splitCaption(words(`港口${end}`), 'AGENCY', prefixes).caption, end).to.deep.equal(
        words(`港口${/^[。！]/.exec(end)?.[0] ?? ''}`),
      );
  });

  it('leaves names that begin like a prefix, copyright lines and lone words', () => {
    for (const credit of [
      'Photo North Ltd',
      'Photo-North',
      'Photographer Ana Lee',
      'Credit Union',
      '© 2025 Ana Lee',
      'Photo',
      'Photo:',
      'Ana Lee',
      '',
    ])
      expect(withoutPrefix(credit, PREFIXES), credit).to.equal(credit);
  });
});

describe('splitCaption', () => {
  it('prints a credit once that is caption and credit', () => {
    for (const [caption, credit] of [
      ['Photo: AGENCY', 'Photo: AGENCY'],
      ['Photo: AGENCY', 'AGENCY'],
      ['AGENCY', 'Photo: AGENCY'],
      ['(Photo: AGENCY)', 'AGENCY'],
      ['agency', 'AGENCY'],
    ] as const) {
      expect(split(caption, credit), caption).to.deep.equal([undefined, 'AGENCY']);
    }
  });

  it('cuts the credit that a caption ends with', () => {
    for (const end of [
      '. Photo: AGENCY',
      ' (AGENCY)',
      '. AGENCY',
      ' [Photo by AGENCY]',
      ' | AGENCY',
      ' / AGENCY',
      ' – Photograph: AGENCY.',
      ' Photo: AGENCY',
      ' © AGENCY',
      '. (Photo courtesy of AGENCY)',
    ]) {
      expect(split(`The harbour${end}`, 'AGENCY'), end).to.deep.equal([end.startsWith('.') ? 'The harbour.' : 'The harbour', 'AGENCY']);
    }
    expect(split('The harbour. Ana Lee / North Agency', 'Ana Lee/North Agency')[0]).to.equal('The harbour.');
    expect(split('The harbour © 2025 Ana', '© 2025 Ana')).to.deep.equal(['The harbour', '© 2025 Ana']);
  });

  it('keeps a name that belongs to the sentence', () => {
    for (const caption of [
      'The minister meets Ana Lee',
      'The minister meets Ana Lee.',
      'Ana Lee at the harbour',
      'A film by Ana Lee',
      'The Havana Lee',
    ])
      expect(split(caption, 'Ana Lee')).to.deep.equal([caption, 'Ana Lee']);
    expect(split('Stratford-upon-Avon', 'Avon')).to.deep.equal(['Stratford-upon-Avon', 'Avon']);
  });

  it('takes a caption that is only a credit for the credit', () => {
    expect(split('Photo: Ana Lee', undefined)).to.deep.equal([undefined, 'Ana Lee']);
    expect(split('The harbour', undefined)).to.deep.equal(['The harbour', undefined]);
    expect(split(`Picture: ${'a long day at the harbour '.repeat(5)}`, undefined)[1]).to.equal(undefined);
  });

  it('has neither where there is neither', () => {
    expect(splitCaption(undefined, undefined, PREFIXES)).to.deep.equal({caption: undefined, credit: undefined});
    expect(splitCaption([], '', PREFIXES)).to.deep.equal({caption: undefined, credit: undefined});
    expect(splitCaption(words('  '), 'Photo: AGENCY', PREFIXES)).to.deep.equal({caption: undefined, credit: 'AGENCY'});
    expect(split('The harbour', '')).to.deep.equal(['The harbour', undefined]);
  });

  it('keeps the markup of what it keeps, and changes no input', () => {
    const caption: Phrasing[] = [
      {type: 'text', value: 'The '},
      {type: 'strong', children: words('harbour')},
      {type: 'text', value: ' at night. '},
      {type: 'emphasis', children: [...words('Photo: '), {type: 'link', url: 'https://example.org/', children: words('AGENCY')}]},
    ];
    const before = structuredClone(caption);
    expect(splitCaption(caption, 'AGENCY', PREFIXES).caption).to.deep.equal([caption[0], caption[1], {type: 'text', value: ' at night.'}]);
    expect(caption).to.deep.equal(before);
    const whole: Phrasing[] = [{type: 'emphasis', children: words('The harbour. Photo: AGENCY')}];
    expect(splitCaption(whole, 'AGENCY', PREFIXES).caption).to.deep.equal([{type: 'emphasis', children: words('The harbour.')}]);
  });

  it('takes off labels and brackets however deep they stand', () => {
    for (const text of ['((Photo by Ana Lee', 'Photo: (Photo: Ana Lee)'])
      expect(split(text, undefined), text).to.deep.equal([undefined, 'Ana Lee']);
  });

  it('never throws, repeats itself, and takes little time', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('Photo', ': ', ' by ', 'AGENCY', '(', ')', '. ', ' / ', '©', 'Harbour', ' '),
          fc.string({unit: 'binary', maxLength: 3}),
        ),
        {maxLength: 12},
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.option(text, {nil: undefined}), (caption, credit) => {
        const once = splitCaption(words(caption), credit, PREFIXES);
        if (once.credit !== undefined) expect(splitCaption(once.caption, once.credit, PREFIXES).credit).to.be.a('string');
      }),
      {numRuns: 1000},
    );
    for (const part of ['photo credit ', 'photo by ', ' ', '(', 'photo: ', 'a ']) {
      const started = performance.now();
      split(part.repeat(10_000 / part.length), part.repeat(5_000 / part.length));
      split(part.repeat(10_000 / part.length), 'AGENCY');
      expect(performance.now() - started, part).to.be.below(2_000);
    }
  });
});
