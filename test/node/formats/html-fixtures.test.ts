import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {adaptHtml, expectSound, modelText, seenText, wordsOf} from './html-helpers.ts';

const FOLDER = new URL('../../fixtures/html/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** Texts of fixtures that the model rightly tells otherwise: a picture that nobody can load goes with its caption, a copy goes. */
const APART: Readonly<Record<string, string[]>> = {
  'pictures.html': wordsOf('A caption without its picture goes with it'),
  'inline.html': ['upon', '京都きょうと'],
  'japanese.html': ['夜の灯台写真'],
  'embeds.html': wordsOf('https youtu be AbCdEf12345 https open spotify com episode 4rOoJ6Egrf8K2IrywzwOMk'),
};
/** Words that stand only in the model: titles of frames and players, signs. */
const ADDED: Readonly<Record<string, string[]>> = {
  'embeds.html': wordsOf('The opening Cars a day'),
  'captions.html': ['English'],
  'dropped.html': ['A', 'question'],
  'inline.html': ['京都', 'きょうと'],
  'japanese.html': ['夜の灯台', '写真'],
};

function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...words];
  for (const word of taken) {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
  }
  return left.sort();
}

describe('HTML fixtures', () => {
  for (const name of names) {
    const source = read(name);
    const isPage = source.startsWith('<!doctype');
    const adapt = (): Result => adaptHtml(source, isPage ? {baseUrl: undefined as never} : {});

    it(`reads ${name} as written beside it`, () => {
      const {value, issues} = adapt();
      const expected = JSON.parse(read(name.replace('.html', '.expected.json'))) as unknown;
      expect({value, issues: issues.map(({code, path}) => `${code} ${path}`.trim())}).to.deep.equal(expected);
    });

    it(`makes a sound article of ${name}, the same each time`, () => {
      expectSound(adapt());
      expect(adapt()).to.deep.equal(adapt());
    });

    if (isPage) continue;
    it(`keeps every word of ${name} once`, () => {
      const seen = wordsOf(seenText(parseHtml(source)!));
      const kept = wordsOf(modelText(adapt().value));
      expect(without(kept, ADDED[name] ?? [])).to.deep.equal(without(seen, APART[name] ?? []));
    });
  }
});
