import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isSuspiciousName, looksLikeOrganization, readNames, splitNames} from '../../../dist/text/names.js';

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

/** Writes what was read in one line: "Name {role} @house; #Organisation; Name +". */
function written(text: string, language?: string): string {
  return readNames(text, {sites: ['The Lantern', 'LNN', 'lantern.example'], language})
    .map(({name, isOrganization, jobTitle, affiliation, hasMore}) =>
      [
        isOrganization ? `#${name}` : name,
        jobTitle === undefined ? '' : ` {${jobTitle}}`,
        affiliation === undefined ? '' : ` @${affiliation}`,
        hasMore ? ' +' : '',
      ].join(''),
    )
    .join('; ');
}

function expectNames(table: Readonly<Record<string, string>>, language?: string): void {
  for (const [text, names] of Object.entries(table)) expect(written(text, language), text).to.equal(names);
}

describe('readNames', () => {
  it('gives roles to the person before or behind them', () =>
    expectNames({
      'Ana Lee, Foreign Editor': 'Ana Lee {Foreign Editor}',
      'Ana Lee | Staff Writer': 'Ana Lee {Staff Writer}',
      'Ana Lee - Political Correspondent': 'Ana Lee {Political Correspondent}',
      'Ana Lee, Staff Reporter, and Bo Roe, Health Correspondent': 'Ana Lee {Staff Reporter}; Bo Roe {Health Correspondent}',
      'Political editor Ana Lee and Bo Roe': 'Ana Lee {Political editor}; Bo Roe',
      'Von Lantern-Redakteur Bo Roe': 'Bo Roe {Lantern-Redakteur}',
      'Ana Lee Reporter': 'Ana Lee {Reporter}',
      'Ana Lee, Editor of The Harbour': 'Ana Lee {Editor of The Harbour}',
      'Иван Петров, корреспондент': 'Иван Петров {корреспондент}',
      'Bo Roe, Redakteur': 'Bo Roe {Redakteur}',
      'Ana Lee, journaliste': 'Ana Lee {journaliste}',
      'Ana Lee, Science Editor, Bo Roe, Reporter': 'Ana Lee {Science Editor}; Bo Roe {Reporter}',
      'Ana Lee Harbour Fellow': 'Ana Lee {Harbour Fellow}',
      'Ana Lee in Split and Bo Roe, Middle East correspondent': 'Ana Lee +; Bo Roe {Middle East correspondent}',
      'Ana Lee, staff': 'Ana Lee {staff}',
      'Managing Editor': '#Managing Editor',
    }));

  it('tells houses from agencies, and both from people', () =>
    expectNames({
      'By Ana Lee, Bo Roe and Cy Fox, LNN': 'Ana Lee; Bo Roe; Cy Fox @LNN',
      'Ana Lee (The Lantern)': 'Ana Lee @The Lantern',
      'Ana Lee | The Lantern': 'Ana Lee @The Lantern',
      'Ana Lee; The Lantern': 'Ana Lee; #The Lantern',
      'Ana Lee for the Harbour Post': 'Ana Lee @Harbour Post',
      'Ana Lee, University of Amel': 'Ana Lee @University of Amel',
      'Ana Lee, Reuters': 'Ana Lee; #Reuters',
      'Ana Lee (AFP)': 'Ana Lee; #AFP',
      'Ana Lee | AP': 'Ana Lee; #AP',
      'dpa/Ana Lee': '#dpa; Ana Lee',
      'Ana Lee mit dpa': 'Ana Lee; #dpa',
      'ANA LEE Associated Press': 'ANA LEE; #Associated Press',
      'AFP/Reuters': '#AFP; #Reuters',
      'The Lantern avec AFP': '#The Lantern; #AFP',
      'The Lantern': '#The Lantern',
      lantern: '#lantern',
      'Ana Lee The Lantern': 'Ana Lee @The Lantern',
      'Ana Lee BBC News': 'Ana Lee @BBC News',
      'Ana Lee, The Harbour Register': 'Ana Lee @The Harbour Register',
      'Ana Lee, Harbour Star': 'Ana Lee @Harbour Star',
      'Ana Star and Bo Post': 'Ana Star; Bo Post',
      'Ana Lee, El Faro': 'Ana Lee @El Faro',
      'Ana Lee Special to The Harbour': 'Ana Lee @The Harbour',
      'Ana Lee, Special to The Harbour': 'Ana Lee @The Harbour',
      'By Ana Lee for the Harbour Mail Bo Roe for HarbourOnline': 'Ana Lee @Harbour Mail; Bo Roe @HarbourOnline',
      'Ana Lee; Bo Roe for the Harbour Mail; Cy Fox': 'Ana Lee; Bo Roe @Harbour Mail; Cy Fox',
      'Ana Lee and Bo Roe and Cy Fox for the Harbour Mail and Di Moe': 'Ana Lee; Bo Roe; Cy Fox @Harbour Mail; Di Moe',
    }));

  it('tells people from places behind a dash', () =>
    expectNames({
      'Ana Lee - Bo Roe': 'Ana Lee; Bo Roe',
      'Ana Lee - Bo Roe - Cy Fox - Di Moe': 'Ana Lee; Bo Roe; Cy Fox; Di Moe',
      'Ana Lee - Local': 'Ana Lee +',
      'Ana Lee – São Lucas': 'Ana Lee +',
      'Ana Lee --': 'Ana Lee',
    }));

  it('makes no author of a picture credit, a place or an address', () =>
    expectNames({
      'Ana Lee, Photos Bo Roe, Cy Fox': 'Ana Lee +; Cy Fox',
      'Ana Lee, File Photo': 'Ana Lee +',
      'Ana Lee, in Split and Bo Roe': 'Ana Lee +; Bo Roe',
      'Ana Lee • www.lantern.example': 'Ana Lee',
      'File Photo': '#File Photo',
    }));

  it('tells that something else stands beside a name', () =>
    expectNames({
      'Ana Lee – Port Amel': 'Ana Lee +',
      'Ana Lee – Split': 'Ana Lee +',
      'Ana Lee in Zagreb': 'Ana Lee +',
      'Ana Lee aus Wien, Bo Roe': 'Ana Lee +; Bo Roe',
      'ZAGREB – Ana Lee': 'Ana Lee +',
      'Ana Lee (she/her)': 'Ana Lee +',
      'القاهرة - محمد علي': 'محمد علي +',
    }));

  it('reads the names and the words beside them of East Asia', () => {
    expectNames({
      山田太郎記者: '山田太郎',
      '記者 王小明': '王小明',
      '홍길동 기자': '홍길동',
      '홍길동·김철수 기자': '홍길동; 김철수',
      '홍길동, 김철수 기자': '홍길동; 김철수',
      '홍길동 특파원': '홍길동 {특파원}',
      '作者：张三': '张三',
      '張三,李四': '張三; 李四',
      '阿尔伯特·爱因斯坦': '阿尔伯特·爱因斯坦',
      编辑部: '#编辑部',
      共同通信: '#共同通信',
      연합뉴스: '#연합뉴스',
    });
  });

  it('takes "by" off in many languages', () => {
    for (const by of ['Oleh', 'Door', 'Text:', 'Texte :', 'Автор:', 'a cura di', 'oprac.', 'Words by', 'بقلم', 'מאת', 'Kirjoittanut'])
      expect(written(`${by} Ana Lee`), by).to.equal('Ana Lee');
    expectNames({'Di Ana Lee': 'Ana Lee'}, 'it');
    expectNames({'De Ana Lee': 'Ana Lee'}, 'ro');
    expectNames({'De Ana Lee': 'De Ana Lee', 'Di Ana Lee': 'Di Ana Lee'}, 'en');
    expectNames({'Trần An - Nguyễn Bình': 'Trần An; Nguyễn Bình'}, 'vi');
  });

  it('turns family names behind given names only where every entry is written so', () =>
    expectNames({'Lee, Ana; Roe, Bo': 'Ana Lee; Bo Roe', 'Lee, Ana': 'Lee, Ana', 'Lee, Ana; The Lantern': 'Lee, Ana; #The Lantern'}));

  it('leaves out what is no name: "and others", signs at the edges', () =>
    expectNames({
      'Ana Lee and others': 'Ana Lee',
      'Ana Lee,': 'Ana Lee',
      '- Ana Lee *': 'Ana Lee',
      '¿ ana Lee': 'ana Lee',
      'Ana Lee, MD, MPH': 'Ana Lee, MD, MPH',
    }));

  it('takes no time over what is no line of names', () => {
    for (const part of ['Ana Lee; ', 'in ', 'A b ', '기자 ', 'Ana Lee (', 'with AFP ']) {
      const started = performance.now();
      readNames(part.repeat(200_000 / part.length));
      readNames(part.repeat(Math.floor(1000 / part.length)));
      expect(performance.now() - started, part).to.be.below(1_000);
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
      'Agência Lusa',
      'Press Trust of India',
      'ČTK',
      'Keystone-SDA',
      'ТАСС',
      'رويترز',
      'एएनआई',
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
      'Staff Reporter',
      'Our Special Correspondent',
      'Guest Contributor',
      'BBC Sport',
      'LNN',
      'lantern.com',
      'वेब डेस्क',
      'نيوز ڈیسک',
      '東京社会部',
    ];
    for (const name of [...agencies, ...desks]) expect(looksLikeOrganization(name), name).to.equal(true);
  });

  it('leaves people alone', () => {
    for (const name of [
      'Ana Lee',
      'Ani',
      'Sid',
      'Petra',
      'Petra Haber',
      'Mena',
      'Ann Stafford',
      'Tim Teamer',
      'Newson Pressly',
      'Иван Петров',
      '山田太郎',
      '',
    ]) {
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
