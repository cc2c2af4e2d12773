import {existsSync, globSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {ISSUES} from '../../dist/model/issues.js';
import {FORMATS} from '../../dist/model/result.js';
import {adapt} from '../../dist/server/index.js';
import {usage} from '../../dist/cli/arguments.js';
import {LEAKS, REAL} from '../browser/styles/hosts.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', {cwd: fileURLToPath(root)})];

/** Cuts a page into its sections, each under its heading without marks. */
function sectionsOf(path: string): Map<string, string> {
  const parts = `\n${read(path)}`.split(/\n#{1,4} (.+)\n/);
  return new Map(parts.flatMap((part, index) => (index % 2 === 1 ? [[part.replace(/[`<>]/g, ''), parts[index + 1] ?? '']] : [])));
}

/** Reads the rows of the table under a heading; cells are trimmed. */
function rowsOf(section: string, first: string): string[][] {
  const lines = section.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const rest = start < 0 ? [] : lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return (end < 0 ? rest : rest.slice(0, end)).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** Lists what stands in backticks. */
const codesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Makes the fragment that a heading has on the usual sites. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('the documentation', () => {
  it('says what the tools of readers find', async () => {
    const {toolsTable} = (await import(new URL('scripts/readers-tools.js', root).href)) as {toolsTable: (results: unknown) => string};
    expect(read('docs/accessibility.md'), 'run: node scripts/readers-tools.js').to.contain(
      toolsTable(JSON.parse(read('docs/readers-tools.json'))),
    );
  });

  for (const page of pages) {
    it(`links to what is there: ${page}`, () => {
      const text = read(page).replace(/^```[^]*?^```/gm, '');
      for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(link!)) continue;
        const [path = '', fragment] = link!.split('#');
        const target = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
        expect(existsSync(target), link).to.equal(true);
        if (fragment === undefined || statSync(target).isDirectory()) continue;
        const headings = [...readFileSync(target, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => slugOf(heading!));
        expect(headings, link).to.include(fragment);
      }
    });
  }

  it('lists every issue code with its severity and its meaning, and no other', () => {
    const rows = rowsOf(sectionsOf('docs/formats.md').get('Issues')!, 'code');
    expect(rows).to.deep.equal(ISSUES.map(([code, severity, meaning]) => [`\`${code}\``, severity, meaning]));
  });

  it('names the style sheets that the words are tested with, and what reaches guarded words', () => {
    const section = sectionsOf('docs/embedding.md').get("Beside your page's styles")!;
    expect(section).to.contain(`Tested with ${REAL.map(({name}) => name).join(', ')}.`);
    const rows = rowsOf(section, 'what').map((cells) => cells.slice(0, 3));
    expect(rows).to.deep.equal(LEAKS.map(({name, shadow}) => [name, 'reached', shadow ? 'reached' : 'kept']));
  });

  it('names every format', () => {
    const named = codesIn(read('docs/formats.md').replace(/^```[^]*?^```/gm, ''));
    expect(named).to.include.members([...FORMATS]);
  });

  for (const format of FORMATS.filter((name) => name !== 'apple-news' && name !== 'newsml-g2')) {
    it(`shows what the adapter really makes of its example: ${format}`, () => {
      const section = sectionsOf('docs/formats.md').get(format)!;
      const [input, output] = [...section.matchAll(/^```\w+\n([^]*?)^```/gm)].map(([, block]) => block!);
      const result = adapt(input, {baseUrl: 'https://lantern.example/'});
      expect(result.ok).to.equal(true);
      expect(/"format": "([^"]+)"/.exec(output!)?.[1]).to.equal(result.format);
      expect([...output!.matchAll(/"code": "([^"]+)"/g)].map(([, code]) => code)).to.deep.equal(result.issues.map(({code}) => code));
      for (const [shown] of output!.matchAll(/"(?:headline|name|value|url|datePublished|alt)": "[^"]+"/g)) {
        expect(JSON.stringify(result).replaceAll('":"', '": "')).to.contain(shown);
      }
    });
  }

  it('says who may import whom as lint does', () => {
    const rules = /const MAY_IMPORT = \{([^}]+)\}/.exec(read('eslint.config.js'))![1]!;
    const expected = [...rules.matchAll(/(\w+): \[(.*)\]/g)].map(([, folder, allowed]) => [
      folder,
      [...allowed!.matchAll(/'(\w+)'/g)].map(([, name]) => name),
    ]);
    const rows = rowsOf(sectionsOf('docs/architecture.md').get('Who may import whom')!, 'folder');
    const said = rows.map(([folder = '', allowed = '']) => [codesIn(folder)[0], codesIn(allowed)]);
    expect(Object.fromEntries(said)).to.deep.equal(Object.fromEntries(expected));
  });

  it('explains every flag of the command line', () => {
    const flags = new Set([...usage.matchAll(/--[a-z-]+/g)].map(([flag]) => flag));
    for (const flag of flags) expect(read('docs/server.md')).to.contain(`\`${flag}`);
  });
});

interface Declaration {
  tagName?: string;
  attributes?: {name: string; fieldName?: string}[];
  events?: {name: string}[];
  members?: {name: string; kind: string}[];
}

describe('the documentation of elements', () => {
  const manifest = JSON.parse(read('custom-elements.json')) as {modules: {declarations?: Declaration[]}[]};
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName !== undefined);
  const sections = sectionsOf('docs/embedding.md');

  it('has some to check', () => {
    expect(elements.length).to.be.greaterThan(4);
  });

  for (const {tagName = '', attributes = [], events = [], members = []} of elements) {
    it(`has every attribute, property and event of <${tagName}>, and no other`, () => {
      const section = sections.get(tagName)!;
      const rows = rowsOf(section, 'attribute');
      expect(rows.map(([attribute = '', property = '']) => [codesIn(attribute)[0], codesIn(property)[0]])).to.have.deep.members(
        attributes.map(({name, fieldName}) => [name, fieldName]),
      );
      expect(rowsOf(section, 'event').map(([event = '']) => codesIn(event)[0])).to.have.members(events.map(({name}) => name));
      for (const {name, kind} of members) expect(section).to.contain(kind === 'method' ? `\`${name}()\`` : `\`${name}\``);
    });
  }
});

describe('the documentation of the markup', () => {
  const sources = globSync('src/templates/*.ts', {cwd: fileURLToPath(root)})
    .map(read)
    .join('\n');
  const documented = new Set(read('docs/markup.md').match(/\bbsh-[a-z\d-]*[a-z\d]/g));
  const inMarkup = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources);

  it('names only classes and attributes that templates print', () => {
    const composed = /^bsh-(?:heading-\d|room-\d+|inline|wide|full|start|end|who-decides)$/;
    expect([...documented].filter((name) => !composed.test(name) && !inMarkup(name) && !inMarkup(`data-${name}`))).to.deep.equal([]);
  });

  it('names every class that templates print', () => {
    const printed = [...sources.matchAll(/(?<![\w-])bsh-[a-z\d-]*[a-z\d](?![\w-]|\$)/g)].map(([name]) => name);
    expect([...new Set(printed)].filter((name) => !documented.has(name))).to.deep.equal([]);
  });
});
