import {expect} from '@open-wc/testing';
import type {TrendingList} from '../../../src/elements.js';
import {fixtureText, once, put, tidy} from '../helpers.js';

const item = (position: number, headline: string) => ({
  type: 'ListItem',
  position,
  item: {type: 'NewsArticle', url: `https://example.org/${position}`, headline},
});
const LIST = {
  type: 'ItemList',
  name: 'Most read',
  itemListOrder: 'descending',
  itemListElement: [item(1, 'One'), item(2, 'Two'), item(3, 'Three')],
};

const settle = async (element: TrendingList): Promise<TrendingList> => {
  await element.updateComplete;
  await element.updateComplete;
  return element;
};
const titles = (element: Element): string[] => [...element.querySelectorAll('.bsh-entry-link')].map(({textContent}) => textContent);

describe('trending-list', () => {
  afterEach(tidy);

  it('shows a ranked list whose links are named by their headlines alone', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
    expect([...element.querySelectorAll('.bsh-rank')].map(({textContent}) => textContent)).to.deep.equal(['1', '2', '3']);
    expect(element.querySelector('h2')?.textContent).to.equal('Most read');
    expect(element.querySelector('ol')?.getAttribute('role')).to.equal('list');
    await expect(element).to.be.accessible();
  });

  it('obeys heading, level, limit, ranks, thumbnails and layout', async () => {
    const element = put<TrendingList>(
      '<trending-list heading="Now" heading-level="4" limit="2" ranks="false" layout="grid" thumbnails></trending-list>',
    );
    element.data = {
      ...LIST,
      itemListElement: LIST.itemListElement.map((entry) => ({
        ...entry,
        item: {...entry.item, image: {type: 'ImageObject', url: 'https://example.org/x.jpg', alt: ''}},
      })),
    };
    await settle(element);
    expect(element.querySelector('h4')?.textContent).to.equal('Now');
    expect(titles(element)).to.have.lengthOf(2);
    expect(element.querySelector('.bsh-rank')).to.equal(null);
    expect(element.querySelector('[data-bsh-layout=grid]')).not.to.equal(null);
    expect(element.querySelectorAll('.bsh-thumbnail')).to.have.lengthOf(2);
  });

  it('reads schema.org lists from the network, in order of position', async () => {
    const element = put<TrendingList>('<trending-list src="/fixtures/articles/trending.jsonld"></trending-list>');
    const {detail} = await once(element, 'news-load');
    expect(detail.content.type).to.equal('ItemList');
    expect(titles(element).length).to.be.greaterThan(3);
  });

  it('counts in the digits of the language', async () => {
    const element = put<TrendingList>('<trending-list lang="ar-EG"></trending-list>');
    element.data = {...LIST, inLanguage: 'ar-EG'};
    await settle(element);
    expect(element.querySelector('.bsh-rank')?.textContent).to.equal('١');
    expect(element.querySelector('.bsh-list')?.getAttribute('dir')).to.equal('rtl');
  });

  it('keeps the nodes of the entries that move', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    const before = [...element.querySelectorAll('.bsh-entry')];
    element.data = {
      ...LIST,
      itemListElement: [item(1, 'Three'), item(2, 'Two'), item(3, 'One')].map((entry, index) => ({
        ...entry,
        item: {...entry.item, url: `https://example.org/${3 - index}`},
      })),
    };
    await settle(element);
    expect([...element.querySelectorAll('.bsh-entry')]).to.deep.equal(before.reverse());
    expect(titles(element)).to.deep.equal(['Three', 'Two', 'One']);
  });

  it('says which entry a reader followed', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = LIST;
    await settle(element);
    const selected = once(element, 'news-select');
    const link = element.querySelectorAll('a')[1]!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect((await selected).detail).to.deep.equal({url: 'https://example.org/2', position: 2});
  });

  it('keeps its words when it gets no list', async () => {
    const element = put<TrendingList>('<trending-list><p>Old</p></trending-list>');
    const failed = once(element, 'news-error');
    element.data = {type: 'ItemList', itemListElement: []};
    const {detail} = await failed;
    expect(detail.issues.map(({code}) => code)).to.include('list/empty');
    await settle(element);
    expect(element.textContent).to.equal('Old');
  });

  it('reads our own fixtures', async () => {
    for (const name of ['trending.json', 'trending-arabic.json', 'trending-japanese.json']) {
      const element = put<TrendingList>('<trending-list base-url="/"></trending-list>');
      element.baseUrl = `${location.origin}/`;
      element.data = await fixtureText(name);
      await settle(element);
      expect(titles(element).length, name).to.be.greaterThan(2);
    }
  });
});
