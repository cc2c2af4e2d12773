import type {Agent, Contribution, Organization, Person} from '../model/article.js';
import {cleanText} from '../text/clean.js';
import {isSite, readNames, type NameInText} from '../text/names.js';
import {isFullName} from '../text/name-parts.js';
import {compact, isData, own} from './read.js';
import type {Graph} from './schema-org-graph.js';
import {withoutSite} from './schema-org-headline.js';
import {parseLooseJson, type Place} from './schema-org-json.js';
import {readPicture} from './schema-org-pictures.js';

const ORGANIZATION = /organi[sz]ation|corporation|company|business|brand|website|periodical|newspaper|agency|broadcaste?r?|^ngo$/;
const AUTHOR_ROLE = /auth?or|writer|report|journalist|correspond|columnist|byline|redakt|rédact|escri|scritt/i;
/** Who else works on an article, by property of schema.org. */
const CONTRIBUTORS = ['contributor', 'editor', 'translator', 'illustrator'];
/** Addresses, and what templates print where there is no name. */
const NO_NAME = /^(?:https?:)?\/\/|^www\.|^(?:undefined|null|none|nan|n\/?a|false|unknown)$/i;
/** Numbers to call. */
const PHONE = /\(?\+?\d[\d\s().-]{6,20}\d/g;
const EMAIL = /[<([]?[^\s<([@]{1,64}@[^\s>)\]@]{1,200}\.[^\s>)\]]{1,60}[>)\]]?/g;
/** Characters of the longest line of names. */
const LONGEST_LINE = 1_000;
const NESTED_NAMES = 3;
const LINE_END = /\r?\n|<br\s*\/?>|<\/(?:div|li|p|span)>/i;
/** An account behind a name: "@ana", "(@ana)". */
const HANDLE = /\s+\(?@[\w.]{2,40}\)?(?=[\s,;]|$)/g;

