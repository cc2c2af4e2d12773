import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {expect} from 'chai';
import fc from 'fast-check';
import {createAdapt, type NamedOptions} from '../../../dist/formats/adapt.js';
import {canonical} from '../../../dist/formats/canonical.js';
import {html} from '../../../dist/formats/html.js';
import {adapter, own} from '../../../dist/formats/read.js';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import {wordpress} from '../../../dist/formats/wordpress.js';
import type {Article} from '../../../dist/model/article.js';
import {FORMATS, type Adapter, type Format, type Result} from '../../../dist/model/result.js';
import {mayShow} from '../../../dist/formats/finish.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {adapt as adaptAll} from '../../../dist/server/render.js';
import {arbitraryArticle, arbitraryJson, deepFreeze, leadsSomewhere, nest} from '../../arbitraries.ts';

const adapt = createAdapt({canonical, 'schema-org': schemaOrg, html, wordpress});
const jsonLd = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Mill closes',
  author: {'@type': 'Person', name: 'Ada Reed'},
};
const model = {
  type: 'NewsArticle',
  headline: 'Mill closes',
  author: [],
  image: [],
  body: [{type: 'paragraph', children: [{type: 'text', value: 'x'}]}],
};
const now = new Date('2026-01-01T00:00:00Z');

const codes = ({issues}: Result): string[] => issues.map(({code}) => code);
const first = (input: unknown, options?: NamedOptions): [boolean, string, string | undefined] => {
  const {ok, format, issues} = adapt(input, options);
  return [ok, format, issues[0]?.code];
};
const words = (result: Result): string[] => JSON.stringify((result.value as Article).body).match(/(?<="value":")[^"]+/g) ?? [];

describe('adapt', () => {
  it('finds the format of an input', () => {
    const page = {title: {rendered: 'Mill closes'}, content: {rendered: '<p>x</p>'}, link: 'https://example.org/1', type: 'post'};
    const inputs: [unknown, Format][] = [
      [model, 'canonical'],
      [{headline: 'Mill closes', body: ['x']}, 'canonical'],
      [jsonLd, 'schema-org'],
      [page, 'wordpress'],
      ['<h1>Mill closes</h1><p>x</p>', 'html'],
    ];
    for (const [input, format] of inputs) {
      const result = adapt(input, {parseHtml, now});
      expect([result.format, result.ok, (result.value as Article).headline]).to.deep.equal([format, true, 'Mill closes']);
    }
  });

  it('reads the text of JSON as it reads what it says', () => {
    for (const input of [model, jsonLd]) {
      const text = JSON.stringify(input);
      for (const written of [text, `\ufeff${text}`, `\n  ${text}\n`, `//<![CDATA[\n${text}\n//]]>`]) {
        expect(adapt(written)).to.deep.equal(adapt(input));
      }
    }
  });

  it('takes a named format at its word', () => {
    expect(adapt(model, {format: 'canonical'}).format).to.equal('canonical');
    expect(adapt(jsonLd, {format: 'canonical'}).format).to.equal('canonical');
    expect(adapt('plain words', {format: 'html', parseHtml}).ok).to.equal(true);
    expect(first(model, {format: 'wordpress'})[1]).to.equal('wordpress');
  });

  it('says what it cannot read', () => {
    for (const input of [null, undefined, 5, true, 'null', '5', () => 1, Symbol('x')])
      expect(first(input)).to.deep.equal([false, 'unrecognised', 'input/not-object']);
    for (const input of ['', 'plain words', '{"headline":', '[1, 2', '\ufeff'])
      expect(first(input)).to.deep.equal([false, 'unrecognised', 'input/invalid-json']);
    for (const input of [{}, [], {a: 1}, '{}', new Date(0), new Map()])
      expect(first(input)).to.deep.equal([false, 'unrecognised', 'input/unrecognised']);
    expect(first('plain words', {format: 'wordpress'})).to.deep.equal([false, 'wordpress', 'input/invalid-json']);
  });

  it('names the format that is not loaded, and the one that is declined', () => {
    const portable = [{_type: 'block', children: []}];
    expect(first(portable)).to.deep.equal([false, 'portable-text', 'input/format-missing']);
    expect(adapt(portable).issues[0]?.message).to.include('"portable-text"');
    expect(first(model, {format: 'ninjs'})).to.deep.equal([false, 'ninjs', 'input/format-missing']);
    for (const name of ['nonsense', 'constructor', '__proto__']) {
      expect(first(model, {format: name as Format})).to.deep.equal([false, 'canonical', 'input/format-missing']);
    }
    expect(first(model, {format: 'newsml-g2'})).to.deep.equal([false, 'newsml-g2', 'input/declined']);
    expect(first({components: [], layout: {}, identifier: 'x', metadata: {}})).to.deep.equal([false, 'apple-news', 'input/declined']);
    const saysOf = (input: unknown) => adapt(input).issues[0]?.message;
    expect(saysOf({components: [{role: 'body'}], identifier: 'x'})).to.match(/It is Apple News Format.*JSON-LD/);
    expect(saysOf('<nitf/>')).to.match(/It is NITF\. Ask its sender for ninjs/);
    expect(saysOf('<!DOCTYPE NewsML SYSTEM "x"><NewsML/>')).to.match(/It is NewsML 1\./);
    expect(saysOf('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>')).to.match(/It is NewsML-G2\./);
  });

  it('uses adapters that are added later', () => {
    const adapters: Partial<Record<Format, Adapter>> = {canonical};
    const later = createAdapt(adapters);
    expect(later(jsonLd).ok).to.equal(false);
    adapters['schema-org'] = schemaOrg;
    expect(later(jsonLd).ok).to.equal(true);
  });

  it('warns where an input fits several formats', () => {
    const both = {...model, '@context': 'https://schema.org', '@type': 'NewsArticle'};
    const result = adapt(both);
    expect(result.format).to.equal('schema-org');
    expect(result.issues[0]).to.include({code: 'input/ambiguous', severity: 'warning'});
    expect(result.issues[0]?.message).to.include('canonical');
    expect(codes(adapt(both, {format: 'canonical'}))).not.to.include('input/ambiguous');
  });

  it('answers a fault of its own with an issue', () => {
    const broken: Adapter = Object.assign(
      () => {
        throw new Error('broken');
      },
      {format: 'canonical' as const},
    );
    const result = createAdapt({canonical: broken})(model);
    expect(result.ok).to.equal(false);
    expect(result.issues[0]).to.include({code: 'input/internal'});
    expect(result.issues[0]?.message).to.include('broken');
  });

  it('hands its options to the adapter', () => {
    const article = adapt({...model, url: '/a'}, {baseUrl: 'https://example.org/', defaultLanguage: 'fr'}).value as Article;
    expect(article).to.include({url: 'https://example.org/a', inLanguage: 'fr'});
  });
});

