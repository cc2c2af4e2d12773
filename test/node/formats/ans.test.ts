import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ans, createAns} from '../../../dist/formats/ans.js';
import {detectFormat} from '../../../dist/formats/detect.js';
import type {Article, Block, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {nest} from '../../arbitraries.ts';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {codesOf, expectSound} from './html-helpers.ts';

type Data = Record<string, unknown>;

const STORY: Data = {
  type: 'story',
  version: '0.10.9',
  canonical_url: '/news/2025/03/04/ferry/',
  headlines: {basic: 'Ferry returns to Port Amel'},
  content_elements: [{type: 'text', content: 'The boat came back.'}],
};
const NOW = new Date('2025-06-01T12:00:00Z');
const read = (more: Data, options: AdaptOptions = {}): Result =>
  ans({...STORY, ...more}, {parseHtml, baseUrl: 'https://amel.example/', ...options});
const articleOf = (more: Data, options?: AdaptOptions): Article => read(more, options).value as Article;
const bodyOf = (...content_elements: unknown[]): Block[] => articleOf({content_elements}).body;
const text = (value: string) => ({type: 'text', value});

describeFixtures(ans);
describeProperties(
  ans,
  arbitraryNear(
    (
      'type version content_elements content headlines subheadlines description basic promo_items lead_art credits vanity_credits by affiliation name byline org ' +
      'additional_properties original items rows header cells list_type subtype citation level url canonical_url websites website_url caption alt_text width height ' +
      'focal_point x y streams stream_type bitrate duration subtitles urls raw_oembed _id html referent id provider embed config title text correction_type corrections ' +
      'numeric_rating max endorsement related_content taxonomy tags sections primary_section label display content_restrictions embargo active end_time revision published ' +
      'status language location first_publish_date last_updated_date data image story resized_urls renditions transcript embed_html social_links site bio'
    ).split(' '),
    (
      'story text image video gallery audio header list quote table raw_html oembed_response custom_embed reference interstitial_link link_list correction element_group ' +
      'collection results numeric_rating pullquote ordered mp4 0.10.9 en published'
    ).split(' '),
  ),
);

describe('the standing of a story', () => {
  it('is under embargo while that is active and its end is not past for certain', () => {
    const embargo = (value: unknown): Data => ({content_restrictions: {embargo: value}});
    const ended = embargo({active: true, end_time: '2025-05-01T00:00:00Z'});
    const ahead = embargo({active: true, end_time: '2025-07-01T00:00:00Z'});
    const open = embargo({active: true});
    expect(codesOf(read(ended, {now: NOW}))).not.to.include('rights/embargoed');
    for (const [story, now] of [
      [ended, undefined],
      [ahead, NOW],
      [open, NOW],
      [embargo({active: 'true'}), NOW],
      [embargo({end_time: '2025-07-01T00:00:00Z'}), NOW],
      [embargo({active: true, end_time: 'soon'}), NOW],
      [embargo(true), NOW],
    ] as const) {
      const result = read(story, now === undefined ? {} : {now});
      expect(result.ok, JSON.stringify(story)).to.equal(false);
      expect(result.issues.map(({code, path}) => `${code} ${path}`)).to.include('rights/embargoed /content_restrictions/embargo');
    }
    for (const value of [{active: false}, {active: false, end_time: '2025-07-01T00:00:00Z'}, {}, null, 'x'])
      expect(read(embargo(value), {now: NOW}).ok, JSON.stringify(value)).to.equal(true);
  });

  it('is shown to an editor, with the issue', () => {
    const result = read({content_restrictions: {embargo: {active: true}}, revision: {published: false}}, {preview: true});
    expect(result.ok).to.equal(true);
    expect(codesOf(result)).to.include.members(['rights/embargoed', 'rights/withheld']);
  });

  it('is unpublished where its status, its revision or its editions say so, and not where they say nothing', () => {
    for (const [more, path] of [
      [{status: 'draft'}, '/status'],
      [{status: 'Unpublished'}, '/status'],
      [{revision: {published: false}}, '/revision/published'],
      [{publishing: {has_published_edition: false}}, '/publishing/has_published_edition'],
    ] as const) {
      const result = read(more);
      expect(result.ok).to.equal(false);
      expect(result.issues.map(({code, path: place}) => `${code} ${place}`)).to.deep.equal([`rights/withheld ${path}`]);
    }
    const shown = [
      {status: ''},
      {status: 'published'},
      {revision: {}},
      {revision: {published: true}},
      {additional_properties: {published: false, is_published: false}},
    ];
    for (const more of shown) expect(read(more).ok, JSON.stringify(more)).to.equal(true);
  });

  it('holds for parts of a story and for the stories of a list', () => {
    const embargoed = {content_restrictions: {embargo: {active: true}}};
    const picture = {type: 'image', url: 'https://amel.example/a.jpg', ...embargoed};
    const film = {type: 'video', headlines: {basic: 'Film'}, canonical_url: '/film', ...embargoed};
    const result = read({content_elements: [{type: 'text', content: 'One.'}, picture, film, {...STORY, status: 'draft'}]});
    expect((result.value as Article).body).to.have.length(1);
    expect(codesOf(result).filter((code) => code.startsWith('rights/'))).to.have.length(3);
    const list = ans([{...STORY, ...embargoed}, STORY], {parseHtml, baseUrl: 'https://amel.example/'});
    expect((list.value as TrendingList).itemListElement).to.have.length(1);
  });
});

describe('the options of an organisation', () => {
  const gated = (code: string) => ({...STORY, content_restrictions: {content_code: code}});

  it('say what its access codes mean', () => {
    const adapt = createAns({access: {premium: 'subscription', metered: 'registration', open: 'free'}});
    const access = (code: string) => (adapt(gated(code), {parseHtml}).value as Article).access;
    expect(access('premium')).to.deep.equal({isAccessibleForFree: false, requires: 'subscription'});
    expect(access('metered')).to.deep.equal({isAccessibleForFree: false, requires: 'registration'});
    expect(access('open')).to.deep.equal({isAccessibleForFree: true});
    expect(access('yellow')).to.equal(undefined);
    expect(access('toString')).to.equal(undefined);
    expect((ans(gated('premium'), {parseHtml}).value as Article).access).to.equal(undefined);
    const list = adapt([gated('premium')], {parseHtml, baseUrl: 'https://amel.example/'}).value as TrendingList;
    expect(list.itemListElement[0]?.item.isAccessibleForFree).to.equal(false);
  });

  it('choose one of several websites', () => {
    const websites = {
      amel: {website_url: '/amel/ferry/', website_section: {name: 'Harbour'}},
      brel: {website_url: '/brel/ferry/', website_section: {name: 'Coast'}},
    };
    const story = {...STORY, canonical_website: 'amel', websites};
    const options = {parseHtml, baseUrl: 'https://brel.example/'};
    expect((createAns({website: 'brel'})(story, options).value as Article).url).to.equal('https://brel.example/brel/ferry/');
    expect((createAns({website: 'brel'})(story, options).value as Article).articleSection).to.deep.equal(['Coast']);
    expect((createAns({website: 'other'})(story, options).value as Article).url).to.equal('https://brel.example/news/2025/03/04/ferry/');
    const bare = {...story, canonical_url: ''};
    expect((ans(bare, options).value as Article).url).to.equal('https://brel.example/amel/ferry/');
  });

  it('make blocks of elements of its own, which are read as carefully as any', () => {
    const adapt = createAns({
      types: {
        recipe: (element) => ({type: 'factBox', name: element['title'], children: [{type: 'paragraph', children: ['Stir.']}]}),
        tide: () => [
          {type: 'bigNumber', value: '3.1 m'},
          {type: 'image', image: {url: 'javascript:alert(1)'}},
        ],
        nothing: () => undefined,
        divider: () => ({type: 'thematicBreak'}),
      },
    });
    const elements = [
      {type: 'custom_embed', subtype: 'recipe', title: 'Fish soup', embed: {id: '1', config: {}}},
      {type: 'tide'},
      {type: 'nothing', content: 'Words'},
      {type: 'text', content: 'End.'},
    ];
    const result = adapt({...STORY, content_elements: elements}, {parseHtml});
    expectSound(result);
    expect((result.value as Article).body.map(({type}) => type)).to.deep.equal(['factBox', 'bigNumber', 'unknown', 'paragraph']);
    expect(result.issues.map(({code, path}) => `${code} ${path}`)).to.include('url/unsafe /content_elements/1');
  });
});

describe('the credits of Arc', () => {
  const credited = (by: unknown, more: Data = {}): Article => articleOf({credits: {by}, ...more});
  const names = (by: unknown, more?: Data): string[] => credited(by, more).author.map(({name}) => name);

  it('name people as they want to be named', () => {
    expect(names([{type: 'author', name: 'Marlow, Ida', additional_properties: {original: {byline: 'Ida Marlow'}}}])).to.deep.equal([
      'Ida Marlow',
    ]);
    expect(names([{name: 'I. Marlow', byline: 'Ida Marlow'}])).to.deep.equal(['Ida Marlow']);
    expect(names([{first_name: 'Ida', last_name: 'Marlow'}])).to.deep.equal(['Ida Marlow']);
    expect(names([{name: '', additional_properties: {original: {firstName: 'Ida', lastName: 'Marlow'}}}])).to.deep.equal(['Ida Marlow']);
    expect(names([{name: 'Ida Marlow and Oto Brel'}])).to.deep.equal(['Ida Marlow', 'Oto Brel']);
    expect(names('By Ida Marlow')).to.deep.equal(['Ida Marlow']);
    expect(names([null, 'Ida Marlow', 5, {}, [], {name: 'Ida Marlow'}])).to.deep.equal(['Ida Marlow', '5']);
    expect(credited([{name: '', org: 'Meridian Agency'}]).author).to.deep.equal([{type: 'Organization', name: 'Meridian Agency'}]);
  });

  it('never give out how to reach somebody', () => {
    const person = {
      name: 'Ida Marlow',
      email: 'ida@amel.example',
      bio: 'Ida writes about ships. Write to ida@amel.example. She lives in Amel.',
      social_links: [
        {site: 'email', url: 'ida@amel.example'},
        {site: 'twitter', url: '@ida'},
        {site: 'whatsapp', url: 'https://wa.example/1'},
        {site: 'x', url: 'https://x.example/ida'},
        {site: 'y', url: 'javascript:alert(1)'},
      ],
    };
    const article = credited([person]);
    expect(JSON.stringify(article)).not.to.match(/ida@|wa\.example|javascript/);
    expect(article.author[0]).to.deep.include({
      description: 'Ida writes about ships. She lives in Amel.',
      sameAs: ['https://x.example/ida'],
    });
    expect(credited([{...person, bio: 'Write to ida@amel.example'}]).author[0]).not.to.have.property('description');
  });

  it('keep a sentence as the line it is', () => {
    const vanity = {vanity_credits: {by: [{byline: 'Ida Marlow contributed to this report.'}]}};
    expect(credited([{name: 'Ida Marlow', url: '/ida/'}], vanity)).to.deep.include({
      bylineText: 'Ida Marlow contributed to this report.',
      author: [{type: 'Person', name: 'Ida Marlow', url: 'https://amel.example/ida/'}],
    });
    expect(credited([{name: 'Ida Marlow'}], {vanity_credits: {by: [{byline: 'Oto Brel'}]}})).to.deep.include({
      author: [{type: 'Person', name: 'Oto Brel'}],
    });
    expect(names([{name: 'Ida Marlow'}], {vanity_credits: {by: []}})).to.deep.equal(['Ida Marlow']);
    expect(credited([{name: 'Ida Marlow, special to The Amel Post'}, {name: 'Oto Brel'}])).to.deep.include({
      bylineText: 'Ida Marlow, special to The Amel Post, Oto Brel',
      author: [
        {type: 'Person', name: 'Ida Marlow'},
        {type: 'Person', name: 'Oto Brel'},
      ],
    });
    expect(credited([{name: 'Compiled by our staff from the reports of agencies'}])).to.deep.include({
      bylineText: 'Compiled by our staff from the reports of agencies',
      author: [],
    });
  });

  it('print the credit of a picture whatever field it is in', () => {
    const url = 'https://amel.example/a.jpg';
    const credit = (more: Data): unknown => {
      const [block] = bodyOf({type: 'image', url, ...more}, {type: 'text', content: 'x'});
      const image = block?.type === 'image' ? block.image : undefined;
      return image?.creditText ?? image?.copyrightNotice ?? image?.sourceOrganization?.name;
    };
    expect(credit({credits: {by: [{name: 'Ida Marlow'}], affiliation: [{name: 'Meridian'}]}})).to.equal('Ida Marlow/Meridian');
    expect(credit({credits: {by: [{name: 'Ida Marlow / MERIDIAN'}], affiliation: [{name: 'Meridian'}]}})).to.equal('Ida Marlow / MERIDIAN');
    expect(credit({credits: {affiliation: [{name: 'Meridian'}]}})).to.equal('Meridian');
    expect(credit({credits: {photos_by: [{name: 'Oto Brel'}]}})).to.equal('Oto Brel');
    expect(credit({copyright: '© Amel'})).to.equal('© Amel');
    expect(credit({credits: {by: []}, distributor: {name: 'Meridian Agency', category: 'wires'}})).to.equal('Meridian Agency');
    expect(credit({distributor: {name: 'amel-prod', category: 'wires'}})).to.equal(undefined);
    expect(credit({distributor: {name: 'The Amel Post', category: 'staff'}})).to.equal(undefined);
    expect(credit({credits: {by: [{name: 'A'}]}, vanity_credits: {by: [{byline: 'Reader’s photo'}]}})).to.equal('Reader’s photo');
    expect(credit({credits_display: '(Ida Marlow/Meridian)'})).to.equal('Ida Marlow/Meridian');
    expect(credit({caption: 'A boat.', credits_caption_display: 'A boat. (Ida Marlow/Meridian)'})).to.equal('Ida Marlow/Meridian');
    expect(credit({additional_properties: {credits_caption_display: 'Another boat. (Ida Marlow)'}})).to.equal('Ida Marlow');
    expect(credit({additional_properties: {credits_caption_display: 'A boat without anybody'}})).to.equal(undefined);
    expect(credit({credits: {by: [{name: 'ida@amel.example'}]}})).to.equal(undefined);
  });
});

describe('the elements of Arc', () => {
  it('read a file that plays and leave out those that do not', () => {
    const streams = ['a.mp4', 'b.m3u8', 'c.smil', 'd.gif'].map((name) => ({
      url: `https://amel.example/${name}`,
      stream_type: name.slice(2).replace('m3u8', 'ts'),
    }));
    const silent = {url: 'https://amel.example/e.mp4', stream_type: 'gif-mp4'};
    const [video] = bodyOf({type: 'video', streams: [...streams, silent]});
    expect(video?.type === 'video' && video.sources.map(({url}) => url)).to.deep.equal([
      'https://amel.example/a.mp4',
      'https://amel.example/b.m3u8',
    ]);
  });

  it('fall back to another way to see a film, and last to its page', () => {
    const film = {type: 'video', headlines: {basic: 'Film'}, canonical_url: '/film/'};
    expect(bodyOf({...film, youtube_content_id: 'abcDEF12345'})[0]).to.include({type: 'embed', provider: 'YouTube', title: 'Film'});
    expect(bodyOf({...film, embed_html: '<iframe src="https://player.example/1"></iframe>'})[0]).to.include({type: 'embed', title: 'Film'});
    expect(bodyOf(film)).to.deep.equal([
      {type: 'relatedLinks', items: [{type: 'VideoObject', url: 'https://amel.example/film/', headline: 'Film'}]},
    ]);
  });

  it('take focal points in pixels and in parts, and none that lies outside', () => {
    const point = (focal_point: unknown, more: Data = {width: 400, height: 200}) => {
      const [block] = bodyOf({type: 'image', url: 'https://amel.example/a.jpg', focal_point, ...more});
      return block?.type === 'image' ? block.image.focalPoint : undefined;
    };
    expect(point({x: 100, y: 150})).to.deep.equal({x: 0.25, y: 0.75});
    expect(point({x: 0.5, y: 0.25})).to.deep.equal({x: 0.5, y: 0.25});
    for (const wrong of [{x: 500, y: 10}, {x: -1, y: 1}, {x: null, y: 'a'}, {x: 0, y: 0}, {}, 'x'])
      expect(point(wrong)).to.equal(undefined);
    expect(point({x: 100, y: 150}, {})).to.equal(undefined);
  });

  it('make links of a collection, and leave out what may not be shown', () => {
    const second = {...STORY, canonical_url: '/two/', headlines: {basic: 'Two'}};
    const secret = {...STORY, content_restrictions: {embargo: {active: true}}};
    const stub = {type: 'story', _id: 'S'};
    const items = [{type: 'NewsArticle', url: 'https://amel.example/two/', headline: 'Two'}];
    expect(bodyOf({type: 'collection', headlines: {basic: 'More'}, content_elements: [second, secret, stub]})).to.deep.equal([
      {type: 'relatedLinks', name: 'More', items},
    ]);
    expect(articleOf({related_content: {basic: [secret, second, stub, null]}}).related).to.deep.equal(items);
  });

  it('find an embed in what plugins store, and keep the words of others', () => {
    const embed = (config: unknown) =>
      bodyOf({type: 'custom_embed', subtype: 'x', embed: {id: '1', url: 'https://api.example/', config}})[0];
    expect(embed({url: 'https://www.youtube.com/watch?v=abcDEF12345'})).to.include({type: 'embed', provider: 'YouTube'});
    expect(embed({html: '<iframe src="https://maps.example/1"></iframe>'})).to.include({type: 'embed', url: 'https://maps.example/1'});
    expect(embed({title: 'Tide table', text: 'High at noon'})).to.deep.equal({
      type: 'unknown',
      originalType: 'custom_embed',
      text: 'Tide table High at noon',
    });
    expect(embed({token: 'https://secret.example/?key=1'})).to.deep.equal({type: 'unknown', originalType: 'custom_embed'});
  });

  it('keep the words of every type, known or not', () => {
    const elements = [
      {type: 'ghost', content: 'alpha'},
      {type: 'box', title: 'beta', items: [{type: 'text', content: 'gamma'}, {content: 'delta'}]},
      {content: 'epsilon'},
      'zeta',
      ['eta', {type: 'TEXT', content: 'theta'}],
      {type: 'element_group', content_elements: [{type: 'content_zone', content_elements: [{type: 'text', content: 'iota'}]}]},
      {
        type: 'list',
        items: [
          {type: 'text', content: 'kappa'},
          {type: 'image', url: 'https://a.example/a.jpg', caption: 'lambda'},
        ],
      },
      null,
    ];
    const words = JSON.stringify(bodyOf(...elements));
    for (const word of 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda'.split(' ')) expect(words).to.include(word);
  });

  it('cut what is nested too deeply, and say so', () => {
    const deep = nest<unknown>(5000, {type: 'text', content: 'x'}, (inner) => ({type: 'element_group', content_elements: [inner]}));
    const result = read({content_elements: [{type: 'text', content: 'Kept.'}, deep]});
    expect(codesOf(result)).to.include('limit/depth').and.not.to.include('input/internal');
    expect((result.value as Article).body).to.have.length(1);
    const quotes = nest<unknown>(200, {type: 'text', content: 'x'}, (inner) => ({type: 'quote', content_elements: [inner]}));
    expectSound(read({content_elements: [{type: 'text', content: 'Kept.'}, quotes]}));
  });

  it('may be more than a thousand', () => {
    const many = Array.from({length: 1500}, (_, index) => ({type: 'text', content: `Line ${String(index)}.`}));
    expect(bodyOf(...many)).to.have.length(1500);
  });
});

describe('what else Arc answers', () => {
  it('is a list where it is one', () => {
    const options = {parseHtml, baseUrl: 'https://amel.example/'};
    const second = {...STORY, canonical_url: '/two/'};
    const urls = (input: unknown) => (ans(input, options).value as TrendingList | null)?.itemListElement.map(({item}) => item.url);
    const both = ['https://amel.example/news/2025/03/04/ferry/', 'https://amel.example/two/'];
    for (const input of [
      [STORY, second],
      {type: 'results', content_elements: [STORY, second]},
      {content_elements: [STORY, second], count: 2},
      {content_elements: [STORY, second]},
      {type: 'results', data: [STORY, second], metadata: {total_hits: 2}},
      {playlistName: 'ships', playlistItems: [STORY, second]},
      JSON.stringify([STORY, second]),
    ]) {
      expect(urls(input), JSON.stringify(input).slice(0, 80)).to.deep.equal(both);
    }
    expect(codesOf(ans({type: 'results', content_elements: [], count: 0}, options))).to.deep.equal(['list/empty']);
    expect(codesOf(ans({type: 'collection', headlines: {basic: 'x'}}, options))).to.deep.equal(['list/empty']);
  });

  it('is a text where elements stand without their story', () => {
    expect(
      ans(
        [
          {type: 'text', content: '<p>One.</p>'},
          {type: 'header', content: 'Two'},
        ],
        {parseHtml},
      ).value,
    ).to.deep.include({
      headline: '',
      body: [
        {type: 'paragraph', children: [text('One.')]},
        {type: 'heading', depth: 2, children: [text('Two')]},
      ],
    });
  });

  it('is declined by the name of its type', () => {
    for (const type of ['image', 'author', 'site', 'section', 'tag', 'redirect', 'restricted', 'content-operation', 'gallery_operation']) {
      const result = ans({type, version: '0.10.9', headlines: {basic: 'x'}, body: {}}, {parseHtml});
      expect(codesOf(result), type).to.deep.equal(['input/wrong-format']);
      expect(result.issues[0]?.message).to.include(`"${type}"`);
    }
    expect(codesOf(ans('<p>x</p>', {parseHtml}))).to.deep.equal(['input/invalid-json']);
  });

  it('resolves addresses against its own, where that is whole and nothing else is given', () => {
    const story = {...STORY, canonical_url: 'https://amel.example/a/', credits: {by: [{name: 'Ida Marlow', url: '/ida/'}]}};
    expect((ans(story, {parseHtml}).value as Article).author[0]?.url).to.equal('https://amel.example/ida/');
    expect((ans(story, {parseHtml, baseUrl: 'https://brel.example/'}).value as Article).author[0]?.url).to.equal(
      'https://brel.example/ida/',
    );
  });

  it('reports an address that nothing resolves once', () => {
    const story = {...STORY, website_url: '/a', websites: {amel: {website_url: '/b'}}};
    expect(codesOf(ans(story, {parseHtml}))).to.deep.equal(['url/unsafe', 'author/missing']);
    expect((ans({...story, canonical_url: 'javascript:x'}, {parseHtml, baseUrl: 'https://amel.example/'}).value as Article).url).to.equal(
      'https://amel.example/a',
    );
  });

  it('is recognised without a version', () => {
    expect(detectFormat([{headlines: {basic: 'A'}, websites: {a: {website_url: '/a'}}}]).format).to.equal('ans');
    expect(detectFormat({type: 'story', headlines: {basic: 'A'}}).format).to.equal('ans');
  });
});
