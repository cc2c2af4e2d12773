import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {createPortableText, portableText, type PortableTextOptions} from '../../../dist/formats/portable-text.js';
import type {Article, Block, TrendingList} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {BASE, codesOf, expectSound} from './html-helpers.ts';

const NAMES = (
  '_type _key _id _ref title slug current publishedAt author authors name mainImage asset url metadata dimensions width height alt ' +
  'caption credit hotspot crop x y left right body content children text marks markDefs href style listItem level excerpt categories ' +
  'status embargo result data rows cells images code html items quote table video related reference checked'
).split(' ');
const WORDS = (
  'block span image post link strong em code a b gallery table youtube callout reference bullet number h2 blockquote footnote drafts.1 ' +
  'image-abc-100x50-jpg pullQuote faq button hr internationalizedArrayString localeString keyPoints figure'
).split(' ');
const near = arbitraryNear(NAMES, WORDS);
const list = fc.array(near, {maxLength: 4});
const block = fc.record({_type: fc.constant('block'), style: near, listItem: near, level: near, markDefs: list, children: list});
const object = fc.tuple(fc.constantFrom(...WORDS), near).map(([_type, rest]) => ({...(rest as object), _type}));
const blocks = fc.array(fc.oneof(block, object, near), {maxLength: 6});

describeFixtures(portableText);
describeProperties(
  portableText,
  fc.oneof(near, blocks, fc.record({_type: fc.constant('post'), title: near, author: near, mainImage: near, excerpt: near, body: blocks})),
);

const text = (...children: unknown[]) => ({_type: 'block', children, markDefs: []});
const span = (value: string, ...marks: string[]) => ({_type: 'span', text: value, marks});

function read(input: unknown, options: PortableTextOptions): Article {
  const result = createPortableText(options)(input, {baseUrl: BASE, parseHtml});
  expectSound(result);
  return result.value as Article;
}
const bodyOf = (input: unknown, options: PortableTextOptions): Block[] => read(input, options).body;

describe('portable-text asks the site', () => {
  const ref = 'image-1a2b-1600x900-jpg';
  const picture = {_type: 'image', asset: {_type: 'reference', _ref: ref}, alt: 'A quay', crop: {left: 0.5, right: 0, top: 0, bottom: 0}};

  it('for the address of a picture that has only a reference, and takes its size from that', () => {
    const imageUrl = (name: string) => `https://img.lagoon.example/${name}`;
    expect(bodyOf([picture], {imageUrl})).to.deep.equal([
      {type: 'image', image: {type: 'ImageObject', url: `https://img.lagoon.example/${ref}`, width: 1600, height: 900, alt: 'A quay'}},
    ]);
  });

  it('gives the whole field along, and leaves a crop that the address has alone', () => {
    const imageUrl = (_: string, image: object) =>
      'crop' in image ? 'https://cdn.sanity.io/images/p/d/1a2b-1600x900.jpg?rect=800,0,800,900&w=400' : undefined;
    expect(bodyOf([picture], {imageUrl})).to.deep.include({
      type: 'image',
      image: {
        type: 'ImageObject',
        url: 'https://cdn.sanity.io/images/p/d/1a2b-1600x900.jpg?rect=800,0,800,900&w=400',
        width: 400,
        height: 450,
        alt: 'A quay',
      },
    });
  });

  it('for addresses of documents: the article, entries of a list, links inside', () => {
    const url = (document: object) => `/news/${(document as {slug: {current: string}}).slug.current}`;
    const inside = {
      _type: 'block',
      markDefs: [{_key: 'l', _type: 'internalLink', reference: {_type: 'post', slug: {current: 'b'}}}],
      children: [span('b', 'l')],
    };
    const post = {_type: 'post', title: 'A', slug: {current: 'a'}, body: [inside]};
    expect(read(post, {url})).to.deep.include({url: 'https://lagoon.example/news/a'});
    expect(JSON.stringify(read(post, {url}).body)).to.contain('https://lagoon.example/news/b');
    const ranked = createPortableText({url})(
      [
        {...post, _id: '1'},
        {_type: 'post', _id: '2', title: 'No slug'},
      ],
      {baseUrl: BASE},
    );
    expect((ranked.value as TrendingList).itemListElement).to.have.length(1);
    expect(codesOf(ranked)).to.include.members(['value/ignored', 'item/incomplete']);
  });

  it('for names of fields, also inside others; an empty name switches one off', () => {
    const document = {
      _type: 'post',
      title: 'Internal',
      hed: 'A',
      seo: {description: 'Dek'},
      excerpt: 'Not this',
      words: [text(span('One.'))],
    };
    expect(read(document, {fields: {headline: 'hed', description: 'seo.description', body: ['text', 'words']}})).to.deep.include({
      headline: 'A',
      description: [{type: 'text', value: 'Dek'}],
      body: [{type: 'paragraph', children: [{type: 'text', value: 'One.'}]}],
    });
    expect(read(document, {fields: {description: '', body: 'words'}})).not.to.have.property('description');
  });

  it('for the type of the article', () => {
    const document = {_type: 'post', title: 'A', kind: 'opinion'};
    expect(read(document, {type: 'NewsArticle'}).type).to.equal('NewsArticle');
    expect(read(document, {type: ({kind}) => (kind === 'opinion' ? 'OpinionNewsArticle' : undefined)}).type).to.equal('OpinionNewsArticle');
    expect(read(document, {type: () => undefined}).type).to.equal('BlogPosting');
  });

  it('how its own types are read: as a block of the page, or by a function with the readers at hand', () => {
    const recipe = {_type: 'recipe', _key: 'r', title: 'Soup', text: 'Boil it.', steps: [text(span('Chop', 'strong'))]};
    expect(bodyOf([recipe], {types: {recipe: 'acme-recipe'}})).to.deep.equal([
      {type: 'custom', name: 'acme-recipe', text: 'Boil it.', data: recipe},
    ]);
    const types: PortableTextOptions['types'] = {
      recipe: ({title, steps}, help) => ({type: 'factBox', name: title, children: help.blocks(steps)}),
    };
    expect(bodyOf([recipe], {types})).to.deep.equal([
      {
        type: 'factBox',
        name: 'Soup',
        children: [{type: 'paragraph', children: [{type: 'strong', children: [{type: 'text', value: 'Chop'}]}]}],
      },
    ]);
    expect(bodyOf([recipe, text(span('End.'))], {types: {recipe: () => undefined}})).to.have.length(1);
  });

  it('and survives what a function makes or throws', () => {
    const bad = {_type: 'bad', text: 'Words.'};
    const result = createPortableText({
      types: {
        bad: () => {
          throw new Error('no');
        },
      },
    })([bad]);
    expect((result.value as Article).body).to.deep.equal([{type: 'paragraph', children: [{type: 'text', value: 'Words.'}]}]);
    expect(codesOf(result)).to.include('block/unknown');
    const unsafe = createPortableText({types: {bad: () => [{type: 'embed', url: 'javascript:alert(1)'}, 5]}})([text(span('One.')), bad]);
    expect((unsafe.value as Article).body).to.have.length(1);
    expect(unsafe.issues.filter(({path}) => path === '/1').map(({code}) => code)).to.include.members(['url/unsafe', 'value/ignored']);
  });

  it('what its marks are', () => {
    const line = {...text(span('a', 'loud'), span('b', 'x'), span('c', 'soft')), markDefs: [{_key: 'x', _type: 'stock', symbol: 'AMEL'}]};
    const marks: PortableTextOptions['marks'] = {
      loud: 'strong',
      soft: null,
      stock: ({symbol}) => ({type: 'link', url: `/stocks/${String(symbol)}`}),
    };
    const result = createPortableText({marks})([line], {baseUrl: BASE});
    expect((result.value as Article).body).to.deep.equal([
      {
        type: 'paragraph',
        children: [
          {type: 'strong', children: [{type: 'text', value: 'a'}]},
          {type: 'link', url: 'https://lagoon.example/stocks/AMEL', children: [{type: 'text', value: 'b'}]},
          {type: 'text', value: 'c'},
        ],
      },
    ]);
    expect(codesOf(result)).not.to.include('value/ignored');
  });

  it('to read Markdown with the adapter that is passed in', () => {
    const markdown = Object.assign(
      (source: unknown) => ({
        ok: true as const,
        format: 'markdown' as const,
        issues: [],
        value: {type: 'Article' as const, headline: '', author: [], image: [], body: [{type: 'code' as const, value: source as string}]},
      }),
      {format: 'markdown' as const},
    );
    expect(bodyOf({_type: 'post', title: 'A', body: '# One'}, {markdown})).to.deep.equal([{type: 'code', value: '# One'}]);
  });
});