describe('adapt with metadata and body', () => {
  const body = '<p>The mill closes in May.</p><p>It opened in 1911.</p>';

  it('makes one article of two places', () => {
    const result = adapt({metadata: jsonLd, body}, {parseHtml, now});
    expect(result.format).to.equal('schema-org');
    expect(result.value).to.include({headline: 'Mill closes'});
    expect((result.value as Article).author[0]).to.include({name: 'Ada Reed'});
    expect(words(result)).to.deep.equal(['The mill closes in May.', 'It opened in 1911.']);
    expect(codes(result)).to.deep.equal([]);
  });

  it('takes metadata as text, and the body parsed or as blocks', () => {
    const texts = ['The mill closes in May.', 'It opened in 1911.'];
    expect(words(adapt({metadata: JSON.stringify(jsonLd), body}, {parseHtml}))).to.deep.equal(texts);
    expect(words(adapt({metadata: jsonLd, body: parseHtml(body)}, {parseHtml}))).to.deep.equal(texts);
    expect(words(adapt({metadata: jsonLd, body: texts}))).to.deep.equal(texts);
    expect(words(adapt(JSON.stringify({metadata: jsonLd, body}), {parseHtml}))).to.deep.equal(texts);
  });

  it('needs no headline where there is a body', () => {
    const {headline, ...rest} = jsonLd;
    const result = adapt({metadata: rest, body}, {parseHtml});
    expect(headline).not.to.equal('');
    expect(result.ok).to.equal(true);
    expect((result.value as Article).author).to.have.length(1);
    expect(codes(result)).to.include('headline/missing');
    expect(codes(adapt({metadata: rest, body: ''}, {parseHtml}))).to.include('article/empty');
  });

  it('needs no metadata', () => {
    const result = adapt({metadata: {}, body: `<h1>Mill closes</h1>${body}`}, {parseHtml});
    expect([result.ok, result.format]).to.deep.equal([true, 'html']);
    expect((result.value as Article).headline).to.equal('Mill closes');
  });

  it('shows the body of metadata that cannot be read, and says so', () => {
    for (const [metadata, code] of [
      ['not JSON', 'input/invalid-json'],
      [{a: 1}, 'input/unrecognised'],
      [7, 'input/not-object'],
    ] as const) {
      const result = adapt({metadata, body}, {parseHtml});
      expect(words(result)).to.have.length(2);
      expect(result.issues[0]).to.include({code, path: '/metadata'});
    }
  });

  it('shows no body where the metadata forbid it, or could forbid it', () => {
    const agency = adapter('ninjs', (input, reader) =>
      mayShow({withheld: own(input, 'pubStatus') === 'withheld'}, reader) ? (model as Article) : undefined,
    );
    const metadata = {uri: 'urn:1', headlines: [], pubStatus: 'withheld'};
    const withheld = createAdapt({ninjs: agency})({metadata, body}, {parseHtml});
    expect([withheld.ok, withheld.issues[0]?.code, withheld.issues[0]?.path]).to.deep.equal([false, 'rights/withheld', '/metadata']);
    expect(first({metadata, body}, {parseHtml})).to.deep.equal([false, 'ninjs', 'input/format-missing']);
  });

  it('points into the metadata and into the body', () => {
    const metadata = {...model, url: 'javascript:x'};
    const {issues} = adapt({metadata, body: [{type: 'image', image: {url: 'x:'}}, 'One.']});
    expect(issues.map(({path}) => path)).to.include.members(['/metadata/url', '/body/0/image/url']);
  });

  it('keeps the words of HTML where its reader is not there, and says so', () => {
    for (const given of [body, parseHtml(body)]) {
      const result = createAdapt({canonical})({metadata: model, body: given}, {parseHtml});
      expect(words(result)).to.deep.equal(['The mill closes in May.', 'It opened in 1911.']);
      expect(codes(result)).to.include('html/no-parser');
    }
  });

  it('ignores a body of another kind', () => {
    const result = adapt({metadata: model, body: {rendered: body}}, {parseHtml});
    expect(words(result)).to.deep.equal(['x']);
    expect(codes(result)).to.include('value/ignored');
  });

  it('leaves documents alone that have metadata of their own', () => {
    expect(adapt({...model, metadata: {a: 1}}).format).to.equal('canonical');
    expect((adapt({...model, metadata: jsonLd}).value as Article).author).to.deep.equal([]);
  });

  it('survives metadata in metadata', () => {
    const result = adapt({metadata: nest<unknown>(50_000, jsonLd, (metadata) => ({metadata, body})), body}, {parseHtml});
    expect(result.ok).to.equal(true);
    expect(codes(result)).not.to.include('input/internal');
  });
});

