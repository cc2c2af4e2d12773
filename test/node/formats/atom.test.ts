import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {atom} from '../../../dist/formats/atom.js';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {describeFixtures, describeProperties} from './adapter-checks.ts';
import {codesOf} from './html-helpers.ts';
import {near} from './feed-pieces.ts';

describeFixtures(atom);
describeProperties(
  atom,
  fc.oneof(
    near('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="/1"/>', '</entry></feed>'),
    near('<entry xmlns="http://www.w3.org/2005/Atom">', '</entry>'),
  ),
);

describe('Atom', () => {
  it('leaves out drafts', () => {
    const draft =
      '<entry xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>A</title><app:control><app:draft>yes</app:draft></app:control></entry>';
    expect(codesOf(atom(draft, {parseHtml}))).to.deep.equal(['rights/withheld']);
    expect(atom(draft, {parseHtml, preview: true}).ok).to.equal(true);
  });

  it('reads the texts of Atom 0.3 that are written in base64', () => {
    const feed = (text: string) =>
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">${text}</title><link rel="alternate" href="https://dunes.example/1"/></entry></feed>`;
    const headlineOf = (text: string) => (atom(feed(text), {parseHtml}).value as TrendingList).itemListElement[0]?.item.headline;
    expect(headlineOf(Buffer.from('Sand & wïnd <b>now</b>').toString('base64'))).to.equal('Sand & wïnd now');
    expect(headlineOf('not=base64')).to.equal('not=base64');
  });

  it('passes over content that is neither text nor HTML', () => {
    const entry = (content: string) => `<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title>${content}</entry>`;
    const bodyOf = (content: string) => (atom(entry(content), {parseHtml}).value as Article).body;
    expect(bodyOf('<content type="image/png">iVBORw0KGgo=</content>')).to.deep.equal([]);
    expect(bodyOf('<content type="text/html" src="https://dunes.example/x"/>')).to.deep.equal([]);
    expect(bodyOf('<content type="text">One &amp; two.</content>')).to.deep.equal([
      {type: 'paragraph', children: [{type: 'text', value: 'One & two.'}]},
    ]);
  });
});
