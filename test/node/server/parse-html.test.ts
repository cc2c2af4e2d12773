import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {HtmlElement} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';

/** Shows a tree as nested lists. */
const show = (node: HtmlElement | string): unknown => (typeof node === 'string' ? node : [node.tag, ...node.children.map(show)]);
const shown = (source: string): unknown => show(parseHtml(source)!);

/** Counts the elements of a tree of any depth. */
function count(root: HtmlElement): number {
  const open: (HtmlElement | string)[] = [root];
  let found = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') continue;
    found += 1;
    for (const child of next.children) open.push(child);
  }
  return found;
}

describe('parseHtml on the server', () => {
  it('parses a fragment as the content of a body', () => {
    expect(shown('a<p>b<p>c')).to.deep.equal(['', 'a', ['p', 'b'], ['p', 'c']]);
    expect(shown('')).to.deep.equal(['']);
    expect(shown('<script>1</script><p>x')).to.deep.equal(['', ['script', '1'], ['p', 'x']]);
    expect(shown('</p><td>x</td>')).to.deep.equal(['', ['p'], 'x']);
  });

  it('parses a page from its html element down', () => {
    const tree = parseHtml('<!doctype html><html lang="hr"><title>T</title><p>x')!;
    expect(tree.attributes.get('lang')).to.equal('hr');
    expect(show(tree)).to.deep.equal(['html', ['head', ['title', 'T']], ['body', ['p', 'x']]]);
    expect(shown('<body><p>x')).to.deep.equal(['html', ['head'], ['body', ['p', 'x']]]);
  });

  it('gives attributes decoded, names in lower case, and leaves comments out', () => {
    const [link] = parseHtml('<!-- c --><A HREF="?a=1&amp;b" Data-X>x</A>')!.children as [HtmlElement];
    expect([link.tag, [...link.attributes]]).to.deep.equal([
      'a',
      [
        ['href', '?a=1&b'],
        ['data-x', ''],
      ],
    ]);
  });

  it('reads what stands for no scripts as elements, and templates as empty', () => {
    expect(shown('<noscript><img></noscript><template><p>x</p></template>')).to.deep.equal(['', ['noscript', ['img']], ['template']]);
  });

  it('reads any depth', () => {
    expect(count(parseHtml('<div>'.repeat(50_000))!)).to.be.greaterThan(50_000);
  });

  it('stops making elements where a short source asks for millions', () => {
    const open = Array.from({length: 3000}, (_, index) => `<p><b id=${String(index)}></p>`).join('');
    expect(count(parseHtml(open)!)).to.be.within(100_000, 210_000);
  });
});
