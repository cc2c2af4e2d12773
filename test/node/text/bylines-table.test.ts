import {expect} from 'chai';
import {describe, it} from 'node:test';
import type {Agent} from '../../../dist/model/article.js';
import {linkNames} from '../../../dist/text/link-names.js';

/** A line with the names in it that must be found in brackets, and all names that are known; "@" is before an organisation. */
type Row = readonly [string, ...string[]];

const agent = (name: string): Agent => (name.startsWith('@') ? {type: 'Organization', name: name.slice(1)} : {type: 'Person', name});

const BYLINES: Readonly<Record<string, readonly Row[]>> = {
  English: [
    ['By [Ada Rell]', 'Ada Rell'],
    ['By [ADA RELL]', 'Ada Rell'],
    ['BY [ADA RELL] AND [TOMAS VERIN]', 'Ada Rell', 'Tomas Verin'],
    ['Written by [Ada Rell], read by [Tomas Verin], produced by [Mirela Oskan]', 'Ada Rell', 'Tomas Verin', 'Mirela Oskan'],
    ['[Ada Rell] in Velin Bay and [Tomas Verin] in Ostermark, Foreign Staff', 'Ada Rell', 'Tomas Verin'],
    ['[Ada Rell] (now) and [Tomas Verin] (earlier)', 'Ada Rell', 'Tomas Verin'],
    ['By Lena Ostrand, as told to [Ada Rell]', 'Ada Rell'],
    ['By [Ada Rell] with Tomas Verin', 'Ada Rell'],
    ['By [Ada Rell], Science Editor', 'Ada Rell'],
    ['By [Ada Rell] Science editor, Lantern News', 'Ada Rell'],
    ['Analysis by Science Editor [Ada Rell]', 'Ada Rell'],
    ['By [Ada Rell] of [The Lantern]', 'Ada Rell', '@The Lantern'],
    ['[Ada Rell]’s notebook', 'Ada Rell'],
    ['[ADA RELL]’S NOTEBOOK', 'Ada Rell'],
    ["The Lantern's [Ada Rell]", 'Ada Rell'],
    ['By Joann Lee', 'Ann Lee'],
    ['By Joann Lee and [Ann Lee]', 'Ann Lee'],
    ['By Mary Ann Lee and [Ann Lee]', 'Ann Lee'],
    ['By Mary-Ann Lee', 'Ann Lee'],
    ['By J. Ann Lee', 'Ann Lee'],
    ['By [J. K. Roe]', 'J.K. Roe'],
    ['By [J.K. Roe] and [M. L. Fox]', 'J. K. Roe', 'M.L. Fox'],
    ['By [Bo Roe Jr.], Velin Bay', 'Bo Roe Jr.'],
    ['By Dr.[Ada Rell]', 'Ada Rell'],
    ['By Ann Lee-Smith', 'Ann Lee'],
    ['By Ann Lee–Smith', 'Ann Lee'],
    ['By [Ann Lee-Smith] and [Ann Lee]', 'Ann Lee', 'Ann Lee-Smith'],
    ['By [Ann Lee‑Smith]', 'Ann Lee-Smith'],
    ['By Ann Lee', 'Lee'],
    ['By [Lee]', 'Lee'],
    ['By [Lee] and [Max]', 'Max', 'Lee'],
    ['By Max Roe', 'Max'],
    ['By [Max O’Roe]', "Max O'Roe"],
    ["By [Max O'Roe]", 'Max O’Roe'],
    ['By Max O’Roe', 'Max O'],
    ['By Brian O’Roe', 'Roe'],
    ['By [Renée Ångström]', 'Renee Angstrom'],
    ['By [RENEE ANGSTROM]', 'Renée Ångström'],
    ['By [Søren Łukasz]', 'Soren Lukasz'],
    ['By [A. (Bo) Roe]', 'A. (Bo) Roe'],
    ['By [Bo Roe Jr.]', 'Bo Roe Jr.'],
    ['By [Bo+Roe*] and [C?]', 'Bo+Roe*', 'C?'],
    ['By [Ada Rell] — [Tomas Verin]', 'Tomas Verin', 'Ada Rell'],
    ['By [Ada Rell]—Velin Bay', 'Ada Rell'],
    ['By [Ada Rell]/[Meridian]', 'Ada Rell', '@Meridian'],
    ['By [Ada Rell] | [Meridian]', 'Ada Rell', '@Meridian'],
    ['By [Ada Rell] ([Meridian])', 'Ada Rell', '@Meridian'],
    ['[Meridian] Staff', '@Meridian'],
    ['By [Ada Rell] & [Tomas Verin]', 'Ada Rell', 'Tomas Verin'],
    ['By Lantern Staff', 'Ada Rell'],
    ['By Ada Rellington', 'Ada Rell'],
    ['By Nada Rell', 'Ada Rell'],
    ['By [Ada Rell], Ada Rell and Tomas Verin', 'Ada Rell'],
    ['Follow @rell and write to rell@example.org', 'Rell'],
    ['ada.rell.example', 'Rell'],
    ['Text: [Ada Rell]; photographs: [Tomas Verin]', 'Ada Rell', 'Tomas Verin'],
    ['By [Will] in Velin Bay', 'Will'],
    ['By [Ada Rell], who will report', 'Ada Rell', 'Will'],
  ],
  German: [
    ['Von [Jonas Hale], nla', 'Jonas Hale'],
    ['Von [Jonas Hale] und [Käthe Brunnhuber], [mpa]', 'Käthe Brunnhuber', 'Jonas Hale', '@mpa'],
    ['VON [KAETHE GROSS] UND [JÖRG STRAUSS]', 'Kaethe Groß', 'Jörg Strauß'],
    ['Ein Gastbeitrag von [Jonas von der Hale]', 'Jonas von der Hale'],
    ['Von Korrespondentin [Käthe Brunnhuber], Velin Bay', 'Käthe Brunnhuber'],
    ['Text: [Käthe Brunnhuber], Fotos: [Jonas Hale]', 'Käthe Brunnhuber', 'Jonas Hale'],
    ['Jonas Hales Kolumne', 'Jonas Hale'],
    ['Aufgezeichnet von [Jonas Hale]', 'Jonas Hale'],
    ['Interview: [Jonas Hale] und Eva-Maria Kern', 'Jonas Hale', 'Maria Kern'],
  ],
  French: [
    ['Par [Élodie Marchetti]', 'Élodie Marchetti'],
    ['Par [ELODIE MARCHETTI] et [LÉON D’AUBREY]', 'Élodie Marchetti', "Léon d'Aubrey"],
    ['Récit d’[Adèle Vigny]', 'Adèle Vigny'],
    ['Propos recueillis par [Léon d’Aubrey] (Velin Bay, correspondant)', "Léon d'Aubrey"],
    ['Par Jean-Léon Aubrey', 'Léon Aubrey'],
    ['Le Phare avec [Meridian]', '@Meridian'],
  ],
  Spanish: [
    ['Por [María José Núñez]', 'Maria Jose Nuñez'],
    ['Por [Íñigo Ybarra] y [Inés de la Vega]', 'Iñigo Ybarra', 'Inés de la Vega'],
    ['[Inés de la Vega] | Corresponsal', 'Inés de la Vega'],
    ['Texto: [Íñigo Ybarra]. Fotos: [Inés de la Vega]', 'Íñigo Ybarra', 'Inés de la Vega'],
  ],
  Portuguese: [
    ['Por [João Simões] e [Conceição Prata]', 'João Simões', 'Conceição Prata'],
    ['De [JOAO SIMOES]', 'João Simões'],
    ['[Conceição Prata], em Velin Bay', 'Conceição Prata'],
  ],
  Italian: [
    ['di [Niccolò Dell’Orso]', "Niccolò Dell'Orso"],
    ['dal nostro inviato [Niccolò Dell’Orso]', "Niccolò Dell'Orso"],
    ['L’analisi dell’[Ada Rell]', 'Ada Rell'],
    ['di [Chiara Bassi] e [Ugo De Santis]', 'Ugo De Santis', 'Chiara Bassi'],
  ],
  Dutch: [
    ['Door [Joris van den Hoek]', 'Joris van den Hoek'],
    ['Door onze redacteur [Anneke ’t Zand]', "Anneke 't Zand"],
    ['DOOR [ANNEKE VAN IJZENDOORN]', 'Anneke van IJzendoorn'],
  ],
  Scandinavian: [
    ['Av [Øystein Håland] (tekst) og [Åse Bråten] (foto)', 'Øystein Håland', 'Åse Bråten'],
    ['Av [OYSTEIN HALAND]', 'Øystein Håland'],
    ['Af [Søren Ærø]', 'Søren Ærø'],
    ['Text: [Åsa Öberg] Foto: [Märta Ek]', 'Åsa Öberg', 'Märta Ek'],
  ],
  Finnish: [
    ['Teksti: [Päivi Mäkelä], kuvat: [Olli Koski]', 'Päivi Mäkelä', 'Olli Koski'],
    ['Päivi Mäkelän kolumni', 'Päivi Mäkelä'],
    ['[Päivi Mäkelä]: kolumni', 'Päivi Mäkelä'],
  ],
  Polish: [
    ['[Wojciech Żuławski], [Elżbieta Łoś]', 'Wojciech Żuławski', 'Elżbieta Łoś'],
    ['Tekst: [WOJCIECH ZULAWSKI]', 'Wojciech Żuławski'],
    ['Z Wojciechem Żuławskim rozmawia [Elżbieta Łoś]', 'Wojciech Żuławski', 'Elżbieta Łoś'],
  ],
  Czech: [
    ['[Jiří Dvořák], [Božena Křížová]', 'Jiří Dvořák', 'Božena Křížová'],
    ['Autor: [JIŘÍ DVOŘÁK]', 'Jiří Dvořák'],
  ],
  Turkish: [
    ['[İpek Işık]', 'İpek Işık'],
    ['[IŞIK İPEK] ve [Çağrı Şahin]', 'Işık İpek', 'Çağrı Şahin'],
    ['[İpek Işık]’ın haberi', 'İpek Işık'],
  ],
  Hungarian: [
    ['Írta: [Szűcs Ödön]', 'Szűcs Ödön'],
    ['[Szűcs Ödön] és [Tóth Ágnes]', 'Tóth Ágnes', 'Szűcs Ödön'],
  ],
  Romanian: [['De [Ștefan Țurcanu]', 'Ştefan Ţurcanu']],
  Vietnamese: [
    ['[Nguyễn Thị Ánh]', 'Nguyễn Thị Ánh'],
    ['[NGUYỄN THỊ ÁNH] - [TRẦN ĐỨC]', 'Nguyễn Thị Ánh', 'Trần Đức'],
  ],
  Russian: [
    ['[Алёна Орлова]', 'Алена Орлова'],
    ['АВТОР: [АЛЁНА ОРЛОВА]', 'Алёна Орлова'],
    ['Интервью Алёны Орловой', 'Алёна Орлова'],
    ['Беседовал [Андрей Зорин]', 'Андрей Зорин'],
    ['Андреи Зорин', 'Андрей Зорин'],
    ['[Алёна Орлова], собкор в Велине', 'Алёна Орлова'],
  ],
  Ukrainian: [['[Ганна Ґоляк] та [Євген Їжак]', 'Ганна Ґоляк', 'Євген Їжак']],
  Greek: [
    ['[Σοφία Δήμου]', 'Σοφία Δήμου'],
    ['[ΣΟΦΙΑ ΔΗΜΟΥ] και [ΝΙΚΟΣ ΡΑΛΛΗΣ]', 'Σοφία Δήμου', 'Νίκος Ράλλης'],
    ['Του Νίκου Ράλλη', 'Νίκος Ράλλης'],
  ],
  Arabic: [
    ['بقلم [ليلى منصور]', 'ليلى منصور'],
    ['بقلم: [لَيلى مَنصور]', 'ليلى منصور'],
    ['[ليلى منصور]، القاهرة', 'ليلى منصور'],
    ['بقلم: د. [ليلى منصور]', 'ليلى منصور'],
    ['كتبت [ليلى منصور] وسامي درويش', 'ليلى منصور', 'سامي درويش'],
    ['بقلم أحمد علي', 'أحمد'],
    ['بقلم [أحمد]', 'أحمد'],
  ],
  Persian: [['نوشتهٔ [علی‌رضا کریمی]', 'عليرضا كريمى']],
  Hebrew: [
    ['מאת [דנה ברק]', 'דנה ברק'],
    ['מאת [דנה ברק] ויוסי לביא', 'דנה ברק', 'יוסי לביא'],
    ['מאת [ז׳אן מור]', "ז'אן מור"],
  ],
  Hindi: [
    ['[अनिता राव], विशेष संवाददाता', 'अनिता राव'],
    ['अनितापुर से', 'अनिता'],
  ],
  Japanese: [
    ['文・[青木遥]', '青木遥'],
    ['文・[青木遥]、写真・[森田圭]', '森田圭', '青木遥'],
    ['[青木遥]記者', '青木遥'],
    ['聞き手・[青木遥]', '青木遥'],
    ['（ロンドン＝[青木遥]）', '青木遥'],
    ['[青木遥]、[森田圭]', '青木遥', '森田圭'],
    ['[青木遥]と[森田圭]', '青木遥', '森田圭'],
    ['森田圭一', '森田圭'],
    ['大森田圭', '森田圭'],
    ['[ジェーン・ロウ]', 'ジェーン・ロウ'],
    ['ジェーン・ロウ', 'ジェーン'],
    ['ジェーン・ロウ', 'ロウ'],
    ['取材・文：[佐々木みお]', '佐々木みお'],
    ['[青木 遥]', '青木遥'],
    ['[青木遥]', '青木 遥'],
    ['大森 田圭', '森田圭'],
  ],
  Chinese: [
    ['记者 [张三]', '张三'],
    ['记者[张三]', '张三'],
    ['本报记者[张三]、[李四]', '张三', '李四'],
    ['[张三]和[李四]', '张三', '李四'],
    ['张三丰报道', '张三'],
    ['张三丰 [张三]', '张三'],
    ['欧张三', '张三'],
    ['文/[林小海] 图/[王小明]', '林小海', '王小明'],
    ['让·雅克', '雅克'],
    ['作者：[林小海] 编辑：[王小明]', '林小海', '王小明'],
    ['記者[林小海]／台北報導', '林小海'],
  ],
  Korean: [
    ['[김바다] 기자', '김바다'],
    ['[김바다]기자', '김바다'],
    ['[김바다]·[이하늘] 기자', '김바다', '이하늘'],
    ['김바다나 기자', '김바다'],
    ['글 [김바다] 사진 [이하늘]', '김바다', '이하늘'],
    ['김바다 기자', '바다'],
  ],
  Thai: [
    ['โดย [สมชาย ใจดี]', 'สมชาย ใจดี'],
    ['โดย[สมชาย ใจดี]', 'สมชาย ใจดี'],
    ['[สมชาย ใจดี] และ [มานี มีนา]', 'มานี มีนา', 'สมชาย ใจดี'],
    ['สมชายชาญ ใจดี', 'สมชาย'],
  ],
};

const mark = (text: string, agents: readonly Agent[]): string =>
  linkNames(text, agents)
    .map((part) => (typeof part === 'string' ? part : `[${part.text}]`))
    .join('');

describe('names in bylines', () => {
  it('has more than a hundred lines in more than twenty languages', () => {
    expect(Object.keys(BYLINES).length).to.be.greaterThan(20);
    expect(Object.values(BYLINES).flat().length).to.be.greaterThan(140);
  });

  for (const [language, rows] of Object.entries(BYLINES)) {
    describe(language, () => {
      for (const [marked, ...names] of rows) {
        it(`${marked} ← ${names.join('; ')}`, () => {
          const text = marked.replace(/[[\]]/g, '');
          const agents = names.map(agent);
          expect(mark(text, agents)).to.equal(marked);
          // Neither the order of the authors nor white space matters.
          expect(mark(text, agents.toReversed())).to.equal(marked);
          expect(mark(`\n ${text.replaceAll(' ', ' \u00a0\n')}\t`, agents)).to.equal(marked);
        });
      }
    });
  }
});
