import {expect} from 'chai';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fill, fillText} from '../../../dist/locales/format.js';
import {en, LANGUAGES, type Messages} from '../../../dist/locales/index.js';
import {hasPrefix, hasSuffix} from '../../../dist/text/byline.js';
import {withoutPrefix} from '../../../dist/text/credit.js';
import {countText} from '../../../dist/text/numbers.js';

type Forms = Readonly<Record<string, string>>;

const root = new URL('../../../', import.meta.url);
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? '').sort();
const formsOf = (value: unknown): value is Forms => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The categories that whole numbers of a size that we count have in a language. */
function categoriesOf(lang: string): string[] {
  const rules = new Intl.PluralRules(lang);
  return [...new Set(Array.from({length: 1000}, (_, count) => rules.select(count)))];
}

function textsOf(messages: Messages): string[] {
  return Object.values(messages).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : Object.values(value as Forms),
  );
}

describe('the languages', () => {
  it('are all listed, English first, each once', () => {
    const files = readdirSync(new URL('src/locales/', root)).filter((name) => /^[a-z]{2,3}(?:-\w+)?\.ts$/.test(name));
    const tags = LANGUAGES.map(({lang}) => lang);
    expect(tags[0]).to.equal('en');
    expect(tags.map((tag) => `${tag.toLowerCase()}.ts`).sort()).to.deep.equal(files.map((name) => name.toLowerCase()).sort());
    expect(tags).to.deep.equal(tags.map((tag) => new Intl.Locale(tag).toString()));
  });

  for (const messages of LANGUAGES) {
    const {lang} = messages;
    const entries = Object.entries(messages) as [keyof Messages, unknown][];

    it(`say everything, with the places of English: ${lang}`, () => {
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [name, value] of entries) {
        const english: unknown = en[name];
        if (typeof english === 'string') expect(placesOf(value as string), name).to.deep.equal(placesOf(english));
        else if (formsOf(english)) {
          const allowed = placesOf(english['other'] ?? '');
          expect(placesOf((value as Forms)['other'] ?? ''), name).to.deep.equal(allowed);
          for (const [category, form] of Object.entries(value as Forms)) {
            const places = placesOf(form);
            expect(allowed, `${name} ${category}`).to.include.members(places);
            expect(places, `${name} ${category}`).to.include.members(allowed.filter((place) => place !== 'n'));
          }
        }
      }
    });

    it(`have every form of plural that their numbers need, and none that they never use: ${lang}`, () => {
      const all = new Intl.PluralRules(lang).resolvedOptions().pluralCategories as string[];
      for (const [name, value] of entries) {
        if (!formsOf(value)) continue;
        expect(Object.keys(value), name).to.include.members(categoriesOf(lang));
        expect([...all, 'other'], name).to.include.members(Object.keys(value));
      }
    });

    it(`are clean text that JSON carries: ${lang}`, () => {
      expect(JSON.parse(JSON.stringify(messages))).to.deep.equal(messages);
      for (const text of textsOf(messages)) {
        expect(text.trim(), text).not.to.equal('');
        expect(text, text).to.equal(text.normalize('NFC'));
        expect(text, text).not.to.match(/[<>&"\n\t]|\s\s|'/);
        expect(text.replace(/\{\w+\}/g, ''), text).not.to.match(/[{}]/);
        if (text !== messages.comma) expect(text, text).to.equal(text.trim());
      }
      for (const word of [...messages.bylinePrefixes, ...messages.bylineSuffixes, ...messages.photoPrefixes])
        expect(word).to.equal(word.toLowerCase());
    });

    it(`know their own prefixes, so that none is printed twice: ${lang}`, () => {
      for (const around of [messages.by, messages.byOrganization]) {
        const line = fillText(around, {names: 'Jane Doe'});
        const known = hasPrefix(line, messages.bylinePrefixes) || hasSuffix(line, messages.bylineSuffixes);
        expect(line === 'Jane Doe' || known, line).to.equal(true);
      }
      expect(withoutPrefix(fillText(messages.photo, {credit: 'Jane Doe'}), messages.photoPrefixes)).to.equal('Jane Doe');
    });
  }
});

describe('fill', () => {
  it('puts values into their places, once each, and leaves what has no value empty', () => {
    expect(fill('By {names}', {names: 7})).to.deep.equal(['By ', 7, '']);
    expect(fillText('{value} out of {best}', {value: '{best}', best: '5'})).to.equal('{best} out of 5');
    expect(fillText('By {names}', {} as {names: string})).to.equal('By ');
    expect(fillText('{toString}', {} as {toString: never})).to.equal('');
  });
});

describe('countText', () => {
  const text = (lang: string, count: number, locale = lang): string => {
    const messages = LANGUAGES.find((each) => each.lang === lang) ?? en;
    return countText(messages.newUpdates, count, {messages, locale});
  };

  it('takes the form and the digits of the language', () => {
    expect(text('en', 1)).to.equal('1 new update');
    expect(text('en', 1234)).to.equal('1,234 new updates');
    expect(text('ar', 1)).to.equal('تحديث جديد');
    expect(text('ar', 2)).to.equal('تحديثان جديدان');
    expect(text('ar', 3)).to.equal('3 تحديثات جديدة');
    expect(text('ar', 3, 'ar-EG')).to.equal('٣ تحديثات جديدة');
    expect(text('ja', 3)).to.equal('新着3件');
  });

  it('keeps the digits of the words where the text is in another language', () => {
    expect(text('en', 3, 'fa')).to.equal('3 new updates');
  });
});

describe('the documentation of languages', () => {
  it('shows the words of every language', async () => {
    const {languageTable} = (await import(new URL('scripts/language-table.js', root).href)) as {
      languageTable: (languages: readonly Messages[]) => string;
    };
    expect(readFileSync(new URL('docs/languages.md', root), 'utf8'), 'run: node scripts/language-table.js').to.contain(
      languageTable(LANGUAGES),
    );
  });
});
