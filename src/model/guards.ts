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

/** The members of a union that know a property. */
type Knowing<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T : never) : never;

/** Tells whether an object has a property of its own: scripts of a page may have given every object some, which `in` would find. */
export function has<T extends object, K extends PropertyKey>(object: T, key: K): object is Knowing<T, K> & T {
  return Object.hasOwn(object, key);
}