/** Who wrote an article, who else worked on it, and the line that says so. */
export interface Credits {
  author: Agent[];
  bylineText: string | undefined;
  contributor: Contribution[] | undefined;
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`´.\s-]+/g, ' ')
    .trim();

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

const isJson = (value: unknown): boolean => typeof value === 'string' && /^\s*[[{]/.test(value);

/** Lists the names in a text that is itself JSON: a list of names, or of objects with names. */
function namesInJson(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return depth > NESTED_NAMES ? [] : value.flatMap((entry: unknown) => namesInJson(entry, depth + 1));
  const name = own(value, 'name') ?? own(value, 'author');
  return name === undefined || depth > NESTED_NAMES ? [] : namesInJson(name, depth + 1);
}

/** Gives a text that names people as it may be shown: without addresses and accounts, without the site behind it; '' where nobody is named. */
function lineOf(graph: Graph, source: string): string {
  const text = isJson(source) ? namesInJson(parseLooseJson(source)).join('; ') || source : source;
  if (text.length > LONGEST_LINE) return '';
  const bare = withoutHandle(text.replace(EMAIL, ' ').replace(PHONE, ' ').replace(/\s+/g, ' ').trim());
  return NO_NAME.test(bare) ? '' : withoutSite(bare, graph.sites);
}

const namesOfLine = (graph: Graph, line: string): NameInText[] =>
  readNames(line, {sites: graph.sites, language: graph.language}).filter(({name}) => /\p{L}/u.test(name));

/** Reads the names in a text: one person, several, or an organisation among them; the site's name behind a name is no part of it. */
function namesIn(graph: Graph, source: string, path: string, isTyped = false): NameInText[] {
  const names = namesOfLine(graph, lineOf(graph, source));
  if (names.length === 0) graph.reader.report('author/suspicious', path, source);
  for (const {name, isOrganization} of names) {
    if (isOrganization && !isTyped && isSite(name, graph.sites)) graph.reader.report('author/suspicious', path, name);
  }
  return names;
}

/** Takes the account behind a name away; one that stands alone stays. */
function withoutHandle(text: string): string {
  return text.replace(HANDLE, '').trim() || text;
}

/** Puts "Lee, Ana" in order where the node itself says which is which, by its other names or its address. */
function inOrder(graph: Graph, place: Place, name: string): string {
  const [, family = '', given = ''] = /^([^,]{2,40}),\s([^,]{2,40})$/.exec(name) ?? [];
  if (family === '') return name;
  const slug = keyOf(`${given} ${family}`).replaceAll(' ', '-');
  const isFamily = graph.text(place, 'familyName')?.toLowerCase() === family.toLowerCase();
  return isFamily || graph.urls(place, 'url', 'sameAs').some((url) => new URL(url).pathname.toLowerCase().includes(slug))
    ? `${given} ${family}`
    : name;
}

/** Lists the names of a node, each with its place; a name in several languages is one. */
function namesOf(graph: Graph, place: Place): Place[] {
  const names = graph.all(place, 'name');
  const [only] = names;
  if (names.length === 1 && typeof only?.value === 'string') {
    const family = only.value === graph.plain(place, 'givenName') ? graph.text(place, 'familyName') : undefined;
    return [{...only, value: family === undefined ? inOrder(graph, place, only.value) : `${only.value} ${family}`}];
  }
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

/** Reads the text of a name; lines of which each is a name are a list of them. */
function textOf(graph: Graph, place: Place): string | undefined {
  const {value} = place;
  const lines = typeof value === 'string' && value.length <= LONGEST_LINE ? value.split(LINE_END).map((line) => cleanText(line).text) : [];
  const names = lines.filter((line) => line !== '');
  return names.length > 1 && names.every(isFullName) ? names.join('; ') : graph.words([place]);
}

/** Makes an agent of a name in a text, with what the text says of it. */
function agentOf({name, isOrganization, jobTitle, affiliation}: NameInText): Agent {
  if (isOrganization) return {type: 'Organization', name};
  const house: Organization | undefined = affiliation === undefined ? undefined : {type: 'Organization', name: affiliation};
  return compact<Person>({type: 'Person', name, jobTitle, affiliation: house});
}

function agentsAt(graph: Graph, raw: Place, depth = 0): Agent[] {
  const place = graph.follow(raw);
  const {value, path} = place;
  if (!isData(value)) {
    const text = textOf(graph, place);
    return text === undefined ? [] : namesIn(graph, text, path).map(agentOf);
  }
  const types = graph.types(place);
  const isOrganization = !types.includes('person') && types.some((type) => ORGANIZATION.test(type));
  const names = namesOf(graph, place);
  const [profile] = names.length === 0 && depth < NESTED_NAMES ? graph.all(place, 'mainEntity') : [];
  if (profile !== undefined) return agentsAt(graph, profile, depth + 1);
  if (names.length === 0 && graph.has(place, '@id', 'url')) {
    graph.reader.report(graph.isLoose(place) ? 'reference/unresolved' : 'author/suspicious', path);
  }
  const found = names.flatMap((each): Agent[] => {
    if (isData(each.value)) return depth < NESTED_NAMES ? agentsAt(graph, each, depth + 1) : [];
    const text = textOf(graph, each);
    const inText = text === undefined ? [] : namesIn(graph, text, each.path, isOrganization);
    return isOrganization && text !== undefined && inText.length > 0 ? [{type: 'Organization', name: text}] : inText.map(agentOf);
  });
  return withDetails(graph, place, found);
}

/** Adds what a node knows of its agent: the only one, or the only person; of several only the addresses can be told apart. */
function withDetails(graph: Graph, place: Place, agents: readonly Agent[]): Agent[] {
  const people = agents.filter(({type}) => type === 'Person');
  const [sole] = agents.length === 1 ? agents : people.length === 1 ? people : [];
  if (sole !== undefined) {
    const details = sole.type === 'Organization' ? organization(graph, place, sole.name) : person(graph, place, sole.name);
    return agents.map((agent) => (agent === sole ? {...agent, ...details} : agent));
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

/** Reads the line that names the authors, where it is one text that names several, or says what a list of names cannot. */
function readLine(graph: Graph, places: readonly Place[]): string | undefined {
  const [only] = places.length === 1 ? places.map((place) => graph.follow(place)) : [];
  if (only === undefined) return undefined;
  const isText = typeof only.value === 'string';
  const line = lineOf(
    graph,
    (isText ? graph.words([only]) : isData(graph.plain(only, 'name')) ? undefined : graph.text(only, 'name')) ?? '',
  );
  const names = isJson(only.value) ? [] : namesOfLine(graph, line);
  const isTelling = names.some(
    ({hasMore, jobTitle, affiliation}) => hasMore ?? (names.length > 1 && (jobTitle ?? affiliation) !== undefined),
  );
  return (isText && names.length > 1) || isTelling ? line : undefined;
}

/** Reads who wrote an article by one property, and who else that property names. */
function writersUnder(graph: Graph, place: Place, property: 'author' | 'creator') {
  const roles = contributions(graph, place, property);
  const writes = ({roleName}: RoleNode): boolean => roleName === undefined || AUTHOR_ROLE.test(roleName);
  const writers = roles.some((role) => writes(role) && role.agent.length > 0) ? roles.filter(writes) : roles;
  const others = roles.filter((role) => !writers.includes(role)).map(({roleName = property, agent}) => ({roleName, agent}));
  return {property, author: unique(writers.flatMap(({agent}) => agent)), others};
}

/**
 * Reads the credits of an article.
 *
 * Whom `creator` names counts where `author` names nobody, or only the house. Under either a Role node with a role that is not
 * writing makes a contribution, unless nobody else is named. `bylineText` is set only where the author is one text that names several,
 * or one name with more beside it than the model has room for.
 */
export function readCredits(graph: Graph, place: Place): Credits {
  const written = writersUnder(graph, place, 'author');
  const isHouse = written.author.every(({type, name}) => type === 'Organization' && isSite(name, graph.sites));
  const created = isHouse ? writersUnder(graph, place, 'creator') : written;
  const isBetter = written.author.length === 0 || created.author.some(({type}) => type === 'Person');
  const {property, author, others} = isBetter ? created : written;
  const named = CONTRIBUTORS.flatMap((name) => contributions(graph, place, name).map(({roleName = name, agent}) => ({roleName, agent})));
  return {author, bylineText: readLine(graph, graph.all(place, property)), contributor: group([...others, ...named], author)};
}
