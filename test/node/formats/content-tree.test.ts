import {describe, it} from 'node:test';
import {expect} from 'chai';
import {contentTree, createContentTree, type ContentTreeOptions} from '../../../dist/formats/content-tree.js';
import type {Article} from '../../../dist/model/article.js';
import type {AdaptOptions, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {deepFreeze, nest} from '../../arbitraries.ts';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {BASE, codesOf, expectSound} from './html-helpers.ts';

type Data = Record<string, unknown>;

const text = (value: string) => ({type: 'text', value});
const paragraph = (...words: unknown[]) => ({
  type: 'paragraph',
  children: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});
const root = (...children: unknown[]) => ({type: 'root', children});
const read = (input: unknown, options: AdaptOptions = {}, more: ContentTreeOptions = {}): Result =>
  createContentTree(more)(deepFreeze(input), {parseHtml, baseUrl: BASE, ...options});
const bodyOf = (...args: Parameters<typeof read>) => (read(...args).value as Article | null)?.body;
const pathsOf = (result: Result, code: string) => result.issues.filter((issue) => issue.code === code).map(({path}) => path);

describeFixtures(contentTree);
describeProperties(
  contentTree,
  arbitraryNear(
    [
      ...[
        'type',
        'children',
        'value',
        'body',
        'bodyTree',
        'title',
        'byline',
        'publishedDate',
        'url',
        'id',
        'picture',
        'images',
        'sourceSet',
      ],
      ...['width', 'height', 'dpr', 'caption', 'credit', 'alt', 'level', 'depth', 'ordered', 'start', 'checked', 'identifier', 'teaser'],
      ...['heading', 'clips', 'dataSource', 'binaryUrl', 'term', 'description', 'number', 'text', 'source', 'layoutName', 'columnSpan'],
      ...['topper', 'headline', 'standfirst', 'mainImage', 'members', 'embeds', 'annotations', 'liveBlogPosts', 'html', 'data', 'author'],
      ...['name', 'tagName', 'properties', 'attributes', 'accessibility', 'transcript', 'galleryItems', 'embargo', 'status', 'tags'],
    ],
    [
      ...['root', 'body', 'root', 'body', 'paragraph', 'heading', 'text', 'strong', 'emphasis', 'link', 'list', 'list-item', 'listItem'],
      ...[
        'image',
        'html',
        'table',
        'tableRow',
        'tableCell',
        'table-body',
        'table-row',
        'table-cell',
        'table-footer',
        'image-set',
        'image-pair',
      ],
      ...['recommended', 'recommended-list', 'tweet', 'flourish', 'video', 'youtube-video', 'clip-set', 'big-number', 'in-numbers'],
      ...[
        'definition',
        'timeline',
        'timeline-event',
        'info-box',
        'card',
        'layout',
        'layout-slot',
        'layout-image',
        'carousel',
        'carousel-card',
      ],
      ...['scrolly-block', 'scrolly-copy', 'scrolly-heading', 'pullquote', 'blockquote', 'document', 'Gallery', 'custom-code-component'],
      ...[
        'footnoteReference',
        'footnoteDefinition',
        'linkReference',
        'imageReference',
        'element',
        'containerDirective',
        'code',
        'inlineCode',
      ],
      ...[
        'chapter',
        'label',
        'a',
        'b',
        1,
        2,
        3,
        '<b>',
        '</b>',
        '<div>',
        '<table><tr>',
        '<script>',
        'note',
        'timeline',
        '2024-06-19T07:45:00Z',
      ],
    ],
  ),
);

describe('a tree', () => {
  it('is read from the text of JSON as from its data', () => {
    const tree = root(paragraph('One.'));
    expect(contentTree(JSON.stringify(tree))).to.deep.equal(contentTree(tree));
    expect(codesOf(contentTree('no JSON'))).to.deep.equal(['input/invalid-json']);
  });

  it('says what it is not', () => {
    expect(codesOf(read({title: 'A', body: 'One.'}))).to.deep.equal(['input/wrong-format']);
    expect(codesOf(read([root(paragraph('One.'))]))).to.deep.equal(['input/wrong-format']);
    expect(codesOf(read(undefined))).to.deep.equal(['input/not-object']);
  });

  it('may be cut, deeply nested or endless, and keeps its words', () => {
    const deep = root(nest<unknown>(200, text('deep'), (inner) => ({type: 'blockquote', children: [inner]})));
    const result = read(deep);
    expect(codesOf(result)).to.include('limit/depth');
    expect(JSON.stringify(result.value)).to.contain('deep');
    expectSound(result);
    const long = read(root(...Array.from({length: 30_000}, () => paragraph('One.'))));
    expect(codesOf(long)).to.include('limit/nodes');
  });

  it('has its references resolved whatever their case and place', () => {
    const tree = root(paragraph({type: 'linkReference', identifier: 'THE  port', children: [text('port')]}), {
      type: 'blockquote',
      children: [{type: 'definition', identifier: 'the port', url: 'https://port.example/'}],
    });
    expect(JSON.stringify(bodyOf(tree))).to.contain('https://port.example/');
  });

  it('numbers footnotes by their marks, also those of footnotes', () => {
    const note = (identifier: string, ...words: unknown[]) => ({type: 'footnoteDefinition', identifier, children: [paragraph(...words)]});
    const mark = (identifier: string) => ({type: 'footnoteReference', identifier});
    const tree = root(note('a', 'A'), note('b', 'B', mark('c')), note('c', 'C'), paragraph('One', mark('b'), mark('a')));
    const notes = bodyOf(tree)?.at(-1);
    expect(notes?.type === 'footnotes' && notes.children.map(({identifier}) => identifier)).to.deep.equal(['b', 'a', 'c']);
  });

  it('leads links to headings as sites name them', () => {
    const link = (url: string) => paragraph({type: 'link', url, children: [text('there')]});
    const heading = (words: string) => ({type: 'heading', depth: 2, children: [text(words)]});
    const tree = root(heading('C++ & “Rust”'), heading('Again'), heading('Again'), link('#c--rust'), link('#again-1'), link('#nowhere'));
    const urls = JSON.stringify(bodyOf(tree)).match(/"url":"[^"]*"/g);
    expect(urls).to.deep.equal(['"url":"#c--rust"', '"url":"#again-1"']);
  });
});

describe('HTML in a tree', () => {
  const html = (value: string) => ({type: 'html', value});

  it('holds what stands between its tags', () => {
    const body = bodyOf(root(paragraph('A', html('<a href="/x">'), {type: 'strong', children: [text('b')]}, html('</a>'), 'c')));
    expect(body).to.deep.equal([
      {
        type: 'paragraph',
        children: [
          text('A'),
          {type: 'link', url: 'https://lagoon.example/x', children: [{type: 'strong', children: [text('b')]}]},
          text('c'),
        ],
      },
    ]);
  });

  it('cannot take the place of another node', () => {
    const body = bodyOf(root(html('<x-slot id="1"></x-slot><p>'), paragraph('One.'), html('</p><x-slotx id="1"></x-slotx>')));
    expect(JSON.stringify(body).match(/One\./g)).to.have.length(1);
  });

  it('swallows nothing that follows', () => {
    for (const tag of ['<script>', '<style>', '<textarea>', '<title>', '<!--', '<iframe>']) {
      const result = read(root(html(tag), paragraph('One.')));
      expect(JSON.stringify(result.value), tag).to.contain('One.');
      expect(codesOf(result), tag).to.include('html/dropped');
    }
  });

  it('leaves its words where nothing can parse it', () => {
    const tree = root(paragraph('A ', html('<b>'), 'bold', html('</b>'), ' word'), html('<div>In a box<script>x</script></div>'));
    const result = contentTree(tree);
    expect(codesOf(result)).to.include('html/no-parser');
    expect(result.value!.body).to.deep.equal([
      {type: 'paragraph', children: [text('A bold word')]},
      {type: 'paragraph', children: [text('In a box')]},
    ]);
  });

  it('reports at its own node', () => {
    const result = read(root(paragraph('One.'), {type: 'blockquote', children: [html('<p>Two.</p><script>x</script>')]}));
    expect(pathsOf(result, 'html/dropped')).to.deep.equal(['/children/1/children/0']);
  });
});

describe('createContentTree({resolve})', () => {
  const transit = root(
    {type: 'image-set', id: '0c1f'},
    {type: 'recommended', id: 'r1'},
    {type: 'video', id: 'v1'},
    {type: 'clip-set', id: 'c1', clips: []},
  );
  const picture = {alt: 'A quay', images: [{url: '/quay.jpg', width: 1600, height: 900}]};

  it('asks for what stands elsewhere', () => {
    const asked: unknown[] = [];
    const known: Data = {
      '0c1f': {picture, type: 'tweet'},
      r1: {teaser: {url: '/content/r1', title: 'The quay'}},
      v1: {url: '/video/v1', title: 'The film'},
      c1: {clips: [{dataSource: [{binaryUrl: '/c1.mp4'}]}]},
    };
    const resolve = (node: Data): unknown => {
      asked.push(node['id']);
      return known[String(node['id'])];
    };
    const result = read(transit, {}, {resolve});
    expect((result.value as Article).body.map(({type}) => type)).to.deep.equal(['image', 'relatedLinks', 'embed', 'video']);
    expect(new Set(asked)).to.deep.equal(new Set(['0c1f', 'r1', 'v1', 'c1']));
    expect(codesOf(result)).not.to.include('reference/unresolved');
    expectSound(result);
  });

  it('is not asked for what is there, and may know nothing or throw', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    expect(bodyOf(root({type: 'image-set', id: '0c1f', picture}), {}, {resolve: fail})).to.have.length(1);
    for (const resolve of [fail, () => undefined, () => 5, () => ({picture: {images: [{url: 'javascript:x'}]}})]) {
      const result = read(transit, {}, {resolve});
      expect(result.ok).to.equal(false);
      expect(codesOf(result)).not.to.include('input/internal');
    }
  });

  it('reports what it supplied at the node', () => {
    const resolve = () => ({picture: {images: [{url: 'javascript:x'}]}});
    const result = read(root(paragraph('One.'), {type: 'image-set', id: '0c1f'}), {}, {resolve});
    expect(pathsOf(result, 'url/unsafe')).to.deep.equal(['/children/1']);
    expect(pathsOf(result, 'image/url')).to.deep.equal(['/children/1']);
  });
});

