import {buildMarksTree, nestLists as nestBlocks} from '@portabletext/toolkit';
import type {PortableTextListItemBlock} from '@portabletext/types';
import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {blocksOfHtml, nestLists, phrasesOf, phrasesOfHtml, type FlatItem, type Run, type RunMark} from '../../../dist/formats/build.js';
import {portableText} from '../../../dist/formats/portable-text.js';
import type {Article, List, Phrasing} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';

const TYPES = {strong: 'strong', em: 'emphasis', underline: 'underline', 'strike-through': 'delete', code: 'inlineCode'} as const;
type Decorator = keyof typeof TYPES;

/** A node of the toolkit's tree: a text, or a mark with nodes in it. */
interface Node {
  _type: string;
  text?: string;
  markType?: string;
  markDef?: {href?: string};
  children?: Node[];
}

/** Makes phrases of the toolkit's tree, word for word. */
function phrasesOfTree(nodes: readonly Node[]): Phrasing[] {
  const phrases: Phrasing[] = [];
  for (const {text = '', markType, markDef, children} of nodes) {
    const last = phrases.at(-1);
    if (children !== undefined) {
      const mark = markDef === undefined ? {type: TYPES[markType as Decorator]} : {type: 'link', url: markDef.href};
      phrases.push({...mark, children: phrasesOfTree(children)} as Phrasing);
    } else if (text === '\n') phrases.push({type: 'break'});
    else if (last?.type === 'text') last.value += text;
    else if (text !== '') phrases.push({type: 'text', value: text});
  }
  return phrases;
}

const lettersOf = (value: string): string[] => value.match(/[^]/gu) ?? [];

/** Lists every letter with the marks it has, in any order. */
function leavesOf(phrases: readonly Phrasing[], marks: readonly string[] = []): string[][] {
  return phrases.flatMap((phrase): string[][] => {
    if ('children' in phrase) return leavesOf(phrase.children, [...marks, phrase.type]);
    const value = 'value' in phrase ? phrase.value : '\n';
    return lettersOf(value).map((letter) => [letter, ...[...marks, ...(phrase.type === 'inlineCode' ? ['inlineCode'] : [])].sort()]);
  });
}

const LINKS = {a: 'https://lagoon.example/a', b: 'https://lagoon.example/b'};
const markDefs = Object.entries(LINKS).map(([_key, href]) => ({_type: 'link', _key, href}));

const spansWith = (decorators: readonly Decorator[]) =>
  fc.array(
    fc.record({
      _type: fc.constant('span'),
      text: fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1, maxLength: 5}),
      marks: fc
        .tuple(fc.shuffledSubarray([...decorators]), fc.constantFrom([], [], ['a'], ['b']))
        .map(([some, link]) => [...some, ...link] as string[]),
    }),
    {maxLength: 8},
  );
type Span = typeof spansWith extends (decorators: never) => fc.Arbitrary<(infer T)[]> ? T : never;

const markOf = (mark: string): RunMark =>
  mark in LINKS ? {type: 'link', url: LINKS[mark as keyof typeof LINKS]} : {type: TYPES[mark as Decorator]};
const runsOf = (spans: readonly Span[]): Run[] => spans.map(({text, marks}) => ({text, marks: marks.map(markOf)}));
const treeOf = (children: Span[]): Phrasing[] => phrasesOfTree(buildMarksTree({_type: 'block', markDefs, children}) as Node[]);

describe('phrasesOf', () => {
  it('nests marks as the toolkit of Portable Text does', () => {
    const spans = spansWith(['strong', 'em', 'underline', 'strike-through']);
    fc.assert(
      fc.property(spans, (children) => {
        expect(phrasesOf(runsOf(children))).to.deep.equal(treeOf(children));
      }),
      {numRuns: 1000},
    );
  });

  it('gives every letter its marks, with code too, which holds no others', () => {
    fc.assert(
      fc.property(spansWith(['strong', 'em', 'code']), (children) => {
        const withMarks = ([letter, ...marks]: string[]) => (letter === '\n' ? [letter] : [letter, ...marks]);
        const expected = children.flatMap(({text, marks}) => {
          const types = marks.map((mark) => markOf(mark).type).sort();
          return lettersOf(text).map((letter) => [letter, ...types]);
        });
        expect(leavesOf(phrasesOf(runsOf(children))).map(withMarks)).to.deep.equal(expected.map(withMarks));
      }),
      {numRuns: 500},
    );
  });

  it('is what the adapter makes of a block, but for breaks at the ends', () => {
    fc.assert(
      fc.property(spansWith(['strong', 'em', 'underline', 'strike-through']), (children) => {
        fc.pre(!/^\n|\n$/.test(children.map(({text}) => text).join('')) && children.length > 0);
        const {value} = portableText([{_type: 'block', markDefs, children}]);
        expect((value as Article).body).to.deep.equal([{type: 'paragraph', children: treeOf(children)}]);
      }),
      {numRuns: 300},
    );
  });

  it('tells equal marks by what they say, not by which object they are', () => {
    const link = (url: string): RunMark => ({type: 'link', url});
    expect(
      phrasesOf([
        {text: 'a', marks: [link('/x')]},
        {text: 'b', marks: [{url: '/x', type: 'link'}]},
        {text: 'c', marks: [link('/y')]},
      ]),
    ).to.deep.equal([
      {type: 'link', url: '/x', children: [{type: 'text', value: 'ab'}]},
      {type: 'link', url: '/y', children: [{type: 'text', value: 'c'}]},
    ]);
  });

  it('keeps one of two links on one text, and phrases that stand between texts', () => {
    const two: RunMark[] = [
      {type: 'link', url: '/x'},
      {type: 'link', url: '/y'},
    ];
    expect(phrasesOf([{text: 'a', marks: two}, {type: 'footnoteReference', identifier: '1'}, {text: ''}, {text: 'b'}])).to.deep.equal([
      {type: 'link', url: '/x', children: [{type: 'text', value: 'a'}]},
      {type: 'footnoteReference', identifier: '1'},
      {type: 'text', value: 'b'},
    ]);
  });

  it('changes nothing that it is given', () => {
    const runs: Run[] = [
      {text: 'a', marks: [{type: 'strong'}, {type: 'inlineCode'}]},
      {type: 'text', value: 'b'},
      {type: 'text', value: 'c'},
    ];
    const before = structuredClone(runs);
    phrasesOf(runs);
    expect(runs).to.deep.equal(before);
  });
});

