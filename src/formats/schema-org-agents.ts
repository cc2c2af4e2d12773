import type {Agent, Contribution, Organization, Person} from '../model/article.js';
import {looksLikeOrganization, splitNames} from '../text/names.js';
import {compact, isData} from './read.js';
import type {Graph} from './schema-org-graph.js';
import {withoutSite} from './schema-org-headline.js';
import type {Place} from './schema-org-json.js';
import {readPicture} from './schema-org-pictures.js';

const ORGANIZATION = /organi[sz]ation|corporation|company|business|brand|website|periodical|newspaper|agency|broadcaste?r?|^ngo$/;
const AUTHOR_ROLE = /auth?or|writer|report|journalist|correspond|columnist|byline|redakt|rédact|escri|scritt/i;
/** Who else works on an article, by property of schema.org. */
const CONTRIBUTORS = ['contributor', 'editor', 'translator', 'illustrator'];
/** Addresses, and what templates print where there is no name. */
const NO_NAME = /^(?:https?:)?\/\/|^www\.|^(?:undefined|null|none|nan|n\/?a|false|unknown)$/i;
const EMAIL = /[<([]?[^\s<([@]{1,64}@[^\s>)\]@]{1,200}\.[^\s>)\]]{1,60}[>)\]]?/g;
/** Characters of the longest line of names. */
const LONGEST_LINE = 1_000;
const NESTED_NAMES = 3;

