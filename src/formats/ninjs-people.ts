import type {Agent, Contribution, Organization, Person, Thing} from '../model/article.js';
import {isSuspiciousName, looksLikeOrganization} from '../text/names.js';
import {uniqueAgents} from './agents.js';
import {compact, isData} from './read.js';
import {Item} from './ninjs-item.js';

/** Who wrote an article, and who else had a part in it. */
export interface Credits {
  author: Agent[];
  bylineText: string | undefined;
  contributor: Contribution[] | undefined;
  publisher: Organization | undefined;
  sourceOrganization: Organization | undefined;
}

const AUTHOR = /auth?or|writer|report|journalist|correspond|columnist|by-?line|creator|redakt|rédact|skribent/i;
/** Parts in a story that are named as such; whoever is related to it in another way is what it is about. */
const PART = /edit|photo|illustrat|translat|produc|graphic|camera|contribut|research|fotograf/i;
const PUBLISHER = /publish|distribut/i;
const PRINCIPLES = /(?:editorialpolicy|principles|ethics|standards|guidelines)[^/]*$/i;
const EMAIL = /[<([]?[^\s<([@]{1,64}@[^\s>)\]@]{1,200}\.[^\s>)\]]{1,60}[>)\]]?/g;
const LONGEST_NAME = 100;

/** Joins what stands between and after addresses that were cut out. */
function withoutEmail(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .replace(EMAIL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s([,;])/g, '$1')
    .replace(/^[\s,;|–-]+|[\s,;|–-]+$/g, '');
}

/** Reads the byline as the newsroom wrote it; addresses of e-mail are cut out, and an address alone is none. */
export function bylineOf(item: Item): string | undefined {
  const {reader} = item;
  const lines = item.all('by', 'byline').flatMap(({value, path}) => (isData(value) ? [] : [{line: reader.text(value, path), path}]));
  const listed = item.children('bylines').map(({item: entry}) => ({line: entry.text('by', 'byline', 'name'), path: entry.path}));
  const found = (lines.some(({line}) => line !== undefined) ? lines : listed).flatMap(({line, path}) => {
    if (line === undefined) return [];
    const text = withoutEmail(line);
    if (text === '' || /^(?:https?:\/\/|www\.)\S+$/i.test(text)) {
      reader.report('author/suspicious', path, line);
      return [];
    }
    if (!text.includes(' ') && isSuspiciousName(text)) reader.report('author/suspicious', path, text);
    return [text];
  });
  return found.length > 0 ? [...new Set(found)].join(', ') : undefined;
}

/** Reads the roles of somebody; several are read as one text. */
function roleOf(item: Item): string {
  const roles = item.all('rel', 'rels', 'role', 'roles').flatMap(({value}) => (typeof value === 'string' ? value : []));
  return roles.map((role) => role.slice(0, LONGEST_NAME)).join(' ');
}

