import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {detectFormat} from '../../../dist/formats/detect.js';
import {FORMATS, type Format} from '../../../dist/model/result.js';

const block = {_type: 'block', _key: 'a', children: [{_type: 'span', text: 'One.'}]};

const CASES: readonly (readonly [what: string, input: unknown, format: Format | undefined])[] = [
  ['JSON-LD with a context', {'@context': 'https://schema.org', headline: 'A'}, 'schema-org'],
  ['JSON-LD with a type', {'@type': 'NewsArticle'}, 'schema-org'],
  ['a graph', {'@graph': []}, 'schema-org'],
  ['a list of JSON-LD blocks', [{}, {'@type': 'Person'}], 'schema-org'],
  ['texts of JSON-LD', ['{"@type":"WebSite"}', '{"@type":"NewsArticle"}'], 'schema-org'],
  ['JSON-LD as text', ' {"@type":"NewsArticle"}', 'schema-org'],
  ['JSON-LD in CDATA', '//<![CDATA[\n{"@type":"NewsArticle"}\n//]]>', 'schema-org'],
  ['JSON-LD in a comment', '<!-- {"@type":"NewsArticle"} -->', 'schema-org'],
  ['JSON-LD in a script', '<script type="application/ld+json">{}</script>', 'schema-org'],
  ['JSON-LD that is broken', '{"@context":"https://schema.org", headline: oops}', 'schema-org'],
  ['our own article', {type: 'NewsArticle', headline: 'A', author: [], image: [], body: []}, 'canonical'],
  ['our own list', {type: 'ItemList', itemListOrder: 'descending', itemListElement: []}, 'canonical'],
  ['a story of ANS', {type: 'story', version: '0.10.9', headlines: {basic: 'A'}, content_elements: []}, 'ans'],
  ['ANS by its version', {type: 'results', version: '0.8.0'}, 'ans'],
  ['a list of ANS stories', [{_id: 'A', content_elements: []}], 'ans'],
  ['an ANS story without text and version', {type: 'story', headlines: {basic: 'A'}}, 'ans'],
  ['ninjs 1', {uri: 'tag:amel.example,2025:1', versioncreated: '2025-03-04T09:30:00Z', body_html: '<p>One.</p>'}, 'ninjs'],
  ['ninjs 2', {uri: 'urn:newsml:amel.example:1', headlines: [{value: 'A'}], bodies: []}, 'ninjs'],
  ['ninjs 3', {standard: {name: 'ninjs', version: '3.1'}, uri: 'urn:x'}, 'ninjs'],
  ['ninjs 1.6', {$standard: {name: 'ninjs', version: '1.6'}, headline: 'A'}, 'ninjs'],
  ['the ninjs of Superdesk', {guid: 'urn:newsml:amel.example:1', headline: 'A', body_html: '<p>One.</p>'}, 'ninjs'],
  ['an answer with ninjs in it', {_items: [{uri: 'urn:x', headline: 'A', pubstatus: 'usable'}], _meta: {total: 1}}, 'ninjs'],
  ['an answer round one ninjs item', {api_version: '1.1', data: {item: {uri: 'urn:x', versioncreated: '2025-03-04T09:30:00Z'}}}, 'ninjs'],
  ['an answer round several', {data: {items: [{item: {uri: 'urn:x', renditions: {}}}]}}, 'ninjs'],
  ['a WordPress post', {id: 1, date: '2025-03-04T09:30:00', title: {rendered: 'A'}, content: {rendered: ''}}, 'wordpress'],
  ['WordPress posts', [{id: 1, title: {rendered: 'A'}}], 'wordpress'],
  ['Portable Text blocks', [block], 'portable-text'],
  ['a Sanity document', {_type: 'article', _id: 'a', title: 'A', body: [block]}, 'portable-text'],
  ['an answer of Sanity', {query: '*', result: [{_type: 'post', title: 'A'}], ms: 1}, 'portable-text'],
  ['a document of Sanity without its type', {title: 'A', body: [block]}, 'portable-text'],
  ['content-tree', {type: 'root', body: {type: 'body', version: 1, children: []}}, 'content-tree'],
  ['a body of content-tree', {type: 'body', children: []}, 'content-tree'],
  ['an article with a tree', {title: 'A', byline: 'B', body: {type: 'body', children: []}}, 'content-tree'],
  ['an article with a tree in its root', {title: 'A', body: {type: 'root', body: {type: 'body', children: []}}}, 'content-tree'],
  ['an article with a tree beside its body', {title: 'A', bodyXML: '<body/>', bodyTree: {type: 'body', children: []}}, 'content-tree'],
  ['an article with a tree in its answer', {title: 'A', body: {structured: {tree: {type: 'root', children: []}}}}, 'content-tree'],
  ['mdast', {type: 'root', children: [{type: 'paragraph', children: []}]}, 'content-tree'],
  [
    'JSON Feed',
    {version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{id: '1', title: 'A', url: 'https://amel.example/a'}]},
    'json-feed',
  ],
  ['JSON Feed as text', '{"version":"https://jsonfeed.org/version/1","items":[]}', 'json-feed'],
  ['JSON Feed without a scheme in its version', {version: 'jsonfeed.org/version/1.1', title: 'A', items: []}, 'json-feed'],
  ['JSON Feed without its version', {title: 'A', home_page_url: 'https://amel.example/', items: []}, 'json-feed'],
  ['an item of JSON Feed', {id: '1', url: 'https://amel.example/a', content_html: '<p>One.</p>'}, 'json-feed'],
  ['items of JSON Feed', [{id: '1', url: 'https://amel.example/a', title: 'A', content_text: 'One.'}], 'json-feed'],
  ['a Ghost answer', {posts: [{id: '1', uuid: 'u', title: 'A', comment_id: '1', feature_image: null}]}, 'ghost'],
  ['a Ghost post', {id: '1', title: 'A', html: '<p>One.</p>', primary_author: {name: 'Ines Valo'}}, 'ghost'],
  ['a Ghost post from the Admin API', {id: '1', uuid: 'u', title: 'A', status: 'draft', visibility: 'public', lexical: '{}'}, 'ghost'],
  ['a page of Ghost', {pages: [{id: '1', uuid: 'u', title: 'A', comment_id: '1'}]}, 'ghost'],
  ['a web hook of Ghost', {post: {current: {id: '1', title: 'A', comment_id: '1'}, previous: {}}}, 'ghost'],
  ['a post of WordPress.com', {ID: 1, site_ID: 2, title: 'A', URL: 'https://amel.example/a', content: '<p>One.</p>'}, 'wordpress'],
  ['posts of WordPress.com', {found: 1, posts: [{ID: 1, site_ID: 2, title: 'A', URL: 'https://amel.example/a'}]}, 'wordpress'],
  ['a Contentful entry', {sys: {type: 'Entry', id: '1'}, fields: {title: 'A'}}, 'contentful'],
  ['a Contentful answer', {sys: {type: 'Array'}, total: 1, items: [], includes: {}}, 'contentful'],
  ['entries of a Contentful client', {total: 1, items: [{sys: {id: '1'}, fields: {title: 'A'}}]}, 'contentful'],
  ['Contentful rich text', {nodeType: 'document', data: {}, content: []}, 'contentful'],
  ['Apple News', {version: '1.24', identifier: 'a', title: 'A', language: 'en', layout: {columns: 7}, components: []}, 'apple-news'],
  ['Apple News without a layout', {version: '1.7', identifier: 'a', title: 'A', layout: null, components: [{role: 'photo'}]}, 'apple-news'],
  ['Apple News by its components', {title: 'A', components: [{role: 'body', text: 'One.'}]}, 'apple-news'],
  ['Apple News as text', '{"version":"1.27","identifier":"a","layout":{"columns":7},"components":[]}', 'apple-news'],
  ['ranked rows in tabs', {tabs: [{heading: 'A', trails: [{linkText: 'A', url: '/a'}]}]}, 'rows'],
  ['top pages', {pages: [{title: 'A', path: 'amel.example/a', stats: {people: 3}}]}, 'rows'],
  ['rows inside an answer', {response: {results: [{webTitle: 'A', webUrl: 'https://amel.example/a'}]}}, 'rows'],
  ['a report of Google Analytics', {dimensionHeaders: [], rows: [{dimensionValues: [], metricValues: []}], rowCount: 1}, 'rows'],
  ['ranked rows', [{title: 'A', href: '/a', rank: 1}], 'rows'],
  ['ranked rows in an object', {items: [{rank: 1, title: 'A', href: '/a'}]}, 'rows'],
  ['Markdown with front matter', '---\ntitle: A\n---\n\nOne <b>word</b>.', 'markdown'],
  ['Markdown with a heading', '# A\n\nOne.', 'markdown'],
  ['Markdown with front matter in TOML', '+++\ntitle = "A"\n+++\n\nOne.', 'markdown'],
  ['Markdown with front matter in JSON', '{\n  "title": "A"\n}\n\nOne.', 'markdown'],
  ['Markdown with front matter that is long', `---\ntitle: A\ntext: ${'a '.repeat(4000)}\n---\n\nOne.`, 'markdown'],
  ['Markdown with a line under its heading', 'A\n===\n\nOne.', 'markdown'],
  ['Markdown with a link', 'One [word](https://amel.example/a).', 'markdown'],
  ['Markdown with a picture and a tag', '![A quay](/quay.jpg)\n\nOne<br>two.', 'markdown'],
  ['Markdown with code', 'One:\n\n```js\nlet a;\n```', 'markdown'],
  [
    'plain paragraphs',
    `The ferry left at seven, as it does on every day of the week.\r\n\r\nIt came back at nine, and nobody was on board.`,
    'markdown',
  ],
  ['a plain paragraph as long as a piece of news', `${'The ferry left at seven. '.repeat(9)}It came back.`, 'markdown'],
  ['a plain line', 'The service is not available. Try again later.', undefined],
  ['plain code', `${'let quay = {boats: 7}; '.repeat(10)}\n\n${'let sea = {boats: 7}; '.repeat(10)}.`, undefined],
  ['Markdown with a table', 'a | b\n--- | ---\n1 | 2', 'markdown'],
  ['Markdown with a list', 'One:\n\n- a\n- b', 'markdown'],
  ['Markdown with a quotation', 'One:\n\n> Two', 'markdown'],
  ['Markdown with strong words', 'One **word**.', 'markdown'],
  ['text with tags and strong words', 'One <em>word</em> and **two**.', 'html'],
  ['JSON that is broken at its end', '{\n  "a": 1,,\n}\n', undefined],
  ['RSS', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'rss'],
  ['RSS 1.0', '<?xml version="1.0"?><!-- x --><rdf:RDF xmlns:rdf="x"/>', 'rss'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
  ['RSS with entities', '<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss version="0.91"/>', 'rss'],
  ['RSS 1.0 under another prefix', '<r:RDF xmlns:r="x"/>', 'rss'],
  ['Atom 0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>', 'atom'],
  ['an entry of Atom under a prefix', '<atom:entry xmlns:atom="http://www.w3.org/2005/Atom"/>', 'atom'],
  ['NewsML 1', '<?xml version="1.0"?><!DOCTYPE NewsML PUBLIC "urn:x" "x.dtd" [<!ENTITY % n "x">]><NewsML Version="1.2"/>', 'newsml-g2'],
  ['NITF', '<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">\n<nitf version="-//IPTC//DTD NITF 3.3//EN"><head/></nitf>', 'newsml-g2'],
  ['NewsML-G2 under a prefix', '<nar:packageItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/"/>', 'newsml-g2'],
  ['NewsML-G2', '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"/>', 'newsml-g2'],
  ['a NewsML-G2 message', '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"/>', 'newsml-g2'],
  ['a page', '\ufeff<!DOCTYPE html><html><script type="application/ld+json">{}</script></html>', 'html'],
  [
    'a page of XHTML',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    'html',
  ],
  ['a fragment', '<p>One.</p>', 'html'],
  ['text with tags', 'One <em>word</em>.', 'html'],
  ['plain text', 'One word.', undefined],
  ['text in brackets', '[sic] One word.', undefined],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['a number', 42, undefined],
  ['an empty text', '', undefined],
  ['an empty object', {}, undefined],
  ['an empty list', [], undefined],
  ['metadata and body', {metadata: {'@type': 'NewsArticle'}, body: '<p>One.</p>'}, undefined],
];

