import type {Agent, Organization, Person} from '../model/article.js';
import {looksLikeOrganization, readNames as namesIn, splitNames, type NameInText} from '../text/names.js';
import {compact, type Reader} from './read.js';

/** An address of mail, with the brackets round it. */
const EMAIL = /(?:mailto:)?[<([]?[^\s<([@]{1,64}@[^\s>)\]@]{1,200}\.[^\s>)\]]{1,60}[>)\]]?/g;
/** Addresses, and what templates print where there is no name. */
const NO_NAME = /^(?:https?:)?\/\/|^www\.|^(?:undefined|null|none|nan|n\/?a|false|unknown)$/i;
/** Characters of the longest line of names. */
const LONGEST_LINE = 1_000;

/** What may be known of somebody beside the name. */
type Known = Partial<Pick<Person, 'url' | 'image' | 'description' | 'sameAs'>>;

/** Makes an agent of a name that was found in a text, with what is known of it. */
export function agentIn({name, isOrganization, jobTitle, affiliation}: NameInText, known: Known = {}): Agent {
  const {url, image, description, sameAs} = known;
  if (isOrganization) return compact<Organization>({type: 'Organization', name, url, image, sameAs});
  const house: Organization | undefined = affiliation === undefined ? undefined : {type: 'Organization', name: affiliation};
  return compact<Person>({type: 'Person', name, url, jobTitle, affiliation: house, image, description, sameAs});
}

/** Lists whom a line names; one that says more than names is one name. */
export function namesOf(line: string): NameInText[] {
  const found = namesIn(line);
  return found.some(({hasMore}) => hasMore) ? [{name: line, isOrganization: false}] : found;
}

/** Makes an agent of a name, with what is known of it. */
export function agentOf(name: string, known: Known = {}): Agent {
  return agentIn({name, isOrganization: looksLikeOrganization(name)}, known);
}

/** Makes agents of the names in a text that is nothing but names; any other text is one name. */
export const agentsNamed = (text: string): Agent[] => splitNames(text).map((name) => agentOf(name));

/**
 * Reads the people and bodies that a line names ("By A and B", "mail@host (A B)"); `more` is known of one alone.
 *
 * Addresses are no names: a line with nothing else is reported, and names nobody.
 */
export function readNames(value: unknown, reader: Reader, path: string, more: Known = {}): Agent[] {
  const line = reader.text(value, path);
  if (line === undefined) return [];
  const bare = line.includes('@') ? line.replace(EMAIL, ' ').replace(/^[\s()]+|[\s()]+$/g, '') : line;
  const names = bare.length > LONGEST_LINE || NO_NAME.test(bare) ? [] : namesOf(bare).filter(({name}) => /\p{L}/u.test(name));
  if (names.length === 0) reader.report('author/suspicious', path, line.slice(0, 200));
  const [only] = names;
  return only !== undefined && names.length === 1 ? [agentIn(only, more)] : names.map((name) => agentIn(name));
}

/** Keeps each name once, with what the others of that name know beside. */
export function uniqueAgents(agents: readonly Agent[]): Agent[] {
  const known = new Map<string, Agent>();
  for (const agent of agents) {
    const key = agent.name.normalize('NFKC').toLowerCase();
    const first = known.get(key);
    known.set(key, first?.type === agent.type ? {...agent, ...first} : (first ?? agent));
  }
  return [...known.values()];
}

/** Gives the publisher unless it is the author: a person's own site has no other name. */
export function publisherBeside(author: readonly Agent[], publisher: Organization | undefined): Organization | undefined {
  return author.some(({name}) => name.toLowerCase() === publisher?.name.toLowerCase()) ? undefined : publisher;
}