/** Names a role for readers: the last part of a code or an address, in words. */
const roleName = (role: string): string => (role.split(/[/:#]/).at(-1) ?? role).replaceAll('_', ' ').trim();

function nameOf(item: Item): string | undefined {
  const parts = [item.text('firstname', 'givenname'), item.text('lastname', 'familyname')].filter((part) => part !== undefined);
  return item.text('name', 'displayname') ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

/** Reads a person or an organisation; their contacts and the addresses that identify them are left out. */
function agentOf(item: Item): Agent | undefined {
  const name = nameOf(item);
  if (name === undefined) return undefined;
  if (looksLikeOrganization(name)) return {type: 'Organization', name};
  const avatar = item.at('avatarurl');
  const url = avatar && item.reader.url(avatar.value, avatar.path);
  const jobTitle = item.text('jobtitle', 'title') ?? item.children('jobtitle')[0]?.item.text('name');
  return compact<Person>({
    type: 'Person',
    name,
    jobTitle,
    image: url === undefined ? undefined : {type: 'ImageObject', url, alt: ''},
    description: item.text('biography'),
  });
}

interface Part {
  role: string;
  agent: Agent;
}

const partsOf = (item: Item, ...names: string[]): Part[] =>
  item.children(...names).flatMap(({item: entry}) => {
    const found = agentOf(entry);
    return found === undefined ? [] : [{role: roleOf(entry), agent: found}];
  });

function contributions(parts: readonly Part[], authors: readonly Agent[]): Contribution[] | undefined {
  const groups = new Map<string, Agent[]>();
  for (const {role, agent} of parts) {
    const name = roleName(role);
    if (name === '' || authors.some((author) => author.name === agent.name)) continue;
    groups.set(name, uniqueAgents([...(groups.get(name) ?? []), agent]));
  }
  return groups.size === 0 ? undefined : [...groups].map(([role, agent]) => ({roleName: role, agent}));
}

const organization = (name: string | undefined): Organization | undefined =>
  name === undefined || name.length > LONGEST_NAME ? undefined : {type: 'Organization', name};

/** Reads where the publisher's principles stand, from the trust indicators. */
function principlesOf(item: Item): string | undefined {
  const found = item
    .children('trustindicators', 'trustindicator')
    .find(({item: entry}) => PRINCIPLES.test(entry.raw('role', 'code', 'uri')))
    ?.item.at('href');
  return found && item.reader.url(found.value, found.path);
}

/**
 * Reads the credits of an article.
 *
 * Authors are those who are named as such, in `people`, `infoSources` or an agency's own list; the free text of `by` stays as it is and is
 * never split into names, since it holds agencies and words of its language.
 */
export function readCredits(item: Item): Credits {
  const people = partsOf(item, 'people', 'person');
  const sources = partsOf(item, 'infosources', 'infosource');
  const named = [...partsOf(item, 'authors', 'author'), ...partsOf(item, 'bylines')];
  const isAuthor = ({role}: Part): boolean => AUTHOR.test(role);
  const writers = [...people.filter(isAuthor), ...sources.filter(isAuthor), ...named.filter(({role}) => role === '' || AUTHOR.test(role))];
  const author = uniqueAgents(writers.map(({agent}) => agent));
  const others = [...people, ...named, ...sources].filter((part) => !isAuthor(part) && PART.test(part.role));
  const bylineText = bylineOf(item);
  const holder = item.text('publisher', 'copyrightholder');
  const isOwn = holder !== undefined && holder === bylineText && !looksLikeOrganization(holder);
  const house = sources.find(({role}) => PUBLISHER.test(role))?.agent.name ?? (isOwn ? undefined : holder);
  const source = sources.find((part) => !isAuthor(part) && !PART.test(part.role) && !PUBLISHER.test(part.role));
  const publisher = organization(house);
  const principles = publisher && principlesOf(item);
  return {
    author,
    bylineText,
    contributor: contributions(others, author),
    publisher: publisher && compact<Organization>({...publisher, publishingPrinciples: principles}),
    sourceOrganization: organization(source?.agent.name ?? item.text('source', 'provider')),
  };
}

/** Reads what an article is about: people, organisations, places, objects and events that are named. */
export function readAbout(item: Item): Thing[] | undefined {
  const people = item.children('people', 'person').filter(({item: entry}) => !AUTHOR.test(roleOf(entry)) && !PART.test(roleOf(entry)));
  const others = item.children('organisations', 'organisation', 'places', 'place', 'objects', 'object', 'events', 'event');
  const names = [...people, ...others]
    .filter(({item: entry}) => !/(?:^|[\s/:])ancestor/.test(roleOf(entry)))
    .flatMap(({item: entry}) => entry.text('name') ?? []);
  const unnamed = new Map(names.map((name): [string, Thing] => [name.toLowerCase(), {name}]));
  return unnamed.size > 0 ? [...unnamed.values()] : undefined;
}
