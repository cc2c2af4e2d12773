import {execFileSync} from 'node:child_process';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {parse} from 'yaml';

const root = new URL('../../../', import.meta.url);
const cwd = fileURLToPath(root);
const {bundled, licenceText, packagesIn, runTime} = (await import(new URL('scripts/licences.js', root).href)) as {
  bundled: () => string[];
  licenceText: () => string;
  packagesIn: (map: string) => string[];
  runTime: () => [name: string, licence: string][];
};
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Locked {
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}
const {packages} = JSON.parse(read('package-lock.json')) as {packages: Record<string, Locked>};
const {allowScripts} = JSON.parse(read('package.json')) as {allowScripts: Record<string, boolean>};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('what is installed', () => {
  it('comes from the registry, each package with its hash', () => {
    const others = locked.filter(
      ([, {integrity, resolved, link}]) =>
        link === true ||
        integrity?.startsWith('sha512-') !== true ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(others.map(([path]) => path)).to.deep.equal([]);
  });

  it('runs no script but one, and every package with a script is named', () => {
    const withScripts = new Set(locked.filter(([, {hasInstallScript}]) => hasInstallScript).map(([path]) => nameOf(path)));
    expect(Object.keys(allowScripts).sort()).to.deep.equal([...withScripts].sort());
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).to.deep.equal(['node']);
    expect(read('.npmrc')).to.contain('strict-allow-scripts=true');
  });
});

describe('what is published', () => {
  const [{files}] = Object.values(
    JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd, encoding: 'utf8', maxBuffer: 1e8})) as object,
  ) as [{files: {path: string}[]}];
  const paths = files.map(({path}) => path);
  const cdn = Object.keys((JSON.parse(read('cdn/manifest.json')) as {files: object}).files);

  it('is this, and all of it', () => {
    const modules = globSync('src/**/*.ts', {cwd}).flatMap((source) => {
      const name = source.replace(/^src/, 'dist').replace(/\.ts$/, '');
      return ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((end) => name + end);
    });
    const scripts = cdn.flatMap((name) => [`cdn/${name}`, ...(name.endsWith('.js') ? [`cdn/${name}.map`] : [])]);
    const expected = [
      ...['LICENSE', 'README.md', 'package.json', 'custom-elements.json', 'dist/schema.json', 'cdn/manifest.json', 'cdn/licences.txt'],
      ...modules,
      ...scripts,
    ];
    expect(paths.filter((path) => !expected.includes(path))).to.deep.equal([]);
    expect(expected.filter((path) => !paths.includes(path))).to.deep.equal([]);
  });

  it('is no test, no fixture, no setting, no secret', () => {
    const unwanted =
      /^(?:test|src|stories|bench|examples|scripts|site|docs)\/|(?:^|\/)(?:fixtures|node_modules|\.[^/]+)(?:\/|$)|\.(?:test|stories)\.|tsbuildinfo|\.env|\.npmrc|\.pem$|\.tgz$/;
    expect(paths.filter((path) => unwanted.test(path))).to.deep.equal([]);
  });

  it('is listed with a hash, as far as a page loads it', () => {
    const loaded = globSync('cdn/**/*.{js,css,json}', {cwd}).map((path) => path.slice('cdn/'.length));
    expect(cdn).to.have.members(loaded.filter((path) => path !== 'manifest.json'));
  });
});

describe('licences', () => {
  it('of all that is installed with the package are listed, and let it be used under MIT', () => {
    const rows = [...read('docs/licences.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm)].map(([, name, licence]) => [name, licence]);
    expect(rows, 'run: node scripts/licences.js --list').to.deep.equal(runTime());
    expect([...new Set(runTime().map(([, licence]) => licence))].sort()).to.deep.equal(['BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);
  });

  it('of all that is bundled go with the bundles, whole, and by a banner in each', () => {
    expect(bundled()).to.deep.equal(['@lit/reactive-element']);
    expect(read('cdn/licences.txt')).to.equal(licenceText());
    expect(licenceText()).to.contain('Redistributions in binary form must reproduce the above copyright');
    for (const name of globSync('cdn/*.js', {cwd})) {
      const code = read(name);
      expect(code, name).to.match(/^\/\*! Broadsheet [\d.]+ \| MIT \*\//);
      const brings = packagesIn(read(`${name}.map`)).includes('@lit/reactive-element');
      expect(/@license\s+\* Copyright \d+ Google LLC\s+\* SPDX-License-Identifier: BSD-3-Clause/.test(code), name).to.equal(brings);
    }
  });
});

describe('the release', () => {
  interface Step {
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
  }
  interface Job {
    permissions: Record<string, string>;
    needs?: string;
    steps: Step[];
  }
  const source = read('.github/workflows/release.yml');
  const workflow = parse(source) as {on: object; permissions: object; jobs: Record<string, Job>};
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('gives each job what it needs, and only the publishing one an identity', () => {
    expect(workflow.permissions).to.deep.equal({});
    expect(workflow.jobs['verify']?.permissions).to.deep.equal({contents: 'read'});
    expect(workflow.jobs['publish']?.permissions).to.deep.equal({contents: 'read', 'id-token': 'write'});
    expect(workflow.jobs['publish']?.needs).to.equal('verify');
    expect(Object.keys(workflow.on)).to.deep.equal(['push']);
  });

  it('uses actions by their commits, keeps no credentials and knows no secret', () => {
    for (const {uses} of steps) if (uses !== undefined) expect(uses).to.match(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    for (const step of steps) if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).to.equal(false);
    expect(source).not.to.match(/secrets\.|\$\{\{/);
  });

  it('runs what CI runs and the second build before it publishes with provenance', () => {
    const runs = (job: string): string[] => workflow.jobs[job]!.steps.flatMap(({run}) => (run === undefined ? [] : [run]));
    expect(runs('verify').slice(-2)).to.deep.equal(['.ci/run', 'npm run check:reproducible']);
    expect(runs('publish').at(-1)).to.equal('npm publish --provenance --access public --ignore-scripts');
    const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
    for (const {run = ''} of steps) for (const [, name] of run.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).to.have.property(name!);
    expect(existsSync(new URL('.ci/run', root))).to.equal(true);
  });
});
