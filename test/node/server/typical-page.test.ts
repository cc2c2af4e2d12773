import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {renderArticle} from '../../../dist/server/index.js';

/** A foreign-news story as its system emits it: JSON-LD in the head, HTML in the body, and everything said twice between them. */
const read = (name: string): string => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), 'utf8');
const metadata = JSON.parse(read('foreign-news.jsonld')) as Record<string, unknown>;
const body = read('foreign-news.html');
const author = {'@type': 'Person', name: 'Mirela Tandor', url: 'https://example.org/by/mirela-tandor'};

const print = (more: object = {}): string =>
  renderArticle({metadata: {...metadata, ...more}, body}, {baseUrl: 'https://example.org/', timeZone: 'Europe/Zagreb'}).html;
const textOf = (html: string): string =>
  html
    .replace(/<span class="bsh-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');
const part = (html: string, pattern: RegExp): string => textOf(pattern.exec(html)?.[0] ?? '');
const LEAD = /<div class="bsh-lead">.*?<\/div>/s;
const BYLINE = /<p class="bsh-byline">.*?<\/p>/s;

describe('a typical page', () => {
  const html = print();

  it('prints the credit of the lead picture once, though its text says the same', () => {
    expect(part(html, LEAD)).to.equal('Photo: Meridian Agency');
    for (const [caption, creditText] of [
      ['The quay. Photo: Meridian Agency', 'Photo: Meridian Agency'],
      ['The quay. (Photo: Meridian Agency)', 'Meridian Agency'],
      ['The quay | MERIDIAN AGENCY', 'Foto: Meridian Agency'],
    ]) {
      const image = {...(metadata['image'] as object), caption, creditText};
      expect(part(print({image}), LEAD).replace('The quay.', 'The quay'), caption).to.equal('The quay Photo: Meridian Agency');
    }
  });

  it('says the standfirst once, and keeps the three sections', () => {
    const beginning = 'Five ships lie empty at Marest';
    expect(textOf(html).split(beginning)).to.have.length(2);
    expect([...html.matchAll(/<h\d class="bsh-heading/g)]).to.have.length(3);
    expect(html).to.contain('Why Has Talvia’s Only Grain Port Fallen Silent?');
    expect(textOf(html).match(/According to/g)?.length).to.be.greaterThan(2);
  });

  it('has one byline whatever the author is written like', () => {
    expect(part(html, BYLINE)).to.equal('By Mirela Tandor, Foreign Correspondent');
    expect(html).to.contain('rel="author" href="https://example.org/by/mirela-tandor"');
    expect(part(print({author}), BYLINE)).to.equal('By Mirela Tandor');
    expect(part(print({author: 'Written by Mirela Tandor'}), BYLINE)).to.match(/^(?:Written by|By) Mirela Tandor$/);
    expect(part(print({author: 'Mirela Tandor'}), BYLINE)).to.equal('By Mirela Tandor');
    expect(print({author: []})).not.to.contain('bsh-byline');
  });

  it('shows the time that the offset says, and names the zone', () => {
    const dates = part(html, /<p class="bsh-dates">.*?<\/p>/s);
    expect(dates)
      .to.match(/9:45/)
      .and.match(/GMT\+2|CEST/);
  });
});
