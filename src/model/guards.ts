import type {Agent, Article, Block, Organization, Person, TrendingList} from './article.js';
import type {Content} from './result.js';

/** Tells an article from a ranked list. */
export function isArticle(value: Content): value is Article {
  return value.type !== 'ItemList';
}

/** Tells a ranked list from an article. */
export function isTrendingList(value: Content): value is TrendingList {
  return value.type === 'ItemList';
}

/** Tells a human being from an organisation. */
export function isPerson(agent: Agent): agent is Person {
  return agent.type === 'Person';
}

/** Tells an organisation from a human being. */
export function isOrganization(agent: Agent): agent is Organization {
  return agent.type === 'Organization';
}

/** Tells one kind of block from the others: `isBlock(block, 'image')`. */
export function isBlock<T extends Block['type']>(block: Block, type: T): block is Extract<Block, {type: T}> {
  return block.type === type;
}
