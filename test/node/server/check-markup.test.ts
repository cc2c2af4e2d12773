import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkMarkup, renderArticle} from '../../../dist/server/index.js';
import {MARKUP_CLASSES} from '../../../dist/server/markup-classes.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const {makePrints} = (await import(new URL('scripts/prints.js', root).href)) as {makePrints: () => Promise<Map<string, string>>};
const faults = (html: string): string[] =>
  checkMarkup(html).map(({severity, rule, place, message}) => `${severity} ${rule} ${place} ${message}`);

const article = (words: string, attributes = 'data-bsh="1"'): string =>
  `<news-article><article class="bsh-article" ${attributes}>${words}</article></news-article>`;
const HEAD = '<header class="bsh-head"><h1 class="bsh-headline" id="bsh-headline">Harbour</h1></header>';

describe('checkMarkup', () => {
  it('knows the classes of the documentation, and no other', () => {
    const documented = new Set(read('docs/markup.md').match(/(?<![\w-])bsh-[a-z\d-]*[a-z\d]/g));
    const composed = /^bsh-(?:heading-\d|room-\d+|who-decides)$/;
    const known = [...MARKUP_CLASSES].filter((name) => !composed.test(name));
    expect(known.sort()).to.deep.equal([...documented].filter((name) => !composed.test(name)).sort());
  });

  it('finds nothing in the examples of the documentation', () => {
    const examples = [...read('docs/markup.md').matchAll(/^```html\n([^]*?)^```/gm)].map(([, html]) => html!);
    expect(examples.length).to.be.greaterThan(1);
    for (const html of examples) expect(faults(html)).to.deep.equal([]);
  });

  it('finds nothing in what is printed, now and by every release', async () => {
    for (const [name, html] of await makePrints()) expect(faults(html), name).to.deep.equal([]);
    expect(faults(renderArticle(read('test/fixtures/canonical/every-block.json')).html)).to.deep.equal([]);
    const kept = readdirSync(new URL('test/fixtures/prints/', root), {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.html'),
    );
    expect(kept.length).to.be.greaterThan(10);
    for (const name of kept) expect(faults(read(`test/fixtures/prints/${name}`)), name).to.deep.equal([]);
  });

  for (const [what, html, expected] of [
    ['no element', '<p>x</p>', ['error element 1:1 There is none of news-article, trending-list, news-byline, photo-credit.']],
    [
      'words without a root',
      '<news-article><header class="bsh-head">x</header></news-article>',
      ['error root 1:1 No child of <news-article> has the class bsh-article: its words are not kept.'],
    ],
    ['no version', article(HEAD, ''), ['error version 1:15 data-bsh is missing: the words are not kept.']],
    ['another version', article(HEAD, 'data-bsh="9"'), ['error version 1:15 data-bsh is "9"; this release knows 1.']],
    [
      'an unknown class',
      article('<header class="bsh-head"><h1 class="bsh-headlin">x</h1></header>'),
      ['error class 1:82 There is no class bsh-headlin. Is bsh-headline meant?'],
    ],
    ['a part elsewhere', article('<h1 class="bsh-headline">x</h1>'), ['error place 1:57 bsh-headline stands outside bsh-head.']],
    ['parts in another order', article(`<div class="bsh-body"></div>${HEAD}`), ['error place 1:85 bsh-head stands behind bsh-body.']],
    [
      'a headline that is none',
      article('<header class="bsh-head"><p class="bsh-headline">x</p></header>'),
      ['error heading 1:82 The headline is no heading.'],
    ],
    [
      'an id twice',
      article('<div class="bsh-body"><p class="bsh-p" id="a">x</p>\n<p class="bsh-p" id="a">y</p></div>'),
      ['error id 2:1 The id a stands twice.'],
    ],
    [
      'a name that nothing has',
      article(HEAD, 'data-bsh="1" aria-labelledby="title"'),
      ['error id 1:15 aria-labelledby names title, which nothing has.'],
    ],
    [
      'an id with another beginning',
      article(`${HEAD}<div class="bsh-body"><h2 class="bsh-heading" id="who">x</h2></div>`),
      ['warning id 1:168 The id who does not begin with bsh-, as that of the headline does.'],
    ],
    [
      'a time without its offset',
      article('<div class="bsh-body"><p class="bsh-p"><time class="bsh-time" datetime="2024-06-19 09:45">x</time></p></div>'),
      ['error time 1:96 datetime is no date, nor a time with its offset: "2024-06-19T09:45:00+02:00".'],
    ],
    [
      'links that lead nowhere',
      article('<div class="bsh-body"><p class="bsh-p"><a class="bsh-link">x</a><a class="bsh-link" href="#y">y</a></p></div>'),
      ['error link 1:96 The link has no href.', 'error link 1:121 Nothing has the id that #y leads to.'],
    ],
    [
      'an unsafe link without a class',
      article('<div class="bsh-body"><p class="bsh-p"><a href="javascript:x()">x</a></p></div>'),
      ['warning class 1:96 <a> has no class of ours, so that it looks as the page says.', 'error link 1:96 href leads to no web address.'],
    ],
    [
      'a picture without alt, and a style',
      article('<div class="bsh-lead"><img class="bsh-image" style="width:1px" src="/a.jpg"></div>'),
      [
        'error alt 1:79 The picture has no alt; alt="" where the caption says it all.',
        'warning style 1:79 A style attribute is refused by strict content policies.',
      ],
    ],
    ['right to left unsaid', article(HEAD, 'data-bsh="1" lang="ar"'), ['error dir 1:15 lang="ar" needs dir="rtl".']],
    [
      'an unknown layout',
      '<trending-list><section class="bsh-list" data-bsh="1" data-bsh-layout="rows"></section></trending-list>',
      ['error layout 1:16 data-bsh-layout is "rows", not one of list, grid, compact.'],
    ],
  ] as const) {
    it(`finds ${what}`, () => {
      expect(faults(html)).to.deep.equal(expected);
    });
  }

  it('leaves alone what a page puts between blocks, and elements without printed words', () => {
    expect(
      faults(article(`${HEAD}<div class="bsh-body"><p class="bsh-p">x</p><div class="ad"><a href="/x">Ad</a></div></div>`)),
    ).to.deep.equal([]);
    expect(faults('<news-article src="/a.json"><p>Fallback</p></news-article>')).to.deep.equal([]);
  });

  it('takes anything', () => {
    for (const html of ['', '<', '<news-article>', '\u0000', '<news-article><article class="bsh-article" data-bsh="1">']) {
      expect(() => checkMarkup(html)).not.to.throw();
    }
  });
});
