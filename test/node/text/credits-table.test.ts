import {expect} from 'chai';
import {describe, it} from 'node:test';
import {toHtml} from '../../../dist/html/to-string.js';
import {findMessages, LANGUAGES} from '../../../dist/locales/index.js';
import type {ImageObject} from '../../../dist/model/article.js';
import {makeContext} from '../../../dist/templates/context.js';
import {figure} from '../../../dist/templates/figure.js';

/** Caption and credit as the data has them, and the caption and the credit that are printed. */
type Row = readonly [caption: string, credit: string, printedCaption: string, printedCredit: string];

const CREDITS: Readonly<Record<string, readonly Row[]>> = {
  en: [
    ['', 'AGENCY', '', 'Photo: AGENCY'],
    ['', 'Photo: AGENCY', '', 'Photo: AGENCY'],
    ['', 'PHOTO : AGENCY', '', 'Photo: AGENCY'],
    ['', 'Photograph: Ada Rell/AGENCY', '', 'Photo: Ada Rell/AGENCY'],
    ['', 'Photograph by Ada Rell', '', 'Photo: Ada Rell'],
    ['', '(Photo by Ada Rell/AGENCY)', '', 'Photo: Ada Rell/AGENCY'],
    ['', '[Photo: AGENCY]', '', 'Photo: AGENCY'],
    ['', 'Picture: AGENCY', '', 'Photo: AGENCY'],
    ['', 'Image: AGENCY', '', 'Photo: AGENCY'],
    ['', 'Image credit: AGENCY', '', 'Photo: AGENCY'],
    ['', 'Foto: AGENCY', '', 'Photo: AGENCY'],
    ['', 'Bild: AGENCY', '', 'Photo: AGENCY'],
    ['', 'Фото: AGENCY', '', 'Photo: AGENCY'],
    ['', '写真：AGENCY', '', 'Photo: AGENCY'],
    ['', 'Photo: Foto: AGENCY', '', 'Photo: AGENCY'],
    ['', '© AGENCY', '', '© AGENCY'],
    ['', '© 2025 Ada Rell', '', '© 2025 Ada Rell'],
    ['', '(c) Ada Rell', '', '(c) Ada Rell'],
    ['', 'Copyright Ada Rell', '', 'Copyright Ada Rell'],
    ['', 'Photo © Ada Rell', '', '© Ada Rell'],
    ['', 'AGENCY Photo/Ada Rell', '', 'AGENCY Photo/Ada Rell'],
    ['', 'Courtesy photo', '', 'Courtesy photo'],
    ['', 'Illustration: Ada Rell', '', 'Illustration: Ada Rell'],
    ['', 'Graphic: The Lantern', '', 'Graphic: The Lantern'],
    ['', 'Grain Images', '', 'Photo: Grain Images'],
    ['', 'Photographer Ada Rell', '', 'Photo: Photographer Ada Rell'],
    ['', 'All rights reserved', '', 'All rights reserved'],
    ['', 'undefined', '', ''],
    ['', 'null', '', ''],
    ['', 'N/A', '', ''],
    ['', '-', '', ''],
    ['', '—', '', ''],
    ['', 'none', '', ''],
    ['', 'Photo: undefined', '', ''],
    ['', 'Photo:', '', ''],
    ['', 'Ada Rell/undefined', '', 'Photo: Ada Rell'],
    ['', 'undefined/AGENCY', '', 'Photo: AGENCY'],
    ['', 'null, AGENCY', '', 'Photo: AGENCY'],
    ['', '[object Object]', '', ''],
    ['', 'Ada Null/AGENCY', '', 'Photo: Ada Null/AGENCY'],
    ['undefined', 'AGENCY', '', 'Photo: AGENCY'],
    ['undefined', 'undefined', '', ''],
    ['-', '', '', ''],
    ['The quay.', '', 'The quay.', ''],
    ['', '', '', ''],
    ['The quay.', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['Photo: AGENCY', 'Photo: AGENCY', '', 'Photo: AGENCY'],
    ['Photo: AGENCY', '', '', 'Photo: AGENCY'],
    ['(Photo by Ada Rell/AGENCY)', '', '', 'Photo: Ada Rell/AGENCY'],
    ['© 2025 AGENCY', '', '', '© 2025 AGENCY'],
    ['AGENCY', 'Photo: AGENCY', '', 'Photo: AGENCY'],
    ['agency', 'AGENCY', '', 'Photo: AGENCY'],
    ['AGENCY', 'Ada Rell/AGENCY', '', 'Photo: Ada Rell/AGENCY'],
    ['The quay. Photo: AGENCY', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay. Photo: AGENCY', 'Photo: AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay. Photograph: AGENCY', 'Photo: AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay | AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay – AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay — Photo: AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay - AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay (AGENCY)', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay. (Photo by Ada Rell/AGENCY)', 'Ada Rell/AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. [AGENCY]', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay / AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay/ AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay © AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay. © 2025 AGENCY', '© AGENCY', 'The quay.', '© AGENCY'],
    ['The quay\nAGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay.\nPhoto: AGENCY', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay, Photo: AGENCY', 'AGENCY', 'The quay', 'Photo: AGENCY'],
    ['The quay. AGENCY', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay. AGENCY.', 'AGENCY', 'The quay.', 'Photo: AGENCY'],
    ['The quay. Ada Rell / AGENCY', 'Ada Rell/AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. ADA RELL | AGENCY', 'Ada Rell/AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. AGENCY/Ada Rell', 'Ada Rell/AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. Photo: AGENCY', 'Ada Rell/AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. Photo: Ada Rell/AGENCY', 'AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay (Ada Rell/AGENCY via Lantern)', 'Ada Rell/AGENCY', 'The quay', 'Photo: Ada Rell/AGENCY via Lantern'],
    ['The quay. Ada Rell/AGENCY', 'AGENCY', 'The quay.', 'Photo: Ada Rell/AGENCY'],
    ['The quay. Photo: Ada Rell/AGENCY', 'AGENCY/Lantern Images', 'The quay.', 'Photo: AGENCY/Lantern Images'],
    ['The quay (Tomas Verin and Ada Rell)', 'Ada Rell', 'The quay (Tomas Verin and Ada Rell)', 'Photo: Ada Rell'],
    ['Renée Ångström at sea. Photo: Renee Angstrom', 'Renée Ångström', 'Renée Ångström at sea.', 'Photo: Renée Ångström'],
    ['Photo: AGENCY. The quay at noon.', 'AGENCY', 'The quay at noon.', 'Photo: AGENCY'],
    ['AGENCY | The quay at noon', 'AGENCY', 'The quay at noon', 'Photo: AGENCY'],
    ['The minister meets Ada Rell', 'Ada Rell', 'The minister meets Ada Rell', 'Photo: Ada Rell'],
    ['The minister and Ada Rell.', 'Ada Rell', 'The minister and Ada Rell.', 'Photo: Ada Rell'],
    ['A letter from AGENCY', 'AGENCY', 'A letter from AGENCY', 'Photo: AGENCY'],
    ['The quay. Photo: OTHER', 'AGENCY', 'The quay. Photo: OTHER', 'Photo: AGENCY'],
    ['Stratford-upon-Avon', 'Avon', 'Stratford-upon-Avon', 'Photo: Avon'],
  ],
  de: [
    ['', 'AGENTUR', '', 'Foto: AGENTUR'],
    ['', 'Photo: AGENTUR', '', 'Foto: AGENTUR'],
    ['', 'Bild: AGENTUR', '', 'Foto: AGENTUR'],
    ['Der Kai. Foto: AGENTUR', 'AGENTUR', 'Der Kai.', 'Foto: AGENTUR'],
    ['Der Kai (Bild: Käthe Groß/AGENTUR)', 'Foto: Kaethe Groß/AGENTUR', 'Der Kai', 'Foto: Kaethe Groß/AGENTUR'],
    ['Der Kai (Bild: Käthe Groß/AGENTUR)', 'Foto: KÄTHE GROSS/AGENTUR', 'Der Kai', 'Foto: KÄTHE GROSS/AGENTUR'],
    ['', 'Symbolbild: AGENTUR', '', 'Symbolbild: AGENTUR'],
  ],
  fr: [
    ['', 'AGENCE', '', 'Photo\u00a0: AGENCE'],
    ['Le quai. © AGENCE', '© AGENCE', 'Le quai.', '© AGENCE'],
    ['Le quai. Crédit photo : Élodie Vigny / AGENCE', 'Elodie Vigny/AGENCE', 'Le quai.', 'Photo\u00a0: Elodie Vigny/AGENCE'],
  ],
  es: [['El muelle. Foto: AGENCIA', 'Foto: AGENCIA', 'El muelle.', 'Foto: AGENCIA']],
  pl: [['Nabrzeże. Fot. AGENCJA', 'AGENCJA', 'Nabrzeże.', 'Fot. AGENCJA']],
  ru: [['Причал. Фото: Алёна Орлова / АГЕНТСТВО', 'Алена Орлова/АГЕНТСТВО', 'Причал.', 'Фото: Алена Орлова/АГЕНТСТВО']],
  el: [['Το λιμάνι. Φωτ.: ΠΡΑΚΤΟΡΕΙΟ', 'Πρακτορείο', 'Το λιμάνι.', 'Φωτογραφία: Πρακτορείο']],
  ar: [['الميناء. الصورة: وكالة الشمال', 'وكالة الشمال', 'الميناء.', 'الصورة: وكالة الشمال']],
  he: [['הנמל. צילום: דנה ברק', 'דנה ברק', 'הנמל.', 'צילום: דנה ברק']],
  ja: [
    ['', '北通信', '', '写真：北通信'],
    ['港の朝。写真：北通信', '北通信', '港の朝。', '写真：北通信'],
    ['港の朝（北通信）', '北通信', '港の朝', '写真：北通信'],
    ['港の朝＝北通信', '', '港の朝＝北通信', ''],
  ],
  zh: [
    ['港口。图片来源：北方社', '北方社', '港口。', '图片来源：北方社'],
    ['港口（北方社）', '北方社', '港口', '图片来源：北方社'],
  ],
  'zh-TW': [['碼頭 圖／北方社', '北方社', '碼頭', '圖／北方社']],
  ko: [['부두. 사진=북통신', '북통신', '부두.', '사진=북통신']],
  th: [['ท่าเรือ ภาพ: เหนือ', 'เหนือ', 'ท่าเรือ', 'ภาพ: เหนือ']],
};

const textOf = (html: string | undefined): string =>
  (html ?? '')
    .replace(/<span class="bsh-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0');

describe('captions and credits', () => {
  it('has more than eighty in more than a dozen languages', () => {
    expect(Object.keys(CREDITS).length).to.be.greaterThan(12);
    expect(Object.values(CREDITS).flat().length).to.be.greaterThan(100);
  });

  for (const [lang, rows] of Object.entries(CREDITS)) {
    describe(lang, () => {
      const context = makeContext({messages: findMessages(lang, LANGUAGES), locale: lang});
      for (const [caption, credit, printedCaption, printedCredit] of rows) {
        it(`${JSON.stringify(caption)} and ${JSON.stringify(credit)}`, () => {
          const image: ImageObject = {
            type: 'ImageObject',
            url: 'https://example.org/quay.jpg',
            ...(caption !== '' && {caption: [{type: 'text', value: caption}]}),
            ...(credit !== '' && {creditText: credit}),
          };
          const html = toHtml(figure(image, context));
          expect(textOf(/<span class="bsh-caption-text">.*?<\/span>/s.exec(html)?.[0])).to.equal(printedCaption);
          expect(textOf(/<span class="bsh-credit">.*(?=<\/figcaption>)/s.exec(html)?.[0])).to.equal(printedCredit);
          expect(html.includes('<figcaption')).to.equal(printedCaption !== '' || printedCredit !== '');
          // Said once it stays said once.
          const again = {
            ...image,
            caption: printedCaption === '' ? undefined : [{type: 'text', value: printedCaption}],
            creditText: printedCredit,
          };
          if (printedCredit !== '') expect(textOf(toHtml(figure(again as ImageObject, context)))).to.equal(textOf(html));
        });
      }
    });
  }
});
