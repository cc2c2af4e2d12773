import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {wordpress} from '../../../dist/formats/wordpress.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {expectSound} from './html-helpers.ts';

const FOLDER = new URL('../../fixtures/wordpress/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'));

describe('WordPress fixtures', () => {
  for (const name of names) {
    it(`reads ${name} as written beside it`, () => {
      const {value, issues} = wordpress(JSON.parse(read(name)), {parseHtml});
      const expected = JSON.parse(read(name.replace('.json', '.expected.json'))) as unknown;
      expect({value, issues: issues.map(({code, path}) => `${code} ${path}`.trim())}).to.deep.equal(expected);
    });

    it(`reads the text of ${name} as its data`, () => {
      expect(wordpress(read(name), {parseHtml})).to.deep.equal(wordpress(JSON.parse(read(name)), {parseHtml}));
    });

    it(`makes a sound result of ${name}`, () => {
      expectSound(wordpress(JSON.parse(read(name)), {parseHtml}));
    });
  }
});