/** Who wrote an article, who else worked on it, and the line that says so. */
export interface Credits {
  author: Agent[];
  bylineText: string | undefined;
  contributor: Contribution[] | undefined;
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Keeps the first of agents with one name, with what the others know beside. */
function unique(agents: readonly Agent[]): Agent[] {
  const known = new Map<string, Agent>();
  for (const agent of agents) {
    const first = known.get(keyOf(agent.name));
    known.set(keyOf(agent.name), first?.type === agent.type ? {...agent, ...first} : (first ?? agent));
  }
  return [...known.values()];
}

/** Reads an organisation from a node or its name; undefined where there is no name. */
export function readOrganization(graph: Graph, raw: Place | undefined): Organization | undefined {
  if (raw === undefined) return undefined;
  const place = graph.follow(raw);
  if (!isData(place.value)) {
    const name = graph.words([place]);
    return name === undefined || graph.address(place.value) !== undefined ? undefined : {type: 'Organization', name};
  }
  const name = graph.text(place, 'name', 'legalName', 'alternateName');
  return name === undefined ? undefined : organization(graph, place, name);
}

function organization(graph: Graph, place: Place, name: string): Organization {
  const sameAs = graph.urls(place, 'sameAs');
  return compact<Organization>({
    type: 'Organization',
    name,
    url: graph.url(place, 'url'),
    logo: readPicture(graph, graph.all(place, 'logo')[0]),
    image: readPicture(graph, graph.all(place, 'image')[0]),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    publishingPrinciples: graph.url(place, 'publishingPrinciples'),
  });
}

function person(graph: Graph, place: Place, name: string): Person {
  const sameAs = graph.urls(place, 'sameAs');
  return compact<Person>({
    type: 'Person',
    name,
    url: graph.url(place, 'url'),
    jobTitle: graph.text(place, 'jobTitle'),
    affiliation: readOrganization(graph, graph.all(place, 'affiliation', 'worksFor')[0]),
    image: readPicture(graph, graph.all(place, 'image')[0]),
    description: graph.text(place, 'description'),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  });
}

/** Reads the names in a text: one person, several, or an organisation among them; the site's name behind a name is no part of it. */
function namesIn(graph: Graph, text: string, path: string): string[] {
  const bare = text.includes('@') && text.length <= LONGEST_LINE ? text.replace(EMAIL, ' ').trim() : text;
  const names =
    NO_NAME.test(bare) || bare.length > LONGEST_LINE
      ? []
      : splitNames(withoutSite(bare, graph.sites)).filter((name) => /\p{L}/u.test(name));
  if (names.length === 0) graph.reader.report('author/suspicious', path, text);
  return names;
}

/** Lists the names of a node, each with its place; a name in several languages is one. */
function namesOf(graph: Graph, place: Place): Place[] {
  const names = graph.all(place, 'name');
  if (names.length === 0) {
    const parts = ['givenName', 'additionalName', 'familyName'].map((part) => graph.text(place, part)).filter((part) => part !== undefined);
    const text = parts.length > 0 ? parts.join(' ') : graph.text(place, 'alternateName', 'legalName', 'headline');
    return text === undefined ? [] : [{value: text, path: place.path}];
  }
  if (names.every(({value}) => typeof value === 'string' || isNode(graph, value))) return names;
  const text = graph.words(names);
  return text === undefined ? [] : [{value: text, path: names[0]?.path ?? place.path}];
}

const isNode = (graph: Graph, value: unknown): boolean => graph.has({value, path: ''}, 'name', '@type', 'givenName');

const kindOf = (name: string): Agent => ({type: looksLikeOrganization(name) ? 'Organization' : 'Person', name});

function agentsAt(graph: Graph, raw: Place, depth = 0): Agent[] {
  const place = graph.follow(raw);
  const {value, path} = place;
  if (!isData(value)) {
    const text = graph.words([place]);
    return text === undefined ? [] : namesIn(graph, text, path).map(kindOf);
  }
  const types = graph.types(place);
  const isOrganization = !types.includes('person') && types.some((type) => ORGANIZATION.test(type));
  const names = namesOf(graph, place);
  if (names.length === 0 && graph.has(place, '@id', 'url')) {
    graph.reader.report(graph.isLoose(place) ? 'reference/unresolved' : 'author/suspicious', path);
  }
  const found = names.flatMap((each): Agent[] => {
    if (isData(each.value)) return depth < NESTED_NAMES ? agentsAt(graph, each, depth + 1) : [];
    const text = graph.words([each]);
    const inText = text === undefined ? [] : namesIn(graph, text, each.path);
    return isOrganization && text !== undefined && inText.length > 0 ? [{type: 'Organization', name: text}] : inText.map(kindOf);
  });
  return withDetails(graph, place, found);
}

/** Adds what a node knows of its agent; of several in one node only the addresses can be told apart. */
function withDetails(graph: Graph, place: Place, agents: readonly Agent[]): Agent[] {
  const [agent] = agents;
  if (agents.length === 1 && agent !== undefined) {
    const details = agent.type === 'Organization' ? organization(graph, place, agent.name) : person(graph, place, agent.name);
    return [{...details, ...agent}];
  }
  const urls = agents.length > 1 ? graph.urls(place, 'url') : [];
  return agents.map((each, index) => (urls.length === agents.length ? compact<Agent>({...each, url: urls[index]}) : each));
}

/** Reads people and organisations in all the forms that sources give them, each once. */
export function readAgents(graph: Graph, places: readonly Place[]): Agent[] {
  return unique(places.flatMap((place) => agentsAt(graph, place)));
}

interface RoleNode {
  roleName: string | undefined;
  agent: Agent[];
}

/** Reads a schema.org Role, which stands between a property and the agent it is about. */
function readRole(graph: Graph, place: Place, property: string): RoleNode | undefined {
  if (!graph.types(place).some((type) => type.endsWith('role'))) return undefined;
  const agent = readAgents(graph, graph.all(place, property, 'author', 'creator', 'contributor', 'editor'));
  return {roleName: graph.text(place, 'roleName', 'namedPosition', 'name'), agent};
}

/** Reads who is credited under one property, with the role that a Role node gives or `otherwise`. */
function contributions(graph: Graph, place: Place, property: string): RoleNode[] {
  return graph
    .all(place, property)
    .map((each) => readRole(graph, each, property) ?? {roleName: undefined, agent: readAgents(graph, [each])});
}

function group(roles: readonly {roleName: string; agent: Agent[]}[], authors: readonly Agent[]): Contribution[] | undefined {
  const groups = new Map<string, Agent[]>();
  const taken = new Set(authors.map(({name}) => keyOf(name)));
  for (const {roleName, agent} of roles) {
    const fresh = agent.filter(({name}) => !taken.has(keyOf(name)));
    if (fresh.length > 0) groups.set(roleName, unique([...(groups.get(roleName) ?? []), ...fresh]));
  }
  return groups.size === 0 ? undefined : [...groups].map(([roleName, agent]) => ({roleName, agent}));
}

/**
 * Reads the credits of an article.
 *
 * Under `author` a Role node with a role that is not writing makes a contribution, unless nobody else is named. `bylineText` is set only
 * where the author is one text that names several.
 */
export function readCredits(graph: Graph, place: Place): Credits {
  const property = graph.all(place, 'author').length > 0 ? 'author' : 'creator';
  const places = graph.all(place, property);
  const roles = contributions(graph, place, property);
  const writes = ({roleName}: RoleNode): boolean => roleName === undefined || AUTHOR_ROLE.test(roleName);
  const writers = roles.some((role) => writes(role) && role.agent.length > 0) ? roles.filter(writes) : roles;
  const author = unique(writers.flatMap(({agent}) => agent));
  const others = roles.filter((role) => !writers.includes(role)).map(({roleName = property, agent}) => ({roleName, agent}));
  const named = CONTRIBUTORS.flatMap((name) => contributions(graph, place, name).map(({roleName = name, agent}) => ({roleName, agent})));
  const [only] = places;
  const isLine = places.length === 1 && typeof only?.value === 'string' && author.length > 1;
  return {author, bylineText: isLine ? graph.words(places) : undefined, contributor: group([...others, ...named], author)};
}
