import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createGhost, ghost} from '../../../dist/formats/ghost.js';
import type {Article} from '../../../dist/model/article.js';
import type {AdaptOptions} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';
import {blocks, codesOf} from './html-helpers.ts';

describeFixtures(ghost);
describeProperties(
  ghost,
  arbitraryNear(
    'posts pages post current errors message id uuid title html plaintext lexical mobiledoc url canonical_url status visibility access published_at updated_at authors primary_author name profile_image bio website tags primary_tag feature_image feature_image_alt feature_image_caption og_image custom_excerpt excerpt reading_time root children type text sections'.split(
      ' ',
    ),
    [
      'published',
      'draft',
      'scheduled',
      'public',
      'paid',
      '#internal',
      '<p>Free</p><!--members-only--><p>Paid</p>',
      '{"root":{"children":[{"type":"paragraph","children":[{"text":"One"}]}]}}',
      [[1, 'p', [[0, [], 0, 'One']]]],
    ],
  ),
);

const post = {id: '1', uuid: 'u', title: 'Sand', html: '<p>The dune moves.</p>', url: 'https://dunes.example/sand/', visibility: 'public'};
const read = (more: object, options: AdaptOptions = {}) => ghost({...post, ...more}, {parseHtml, ...options});
const articleOf = (more: object, options?: AdaptOptions) => read(more, options).value as Article;

describe('a post of Ghost', () => {
  it('is shown when it is published, and by code in a preview', () => {
    const now = new Date('2024-06-22T00:00:00Z');
    const later = {status: 'scheduled', published_at: '2024-06-21T06:00:00.000Z'};
    expect(read({status: 'published'}).ok).to.equal(true);
    expect(codesOf(read(later))).to.include('rights/embargoed');
    expect(codesOf(read({status: 'scheduled'}, {now}))).to.include('rights/embargoed');
    expect(read(later, {now}).ok).to.equal(true);
    expect(codesOf(read({status: 'sent'}))).to.deep.equal(['rights/withheld']);
    expect(articleOf({status: 'draft'}, {preview: true}).headline).to.equal('Sand');
  });

  it('is left out of a list where it may not be shown', () => {
    const list = ghost({posts: [post, {...post, id: '2', url: 'https://dunes.example/wind/', status: 'draft'}]}, {parseHtml}).value;
    expect(list).to.have.property('itemListElement').with.length(1);
  });

  it('ends where its free part ends', () => {
    const html = '<p>Free</p><!-- members-only --><p>Paid</p>';
    const types = (more: object, options?: AdaptOptions) => articleOf({html, ...more}, options).body.map(({type}) => type);
    expect(types({visibility: 'paid', status: 'published'})).to.deep.equal(['paragraph', 'paywall']);
    expect(types({visibility: 'paid', access: true})).to.deep.equal(['paragraph', 'paragraph']);
    expect(types({visibility: 'paid', status: 'published'}, {preview: true})).to.deep.equal(['paragraph', 'paragraph']);
    expect(types({visibility: 'public', status: 'published'})).to.deep.equal(['paragraph', 'paragraph']);
    expect(types({visibility: 'members', html: '<p>All</p>', status: 'published'})).to.deep.equal(['paywall']);
    expect(types({visibility: 'members', html: undefined, plaintext: 'All', status: 'published'})).to.deep.equal(['paywall']);
    expect(types({visibility: 'tiers', access: false, html: '<p>Free</p>'})).to.deep.equal(['paragraph', 'paywall']);
  });

  it('says what unlocks it', () => {
    const accessOf = (more: object) => articleOf(more).access;
    expect(accessOf({})).to.equal(undefined);
    expect(accessOf({visibility: 'members', access: true})).to.deep.equal({isAccessibleForFree: false, requires: 'registration'});
    expect(accessOf({visibility: 'paid', access: true})).to.deep.equal({isAccessibleForFree: false, requires: 'subscription'});
    expect(accessOf({visibility: 'label:vip', access: false})).to.deep.equal({isAccessibleForFree: false, requires: 'subscription'});
  });

  it('comes in answers, lists, web hooks and alone', () => {
    const [whole] = [articleOf({})];
    for (const input of [{posts: [post]}, [post], {post: {current: post, previous: {}}}, {pages: [post]}])
      expect(ghost(input, {parseHtml}).value).to.deep.equal(whole);
    expect(createGhost({single: 'list'})({posts: [post]}, {parseHtml}).value?.type).to.equal('ItemList');
  });

  it('resolves addresses against its own', () => {
    expect(JSON.stringify(articleOf({html: '<p><a href="/wind/">x</a></p>'}).body)).to.include('"https://dunes.example/wind/"');
  });

  it('keeps the words of an old editor', () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      sections: [
        [1, 'h2', [[0, [], 0, 'Wind']]],
        [
          1,
          'p',
          [
            [0, [], 0, 'It '],
            [0, [0], 1, 'blows'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'hard']]]],
        [10, 0],
      ],
    });
    const {body} = articleOf({html: undefined, mobiledoc});
    expect(body.map(({type}) => type)).to.deep.equal(['heading', 'paragraph', 'paragraph']);
  });
});

describe('cards of Ghost in any HTML', () => {
  it('lose no words where they are broken', () => {
    expect(
      blocks('<figure class="kg-card kg-bookmark-card"><a href="javascript:1"><div class="kg-bookmark-title">Title</div></a></figure>'),
    ).to.deep.equal([{type: 'paragraph', children: [{type: 'text', value: 'Title'}]}]);
    expect(blocks('<div class="kg-card kg-file-card"><div class="kg-file-card-title">File</div></div>')).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'File'}]},
    ]);
    expect(blocks('<figure class="kg-card kg-video-card"><video></video><figcaption>Film</figcaption></figure>')).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'Film'}]},
    ]);
    expect(blocks('<div class="kg-card kg-audio-card"><div class="kg-audio-title">Tape</div></div>')).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'Tape'}]},
    ]);
  });

  it('draw the poster of a video from behind it', () => {
    const [video] = blocks(
      `<figure class="kg-card kg-video-card"><video src="/v.mp4" style="background: url('https://dunes.example/v.jpg') 50%"></video></figure>`,
    );
    expect(video).to.have.nested.property('poster.url', 'https://dunes.example/v.jpg');
  });

  it('stand in the column as their class says', () => {
    expect(blocks('<figure class="kg-card kg-image-card kg-width-full"><img src="/a.jpg" alt=""></figure>')[0]).to.have.property(
      'layout',
      'full',
    );
  });
});
