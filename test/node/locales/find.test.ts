import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {de, en, findMessages, LANGUAGES} from '../../../dist/locales/index.js';
import {findTag} from '../../../dist/locales/find.js';
import {scriptOf} from '../../../dist/locales/script.js';

const TAGS = 'en en-US ar de es fa fr he id ja ko nb pt pt-BR sr sv zh zh-TW'.split(' ');

describe('scriptOf', () => {
  it('names the script that Intl names, in every country', () => {
    const letters = Array.from({length: 26}, (_, index) => String.fromCharCode(65 + index));
    const countries = letters.flatMap((first) => letters.map((second) => `-${first}${second}`));
    const codes = 'ar bn cs da de el en es fa fi fr he hi hu id it ja ko nb nl nn no pl pt ro ru sr sv sw th tr uk ur vi zh'.split(' ');
    const wrong = codes
      .flatMap((code) => ['', ...countries, '-Cyrl', '-u-nu-latn'].map((rest) => code + rest))
      .filter((tag) => scriptOf(tag) !== new Intl.Locale(tag).maximize().script);
    expect(wrong).to.deep.equal([]);
  });
});

describe('findTag', () => {
  const served: [string, string | undefined][] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['DE-at', 'de'],
    ['de-u-co-phonebk', 'de'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en-US', 'en-US'],
    ['en-Latn-US', 'en-US'],
    ['pt-BR', 'pt-BR'],
    ['pt-Latn-BR', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['cmn', 'zh'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['yue', 'zh-TW'],
    ['no', 'nb'],
    ['nn', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['fa-AF', 'fa'],
    ['sr-RS', 'sr'],
    ['sr-Latn', undefined],
    ['is', undefined],
    ['tlh', undefined],
    ['', undefined],
    ['x', undefined],
    ['de_AT', undefined],
    ['__proto__', undefined],
  ];
  for (const [tag, expected] of served) {
    it(`serves "${tag}" by ${expected ?? 'nothing'}`, () => {
      expect(findTag(tag, TAGS)).to.equal(expected);
    });
  }

  it('gives another region before nothing, whatever the order', () => {
    expect(findTag('pt', ['pt-BR'])).to.equal('pt-BR');
    expect(findTag('zh-HK', ['zh', 'zh-TW'])).to.equal('zh-TW');
    expect(findTag('zh-HK', ['zh-TW', 'zh'])).to.equal('zh-TW');
    expect(findTag('zh', ['zh-TW'])).to.equal(undefined);
  });
});

describe('findMessages', () => {
  it('falls back along the tag, then to English, and never throws', () => {
    expect(findMessages('de-AT', LANGUAGES)).to.equal(de);
    expect(findMessages('tlh', LANGUAGES)).to.equal(en);
    expect(findMessages('de', [])).to.equal(en);
    fc.assert(fc.property(fc.string({unit: 'binary'}), (tag) => typeof findMessages(tag, LANGUAGES).by === 'string'));
  });

  it('finds every language by its own tag', () => {
    for (const messages of LANGUAGES) expect(findMessages(messages.lang, LANGUAGES)).to.equal(messages);
  });
});
