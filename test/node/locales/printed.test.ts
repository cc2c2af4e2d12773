import {expect} from 'chai';
import {describe, it} from 'node:test';
import {renderArticle} from '../../../dist/server/index.js';

const words = (inLanguage: string, article: object): string =>
  renderArticle({type: 'NewsArticle', inLanguage, body: ['x'], ...article})
    .html.replace(/<p class="bsh-p">.*/s, '')
    .replace(/<span class="bsh-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .trim();
const byline = (inLanguage: string, name: string, type = 'Person'): string => words(inLanguage, {author: [{type, name}]});
const credit = (inLanguage: string, creditText: string): string =>
  words(inLanguage, {image: [{type: 'ImageObject', url: 'https://example.org/a.jpg', creditText}]});

describe('A byline in other languages', () => {
  it('puts the word before or after the names, or neither', () => {
    const printed = {
      nb: 'Av Ada Lund',
      it: 'di Ada Lund',
      id: 'Oleh Ada Lund',
      ko: 'Ada Lund 기자',
      ru: 'Ada Lund',
      'zh-HK': '文／Ada Lund',
    };
    for (const [lang, line] of Object.entries(printed)) expect(byline(lang, 'Ada Lund'), lang).to.equal(line);
    expect(byline('ko', '바다신문', 'Organization')).to.equal('바다신문');
  });

  it('says no word twice that the name brings along', () => {
    const names = {
      nb: 'Av Ada Lund',
      ko: '한바다 특파원',
      th: 'โดยสมชาย',
      'zh-TW': '記者林海',
      sw: 'Na Mwandishi Wetu',
      'en-US': 'By Ada Lund',
    };
    for (const [lang, name] of Object.entries(names)) expect(byline(lang, name), lang).to.equal(name);
    expect(byline('zh', '文海')).to.equal('作者：文海');
  });
});

describe('A credit in other languages', () => {
  it('has the word of the language once', () => {
    const printed = {
      pl: ['NORD', 'Fot. NORD', 'fot.: NORD', 'Zdjęcie: NORD'],
      ko: ['NORD', '사진=NORD', '사진 출처: NORD'],
      'zh-TW': ['NORD', '圖／NORD', '圖片來源：NORD', '圖：NORD'],
      ru: ['NORD', 'Фото: NORD', 'ФОТО: NORD', 'Автор фото: NORD'],
      el: ['NORD', 'ΦΩΤΟΓΡΑΦΙΑ: NORD', 'Φωτ.: NORD'],
      fr: ['NORD', 'Crédits photo : NORD', 'PHOTO\u00a0: NORD'],
    };
    const once = {pl: 'Fot. NORD', ko: '사진=NORD', 'zh-TW': '圖／NORD', ru: 'Фото: NORD', el: 'Φωτογραφία: NORD', fr: 'Photo\u00a0: NORD'};
    for (const [lang, credits] of Object.entries(printed))
      for (const line of credits) expect(credit(lang, line), `${lang} ${line}`).to.equal(once[lang as keyof typeof once]);
  });

  it('leaves a line as it is that begins with the word and goes on without a colon, or says more than who', () => {
    const lines = {
      nl: 'Foto NORD',
      fi: 'Kuva NORD',
      ru: 'Фото предоставлено NORD',
      ko: '사진 제공 NORD',
      de: 'Symbolbild: NORD',
      ja: '写真提供：北新聞',
    };
    for (const [lang, line] of Object.entries(lines)) expect(credit(lang, line), lang).to.equal(line);
  });
});
