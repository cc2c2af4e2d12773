import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {parseLooseJson, readBlocks} from '../../../dist/formats/schema-org-json.js';

const object = fc.dictionary(fc.string({unit: 'binary'}), fc.jsonValue());

describe('parseLooseJson', () => {
  it('reads JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.oneof(object, fc.array(fc.jsonValue())), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parseLooseJson(text)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('takes off what pages put round it', () => {
    const wraps = [
      ['//<![CDATA[\n', '\n//]]>'],
      ['/*<![CDATA[*/', '/*]]>*/'],
      ['<![CDATA[', ']]>'],
      ['<!--\n', '\n-->'],
      ['\ufeff \n', ' ;\n'],
      ['<!--//--><![CDATA[//><!--\n', '\n//--><!]]>'],
    ];
    for (const [before = '', after = ''] of wraps) {
      expect(parseLooseJson(`${before}{"a":[["]]>"]]}${after}`), before).to.deep.equal({a: [[']]>']]});
    }
  });

  it('mends the usual mistakes', () => {
    const mistakes: [string, unknown][] = [
      ['{"a":"one\ntwo\tthree"}', {a: 'one\ntwo\tthree'}],
      ['{"a":1,}', {a: 1}],
      ['{"a":[1,2, ] , }', {a: [1, 2]}],
      [String.raw`{"a":"it\'s \x"}`, {a: "it's x"}],
      [String.raw`{"a":"\u12","b":"\u0041\n"}`, {a: 'u12', b: 'A\n'}],
      ['{"a":"He said "no", and left","b":"x"}', {a: 'He said "no", and left', b: 'x'}],
      ['{"a":"ends in "quotes"","b":["c"]}', {a: 'ends in "quotes"', b: ['c']}],
      ['{"a":1},{"b":2}', [{a: 1}, {b: 2}]],
      ['{&quot;a&quot;:&quot;b&quot;}', {a: 'b'}],
    ];
    for (const [text, value] of mistakes) expect(parseLooseJson(text), text).to.deep.equal(value);
  });

  it('gives nothing for what is no JSON', () => {
    for (const text of ['', ' ', 'x', '{', '[}', '{"a"', '[sic] A word', '<p>One.</p>'])
      expect(parseLooseJson(text), text).to.equal(undefined);
  });
});

describe('readBlocks', () => {
  it('gives every block its place', () => {
    expect(readBlocks('{"a":1}')).to.deep.equal([{value: {a: 1}, path: ''}]);
    expect(readBlocks([{a: 1}, {b: 2}])).to.deep.equal([{value: [{a: 1}, {b: 2}], path: ''}]);
    expect(readBlocks([{a: 1}, '{"b":2}', 'oops', 3])).to.deep.equal([
      {value: {a: 1}, path: '/0'},
      {value: {b: 2}, path: '/1'},
      {value: undefined, path: '/2'},
      {value: undefined, path: '/3'},
    ]);
  });

  it('reads a text inside a text, and no deeper', () => {
    expect(readBlocks(JSON.stringify('{"a":1}'))).to.deep.equal([{value: {a: 1}, path: ''}]);
    expect(readBlocks(JSON.stringify(JSON.stringify('{"a":1}')))).to.deep.equal([{value: undefined, path: ''}]);
  });

  it('takes the scripts of JSON-LD out of a page, or all where none says what it holds', () => {
    const named =
      '<html><script>{"no":1}</script><script type="application/ld+json">{"a":1}</script><script type="application/ld+json" >{"b":2}';
    expect(readBlocks(named).map(({value}) => value)).to.deep.equal([{a: 1}, {b: 2}]);
    expect(readBlocks('<script>{"a":1}</script>')).to.deep.equal([{value: {a: 1}, path: ''}]);
  });
});
