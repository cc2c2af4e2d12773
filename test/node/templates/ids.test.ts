import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {toHtml} from '../../../dist/html/to-string.js';
import {en} from '../../../dist/locales/en.js';
import type {Article, Block, LiveUpdate, Phrasing} from '../../../dist/model/article.js';
import {adapt} from '../../../dist/server/index.js';
import {articleWords} from '../../../dist/templates/article.js';
import {makeContext, type Context} from '../../../dist/templates/context.js';
import {arbitraryArticle, arbitraryChoice} from '../../arbitraries.ts';

const now = new Date('2026-01-01T00:00:00Z');
const markupOf = (article: Article, choice: Partial<Context> = {}): string =>
  toHtml(articleWords(article, makeContext({messages: en, ...choice})));
const idsIn = (markup: string): string[] => [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
const linksIn = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<a class="[^"]*${name}[^>]* href="#([^"]*)"`, 'g'))].map(([, id]) => id!);

const words = (value: string): Phrasing[] => [{type: 'text', value}];
const p = (value: string, id?: string): Block => ({type: 'paragraph', children: words(value), ...(id !== undefined && {id})});
const call = (identifier: string): Phrasing => ({type: 'footnoteReference', identifier});
const noted = (...calls: string[]): Block => ({type: 'paragraph', children: [...words('It froze'), ...calls.map(call)]});
const notes = (...identifiers: string[]): Block => ({
  type: 'footnotes',
  children: identifiers.map((identifier) => ({type: 'footnoteDefinition', identifier, children: [p(`Note ${identifier}.`)]})),
});
const article = (body: Block[], more: Partial<Article> = {}): Article => ({
  type: 'NewsArticle',
  headline: 'The lake',
  author: [],
  image: [],
  body,
  ...more,
});

describe('the ids of an article', () => {
  it('are each given once, whatever stands in it, and links of ours lead to them', () => {
    fc.assert(
      fc.property(arbitraryArticle(), arbitraryChoice(), (input, choice) => {
        // A caption of nothing but a mark is none.
        fc.pre(!JSON.stringify(input).includes('"caption":[{"type":"footnoteReference"'));
        const markup = markupOf(adapt(input, {now}).value as Article, choice);
        const ids = idsIn(markup);
        expect(new Set(ids).size).to.equal(ids.length);
        for (const name of ['bsh-back', 'bsh-contents-link', 'bsh-key-event-link', 'bsh-permalink'])
          for (const target of linksIn(markup, name)) expect(ids).to.include(target);
      }),
      {numRuns: 200},
    );
  });

  it('join notes and their calls both ways', () => {
    const markup = markupOf(article([noted('a', 'b'), noted('a'), notes('a', 'b')]));
    expect(
      [...markup.matchAll(/<sup[^>]*><a class="bsh-link" id="([^"]*)" href="#([^"]*)">(.)/g)].map((match) => match.slice(1)),
    ).to.deep.equal([
      ['bsh-ref-a', 'bsh-note-a', '1'],
      ['bsh-ref-b', 'bsh-note-b', '2'],
      ['bsh-ref-a-2', 'bsh-note-a', '1'],
    ]);
    expect(linksIn(markup, 'bsh-back')).to.deep.equal(['bsh-ref-a', 'bsh-ref-a-2', 'bsh-ref-b']);
    expect(markup).to.contain('aria-label="Back to text 2">↑2</a>');
  });

  it('leave a call without a note a mere mark', () => {
    expect(markupOf(article([noted('a')]))).to.contain('<sup class="bsh-raised">a</sup>');
  });

  it('go on counting in a second list of notes, and keep marks of their own', () => {
    const markup = markupOf(article([noted('a', 'b'), notes('a'), notes('b')]));
    expect(markup).to.contain('<ol class="bsh-notes-list bsh-ol" start="2">');
    const starred = {
      type: 'footnotes',
      children: [{type: 'footnoteDefinition', identifier: 'a', label: '*', children: [p('Once.')]}],
    } as Block;
    expect(markupOf(article([noted('a'), starred]))).to.contain('<span class="bsh-note-mark">* </span>');
  });

  it('are those of blocks that links in the text lead to, of any kind', () => {
    const at = (block: Block): Block => ({...block, id: 'there'});
    const kinds: Block[] = [
      p('Words.'),
      {type: 'pullquote', children: words('Words')},
      {type: 'code', value: 'x'},
      {type: 'keyPoints', children: [{type: 'listItem', children: [{type: 'paragraph', children: words('One')}]}]},
      {type: 'bigNumber', value: '7'},
      {type: 'timeline', children: [{type: 'timelineEvent', children: [p('Then.')]}]},
      {type: 'definitionList', children: [{type: 'definition', term: words('Fetch'), children: [p('How far.')]}]},
      {type: 'questionAnswer', question: words('Why?'), children: [p('So.')]},
      notes('a'),
      {type: 'disclaimer', children: words('Paid.')},
      {type: 'rating', ratingValue: 3, bestRating: 5},
      {type: 'relatedLinks', items: [{type: 'Article', url: 'https://example.org/', headline: 'More'}]},
      {type: 'unknown', originalType: 'x', text: 'Words'},
    ];
    for (const block of kinds) expect(idsIn(markupOf(article([at(block)]))), block.type).to.include('bsh-there');
  });

  it('tell a heading that reads like a note from the note', () => {
    const heading: Block = {type: 'heading', depth: 2, children: words('Note a')};
    expect(idsIn(markupOf(article([heading, noted('a'), notes('a')])))).to.include.members(['bsh-note-a', 'bsh-note-a-2']);
  });

  it('are not in the copy of a pinned update, whose links lead to the original', () => {
    const update: LiveUpdate = {
      type: 'BlogPosting',
      id: 'u1',
      datePublished: '2024-11-14T18:01:00+01:00',
      pinned: true,
      body: [{type: 'heading', depth: 2, children: words('Now')}, noted('a'), notes('a'), p('There.', 'there')],
    };
    const markup = markupOf(article([], {type: 'LiveBlogPosting', liveBlogUpdate: [update]}));
    const [copy = ''] = /<div class="bsh-pinned">.*<div class="bsh-updates">/s.exec(markup) ?? [];
    expect(idsIn(copy)).to.deep.equal([]);
    expect(linksIn(copy, 'bsh-permalink')).to.deep.equal(['bsh-u1']);
    expect(copy).to.contain('href="#bsh-note-a"');
  });

  it('begin with a prefix that the root names where its headline does not', () => {
    expect(markupOf(article([p('Words.')]))).not.to.contain('data-bsh-prefix');
    expect(markupOf(article([p('Words.')]), {omit: new Set(['headline']), idPrefix: 'x-'})).to.contain('data-bsh-prefix="x-"');
  });
});
