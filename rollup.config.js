import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Lit's packages leave globals when they are loaded (versions, a register for standard decorators, which we do not use), and lit-html a policy;
 * none of it may happen on a page that is not ours.
 */
const tameLit = {
  name: 'tame-lit',
  transform(code, id) {
    if (!/node_modules\/(@lit|lit)/.test(id)) return null;
    const tamed = code
      .replace(/(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/, 'void 0')
      .replace(/\((\w+)\.(litHtmlVersions|litElementVersions|reactiveElementVersions)\?\?=\[\]\)\.push\("[^"]+"\)/, 'void 0')
      .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
      .replace(/(?:globalThis\.)?litPropertyMetadata\.get\(\w+\)/, 'void 0');
    return tamed === code ? null : {code: tamed, map: null};
  },
  generateBundle(_, bundle) {
    for (const {code} of Object.values(bundle)) {
      if (
        code &&
        /createPolicy\("lit-html"|litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata\?\?=/.test(code)
      ) {
        this.error('Lit has changed: tame-lit no longer matches.');
      }
    }
  },
};

/** Leaves out how Lit adds style sheets: no element of ours has any of that kind. */
const withoutLitStyles = {
  name: 'without-lit-styles',
  load(id) {
    if (!id.endsWith('/@lit/reactive-element/css-tag.js')) return null;
    return `export const adoptStyles = () => undefined;
      export const getCompatibleStyle = (style) => style;
      export const [CSSResult, css, supportsAdoptingStyleSheets, unsafeCSS] = [];`;
  },
};

/** Puts the hashes of cdn/locales/*.json into the script that loads one of them. */
const languageFiles = {
  name: 'language-files',
  load(id) {
    if (!id.endsWith('/dist/cdn/language-files.js')) return null;
    const integrities = readdirSync('cdn/locales')
      .sort()
      .map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(`cdn/locales/${name}`))
          .digest('base64');
        return [name.replace(/\.json$/, ''), `sha256-${hash}`];
      });
    return `export const INTEGRITIES = ${JSON.stringify(Object.fromEntries(integrities))};`;
  },
};

const entries = [
  {input: 'dist/cdn/broadsheet.printed.js', name: 'broadsheet.printed'},
  {input: 'dist/cdn/broadsheet.core.js', name: 'broadsheet.core'},
  {input: 'dist/cdn/broadsheet.js', name: 'broadsheet'},
  {input: 'dist/cdn/broadsheet.all.js', name: 'broadsheet.all'},
  {input: 'dist/cdn/broadsheet.frame.js', name: 'broadsheet.frame'},
];

export default entries.map(({input, name}) => ({
  input,
  context: 'null',
  onwarn(warning, warn) {
    // A classic script gives the page no global: what the module exports is left out there.
    if (warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') warn(warning);
  },
  output: [
    {format: 'es', file: `cdn/${name}.js`},
    {format: 'iife', file: `cdn/${name}.iife.js`},
  ].map((output) => ({...output, sourcemap: true, banner: `/*! Broadsheet ${version} | MIT */`, inlineDynamicImports: true})),
  plugins: [
    nodeResolve({exportConditions: ['browser', 'production']}),
    tameLit,
    withoutLitStyles,
    languageFiles,
    // Functions side by side, and none but the shortest inlined, are longer by themselves and shorter in brotli.
    terser({format: {comments: /^!|@license/}, compress: {passes: 2, hoist_funs: true, inline: 1}}),
  ],
}));