describe('detectFormat', () => {
  for (const [what, input, format] of CASES) {
    it(`${format ?? 'nothing'}: ${what}`, () => {
      expect(detectFormat(input)).to.deep.equal({format, ambiguous: []});
    });
  }

  it('has a case for every format that can be told', () => {
    const told = new Set(CASES.map(([, , format]) => format));
    expect(FORMATS.filter((format) => !told.has(format))).to.deep.equal([]);
  });

  it('names the surest of several and lists them all', () => {
    expect(detectFormat({'@type': 'NewsArticle', title: {rendered: 'A'}})).to.deep.equal({
      format: 'schema-org',
      ambiguous: ['schema-org', 'wordpress'],
    });
    expect(detectFormat({version: '0.10.9', uri: 'urn:x', headlines: {}})).to.deep.equal({format: 'ans', ambiguous: ['ans', 'ninjs']});
  });

  it('looks at own properties alone', () => {
    expect(detectFormat(Object.create({'@type': 'NewsArticle'}))).to.have.property('format', undefined);
    expect(detectFormat(JSON.parse('{"__proto__":{"@type":"NewsArticle"}}'))).to.have.property('format', undefined);
  });

  it('never throws', () => {
    const anything = fc.oneof(fc.anything({withNullPrototype: true}), fc.string({unit: 'binary'}), fc.json());
    fc.assert(
      fc.property(anything, (input) => {
        const {format, ambiguous} = detectFormat(input);
        expect([...FORMATS, undefined]).to.include(format);
        expect(ambiguous).to.satisfy((list: Format[]) => list.length !== 1 && (list.length === 0 || list[0] === format));
      }),
      {numRuns: 500},
    );
  });

  it('takes its time with long texts', () => {
    for (const text of [
      '<!--'.repeat(250_000),
      '<?'.repeat(500_000),
      '<a '.repeat(300_000),
      ' '.repeat(1_000_000),
      '# '.repeat(500_000),
      '---\n'.repeat(250_000),
    ]) {
      const start = performance.now();
      detectFormat(text);
      expect(performance.now() - start, text.slice(0, 8)).to.be.below(5000);
    }
  });
});
