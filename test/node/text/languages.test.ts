import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {direction, languageTag} from '../../../dist/text/languages.js';

describe('languageTag', () => {
  it('makes tags canonical', () => {
    const tags = {
      en_US: 'en-US',
      'EN-gb': 'en-GB',
      eng: 'en',
      deu: 'de',
      zh_hans_cn: 'zh-Hans-CN',
      no: 'no',
      grc: 'grc',
      iw: 'he',
      'sr-Latn': 'sr-Latn',
      'en_US.UTF-8': 'en-US',
    };
    for (const [written, tag] of Object.entries(tags)) expect(languageTag(written), written).to.equal(tag);
  });

  it('understands countries and names in place of languages', () => {
    const meant = {
      kr: 'ko',
      cz: 'cs',
      jp: 'ja',
      gr: 'el',
      ua: 'uk',
      'kr-KR': 'ko-KR',
      English: 'en',
      deutsch: 'de',
      Français: 'fr',
      日本語: 'ja',
    };
    for (const [written, tag] of Object.entries(meant)) expect(languageTag(written), written).to.equal(tag);
  });

  it('keeps the language of a tag that is wrong further on', () => {
    expect(languageTag('pt-BRA')).to.equal('pt');
    expect(languageTag('en-GB, fr')).to.equal('en-GB');
  });

  it('refuses the rest', () => {
    for (const value of [
      '',
      ' ',
      'und',
      'mul',
      'kau',
      'zxx',
      'C',
      'x',
      '12',
      'not a language',
      'Elvish',
      'en/../x',
      '__proto__',
      'constructor',
      'a'.repeat(5000),
    ]) {
      expect(languageTag(value), value).to.equal(undefined);
    }
  });

  it('never throws, and its tags satisfy Intl and itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.stringMatching(/^[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,9}){0,3}$/)), (value) => {
        const tag = languageTag(value);
        if (tag === undefined) return;
        expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
        expect(languageTag(tag)).to.equal(tag);
        expect(direction(tag)).to.be.oneOf(['ltr', 'rtl']);
      }),
      {numRuns: 2000, examples: [['kau'], ['kau-NG']]},
    );
  });
});

describe('direction', () => {
  it('follows the script', () => {
    for (const tag of [
      'ar',
      'fa',
      'he',
      'ur',
      'ps',
      'ckb',
      'sd',
      'ug',
      'yi',
      'dv',
      'ku-Arab',
      'pa-PK',
      'az-Arab',
      'syr',
      'nqo',
      'ar-EG',
      'he-IL',
    ]) {
      expect(direction(tag), tag).to.equal('rtl');
    }
    for (const tag of ['en', 'ja', 'ku', 'ar-Latn', 'az', 'hi', 'pa', 'ru', '', 'nonsense tag'])
      expect(direction(tag), tag).to.equal('ltr');
  });
});
