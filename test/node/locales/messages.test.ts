import {expect} from 'chai';
import {describe, it} from 'node:test';
import * as locales from '../../../dist/locales/index.js';
import type {Messages} from '../../../dist/locales/index.js';
import {PLURAL_CATEGORIES} from '../../../dist/locales/messages.js';
import {direction} from '../../../dist/text/languages.js';

const {LANGUAGES, en} = locales;

const TAGS = 'en ar bn cs da de el en-US es fa fi fr he hi hu id it ja ko nb nl pl pt pt-BR ro ru sv sw th tr uk ur vi zh zh-TW'.split(' ');

/** The words that a language shares with English. */
const SHARED: Readonly<Record<string, string>> = {
  cs: 'videoCredit audioCredit license video audio',
  da: 'illustrator videoCredit video live',
  de: 'inPlace illustrator videoCredit audioCredit screenshot video audio live',
  es: 'audioCredit audio',
  fi: 'videoCredit video',
  fr: 'illustrator license article opinion correction question footnotes audio',
  id: 'videoCredit audioCredit video audio',
  it: 'videoCredit audioCredit video audio',
  nb: 'videoCredit video',
  nl: 'inPlace videoCredit audioCredit video audio live',
  pl: 'audio',
  ro: 'videoCredit audioCredit video audio live',
  sv: 'illustrator videoCredit video',
  sw: 'videoCredit video',
  tr: 'videoCredit video',
  vi: 'videoCredit video',
};
/** Nothing but places, marks and spaces. */
const WORDLESS = /^[^\p{L}]*$/u;

type Forms = Readonly<Partial<Record<(typeof PLURAL_CATEGORIES)[number], string>>>;

const isForms = (value: unknown): value is Forms => typeof value === 'object' && value !== null && 'other' in value;
const formsOf = (value: unknown): [string, string][] =>
  typeof value === 'string' ? [['other', value]] : isForms(value) ? Object.entries(value) : [];
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const withoutPlaces = (text: string): string => text.replace(/\{\w+\}/g, '');
const listsOf = ({bylinePrefixes, bylineSuffixes, photoPrefixes}: Messages) =>
  Object.entries({bylinePrefixes, bylineSuffixes, photoPrefixes});
/** Every text of a language with a name for it: of a message, of a form, of an entry in a list. */
const textsOf = (messages: Messages): [string, string][] => [
  ...Object.entries(messages).flatMap(([key, value]) => formsOf(value).map(([form, text]): [string, string] => [`${key}.${form}`, text])),
  ...listsOf(messages).flatMap(([key, list]) => list.map((text): [string, string] => [`${key} ${text}`, text])),
];

/** The whole numbers that each category of a language holds; far more than anything here is counted to. */
function numbersOf(lang: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Map<string, number[]>();
  for (let count = 0; count < 1000; count++) {
    const category = rules.select(count);
    numbers.set(category, [...(numbers.get(category) ?? []), count]);
  }
  return numbers;
}

describe('LANGUAGES', () => {
  it('has every language once, English first, each under a canonical tag', () => {
    expect(LANGUAGES.map(({lang}) => lang)).to.have.members(TAGS);
    expect(LANGUAGES).to.have.length(TAGS.length);
    expect(LANGUAGES[0]).to.equal(en);
    for (const {lang} of LANGUAGES) expect(Intl.getCanonicalLocales(lang)).to.deep.equal([lang]);
  });

  it('has each under its own name as well', () => {
    const named: Readonly<Record<string, unknown>> = locales;
    for (const messages of LANGUAGES) expect(named[messages.lang.replace('-', '')], messages.lang).to.equal(messages);
  });

  it('is data that JSON can carry', () => {
    for (const messages of LANGUAGES) expect(JSON.parse(JSON.stringify(messages)), messages.lang).to.deep.equal(messages);
  });
});