describe('an article round a tree', () => {
  const body = {type: 'body', children: [paragraph('One.')]};

  it('waits for its embargo to be over', () => {
    const article = {title: 'A', embargoedUntil: '2024-06-19T12:00:00Z', body};
    expect(read(article, {now: new Date('2024-06-19T12:00:01Z')}).ok).to.equal(true);
    for (const options of [{}, {now: new Date('2024-06-19T11:00:00Z')}]) {
      expect(codesOf(read(article, options))).to.deep.equal(['rights/embargoed']);
      expect(read(article, {...options, preview: true}).ok).to.equal(true);
    }
  });

  it('has authors of a byline that is nothing but names', () => {
    const authors = (byline: string) => (read({title: 'A', byline, body}).value as Article).author.map(({name}) => name);
    expect(authors('Ida Marlow')).to.deep.equal(['Ida Marlow']);
    expect(authors('Ida Marlow, Tom Reed and Ann van Loo')).to.deep.equal(['Ida Marlow', 'Tom Reed', 'Ann van Loo']);
    expect(authors('Ida Marlow in Port Lorne')).to.deep.equal([]);
    expect(authors('FT reporters')).to.deep.equal([]);
  });

  it('gives no address of a service away', () => {
    const article = {title: 'A', apiUrl: 'https://api.example/1?key=k', requestUrl: 'https://api.example/2', editorialDesk: '/desk', body};
    expect(JSON.stringify(read(article).value)).not.to.match(/api\.example|desk/);
  });
});
