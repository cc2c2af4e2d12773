import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {expect} from 'chai';
import fc from 'fast-check';
import {finishArticle, finishList, mayShow, rebaseHeadings} from '../../../dist/formats/finish.js';
import {Reader} from '../../../dist/formats/read.js';
import type {Article, Block, Heading, ImageObject, Phrasing, TrendingItem, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions} from '../../../dist/model/result.js';
import {arbitraryArticle, arbitraryTrendingList, deepFreeze, nest} from '../../arbitraries.ts';

const words = (value: string): Phrasing[] => [{type: 'text', value}];
const paragraph = (value: string): Block => ({type: 'paragraph', children: words(value)});
const heading = (depth: number): Block => ({type: 'heading', depth: depth as Heading['depth'], children: words('h')});
const article = (more: Partial<Article> = {}): Article => ({
  type: 'NewsArticle',
  headline: 'Ferry stops',
  author: [{type: 'Person', name: 'Ida Moll'}],
  image: [],
  body: [paragraph('It stopped.')],
  ...more,
});

function finish(more: Partial<Article>, path = ''): {value: Article | undefined; codes: string[]; paths: string[]} {
  const reader = new Reader();
  const value = finishArticle(deepFreeze(article(more)), reader, path);
  return {value, codes: reader.issues.map(({code}) => code), paths: reader.issues.map((issue) => issue.path)};
}

const item = (position: number, url: string, headline = url): TrendingItem => ({
  type: 'ListItem',
  position,
  item: {type: 'Article', url, headline},
});

function finishItems(...itemListElement: TrendingItem[]): {shown: string[] | undefined; codes: string[]} {
  const reader = new Reader();
  const list: TrendingList = {type: 'ItemList', itemListOrder: 'descending', itemListElement};
  const value = finishList(deepFreeze(list), reader);
  return {
    shown: value?.itemListElement.map((entry) => `${entry.position} ${entry.item.headline}`),
    codes: reader.issues.map(({code}) => code),
  };
}

const levels = (blocks: Block[]): unknown[] =>
  JSON.stringify(rebaseHeadings(blocks))
    .match(/(?<="depth":)\d+/g)
    ?.map(Number) ?? [];