interface Flat {
  level: number;
  ordered: boolean;
  name: string;
}

/** Writes lists as names with their levels and kinds, ours and the toolkit's. */
const ours = (list: List): unknown => [
  list.ordered,
  list.children.map(({children}) => children.map((child) => (child.type === 'list' ? ours(child) : nameOf(child.children)))),
];
const nameOf = (phrases: readonly Phrasing[]): string => phrases.map((phrase) => ('value' in phrase ? phrase.value : '')).join('');
interface ToolkitList {
  _type: string;
  listItem: string;
  children: (ToolkitList & {text?: string})[];
}
const theirs = ({listItem, children}: ToolkitList): unknown => [
  listItem === 'number',
  children.map((item) => item.children.map((child) => (child._type === '@list' ? theirs(child) : child.text))),
];

const flatOf = (item: Flat): FlatItem => ({...item, children: [{type: 'paragraph', children: [{type: 'text', value: item.name}]}]});
const blockOf = ({level, ordered, name}: Flat): PortableTextListItemBlock =>
  ({
    _type: 'block',
    level,
    listItem: ordered ? 'number' : 'bullet',
    children: [{_type: 'span', text: name}],
  }) as unknown as PortableTextListItemBlock;
const itemsOf = (levels: readonly number[], kinds: readonly boolean[], first: readonly boolean[]): Flat[] =>
  levels.map((level, index) => ({
    level,
    ordered: level === 1 ? (first[index] ?? false) : (kinds[level] ?? false),
    name: `n${String(index)}`,
  }));

describe('nestLists', () => {
  it('nests entries as the toolkit of Portable Text does, where no level is skipped', () => {
    const steps = fc.array(fc.integer({min: -3, max: 1}), {maxLength: 12});
    const kinds = fc.array(fc.boolean(), {minLength: 14, maxLength: 14});
    fc.assert(
      fc.property(steps, kinds, kinds, (moves, kind, first) => {
        let level = 1;
        const items = itemsOf([1, ...moves.map((move) => (level = Math.max(1, level + move)))], kind, first);
        const expected = nestBlocks(items.map(blockOf), 'html') as unknown as ToolkitList[];
        expect(nestLists(items.map(flatOf)).map(ours)).to.deep.equal(expected.map(theirs));
      }),
      {numRuns: 1000},
    );
  });

  it('keeps every entry once and in order, whatever the levels, and makes no empty one', () => {
    const level = fc.oneof(fc.integer({min: -2, max: 8}), fc.constantFrom(NaN, Infinity, 1.5, 1e9));
    fc.assert(
      fc.property(fc.array(fc.record({level, ordered: fc.boolean()}), {maxLength: 20}), (items) => {
        const lists = nestLists(items.map((item, index) => flatOf({...item, name: `n${String(index)}`})));
        const names = (list: List): string[] =>
          list.children.flatMap(({children}) => {
            expect(children[0]?.type).to.equal('paragraph');
            return children.flatMap((child) => (child.type === 'list' ? names(child) : [nameOf(child.children)]));
          });
        expect(lists.flatMap(names)).to.deep.equal(items.map((_, index) => `n${String(index)}`));
      }),
    );
  });

  it('goes on with the number where a list began too deep', () => {
    const [list, ...rest] = nestLists([3, 1, 1].map((level) => flatOf({level, ordered: true, name: 'x'})));
    expect(rest).to.deep.equal([]);
    expect(list?.children).to.have.length(3);
  });
});

describe('phrasesOfHtml and blocksOfHtml', () => {
  const source = 'One <b>word</b> <a href="/x">here</a><script>x()</script>';

  it('read HTML with a parser, and its words without one', () => {
    const options = {parseHtml, baseUrl: 'https://lagoon.example/'};
    const words = [
      {type: 'text', value: 'One '},
      {type: 'strong', children: [{type: 'text', value: 'word'}]},
      {type: 'text', value: ' '},
      {type: 'link', url: 'https://lagoon.example/x', children: [{type: 'text', value: 'here'}]},
    ];
    expect(phrasesOfHtml(source, options)).to.deep.equal(words);
    expect(blocksOfHtml(source, options)).to.deep.equal([{type: 'paragraph', children: words}]);
    expect(phrasesOfHtml(source)).to.deep.equal([{type: 'text', value: 'One word here'}]);
  });

  it('give nothing for what is no text', () => {
    for (const value of [undefined, null, 5, {}, ['<p>x</p>']]) {
      expect(phrasesOfHtml(value, {parseHtml})).to.deep.equal([]);
      expect(blocksOfHtml(value, {parseHtml})).to.deep.equal([]);
    }
  });
});
