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
  'inline.html': ['upon', '京都きょうと', ...wordsOf('new window')],
  'boxes.html': wordsOf('LanternIda 0 00 PortBoats Kesh4 1 2 decidesAna'),
  'credits.html': wordsOf('Image source Image caption SailsIvo'),
  'dropped.html': wordsOf('about the bridge opens in a new window Advertisement'),
  'formulas.html': wordsOf('m c x 1 x1'),
  'mailings.html': wordsOf('Subscribe now Thanks for reading This letter is public Share Sign up'),
  'notes.html': wordsOf('word third 3 i'),
  'shortcodes.html': wordsOf(
    'caption id attachment_1 align alignnone width 300 caption embed https vimeo com 123456789 embed youtube https www youtube com watch v AbCdEf12345 video src https lagoon example v mp4 video gallery ids 1 2 3',
  ),
  'widgets.html': wordsOf('An advertisement'),
  'word.html': wordsOf('3 4 Normal'),
  'japanese.html': ['夜の灯台写真'],
  'embeds.html': wordsOf('https youtu be AbCdEf12345 https open spotify com episode 4rOoJ6Egrf8K2IrywzwOMk'),
};
/** Words that stand only in the model: titles of frames and players, signs. */
const ADDED: Readonly<Record<string, string[]>> = {
  'embeds.html': wordsOf('The opening Cars a day'),
  'boxes.html': wordsOf('Lantern Ida Port Boats Kesh 4 decides Ana'),
  'captions.html': ['English'],
  'credits.html': wordsOf('Mira Kos Sails Ivo'),
  'dropped.html': ['A', 'question'],
  'formulas.html': wordsOf('mc2 mc a half pi r sqrt 2'),
  'inline.html': ['京都', 'きょうと'],
  'notes.html': wordsOf('wordi third3'),
  'pictures-cms.html': wordsOf('Set under it by a script Ana Bel The mast Ferries a day falling'),
  'widgets.html': wordsOf('Cars a day Ferries Tides'),
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

  it('are read in browsers too', () => {
    const source = readFileSync(new URL('../../browser/formats/parse-html.test.ts', import.meta.url), 'utf8');
    const listed = /NAMES =\s*'([^']*)'/.exec(source)?.[1]?.split(' ');
    expect(listed).to.deep.equal(names.map((name) => name.replace('.html', '')).sort());
  });
});
