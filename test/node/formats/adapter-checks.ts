import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import type {AdaptOptions, Adapter, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryJson, deepFreeze, leadsSomewhere, nest} from '../../arbitraries.ts';
import {BASE, codesOf, expectSound} from './html-helpers.ts';

/** One shape of a format: what is sent, and what comes of it. */
interface Fixture {
  /** What the shape is, in one sentence. */
  purpose: string;
  input: unknown;
  options?: Omit<AdaptOptions, 'now'> & {now?: string};
  /** Issues are written as code and pointer, one space between. */
  expected: {ok: boolean; value: unknown; issues: string[]};
}

/** Reads the fixtures of a format, `test/fixtures/<format>/*.json`. */
function fixturesOf(format: string): (Fixture & {name: string})[] {
  const folder = new URL(`../../fixtures/${format}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'));
  return names.map((name) => ({name, ...(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture)}));
}

function optionsOf({now, ...options}: NonNullable<Fixture['options']> = {}): AdaptOptions {
  return {parseHtml, ...options, ...(now === undefined ? {} : {now: new Date(now)})};
}

/** Holds an adapter against every fixture of its format: `{purpose, input, options, expected}`. */
export function describeFixtures(adapter: Adapter): void {
  describe(`${adapter.format} reads every shape in the fixtures`, () => {
    for (const {name, purpose, input, options, expected} of fixturesOf(adapter.format)) {
      it(`${name}: ${purpose}`, () => {
        const result = adapter(deepFreeze(input), optionsOf(options));
        expect(result.format).to.equal(adapter.format);
        const issues = result.issues.map(({code, path}) => `${code} ${path}`.trim());
        expect({ok: result.ok, value: result.value, issues}).to.deep.equal(expected);
        expectSound(result);
        for (const {path} of result.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
      });
    }
  });
}

/**
 * Checks what must hold for an adapter whatever it is given: no exception, no change to the input, a value of the model with safe addresses
 * that reads the same again, pointers that lead somewhere.
 *
 * `near` makes inputs close to the format: objects with its own names and with values that are wrong.
 */
export function describeProperties(adapter: Adapter, near: fc.Arbitrary<unknown>): void {
  const check = (input: unknown): Result => {
    const result = adapter(deepFreeze(input), {parseHtml, baseUrl: BASE, now: new Date('2026-01-01T00:00:00Z')});
    expectSound(result);
    for (const {path} of result.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
    return result;
  };

  describe(`${adapter.format} and any input`, () => {
    it('never throws, never changes it, and makes sound results of any JSON', () => {
      fc.assert(
        fc.property(arbitraryJson(), (input) => void check(input)),
        {numRuns: 200},
      );
      fc.assert(
        fc.property(fc.jsonValue(), (input) => void check(input)),
        {numRuns: 100},
      );
    });

    it('makes sound results of what is near to the format', () => {
      fc.assert(
        fc.property(near, (input) => void check(input)),
        {numRuns: 300},
      );
    });

    it('answers what is no document of its format with an error', () => {
      for (const input of [null, undefined, 5, true, '', 'words', [], {}, [[]], [null], {a: 1}, () => 1])
        expect(check(input).ok).to.equal(false);
    });

    it('survives nesting, prototypes and huge lists', () => {
      const deep = nest<unknown>(100_000, 'x', (inner) => [inner]);
      const deepObject = nest<unknown>(100_000, 'x', (inner) => ({children: inner, content: inner}));
      const polluted = JSON.parse('{"__proto__": {"headline": "x"}, "constructor": {"prototype": {"type": "story"}}}') as unknown;
      for (const input of [deep, deepObject, polluted, Array.from({length: 30_000}, () => ({}))]) {
        expect(codesOf(adapter(input, {parseHtml}))).not.to.include('input/internal');
      }
      expect(({} as {headline?: unknown}).headline).to.equal(undefined);
    });
  });
}

/** Makes objects of a format's own names, several levels deep, with values that are right, wrong or hostile. */
export function arbitraryNear(names: readonly string[], words: readonly unknown[]): fc.Arbitrary<unknown> {
  const hostile = [
    'javascript:alert(1)',
    'java\tscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'https://u:p@a.example/',
    '/a/b',
    '<b>x</b>&amp;lt;',
  ];
  const leaf = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...words)},
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        ...hostile,
        'https://a.example/b.jpg',
        '2025-06-05T14:46:12+02:00',
        'Words',
        '<p>One</p><p>Two</p>',
      ),
    },
    fc.constantFrom<unknown>(null, '', 0, -1, 1.5, 1e21, true, false),
    fc.string({unit: 'binary', maxLength: 8}),
  );
  const key = fc.oneof({weight: 8, arbitrary: fc.constantFrom(...names)}, fc.constantFrom('__proto__', 'constructor', 'toString', 'x'));
  return fc.letrec<{value: unknown}>((tie) => ({
    value: fc.oneof(
      {maxDepth: 6, withCrossShrink: true},
      leaf,
      fc.array(tie('value'), {maxLength: 4}),
      fc.array(fc.tuple(key, tie('value')), {minLength: 1, maxLength: 10}).map((entries) => Object.fromEntries(entries) as unknown),
      fc.array(fc.tuple(key, tie('value')), {minLength: 1, maxLength: 10}).map((entries) => Object.fromEntries(entries) as unknown),
    ),
  })).value;
}
