import {globSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {HtmlValidate, type ConfigData} from 'html-validate';
import {renderDocument} from '../../../dist/server/index.js';

const root = new URL('../../../', import.meta.url);
const {default: config} = (await import(new URL('.htmlvalidate.js', root).href)) as {default: ConfigData};
const validator = new HtmlValidate(config);

/** Lists what is wrong with a page: rule, element, what is wrong. */
async function faults(html: string): Promise<string[]> {
  expect(html).to.contain('</html>');
  const {results} = await validator.validateString(html);
  return results.flatMap(({messages}) => messages.map(({ruleId, selector, message}) => `${ruleId} ${selector ?? ''} ${message}`));
}

const folder = (path: string): string[] =>
  readdirSync(new URL(path, root))
    .filter((name) => /\.(?:json(?:ld)?|html)$/.test(name) && !name.startsWith('photo'))
    .map((name) => path + name);
const pages = folder('test/fixtures/articles/');
const options = {baseUrl: 'https://lantern.example/', now: new Date('2026-01-01T00:00:00Z')};

/** Takes the input of a fixture; some are JSON that says what else they are for. */
function inputOf(path: string): unknown {
  const text = readFileSync(new URL(path, root), 'utf8');
  if (!path.endsWith('.json')) return text;
  const data: unknown = JSON.parse(text);
  return typeof data === 'object' && data !== null && 'input' in data ? data.input : data;
}

describe('a printed page is valid HTML', () => {
  for (const path of pages) {
    it(path.split('/').at(-1), async () => {
      const {html} = renderDocument(readFileSync(new URL(path, root), 'utf8'), {...options, stylesheet: '/broadsheet.css'});
      expect(await faults(html)).to.deep.equal([]);
    });
  }

  for (const format of [
    'ans',
    'content-tree',
    'contentful',
    'ghost',
    'html',
    'markdown',
    'ninjs',
    'portable-text',
    'schema-org',
    'wordpress',
  ]) {
    it(`from every fixture of ${format}`, async () => {
      const fixtures = globSync(`test/fixtures/${format}/*.{json,html,md}`, {cwd: fileURLToPath(root)});
      const printed = fixtures
        .filter((path) => !path.endsWith('.expected.json'))
        .map((path) => [path, renderDocument(inputOf(path), options).html]);
      const shown = printed.filter(([, html]) => html !== '');
      expect(shown.length).to.be.above(2);
      for (const [path, html = ''] of shown) expect(await faults(html), path).to.deep.equal([]);
    });
  }

  it('with every kind of block, and everything that may be shown', async () => {
    const input = readFileSync(new URL('test/fixtures/canonical/every-block.json', root), 'utf8');
    const {html} = renderDocument(input, {
      ...options,
      show: new Set(['contents', 'reading-time', 'topics', 'age', 'biographies', 'usage-terms']),
      alternates: [{lang: 'de', url: 'https://lantern.example/de'}],
      stylesheet: '/broadsheet.css',
      stylesheetIntegrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC',
      script: '/broadsheet.js',
    });
    expect(await faults(html)).to.deep.equal([]);
  });

  it('in a preview of what is not published', async () => {
    const item = {
      version: '1',
      uri: 'urn:x:1',
      type: 'text',
      headline: 'Harbour',
      embargoed: '2090-01-01T00:00:00Z',
      body_html: '<p>x</p>',
    };
    const {html} = renderDocument(item, {...options, format: 'ninjs', preview: true});
    expect(html).to.contain('bsh-preview');
    expect(await faults(html)).to.deep.equal([]);
  });

  it('and the rules find what is wrong', async () => {
    expect(
      await faults('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></div></p></body></html>'),
    ).not.to.deep.equal([]);
  });
});
