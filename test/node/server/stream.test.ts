import {globSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {toChunks, toHtml} from '../../../dist/html/to-string.js';
import {elementOf, renderDocument, renderStream} from '../../../dist/server/index.js';
import {arbitraryArticle} from '../../arbitraries.ts';
import {streamOf} from '../../../dist/server/stream.js';
import {quay} from './newsroom.ts';

const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string[]> => {
  const chunks: string[] = [];
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) chunks.push(chunk);
  return chunks;
};

describe('renderStream', () => {
  for (const path of globSync('test/fixtures/articles/*.json*')) {
    it(`sends the text of renderDocument: ${path}`, async () => {
      const input = readFileSync(path, 'utf8');
      const options = {baseUrl: 'https://lantern.example/', now: new Date('2026-01-01')};
      const {stream, content, issues, format} = renderStream(input, options);
      const document = renderDocument(input, options);
      expect((await read(stream)).join('')).to.equal(document.html);
      expect({content, issues, format}).to.deep.equal({content: document.content, issues: document.issues, format: document.format});
    });
  }

  it('prints in chunks what is printed at once, whatever the article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const template = elementOf(article);
        expect([...toChunks(template)].join('')).to.equal(toHtml(template));
      }),
    );
  });

  it('sends the head first, then headline and lead, then blocks', async () => {
    const [head, lead, ...rest] = await read(renderStream(quay).stream);
    expect(head).to.match(/^<!doctype html>.*<main>$/s);
    expect(lead).to.contain('<h1').and.contain('bsh-lead');
    expect(lead).not.to.contain('Paragraph 20 ');
    expect(rest.length).to.be.above(2);
    expect(rest.every((chunk) => /^<p |^<\/div>/.test(chunk) || chunk.startsWith('</main>'))).to.equal(true);
  });

  it('prints a chunk when it is asked for, and no more when nobody reads on', async () => {
    const asked: string[] = [];
    function* texts(): Generator<string, void, undefined> {
      try {
        for (const text of 'abc') {
          asked.push(text);
          yield text;
        }
      } finally {
        asked.push('end');
      }
    }
    const reader = streamOf(texts()).getReader();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).to.deep.equal([]);
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).to.deep.equal(['a']);
    await reader.cancel();
    expect(asked).to.deep.equal(['a', 'end']);
  });

  it('ends with the reason when it is aborted', async () => {
    const abort = new AbortController();
    const reader = renderStream(quay, {signal: abort.signal}).stream.getReader();
    await reader.read();
    abort.abort(new Error('left'));
    const reason = await reader.read().then(
      () => 'read on',
      (error: unknown) => String(error),
    );
    expect(reason).to.equal('Error: left');
  });

  it('is empty where there is nothing', async () => {
    const {stream, content} = renderStream({});
    expect(content).to.equal(null);
    expect(await read(stream)).to.deep.equal([]);
  });
});