describe('adapt, with every format, and any input', () => {
  const check = (input: unknown, format?: Format): void => {
    const result = adaptAll(deepFreeze(input), {parseHtml, now, ...(format !== undefined && {format})});
    expect(codes(result), JSON.stringify(result.issues)).not.to.include('input/internal');
    for (const {path} of result.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
    expect(result.ok).to.equal(result.value !== null);
    if (!result.ok) {
      expect(result.issues.some(({severity}) => severity === 'error')).to.equal(true);
      return;
    }
    const again = canonical(result.value, {now}).value;
    if (!isDeepStrictEqual(again, result.value)) expect(again).to.deep.equal(result.value);
  };

  it('never throws, never changes it, and makes what reads the same again', () => {
    fc.assert(
      fc.property(arbitraryJson(), (input) => check(input)),
      {numRuns: 300},
    );
    fc.assert(
      fc.property(arbitraryJson(), arbitraryJson(), (metadata, body) => check({metadata, body})),
      {numRuns: 200},
    );
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => check(text)),
      {numRuns: 200},
    );
  });

  it('holds for every format that is named, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.oneof(arbitraryJson(), fc.string({unit: 'binary'})), (format, input) =>
        check(input, format),
      ),
      {numRuns: 600},
    );
  });

  it('reads the text of any article as the article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const plain = JSON.parse(JSON.stringify(article)) as unknown;
        expect(isDeepStrictEqual(adapt(JSON.stringify(article), {now}), adapt(plain, {now}))).to.equal(true);
      }),
      {numRuns: 30},
    );
  });

  it('reads its own answers', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const result = adapt(article, {now});
        if (result.value?.type !== 'ItemList' && Array.isArray(result.value?.body))
          expect(adapt(result.value, {now}).format).to.equal('canonical');
      }),
      {numRuns: 30},
    );
  });
});
