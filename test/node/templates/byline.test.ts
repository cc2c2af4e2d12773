import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {nothing} from '../../../dist/html/tag.js';
import {toHtml} from '../../../dist/html/to-string.js';
import {findMessages, LANGUAGES} from '../../../dist/locales/index.js';
import type {Agent, Article, Contribution, Person} from '../../../dist/model/article.js';
import {bylineWords} from '../../../dist/templates/byline-words.js';
import {byline, freeText, type Credited} from '../../../dist/templates/byline.js';
import {makeContext, type Context} from '../../../dist/templates/context.js';
import {contributors} from '../../../dist/templates/contributors.js';

const person = (name: string, more: Partial<Person> = {}): Person => ({type: 'Person', name, ...more});
const house = (name: string): Agent => ({type: 'Organization', name});
const [ada, tomas, mirela, jonas] = ['Ada Rell', 'Tomas Verin', 'Mirela Oskan', 'Jonas Hale'].map((name) => person(name)) as [
  Person,
  Person,
  Person,
  Person,
];

const contextFor = (locale: string, choice: Partial<Context> = {}): Context =>
  makeContext({messages: findMessages(locale, LANGUAGES), locale, ...choice});
const print = (credited: Credited, locale = 'en', choice: Partial<Context> = {}): string => {
  const template = byline(credited, contextFor(locale, choice));
  return template === nothing ? '' : toHtml(template);
};
const seen = (html: string): string =>
  html
    .replace(/<span class="bsh-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
const heard = (html: string): string => html.replace(/<[^>]*>/g, '');
const line = (credited: Credited, locale?: string, choice?: Partial<Context>): string => seen(print(credited, locale, choice));
const article = (more: Partial<Article>): Article => ({type: 'Article', headline: 'x', author: [], image: [], body: [], ...more});
const signed = (more: Partial<Article>, choice: Partial<Context> = {}): string => {
  const template = bylineWords(article(more), contextFor('en', choice));
  return template === nothing ? '' : toHtml(template);
};

describe('a composed byline', () => {
  it('joins the names as the language does', () => {
    const lines = {
      en: 'By Ada Rell, Tomas Verin, and Mirela Oskan',
      'en-GB': 'By Ada Rell, Tomas Verin and Mirela Oskan',
      'en-US': 'By Ada Rell, Tomas Verin, and Mirela Oskan',
      de: 'Von Ada Rell, Tomas Verin und Mirela Oskan',
      fr: 'Par Ada Rell, Tomas Verin et Mirela Oskan',
      es: 'Por Ada Rell, Tomas Verin y Mirela Oskan',
      nb: 'Av Ada Rell, Tomas Verin og Mirela Oskan',
      fi: 'Ada Rell, Tomas Verin ja Mirela Oskan',
      ja: '文・Ada Rell、Tomas Verin、Mirela Oskan',
      zh: '作者：Ada Rell、Tomas Verin和Mirela Oskan',
      ko: 'Ada Rell, Tomas Verin 및 Mirela Oskan 기자',
      ar: 'بقلم Ada Rell وTomas Verin وMirela Oskan',
      he: 'מאת Ada Rell, Tomas Verin ו-Mirela Oskan',
      th: 'โดย Ada Rell Tomas Verin และMirela Oskan',
    };
    for (const [locale, expected] of Object.entries(lines)) expect(line({author: [ada, tomas, mirela]}, locale), locale).to.equal(expected);
  });

  it('uses the words of one language where the text’s own is not known', () => {
    expect(line({author: [ada, tomas]}, 'is')).to.equal('By Ada Rell and Tomas Verin');
  });

  it('takes organisations, and knows where they have another word', () => {
    expect(line({author: [ada, house('Meridian')]})).to.equal('By Ada Rell and Meridian');
    expect(line({author: [house('바다통신')]}, 'ko')).to.equal('바다통신');
    expect(line({author: [house('北通信')]}, 'ja')).to.equal('北通信');
  });

  it('doubles no word that a name brings along, in any language', () => {
    for (const messages of LANGUAGES) {
      const {lang, bylinePrefixes, bylineSuffixes} = messages;
      for (const prefix of bylinePrefixes) {
        const name = `${prefix} Ada Rell Oskan`;
        expect(line({author: [person(name)]}, lang), lang).to.equal(name);
      }
      for (const suffix of bylineSuffixes) expect(line({author: [person(`Ada ${suffix}`)]}, lang), lang).to.equal(`Ada ${suffix}`);
      expect(line({author: [person('By Ada Rell')]}, lang), lang).to.equal('By Ada Rell');
    }
    expect(line({author: [person('Di Stefano')]}, 'it')).to.equal('di Di Stefano');
  });

  it('is not there without an author', () => {
    for (const credited of [
      {},
      {author: []},
      {author: [person('')]},
      {author: [person('  ')]},
      {bylineText: ' '},
      {bylineText: 'By'},
      {bylineText: 'By:'},
    ])
      expect(print(credited)).to.equal('');
    expect(print({bylineText: 'Von'}, 'de')).to.equal('');
    expect(line({author: [person(' '), ada]})).to.equal('By Ada Rell');
  });

  it('collapses white space', () => {
    expect(line({author: [person(' Ada\u00a0\u00a0Rell\n')]})).to.equal('By Ada Rell');
    expect(line({bylineText: ' By\u00a0 Ada\n Rell '})).to.equal('By Ada Rell');
  });

  it('links names in their own language', () => {
    const html = print({author: [person('青木遥', {lang: 'ja', url: 'https://example.org/aoki'})]});
    expect(html).to.contain('<a class="bsh-author bsh-link" rel="author" href="https://example.org/aoki"><bdi lang="ja">青木遥</bdi></a>');
  });

  it('says role and house of a sole author, each once', () => {
    const known = {jobTitle: 'Science editor', affiliation: {type: 'Organization', name: 'The Lantern'} as const};
    expect(line({author: [person('Ada Rell', known)]})).to.equal('By Ada Rell, Science editor, The Lantern');
    expect(line({author: [person('青木遥', {jobTitle: '論説委員'})]}, 'ja')).to.equal('文・青木遥、論説委員');
    expect(line({author: [person('Ada Rell', known), tomas]})).to.equal('By Ada Rell and Tomas Verin');
    expect(line({author: [person('Ada Rell', {...known, jobTitle: 'Editor, The Lantern'})]})).to.equal('By Ada Rell, Editor, The Lantern');
    expect(line({author: [person('Ada Rell, Science Editor', known)]})).to.equal('By Ada Rell, Science Editor, The Lantern');
  });

  it('says where it was written, once', () => {
    const body: Article['body'] = [{type: 'paragraph', children: [{type: 'text', value: 'VELIN BAY (Meridian) – Ferries run again.'}]}];
    expect(line({author: [ada], dateline: 'Velin Bay'})).to.equal('By Ada Rell in Velin Bay');
    expect(line({author: [ada], dateline: 'VELIN BAY —'})).to.equal('By Ada Rell in VELIN BAY');
    expect(line({author: [ada], dateline: 'in Velin Bay'})).to.equal('By Ada Rell in Velin Bay');
    expect(line({author: [ada], dateline: 'Velin Bay', body})).to.equal('By Ada Rell');
    expect(line({author: [person('Ada Rell', {jobTitle: 'Velin Bay correspondent'})], dateline: 'Velin Bay'})).to.equal(
      'By Ada Rell, Velin Bay correspondent',
    );
    expect(line({author: [person('青木遥')], dateline: 'ロンドン'}, 'ja')).to.equal('文・青木遥 （ロンドン）');
  });

  it('says to a screen reader what a name is where no word does, and what a role is', () => {
    expect(heard(print({author: [ada]}, 'fi'))).to.equal('Kirjoittaja, Ada Rell');
    expect(heard(print({author: [ada]}, 'en'))).to.equal('By Ada Rell');
    expect(heard(print({author: [person('Ada Rell', {jobTitle: 'Science editor'})]}))).to.equal('By Ada Rell, Role, Science editor');
  });
});

describe('a byline of many', () => {
  const four = [ada, tomas, mirela, jonas];

  it('names the first and counts the others, who are in a disclosure', () => {
    const html = print({author: four}, 'en-GB', {authorLimit: 2});
    expect(html).to.contain(
      'By <span class="bsh-author"><bdi>Ada Rell</bdi></span>, <span class="bsh-author"><bdi>Tomas Verin</bdi></span> <details',
    );
    expect(html).to.contain('<summary class="bsh-others-count">and 2 others</summary>');
    expect(seen(html)).to.equal('By Ada Rell, Tomas Verin and 2 othersMirela Oskan and Jonas Hale');
  });

  it('names all where they are no more than the limit', () => {
    expect(line({author: four}, 'en-GB', {authorLimit: 4})).to.equal('By Ada Rell, Tomas Verin, Mirela Oskan and Jonas Hale');
  });

  it('works in every language, with the words after the names after the count', () => {
    for (const {lang} of LANGUAGES) {
      const html = print({author: four}, lang, {authorLimit: 1});
      const count = /<summary class="bsh-others-count">([^<]+)</.exec(html)?.[1] ?? '';
      expect(count, lang).to.match(/^\S.*\S$/);
      for (const {name} of four) expect(html.split(name), `${lang} ${name}`).to.have.length(2);
      expect(html, lang).not.to.contain('\0');
    }
    expect(line({author: four}, 'ko', {authorLimit: 1})).to.match(/^Ada Rell 외 3명 기자Tomas Verin/);
  });

  it('leaves the newsroom’s own line whole', () => {
    expect(line({author: four, bylineText: 'By Ada Rell, Tomas Verin and others'}, 'en', {authorLimit: 1})).to.equal(
      'By Ada Rell, Tomas Verin and others',
    );
  });
});

describe('the newsroom’s own line', () => {
  it('is kept to the word, and nothing is added', () => {
    const known = {jobTitle: 'Science editor', url: 'https://example.org/ada'};
    for (const text of ['Ada Rell', 'By Ada Rell', 'Ada Rell and others', 'Words: Ada Rell', 'From our correspondents'])
      expect(heard(print({author: [person('Ada Rell', known)], bylineText: text, dateline: 'Velin Bay'}))).to.equal(text);
  });

  it('links contributors too, and they are not named again', () => {
    const contributor: Contribution[] = [
      {roleName: 'producer', agent: [person('Tomas Verin', {url: 'https://example.org/tomas'}), mirela]},
    ];
    const credited = {author: [ada], contributor, bylineText: 'Written by Ada Rell, produced by Tomas Verin'};
    expect(print(credited)).to.contain('href="https://example.org/tomas"');
    expect(contributors(credited, contextFor('en')).map((each) => seen(toHtml(each)))).to.deep.equal(['Producer: Mirela Oskan']);
    const twice = {author: [tomas], contributor, bylineText: 'By Tomas Verin'};
    expect(contributors(twice, contextFor('en')).map((each) => seen(toHtml(each)))).to.deep.equal(['Producer: Mirela Oskan']);
  });

  it('has the words of the text and no others, each author once, and links no part of a word', () => {
    const word = fc.oneof(
      fc.constantFrom('By', 'and', 'Ada', 'Rell', 'Ada Rell', 'Lee-Ada', 'Rell’s', '青木', ',', '&'),
      fc.string({unit: 'grapheme', maxLength: 6}),
    );
    const name = fc.oneof(
      fc.constantFrom('Ada', 'Rell', 'Ada Rell', 'ADA RELL', '青木', 'a', 'By'),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 5}),
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 8}), fc.uniqueArray(name, {maxLength: 4}), (words, names) => {
        const text = words.join(' ');
        const author = names.map((each, index) => person(each, {url: `https://example.org/${String(index)}`}));
        const html = print({author, bylineText: text});
        if (freeText({bylineText: text}, contextFor('en')) === undefined) return;
        const shown = text.normalize('NFC').replace(/\s+/g, ' ').trim();
        if (!/[<>&"\u00a0]/.test(shown)) expect(heard(html)).to.equal(shown);
        const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
        expect(new Set(links).size).to.equal(links.length);
        expect(html).not.to.match(/[a-z]<a|<\/a>[a-z]/i);
      }),
      {numRuns: 500},
    );
  });
});