describe('finishArticle', () => {
  it('leaves a sound article as it is', () => {
    const {value, codes} = finish({});
    expect(value).to.deep.equal(article());
    expect(codes).to.deep.equal([]);
  });

  it('refuses what has neither headline nor body', () => {
    for (const more of [
      {},
      {author: []},
      {description: words('x')},
      {image: [{type: 'ImageObject', url: 'https://example.org/a.jpg'}] as ImageObject[]},
    ]) {
      const {value, codes} = finish({headline: '', body: [], ...more});
      expect(value).to.equal(undefined);
      expect(codes).to.include('article/empty');
    }
  });

  it('keeps what has a body of another kind', () => {
    const update = {type: 'BlogPosting' as const, datePublished: '2025-06-05', body: [paragraph('x')]};
    expect(finish({headline: '', body: [], liveBlogUpdate: [update]}).codes).to.deep.equal(['headline/missing']);
    expect(finish({headline: '', body: [], leadMedia: {type: 'embed', url: 'https://example.org/v'}}).codes).to.deep.equal([
      'headline/missing',
    ]);
    expect(finish({headline: '', body: [paragraph('x')]}).codes).to.deep.equal(['headline/missing']);
    expect(finish({body: []}).codes).to.deep.equal([]);
  });

  it('counts a body of empty blocks as none', () => {
    const body: Block[] = [
      {type: 'paragraph', children: []},
      {type: 'aside', children: [{type: 'paragraph', children: words('')}]},
    ];
    expect(finish({headline: '', body}).codes).to.include('article/empty');
    expect(finish({body: [...body, paragraph('x')]}).value?.body).to.deep.equal([paragraph('x')]);
  });

  it('keeps empty cells, and events and questions that need no words', () => {
    const body: Block[] = [
      {type: 'table', children: [{type: 'tableRow', children: [{type: 'tableCell', children: []}]}]},
      {type: 'timeline', children: [{type: 'timelineEvent', name: 'x', children: []}]},
      {type: 'questionAnswer', question: words('x'), children: []},
      {type: 'thematicBreak'},
    ];
    expect(finish({body}).value?.body).to.deep.equal(body);
  });

  it('misses an author only where no byline stands for one', () => {
    expect(finish({author: []}).codes).to.deep.equal(['author/missing']);
    expect(finish({author: [], bylineText: 'From our staff'}).codes).to.deep.equal([]);
  });

  it('reads the publisher among the authors as an organisation', () => {
    const {value, codes} = finish({
      author: [{type: 'Person', name: 'THE FENNEL POST', jobTitle: 'x', url: 'https://example.org/'}],
      publisher: {type: 'Organization', name: 'The Fennel Post'},
    });
    expect(value?.author).to.deep.equal([{type: 'Organization', name: 'THE FENNEL POST', url: 'https://example.org/'}]);
    expect(codes).to.deep.equal(['author/suspicious']);
  });

  it('drops addresses that stand for authors, and names accounts', () => {
    for (const name of ['https://example.org/staff/1', 'www.example.org', 'desk@example.org']) {
      const {value, codes} = finish({author: [{type: 'Person', name}]});
      expect(value?.author, name).to.deep.equal([]);
      expect(codes).to.deep.equal(['author/suspicious', 'author/missing']);
    }
    const {value, codes} = finish({author: [{type: 'Person', name: 'Admin'}]});
    expect(value?.author).to.have.length(1);
    expect(codes).to.deep.equal(['author/suspicious']);
  });

  it('drops a change from before the publication', () => {
    const dates = (datePublished: string, dateModified: string) => {
      const {value, codes} = finish({datePublished, dateModified});
      return [value?.dateModified, ...codes];
    };
    expect(dates('2025-06-05T10:00:00+02:00', '2025-06-05T07:59:00Z')).to.deep.equal([undefined, 'date/order']);
    expect(dates('2025-06-05T10:00:00+02:00', '2025-06-05T09:00:00Z')).to.deep.equal(['2025-06-05T09:00:00Z']);
    expect(dates('2025-06-05T10:00:00+02:00', '2025-06-05')).to.deep.equal(['2025-06-05']);
    expect(dates('2025-06-05', '2025-06-04T23:00:00Z')).to.deep.equal([undefined, 'date/order']);
    expect(finish({datePublished: '2025-06-05', dateModified: '2024-06-05'}).value).not.to.have.property('dateModified');
  });

  it('names pictures without text alternative or size, at the article', () => {
    const image: ImageObject = {type: 'ImageObject', url: 'https://example.org/a.jpg'};
    const sized: ImageObject = {...image, width: 4, height: 3, alt: ''};
    const {codes, paths} = finish(
      {image: [image, sized], body: [{type: 'aside', children: [{type: 'gallery', images: [image, sized]}]}]},
      '/0',
    );
    expect(codes).to.deep.equal(['image/alt-missing', 'image/size', 'image/alt-missing', 'image/size']);
    expect(new Set(paths)).to.deep.equal(new Set(['/0']));
    const reader = new Reader();
    finishArticle(article({image: [image]}), reader);
    expect(reader.issues[0]?.message).to.include(image.url);
  });

  it('does not ask for text alternatives of thumbnails in links', () => {
    const image: ImageObject = {type: 'ImageObject', url: 'https://example.org/a.jpg'};
    const body: Block[] = [{type: 'relatedLinks', items: [{type: 'Article', url: 'https://example.org/', headline: 'x', image}]}];
    expect(finish({body}).codes).to.deep.equal([]);
  });

  it('unwraps links in links and leaves out what is left empty', () => {
    const link = (...children: Phrasing[]): Phrasing => ({type: 'link', url: 'https://example.org/', children});
    const body: Block[] = [{type: 'paragraph', children: [link({type: 'strong', children: [link(...words('in'))]}, link())]}];
    const {value, codes} = finish({body, description: [{type: 'emphasis', children: []}]});
    expect(value?.body).to.deep.equal([{type: 'paragraph', children: [link({type: 'strong', children: words('in')})]}]);
    expect(value).not.to.have.property('description');
    expect(codes).to.deep.equal(['body/nested', 'body/nested']);
  });

  it('cuts what is nested too deeply', () => {
    const body = [paragraph('first'), nest<Block>(200, paragraph('deep'), (inner) => ({type: 'aside', children: [paragraph('x'), inner]}))];
    const {value, codes} = finish({body});
    expect(new Set(codes)).to.deep.equal(new Set(['limit/depth']));
    expect(JSON.stringify(value)).not.to.include('deep');
    expect(finishArticle(value!, new Reader())).to.deep.equal(value);
  });

  it('leaves the data of custom blocks alone', () => {
    const body: Block[] = [
      {type: 'custom', name: 'x', data: {list: [{type: 'paragraph', children: []}], heading: {type: 'heading', depth: 9}}},
    ];
    expect(finish({body}).value?.body).to.deep.equal(body);
  });

  it('leaves an article that is not whole yet for later', () => {
    const reader = new Reader({partial: true} as AdaptOptions);
    const part = article({headline: '', body: [], author: []});
    expect(finishArticle(part, reader)).to.deep.equal(part);
    expect(reader.issues).to.deep.equal([]);
  });

  it('changes nothing when done twice, and never its input', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (any) => {
        const first = finishArticle(deepFreeze(any), new Reader());
        const second = finishArticle(deepFreeze(first!), new Reader());
        expect(isDeepStrictEqual(second, first)).to.equal(true);
      }),
      {numRuns: 100},
    );
  });
});

