import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createRows, rows, type RowsOptions} from '../../../dist/formats/rows.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {codesOf, expectSound} from './html-helpers.ts';

describeFixtures(rows);
describeProperties(
  rows,
  arbitraryNear(
    'items rows results data tabs trails pages rank position previousPosition title headline url href path stats people metrics views byline authors image media-metadata width date timestamp dimensionHeaders dimensionValues metricValues value name heading generated section'.split(
      ' ',
    ),
    ['1', '#2', '1,204', 0, -1, 4102444800000, 1749100000000, 'lantern.example/a', '(not set)', 'BY IDA MARLOW', '/a', 'A | Site'],
  ),
);

const base = {baseUrl: 'https://dunes.example/'};
const rowsOf = (...more: object[]) => more.map((row, index) => ({title: `Story ${String(index)}`, url: `/${String(index)}`, ...row}));
const listOf = (input: unknown, options: RowsOptions = {}) => createRows(options)(input, base).value!;
const entriesOf = (input: unknown, options?: RowsOptions) => listOf(input, options).itemListElement.map(({item}) => item);

describe('ranked rows', () => {
  it('are found under any usual name, a few levels down', () => {
    const [row] = rowsOf({});
    for (const input of [[row], {items: [row]}, {data: {results: [row]}}, {response: {results: [row]}}, {tabs: [{trails: [row]}]}])
      expect(entriesOf(input)[0]).to.deep.include({headline: 'Story 0', url: 'https://dunes.example/0'});
    expect(codesOf(rows({things: [row]}, base))).to.deep.equal(['input/wrong-format']);
    expect(codesOf(rows('{', base))).to.deep.equal(['input/invalid-json']);
  });

  it('take names in any spelling', () => {
    expect(entriesOf([{'Page title': 'A', 'Page path': '/a', Views: '12'}])[0]).to.deep.include({
      headline: 'A',
      interactionStatistic: [{interactionType: 'ViewAction', userInteractionCount: 12}],
    });
  });

  it('take hosts without a scheme, and files that are none', () => {
    const urlOf = (url: string) => entriesOf([{title: 'A', url}])[0]?.url;
    expect(urlOf('news.dunes.example/a?b=1')).to.equal('https://news.dunes.example/a?b=1');
    expect(urlOf('story.html')).to.equal('https://dunes.example/story.html');
    expect(urlOf('news/story')).to.equal('https://dunes.example/news/story');
    expect(urlOf('//cdn.example/a')).to.equal('https://cdn.example/a');
  });

  it('leave out front pages in reports of paths, but not links to sites', () => {
    expect(codesOf(rows([{title: 'Home', path: '/'}], base))).to.include('list/empty');
    expect(entriesOf([{title: 'Home', url: 'https://other.example/'}])).to.have.length(1);
  });

  it('lose the name of the site where all have it', () => {
    const titled = (...titles: string[]) => entriesOf(rowsOf(...titles.map((title) => ({title})))).map(({headline}) => headline);
    expect(titled('A | Dunes', 'B | Dunes', 'C | Dunes')).to.deep.equal(['A', 'B', 'C']);
    expect(titled('A | Dunes', 'B | Dunes', 'C')).to.deep.equal(['A | Dunes', 'B | Dunes', 'C']);
    expect(titled('A - Dunes', 'B - Dunes')).to.deep.equal(['A - Dunes', 'B - Dunes']);
  });

  it('keep counts in texts and drop what is none', () => {
    const countOf = (views: unknown) => entriesOf(rowsOf({views}))[0]?.interactionStatistic?.[0]?.userInteractionCount;
    expect(['1,204', '12', 12.4, '1 204 777', '12.4'].map(countOf)).to.deep.equal([1204, 12, 12, 1204777, 12]);
    expect(['many', -1, {}, true].map(countOf)).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('say how entries moved', () => {
    const list = listOf(rowsOf({rank: 1, previousRank: '3'}, {rank: 2, previous_position: 0.5}, {rank: 3}));
    expect(list.itemListElement.map(({previousPosition}) => previousPosition)).to.deep.equal([3, undefined, undefined]);
  });

  it('tell videos and live coverage', () => {
    expect(entriesOf(rowsOf({type: 'video'}, {contentType: 'Liveblog'}, {type: 'x'})).map(({type}) => type)).to.deep.equal([
      'VideoObject',
      'LiveBlogPosting',
      'Article',
    ]);
  });
});

describe('ranked rows with options', () => {
  it('are what pick makes of them, however hostile', () => {
    const pick: RowsOptions['pick'] = (row, index) =>
      index === 0
        ? undefined
        : {
            url: (row as {to: unknown}).to,
            headline: '<b>Bold</b>',
            position: index,
            image: {url: 'javascript:1'},
            author: ['By Ana Bel'],
            constructor: 1,
          };
    const adapter = createRows({pick});
    const result = adapter({items: [{to: '/x'}, {to: '/a'}, {to: 'javascript:1'}, 5]}, base);
    expectSound(result);
    expect(result.value?.itemListElement).to.deep.equal([
      {
        type: 'ListItem',
        position: 1,
        item: {type: 'Article', url: 'https://dunes.example/a', headline: 'Bold', author: [{type: 'Person', name: 'Ana Bel'}]},
      },
    ]);
    expect(result.issues.every(({path}) => path === '' || path.startsWith('/items'))).to.equal(true);
  });

  it('survive a pick or rows that throws', () => {
    const fail = () => {
      throw new Error('no');
    };
    expect(codesOf(createRows({pick: fail})([{a: 1}]))).to.deep.equal(['item/incomplete', 'list/empty']);
    expect(codesOf(createRows({rows: fail})([{a: 1}]))).to.deep.equal(['value/ignored', 'input/wrong-format']);
  });

  it('come from where the page says', () => {
    const input = {tabs: [{trails: rowsOf({})}, {trails: rowsOf({title: 'Sport', rank: 'x'})}]};
    const result = createRows({rows: (data) => (data as typeof input).tabs[1]?.trails})(input, base);
    expect(result.value?.itemListElement[0]?.item.headline).to.equal('Sport');
    expect(result.issues.map(({path}) => path)).to.deep.equal(['/tabs/1/trails']);
    const made = createRows({rows: (data) => (data as typeof input).tabs.flatMap(({trails}) => trails.map((each) => ({...each})))});
    expect(made(input, base).issues.every(({path}) => path === '')).to.equal(true);
  });

  it('have a name, an identifier, a period and an end', () => {
    const options = {name: 'Most read', id: 'most-read', period: 'PT24H', limit: 2};
    expect(listOf(rowsOf({}, {}, {}), options)).to.deep.include({name: 'Most read', id: 'most-read', period: 'PT24H'});
    expect(entriesOf(rowsOf({}, {}, {}), options)).to.have.length(2);
    expect(listOf(rowsOf({}), {...options, period: 'a day'})).not.to.have.property('period');
  });
});

describe('the recipes of the documentation', () => {
  const news = {baseUrl: 'https://lantern.example/'};

  it('read Chartbeat', () => {
    const chartbeat = createRows({
      name: 'Reading now',
      pick: (row) => {
        const {path, title, stats} = row as {path?: string; title?: string; stats?: {people?: number}};
        return {url: `https://${String(path)}`, headline: title?.replace(/ \| The Lantern$/, ''), views: stats?.people};
      },
    });
    const {value} = chartbeat({pages: [{path: 'lantern.example/ferries', title: 'Ferries | The Lantern', stats: {people: 12}}]}, news);
    expect(value?.itemListElement[0]?.item).to.deep.include({url: 'https://lantern.example/ferries', headline: 'Ferries'});
  });

  it('read Parse.ly', () => {
    const parsely = createRows({name: 'Most read', id: 'most-read', period: 'PT24H', limit: 5});
    const {value} = parsely(
      {data: [{title: 'Ferries', url: 'https://lantern.example/ferries', authors: ['Ida Marlow'], metrics: {views: 7}}]},
      news,
    );
    expect(value?.itemListElement[0]?.item.interactionStatistic?.[0]?.userInteractionCount).to.equal(7);
  });

  it('read Google Analytics', () => {
    const ga4 = createRows({
      pick: (row) => {
        const {dimensionValues = [], metricValues = []} = row as {dimensionValues?: {value: string}[]; metricValues?: {value: string}[]};
        const [path, title] = dimensionValues.map(({value}) => value);
        if (path?.startsWith('/news/') !== true) return undefined;
        return {url: path, headline: title?.replace(/ - The Lantern$/, ''), views: metricValues[0]?.value};
      },
    });
    const report = {
      rows: [
        {dimensionValues: [{value: '/'}, {value: 'The Lantern'}], metricValues: [{value: '9'}]},
        {dimensionValues: [{value: '/news/ferries'}, {value: 'Ferries - The Lantern'}], metricValues: [{value: '5'}]},
      ],
    };
    expect(ga4(report, news).value?.itemListElement.map(({item}) => item.headline)).to.deep.equal(['Ferries']);
  });
});
