import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {adaptHtml, expectSound, modelText, seenText} from './html-helpers.ts';

type Tree = string | {tag: string; children: Tree[]; extra: string};

const BLOCKS =
  'div p section blockquote ul ol li h1 h2 h4 figure figcaption table caption thead tbody tr td th pre aside details summary dl dt dd article header footer address center';
const INLINES = 'b i em strong span a code sup sub mark u s del small cite abbr q ruby rt time font label x-y';
const PIECES = [
  'T',
  ' T',
  'T ',
  'T',
  '\n',
  '&nbsp;',
  '&nbsp;T',
  '<br>',
  '<br><br>',
  '<hr>',
  '<wbr>',
  '<img src="/a.jpg" alt="x">',
  '<img class="emoji" alt="🙂" src="x">',
  '<script>no</script>',
  '<noscript><img src="/n.jpg"></noscript>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
  '<video src="/v.mp4"></video>',
  '<p>https://youtu.be/abcdefghijk</p>',
  '[caption id="x"]',
  '[/caption]',
  '<a href="#f1" id="f2">1</a>',
  '<a href="#f2" id="f1">1</a>',
  '<math><mi>T</mi></math>',
  '<img src="/b-300x200.jpg" alt="">',
  '<img data-src="/b.jpg" alt="y" data-credit="z">',
];
const EXTRAS = [
  ...Array<string>(8).fill(''),
  'class="credit"',
  'class="caption"',
  'class="wp-caption"',
  'class="wp-caption-text"',
  'class="gallery"',
  'class="gallery-item"',
  'class="wp-block-gallery"',
  'class="pullquote"',
  'class="quote-author"',
  'class="twitter-tweet"',
  'class="wp-block-embed__wrapper"',
  'class="has-drop-cap"',
  'data-carousel',
  'id="f1"',
  'id="f2"',
  'lang="de"',
  'lang="zz-zz-zz"',
  'role="presentation"',
  'role="table"',
  'role="row"',
  'role="cell"',
  'role="img"',
  'class="kg-bookmark-card"',
  'class="kg-bookmark-title"',
  'class="kg-callout-card"',
  'class="kg-toggle-card"',
  'class="source"',
  'class="fr-img-caption"',
  'class="flex-caption has-caption"',
  'class="wp-block-cover" style="background:url(/c.jpg)"',
  'class="youtube" data-id="AbCdEf12345"',
  'itemprop="author"',
  'itemprop="caption"',
  'data-caption="" data-credit=""',
  'data-src="/x.jpg"',
  'style="mso-list:l0 level2"',
  'style="mso-list:l0 level1" class="MsoListParagraph"',
  'style="font-weight:bold"',
];
const LINKS = ['#f1', '#f2', '/l', 'javascript:x', 'mailto:a@b.example', 'https://twitter.com/a/status/123456', '#', ''];

const pick = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split(' '));
const trees = (blocks: string, extras: readonly string[]): fc.Arbitrary<Tree[]> => {
  const {node} = fc.letrec<{node: Tree}>((tie) => ({
    node: fc.oneof(
      {maxDepth: 8},
      fc.constantFrom(...PIECES),
      fc.record({
        tag: fc.oneof(pick(blocks), pick(INLINES)),
        children: fc.array(tie('node'), {maxLength: 5}),
        extra: fc.oneof(
          fc.constantFrom(...extras),
          fc.constantFrom(...LINKS).map((url) => `href="${url}"`),
        ),
      }),
    ),
  }));
  return fc.array(node, {minLength: 1, maxLength: 6});
};

/** Writes trees as HTML, every word a new one. */
function write(nodes: readonly Tree[]): string {
  let count = 0;
  const one = (node: Tree): string => {
    if (typeof node === 'string') return node.replaceAll('T', () => `w${String(++count)}w`);
    return `<${node.tag}${node.extra === '' ? '' : ` ${node.extra}`}>${node.children.map(one).join('')}</${node.tag}>`;
  };
  return nodes.map(one).join('');
}

const words = (text: string): string[] => text.match(/w\d+w/g) ?? [];

describe('HTML text', () => {
  it('is kept whole: every word of any tree is there once', () => {
    fc.assert(
      fc.property(trees(BLOCKS, EXTRAS), (tree) => {
        const source = write(tree);
        const result = adaptHtml(source);
        expect(words(modelText(result.value)).sort(), source).to.deep.equal(words(seenText(parseHtml(source)!)).sort());
      }),
      {numRuns: 600},
    );
  });

  it('is there once where a caption stands in a credit, or in the heading of a fold', () => {
    for (const source of [
      '<figure><div class="source"><div itemprop="caption">w1w</div></div></figure>',
      '<div class="kg-toggle-card"><b class="fr-img-caption"><h4><figcaption>w1w</figcaption></h4></b></div>',
    ])
      expect(words(modelText(adaptHtml(source).value)), source).to.deep.equal(['w1w']);
  });

  it('keeps its order, where nothing is taken out of it for a headline, a caption, a name or a table', () => {
    const plain = BLOCKS.replace(/h1 |figure figcaption table caption thead tbody tr td th |details summary | footer/g, '');
    fc.assert(
      fc.property(trees(plain, ['']), (tree) => {
        const source = write(tree);
        fc.pre(!source.includes('[caption'));
        expect(words(modelText(adaptHtml(source).value)), source).to.deep.equal(words(seenText(parseHtml(source)!)));
      }),
      {numRuns: 400},
    );
  });

  it('keeps words apart that stand in different lines', () => {
    for (const box of ['<b class="kg-callout-card"><div></div></b>', '<aside></aside>', '<details></details>'])
      expect(words(modelText(adaptHtml(`<div>w1w${box}w2w</div>`).value)), box).to.deep.equal(['w1w', 'w2w']);
    fc.assert(
      fc.property(trees(BLOCKS, EXTRAS), (tree) => {
        const source = write(tree);
        const runs = (text: string): string[] => text.match(/(?:w\d+w)+/g) ?? [];
        const seen = runs(seenText(parseHtml(source)!));
        for (const run of runs(modelText(adaptHtml(source).value))) {
          expect(
            seen.some((whole) => whole.includes(run)),
            `${run} in ${source}`,
          ).to.equal(true);
        }
      }),
      {numRuns: 400},
    );
  });

  it('makes a sound article of any tree', () => {
    fc.assert(
      fc.property(trees(BLOCKS, EXTRAS), (tree) => {
        expectSound(adaptHtml(write(tree)));
      }),
      {numRuns: 300},
    );
  });
});
