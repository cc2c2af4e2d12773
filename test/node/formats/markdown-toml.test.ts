import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseToml} from '../../../dist/formats/markdown-toml.js';

describe('parseToml', () => {
  it('reads texts of all four kinds', () => {
    const source = ['a = "x \\"y\\" \\u00e9 \\t"', "b = 'C:\\x'", 'c = """', 'one', 'two \\', '   three"""', "d = '''", "it's'''"].join(
      '\n',
    );
    expect(parseToml(source)).to.deep.equal({a: 'x "y" é \t', b: 'C:\\x', c: 'one\ntwo three', d: "it's"});
  });

  it('leaves numbers, truths and dates as they were written', () => {
    expect(parseToml('a = 007\nb = true\nc = 2024-06-19 09:45:00 # noon\nd = 1_000')).to.deep.equal({
      a: '007',
      b: 'true',
      c: '2024-06-19 09:45:00',
      d: '1_000',
    });
  });

  it('reads lists, tables, tables in lists and names with dots', () => {
    const source = 'a = [ "x", # one\n  ["y"],\n]\nb.c = 1\n["d e".f]\ng = {h = 1, i.j = "k"}\n[[l]]\nm = 1\n[[l]]\nm = 2\n[l.n]\no = 3';
    expect(parseToml(source)).to.deep.equal({
      a: ['x', ['y']],
      b: {c: '1'},
      'd e': {f: {g: {h: '1', i: {j: 'k'}}}},
      l: [{m: '1'}, {m: '2', n: {o: '3'}}],
    });
  });

  it('makes properties of names that could reach a prototype', () => {
    const table = parseToml('__proto__.draft = true\n[constructor.prototype]\nx = 1');
    expect(Object.keys(table)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(table)).to.equal(Object.prototype);
    expect(({} as {draft?: unknown}).draft).to.equal(undefined);
  });

  it('throws a SyntaxError on all the rest', () => {
    for (const source of [
      'a',
      'a =',
      'a = "x',
      'a = [1',
      'a = {b = 1',
      '[a',
      'a = 1 b = 2',
      '= 1',
      `a = ${'['.repeat(1000)}`,
      "a = '\n'",
      'a = [1 2]',
    ])
      expect(() => parseToml(source), source.slice(0, 20)).to.throw(SyntaxError);
  });
});
