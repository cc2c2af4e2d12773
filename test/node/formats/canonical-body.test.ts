import {describe, it} from 'node:test';
import {expect} from 'chai';
import {canonical} from '../../../dist/formats/canonical.js';
import type {Article, Block} from '../../../dist/model/article.js';
import {LIMITS} from '../../../dist/model/limits.js';
import {nest} from '../../arbitraries.ts';

const text = (value: string) => ({type: 'text', value});
const paragraph = (...values: string[]) => ({type: 'paragraph', children: values.map(text)});

function read(body: unknown): Block[] {
  return (canonical({headline: 'x', body}).value as Article).body;
}

function codes(body: unknown): string[] {
  return canonical({headline: 'x', body}).issues.map(({code}) => code);
}

function countNodes(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + countNodes(one), 0);
  return Array.isArray(value) ? inner : inner + 1;
}

function depthOf(value: unknown): number {
  let deepest = 0;
  const left: [unknown, number][] = [[value, 0]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [node, depth] = next;
    if (typeof node !== 'object' || node === null) continue;
    deepest = Math.max(deepest, depth);
    for (const inner of Object.values(node)) left.push([inner, Array.isArray(node) ? depth : depth + 1]);
  }
  return deepest;
}

describe('canonical body', () => {
  it('makes paragraphs of strings', () => {
    expect(read(['One &amp; only.', '', 'Two.'])).to.deep.equal([paragraph('One & only.'), paragraph('Two.')]);
    expect(read('One.\n\nTwo.')).to.deep.equal([paragraph('One.'), paragraph('Two.')]);
    expect(codes('One.\n\nTwo.')).to.include('body/plain-text');
  });

  it('keeps spaces, soft hyphens and what looks like markup in words of the body', () => {
    const value = ' 10\u00a0km, Stein\u00adbruch, a <b> &amp; ';
    expect(read([{type: 'paragraph', children: [text(value)]}])).to.deep.equal([paragraph(value)]);
  });

  it('keeps the lines of code', () => {
    const code = {type: 'code', value: 'if (a < b) {\n  go();\n}'};
    expect(read([code])).to.deep.equal([code]);
  });

  it('makes a paragraph of phrases between blocks', () => {
    const body = [
      text('Loose '),
      {type: 'strong', children: [text('words')]},
      paragraph('One.'),
      text('\n'),
      {type: 'heading', depth: 2, children: [text('H')]},
    ];
    expect(read(body).map(({type}) => type)).to.deep.equal(['paragraph', 'paragraph', 'heading']);
    expect(read(body)[0]).to.deep.equal({type: 'paragraph', children: [text('Loose '), {type: 'strong', children: [text('words')]}]});
  });

  it('unwraps links in links, however deep', () => {
    const link = (...children: unknown[]) => ({type: 'link', url: 'https://example.org/', children});
    const body = [{type: 'paragraph', children: [link(link(link(text('a'))), {type: 'emphasis', children: [link(text('b'))]})]}];
    expect(read(body)).to.deep.equal([{type: 'paragraph', children: [link(text('a'), {type: 'emphasis', children: [text('b')]})]}]);
    expect(codes(body)).to.include('body/nested');
  });

  it('keeps the words of blocks in phrases apart', () => {
    const [block] = read([
      {
        type: 'paragraph',
        children: [paragraph('One'), {type: 'list', children: [{type: 'listItem', children: [paragraph('two')]}]}, text('three')],
      },
    ]);
    const words = (block as {children: {value: string}[]}).children.map(({value}) => value).join('');
    expect(words).to.equal('One two three');
  });

  it('keeps paragraphs and lists alone in the entries of lists', () => {
    const [list] = read([
      {
        type: 'list',
        ordered: 'true',
        children: [
          'one',
          {type: 'listItem', children: [{type: 'heading', depth: 2, children: [text('two')]}, {type: 'thematicBreak'}]},
          {type: 'listItem', children: [{type: 'blockquote', children: [paragraph('three')]}, text('four')]},
          paragraph('five'),
          {type: 'listItem', children: []},
        ],
      },
    ]);
    const item = (...values: string[]) => ({type: 'listItem', children: values.map((value) => paragraph(value))});
    expect(list).to.deep.equal({type: 'list', ordered: true, children: [item('one'), item('two'), item('three', 'four'), item('five')]});
  });

  it('keeps the text of blocks that it does not know', () => {
    const body = [
      {type: 'poll', text: 'Yes or no?'},
      {type: 'box', children: [{type: 'row', children: [text('a'), text('b')]}]},
      {type: 'void'},
      {text: 'untyped'},
    ];
    expect(read(body)).to.deep.equal([
      {type: 'unknown', originalType: 'poll', text: 'Yes or no?'},
      {type: 'unknown', originalType: 'box', text: 'a b'},
      {type: 'unknown', originalType: 'void'},
      {type: 'unknown', originalType: 'unknown', text: 'untyped'},
    ]);
    expect(codes(body).filter((code) => code === 'block/unknown')).to.have.length(4);
  });

  it('drops blocks without what they need', () => {
    const body = [
      {type: 'image'},
      {type: 'embed', url: 'no'},
      {type: 'paragraph', children: []},
      {type: 'gallery', images: []},
      {type: 'rating', ratingValue: 8, bestRating: 5},
      {type: 'custom'},
    ];
    expect(read([...body, paragraph('left')])).to.deep.equal([paragraph('left')]);
  });

  it('does not mistake names of objects for types', () => {
    for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 5, null]) {
      expect(read([{type, text: 'x'}, paragraph('y')])).to.have.length(2);
    }
  });

  it('rebases headings', () => {
    const levels = (...depths: unknown[]) =>
      read(depths.map((depth) => ({type: 'heading', depth, children: [text('h')]}))).map((block) => (block as {depth: number}).depth);
    expect(levels(1, 2, 4)).to.deep.equal([2, 3, 4]);
    expect(levels(5, 6)).to.deep.equal([2, 3]);
    expect(levels('3', undefined)).to.deep.equal([2, 2]);
  });

  it('survives any depth, and cuts it', () => {
    const wraps: ((inner: unknown) => unknown)[] = [
      (inner) => ({type: 'aside', children: [inner, paragraph('x')]}),
      (inner) => ({type: 'nothing known', children: [inner]}),
      (inner) => ({type: 'paragraph', children: [inner]}),
      (inner) => ({type: 'strong', children: [inner]}),
      (inner) => ({type: 'list', children: [{type: 'listItem', children: [inner, paragraph('x')]}]}),
      (inner) => ({type: 'custom', name: 'x', data: {inner}}),
      (inner) => ({type: 'image', image: {url: 'https://example.org/a.jpg', creator: {name: 'x', image: inner}}}),
      (inner) => [inner],
      (inner) => ({type: 'unknown phrase', value: inner, text: inner}),
    ];
    for (const wrap of wraps) {
      const body = [paragraph('first'), nest<unknown>(100_000, paragraph('deep'), wrap)];
      for (const input of [
        {headline: 'x', body},
        {headline: 'x', description: body, author: body[1], image: body[1], leadMedia: body[1]},
      ]) {
        const first = canonical(input);
        expect(first.issues.map(({code}) => code)).not.to.include('input/internal');
        expect(depthOf(first.value)).to.be.lessThan(LIMITS.depth + 3);
        expect(canonical(first.value).value).to.deep.equal(first.value);
      }
    }
    expect(codes([nest<unknown>(100_000, paragraph('deep'), wraps[0]!)])).to.include('limit/depth');
  });

  it('cuts a body with too many nodes, and says so once', () => {
    const result = canonical({headline: 'x', body: Array.from({length: 200_000}, (_, index) => String(index + 1))});
    const {body} = result.value as Article;
    expect(countNodes(body)).to.be.within(LIMITS.modelNodes - 5, LIMITS.modelNodes);
    expect(result.issues.filter(({code}) => code === 'limit/nodes')).to.have.length(1);
    expect(canonical(result.value).value).to.deep.equal(result.value);
  });

  it('reads more than a list of paragraphs', () => {
    expect(read(Array.from({length: 3000}, () => 'p'))).to.have.length(3000);
  });

  it('gives every update of live coverage nodes of its own', () => {
    const body = Array.from({length: 100}, () => 'p');
    const updates = Array.from({length: 300}, () => ({datePublished: '2025-06-05T10:00:00Z', body}));
    const article = canonical({type: 'LiveBlogPosting', headline: 'x', liveBlogUpdate: updates}).value as Article;
    expect(article.liveBlogUpdate).to.have.length(300);
    expect(article.liveBlogUpdate?.at(-1)?.body).to.have.length(100);
  });

  it('mends halves of characters', () => {
    expect(JSON.stringify(read([{type: 'paragraph', children: [text('a\ud83db')]}]))).to.equal(JSON.stringify([paragraph('a\ufffdb')]));
  });
});
