import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isSuspiciousName, looksLikeOrganization, splitNames} from '../../../dist/text/names.js';

describe('splitNames', () => {
  it('splits several people', () => {
    for (const text of [
      'Ana Lee and Bo Roe',
      'Ana Lee, Bo Roe',
      'Ana Lee,Bo Roe',
      'Ana Lee & Bo Roe',
      'Ana Lee; Bo Roe',
      'Ana Lee | Bo Roe',
      'Ana Lee / Bo Roe',
      'Ana Lee, and Bo Roe',
    ]) {
      expect(splitNames(text), text).to.deep.equal(['Ana Lee', 'Bo Roe']);
    }
    expect(splitNames('Ana Lee, Bo Roe and Cy Fox')).to.deep.equal(['Ana Lee', 'Bo Roe', 'Cy Fox']);
    expect(splitNames('ANA LEE AND BO ROE')).to.deep.equal(['ANA LEE', 'BO ROE']);
    expect(splitNames('Lou van der Berg and Bob de Vries')).to.deep.equal(['Lou van der Berg', 'Bob de Vries']);
    expect(splitNames('Ana Lee, Reuters and AFP')).to.deep.equal(['Ana Lee', 'Reuters', 'AFP']);
  });

  it('knows "and" in other languages', () => {
    for (const and of ['und', 'et', 'y', 'e', 'og', 'och', 'i', 'a', 'ja', 've', 'en', 'и', 'és', 'و']) {
      expect(splitNames(`Ana Lee ${and} Bo Roe`), and).to.deep.equal(['Ana Lee', 'Bo Roe']);
    }
    expect(splitNames('山田太郎、鈴木花子')).to.deep.equal(['山田太郎', '鈴木花子']);
    expect(splitNames('سارة أحمد، محمد علي')).to.deep.equal(['سارة أحمد', 'محمد علي']);
  });

  it('takes off the word before the names', () => {
    for (const text of [
      'By Ana Lee',
      'BY ANA LEE',
      'by: Ana Lee',
      'Written by Ana Lee',
      'Von Ana Lee',
      'Par Ana Lee',
      'Text: Ana Lee',
      'Por Ana Lee',
    ]) {
      expect(splitNames(text).join().toLowerCase(), text).to.equal('ana lee');
    }
    for (const text of ['Byron Lee', 'Von Lee', 'Von der Marwitz']) expect(splitNames(text)).to.deep.equal([text]);
  });

  it('leaves whole what may be one', () => {
    const one = [
      'Lee, Ana',
      'Ana Ortega y Gasset',
      'Standards and Practices Desk',
      'Associated Press and agencies',
      'Lee & Sons',
      'Ana Lee, Foreign Editor',
      'Ana Lee | Staff Writer',
    ];
    const more = ['Ana Lee with Bo Roe', 'Arts and Culture', 'Ana Lee in Zagreb and Bo Roe in Split', '阿尔伯特·爱因斯坦', 'Ana Lee'];
    for (const text of [...one, ...more]) expect(splitNames(text), text).to.deep.equal([text]);
  });

  it('keeps titles with their names', () => {
    expect(splitNames('Bo Roe, Jr.')).to.deep.equal(['Bo Roe, Jr.']);
    expect(splitNames('Ana Lee, PhD, and Bo Roe, M.D.')).to.deep.equal(['Ana Lee, PhD', 'Bo Roe, M.D.']);
  });

  it('names nobody twice, and nobody where nobody is named', () => {
    expect(splitNames('Ana Lee; Ana Lee')).to.deep.equal(['Ana Lee']);
    for (const text of ['', ' ', ';', ' | ', '—']) expect(splitNames(text)).to.deep.equal([]);
  });

  it('never throws, never returns blanks, and takes linear time', () => {
    const parts = fc
      .array(fc.constantFrom('Ana Lee', 'Bo', ' and ', ', ', ' ', ';', '|', 'By ', ':', 'AFP', 'Desk', 'é', '،'), {maxLength: 20})
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(parts, fc.string({unit: 'binary'})), (text) => {
        for (const name of splitNames(text)) expect(name).to.match(/^\S(?:.*\S)?$/su);
      }),
      {numRuns: 1000},
    );
    for (const part of [', ', ' and', 'a ', 'A, ', '@', '.', 'agenc', 'Ana Lee, ', 'a.b']) {
      const started = performance.now();
      const text = part.repeat(10_000 / part.length);
      splitNames(text);
      isSuspiciousName(text);
      looksLikeOrganization(text);
      expect(performance.now() - started, part).to.be.below(2_000);
    }
  });
});

describe('looksLikeOrganization', () => {
  it('knows agencies, desks and houses', () => {
    const agencies = [
      'Reuters',
      'AFP',
      'AP',
      'dpa',
      'The Associated Press',
      'Agence France-Presse',
      'ANSA',
      'Xinhua',
      'TASS',
      'Kyodo News',
    ];
    const desks = [
      'Agency Staff',
      'Foreign Desk',
      'Newsroom',
      'Redaktion',
      'Redacción',
      'La Rédaction',
      'Redazione Esteri',
      'Редакция',
      'Our News Team',
      'Editorial Board',
      '编辑部',
      'Harbour Online',
    ];
    for (const name of [...agencies, ...desks]) expect(looksLikeOrganization(name), name).to.equal(true);
  });

  it('leaves people alone', () => {
    for (const name of ['Ana Lee', 'Ani', 'Sid', 'Ann Stafford', 'Tim Teamer', 'Newson Pressly', 'Иван Петров', '山田太郎', '']) {
      expect(looksLikeOrganization(name), name).to.equal(false);
    }
  });
});

describe('isSuspiciousName', () => {
  it('finds addresses and accounts', () => {
    for (const name of [
      'https://example.org/ana',
      'www.example.org',
      'example.com',
      'ana@example.org',
      'admin',
      'Administrator',
      'wp_admin',
      'editor',
      'webmaster',
      'user123',
      'site-admin',
      'ana_lee',
      'null',
    ]) {
      expect(isSuspiciousName(name), name).to.equal(true);
    }
  });

  it('leaves names alone', () => {
    for (const name of ['Ana Lee', 'Ana', 'A. J. Lee', 'Ed Itor', 'Adminah', 'José', '山田太郎', 'B2B Desk', ''])
      expect(isSuspiciousName(name), name).to.equal(false);
  });
});
