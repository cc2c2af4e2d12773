import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {rollup} from 'rollup';
import {nodeResolve} from '@rollup/plugin-node-resolve';

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  exports: Record<string, string | {types: string; default: string}>;
  sideEffects: string[];
  dependencies: Record<string, string>;
};

/** Bundles one entry as a page's bundler does, and lists the modules that are left in it. */
async function modulesOf(code: string): Promise<string[]> {
  const bundle = await rollup({
    input: 'entry',
    onwarn: () => undefined,
    plugins: [
      {name: 'entry', resolveId: (id: string) => (id === 'entry' ? id : null), load: (id: string) => (id === 'entry' ? code : null)},
      nodeResolve({rootDir: root.pathname, exportConditions: ['browser', 'production']}),
    ],
  });
  const {output} = await bundle.generate({format: 'es'});
  return Object.entries(output[0].modules)
    .filter(([, {renderedLength}]) => renderedLength > 0)
    .map(([id]) => id.replace(root.pathname, ''));
}

describe('the package', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    if (name.includes('*')) continue;
    it(`holds what exports names: ${name}`, () => {
      for (const path of typeof target === 'string' ? [target] : Object.values(target))
        expect(existsSync(new URL(path, root)), path).to.equal(true);
    });
  }

  it('names every registering module as a side effect', () => {
    expect(manifest.sideEffects).to.include.members(['./dist/define.js', './dist/components/*/define.js']);
  });

  it('needs only what the design allows', () => {
    expect(Object.keys(manifest.dependencies).sort()).to.deep.equal([
      '@lit/reactive-element',
      'feedsmith',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'parse5',
      'tinypool',
      'yaml',
    ]);
  });

  it('imports the pure names where there is no document', () => {
    const out = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import * as b from 'broadsheet'; import {renderArticle} from 'broadsheet/server.js'; console.log(typeof b.schemaOrg, renderArticle({type:'Article',headline:'x',body:['y']}).html.length > 50)",
      ],
      {cwd: root, encoding: 'utf8'},
    );
    expect(out.trim()).to.equal('function true');
  });

  it('registers an element by one import', async () => {
    const modules = await modulesOf("import 'broadsheet/news-byline.js';");
    expect(modules).to.include('dist/components/news-byline/define.js');
  });

  it('leaves the elements out of a bundle that only wants a pure function', async () => {
    const modules = await modulesOf("import {schemaOrg} from 'broadsheet'; console.log(schemaOrg({}));");
    expect(modules.filter((id) => id.includes('components/') || id.includes('reactive-element'))).to.deep.equal([]);
  });

  const pure = [
    'ans',
    'canonical',
    'content-tree',
    'contentful',
    'ghost',
    'html',
    'json-feed',
    'ninjs',
    'portable-text',
    'rows',
    'schema-org',
    'wordpress',
  ];
  for (const entry of ['define.js', 'elements.js', ...pure.map((name) => `formats/${name}.js`)]) {
    it(`brings nothing but Lit's base into a page: ${entry}`, async () => {
      const modules = await modulesOf(`import * as all from 'broadsheet/${entry}'; console.log(all);`);
      expect(
        modules.filter((id) => id.includes('server/') || (id.includes('node_modules/') && !id.includes('@lit/reactive-element'))),
      ).to.deep.equal([]);
      expect(entry.startsWith('formats/') && modules.some((id) => id.includes('components/'))).to.equal(false);
    });
  }

  it('brings no library into a page by the pure names', async () => {
    const modules = await modulesOf("import * as all from 'broadsheet'; console.log(all);");
    expect(modules.filter((id) => id.includes('node_modules/') || id.includes('components/') || id.includes('server/'))).to.deep.equal([]);
  });

  it('reads Markdown in a page without the parser of feeds or of HTML', async () => {
    const modules = await modulesOf("import {markdown} from 'broadsheet/formats/markdown.js'; console.log(markdown);");
    expect(modules.some((id) => id.includes('mdast-util-from-markdown'))).to.equal(true);
    expect(modules.filter((id) => /parse5|feedsmith/.test(id))).to.deep.equal([]);
  });
});

describe('the script tag', () => {
  const {version, files} = JSON.parse(read('cdn/manifest.json')) as {
    version: string;
    files: Record<string, {bytes: number; brotli: number; integrity: string}>;
  };

  it('comes as one self-contained file in two forms, with styles for printed pages', () => {
    expect(Object.keys(files)).to.include.members([
      'broadsheet.printed.js',
      'broadsheet.printed.iife.js',
      'broadsheet.core.js',
      'broadsheet.core.iife.js',
      'broadsheet.js',
      'broadsheet.iife.js',
      'broadsheet.all.js',
      'broadsheet.all.iife.js',
      'broadsheet.css',
    ]);
    for (const name of Object.keys(files).filter((file) => file.endsWith('.js'))) {
      const code = read(`cdn/${name}`);
      expect(code, name).to.match(new RegExp(`^/\\*! Broadsheet ${version} \\| MIT \\*/`));
      expect(code, name).not.to.match(/\bimport\s*\(|^import\s|\bfrom\s*["'][./]/m);
      expect(code, name).not.to.match(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.srcdoc/);
      expect(existsSync(new URL(`cdn/${name}.map`, root)), name).to.equal(true);
    }
  });

  it('is listed with its size and its hash', () => {
    for (const [name, {bytes, integrity}] of Object.entries(files)) {
      const content = readFileSync(new URL(`cdn/${name}`, root));
      expect(content.length).to.equal(bytes);
      expect(integrity).to.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`);
    }
  });

  // Most of it is the careful reading of formats (docs/decisions/0014-sizes-of-the-script-tag.md).
  for (const [name, most] of Object.entries({
    'broadsheet.printed.js': 19_000,
    'broadsheet.core.js': 84_000,
    'broadsheet.js': 121_000,
    'broadsheet.all.js': 205_000,
    'broadsheet.css': 15_000,
    'broadsheet.frame.js': 1_000,
  })) {
    it(`stays within its budget: ${name}`, () => {
      expect(files[name]?.brotli).to.be.below(most);
    });
  }
});
