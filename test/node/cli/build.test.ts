import {spawnSync} from 'node:child_process';
import {existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {readArguments, UsageError, type BuildCall} from '../../../dist/cli/arguments.js';
import {build} from '../../../dist/cli/build.js';
import type {Report} from '../../../dist/cli/build-report.js';
import {CompactMap} from '../../../dist/cli/compact-map.js';
import {linesOf, type Line} from '../../../dist/cli/lines.js';
import {Progress, progressLine} from '../../../dist/cli/progress.js';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'broadsheet-'));
after(() => rmSync(root, {recursive: true}));
let folders = 0;
const folder = (): string => join(root, String(++folders));

/** Writes files into a new folder. */
function files(contents: Record<string, unknown>): string {
  const made = folder();
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(made, name)), {recursive: true});
    writeFileSync(join(made, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return made;
}

/** Builds in this process by one worker, unless another number is asked for. */
async function run(from: string, out: string, ...words: string[]): Promise<{code: number; text: string; report: Report}> {
  const file = join(root, `report-${++folders}.json`);
  const call = readArguments(['build', from, out, '--jobs', '1', '--report', file, '--now', '2024-06-20T12:00:00Z', ...words]) as BuildCall;
  return {...(await build(call, '1')), report: JSON.parse(readFileSync(file, 'utf8')) as Report};
}

/** Lists what a folder holds, hidden files aside, with its contents. */
const contentsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', {cwd: path})
      .filter((name) => statSync(join(path, name)).isFile())
      .sort()
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(path, name), 'utf8')]),
  );
const pagesOf = (path: string): string[] => Object.keys(contentsOf(path)).filter((name) => name.includes('/'));

