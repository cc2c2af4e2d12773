import {describe, it} from 'node:test';
import {expect} from 'chai';
import {toHtml, withInsertionPoints, type Article, type Block, type InsertionChoice} from '../../../dist/index.js';
import {insertionPoint} from '../../../dist/templates/insertions.js';

const p: Block = {type: 'paragraph', children: [{type: 'text', value: 'Words.'}]};
const heading: Block = {type: 'heading', depth: 2, children: [{type: 'text', value: 'Part'}]};
const paywall: Block = {type: 'paywall'};
const article = (body: Block[], more: Partial<Article> = {}): Article => ({
  type: 'Article',
  headline: '',
  author: [],
  image: [],
  body,
  ...more,
});
const many = (count: number): Block[] => Array.from({length: count}, () => p);

/** Writes a body as letters: p, h, W for a paywall, and | for a point. */
function shape(body: Block[], choice: Partial<InsertionChoice> = {}, more: Partial<Article> = {}): string {
  const letters: Partial<Record<Block['type'], string>> = {paragraph: 'p', heading: 'h', paywall: 'W', insertionPoint: '|'};
  const made = withInsertionPoints({name: 'mid', ...choice})(body, article(body, more));
  return made.map(({type}) => letters[type] ?? '?').join('');
}

describe('withInsertionPoints', () => {
  it('puts the first point behind the third paragraph, and the others so many paragraphs apart', () => {
    expect(shape(many(14), {every: 5})).to.equal('ppp|ppppp|pppppp');
    expect(shape(many(8), {every: 1})).to.equal('ppp|p|p|p|pp');
  });

  it('puts none among the last two blocks, so none into a short story', () => {
    expect(shape(many(4), {every: 3})).to.equal('pppp');
    expect(shape(many(5), {every: 3})).to.equal('ppp|pp');
  });

  it('puts none behind a heading, before a paywall or beside another point', () => {
    expect(shape([p, p, p, heading, p, p, p, p], {every: 3})).to.equal('ppp|hpppp');
    expect(shape([p, p, heading, p, p, p, p], {every: 2})).to.equal('pphp|ppp');
    expect(shape([p, p, p, paywall, p, p, p], {every: 3})).to.equal('pppWp|pp');
    const point: Block = {type: 'insertionPoint', name: 'own'};
    expect(shape([p, p, p, point, p, p, p], {every: 3})).to.equal('ppp|ppp');
  });

  it('puts no more than are asked for, and none into a sensitive story', () => {
    expect(shape(many(30), {every: 3, most: 2})).to.equal(`ppp|ppp|${'p'.repeat(24)}`);
    expect(shape(many(9), {every: 3}, {keywords: ['Sensitive']})).to.equal('p'.repeat(9));
    expect(shape(many(9), {every: 3, isSensitive: ({headline}) => headline === ''})).to.equal('p'.repeat(9));
  });

  it('names and numbers the points, with what they keep free', () => {
    const [, , , point] = withInsertionPoints({name: 'mid', every: 3, height: 210, label: 'Advertisement'})(many(8), article(many(8)));
    expect(point).to.deep.equal({type: 'insertionPoint', id: 'mid-1', name: 'mid-1', label: 'Advertisement', height: 210});
    expect(toHtml(insertionPoint({type: 'insertionPoint', name: 'mid-1', label: 'Advertisement', height: 210}))).to.equal(
      '<div class="bsh-insertion bsh-room-250" data-bsh-insertion="mid-1"><p class="bsh-insertion-label">Advertisement</p></div>',
    );
  });

  it('changes neither the blocks it is given nor their order', () => {
    const body = Object.freeze(many(9));
    expect(withInsertionPoints({name: 'mid', every: 3})(body, article([])).filter(({type}) => type === 'paragraph')).to.deep.equal(body);
  });
});
