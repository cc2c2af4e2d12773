import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ninjs} from '../../../dist/formats/ninjs.js';
import type {Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {arbitraryNear, describeProperties} from './adapter-checks.ts';
import {codesOf} from './html-helpers.ts';

type Data = Record<string, unknown>;

const ITEM: Data = {uri: 'urn:newsml:amel.example:1', versioncreated: '2025-03-04T09:30:00+02:00', headline: 'Ferry returns', byline: 'AB'};
const read = (item: unknown): Result => ninjs(item, {parseHtml});

describe('hostile ninjs', () => {
  it('takes linear time and little depth', () => {
    const sources = [
      '<'.repeat(200_000),
      '<a '.repeat(100_000),
      '<head>'.repeat(50_000),
      '<div>'.repeat(100_000),
      '[a'.repeat(50_000),
      '\n'.repeat(100_000),
    ];
    for (const body of sources) {
      const started = performance.now();
      expect(codesOf(read({...ITEM, body_html: body, body_nitf: `<nitf>${body}`}))).not.to.include('input/internal');
      expect(performance.now() - started, body.slice(0, 10)).to.be.below(5_000);
    }
    let nested: Data = {...ITEM, type: 'composite', body_html: '<p>x</p>'};
    for (let level = 0; level < 5_000; level++) nested = {...ITEM, type: 'composite', associations: {main: nested, fact: nested}};
    expect(codesOf(read(nested))).not.to.include('input/internal');
  });

  it('has no note to the desk of any fixture in what it makes', () => {
    const folder = new URL('../../fixtures/ninjs/', import.meta.url);
    const notes = (value: unknown, key = ''): string[] => {
      if (typeof value === 'string') return /^ednote$/i.test(key) ? [value] : [];
      return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => notes(inner, name)) : [];
    };
    for (const name of readdirSync(folder)) {
      const {input, expected} = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {input: unknown; expected: {value: unknown}};
      for (const note of notes(input)) expect(JSON.stringify(expected.value), name).not.to.include(note);
    }
  });
});

const NAMES =
  'uri guid id name type title headline headlines headline_sub kicker vignette slugline role value contentType contenttype language by byline bylines people authors infoSources rel located pubStatus pubstatus state embargoed embargoedUntil firstCreated versionCreated versioncreated contentCreated expires ednote edNote descriptions description_text description_html bodies body_text body_html body_nitf wordCount renditions associations extra_items href url width height poi x y duration bitrate sizeInBytes usageTerms usageterms rightsInfo linkedRights copyrightHolder copyrightNotice digitalSourceType trustIndicators subjects subject genres genre keywords places contentWarnings item items _items data hits _source standard main featuremedia a001'.split(
    ' ',
  );
const WORDS = [
  'text',
  'picture',
  'video',
  'audio',
  'graphic',
  'composite',
  'main',
  'caption',
  'creditline',
  'kicker',
  'html',
  'author',
  'withheld',
  'usable',
  'image/jpeg',
  'video/mp4',
  'text/html',
  'text/vtt',
  '400 kbps',
  'Opinion',
  'urn:newsml:amel.example:1',
  'https://amel.example/a001.jpg',
  'https://www.youtube.com/watch?v=abcdefghijk',
  '<p>One <img data-assoc-ref="a001" src="x"> two</p><figure data-assoc-ref="main"></figure>',
  '<html><body><h1>Head</h1><div class="dat"><span class="vignette">V</span></div><h4>Lead</h4><div class="bodytext"><p>Words</p></div><div class="byline">Ana Bel</div></body></html>',
  '<nitf><body><body.content><block><p>One</p><media><media-reference source="https://a.example/b.jpg"/></media></block></body.content></body></nitf>',
  '# Markdown\n\nWords',
  'Port Amel, NTB',
];

describeProperties(ninjs, arbitraryNear(NAMES, WORDS));
