import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {html} from '../../../dist/formats/html.js';
import {wordpress} from '../../../dist/formats/wordpress.js';
import type {Article, Block} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {adapt, renderArticle} from '../../../dist/server/render.js';
import {adaptHtml, articleOf, BASE, codesOf, expectSound} from './html-helpers.ts';

const read = (source: string, elements: Record<string, string>): Block[] => articleOf(source, {elements}).body;
const names = (source: string, elements: Record<string, string>): string[] =>
  read(source, elements).map((block) => (block.type === 'custom' ? block.name : block.type));

describe('elements of HTML that a page wants as its own blocks', () => {
  it('become blocks with their words and what their attributes say', () => {
    const source =
      '<p>Before</p><div class="recipe big" id="r1" data-recipe-id="41" data-props=\'{"a":"<b>"}\' data-src="/r.json" onclick="x()" style="color:red"><h3>Soup</h3><p>Eggs &amp; milk</p></div><p>After</p>';
    expect(read(source, {'.recipe': 'acme-recipe'})).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'Before'}]},
      {
        type: 'custom',
        name: 'acme-recipe',
        text: 'Soup Eggs & milk',
        data: {id: 'r1', 'data-recipe-id': '41', 'data-props': '{"a":"<b>"}', 'data-src': 'https://lagoon.example/r.json'},
      },
      {type: 'paragraph', children: [{type: 'text', value: 'After'}]},
    ]);
  });

  it('are chosen as CSS chooses them', () => {
    const source = '<x-map class="a b" id="m" data-kind="tide map" lang="en-GB" href="https://a.example/b.json"></x-map>';
    for (const selector of [
      'x-map',
      'X-MAP',
      '.a',
      '.b.a',
      '#m',
      'x-map#m.a[lang]',
      '[data-kind]',
      '[data-kind="tide map"]',
      "[data-kind='tide map']",
      '[id=m]',
      '[data-kind^=tide]',
      '[data-kind$="map"]',
      '[data-kind*="de m"]',
      '[data-kind~=map]',
      '[lang|=en]',
      'y-map, .a',
      '[data-kind="x,y"], #m',
    ])
      expect(names(`<p>x</p>${source}`, {[selector]: 'found'}), selector).to.deep.equal(['paragraph', 'found']);
    for (const selector of ['.c', 'div', '#n', '.a.c', '[data-x]', '[data-kind=tide]', '[data-kind^=""]', '[lang|=e]'])
      expect(names(`<p>x</p>${source}`, {[selector]: 'found'}), selector).to.deep.equal(['paragraph']);
  });

  it('are ignored, once and with an issue, where the selector cannot be read', () => {
    for (const selector of ['a b', 'a > b', 'p:hover', '', ',', 'p,', '..a', '[a', '[a=]', 'a]', '.a div', '#', 'b[a=b c]', '.a*']) {
      const result = adaptHtml('<p>One</p><p>Two</p>', {elements: {[selector]: 'x'}});
      expect((result.value as Article).body.map(({type}) => type)).to.deep.equal(['paragraph', 'paragraph']);
      expect(
        codesOf(result).filter((code) => code === 'value/ignored'),
        selector,
      ).to.have.length(1);
    }
    expect(codesOf(adaptHtml('<p>x</p>', {elements: {p: ''}}))).to.include('value/ignored');
    expect(codesOf(adaptHtml('<p>x</p>', {elements: {p: 5 as never}}))).to.include('value/ignored');
  });

  it('carry no address that is not safe', () => {
    const source =
      '<p>x</p><x-a href="java\tscript:x" src="/a" data-url="ftp://a.example/" data-note="javascript:alert(1)" data-time="12:30" data-href="/b" data-ref="b"></x-a>';
    const result = adaptHtml(source, {elements: {'x-a': 'a'}});
    expectSound(result);
    expect((result.value as Article).body[1]).to.deep.equal({
      type: 'custom',
      name: 'a',
      data: {src: 'https://lagoon.example/a', 'data-time': '12:30', 'data-href': 'https://lagoon.example/b', 'data-ref': 'b'},
    });
    expect(codesOf(result).filter((code) => code === 'url/unsafe')).to.have.length(3);
  });

  it('may be what is dropped otherwise, but never a script or a style', () => {
    const source = '<p>x</p><form class="poll"><p>Yes or no?</p></form><svg id="s"><text>t</text></svg><script class="poll">no</script>';
    expect(names(source, {'.poll': 'poll', 'svg, script, style': 'drawing'})).to.deep.equal(['paragraph', 'poll', 'drawing']);
  });

  it('end a line, a list and a table they stand in, and nothing is lost', () => {
    const source =
      '<p>In <b class="x">a</b> line</p><ul><li>one <b class="x">b</b></li></ul><table><tr><td>c<td><b class="x">d</b></table>';
    expect(names(source, {'.x': 'x'})).to.deep.equal(['paragraph', 'x', 'paragraph', 'list', 'x', 'table', 'x']);
  });

  it('stay on a page that would leave them out', () => {
    const long = 'The tide came in at noon and the harbour master closed the gate, as he had done every day for thirty years.';
    const page = `<!doctype html><html><body><article><p>${long}</p><aside class="newsletter"><p>Sign up</p></aside><p>${long}</p></article></body></html>`;
    const options = {parseHtml, baseUrl: BASE};
    const types = (more: object): string[] => (html(page, {...options, ...more}).value as Article).body.map(({type}) => type);
    expect(types({})).to.deep.equal(['paragraph', 'paragraph']);
    expect(types({elements: {'.newsletter': 'sign-up'}})).to.deep.equal(['paragraph', 'custom', 'paragraph']);
  });

  it('work in every format that carries HTML, and are printed', () => {
    const elements = {'.recipe': 'acme-recipe'};
    const body = '<p>Text</p><div class="recipe">Eggs</div>';
    const post = {id: 1, type: 'post', title: {rendered: 'T'}, content: {rendered: body}};
    expect((wordpress(post, {parseHtml, elements}).value as Article).body[1]).to.include({type: 'custom', name: 'acme-recipe'});
    expect((adapt({metadata: {headline: 'T'}, body}, {elements}).value as Article).body[1]).to.include({type: 'custom'});
    expect(renderArticle(body, {format: 'html', elements}).html).to.include('Eggs');
  });

  it('never make a fault, whatever the selector', () => {
    const part = fc.constantFrom('a', '.b', '#c', '[d]', '[d=e]', '[d^="f"]', ',', ' ', '>', '*', '[', ']', '"', "'", ':', '\\', '.');
    const selector = fc.oneof(
      fc.array(part, {maxLength: 6}).map((parts) => parts.join('')),
      fc.string({maxLength: 20}),
    );
    fc.assert(
      fc.property(fc.dictionary(selector, fc.string({maxLength: 5})), (elements) => {
        expectSound(adaptHtml('<p>x</p><a class="b" id="c" d="e">y</a>', {elements}));
      }),
      {numRuns: 300},
    );
  });
});
