import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createNinjs, ninjs} from '../../../dist/formats/ninjs.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {describeFixtures} from './adapter-checks.ts';
import {codesOf, modelText} from './html-helpers.ts';

type Data = Record<string, unknown>;

const ITEM: Data = {uri: 'urn:newsml:amel.example:1', versioncreated: '2025-03-04T09:30:00+02:00', headline: 'Ferry returns', byline: 'AB'};
const read = (item: unknown, options: AdaptOptions = {}): Result => ninjs(item, {parseHtml, ...options});
const articleOf = (more: Data, options?: AdaptOptions): Article => read({...ITEM, ...more}, options).value as Article;
const bodyOf = (body_html: string, more: Data = {}): string[] =>
  articleOf({body_html, ...more}).body.map((block) => modelText(block).trim());
const picture = (more: Data): Article['image'][number] | undefined =>
  articleOf({
    associations: {a001: {type: 'picture', renditions: {main: {href: 'https://amel.example/a.jpg', width: 1000, height: 500}}, ...more}},
  }).image[0];

describe('a ninjs item', () => {
  it('is the same in the names of every version', () => {
    const one = {pubstatus: 'usable', firstcreated: '2025-03-04T08:00:00Z', versioncreated: '2025-03-04T10:00:00Z', copyrightholder: 'AB'};
    const three = {
      pubStatus: 'usable',
      firstCreated: '2025-03-04T08:00:00Z',
      versionCreated: '2025-03-04T10:00:00Z',
      copyrightHolder: 'AB',
    };
    const first = read({uri: 'urn:x', ...one, headline: 'A', description_text: 'B', body_html: '<p>C</p>', byline: 'D'});
    const third = read({
      uri: 'urn:x',
      ...three,
      headlines: [{role: 'main', value: 'A'}],
      descriptions: [{role: 'text', value: 'B'}],
      bodies: [{role: 'main', contentType: 'text/html', value: '<p>C</p>'}],
      by: 'D',
    });
    const second = read({
      uri: 'urn:x',
      ...one,
      headlines: [{role: 'main', value: 'A'}],
      descriptions: [{role: 'text', value: 'B'}],
      bodies: [{role: 'main', contenttype: 'text/html', value: '<p>C</p>'}],
      by: 'D',
    });
    expect(first.ok).to.equal(true);
    expect(second.value).to.deep.equal(first.value);
    expect(third.value).to.deep.equal(first.value);
  });

  it('is read from the text of JSON, and is an issue where that is none', () => {
    expect(read(JSON.stringify(ITEM)).value).to.deep.equal(read(ITEM).value);
    expect(codesOf(read('{'))).to.deep.equal(['input/invalid-json']);
    expect(codesOf(read(null))).to.deep.equal(['input/not-object']);
    expect(codesOf(read({a: 1}))).to.deep.equal(['input/wrong-format']);
  });

  it('has its identifier without what may be a token, and no address but one that is meant as such', () => {
    const article = articleOf({uri: 'https://api.amel.example/items/1?token=secret#x'});
    expect(article.id).to.equal('https://api.amel.example/items/1');
    expect(article).not.to.have.property('url');
    expect(articleOf({renditions: {web: {href: 'https://amel.example/1'}}}).url).to.equal('https://amel.example/1');
    expect(articleOf({renditions: {nitf: {href: 'https://amel.example/1', mimetype: 'text/xml'}}})).not.to.have.property('url');
  });

  it('takes its address from the page that knows it', () => {
    const known = createNinjs({url: ({uri}) => `https://amel.example/${String(uri).split(':').at(-1)!}`});
    expect((known(ITEM, {parseHtml}).value as Article).url).to.equal('https://amel.example/1');
    const list = known([ITEM, {...ITEM, uri: 'urn:newsml:amel.example:2', headline: 'Tram stops'}], {parseHtml}).value as TrendingList;
    expect(list.itemListElement.map(({item}) => item.url)).to.deep.equal(['https://amel.example/1', 'https://amel.example/2']);
    const unsafe = createNinjs({url: () => 'javascript:alert(1)'});
    expect(codesOf(unsafe(ITEM, {parseHtml}))).to.include('url/unsafe');
  });

  it('is changed only when its version is later', () => {
    const dates = {firstcreated: '2025-03-04T10:00:00Z', versioncreated: '2025-03-04T09:00:00Z'};
    expect(articleOf(dates)).not.to.have.property('dateModified');
    expect(codesOf(read({...ITEM, ...dates}))).not.to.include('date/order');
  });

  it('has no headline but those that are meant as one', () => {
    const headlines = (...roles: [string, string][]): Article =>
      articleOf({headline: '', headlines: roles.map(([role, value]) => ({role, value}))});
    expect(headlines(['kicker', 'K'], ['seo', 'S'], ['main', 'M'])).to.include({headline: 'M', kicker: 'K'});
    expect(headlines(['kicker', 'K'], ['', 'N']).headline).to.equal('N');
    expect(headlines(['subheadline', 'Sub'], ['headline', 'M'])).to.include({headline: 'M', alternativeHeadline: 'Sub'});
    expect(headlines(['extension', 'X']).headline).to.equal('X');
    expect(articleOf({slugline: 'ferry-amel'})).not.to.have.property('kicker');
  });

  it('never shows what is for the desk', () => {
    const secret = 'zzsecret';
    const notes = {
      ednote: secret,
      usageterms: secret,
      description_editornotes: secret,
      description_usage: secret,
      description_creditline: secret,
      person: [{name: 'Oto Brel', contactinfo: [{value: secret}]}],
      plannedcoverage: [{ednote: secret}],
      altids: {a: secret},
      body_html: '<p>Words</p>',
    };
    expect(JSON.stringify(read({...ITEM, ...notes}))).not.to.include(secret);
  });
});

