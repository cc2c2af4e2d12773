import {expect} from 'chai';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {transform} from 'lightningcss';
import {guard, splitSelectors} from '../../../dist/styles/guard.js';
import {documentCss, guardedResetCss, hostCss, wordsCss} from '../../../dist/styles/sheets.js';

const all = hostCss + wordsCss;
const declarations = (css: string): string[] =>
  [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body]) => (body ?? '').split(';').filter(Boolean));
const properties = declarations(all).map((declaration) => declaration.slice(0, declaration.indexOf(':')));

describe('the style sheets', () => {
  it('are valid', () => {
    for (const css of [hostCss, wordsCss, guard(guardedResetCss + wordsCss), documentCss])
      expect(transform({filename: 'sheet.css', code: Buffer.from(css), errorRecovery: true}).warnings).to.deep.equal([]);
  });

  it('know no rem, no root, and no dark of their own', () => {
    expect(all).to.not.match(/\drem\b/);
    expect(all).to.not.match(/:root|prefers-color-scheme/);
    expect(all.replace(/\.bsh-[\w-]+/g, '')).to.not.match(/(?:^|[},])(?:html|body)\b/);
  });

  it('use logical properties only', () => {
    const physical = /^(?:margin|padding|border|inset)?-?(?:top|right|bottom|left|width|height|(?:min|max)-(?:width|height))\b/;
    expect(properties.filter((property) => physical.test(property))).to.deep.equal([]);
    expect(declarations(all).filter((text) => /^(?:float|clear|text-align):(?:left|right)/.test(text))).to.deep.equal([]);
  });

  it('give each public token a fallback and never set one', () => {
    expect(all).to.not.match(/var\(--bsh-[\w-]+\)/);
    expect(properties.filter((property) => property.startsWith('--') && !property.startsWith('--_'))).to.deep.equal([]);
  });

  it('style nothing that no template makes', () => {
    const folder = new URL('../../../src/templates/', import.meta.url);
    const templates = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const made = new Set([...templates.join('\n').matchAll(/bsh-[\w-]*\w/g)].map(([name]) => name));
    for (const name of ['inline', 'wide', 'full', 'start', 'end']) made.add(`bsh-${name}`);
    for (const depth of [2, 3, 4, 5, 6]) made.add(`bsh-heading-${String(depth)}`);
    for (let room = 50; room <= 600; room += 50) made.add(`bsh-room-${String(room)}`);
    const styled = new Set([...wordsCss.matchAll(/\.(bsh-[\w-]*\w)/g)].map(([, name]) => name ?? ''));
    expect([...styled].filter((name) => !made.has(name))).to.deep.equal([]);
  });

  it('weigh three elements more than their classes, so that a page’s rules for the elements in its text lose', () => {
    const selectors = [...wordsCss.matchAll(/([^{}]+)\{[^{}]+\}/g)].flatMap(([, list]) => splitSelectors(list!));
    const light = selectors.filter((selector) => !selector.includes(':not(i i i)'));
    expect(selectors.length - light.length).to.be.greaterThan(300);
    // What is left stands in `:where()`, but for an element name.
    const bare = (selector: string): string => (selector.includes('(') ? bare(selector.replace(/\([^()]*\)/g, '')) : selector);
    expect(light.filter((selector) => !/^(?::where|em|\s)+$/.test(bare(selector)))).to.deep.equal([]);
  });

  it('are one class deep, so that a page needs no more than two to say otherwise', () => {
    const deep = [...wordsCss.matchAll(/(?:^|[{},])\s*(\.bsh-[\w-]+(?:[ >+~]+\.bsh-[\w-]+)+)/g)].map(([, selector]) => selector);
    expect(deep).to.deep.equal([]);
  });
});