describe('rebaseHeadings', () => {
  it('maps the levels in use to 2, 3, 4 and so on', () => {
    expect(levels([heading(1), heading(2), heading(4), heading(2)])).to.deep.equal([2, 3, 4, 3]);
    expect(levels([heading(6), heading(6)])).to.deep.equal([2, 2]);
    expect(levels([heading(2), heading(5), heading(6), heading(5)])).to.deep.equal([2, 3, 4, 3]);
    expect(levels([])).to.deep.equal([]);
  });

  it('skips no level on the way down', () => {
    expect(levels([heading(2), heading(4), heading(3), heading(4)])).to.deep.equal([2, 3, 3, 4]);
    expect(levels([heading(3), heading(2), heading(3)])).to.deep.equal([2, 2, 3]);
  });

  it('counts headings in other blocks with the rest', () => {
    const body: Block[] = [heading(3), {type: 'aside', children: [heading(5), {type: 'blockquote', children: [heading(6)]}]}, heading(3)];
    expect(levels(body)).to.deep.equal([2, 3, 4, 2]);
  });

  it('makes an outline without gaps of any levels, and changes it no more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 9})), (depths) => {
        const once = rebaseHeadings(depths.map(heading));
        const found = levels(depths.map(heading)) as number[];
        found.forEach((level, index) => expect(level).to.be.within(2, Math.min(6, (found[index - 1] ?? 1) + 1)));
        expect(rebaseHeadings(once)).to.deep.equal(once);
      }),
    );
  });
});

describe('finishList', () => {
  it('keeps ranks that are right, gaps too', () => {
    expect(finishItems(item(11, 'https://a.test/1', 'A'), item(13, 'https://a.test/2', 'B'))).to.deep.equal({
      shown: ['11 A', '13 B'],
      codes: [],
    });
  });

  it('sorts by position', () => {
    const {shown, codes} = finishItems(item(2, 'https://a.test/2', 'B'), item(1, 'https://a.test/1', 'A'));
    expect(shown).to.deep.equal(['1 A', '2 B']);
    expect(codes).to.deep.equal([]);
  });

  it('counts anew where positions are missing, doubled or counted from zero', () => {
    const urls = ['https://a.test/1', 'https://a.test/2', 'https://a.test/3'] as const;
    const order = (...positions: [number, number, number]) =>
      finishItems(...urls.map((url, index) => item(positions[index]!, url, 'ABC'[index])));
    expect(order(NaN, NaN, NaN)).to.deep.equal({shown: ['1 A', '2 B', '3 C'], codes: ['list/renumbered']});
    expect(order(2, 0, 1)).to.deep.equal({shown: ['1 B', '2 C', '3 A'], codes: ['list/renumbered']});
    expect(order(5, 1, 5).shown).to.deep.equal(['1 B', '2 A', '3 C']);
    expect(order(1, NaN, 2).shown).to.deep.equal(['1 A', '2 B', '3 C']);
    expect(order(1, 1.5, 2).codes).to.deep.equal(['list/renumbered']);
    expect(order(-1, 1, 2).codes).to.deep.equal(['list/renumbered']);
    expect(order(1, 2, 1_749_100_000_000)).to.deep.equal({shown: ['1 A', '2 B', '3 C'], codes: ['list/renumbered']});
  });

  it('keeps ranks that are shared, where a gap behind or the end shows that they are meant', () => {
    const order = (...positions: number[]) =>
      finishItems(...positions.map((position, index) => item(position, `https://a.test/${String(index)}`, 'ABCDEF'[index])));
    expect(order(1, 2, 2, 4)).to.deep.equal({shown: ['1 A', '2 B', '2 C', '4 D'], codes: []});
    expect(order(4, 1, 1, 3, 4)).to.deep.equal({shown: ['1 B', '1 C', '3 D', '4 A', '4 E'], codes: []});
    expect(order(1, 2, 2)).to.deep.equal({shown: ['1 A', '2 B', '2 C'], codes: []});
    expect(order(6, 7, 7, 7).codes).to.deep.equal([]);
    for (const doubled of [
      [1, 1],
      [1, 5, 5],
      [1, 2, 2, 3],
      [1, 1, 1, 2, 5],
    ])
      expect(order(...doubled).codes).to.deep.equal(['list/renumbered']);
  });

  it('shows a page once, where it ranks higher', () => {
    const {shown, codes} = finishItems(
      item(3, 'https://a.test/1?utm_source=x&id=7', 'late'),
      item(1, 'https://a.test/1?id=7#top', 'early'),
      item(2, 'https://a.test/1?id=8', 'other'),
    );
    expect(shown).to.deep.equal(['1 early', '2 other']);
    expect(codes).to.deep.equal(['item/duplicate']);
  });

  it('drops what has no address or no headline', () => {
    const {shown, codes} = finishItems(item(1, '', 'A'), item(2, 'https://a.test/2', ''), item(3, 'https://a.test/3', 'C'));
    expect(shown).to.deep.equal(['3 C']);
    expect(codes).to.deep.equal(['item/incomplete', 'item/incomplete']);
  });

  it('refuses a list without an entry', () => {
    expect(finishItems()).to.deep.equal({shown: undefined, codes: ['list/empty']});
    expect(finishItems(item(1, '')).codes).to.deep.equal(['item/incomplete', 'list/empty']);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(arbitraryTrendingList(), (list) => {
        const first = finishList(deepFreeze(list), new Reader());
        const reader = new Reader();
        expect(finishList(first!, reader)).to.deep.equal(first);
        expect(reader.issues.map(({code}) => code)).not.to.include('list/renumbered');
      }),
    );
  });
});

