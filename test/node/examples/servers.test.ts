import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {Miniflare} from 'miniflare';
import {ROUTES} from '../../../dist/server/index.js';
import {bundle} from '../server/bundle.ts';
import {quay} from '../server/newsroom.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));

/** What the test asks of KV. */
interface Namespace {
  put: (key: string, value: string, options?: {metadata: object}) => Promise<void>;
}

/** Gives a test a folder of its own. */
async function inFolder(use: (folder: string) => unknown): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('the examples of servers', () => {
  it('serves a folder with Node', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'quay.json'), JSON.stringify(quay));
      mkdirSync(join(folder, '2024'));
      writeFileSync(join(folder, '2024', 'quay.json'), JSON.stringify(quay));
      const child = spawn(process.execPath, [at('node-server/server.js')], {env: {...process.env, STORIES: folder, PORT: ''}});
      try {
        const [line] = (await once(child.stdout, 'data')) as [Buffer];
        const origin = /http:\/\/\S+/.exec(String(line))![0];
        expect(await (await fetch(`${origin}stories/quay`)).text()).to.contain('Paragraph 39');
        expect((await fetch(`${origin}stories/2024/quay`)).status).to.equal(200);
        expect((await fetch(`${origin}stories/none`)).status).to.equal(404);
        expect((await fetch(`${origin}stories/..%2F..%2Fpackage`)).status).to.equal(400);
      } finally {
        child.kill();
      }
    }));

  it('serves from KV in a worker', async () => {
    const {code} = await bundle(at('cloudflare-worker/worker.js'));
    const worker = new Miniflare({
      modules: true,
      cf: false,
      script: code,
      compatibilityDate: /compatibility_date = "([^"]+)"/.exec(readFileSync(at('cloudflare-worker/wrangler.toml'), 'utf8'))![1]!,
      bindings: {ORIGIN: 'https://lantern.example'},
      kvNamespaces: ['STORIES'],
    });
    try {
      const stories = (await worker.getKVNamespace('STORIES')) as unknown as Namespace;
      await stories.put('quay', JSON.stringify(quay));
      await stories.put('old', JSON.stringify(quay), {metadata: {gone: true}});
      const get = async (path: string): Promise<[number, string]> => {
        const response = await worker.dispatchFetch(`http://worker.example/${path}`);
        return [response.status, await response.text()];
      };
      const [status, html] = await get('article/quay');
      expect(status).to.equal(200);
      expect(html).to.contain('Paragraph 39').and.contain('https://lantern.example/oembed?url=');
      expect((await get('article/none'))[0]).to.equal(404);
      expect((await get('json/old'))[0]).to.equal(410);
    } finally {
      await worker.dispose();
    }
  });

  it('prints a folder of pages', () =>
    inFolder((folder) => {
      const stories = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
      const [from, to] = [join(folder, 'from'), join(folder, 'to')];
      execFileSync('cp', ['-r', stories, from]);
      rmSync(join(from, 'README.md'));
      const out = execFileSync(process.execPath, [at('static-build/build.js'), from, to], {encoding: 'utf8', stdio: 'pipe'});
      expect(out.trim().split('\n').length).to.be.above(10);
      expect(readFileSync(join(to, 'german', 'index.html'), 'utf8'))
        .to.contain('<html lang="de"')
        .and.contain('href="../broadsheet.css"');
      expect(readFileSync(join(to, 'broadsheet.css'), 'utf8')).to.contain('.bsh-article');
    }));

  it('asks from WordPress for what the handler answers', () => {
    const php = readFileSync(at('wordpress/broadsheet.php'), 'utf8');
    expect(php).to.contain(`'/${ROUTES.fragment.replace('{id}', '')}'`);
    expect(php).to.contain("'If-None-Match'").and.contain('wp_remote_get(');
  });
});