for (const messages of LANGUAGES) {
  const {lang} = messages;
  const given: Readonly<Record<string, unknown>> = {...messages};

  describe(`The words of ${lang}`, () => {
    it('say every message, and nothing that there is none of', () => {
      expect(Object.keys(messages)).to.have.members(Object.keys(en));
      for (const [key, text] of textsOf(messages)) expect(text, key).not.to.equal('');
    });

    it('have the places of English', () => {
      for (const [key, value] of Object.entries(en)) {
        const places = formsOf(value).find(([form]) => form === 'other')?.[1] ?? '';
        for (const [form, text] of formsOf(given[key])) {
          const wanted = form === 'other' || text.includes('{n}') ? placesOf(places) : placesOf(places).filter((place) => place !== '{n}');
          expect(placesOf(text), `${key}.${form}`).to.deep.equal(wanted);
          expect(withoutPlaces(text), `${key}.${form}`).not.to.match(/[{}]/);
        }
      }
    });

    it('have a form for every whole number, and name the number where there is more than one it can be', () => {
      const numbers = numbersOf(lang);
      for (const [key, value] of Object.entries(messages)) {
        if (!isForms(value)) continue;
        expect(Object.keys(value), key).to.include.members([...numbers.keys()]);
        expect(PLURAL_CATEGORIES, key).to.include.members(Object.keys(value));
        for (const [form, text] of Object.entries(value)) {
          const counted = (numbers.get(form) ?? []).filter((count) => count > 0);
          if (counted.length > 1) expect(text, `${key}.${form}`).to.include('{n}');
        }
      }
    });

    it('have no space at their ends, no doubled one, and letters in their composed form', () => {
      for (const [key, text] of textsOf(messages)) {
        if (key !== 'comma.other') expect(text, key).to.equal(text.trim());
        expect(text, key).not.to.match(/\s\s/);
        expect(text, key).to.equal(text.normalize('NFC'));
      }
      expect(messages.comma).to.match(/^(?:[,،] |[、，])$/);
    });

    it('use quotes, ellipses, dashes and pauses of print', () => {
      for (const [key, text] of textsOf(messages)) expect(text, key).not.to.match(/["'`´]|\.\.\.|--|…$/);
      for (const key of ['author', 'role', 'caption', 'source', 'question', 'answer'] as const)
        expect(messages[key], key).to.match(direction(lang) === 'rtl' && lang !== 'he' ? /،$/ : /^(?:ja|zh)/.test(lang) ? /[、，]$/ : /,$/);
      const marks = {fr: /[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]/, ja: /[:,()]/, 'zh-TW': /[:,()]/, zh: /[:,()]/}[lang];
      if (marks !== undefined)
        for (const [key, text] of textsOf(messages)) if (!key.startsWith('by')) expect(text, key).not.to.match(marks);
    });

    it('have no hidden marks but the joiners that their script needs', () => {
      const joiners = /^(?:fa|ur|bn|hi)$/.test(lang) ? /[\u200c\u200d]/gu : /(?!)/gu;
      for (const [key, text] of textsOf(messages)) expect(text.replace(joiners, ''), key).not.to.match(/\p{Cf}|[\t\n\r]/u);
    });

    it('have prefixes and suffixes in lower case, each once, without the signs that follow', () => {
      for (const [key, list] of listsOf(messages)) {
        expect(new Set(list).size, key).to.equal(list.length);
        for (const word of list) {
          expect(word, key).to.equal(word.toLowerCase());
          expect(word, key).not.to.match(/[:：=＝|]$/);
        }
      }
    });

    it('know the words that they print themselves', () => {
      const before = (text: string): string => (text.split('{')[0] ?? '').replace(/[\s:：=＝／]+$/u, '').toLowerCase();
      for (const text of [messages.by, messages.byOrganization])
        if (before(text) !== '') expect(messages.bylinePrefixes).to.include(before(text));
      expect(messages.photoPrefixes).to.include(before(messages.photo));
      const after = (messages.by.split('}')[1] ?? '').trim();
      if (after !== '') expect(messages.bylineSuffixes).to.include(after);
    });

    it('are not English left over', () => {
      if (lang.startsWith('en')) return;
      const english: Readonly<Record<string, unknown>> = {...en};
      const same = Object.keys(en).filter((key) =>
        formsOf(given[key]).some(([form, text]) => {
          const forms = formsOf(english[key]);
          return forms.some(([other, words]) => other === form && words === text) && !WORDLESS.test(withoutPlaces(text));
        }),
      );
      expect(same.join(' ')).to.equal(SHARED[lang] ?? '');
    });
  });
}