describe('mayShow', () => {
  const ask = (rights: Parameters<typeof mayShow>[0], options: AdaptOptions = {}): [boolean, ...string[]] => {
    const reader = new Reader(options);
    const answer = mayShow(rights, reader, '/rights');
    return [answer, ...reader.issues.map(({code}) => code)];
  };
  const now = new Date('2025-06-05T12:00:00Z');

  it('shows what has no embargo', () => {
    for (const embargoedUntil of [undefined, null, '']) expect(ask({embargoedUntil})).to.deep.equal([true]);
    expect(ask({withheld: false})).to.deep.equal([true]);
  });

  it('holds back until the clock proves the embargo over', () => {
    expect(ask({embargoedUntil: '2025-06-05T13:59:59+02:00'}, {now})).to.deep.equal([true]);
    expect(ask({embargoedUntil: '2025-06-05T14:00:01+02:00'}, {now})).to.deep.equal([false, 'rights/embargoed']);
    expect(ask({embargoedUntil: '2020-01-01T00:00:00Z'})).to.deep.equal([false, 'rights/embargoed']);
  });

  it('holds back where the date cannot be read', () => {
    for (const embargoedUntil of ['tomorrow noon', {}, true, []]) {
      expect(ask({embargoedUntil}, {now})).to.deep.equal([false, 'date/invalid', 'rights/embargoed']);
    }
    expect(ask({embargoedUntil: '2020-01-01T00:00:00Z'}, {now: new Date(NaN)})[0]).to.equal(false);
  });

  it('holds back a date without a time until its day is over everywhere', () => {
    expect(ask({embargoedUntil: '2025-06-05'}, {now: new Date('2025-06-06T11:59:59Z')})[0]).to.equal(false);
    expect(ask({embargoedUntil: '2025-06-05'}, {now: new Date('2025-06-06T12:00:00Z')})[0]).to.equal(true);
    expect(ask({embargoedUntil: '2025-06-05T18:00:00'}, {now: new Date('2025-06-05T20:00:00Z')})[0]).to.equal(false);
    expect(
      ask({embargoedUntil: '2025-06-05T18:00:00'}, {now: new Date('2025-06-05T20:00:00Z'), sourceTimeZone: 'Europe/Zagreb'})[0],
    ).to.equal(true);
  });

  it('never shows what was withheld', () => {
    expect(ask({withheld: true, embargoedUntil: '2020-01-01T00:00:00Z'}, {now})).to.deep.equal([false, 'rights/withheld']);
  });

  it('shows everything to an editor, and says what it is', () => {
    expect(ask({withheld: true}, {preview: true})).to.deep.equal([true, 'rights/withheld']);
    expect(ask({embargoedUntil: '2030-01-01T00:00:00Z'}, {preview: true, now})).to.deep.equal([true, 'rights/embargoed']);
  });
});
