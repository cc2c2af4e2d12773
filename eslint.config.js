import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may import whom under src/ (docs/architecture.md). What is not named is an error. */
const MAY_IMPORT = {
  model: [],
  html: [],
  styles: [],
  locales: [],
  text: ['model', 'locales'],
  formats: ['model', 'text'],
  templates: ['model', 'text', 'locales', 'html'],
  components: ['model', 'text', 'locales', 'formats', 'templates', 'html', 'styles'],
  server: ['model', 'text', 'locales', 'formats', 'templates', 'html', 'styles'],
  cli: ['model', 'formats', 'server'],
  cdn: ['components', 'formats', 'locales'],
};
const MAY_USE_NODE = ['src/cli/**/*.ts', 'src/server/node.ts'];
const noNode = {group: ['node:*'], message: 'Only src/cli and src/server/node.ts may use Node.'};
const boundaries = (folder, allowed) => {
  const others = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !allowed.includes(other));
  const registering = folder === 'cdn' ? [] : ['../**/define.js'];
  return {
    group: [...others.map((other) => `../**/${other}/**`), ...registering],
    message: `src/${folder} may import only: ${allowed.join(', ') || 'nothing else'}.`,
  };
};
const noSinks = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No HTML sinks.',
  },
  {selector: 'MemberExpression[object.name="document"][property.name=/^write/]', message: 'No HTML sinks.'},
  {selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static)$/]', message: 'No HTML sinks.'},
];
const noReplaced = [
  {selector: 'MemberExpression[object.name="Array"][property.name="from"]', message: 'Old libraries replace Array.from: spread instead.'},
  {
    selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]',
    message: 'Old libraries replace entries() of lists: use numbered() or forEach().',
  },
];
const noParser = {selector: 'NewExpression[callee.name="DOMParser"]', message: 'Only src/components/parse-html.ts parses HTML.'};

export default defineConfig(
  globalIgnores(['dist', 'cdn', 'storybook-static', 'coverage', '.cache', 'site', 'src/styles/sheets.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Safari takes the role from a list without bullets; it has to be given back.
      'lit-a11y/no-redundant-role': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
    },
  },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    files: [`src/${folder}/**/*.ts`],
    ignores: MAY_USE_NODE,
    rules: {'no-restricted-imports': ['error', {patterns: [noNode, boundaries(folder, allowed)]}]},
  })),
  ...['cli', 'server'].map((folder) => ({
    files: MAY_USE_NODE.filter((glob) => glob.startsWith(`src/${folder}/`)),
    rules: {'no-restricted-imports': ['error', {patterns: [boundaries(folder, MAY_IMPORT[folder])]}]},
  })),
  {files: ['src/**/*.ts'], rules: {'no-restricted-syntax': ['error', ...noSinks, ...noReplaced, noParser]}},
  {files: ['src/cli/**/*.ts', 'src/server/**/*.ts'], rules: {'no-restricted-syntax': ['error', ...noSinks, noParser]}},
  {files: ['src/components/parse-html.ts'], rules: {'no-restricted-syntax': ['error', ...noSinks, ...noReplaced]}},
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Templates that break the dialect on purpose.
    files: ['test/node/html/**/*.ts'],
    rules: {'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off', 'lit-a11y/alt-text': 'off', 'lit-a11y/iframe-title': 'off'},
  },
  {files: ['*.js', 'scripts/**/*.js', 'test/**/*.js', 'bench/**/*.js', 'examples/**/*.js'], languageOptions: {globals: globals.node}},
  // What a benchmark or a test hands to a page runs there.
  {files: ['bench/**/*.js', 'test/browser/**/*.js'], languageOptions: {globals: globals.browser}},
);
