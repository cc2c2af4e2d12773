import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {composeNames, hasPrefix} from '../../../dist/text/byline.js';
import {linkNames, type NamePart} from '../../../dist/text/link-names.js';
import type {Agent} from '../../../dist/model/article.js';

const person = (name: string, url?: string): Agent => ({type: 'Person', name, ...(url === undefined ? {} : {url})});
const plain = (parts: readonly NamePart[]) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const marked = (parts: readonly NamePart[]) => parts.map((part) => (typeof part === 'string' ? part : `[${part.text}]`)).join('');

describe('linkNames', () => {
  it('finds the names and adds nothing', () => {
    const authors = [person('Ana Lee'), person('Bo Roe'), person('Cy Fox')];
    expect(marked(linkNames('Written by Ana Lee, read by Bo Roe, produced by Cy Fox', authors))).to.equal(
      'Written by [Ana Lee], read by [Bo Roe], produced by [Cy Fox]',
    );
    expect(linkNames('By our staff', authors)).to.deep.equal(['By our staff']);
    expect(linkNames('', authors)).to.deep.equal([]);
  });

  it('takes the longest name first', () => {
    const [ana, anaMarie] = [person('Ana'), person('Ana Marie Lee')];
    expect(linkNames('Ana Marie Lee and Ana', [ana, anaMarie])).to.deep.equal([
      {text: 'Ana Marie Lee', agent: anaMarie},
      ' and ',
      {text: 'Ana', agent: ana},
    ]);
  });

  it('uses each author once, and tells two of one name by their order', () => {
    const [first, second] = [person('Ana Lee', 'https://example.org/1'), person('Ana Lee', 'https://example.org/2')];
    expect(linkNames('Ana Lee and Ana Lee', [first, second])).to.deep.equal([
      {text: 'Ana Lee', agent: first},
      ' and ',
      {text: 'Ana Lee', agent: second},
    ]);
    expect(marked(linkNames('Ana Lee and Ana Lee', [first]))).to.equal('[Ana Lee] and Ana Lee');
  });

  it('does not mind case, spaces and apostrophes', () => {
    expect(marked(linkNames(' BY\u00a0ANA  LEE and Bo O’Roe ', [person('Ana Lee'), person("Bo O'Roe")]))).to.equal(
      'BY [ANA LEE] and [Bo O’Roe]',
    );
    expect(marked(linkNames('By Jose\u0301 Lee', [person('José Lee')]))).to.equal('By [José Lee]');
  });

  it('takes whole words alone, but asks for no spaces where a script has none', () => {
    expect(marked(linkNames('Anastasia, Susana', [person('Ana')]))).to.equal('Anastasia, Susana');
    expect(marked(linkNames('文・山田太郎', [person('山田太郎')]))).to.equal('文・[山田太郎]');
    expect(marked(linkNames('执笔张三', [person('张三')]))).to.equal('执笔[张三]');
  });

  it('takes names literally', () => {
    for (const name of ['A. (Bo) [Roe]', 'A+B*C?', 'x|y', 'a-b', 'c\\d', '$1', 'Jean-Luc {x}^'])
      expect(marked(linkNames(`By ${name}!`, [person(name)])), name).to.equal(`By [${name}]!`);
    expect(marked(linkNames('Axa', [person('A.a')]))).to.equal('Axa');
  });

  it('never throws and never changes the words', () => {
    const name = fc.oneof(fc.string({unit: 'binary', maxLength: 5}), fc.constantFrom('Ana', 'Ana Lee', 'a', '.', '(', '\\'));
    fc.assert(
      fc.property(fc.array(name, {maxLength: 6}), fc.array(name, {maxLength: 4}), (words, names) => {
        const text = words.join(' ');
        const parts = linkNames(
          text,
          names.map((each) => person(each)),
        );
        expect(plain(parts)).to.equal(text.normalize('NFC').replace(/\s+/g, ' ').trim());
        expect(parts.filter((part) => typeof part !== 'string').length).to.be.at.most(names.length);
      }),
      {numRuns: 1000},
    );
  });
});

describe('composeNames', () => {
  const authors = ['Ana Lee', 'Bo Roe', 'Cy Fox'].map((name) => person(name));

  it('joins as the language does', () => {
    expect(marked(composeNames(authors, 'en-GB'))).to.equal('[Ana Lee], [Bo Roe] and [Cy Fox]');
    expect(marked(composeNames(authors, 'en-US'))).to.equal('[Ana Lee], [Bo Roe], and [Cy Fox]');
    expect(marked(composeNames(authors, 'ja'))).to.equal('[Ana Lee]、[Bo Roe]、[Cy Fox]');
    expect(marked(composeNames(authors.slice(0, 2), 'de'))).to.equal('[Ana Lee] und [Bo Roe]');
    expect(
      composeNames(authors, 'en')
        .filter((part) => typeof part !== 'string')
        .map((part) => part.agent),
    ).to.deep.equal(authors);
  });

  it('manages with none, blank names and bad locales', () => {
    expect(composeNames([], 'en')).to.deep.equal([]);
    expect(composeNames([person(' '), person('Ana Lee')], 'C')).to.deep.equal([{text: 'Ana Lee', agent: person('Ana Lee')}]);
  });
});

describe('hasPrefix', () => {
  it('asks for no space after a word of a script that has none, unless the word may begin a name', () => {
    const prefixes = ['记者', '文', 'โดย', '글', '사진'];
    for (const text of ['记者张三', '记者 张三', '文／张三', '文：张三', 'โดยสมชาย', '글 홍길동'])
      expect(hasPrefix(text, prefixes), text).to.equal(true);
    for (const text of ['文在寅', '사진가협회', '글로벌뉴스']) expect(hasPrefix(text, prefixes), text).to.equal(false);
  });

  it('tells a word before the names, whatever the case', () => {
    const prefixes = ['by', 'written by'];
    for (const text of ['By Ana Lee', ' BY: Ana', 'Written by Ana', 'by\u00a0Ana']) expect(hasPrefix(text, prefixes), text).to.equal(true);
    for (const text of ['Byron Lee', 'Ana by Bo', '', 'Written, by']) expect(hasPrefix(text, prefixes), text).to.equal(false);
  });
});
