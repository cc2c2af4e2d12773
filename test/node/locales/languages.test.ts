import {expect} from 'chai';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fill, fillText} from '../../../dist/locales/format.js';
import {en, LANGUAGES, type Messages} from '../../../dist/locales/index.js';
import {countText} from '../../../dist/text/numbers.js';

const root = new URL('../../../', import.meta.url);

describe('the languages', () => {
  it('are all listed', () => {
    const files = readdirSync(new URL('src/locales/', root)).filter((name) => /^[a-z]{2,3}(?:-\w+)?\.ts$/.test(name));
    const tags = LANGUAGES.map(({lang}) => lang);
    expect(tags.map((tag) => `${tag.toLowerCase()}.ts`).sort()).to.deep.equal(files.map((name) => name.toLowerCase()).sort());
  });
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