const STORY = {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Harbour', author: 'Ida Marlow', articleBody: 'Words.'};
const model = (headline: string, more: object = {}): object => ({
  type: 'NewsArticle',
  headline,
  author: [],
  image: [],
  body: ['Words.'],
  ...more,
});
const BASE = ['--base-url', 'https://lantern.example'];

describe('broadsheet build', () => {
  it('prints a folder of any formats, with contents, feeds and sitemaps', async () => {
    const from = files({
      'story.json': {...STORY, url: 'https://lantern.example/2024/harbour', datePublished: '2024-06-19T09:45:00+02:00'},
      'deep/er/quay.md': '---\ntitle: The quay\ndate: 2024-06-18\n---\n\nWords of the *quay*.\n',
      'page.html': '<!doctype html><html lang="en"><title>Pier</title><body><article><h1>Pier</h1><p>Words of the pier.</p></article>',
      'photo.jpg': 'no document',
      '.hidden.json': STORY,
    });
    const out = folder();
    const {code, text, report} = await run(from, out, ...BASE, '--site-name', 'The Lantern');
    expect(report.documents).to.include({read: 3, printed: 3, failed: 0});
    expect({code, first: text.split('\n')[0]}).to.deep.equal({code: 0, first: 'read 3, printed 3'});
    const made = contentsOf(out);
    expect(Object.keys(made)).to.have.members([
      '2024/harbour/index.html',
      'the-quay/index.html',
      'pier/index.html',
      'index.html',
      'broadsheet.css',
      'feed.xml',
      'feed.json',
      'sitemap.xml',
      'news-sitemap.xml',
    ]);
    expect(made['2024/harbour/index.html'])
      .to.match(/^<!doctype html>/)
      .and.contain('href="../../broadsheet.css"')
      .and.contain('href="https://lantern.example/2024/harbour"')
      .and.contain('<meta property="og:site_name" content="The Lantern">');
    expect(made['index.html']?.match(/bsh-entry-link" href="[^"]+/g)?.map((link) => link.slice(22))).to.deep.equal([
      '2024/harbour/',
      'the-quay/',
      'pier/',
    ]);
    expect(made['sitemap.xml']).to.contain('<loc>https://lantern.example/2024/harbour</loc><lastmod>2024-06-19T09:45:00+02:00</lastmod>');
    expect(made['news-sitemap.xml']).to.contain('<news:title>Harbour</news:title>').and.not.contain('Pier');
  });

  it('needs no address: then there are no feeds and no sitemaps', async () => {
    const out = folder();
    await run(files({'story.json': STORY}), out);
    expect(Object.keys(contentsOf(out))).to.deep.equal(['broadsheet.css', 'harbour/index.html', 'index.html']);
  });

  it('prints an archive of lines; an item that fails never stops the rest', async () => {
    const lines = [
      JSON.stringify(model('One\u2028two')),
      '{"broken',
      '',
      '42',
      JSON.stringify({status: 'draft', title: {rendered: 'Secret'}, content: {rendered: '<p>Secret</p>'}}),
      JSON.stringify({
        uri: 'urn:x:1',
        version: '1',
        headline: 'Secret',
        pubstatus: 'usable',
        embargoed: '2030-01-01T00:00:00Z',
        body_text: 'x',
      }),
      JSON.stringify(model('Last', {image: [{type: 'ImageObject', url: 'https://lantern.example/a.jpg'}]})),
    ];
    const out = folder();
    const {code, text, report} = await run(files({'archive.ndjson': lines.join('\r\n')}) + '/archive.ndjson', out, ...BASE);
    expect(code).to.equal(1);
    expect(report.documents).to.deep.equal({read: 6, printed: 2, unchanged: 0, embargoed: 1, withheld: 1, failed: 2});
    expect(pagesOf(out)).to.deep.equal(['last/index.html', 'one-two/index.html']);
    expect(Object.values(contentsOf(out)).join()).not.to.contain('Secret');
    expect(report.failed.map(({source}) => source)).to.deep.equal(['archive.ndjson:2', 'archive.ndjson:4']);
    expect(text).to.contain('error input/invalid-json 1 in 1: The text is not JSON. archive.ndjson:2');
    expect(text).to.contain('warning image/alt-missing 1 in 1').and.contain('failed archive.ndjson:4: input/not-object /');
  });

  it('shows what is embargoed in a preview, which no list names', async () => {
    const out = folder();
    const line = {uri: 'urn:x:1', version: '1', headline: 'Early', pubstatus: 'usable', embargoed: '2030-01-01T00:00:00Z', body_text: 'x'};
    await run(files({'a.json': line}), out, ...BASE, '--preview');
    const made = contentsOf(out);
    expect(made['early/index.html']).to.contain('class="bsh-preview"').and.contain('noindex');
    expect([made['sitemap.xml'], made['feed.xml']].join()).not.to.contain('early');
  });

  it('numbers pages of one name, in any case, and never writes outside', async () => {
    const urls = [
      'https://lantern.example/a/Quay',
      'https://lantern.example/a/quay',
      'https://lantern.example/a/quay/',
      'https://lantern.example/../../x',
    ];
    const lines = [...urls.map((url) => model('Q', {url})), model('Quay'), model('quay'), model('…'), model('…')];
    const out = join(folder(), 'out');
    await run(files({'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n')}), out, ...BASE);
    expect(pagesOf(dirname(out)).filter((name) => name.split('/').length > 2)).to.have.members([
      'out/a/Quay/index.html',
      'out/a/quay-2/index.html',
      'out/a/quay-3/index.html',
      'out/x/index.html',
      'out/quay/index.html',
      'out/quay-2/index.html',
      'out/story/index.html',
      'out/story-2/index.html',
    ]);
    expect(readFileSync(join(out, 'a/quay-3/index.html'), 'utf8')).to.contain(
      '<link rel="canonical" href="https://lantern.example/a/quay-3/">',
    );
  });

  it('gives the same bytes whatever the number of workers, and when it is done again bit by bit', async () => {
    const line = (number: number): object =>
      model(`Story ${number % 40}`, {datePublished: `2024-06-${10 + (number % 9)}`, body: [`Words ${number}.`]});
    const archive = (from: number, to: number): string =>
      `${Array.from({length: to - from}, (_, index) => JSON.stringify(line(from + index))).join('\n')}\n`;
    const [one, many, again] = [folder(), folder(), folder()];
    const all = files({'a.ndjson': archive(0, 230)});
    await run(all, one, ...BASE);
    await run(all, many, ...BASE, '--jobs', '3');
    expect(contentsOf(many)).to.deep.equal(contentsOf(one));
    expect(Object.keys(contentsOf(one))).to.include.members(['index.html', 'index-2.html', 'index-3.html']);
    await run(files({'a.ndjson': archive(20, 150)}), again, ...BASE);
    const {report} = await run(all, again, ...BASE);
    expect(report.documents.unchanged).to.be.above(60);
    expect(contentsOf(again)).to.deep.equal(contentsOf(one));
  });

  it('leaves unchanged pages alone and removes those that nothing asks for', async () => {
    const [from, out] = [files({'a.json': model('Alpha'), 'b/b.json': model('Beta', {url: 'https://lantern.example/b/beta'})}), folder()];
    await run(from, out, ...BASE);
    writeFileSync(join(out, 'alpha/index.html'), 'touched');
    writeFileSync(join(out, 'own.html'), 'the publisher’s own');
    expect((await run(from, out, ...BASE)).report.documents).to.include({unchanged: 2, printed: 0});
    expect(readFileSync(join(out, 'alpha/index.html'), 'utf8')).to.equal('touched');
    expect((await run(from, out, ...BASE, '--force')).report.documents).to.include({unchanged: 0, printed: 2});
    expect(readFileSync(join(out, 'alpha/index.html'), 'utf8')).to.contain('Alpha');
    expect((await run(from, out, ...BASE, '--theme', 'daily', '--omit', 'dates')).report.documents.printed).to.equal(2);
    rmSync(join(out, 'alpha'), {recursive: true});
    rmSync(join(from, 'b'), {recursive: true});
    const {report} = await run(from, out, ...BASE, '--theme', 'daily', '--omit', 'dates');
    expect(report).to.deep.include({removed: 1});
    expect(report.documents.printed).to.equal(1);
    expect([existsSync(join(out, 'b')), existsSync(join(out, 'own.html')), existsSync(join(out, 'alpha/index.html'))]).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('removes nothing that a forged record names', async () => {
    const [from, out] = [files({'a.json': model('Alpha')}), folder()];
    const victim = files({'index.html': 'x'});
    mkdirSync(out);
    const paths = [`../${victim.split('/').at(-1)!}/index.html`, join(victim, 'index.html'), 'own.css'];
    writeFileSync(join(out, '.broadsheet-build.ndjson'), paths.map((path) => `${JSON.stringify({key: 'x', entry: {path}})}\n`).join(''));
    expect((await run(from, out)).report.removed).to.equal(0);
    expect(existsSync(join(victim, 'index.html'))).to.equal(true);
  });

  it('makes one site of the records of several builds', async () => {
    const [first, second, records, out] = [folder(), folder(), folder(), folder()];
    await run(files({'a.ndjson': JSON.stringify(model('Alpha', {datePublished: '2024-06-01'}))}), first, ...BASE);
    await run(
      files({'a.ndjson': [model('Beta', {datePublished: '2024-06-02'}), model('Alpha')].map((line) => JSON.stringify(line)).join('\n')}),
      second,
      ...BASE,
    );
    mkdirSync(records);
    for (const [index, one] of [first, second].entries())
      writeFileSync(join(records, `part-${index}.ndjson`), readFileSync(join(one, '.broadsheet-build.ndjson')));
    const {code, report} = await run(records, out, ...BASE, '--merge');
    expect(code).to.equal(1);
    expect(report.failed).to.deep.equal([{source: 'part-1.ndjson a.ndjson:2', why: 'another part has the page alpha/index.html'}]);
    const made = contentsOf(out);
    expect(Object.keys(made)).not.to.include('alpha/index.html');
    expect(made['index.html']?.match(/bsh-entry-link" href="[^"]+/g)?.map((link) => link.slice(22))).to.deep.equal(['beta/', 'alpha/']);
    expect(made['sitemap.xml']?.match(/<loc>/g)).to.have.lengthOf(2);
  });

  it('tells its codes: warnings when asked, calls that make no sense, what cannot be read or written', async () => {
    const from = files({'a.json': {...STORY, url: 'javascript:alert(1)'}});
    expect((await run(from, folder())).code).to.equal(0);
    expect((await run(from, folder(), '--fail-on-warning')).code).to.equal(1);
    for (const words of [
      ['build'],
      ['build', 'a'],
      ['build', 'a', 'b', 'c'],
      ['build', 'a', 'b', '--jobs', '0'],
      ['build', 'a', 'b', '--base-url', '/news'],
      ['build', 'a', 'b', '--document'],
      ['render', '--jobs', '2'],
    ])
      expect(() => readArguments(words), words.join(' ')).to.throw(UsageError);
    for (const out of [from, join(from, 'out'), dirname(from)]) {
      const outcome = await run(from, out).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(outcome).to.be.instanceOf(UsageError);
    }
    const cli = (...words: string[]) =>
      spawnSync(process.execPath, [MAIN, 'build', ...words], {encoding: 'utf8', input: JSON.stringify(STORY)});
    expect(cli(join(root, 'none'), folder()).status).to.equal(3);
    expect(cli(from, join(from, 'a.json', 'out')).status).to.equal(2);
    expect(cli(from, join(files({file: ''}), 'file')).status).to.equal(3);
    const out = folder();
    const {status, stdout, stderr} = cli('-', out, '--jobs', '2');
    expect({status, stdout, stderr}).to.deep.equal({
      status: 0,
      stdout: 'read 1, printed 1\ninfo body/plain-text 1 in 1: The body is plain text: its structure is lost. -:1\n',
      stderr: '',
    });
    expect(pagesOf(out)).to.deep.equal(['harbour/index.html']);
  });

  it('keeps the record of the build before when it is broken off', async () => {
    const [from, out] = [files({'a.json': model('Alpha')}), folder()];
    await run(from, out);
    const record = readFileSync(join(out, '.broadsheet-build.ndjson'), 'utf8');
    rmSync(join(out, 'alpha'), {recursive: true});
    writeFileSync(join(out, 'alpha'), 'in the way');
    const error = await run(from, out).then(
      () => '',
      (wrong: unknown) => String(wrong),
    );
    expect(error).to.match(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(out, '.broadsheet-build.ndjson'), 'utf8')).to.equal(record);
    expect(existsSync(join(out, '.broadsheet-build.ndjson.part'))).to.equal(false);
  });

  it('follows no link out of the folder', async () => {
    const from = files({'a.json': model('Alpha')});
    symlinkSync(dirname(from), join(from, 'loop'));
    expect((await run(from, folder())).report.documents.read).to.equal(1);
  });
});

describe('what a build is made of', () => {
  it('cuts lines at line feeds alone, wherever chunks end, and gives up on endless ones', async () => {
    const cut = async (chunks: readonly Uint8Array[], longest?: number): Promise<Line[]> => {
      const lines: Line[] = [];
      for await (const line of linesOf(Readable.from(chunks), longest)) lines.push(line);
      return lines;
    };
    const bytes = Buffer.from('{"a":"\u2028é"}\r\n\nlast\u2029');
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({length: Math.ceil(bytes.length / size)}, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      const lines = await cut(chunks);
      expect(lines.map(({text}) => text)).to.deep.equal(['{"a":"\u2028é"}', '', 'last\u2029']);
      expect(lines.reduce((sum, line) => sum + line.bytes, 0)).to.equal(bytes.length);
    }
    const long = [...Array.from({length: 9}, () => Buffer.from('aaaa')), Buffer.from('\nb')];
    expect(await cut(long, 10)).to.deep.equal([
      {text: undefined, bytes: 37},
      {text: 'b', bytes: 1},
    ]);
  });

  it('maps many texts to numbers', () => {
    const map = new CompactMap();
    for (let number = 0; number < 20_000; number++) map.set(`2024/story-${number}/index.html`, number);
    map.set('2024/story-7/index.html', 70);
    expect([
      map.size,
      map.get('2024/story-7/index.html'),
      map.get('2024/story-19999/index.html'),
      map.get('2024/story-20000/index.html'),
    ]).to.deep.equal([20_000, 70, 19_999, undefined]);
  });

  it('draws a bar on a terminal alone', () => {
    expect(progressLine({done: 5, total: 10}, 7)).to.equal('[###############...............] 50 %, 7 documents');
    expect(progressLine({done: 5}, 7)).to.equal('7 documents');
    for (const isTTY of [true, false]) {
      const written: string[] = [];
      const progress = new Progress({isTTY, write: (text: string) => written.push(text) > 0} as unknown as NodeJS.WriteStream);
      progress.draw({done: 1, total: 2}, 1);
      progress.draw({done: 2, total: 2}, 2);
      progress.clear();
      expect(written.length).to.equal(isTTY ? 2 : 0);
    }
  });
});
