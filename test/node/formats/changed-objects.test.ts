import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {adapt, renderArticle} from '../../../dist/server/index.js';

const STORY = {
  type: 'NewsArticle',
  headline: 'Ferries run again',
  image: [{type: 'ImageObject', url: 'https://lantern.example/quay.jpg'}],
  body: ['The first boat left at seven.', {type: 'custom', name: 'recipe', data: {steps: [{minutes: 5}, ['a', 'b']]}}],
};
const print = (): string => renderArticle(STORY, {blocks: {recipe: 'acme-recipe'}}).html;

/** Properties that scripts of a page give to every object or list, which nothing of ours may take for data. */
const objects = Object.prototype as unknown as Record<string, unknown>;
const lists = Array.prototype as unknown as Record<string, unknown>;

describe('data where every object has more properties', () => {
  afterEach(() => {
    for (const name of Object.keys(objects)) Reflect.deleteProperty(objects, name);
    for (const name of Object.keys(lists)) Reflect.deleteProperty(lists, name);
  });

  it('says the same', () => {
    const before = print();
    for (const name of ['headline', 'url', 'src', 'type', 'children', 'data', 'alt', 'lang', 'name', 'author', 'title'])
      objects[name] = 'polluted';
    expect(print()).to.equal(before);
  });

  it('becomes a model whose objects inherit nothing, and only there', () => {
    expect(Object.getPrototypeOf(adapt(STORY).value)).to.equal(Object.prototype);
    objects['extra'] = 'polluted';
    const {value} = adapt(STORY);
    expect('extra' in value!).to.equal(false);
    expect('extra' in (value as unknown as typeof STORY).image[0]!).to.equal(false);
  });

  it('hands the data of a custom block on as JSON, whatever lists make of themselves', () => {
    const before = print();
    expect(before).to.contain('data-bsh-data="{&quot;steps&quot;:[{&quot;minutes&quot;:5},[');
    lists['toJSON'] = function (this: unknown[]) {
      return `[${this.join()}]`;
    };
    expect(print()).to.equal(before);
  });
});