describe('the rights of a ninjs item', () => {
  const until = '2025-03-05T06:00:00+02:00';

  it('count an embargo as active until a clock proves it over', () => {
    for (const name of ['embargoed', 'embargoedUntil', 'embargoeduntil', 'embargo']) {
      expect(codesOf(read({...ITEM, [name]: until})), name).to.deep.equal(['rights/embargoed']);
      expect(read({...ITEM, [name]: until}, {now: new Date('2025-03-05T03:59:00Z')}).ok).to.equal(false);
      expect(read({...ITEM, [name]: until}, {now: new Date('2025-03-05T04:00:00Z')}).ok).to.equal(true);
      expect(read({...ITEM, [name]: until}, {preview: true}).ok).to.equal(true);
    }
    expect(codesOf(read({...ITEM, embargoed: 'soon'}, {now: new Date('2025-03-05T04:00:00Z')}))).to.include('rights/embargoed');
    for (const none of [null, '', false]) expect(read({...ITEM, embargoed: none}).ok).to.equal(true);
  });

  it('hide what is withheld, cancelled, killed or only commissioned, in a list too', () => {
    for (const pubstatus of [
      'withheld',
      'canceled',
      'cancelled',
      'Cancelled',
      'stat:canceled',
      'http://cv.iptc.org/newscodes/pubstatusg2/withheld',
      'commissioned',
    ]) {
      expect(codesOf(read({...ITEM, pubstatus})), pubstatus).to.deep.equal(['rights/withheld']);
      expect(read({...ITEM, pubstatus}, {preview: true}).ok).to.equal(true);
    }
    expect(read({...ITEM, state: 'killed', pubstatus: 'usable'}).ok).to.equal(false);
    const url = (id: number): Data => ({...ITEM, url: `https://amel.example/${String(id)}`});
    const list = read([url(1), {...url(2), pubStatus: 'withheld'}, {...url(3), embargoed: until}, url(4)]).value as TrendingList;
    expect(list.itemListElement.map(({item}) => item.url)).to.deep.equal(['https://amel.example/1', 'https://amel.example/4']);
  });
});

describe('the body of a ninjs item', () => {
  it('is said once: headline, byline, dateline and standfirst at its head go', () => {
    expect(bodyOf('<h1>Ferry returns</h1><p>AB</p><p>One.</p><p>Two.</p>')).to.deep.equal(['One.', 'Two.']);
    expect(bodyOf('<p>One.</p><p>Two.</p>', {description_text: 'One.'})).to.deep.equal(['One.', 'Two.']);
    expect(articleOf({body_text: 'Ferry returns\nPort Amel, NTB\nOne.\nTwo.'}).body).to.have.length(2);
    expect(articleOf({body_text: 'Photo: NTB\nOne.\nTwo.'}).body).to.have.length(3);
  });

  it('keeps every article of a document that holds several', () => {
    const html =
      '<html><body><article><h1>One</h1><p>First, at length, of the two.</p></article><article><h1>Two</h1><p>Second.</p></article></body></html>';
    expect(bodyOf(html)).to.deep.equal(['One', 'First, at length, of the two.', 'Two', 'Second.']);
  });

  it('has its levels of headings in order beside boxes with their own', () => {
    const html = '<p>a</p><h2>b</h2><p>c</p><section><h1>d</h1><p>e</p></section><h2>f</h2><p>g</p>';
    const depths = articleOf({body_html: html}).body.flatMap((block) => (block.type === 'heading' ? block.depth : []));
    expect(depths).to.deep.equal([2, 2, 2]);
  });

  it('is never data, and plain text before NITF', () => {
    const nitf = '<nitf><body><body.content><p>From NITF.</p></body.content></body></nitf>';
    expect(articleOf({body_nitf: nitf, body_text: 'Plain words.'}).body).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'Plain words.'}]},
    ]);
    expect(bodyOf('', {body_nitf: nitf})).to.deep.equal(['From NITF.']);
    expect(articleOf({body_sportsml: '<?xml version="1.0"?><sports-content><x>1</x></sports-content>'}).body).to.deep.equal([]);
    expect(bodyOf('', {bodies: [{contentType: 'text/markdown', value: '# One\n\nTwo **three**.'}]})).to.deep.equal([
      '# One',
      'Two **three**.',
    ]);
  });

  it('keeps its words and its pictures where nothing can parse HTML', () => {
    const associations = {a: {type: 'picture', renditions: {m: {href: 'https://amel.example/a.jpg'}}}};
    const result = ninjs({...ITEM, body_html: '<p>One &amp; two.</p>', associations});
    expect(modelText(result.value)).to.include('One & two.');
    expect((result.value as Article).image).to.have.length(1);
    expect(codesOf(result)).to.include('html/no-parser');
  });
});