describe('contributors', () => {
  const shown = (roleName: string, names: string[], locale = 'en'): string =>
    contributors({contributor: [{roleName, agent: names.map((name) => person(name))}]}, contextFor(locale))
      .map((each) => seen(toHtml(each)))
      .join('|');

  it('have their role before them, as the source says it', () => {
    expect(shown('additional reporting by', ['Ada Rell', 'Tomas Verin'])).to.equal('Additional reporting by Ada Rell and Tomas Verin');
    expect(shown('Research', ['Ada Rell'])).to.equal('Research: Ada Rell');
    expect(shown('Recherche:', ['Ada Rell'], 'de')).to.equal('Recherche: Ada Rell');
    expect(shown('Übersetzung von', ['Ada Rell'], 'de')).to.equal('Übersetzung von Ada Rell');
    expect(shown('enquête', ['Ada Rell'], 'fr')).to.equal('Enquête\u00a0: Ada Rell');
  });

  it('have the newsroom’s word for roles that only a format names', () => {
    expect(shown('editor', ['Ada Rell'])).to.equal('Editing: Ada Rell');
    expect(shown('translator', ['Ada Rell'], 'de')).to.equal('Übersetzung: Ada Rell');
    expect(shown('illustrator', ['青木遥', '森田圭'], 'ja')).to.equal('イラスト：青木遥、森田圭');
    for (const {lang} of LANGUAGES) expect(shown('contributor', ['Ada Rell'], lang), lang).to.match(/^\P{Ll}.*Ada Rell$/u);
  });

  it('are nobody without names', () => {
    expect(shown('editor', [])).to.equal('');
    expect(shown('editor', [' '])).to.equal('');
  });
});

