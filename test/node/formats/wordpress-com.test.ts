import {describe, it} from 'node:test';
import {expect} from 'chai';
import {wordpress} from '../../../dist/formats/wordpress.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {leadsSomewhere} from '../../arbitraries.ts';
import {codesOf, expectSound} from './html-helpers.ts';

const text = (value: string) => ({type: 'text', value});
const POST = {
  ID: 5,
  site_ID: 77,
  author: {ID: 3, login: 'ana', email: false, name: 'Ana Bel', URL: 'https://ana.example', avatar_URL: 'https://faces.example/1'},
  date: '2024-11-20T06:30:00+01:00',
  modified: '2024-11-21T06:30:00+01:00',
  title: 'Sand &amp; wind',
  URL: 'https://dunes.example/2024/11/sand/',
  short_URL: 'https://wp.example/x',
  content: '<p>The dune moves.</p><p><a href="/wind/">More</a></p>',
  excerpt: '<p>A walk on the edge [&hellip;]</p>',
  guid: 'https://dunes.example/?p=5',
  status: 'publish',
  password: '',
  type: 'post',
  featured_image: 'https://dunes.example/edge.jpg',
  post_thumbnail: {ID: 9, URL: 'https://dunes.example/edge.jpg', mime_type: 'image/jpeg', width: 2000, height: 1000},
  categories: {Uncategorized: {ID: 1, name: 'Uncategorized', slug: 'uncategorized'}, Coast: {ID: 2, name: 'Coast', slug: 'coast'}},
  tags: {dunes: {ID: 4, name: 'dunes', slug: 'dunes'}},
  attachments: {9: {ID: 9, URL: 'https://dunes.example/edge.jpg', caption: 'The <em>edge</em>', alt: 'An edge'}},
};

describe('a post of WordPress.com', () => {
  it('is read like any other', () => {
    const result = wordpress(POST, {parseHtml});
    expectSound(result);
    expect(result.value).to.deep.equal({
      type: 'BlogPosting',
      id: 'https://dunes.example/?p=5',
      url: 'https://dunes.example/2024/11/sand/',
      headline: 'Sand & wind',
      kicker: 'Coast',
      description: [text('A walk on the edge')],
      author: [{type: 'Person', name: 'Ana Bel', url: 'https://ana.example/'}],
      datePublished: '2024-11-20T06:30:00+01:00',
      dateModified: '2024-11-21T06:30:00+01:00',
      articleSection: ['Coast'],
      keywords: ['dunes'],
      image: [
        {
          type: 'ImageObject',
          url: 'https://dunes.example/edge.jpg',
          width: 2000,
          height: 1000,
          alt: 'An edge',
          caption: [text('The '), {type: 'emphasis', children: [text('edge')]}],
        },
      ],
      body: [
        {type: 'paragraph', children: [text('The dune moves.')]},
        {type: 'paragraph', children: [{type: 'link', url: 'https://dunes.example/wind/', children: [text('More')]}]},
      ],
    });
    for (const {path} of result.issues) expect(leadsSomewhere(POST, path), path).to.equal(true);
  });

  it('has its picture also without its size', () => {
    const bare = {...POST, post_thumbnail: null, attachments: {}};
    expect(wordpress(bare, {parseHtml}).value).to.have.deep.property('image', [
      {type: 'ImageObject', url: 'https://dunes.example/edge.jpg'},
    ]);
    expect(wordpress({...bare, featured_image: ''}, {parseHtml}).value).to.have.deep.property('image', []);
  });

  it('stands in a list, unless it is not published', () => {
    const draft = {...POST, ID: 6, URL: 'https://dunes.example/wind/', status: 'draft'};
    const result = wordpress({found: 3, posts: [POST, draft, 7], meta: {}}, {parseHtml});
    expect(result.value).to.have.property('itemListElement').with.length(1);
    expect(result.issues.map(({code, path}) => `${code} ${path}`)).to.include.members([
      'rights/withheld /posts/1/status',
      'item/incomplete /posts/2',
    ]);
  });

  it('is answered with an error', () => {
    const result = wordpress({error: 'unknown_post', message: 'Unknown post'});
    expect(codesOf(result)).to.deep.equal(['input/fetch']);
    expect(result.issues[0]?.message).to.include('unknown_post: Unknown post');
  });
});
