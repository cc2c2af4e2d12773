import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {render as litRender} from 'lit';
import {html, keyed, nothing, type Template} from '../../../src/html/tag.js';
import {toHtml} from '../../../src/html/to-string.js';
import {render} from '../../../src/html/update.js';
import {parse, treeOf} from '../nodes.js';

const text = fc.string({unit: 'grapheme', maxLength: 8});

/** Templates of a dozen shapes with arbitrary values, nested three deep. */
const {template: arbitraryTemplate} = fc.letrec<{template: Template; value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    text,
    fc.integer(),
    fc.constant(nothing),
    fc.constant(undefined),
    fc.boolean(),
    fc.array(tie('template'), {maxLength: 4}),
    tie('template'),
  ),
  template: fc.oneof(
    {maxDepth: 3},
    fc.tuple(text, tie('value')).map(([a, b]) => html`<p class="x ${a}">${b}</p>`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => html`${a}<b>${b}</b> tail`),
    fc.tuple(fc.boolean(), tie('value')).map(([a, b]) => html`<section ?hidden="${a}"><i>one</i>${b}${b}</section>`),
    fc.tuple(text, fc.oneof(text, fc.constant(nothing))).map(([a, b]) => html`<img alt="${a}" title="${b}">`),
    fc.tuple(tie('value')).map(([a]) => html`<ul><li>${a}</li></ul>${a}`),
    fc
      .tuple(fc.uniqueArray(fc.integer({min: 0, max: 9}), {maxLength: 6}))
      .map(([keys]) => html`<div>${keys.map((key) => keyed(String(key), html`<span id="${key}">${key}</span>`))}</div>`),
  ),
}));

const built = (value: unknown): HTMLElement => {
  const holder = document.createElement('div');
  render(holder, value);
  return holder;
};

