import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createAdapt, type NamedOptions} from '../../../dist/formats/adapt.js';
import {canonical} from '../../../dist/formats/canonical.js';
import {html} from '../../../dist/formats/html.js';
import {adapter} from '../../../dist/formats/read.js';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import {wordpress} from '../../../dist/formats/wordpress.js';
import {ISSUES, type IssueCode} from '../../../dist/model/issues.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {nest} from '../../arbitraries.ts';

const broken = adapter('ans', () => {
  throw new Error('broken');
});
const adapt = createAdapt({canonical, 'schema-org': schemaOrg, html, wordpress, ans: broken});

/** Makes JSON-LD of an article that has nothing wrong with it but what is added. */
const news = (more: object) => ({'@type': 'NewsArticle', headline: 'Mill closes', author: 'Ana Lee', ...more});
/** Makes an article of the model that has nothing wrong with it but what is added. */
const model = (more: object) => ({type: 'NewsArticle', headline: 'Mill closes', author: ['Ana Lee'], body: ['One.'], ...more});
const list = (...items: object[]) => ({'@type': 'ItemList', itemListElement: items});
const item = (more: object) => ({'@type': 'ListItem', position: 1, name: 'A', url: 'https://amel.example/a', ...more});
const link = (children: unknown) => ({type: 'link', url: 'https://amel.example/', children});

/** The smallest input that brings each issue about, and the pointer to what is wrong. */
const CASES: Readonly<Record<IssueCode, readonly [input: unknown, path: string, options?: NamedOptions]>> = {
  'input/not-object': [5, ''],
  'input/invalid-json': ['{"a": oops}', ''],
  'input/unrecognised': [{}, ''],
  'input/ambiguous': [model({'@type': 'NewsArticle'}), ''],
  'input/format-missing': [{}, '', {format: 'ninjs'}],
  'input/declined': [{}, '', {format: 'newsml-g2'}],
  'input/fetch': [{code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: {status: 404}}, '', {format: 'wordpress'}],
  'input/wrong-format': [[], '', {format: 'canonical'}],
  'input/internal': [{}, '', {format: 'ans'}],
  'article/empty': [{'@type': 'NewsArticle'}, ''],
  'list/empty': [{type: 'ItemList', itemListElement: []}, ''],
  'list/renumbered': [list(item({position: 0})), ''],
  'rights/embargoed': [{title: {rendered: 'x'}, status: 'future'}, '/status'],
  'rights/withheld': [{title: {rendered: 'x'}, status: 'draft'}, '/status'],
  'headline/missing': [model({headline: ''}), ''],
  'author/missing': [news({author: []}), ''],
  'author/suspicious': [news({author: 'https://amel.example/ana'}), '/author'],
  'date/invalid': [news({datePublished: 'soon'}), '/datePublished'],
  'date/no-zone': [news({datePublished: '2025-06-05T14:46:12'}), '/datePublished'],
  'date/future': [news({datePublished: '2025-06-05'}), '/datePublished', {now: new Date('2025-06-01T00:00:00Z')}],
  'date/order': [news({datePublished: '2025-06-05', dateModified: '2025-06-04'}), ''],
  'lang/invalid': [news({inLanguage: 'Klingonese'}), '/inLanguage'],
  'timezone/invalid': [model({timeZone: 'Nowhere/Land'}), '/timeZone'],
  'url/unsafe': [model({url: 'javascript:x'}), '/url'],
  'image/url': [news({image: {'@type': 'ImageObject'}}), '/image'],
  'image/alt-missing': [news({image: 'https://amel.example/a.jpg'}), ''],
  'image/size': [news({image: 'https://amel.example/a.jpg'}), ''],
  'item/incomplete': [list(item({}), item({name: '', position: 2})), '/itemListElement/1'],
  'item/duplicate': [list(item({}), item({position: 2})), ''],
  'body/plain-text': [news({articleBody: 'One.'}), '/articleBody'],
  'body/nested': [model({body: [{type: 'paragraph', children: [link([link(['One.'])])]}]}), ''],
  'block/unknown': [model({body: [{type: 'hologram', text: 'One.'}]}), '/body/0'],
  'html/dropped': ['<h1>Mill closes</h1><p>One.</p><script>x()</script>', '', {parseHtml}],
  'html/no-parser': ['<h1>Mill closes</h1>', ''],
  'html/script-only': [
    `<!doctype html><title>Mill closes</title><div></div><script id="__NEXT_DATA__">{"a": "${'a'.repeat(2_000)}"}</script>`,
    '',
    {parseHtml},
  ],
  'text/cleaned': [news({headline: 'Mill &amp; port close'}), '/headline'],
  'value/ignored': [model({wordCount: 'many'}), '/wordCount'],
  'reference/unresolved': [news({author: {'@id': '#ana'}}), '/author'],
  'limit/depth': [
    model({body: [nest<unknown>(70, {type: 'paragraph', children: ['One.']}, (inner) => ({type: 'aside', children: [inner]}))]}),
    '/body/0' + '/children/0'.repeat(60),
  ],
  'limit/nodes': [model({body: Array.from({length: 100_001}, () => 'One.')}), '/body/50000'],
  'limit/list': [news({keywords: Array.from({length: 1_001}, (_, index) => String(index))}), '/keywords'],
  'limit/text': [news({headline: 'x'.repeat(10_001)}), '/headline'],
};

describe('every issue code', () => {
  for (const [code, severity] of ISSUES) {
    it(`${code} comes of the smallest input that deserves it`, () => {
      const [input, path, options] = CASES[code];
      const {ok, issues} = adapt(input, options);
      expect(issues.map((issue) => `${issue.code} ${issue.path}`)).to.include(`${code} ${path}`);
      if (severity === 'error') expect(ok).to.equal(false);
      else expect(ok).to.equal(true);
    });
  }

  it('has a row here, and no row is left over', () => {
    expect(Object.keys(CASES).sort()).to.deep.equal(ISSUES.map(([code]) => code).sort());
  });
});
