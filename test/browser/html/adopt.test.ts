import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {adopt, adoptInSteps} from '../../../src/html/adopt.js';
import {html, keyed, type Template} from '../../../src/html/tag.js';
import {toHtml} from '../../../src/html/to-string.js';
import {render} from '../../../src/html/update.js';
import {en} from '../../../src/locales/en.js';
import type {Article} from '../../../src/model/article.js';
import {adapt} from '../../../src/server/render.js';
import {articleWords} from '../../../src/templates/article.js';
import {makeContext, type Context} from '../../../src/templates/context.js';
import {arbitraryArticle, arbitraryChoice} from '../../arbitraries.ts';
import {parse, treeOf} from '../nodes.js';

const now = new Date('2026-01-01T00:00:00Z');
const wordsOf = (article: Article, choice: Partial<Context> = {}): Template =>
  articleWords(adapt(article, {now}).value as Article, makeContext({messages: en, ...choice}));

const built = (value: unknown): HTMLElement => {
  const holder = document.createElement('div');
  render(holder, value);
  return holder;
};

/** Prints a template, adopts the print with another, and gives the container. */
function adopted(printed: Template, wanted: Template): HTMLElement {
  const holder = parse(toHtml(printed));
  adopt(holder, holder.firstElementChild!, wanted);
  return holder;
}

/** Does work step by step, and counts the steps. */
function* stepsOf(work: Iterator<undefined, void>): Generator<number> {
  for (let count = 0; work.next().done !== true; count++) yield count;
}

/** Calls back and lists what it changed in the nodes of a container. */
function changesIn(holder: Node, change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(holder, {subtree: true, childList: true, attributes: true, characterData: true});
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

describe('adopt', () => {
  it('ends where a rendering would, whatever was printed, and so does the next rendering', () => {
    fc.assert(
      fc.property(fc.tuple(arbitraryArticle(), arbitraryArticle(), arbitraryArticle()), arbitraryChoice(), ([a, b, c], choice) => {
        const [first, second, third] = [wordsOf(a, choice), wordsOf(b, choice), wordsOf(c, choice)];
        const holder = adopted(first, second);
        expect(treeOf(holder)).to.deep.equal(treeOf(built(second)));
        render(holder, third);
        expect(treeOf(holder)).to.deep.equal(treeOf(built(third)));
      }),
      {numRuns: 60},
    );
  });

  it('ends there too when it goes in steps, with others at work on the page between them', () => {
    const places = fc.array(fc.nat(), {maxLength: 12});
    fc.assert(
      fc.property(arbitraryArticle(), arbitraryArticle(), places, places, (a, b, put, taken) => {
        const wanted = wordsOf(b);
        const holder = parse(toHtml(wordsOf(a)));
        const blockAt = (place: number): Element | undefined => {
          const blocks = holder.querySelectorAll('.bsh-body > *');
          return blocks[place % blocks.length];
        };
        for (const count of stepsOf(adoptInSteps(holder, holder.firstElementChild!, wanted, document.createElement('div')))) {
          const ad = document.createElement('aside');
          const place = put[count];
          if (place !== undefined) blockAt(place)?.before(ad);
        }
        for (const ad of holder.querySelectorAll('aside:not([class])')) ad.remove();
        expect(treeOf(holder)).to.deep.equal(treeOf(built(wanted)));
        // What others take away is gone, and nothing breaks.
        const next = parse(toHtml(wordsOf(a)));
        for (const count of stepsOf(adoptInSteps(next, next.firstElementChild!, wanted, document.createElement('div')))) {
          next.querySelectorAll('.bsh-body > *')[taken[count] ?? -1]?.remove();
        }
        render(next, wordsOf(a));
        expect(next.children).to.have.lengthOf(1);
      }),
      {numRuns: 30},
    );
  });

  it('touches no words that say the same', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const words = wordsOf(article);
        const holder = parse(toHtml(words));
        const blocks = [...holder.querySelectorAll('.bsh-body > *')];
        adopt(holder, holder.firstElementChild!, words);
        expect([...holder.querySelectorAll('.bsh-body > *')]).to.deep.equal(blocks);
        expect(changesIn(holder, () => render(holder, wordsOf(article)))).to.deep.equal([]);
      }),
      {numRuns: 60},
    );
  });

  const paragraph = (id: string, words: string): Template => keyed(id, html`<p class="bsh-p" id="${id}">${words}</p>`);
  const story = (...blocks: Template[]): Template =>
    html`<article class="bsh-article" data-bsh="1"><div class="bsh-body">${blocks}</div></article>`;
  const one = paragraph('one', 'The ferry sailed.');
  const two = paragraph('two', 'The quay was empty.');

  it('puts new blocks in, takes old ones out, and keeps the rest', () => {
    const holder = parse(toHtml(story(one, two)));
    const [first, second] = holder.querySelectorAll('p');
    adopt(holder, holder.firstElementChild!, story(paragraph('zero', 'At dawn.'), one, paragraph('three', 'It rained.')));
    const now = [...holder.querySelectorAll('p')];
    expect(now.map(({id}) => id)).to.deep.equal(['zero', 'one', 'three']);
    expect(now[1]).to.equal(first);
    expect(holder.contains(second!)).to.equal(false);
    render(holder, story(paragraph('one', 'The ferry sank.')));
    expect(holder.querySelectorAll('p')).to.have.lengthOf(1);
    expect(first?.textContent).to.equal('The ferry sank.');
    expect(holder.contains(first!)).to.equal(true);
  });

  it('keeps what others put between and into the words', () => {
    const holder = parse(toHtml(story(one, two)));
    const [first, second] = holder.querySelectorAll('p');
    const ad = document.createElement('div');
    ad.className = 'slot';
    first!.after(ad);
    const range = document.createRange();
    range.setStart(first!.firstChild!, 4);
    range.setEnd(first!.firstChild!, 9);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    second!.classList.add('is-read');
    adopt(holder, holder.firstElementChild!, story(one, paragraph('two', 'The quay was full.')));
    expect(holder.contains(mark)).to.equal(true);
    expect(ad.previousElementSibling).to.equal(first);
    expect(second!.textContent).to.equal('The quay was full.');
    expect(second!.className).to.equal('bsh-p is-read');
    render(holder, story(one, paragraph('two', 'The quay was empty.')));
    expect(holder.contains(mark) && holder.contains(ad)).to.equal(true);
    render(holder, story(paragraph('one', 'The ferry sank.'), two));
    expect(first!.textContent).to.equal('The ferry sank.');
  });

  it('keeps what behaviour added', () => {
    const holder = parse(toHtml(story(one)));
    const button = document.createElement('button');
    button.dataset['bshAdded'] = '';
    holder.querySelector('p')!.append(button);
    adopt(holder, holder.firstElementChild!, story(one));
    expect(holder.contains(button)).to.equal(true);
  });

  it('replaces a print of another kind', () => {
    const holder = adopted(html`<div class="bsh-article" data-bsh="1">Words</div>`, story(one));
    expect(treeOf(holder)).to.deep.equal(treeOf(built(story(one))));
  });
});