describe('render', () => {
  it('builds what is printed and what Lit renders', () => {
    fc.assert(
      fc.property(arbitraryTemplate, (template) => {
        const lit = document.createElement('div');
        litRender(template, lit);
        const nodes = treeOf(built(template));
        expect(nodes).to.deep.equal(treeOf(lit));
        // A paragraph may not hold a section: the parser moves it out, so only flat ones are compared with the print.
        const markup = toHtml(template);
        if (!/<p [^>]*>(?:(?!<\/p>).)*<(?:p|section|ul|div)[ >]/s.test(markup)) expect(treeOf(parse(markup))).to.deep.equal(nodes);
      }),
      {numRuns: 200},
    );
  });

  it('ends after any update where a new rendering would', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTemplate, {minLength: 2, maxLength: 5}), (versions) => {
        const holder = document.createElement('div');
        for (const version of versions) {
          render(holder, version);
          expect(treeOf(holder)).to.deep.equal(treeOf(built(version)));
        }
      }),
      {numRuns: 200},
    );
  });

  it('ends after any change of a keyed list where a new rendering would, and keeps the nodes', () => {
    const row = (key: number) => keyed(String(key), html`<li data-key="${key}">${key}${key % 2 ? html`<b>odd</b>` : nothing}</li>`);
    const keys = fc.uniqueArray(fc.integer({min: 0, max: 12}), {maxLength: 12});
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const holder = document.createElement('ol');
        render(holder, before.map(row));
        const nodes = new Map([...holder.children].map((node) => [node.getAttribute('data-key'), node]));
        render(holder, after.map(row));
        expect(treeOf(holder)).to.deep.equal(
          treeOf(built(after.map(row))) instanceof Array ? [] : {...(treeOf(built(after.map(row))) as object), tag: 'ol'},
        );
        for (const node of holder.children) {
          const old = nodes.get(node.getAttribute('data-key'));
          if (old !== undefined) expect(node).to.equal(old);
        }
      }),
      {numRuns: 300},
    );
  });

  const page = (paragraphs: readonly string[]) => html`<article>${paragraphs.map((words) => html`<p>${words}</p>`)}</article>`;

  it('touches only what changed', async () => {
    const holder = built(page(['one', 'two', 'three']));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(holder, {subtree: true, childList: true, attributes: true, characterData: true});
    render(holder, page(['one', 'two!', 'three']));
    await Promise.resolve();
    observer.disconnect();
    expect(records).to.have.lengthOf(1);
    expect((records[0]!.target as HTMLElement).textContent).to.equal('two!');
  });

  it('leaves an attribute that the page has changed until its value is another', () => {
    const link = (href: string, words: string): Template => html`<a href="https://lantern.example/${href}" title="x">${words}</a>`;
    const holder = built(link('a', 'A ferry'));
    const [element] = holder.children;
    element!.setAttribute('href', '/out?to=a');
    render(holder, link('a', 'Two ferries'));
    expect(element!.getAttribute('href')).to.equal('/out?to=a');
    render(holder, link('b', 'Two ferries'));
    expect([holder.contains(element!), element!.getAttribute('href')]).to.deep.equal([true, 'https://lantern.example/b']);
  });

  it('moves no more entries than it must', async () => {
    const row = (key: string) => keyed(key, html`<li>${key}</li>`);
    const holder = document.createElement('ol');
    const moved: string[] = [];
    const observer = new MutationObserver((records) => {
      moved.push(...records.flatMap(({addedNodes}) => [...addedNodes].map(({textContent}) => textContent ?? '')));
    });
    render(holder, 'a b c d e f g'.split(' ').map(row));
    observer.observe(holder, {childList: true});
    for (const [order, expected] of [
      ['b c d e f g a', 'a'],
      ['a b c d e f g', 'a'],
      ['a f b c e d g', 'e f'],
    ] as const) {
      render(holder, order.split(' ').map(row));
      await Promise.resolve();
      expect(holder.textContent).to.equal(order.replaceAll(' ', ''));
      expect(moved.splice(0).sort().join(' '), order).to.equal(expected);
    }
    observer.disconnect();
  });

  it('keeps every other paragraph when one is put in front', () => {
    const holder = built(page(['one', 'two']));
    const [one, two] = holder.querySelectorAll('p');
    render(holder, page(['new', 'one', 'two']));
    expect([...holder.querySelectorAll('p')].slice(1)).to.deep.equal([one, two]);
  });

  it('keeps a changed paragraph’s root element', () => {
    const holder = built(page(['one', 'two']));
    const second = holder.querySelectorAll('p')[1];
    render(holder, page(['one', 'changed']));
    expect(holder.querySelectorAll('p')[1]).to.equal(second);
  });

  it('leaves foreign nodes where they are', () => {
    const holder = built(page(['one', 'two', 'three']));
    const ad = document.createElement('aside');
    holder.querySelectorAll('p')[0]!.after(ad);
    render(holder, page(['one', 'changed', 'three', 'four']));
    expect([...holder.querySelector('article')!.children].map((node) => (node === ad ? 'ad' : node.textContent))).to.deep.equal([
      'one',
      'ad',
      'changed',
      'three',
      'four',
    ]);
  });

  it('keeps an annotation when another paragraph changes, and renews the words of its own', () => {
    const holder = built(page(['some marked words', 'two']));
    const range = document.createRange();
    const words = holder.querySelector('p')!.firstChild!;
    range.setStart(words, 5);
    range.setEnd(words, 11);
    range.surroundContents(document.createElement('mark'));
    render(holder, page(['some marked words', 'changed']));
    expect(holder.querySelector('mark')?.textContent).to.equal('marked');
    const root = holder.querySelector('p');
    render(holder, page(['other words', 'changed']));
    expect(holder.querySelector('p')).to.equal(root);
    expect(root?.textContent).to.equal('other words');
  });

  it('renders into a container that holds other nodes without touching them', () => {
    const holder = parse('<script type="application/json">{}</script>');
    render(holder, html`<p>x</p>`);
    expect(holder.children).to.have.lengthOf(2);
    render(holder, nothing);
    expect(holder.children).to.have.lengthOf(1);
  });

  it('leaves out an unsafe address', () => {
    expect(
      built(html`<a href="${'java\nscript:alert(1)'}">x</a>`)
        .querySelector('a')
        ?.hasAttribute('href'),
    ).to.equal(false);
  });
});