describe('a signature', () => {
  const image = {type: 'ImageObject', url: 'https://example.org/ada.jpg'} as const;
  const pictured = person('Ada Rell', {image, jobTitle: 'Editor', description: 'Ada Rell sails.'});

  it('has the portrait of a sole author', () => {
    expect(signed({author: [pictured]}))
      .to.contain('<img class="bsh-avatar" alt="" width="48" height="48"')
      .and.contain('bsh-pictured');
    for (const bylineText of ['By Ada Rell', 'ADA RELL, EDITOR', 'Ada Rell'])
      expect(signed({author: [pictured], bylineText}), bylineText).to.contain('bsh-avatar');
  });

  it('has none where more people are named, or may be', () => {
    expect(signed({author: [pictured, tomas]})).not.to.contain('<img');
    for (const bylineText of ['Ada Rell and others', 'Ada Rell and Tomas Verin', 'Ada Rell, mpa', 'By our staff'])
      expect(signed({author: [pictured], bylineText}), bylineText).not.to.contain('<img');
    expect(signed({author: [pictured]}, {omit: new Set(['avatar'])})).not.to.contain('<img');
    expect(signed({author: [pictured]}, {omit: new Set(['byline'])})).to.equal('');
  });

  it('asks for a small picture', () => {
    const renditions = [400, 120, 60].map((width) => ({url: `https://example.org/${String(width)}.jpg`, width}));
    expect(signed({author: [{...pictured, image: {...image, renditions}}]})).to.contain('src="https://example.org/120.jpg"');
    expect(signed({author: [pictured]}, {imageUrl: ({url}, width) => `${url}?w=${String(width)}`})).to.contain('ada.jpg?w=96');
  });

  it('has biographies and contributors where the page asks for them', () => {
    const contributor = [{roleName: 'research by', agent: [tomas]}];
    expect(signed({author: [pictured], contributor}))
      .not.to.contain('details')
      .and.not.to.contain('Research');
    const html = signed(
      {author: [pictured, {...jonas, description: 'He rows.'}], contributor},
      {show: new Set(['biographies', 'contributors'])},
    );
    expect(html).to.contain('<summary class="bsh-summary">About the authors</summary>');
    expect(html).to.contain('<p class="bsh-biography">Ada Rell sails.</p>');
    expect(html).to.contain('<p class="bsh-biography"><strong class="bsh-label"><bdi>Jonas Hale</bdi></strong> He rows.</p>');
    expect(html).to.contain('<p class="bsh-contribution">Research by <bdi>Tomas Verin</bdi></p>');
    expect(signed({author: [pictured]}, {show: new Set(['biographies'])})).to.contain('About the author<');
  });
});