describe('portable-text holds back', () => {
  const post = {_type: 'post', _id: 'a', title: 'A', embargo: '2025-03-05T06:00:00Z', body: [text(span('One.'))]};

  it('an embargo without a clock, before its time, and not after', () => {
    expect(portableText(post).ok).to.equal(false);
    expect(portableText(post, {now: new Date('2025-03-05T05:59:00Z')}).ok).to.equal(false);
    expect(portableText(post, {now: new Date('2025-03-05T06:00:00Z')}).ok).to.equal(true);
  });

  it('take their names as texts, as all that is read', () => {
    const named = (input: unknown) => {
      const result = portableText(input, {baseUrl: BASE, parseHtml});
      expectSound(result);
      return (result.value as Article).id;
    };
    expect(named({...post, embargo: null, _id: '<b>x</b>&amp;lt;'})).to.equal('x<');
    expect(named({_type: {name: 'block', _id: '<b>x</b>&amp;lt;'}})).to.equal('x<');
  });

  it('drafts and releases, but for a preview', () => {
    for (const _id of ['drafts.a', 'versions.r1.a']) {
      const result = portableText({...post, embargo: null, _id}, {preview: true});
      expect(portableText({...post, embargo: null, _id}).value).to.equal(null);
      expect(result.ok).to.equal(true);
      expect(codesOf(result)).to.include('rights/withheld');
    }
    expect(portableText({...post, embargo: null, _originalId: 'drafts.a'}).ok).to.equal(false);
  });

  it('what a field calls a draft, whatever a preview hides in it', () => {
    for (const status of ['draft', 'In review', 'draft\u200b\u200c\ufeff'])
      expect(portableText({...post, embargo: null, status}).ok).to.equal(false);
    expect(portableText({...post, embargo: null, status: 'published'}).ok).to.equal(true);
  });
});

describe('portable-text is bounded', () => {
  it('where a document holds itself', () => {
    const box: Record<string, unknown> = {_type: 'callout', title: 'A'};
    box['body'] = [text(span('One.')), box];
    const result = portableText([text(span('Start.')), box]);
    expect(result.ok).to.equal(true);
    expect(codesOf(result)).to.include('body/nested');
  });

  it('where blocks are nested deeper than an article may be', () => {
    let inner: unknown = text(span('Deep.'));
    for (let level = 0; level < 200; level++) inner = {_type: 'section', content: [inner]};
    expect(codesOf(portableText([text(span('Start.')), inner]))).to.include('limit/depth');
  });
});
