import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import type {Article} from '../../../dist/model/article.js';
import {LIMITS} from '../../../dist/model/limits.js';
import type {HtmlElement} from '../../../dist/model/result.js';
import {adaptHtml, articleOf, codesOf, expectSound, modelText, wordsOf} from './html-helpers.ts';

const TAGS =
  'a article aside b blockquote body br button caption code dd details div dl dt em embed figcaption figure form h1 h6 head html iframe img input li math nav noscript object ol option p picture plaintext pre script section select source style sup svg table tbody td template textarea th title tr track ul video xmp'.split(
    ' ',
  );
const VALUES = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'https://user:pass@a.example/',
  '//a.example/b',
  '#x',
  '-1',
  '99999999999',
  'NaN',
  'https://a.example/a.jpg 1w, b 2w',
  'twitter-tweet',
  'gallery',
  'wp-caption',
  '__proto__',
  'constructor',
];
const NAMES =
  'href src srcset data-src class id name style cite start value colspan rowspan width height lang on-click type rel title alt data-href'.split(
    ' ',
  );
const attribute = fc.record({
  name: fc.constantFrom(...NAMES),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.string({unit: 'binary', maxLength: 10})),
});
const piece = fc.oneof(
  fc.record({tag: fc.constantFrom(...TAGS), attributes: fc.array(attribute, {maxLength: 3})}).map(({tag, attributes}) => {
    const written = attributes.map(({name, value}) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
    return `<${tag}${written.join('')}>`;
  }),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.string({unit: 'binary', maxLength: 12}),
  fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<?x', '&amp;lt;script&gt;', '\0', '\u202e', '<!doctype html>'),
);
const soup = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''));

const anyTree: fc.Arbitrary<HtmlElement> = fc.letrec<{element: HtmlElement}>((tie) => ({
  element: fc.record({
    tag: fc.oneof(fc.constantFrom(...TAGS), fc.string({maxLength: 5})),
    attributes: fc.array(attribute, {maxLength: 3}).map((list) => new Map(list.map(({name, value}) => [name, value]))),
    children: fc.array(fc.oneof({maxDepth: 4}, fc.string({unit: 'binary', maxLength: 8}), tie('element')), {maxLength: 4}),
  }),
})).element;

describe('hostile HTML', () => {
  it('never throws, and what comes of it is sound', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expectSound(adaptHtml(source));
      }),
      {numRuns: 700},
    );
  });

  it('makes the same of the same', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(adaptHtml(source)).to.deep.equal(adaptHtml(source));
      }),
      {numRuns: 100},
    );
  });

  it('reads whatever tree a parser makes', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expectSound(adaptHtml('<p>', {parseHtml: () => tree}));
        expectSound(adaptHtml('<html>', {parseHtml: () => tree}));
      }),
      {numRuns: 300},
    );
  });

  it('takes no input but text', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const result = adaptHtml(input);
        if (typeof input !== 'string') expect(codesOf(result)).to.deep.equal(['input/wrong-format']);
      }),
    );
  });

  it('keeps the words of what is nested too deeply', () => {
    for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'figure', 'section><p']) {
      const source = `${`<${tag}>`.repeat(20_000)}deep words`;
      const result = adaptHtml(source);
      expect(wordsOf(modelText(result.value)), tag).to.deep.equal(['deep', 'words']);
      expect(codesOf(result)).to.include('limit/depth');
      expectSound(result);
    }
  });

  it('reads 100,000 open tags', () => {
    expect(codesOf(adaptHtml('<div>'.repeat(100_000)))).to.include('article/empty');
    expect(wordsOf(modelText(adaptHtml(`<p>start${'<i>'.repeat(100_000)}end`).value))).to.deep.equal(['start', 'end']);
  });

  it('cuts after so many elements', () => {
    const result = adaptHtml('<p>x</p>'.repeat(LIMITS.nodes + 10));
    expect((result.value as Article).body).to.have.length(LIMITS.nodes);
    expect(codesOf(result).filter((code) => code === 'limit/nodes')).to.have.length(1);
  });

  it('reads a byline of a megabyte', () => {
    for (const line of ['1 '.repeat(500_000), '1'.repeat(1_000_000), 'more '.repeat(200_000)]) {
      const {value} = adaptHtml(`<!doctype html><html><body><div itemprop="author">${line}</div><p>Words.</p></body></html>`);
      expect((value as Article).author.every(({name}) => name.length <= 120)).to.equal(true);
    }
  });

  it('cuts 10 MB', () => {
    const result = adaptHtml('a '.repeat(5_000_000));
    expect(codesOf(result)).to.include('limit/text');
    expect(modelText(result.value).trim().length).to.be.lessThanOrEqual(LIMITS.body);
  });

  it('survives crossed formatting, which asks a parser for millions of elements', () => {
    const open = Array.from({length: 3000}, (_, index) => `<p><b id=${String(index)}></p>`).join('');
    const result = adaptHtml(`<p>words</p>${open}${'<p>x</p>'.repeat(2000)}`);
    expect(codesOf(result)).to.include('limit/nodes');
    expect(wordsOf(modelText(result.value))[0]).to.equal('words');
  });

  it('counts captions, credits and slides of one figure once each', () => {
    const many = '<figcaption class="caption">x</figcaption><div class="credit">y</div>'.repeat(2000);
    const [image] = articleOf(`<p>a</p><figure><img src="/a.jpg" alt="">${many}</figure>`).body.slice(1);
    expect(wordsOf(modelText(image))).to.have.length(4000);
  });

  it('lets no attribute through', () => {
    const source = '<p id="i" class="c" style="s" onclick="o" data-x="d" slot="t" part="q" is="z">Words</p>';
    expect(articleOf(source).body).to.deep.equal([{type: 'paragraph', children: [{type: 'text', value: 'Words'}]}]);
  });
});
