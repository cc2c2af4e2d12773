import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Format} from '../../../dist/model/result.js';
import {adapt, parseHtml} from '../../../dist/server/index.js';
import {codesOf} from './html-helpers.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const FORMATS: readonly Format[] = ['ans', 'content-tree', 'contentful', 'ghost', 'json-feed', 'ninjs', 'portable-text', 'wordpress'];
/** Keys whose values say what a node is; without them nothing inside is read. */
const KIND = /^(?:@?type|_type|nodeType)$/;

/** Puts an object that cannot become a text in the place of every text under a name, at any depth. */
function withOdd(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => withOdd(entry, name));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, key === name ? {toString: 1} : withOdd(inner, name)]);
  return Object.fromEntries(entries);
}

function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && !KIND.test(key) && !Array.isArray(value)) names.add(key);
    namesIn(inner, names);
  }
  return names;
}

describe('objects that cannot become a text', () => {
  for (const format of FORMATS) {
    it(`are no fault in ${format}`, () => {
      const folder = new URL(`${format}/`, FIXTURES);
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))) {
        const {input} = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {input: unknown};
        for (const name of namesIn(input)) {
          const result = adapt(withOdd(input, name), {format, parseHtml});
          expect(codesOf(result), `${file}: ${name}`).not.to.include('input/internal');
        }
      }
    });
  }
});
