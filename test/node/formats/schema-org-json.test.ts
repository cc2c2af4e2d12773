import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {mendJson} from '../../../dist/formats/json-mend.js';
import {parseLooseJson, readBlocks, whereBroken} from '../../../dist/formats/schema-org-json.js';

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
      [
        '{"a": Ana Lee, Bo Roe,\n "b": Der Leuchtturm, "c": 1, "d": Šime Žáček }',
        {a: 'Ana Lee, Bo Roe', b: 'Der Leuchtturm', c: 1, d: 'Šime Žáček'},
      ],
      ['{"a":"ends in "quotes"","b":["c"]}', {a: 'ends in "quotes"', b: ['c']}],
      ['{"a":1},{"b":2}', [{a: 1}, {b: 2}]],
      ['{&quot;a&quot;:&quot;b&quot;}', {a: 'b'}],
      ['&#13;{&#13;"a":"b",&#13;}&#13;', {a: 'b'}],
      ["{'a': 'it's', 'b': ['c', 'd']}", {a: "it's", b: ['c', 'd']}],
      ['{“a”: “b″, “c”: [“d”, “e”]}', {a: 'b', c: ['d', 'e']}],
      ['{a: 1, "b-c": 2, @type: "x"}', {a: 1, 'b-c': 2, '@type': 'x'}],
      ['{"a": /* one */ 1, // two\n "b": 2}', {a: 1, b: 2}],
      ['{"a":undefined,"b":NaN,"c":None,"d":True,"e":-Infinity}', {a: null, b: null, c: null, d: true, e: null}],
      ['{"a":,"b":}', {a: null, b: null}],
      ['{"a":1,,"b":[1,,2,]}', {a: 1, b: [1, 2]}],
      ['{"a":"x" "b":"y"\n"c":[{"d":1}{"e":2}]}', {a: 'x', b: 'y', c: [{d: 1}, {e: 2}]}],
      ['{"a":{"b":[{"c":"d"', {a: {b: [{c: 'd'}]}}],
      ['{"a":[{"b":1}}', {a: [{b: 1}]}],
      ['{"a":1}}', {a: 1}],
      ['{"a":1}{"b":2}', [{a: 1}, {b: 2}]],
      ['{"a":2025-06-05,"b":1200px,"c":007,"d":.5,"e":+1}', {a: '2025-06-05', b: '1200px', c: 7, d: 0.5, e: 1}],
      ['{"a":"2025-06-05".,"b":1}', {a: '2025-06-05', b: 1}],
      ['window.article = {"a":1,};', {a: 1}],
      ['var data = {"a":1}; init(data);', {a: 1}],
      ['{"a":1,}</script><p>x</p>', {a: 1}],
      ['\u0000{"a":"b\u0000c",}', {a: 'b\u0000c'}],
      ['{"a":"He said \u0022no\u0022, "maybe", and {left}.","b":1}', {a: 'He said "no", "maybe", and {left}.', b: 1}],
    ];
    for (const [text, value] of mistakes) expect(parseLooseJson(text), text).to.deep.equal(value);
  });

  it('gives nothing for what is no JSON', () => {
    for (const text of ['', ' ', 'x', '{', '[}', '{"a"', '[sic] A word', '<p>One.</p>'])
      expect(parseLooseJson(text), text).to.equal(undefined);
  });
});

describe('whereBroken', () => {
  it('says line, column and what stands there', () => {
    expect(whereBroken('{\n  "a": 1,\n  "b": oops\n}')).to.equal('Line 3, column 8: at "oops }".');
    expect(whereBroken(' <!-- {"a": !} -->')).to.equal('Line 1, column 13: at "!} -->".');
  });

  it('says that a text was cut off in the middle of a value', () => {
    expect(whereBroken('{"a":"The fer')).to.equal('Line 1, column 6: at ""The fer".');
    for (const text of ['{"a":', '{"a":12', '['])
      expect(whereBroken(text), text).to.match(/^Line 1, column \d+: the text ends too early\.$/);
  });

  it('says nothing of what is no broken JSON', () => {
    for (const text of ['', ' ', '{"a":1}', '{"a":1,}']) expect(whereBroken(text), text).to.equal('');
  });
});

describe('mendJson', () => {
  const key = fc.string({unit: 'binary', maxLength: 30});
  const words = fc.constantFrom('He said "no", and', 'a"b', 'x","y":"z', '{', '}', '//', '/* ', '\\', '\\"', "it's", '“”');
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {maxDepth: 4},
      words,
      fc.string({unit: 'binary'}),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.constantFrom(true, false, null),
      fc.array(tie('value')),
      fc.dictionary(key, tie('value')),
    ),
  }));

  it('changes nothing in what is JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, {minKeys: 1}), fc.constantFrom(0, 2), (object, space) => {
        const text = JSON.stringify(object, null, space);
        const mended = mendJson(text);
        expect('json' in mended && JSON.parse(mended.json)).to.deep.equal(JSON.parse(text));
      }),
      {numRuns: 500},
    );
  });

  it('makes JSON or says where it cannot, whatever was broken', () => {
    const signs = fc.constantFrom('', ',', '"', "'", '}', ']', '{', '[', ':', '\\', '\n', '/*', '//', '<!--', 'undefined', '“');
    fc.assert(
      fc.property(fc.dictionary(key, value, {minKeys: 1}), fc.nat(), fc.nat(4), signs, (object, place, length, sign) => {
        const text = JSON.stringify(object, null, 1);
        const start = place % text.length;
        const broken = text.slice(0, start) + sign + text.slice(start + length);
        const mended = mendJson(broken);
        if ('json' in mended) JSON.parse(mended.json);
        else expect(mended.fault).to.be.within(0, broken.length);
      }),
      {numRuns: 2000},
    );
  });

  it('takes linear time', () => {
    const texts = [
      `{"a":"${'" '.repeat(500_000)}`,
      '{"a":['.repeat(100_000) + ']'.repeat(100_000),
      '['.repeat(500_000),
      `{"a":"x${'"/*'.repeat(300_000)}`,
      `{"a":"${' '.repeat(2_000_000)}"${' '.repeat(2_000_000)}x`,
      `{${'"a":1,'.repeat(500_000)},}`,
      `{"k":"${'"b":'.repeat(300_000)}x`,
    ];
    for (const text of texts) {
      const started = performance.now();
      mendJson(text);
      expect(performance.now() - started, text.slice(0, 10)).to.be.below(5_000);
    }
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
