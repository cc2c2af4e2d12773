import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {expect} from 'chai';

const MAIN = new URL('../../../dist/cli/main.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
after(() => rmSync(folder, {recursive: true}));

const call = (words: string[], input = '') =>
  spawnSync(process.execPath, [MAIN, ...words], {input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024});
const STORY = {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Harbour', author: 'Ida Marlow', articleBody: 'Words.'};

interface Answer {
  ok: boolean;
  format: string;
  value: {headline?: string} | null;
  issues: {code: string; severity: string; path: string; message: string}[];
  html?: string;
}
const answer = (text: string): Answer => JSON.parse(text) as Answer;

describe('broadsheet', () => {
  it('adapts a file, and standard input', () => {
    const file = join(folder, 'story.json');
    writeFileSync(file, JSON.stringify(STORY));
    for (const {status, stdout} of [
      call(['adapt', file]),
      call(['adapt', '-'], JSON.stringify(STORY)),
      call(['adapt'], JSON.stringify(STORY)),
    ]) {
      const {ok, format, value, issues} = answer(stdout);
      expect({status, ok, format, headline: value?.headline}).to.deep.equal({
        status: 0,
        ok: true,
        format: 'schema-org',
        headline: 'Harbour',
      });
      expect(issues).to.be.an('array');
    }
  });

  it('renders words inside their element', () => {
    const {status, stdout} = call(['render', '--heading-level', '1'], JSON.stringify(STORY));
    expect(status).to.equal(0);
    expect(stdout).to.match(/^<news-article heading-level="1"><article class="bsh-article" data-bsh="1"/);
    expect(stdout).to.contain('Harbour</h1>').and.contain('Ida Marlow');
  });

  it('renders a whole page', () => {
    const {stdout} = call(['render', '--document'], JSON.stringify(STORY));
    expect(stdout).to.match(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(stdout).to.contain('<title>Harbour</title>').and.contain('<style>').and.not.contain('<script type="module"');
  });

  it('says on standard error what was wrong, one issue a line', () => {
    const {status, stderr, stdout} = call(['render'], JSON.stringify({...STORY, url: 'javascript:alert(1)'}));
    expect(status).to.equal(0);
    expect(stderr.split('\n')).to.include('warning url/unsafe /url The address is not safe or cannot be read.');
    expect(stdout).to.contain('Harbour');
  });

  it('validates', () => {
    expect(call(['validate'], JSON.stringify(STORY)).status).to.equal(0);
    expect(call(['validate'], '{}').status).to.equal(1);
    const unsafe = JSON.stringify({...STORY, url: 'javascript:alert(1)'});
    expect(call(['validate'], unsafe).status).to.equal(0);
    expect(call(['validate', '--fail-on-warning'], unsafe).status).to.equal(1);
    expect(answer(call(['adapt', '--fail-on-warning'], unsafe).stdout).ok).to.equal(false);
  });

  it('renders as JSON', () => {
    const {status, stdout, stderr} = call(['render', '--json'], JSON.stringify(STORY));
    const rendered = JSON.parse(stdout) as Record<string, unknown>;
    expect({status, stderr}).to.deep.equal({status: 0, stderr: ''});
    expect(Object.keys(rendered)).to.deep.equal(['ok', 'format', 'issues', 'html', 'jsonLd', 'meta']);
    expect(rendered).to.deep.include({ok: true, format: 'schema-org'});
    expect(rendered['jsonLd']).to.include({'@type': 'NewsArticle', headline: 'Harbour'});
    expect(rendered['meta']).to.include({title: 'Harbour'});
    const empty = call(['render', '--json'], '{}');
    expect(empty.status).to.equal(1);
    expect(JSON.parse(empty.stdout)).to.include({ok: false, html: '', jsonLd: null, meta: null});
    expect(JSON.parse(call(['render', '--json', '--ndjson'], JSON.stringify(STORY)).stdout)).to.include.keys('html', 'jsonLd', 'meta');
    expect(call(['adapt', '--json'], '{}').status).to.equal(2);
  });

  it('shows a ranked list as it is asked to', () => {
    const item = (position: number) => ({
      type: 'ListItem',
      position,
      item: {type: 'NewsArticle', url: `https://lantern.example/${position}`, headline: `Story ${position}`, kicker: 'Harbour'},
    });
    const list = {
      type: 'ItemList',
      itemListOrder: 'ascending',
      dateModified: '2024-06-01T10:00:00Z',
      itemListElement: [1, 2, 3, 4].map(item),
    };
    const words = ['--heading', 'Most read', '--limit', '2', '--layout', 'grid', '--no-ranks', '--thumbnails'];
    const more = ['--current', 'https://lantern.example/1', '--stale-after', '3', '--now', '2024-06-02T10:00:00Z'];
    const {stdout} = call(['render', ...words, ...more, '--omit', 'kicker,updated', '--show', 'dates byline'], JSON.stringify(list));
    expect(stdout)
      .to.match(
        /^<trending-list heading="Most read" limit="2" layout="grid" ranks="false" thumbnails="" current="https:\/\/lantern.example\/1" stale-after="3" omit="kicker updated" show="dates byline">/,
      )
      .and.contain('Story 3')
      .and.contain('bsh-stale');
    expect(stdout).not.to.match(/Story [14]|Harbour|bsh-rank"/);
    for (const wrong of [
      ['--limit', '0'],
      ['--layout', 'row'],
      ['--omit', 'everything'],
      ['--stale-after', 'x'],
    ])
      expect(call(['render', ...wrong], JSON.stringify(list)).status, wrong.join(' ')).to.equal(2);
    expect(call(['adapt', '--limit', '2'], JSON.stringify(list)).status).to.equal(2);
  });

  it('says whose page it is, and where its styles and its script are', () => {
    const words = ['--document', '--stylesheet', '/b.css', '--script', '/b.js', '--site-name', 'The Lantern'];
    const {stdout} = call(['render', ...words], JSON.stringify(STORY));
    expect(stdout)
      .to.contain('<link rel="stylesheet" href="/b.css">')
      .and.contain('<script type="module" src="/b.js"></script>')
      .and.contain('content="The Lantern"');
  });

  it('keeps a line whole that holds a separator of lines', () => {
    const {stdout} = call(['adapt', '--ndjson'], `${JSON.stringify({...STORY, headline: 'One\u2028two'})}\n`);
    expect(
      stdout
        .trim()
        .split('\n')
        .map(answer)
        .map(({ok}) => ok),
    ).to.deep.equal([true]);
  });

  it('checks markup', () => {
    const printed = call(['render'], JSON.stringify(STORY)).stdout;
    expect(call(['validate', '--markup'], printed)).to.include({status: 0, stdout: ''});
    const {status, stdout} = call(['validate', '--markup'], printed.replace(' data-bsh="1"', ''));
    expect({status, stdout}).to.deep.equal({status: 1, stdout: 'error version 1:15 data-bsh is missing: the words are not kept.\n'});
    expect(call(['render', '--markup'], printed).status).to.equal(2);
  });

  it('prints the schema of the model', () => {
    const schema = JSON.parse(call(['schema']).stdout) as {definitions: Record<string, unknown>};
    expect(schema.definitions).to.include.keys('Article', 'TrendingList', 'ImageObject');
  });

  it('answers each line with a line, in order, bad ones too', () => {
    const lines = [JSON.stringify(STORY), '{"broken', '42', JSON.stringify({...STORY, headline: 'Second'})];
    const {status, stdout} = call(['adapt', '--ndjson'], `${lines.join('\n')}\n`);
    const answers = stdout.trim().split('\n').map(answer);
    expect(status).to.equal(0);
    expect(answers.map(({ok, value, issues}) => [ok, value?.headline ?? issues[0]?.code])).to.deep.equal([
      [true, 'Harbour'],
      [false, 'input/invalid-json'],
      [false, 'input/not-object'],
      [true, 'Second'],
    ]);
  });

  it('renders lines', () => {
    const {stdout} = call(['render', '--ndjson'], `${JSON.stringify(STORY)}\n{}\n`);
    const [first, second] = stdout.trim().split('\n').map(answer);
    expect(first?.html).to.contain('Harbour');
    expect({ok: second?.ok, html: second?.html}).to.deep.equal({ok: false, html: ''});
  });

  it('reads HTML, whole or as one JSON string a line', () => {
    const html = '<p>One <a href="/x">link</a>.</p>';
    expect(answer(call(['adapt', '--format', 'html', '--base-url', 'https://example.org/'], html).stdout).ok).to.equal(true);
    const lines = call(['render', '--ndjson', '--format', 'html', '--base-url', 'https://example.org/'], `${JSON.stringify(html)}\n`);
    expect(answer(lines.stdout).html).to.contain('href="https://example.org/x"');
  });

  it('takes thousands of lines in one call', () => {
    const {stdout} = call(['adapt', '--ndjson'], `${JSON.stringify(STORY)}\n`.repeat(3000));
    expect(stdout.trim().split('\n')).to.have.lengthOf(3000);
  });

  it('shows nothing of an embargoed story', () => {
    const {status, stdout} = call(['render'], '{}');
    expect({status, stdout}).to.deep.equal({status: 1, stdout: ''});
  });

  for (const words of [
    [],
    ['paint'],
    ['adapt', '--format', 'telegraph'],
    ['adapt', '--wrong'],
    ['render', '--heading-level', '9'],
    ['adapt', 'a', 'b'],
    ['validate', '--ndjson'],
    ['adapt', '--now', 'later'],
  ]) {
    it(`ends with 2 for the call: broadsheet ${words.join(' ')}`, () => {
      const {status, stderr} = call(words);
      expect(status).to.equal(2);
      expect(stderr).to.contain('Exit codes');
    });
  }

  it('ends with 3 for a file that is not there, with and without --ndjson', () => {
    expect(call(['adapt', join(folder, 'none.json')]).status).to.equal(3);
    expect(call(['adapt', '--ndjson', join(folder, 'none.json')]).status).to.equal(3);
  });

  it('prints help and its version', () => {
    expect(call(['--help']).stdout).to.contain('broadsheet render');
    expect(call(['--version']).stdout.trim()).to.match(/^\d+\.\d+\.\d+/);
  });
});

describe('every article fixture', () => {
  const fixtures = new URL('../../fixtures/articles/', import.meta.url);
  for (const name of readdirSync(fixtures).filter((file) => /\.(?:jsonld|json|html)$/.test(file) && !file.startsWith('photo'))) {
    it(`is read without an error and printed: ${name}`, () => {
      const {status, stdout, stderr} = call(
        ['render', '--base-url', 'https://example.org/', '--source-time-zone', 'UTC'],
        readFileSync(new URL(name, fixtures), 'utf8'),
      );
      expect(stderr).not.to.match(/^error/m);
      expect(status).to.equal(0);
      expect(stdout).to.contain('data-bsh="1"').and.not.contain('undefined').and.not.contain('[object');
    });
  }
});
