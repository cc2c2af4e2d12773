import {describe, it} from 'node:test';
import {expect} from 'chai';
import {compile} from '../../../dist/html/compile.js';
import {html, keyed, nothing} from '../../../dist/html/tag.js';
import {toHtml} from '../../../dist/html/to-string.js';

describe('compile', () => {
  it('reads elements, attributes and the places of values', () => {
    const {strings} = html`<p class="a ${1}" ?hidden="${true}">x${2}<br></p>`;
    expect(compile(strings)).to.deep.equal([
      {
        tag: 'p',
        attributes: [
          {name: 'class', boolean: false, pieces: ['a ', ''], first: 0},
          {name: 'hidden', boolean: true, pieces: ['', ''], first: 1},
        ],
        children: ['x', 2, {tag: 'br', attributes: [], children: []}],
      },
    ]);
  });

  it('reads a template once', () => {
    const make = (value: string) => html`<b>${value}</b>`;
    expect(compile(make('1').strings)).to.equal(compile(make('2').strings));
  });

  const refused: Record<string, () => unknown> = {
    'an element that is not closed': () => html`<p>x`,
    'an end tag without a start': () => html`x</p>`,
    'crossed elements': () => html`<b><i>x</b></i>`,
    'an entity': () => html`a &amp; b`,
    'a comment': () => html`<!-- x -->`,
    'an attribute without quotes': () => html`<p class=${'x'}>y</p>`,
    'an event': () => html`<p onclick="${'x'}">y</p>`,
    'a style attribute': () => html`<p style="${'x'}">y</p>`,
    'a script': () => html`<script>${'x'}</script>`,
    'a style': () => html`<style>p{}</style>`,
    'a frame': () => html`<iframe src="${'x'}"></iframe>`,
    'a row without tbody': () => html`<table><tr><td>x</td></tr></table>`,
    'a tag from a value': () => html`<${'p'}>x</p>`,
  };
  for (const [what, make] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      expect(() => toHtml(make())).to.throw(SyntaxError);
    });
  }
});

describe('toHtml', () => {
  it('escapes text and attributes', () => {
    expect(toHtml(html`<p title="${'a"<&>'}">${'a"<&>\u00a0'}</p>`)).to.equal(
      '<p title="a&quot;&lt;&amp;&gt;">a&quot;&lt;&amp;&gt;&nbsp;</p>',
    );
  });

  it('leaves out what is nothing', () => {
    expect(toHtml(html`<p class="${nothing}" title="${undefined}">${nothing}${undefined}${null}${''}</p>`)).to.equal('<p title=""></p>');
  });

  it('prints lists, nested templates and numbers', () => {
    expect(toHtml([html`<i>${[1, html`<b>${'x'}</b>`, ['y']]}</i>`, 'z'])).to.equal('<i>1<b>x</b>y</i>z');
  });

  it('prints boolean attributes', () => {
    expect(toHtml(html`<p ?hidden="${true}"></p><p ?hidden="${false}"></p>`)).to.equal('<p hidden=""></p><p></p>');
  });

  it('keeps the key out of the markup', () => {
    expect(toHtml(keyed('k', html`<p></p>`))).to.equal('<p></p>');
  });

  it('prints an object that is no template as nothing', () => {
    expect(toHtml(html`<p>${{a: 1}}</p>`)).to.equal('<p></p>');
  });

  for (const url of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'JaVaScRiPt:x',
    ' javascript:x',
    'https://user:secret@example.org/',
    'https:\\\\user@example.org/',
    '//user@example.org/',
  ]) {
    it(`leaves out an address such as ${JSON.stringify(url)}`, () => {
      expect(toHtml(html`<a href="${url}">x</a>`)).to.equal('<a>x</a>');
      expect(toHtml(html`<img src="${url}" srcset="https://example.org/a 1w, ${url} 2w">`)).to.equal('<img>');
    });
  }

  for (const url of ['https://example.org/?a=1&b=2', '#part', '/path', 'mailto:a@example.org', 'tel:+123', 'https://example.org/@a']) {
    it(`keeps an address such as ${url}`, () => {
      expect(toHtml(html`<a href="${url}">x</a>`)).to.equal(`<a href="${url.replace('&', '&amp;')}">x</a>`);
    });
  }
});
