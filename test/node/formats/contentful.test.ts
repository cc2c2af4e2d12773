import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {contentful, createContentful, type ContentfulOptions} from '../../../dist/formats/contentful.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {BASE, codesOf, expectSound} from './html-helpers.ts';

const NAMES = (
  'sys type id linkType contentType fields items includes Entry Asset title slug headline body content nodeType data target uri value ' +
  'marks json links entries assets block file url details image width height description author name publishDate heroImage en-US de ' +
  'locale revision message code caption'
).split(' ');
const NODES = (
  'document paragraph heading-2 text hyperlink entry-hyperlink asset-hyperlink embedded-entry-block embedded-asset-block ' +
  'embedded-entry-inline unordered-list ordered-list list-item table table-row table-cell table-header-cell hr blockquote x'
).split(' ');
const WORDS = [
  'Entry',
  'Asset',
  'Link',
  'Array',
  'Error',
  'bold',
  'code',
  'a',
  'b',
  'blogPost',
  '//images.ctfassets.net/a/b.jpg',
  'image/jpeg',
  'video/mp4',
];
const near = arbitraryNear(NAMES, [...NODES, ...WORDS]);
const link = fc
  .tuple(fc.constantFrom('Entry', 'Asset'), fc.constantFrom('a', 'b', 'c'))
  .map(([linkType, id]) => ({sys: {type: 'Link', linkType, id}}));
const {node} = fc.letrec<{node: unknown}>((tie) => ({
  node: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    near,
    fc.record({
      nodeType: fc.constant('text'),
      value: fc.constantFrom('One', '', 'a\nb'),
      marks: fc.array(fc.record({type: fc.constantFrom('bold', 'code', 'x')})),
    }),
    fc.record({
      nodeType: fc.constantFrom(...NODES),
      data: fc.oneof(fc.record({target: link}), fc.record({uri: near})),
      content: fc.array(tie('node'), {maxLength: 4}),
    }),
  ),
}));
const rich = fc.record({nodeType: fc.constant('document'), content: fc.array(node, {maxLength: 6})});
const value = fc.oneof(near, link, rich, fc.array(link, {maxLength: 3}));
const entry = fc.record({
  sys: fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    type: fc.constant('Entry'),
    contentType: fc.constantFrom('image', 'callout', 'post', 'section').map((id) => ({sys: {id}})),
  }),
  fields: fc.dictionary(fc.constantFrom('title', 'body', 'author', 'image', 'sections', 'text', 'description'), value),
});
const answer = fc.record({
  sys: fc.constant({type: 'Array'}),
  items: fc.array(entry, {maxLength: 3}),
  includes: fc.record({Entry: fc.array(entry, {maxLength: 3}), Asset: fc.array(near, {maxLength: 2})}),
});

describeFixtures(contentful);
describeProperties(contentful, fc.oneof(near, rich, answer));

const words = (text: string) => ({nodeType: 'paragraph', data: {}, content: [{nodeType: 'text', value: text, marks: [], data: {}}]});
const made = (id: string, type: string, fields: object) => ({sys: {type: 'Entry', id, contentType: {sys: {id: type}}}, fields});
const embedded = (id: string) => ({
  nodeType: 'embedded-entry-block',
  content: [],
  data: {target: {sys: {type: 'Link', linkType: 'Entry', id}}},
});
const document = (...content: unknown[]) => ({nodeType: 'document', data: {}, content});

function read(input: unknown, options: ContentfulOptions): Article {
  const result = createContentful(options)(input, {baseUrl: BASE, parseHtml});
  expectSound(result);
  return result.value as Article;
}

