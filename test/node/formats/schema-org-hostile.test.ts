import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import type {Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {safeUrl} from '../../../dist/text/urls.js';

const read = (input: unknown): Result => schemaOrg(input, {parseHtml, baseUrl: 'https://amel.example/news/ferry'});
const codes = ({issues}: Result): string[] => issues.map(({code}) => code);

/** Freezes a value with everything in it. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Lists the values of all properties that hold addresses. */
function addresses(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): unknown[] => {
    if (key === 'sameAs') return inner as unknown[];
    return /url$|^(?:license|acquireLicensePage|publishingPrinciples)$/i.test(key) ? [inner] : addresses(inner);
  });
}

/** Lists every string in a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const KEYS =
  '@id @type @graph @list @set @value @language id type author creator editor name givenName headline description url contentUrl image thumbnailUrl logo width publisher mainEntityOfPage mainEntity articleBody datePublished dateModified keywords inLanguage isAccessibleForFree hasPart correction liveBlogUpdate itemListElement item position video embedUrl sameAs about isPartOf isBasedOn license roleName interactionStatistic interactionType userInteractionCount @context @reverse @included properties items uploadDate associatedMedia reviewRating ratingValue bestRating itemReviewed schema:headline 0 1 __proto__ constructor toString en'.split(
    ' ',
  );
const WORDS = fc.oneof(
  fc.constantFrom(
    'NewsArticle',
    'LiveBlogPosting',
    'ItemList',
    'Person',
    'Role',
    'ImageObject',
    'WebPage',
    'VideoObject',
    'PodcastEpisode',
    'Review',
    'http://schema.org/',
    'schema:name',
    '#a',
    '#b',
  ),
  fc.constantFrom(
    'javascript:alert(1)',
    'java\tscript:x',
    'https://amel.example/a.jpg',
    '//x.example/b',
    'data:text/html,x',
    'mailto:a@b.example',
  ),
  fc.constantFrom(
    '2025-01-02T03:04:05Z',
    'Ines Valo and Oto Brel',
    '<p>One</p><script>x</script>',
    '&amp;lt;b&gt;',
    'False',
    '1200px',
    'en',
  ),
  fc.string({unit: 'binary', maxLength: 12}),
);
const {node} = fc.letrec((tie) => ({
  node: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    WORDS,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1200, ''),
    fc.array(tie('node'), {maxLength: 4}),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('node')), {maxLength: 8}).map((entries) => Object.fromEntries(entries) as unknown),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('node')), {maxLength: 12})
      .map((entries) => ({...Object.fromEntries(entries), '@type': 'NewsArticle', headline: 'H'})),
  ),
}));

describe('schema-org and hostile input', () => {
  it('never throws, never fails inside and never changes its input', () => {
    fc.assert(
      fc.property(node, (input) => {
        const result = read(freeze(input));
        expect(codes(result)).not.to.include('input/internal');
        expect(result.ok).to.equal(result.value !== null);
        if (!result.ok) expect(result.issues.some(({severity}) => severity === 'error')).to.equal(true);
      }),
      {numRuns: 700},
    );
  });

  it('reads any JSON value and any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string({unit: 'binary'}), fc.json()), (input) => {
        expect(codes(read(input))).not.to.include('input/internal');
      }),
      {numRuns: 500},
    );
  });

  it('reads a text as it reads what the text says', () => {
    fc.assert(
      fc.property(node, (input) => {
        const text = JSON.stringify(input);
        fc.pre(/^[[{]/.test(text) && !strings(input).some((value) => /^\s*[[{<]/.test(value)));
        const parsed: unknown = JSON.parse(text);
        fc.pre(!Array.isArray(parsed) || !parsed.some((entry) => typeof entry === 'string'));
        expect(read(text)).to.deep.equal(read(parsed));
      }),
      {numRuns: 150},
    );
  });

  it('lets only safe addresses through', () => {
    fc.assert(
      fc.property(node, (input) => {
        for (const url of addresses(read(input).value)) {
          expect(url).to.be.a('string');
          if (String(url).startsWith('#')) continue;
          expect([safeUrl(String(url), 'link'), safeUrl(String(url), 'media')]).to.include(url);
        }
      }),
      {numRuns: 700},
    );
  });

  it('points every issue into the input', () => {
    fc.assert(
      fc.property(node, (input) => {
        for (const {path} of read(input).issues) {
          const keys = path
            .split('/')
            .slice(1)
            .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
          let found: unknown = input;
          for (const key of keys) {
            expect(Object.hasOwn(found as object, key), path).to.equal(true);
            found = (found as Record<string, unknown>)[key];
          }
        }
      }),
      {numRuns: 500},
    );
  });

  it('follows references in a circle once', () => {
    const input = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': '#a',
          headline: {'@id': '#h'},
          author: {'@id': '#a'},
          image: {'@id': '#a'},
          name: {'@id': '#a'},
          mainEntity: {'@id': '#a'},
        },
        {'@id': '#h', name: {'@id': '#h'}},
      ],
    };
    expect(codes(read(input))).to.deep.equal(['author/suspicious', 'image/url', 'article/empty']);
  });

  it('reads a value that holds itself', () => {
    const input: Record<string, unknown> = {'@type': 'NewsArticle', headline: 'H'};
    input['author'] = input;
    input['image'] = [input, [input]];
    input['mainEntity'] = input;
    const list: unknown[] = ['x'];
    list.push(list);
    input['keywords'] = list;
    const result = read(input);
    expect(result.ok).to.equal(true);
    expect(codes(result)).not.to.include('input/internal');
  });

  it('cuts what is nested 100,000 levels deep, parsed and as text', () => {
    const text = `${'{"mainEntity":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const deep = `{"@type":"NewsArticle","headline":"H","author":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(codes(read(JSON.parse(text)))).to.include('limit/depth');
    expect(codes(read(text))).to.include('limit/depth');
    expect(read(deep)).to.have.property('ok', true);
    expect(codes(read(deep))).to.include('limit/depth');
  });

  it('reads own properties alone', () => {
    const polluted = JSON.parse(
      '{"@type":"NewsArticle","headline":"H","__proto__":{"author":"Mallory"},"constructor":{"prototype":{"author":"Mallory"}},"author":{"__proto__":{"name":"Mallory"},"@type":"Person"}}',
    ) as unknown;
    const result = read(polluted);
    expect(result.value).to.have.deep.property('author', []);
    expect(strings(result.value)).not.to.include('Mallory');
    const inherited: unknown = Object.create({'@type': 'NewsArticle', headline: 'H'});
    expect(read(inherited).ok).to.equal(false);
    expect(Object.prototype).not.to.have.property('author');
  });

  it('takes its time: no input of a few megabytes takes seconds', () => {
    const long = 'a'.repeat(1_000_000);
    const inputs: unknown[] = [
      {'@type': `${'x'.repeat(500_000)}/${'y'.repeat(500_000)}`, headline: 'H'},
      {
        '@type': 'NewsArticle',
        headline: `${long} | `,
        author: `${long}@`,
        image: long,
        keywords: ','.repeat(1_000_000),
        articleBody: `<${long}`,
      },
      {'@type': 'NewsArticle', headline: 'H', author: Array.from({length: 1000}, () => `@${'a'.repeat(900)}`)},
      {'@type': 'NewsArticle', headline: 'H', articleBody: ' \n'.repeat(500_000)},
      {'@type': 'NewsArticle', headline: 'H', articleBody: '\\n'.repeat(500_000)},
      Array.from({length: 30_000}, (_, index) => ({'@type': 'NewsArticle', '@id': `#${String(index)}`, headline: 'H'})),
      `{"@type":"NewsArticle","headline":"${'" '.repeat(500_000)}`,
      '<script'.repeat(200_000),
      `${';'.repeat(1_000_000)}{`,
      `{${' '.repeat(1_000_000)}x${';'.repeat(100_000)}`,
    ];
    for (const [index, input] of inputs.entries()) {
      const start = performance.now();
      expect(codes(read(input)), String(index)).not.to.include('input/internal');
      expect(performance.now() - start, `input ${String(index)}`).to.be.below(10_000);
    }
  });
});
