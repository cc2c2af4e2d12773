import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Article, TrendingList} from '../../../dist/model/article.js';
import {isArticle, isBlock, isOrganization, isPerson, isTrendingList} from '../../../dist/model/guards.js';

const article: Article = {type: 'NewsArticle', headline: 'x', author: [], image: [], body: []};
const list: TrendingList = {type: 'ItemList', itemListOrder: 'descending', itemListElement: []};

describe('guards', () => {
  it('tell articles from lists', () => {
    expect([isArticle(article), isArticle(list)]).to.deep.equal([true, false]);
    expect([isTrendingList(article), isTrendingList(list)]).to.deep.equal([false, true]);
  });

  it('tell people from organisations', () => {
    const agents = [
      {type: 'Person' as const, name: 'A'},
      {type: 'Organization' as const, name: 'B'},
    ];
    expect(agents.map(isPerson)).to.deep.equal([true, false]);
    expect(agents.map(isOrganization)).to.deep.equal([false, true]);
  });

  it('tell one kind of block from the others', () => {
    expect(isBlock({type: 'thematicBreak'}, 'thematicBreak')).to.equal(true);
    expect(isBlock({type: 'thematicBreak'}, 'paragraph')).to.equal(false);
  });
});