describe('the media of a ninjs item', () => {
  it('have the point of interest of their own size, in pixels or shares', () => {
    const main = {href: 'https://amel.example/a.jpg', width: 1000, height: 500};
    expect(picture({renditions: {main: {...main, poi: {x: 250, y: 250}}}})?.focalPoint).to.deep.equal({x: 0.25, y: 0.5});
    expect(picture({poi: {x: 0.1, y: 0.9}})?.focalPoint).to.deep.equal({x: 0.1, y: 0.9});
    expect(picture({renditions: {main: {...main, poi: {x: 2500, y: 10}}}})).not.to.have.property('focalPoint');
  });

  it('have the largest picture without a watermark, or the marked one where there is no other', () => {
    const marked = {title: 'Watermark', href: 'https://amel.example/w.jpg', width: 4000, height: 2000};
    expect(picture({renditions: {a: marked, b: {href: 'https://amel.example/b.jpg', width: 100, height: 50}}})?.url).to.include('b.jpg');
    expect(picture({renditions: {a: marked}})?.url).to.include('w.jpg');
  });

  it('may stand among the files of the text itself, and are then not by its author', () => {
    const renditions = {thumb: {href: 'https://amel.example/t.jpg', mime_type: 'image/jpeg', width: 200, height: 100}};
    expect(articleOf({renditions, body_html: '<p>One.</p>'}).image).to.deep.equal([
      {type: 'ImageObject', url: 'https://amel.example/t.jpg', width: 200, height: 100},
    ]);
  });

  it('are credited by their credit line, else by their maker', () => {
    expect(picture({byline: 'Jana Reed/AB'})).to.deep.include({creditText: 'Jana Reed/AB'});
    expect(picture({byline: 'Jana Reed/AB'})).not.to.have.property('creator');
    expect(picture({by: 'Jana Reed', descriptions: [{role: 'creditline', value: 'AB Pictures'}]})).to.deep.include({
      creditText: 'AB Pictures',
      creator: [{type: 'Person', name: 'Jana Reed'}],
    });
    expect(picture({photographer: {name: 'Jana Reed', title: 'Stringer'}, creditline: 'Reed/AB'})?.creator).to.have.length(1);
  });

  it('have durations in seconds, milliseconds or as a clock', () => {
    const durationOf = (duration: unknown, sizeinbytes?: number): unknown =>
      articleOf({type: 'audio', renditions: {main: {href: 'https://amel.example/a.mp3', duration, sizeinbytes}}}).leadMedia;
    expect(durationOf(75.4)).to.include({duration: 'PT1M15S'});
    expect(durationOf('3600')).to.include({duration: 'PT1H'});
    expect(durationOf('01:02:03')).to.include({duration: 'PT1H2M3S'});
    expect(durationOf('PT3M')).to.include({duration: 'PT3M'});
    expect(durationOf(128_929_000)).to.include({duration: 'PT35H48M49S'});
    expect(durationOf(7896, 189_504)).to.include({duration: 'PT8S'});
    for (const none of [0, -1, 'long', null, {}]) expect(durationOf(none)).not.to.have.property('duration');
  });

  it('have no address that is not safe', () => {
    for (const href of ['javascript:alert(1)', 'data:image/png;base64,x', 'https://u:p@amel.example/a.jpg', 5]) {
      const result = read({...ITEM, associations: {a: {type: 'picture', renditions: {m: {href}}}}});
      expect((result.value as Article).image).to.deep.equal([]);
      expect(codesOf(result)).to.include('url/unsafe');
    }
  });
});

describeFixtures(ninjs);