describe('contentful asks the site', () => {
  const post = made('p', 'post', {title: 'A', slug: 'a', body: document(words('One.'), embedded('r'))});
  const recipe = made('r', 'recipe', {
    name: 'Soup',
    steps: document(words('Chop.')),
    next: {sys: {type: 'Link', linkType: 'Entry', id: 'p'}},
  });
  const answer = {sys: {type: 'Array'}, items: [post], includes: {Entry: [recipe]}};

  it('how entries in the text are read', () => {
    expect(read(answer, {entries: {recipe: 'acme-recipe'}}).body[1]).to.deep.include({type: 'custom', name: 'acme-recipe'});
    const entries: ContentfulOptions['entries'] = {
      recipe: ({name, steps}, help) => ({type: 'factBox', name, children: help.blocks(steps)}),
    };
    expect(read(answer, {entries}).body[1]).to.deep.equal({
      type: 'factBox',
      name: 'Soup',
      children: [{type: 'paragraph', children: [{type: 'text', value: 'Chop.'}]}],
    });
  });

  it('for addresses, from the slug', () => {
    const url = ({fields}: {fields?: unknown}) => `/${(fields as {slug: string}).slug}`;
    expect(read(answer, {url}).url).to.equal('https://lagoon.example/a');
    const two = createContentful({url})({items: [post, made('q', 'post', {title: 'B', slug: 'b'})]}, {baseUrl: BASE});
    expect((two.value as TrendingList).itemListElement.map(({item}) => item.url)).to.deep.equal([
      'https://lagoon.example/a',
      'https://lagoon.example/b',
    ]);
  });

  it('for names of fields', () => {
    expect(
      read(made('p', 'post', {title: 'Internal', h: 'A', t: document(words('One.'))}), {fields: {headline: 'h', body: 't'}}),
    ).to.deep.include({
      headline: 'A',
    });
  });

  it('for the language of entries in several', () => {
    const both = made('p', 'post', {title: {en: 'A', 'de-AT': 'B', hr: 'C'}, body: {en: document(words('One.'))}});
    expect(read(both, {})).to.deep.include({headline: 'A', inLanguage: 'en'});
    expect(read(both, {locale: 'de'})).to.deep.include({headline: 'B', inLanguage: 'de'});
    expect(read(both, {locale: 'hr'}).body).to.have.length(1);
  });
});

describe('contentful is bounded', () => {
  it('where resolved links lead in a circle', () => {
    const section = made('s', 'section', {});
    const inner = {nodeType: 'embedded-entry-block', content: [], data: {target: section}};
    Object.assign(section.fields, {content: document(words('Inside.'), inner)});
    const result = contentful(made('p', 'post', {title: 'A', body: document(words('One.'), inner), author: section}));
    expect((result.value as Article).body).to.have.length(2);
    expect(codesOf(result)).to.include('body/nested');
  });

  it('where entries embed others many times over', () => {
    const entries = Array.from({length: 30}, (_, index) =>
      made(`e${String(index)}`, 'section', {
        content: document(words('x'), embedded(`e${String(index + 1)}`), embedded(`e${String(index + 1)}`)),
      }),
    );
    const post = made('p', 'post', {title: 'A', body: document(embedded('e0'))});
    const result = contentful({sys: {type: 'Array'}, items: [post], includes: {Entry: entries}});
    expect(result.ok).to.equal(true);
    expect(codesOf(result)).to.include('limit/nodes');
  });
});

describe('contentful holds back', () => {
  const post = made('p', 'post', {title: 'A', embargo: '2025-03-05T06:00:00Z'});

  it('an embargo without a clock, before its time, and not after', () => {
    expect(contentful(post).ok).to.equal(false);
    expect(contentful(post, {now: new Date('2025-03-05T05:59:00Z')}).ok).to.equal(false);
    expect(contentful(post, {now: new Date('2025-03-05T06:00:00Z')}).ok).to.equal(true);
  });

  it('drafts, but for a preview', () => {
    const draft = {...made('p', 'post', {title: 'A'}), sys: {type: 'Entry', id: 'p', revision: 0}};
    expect(contentful(draft).ok).to.equal(false);
    expect(codesOf(contentful(draft, {preview: true}))).to.include('rights/withheld');
    expect(contentful(draft, {preview: true}).ok).to.equal(true);
  });
});
