import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {wordpress} from '../../../dist/formats/wordpress.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import type {AdaptOptions, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {codesOf, expectSound, modelText} from './html-helpers.ts';

type Data = Record<string, unknown>;

const text = (value: string) => ({type: 'text', value});
const POST: Data = {
  id: 5,
  type: 'post',
  link: 'https://dunes.example/2024/11/sand/',
  date_gmt: '2024-11-20T05:30:00',
  modified_gmt: '2024-11-20T05:30:00',
  title: {rendered: 'Sand'},
  content: {rendered: '<p>The dune moves.</p>', protected: false},
  excerpt: {rendered: ''},
};
const read = (post: unknown, options: AdaptOptions = {}): Result => wordpress(post, {parseHtml, ...options});
const articleOf = (more: Data, options?: AdaptOptions): Article => read({...POST, ...more}, options).value as Article;
const embedded = (more: Data): Article => articleOf({_embedded: more});

/** Freezes a value with everything in it. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

describe('a WordPress post', () => {
  it('is a blog posting, a page an article, other types by their name and what Yoast says', () => {
    expect(articleOf({}).type).to.equal('BlogPosting');
    expect(articleOf({type: 'page'}).type).to.equal('Article');
    expect(articleOf({type: 'news'}).type).to.equal('NewsArticle');
    const schema = {'@context': 'https://schema.org', '@graph': [{'@type': 'OpinionNewsArticle', headline: 'x'}]};
    expect(articleOf({yoast_head_json: {schema}}).type).to.equal('OpinionNewsArticle');
    expect(articleOf({yoast_head_json: {schema: {'@graph': [{'@type': 'Article', headline: 'x'}]}}}).type).to.equal('BlogPosting');
  });

  it('has its title as text, from either form', () => {
    expect(articleOf({title: {rendered: 'Sand &#038; <em>wind</em> &#8211; now'}}).headline).to.equal('Sand & wind – now');
    expect(articleOf({title: 'Plain'}).headline).to.equal('Plain');
    expect(articleOf({title: {raw: 'Raw'}}).headline).to.equal('Raw');
    expect(articleOf({title: {rendered: 'Private: Notes'}}).headline).to.equal('Notes');
  });

  it('takes its dates in UTC, and the local one where there is no other', () => {
    expect(articleOf({}).datePublished).to.equal('2024-11-20T05:30:00Z');
    expect(articleOf({date_gmt: '2024-11-20T05:30:00+00:00'}).datePublished).to.match(/^2024-11-20T05:30:00(?:Z|\+00:00)$/);
    const local = {date_gmt: '0000-00-00T00:00:00', date: '2024-11-20T06:30:00'};
    expect(articleOf(local, {sourceTimeZone: 'Europe/Zagreb'}).datePublished).to.equal('2024-11-20T06:30:00+01:00');
    expect(articleOf(local).datePublished).to.equal('2024-11-20');
  });

  it('was changed only when that is later', () => {
    expect(articleOf({})).not.to.have.property('dateModified');
    expect(articleOf({modified_gmt: '2024-11-19T05:30:00'})).not.to.have.property('dateModified');
    expect(codesOf(read({...POST, modified_gmt: '2024-11-19T05:30:00'}))).not.to.include('date/order');
    expect(articleOf({modified_gmt: '2024-11-21T05:30:00'}).dateModified).to.equal('2024-11-21T05:30:00Z');
  });

  it('resolves addresses against its own', () => {
    const [paragraph] = articleOf({content: {rendered: '<p><a href="../wind/">x</a></p>'}}).body;
    expect(JSON.stringify(paragraph)).to.include('"https://dunes.example/2024/11/wind/"');
    expect(JSON.stringify(articleOf({content: {rendered: '<p><a href="/w">x</a></p>'}}, {baseUrl: 'https://b.example'}).body)).to.include(
      'https://b.example/w',
    );
  });

  it('has an excerpt without what leads to the rest', () => {
    for (const rendered of [
      '<p>A walk on the edge [&hellip;]</p>',
      '<p>A walk on the edge [...]</p>\n',
      '<p>A walk on the edge <a href="/x" class="more-link">Weiter <span>über Sand</span></a></p>',
      '<p>A walk on the edge&hellip; <a href="/x">Continue reading <span class="meta-nav">&rarr;</span></a></p>',
      '<p>A walk on the edge</p><p><a href="/x">Read more</a></p>',
      'A walk on the edge',
    ]) {
      expect(articleOf({excerpt: {rendered}}).description, rendered).to.deep.equal([text('A walk on the edge')]);
    }
    expect(articleOf({excerpt: {rendered: '<p>Read more books, <em>often</em></p>'}}).description).to.have.length(2);
  });

  it('has no standfirst that WordPress cut from its own text', () => {
    const content = {rendered: `<p>${'The dune moves on and on. '.repeat(10)}</p>`};
    const excerpt = {rendered: '<p>The dune moves on and on. The dune moves [&hellip;]</p>'};
    expect(articleOf({content, excerpt})).not.to.have.property('description');
    expect(articleOf({content, excerpt, yoast_head_json: {description: 'By hand.'}}).description).to.deep.equal([text('By hand.')]);
  });

  it('names its authors from wherever they are', () => {
    const names = (more: Data): string[] => articleOf(more).author.map(({name}) => name);
    const account = {author: [{id: 1, name: 'Ana Bel', link: 'https://dunes.example/author/ana/'}]};
    expect(names({_embedded: account})).to.deep.equal(['Ana Bel']);
    expect(names({_embedded: {author: [{code: 'rest_user_invalid_id', message: 'x', data: {status: 404}}]}})).to.deep.equal([]);
    expect(names({author: 0})).to.deep.equal([]);
    const both = [{display_name: 'Ivo Rast'}, {display_name: 'Mira Kos'}];
    for (const key of ['coauthors', 'authors', 'newspack_author_info', 'ppma_author']) {
      expect(names({[key]: both, _embedded: account}), key).to.deep.equal(['Ivo Rast', 'Mira Kos']);
    }
    expect(names({uagb_author_info: {display_name: 'Ana Bel', author_link: 'https://dunes.example/a'}})).to.deep.equal(['Ana Bel']);
    expect(names({authors: [3, 4], _embedded: account})).to.deep.equal(['Ana Bel']);
    const terms = [[{taxonomy: 'author', name: 'Ivo Rast', slug: 'ivo'}], [{taxonomy: 'author', name: 'irast', slug: 'cap-irast'}]];
    expect(names({_embedded: {'wp:term': terms}})).to.deep.equal(['Ivo Rast']);
    expect(names({coauthors: [{display_name: 'Ana Bel and Ivo Rast'}]})).to.deep.equal(['Ana Bel', 'Ivo Rast']);
    expect(names({yoast_head_json: {author: 'Mira Kos'}})).to.deep.equal(['Mira Kos']);
    expect(articleOf({_embedded: account}).author[0]).to.include({url: 'https://dunes.example/author/ana/'});
  });

  it('has its categories as sections, the primary one as kicker, tags as keywords', () => {
    const term = (taxonomy: string, id: number, name: string, slug = name.toLowerCase()): Data => ({taxonomy, id, name, slug});
    const terms = [
      [term('category', 1, 'Uncategorized'), term('category', 2, 'Sand &amp; sea'), term('category', 3, 'Wind')],
      [term('post_tag', 9, 'dunes')],
      [term('series', 4, 'Other')],
      'not a list',
    ];
    const article = embedded({'wp:term': terms});
    expect(article).to.deep.include({articleSection: ['Sand & sea', 'Wind'], keywords: ['dunes'], kicker: 'Sand & sea'});
    const primary = articleOf({_embedded: {'wp:term': terms}, meta: {_yoast_wpseo_primary_category: '3'}});
    expect(primary.kicker).to.equal('Wind');
    expect(articleOf({categories: [1, 2]})).not.to.have.any.keys('kicker', 'articleSection');
  });

  it('has the featured picture with its sizes, words and rights', () => {
    const media = {
      media_type: 'image',
      mime_type: 'image/jpeg',
      source_url: 'https://dunes.example/edge.jpg',
      alt_text: '',
      caption: {rendered: '<p>The <em>edge</em></p>'},
      media_details: {
        width: 2000,
        height: '1000',
        sizes: {
          full: {source_url: 'https://dunes.example/edge.jpg', width: 2000, height: 1000},
          medium: {source_url: 'https://dunes.example/edge-300x150.jpg', width: 300, height: 150},
          broken: {width: 1},
        },
        image_meta: {credit: 'Ana Bel', copyright: '© Dunes'},
      },
    };
    expect(embedded({'wp:featuredmedia': [media]}).image).to.deep.equal([
      {
        type: 'ImageObject',
        url: 'https://dunes.example/edge.jpg',
        width: 2000,
        height: 1000,
        renditions: [{url: 'https://dunes.example/edge-300x150.jpg', width: 300, height: 150}],
        caption: [text('The '), {type: 'emphasis', children: [text('edge')]}],
        creditText: 'Ana Bel',
        copyrightNotice: '© Dunes',
      },
    ]);
    expect(embedded({'wp:featuredmedia': [{code: 'rest_forbidden', message: 'x'}]}).image).to.deep.equal([]);
    expect(embedded({'wp:featuredmedia': [{...media, mime_type: 'video/mp4'}]}).image).to.deep.equal([]);
  });

  it('finds the picture where plugins put it', () => {
    const url = 'https://dunes.example/edge.jpg';
    for (const more of [
      {jetpack_featured_media_url: url},
      {featured_image_src: url},
      {uagb_featured_image_src: {full: [url, 20, 10, false]}},
      {better_featured_image: {source_url: url}},
      {yoast_head_json: {og_image: [{url, width: 20, height: 10, type: 'image/jpeg'}]}},
      {parsely: {meta: {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'x', image: {'@type': 'ImageObject', url}}}},
    ]) {
      expect(articleOf(more).image[0]?.url, JSON.stringify(more)).to.equal(url);
    }
    expect(articleOf({jetpack_featured_media_url: '', featured_media: 0}).image).to.deep.equal([]);
  });

  it('shows the featured picture once', () => {
    const content = {rendered: '<figure><img src="/edge-1024x683.jpg" alt="Edge"></figure><p>Text</p>'};
    const article = articleOf({content, jetpack_featured_media_url: 'https://dunes.example/edge.jpg'});
    expect(article.body).to.have.length(1);
    expect(article.image[0]).to.include({alt: 'Edge'});
  });

  it('gives out no text behind a password', () => {
    const article = articleOf({content: {rendered: '', protected: true}});
    expect(article).to.deep.include({access: {isAccessibleForFree: false}, body: []});
    expect(articleOf({content: {rendered: '<p>x</p>', protected: true}})).not.to.have.property('access');
  });

  it('takes what is missing from the graph of Yoast, and only that', () => {
    const graph = [
      {
        '@type': 'Article',
        '@id': '#a',
        headline: 'Other',
        author: {'@id': '#p'},
        wordCount: 300,
        inLanguage: 'hr',
        publisher: {'@id': '#o'},
      },
      {'@type': 'Person', '@id': '#p', name: 'Mira Kos'},
      {'@type': 'Organization', '@id': '#o', name: 'Dunes'},
    ];
    const yoast_head_json = {schema: {'@context': 'https://schema.org', '@graph': graph}};
    expect(articleOf({yoast_head_json})).to.deep.include({
      headline: 'Sand',
      author: [{type: 'Person', name: 'Mira Kos'}],
      inLanguage: 'hr',
      wordCount: 300,
      publisher: {type: 'Organization', name: 'Dunes'},
      datePublished: '2024-11-20T05:30:00Z',
    });
    expect(articleOf({yoast_head_json, coauthors: [{display_name: 'Ana Bel'}]}).author).to.have.length(1);
    expect(articleOf({yoast_head_json: {og_locale: 'de_AT', og_site_name: 'Sand'}})).to.deep.include({inLanguage: 'de-AT'});
  });

  it('is not shown before it is published, but to an editor', () => {
    for (const status of ['draft', 'pending', 'private', 'trash']) {
      expect(codesOf(read({...POST, status})), status).to.include('rights/withheld');
      expect(read({...POST, status}).ok).to.equal(false);
    }
    const future = {...POST, status: 'future'};
    expect(codesOf(read(future))).to.include('rights/embargoed');
    expect(read(future, {now: new Date('2024-11-20T05:00:00Z')}).ok).to.equal(false);
    expect(read(future, {now: new Date('2024-11-20T06:00:00Z')}).ok).to.equal(true);
    expect(read({...POST, status: 'draft'}, {preview: true}).ok).to.equal(true);
    expect(read({...POST, status: 'publish'}).ok).to.equal(true);
  });

  it('keeps its words where nothing can parse HTML', () => {
    const result = wordpress({...POST, excerpt: {rendered: '<p>Cut &amp; dry [&hellip;]</p>'}});
    expect(modelText(result.value)).to.include('The dune moves.').and.to.include('Cut & dry');
    expect(codesOf(result)).to.include('html/no-parser');
  });

  it('points to where in the input an issue is', () => {
    const result = read({...POST, content: {rendered: '<form>x</form><p>y</p>'}, title: {rendered: 'a &amp; b'}});
    expect(result.issues.map(({code, path}) => `${code} ${path}`)).to.include.members([
      'html/dropped /content/rendered',
      'text/cleaned /title/rendered',
    ]);
  });
});

describe('what else WordPress answers', () => {
  it('is a ranked list where it is a list, in its order, without gaps', () => {
    const second = {...POST, link: 'https://dunes.example/two/', title: {rendered: 'Two'}};
    const list = read([POST, POST, {...second, status: 'draft'}, second]).value as TrendingList;
    expect(list.itemListElement.map(({position, item}) => [position, item.headline])).to.deep.equal([
      [1, 'Sand'],
      [2, 'Two'],
    ]);
    expect(codesOf(read([]))).to.deep.equal(['list/empty']);
    expect(codesOf(read([null, 1, {}]))).to.include.members(['item/incomplete', 'list/empty']);
  });

  it('is an issue where it is an error, nothing, or something else', () => {
    const error = read({code: 'rest_no_route', message: 'No route', data: {status: 404}});
    expect(error.issues[0]).to.include({code: 'input/fetch'});
    expect(error.issues[0]?.message).to.include('404').and.to.include('No route');
    expect(codesOf(read({name: 'Site', namespaces: []}))).to.deep.equal(['input/wrong-format']);
    expect(codesOf(read('<html>'))).to.deep.equal(['input/invalid-json']);
    expect(codesOf(read(null))).to.deep.equal(['input/not-object']);
  });
});

const KEYS =
  'id type status link url date date_gmt modified_gmt title content excerpt guid rendered raw protected author authors coauthors name display_name description code message data _embedded wp:term wp:featuredmedia taxonomy slug source_url media_details sizes width image_meta credit alt_text caption yoast_head_json schema @graph og_image meta parsely jetpack_featured_media_url body headers __proto__ constructor'.split(
    ' ',
  );
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    '',
    'post',
    'future',
    'javascript:alert(1)',
    'https://a.example/b.jpg',
    'category',
  ),
  fc.constantFrom('<p>One</p><script>x</script>', '2024-01-02T03:04:05', '[&hellip;]', 'Ana Bel and Ivo Rast', 'Article'),
  fc.string({unit: 'binary', maxLength: 10}),
);
const json = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 6},
    leaf,
    fc.array(tie('value'), {maxLength: 4}),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), {maxLength: 8}).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

describe('hostile WordPress data', () => {
  it('never throws, changes nothing, and makes sound results', () => {
    fc.assert(
      fc.property(json, fc.boolean(), (value, isPost) => {
        const input = freeze(isPost && typeof value === 'object' && !Array.isArray(value) ? {...POST, ...value} : value);
        expectSound(read(input));
        expect(read(input)).to.deep.equal(read(input));
      }),
      {numRuns: 1500},
    );
  });

  it('takes any value', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(codesOf(read(input))).not.to.include('input/internal');
      }),
    );
  });

  it('reads deep lists', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(codesOf(read(deep))).to.include('list/empty');
    expect(read({...POST, _embedded: deep, yoast_head_json: deep}).ok).to.equal(true);
  });
});
