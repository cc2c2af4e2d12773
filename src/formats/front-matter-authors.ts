import type {Agent, Organization, Person} from '../model/article.js';
import {isSuspiciousName, looksLikeOrganization} from '../text/names.js';
import {agentsNamed} from './agents.js';
import type {Fields, Found} from './front-matter-fields.js';
import {isPlain} from './front-matter-fields.js';
import {compact, own} from './read.js';

/** A key by which a site finds an author elsewhere, such as "jane-doe". */
const KEY = /^[a-z][a-z\d]*(?:[-_.][a-z\d]+)*$/;

/** Finds what a site says of an author elsewhere, by key. */
export type Authors = Readonly<Record<string, unknown>>;

/** Keeps each name once, with what was said of it last: nearest to the article. */
const unique = (agents: readonly Agent[]): Agent[] => [...new Map(agents.map((agent) => [agent.name.toLowerCase(), agent])).values()];

/** Reads one author: a name, a key, or an object. */
function authorOf({value, path}: Found, fields: Fields, authors: Authors): Agent[] {
  if (!isPlain(value)) {
    const known = typeof value === 'string' ? own(authors, value.trim()) : undefined;
    if (isPlain(known) || typeof known === 'string') return personOf(known, path, fields, undefined);
    const name = fields.reader.text(value, path);
    if (name === undefined) return [];
    if (KEY.test(name) && !looksLikeOrganization(name) && !isSuspiciousName(name)) fields.reader.report('author/suspicious', path, name);
    return agentsNamed(name);
  }
  const key = own(value, 'key') ?? own(value, 'id') ?? own(value, 'slug');
  const known = typeof key === 'string' ? own(authors, key) : undefined;
  return personOf(isPlain(known) ? {...known, ...value} : value, path, fields, undefined);
}

function personOf(value: unknown, path: string, fields: Fields, key: string | undefined): Agent[] {
  if (typeof value === 'string') return agentsNamed(fields.reader.text(value, path) ?? '');
  const about = fields.of(value, path);
  const parts = [about.text('givenName', 'firstName'), about.text('familyName', 'lastName')].filter((part) => part !== undefined);
  const name = about.text('name', 'displayName', 'display_name', 'prefLabel', 'fullName') ?? (parts.length > 0 ? parts.join(' ') : key);
  if (name === undefined) {
    fields.reader.report('author/suspicious', path);
    return [];
  }
  const found = agentsNamed(name);
  const [only] = found;
  if (found.length !== 1 || only === undefined) return found;
  const link = about.one('url', 'link', 'website', 'homepage', 'webUrl');
  const url = link === undefined ? undefined : fields.reader.url(link.value, link.path);
  const kind = about.text('type', '@type');
  if (only.type === 'Organization' || /organi[sz]ation/i.test(kind ?? ''))
    return [compact<Organization>({type: 'Organization', name: only.name, url})];
  const picture = about.one('image', 'imageUrl', 'image_url', 'picture', 'avatar', 'photo');
  const address = picture === undefined ? undefined : fields.reader.url(picture.value, picture.path);
  return [
    compact<Person>({
      type: 'Person',
      name: only.name,
      url,
      jobTitle: about.text('jobTitle', 'role', 'title', 'position'),
      image: address === undefined ? undefined : {type: 'ImageObject', url: address, alt: ''},
      description: about.text('bio', 'description'),
    }),
  ];
}

/**
 * Reads who wrote something: a text, a list of texts or objects, an object, or an object of objects by key.
 *
 * `authors` says who is behind the keys that some sites write in the place of names.
 */
export function readAuthors(fields: Fields, authors: Authors, ...names: string[]): Agent[] {
  const found = names.map((name) => fields.find(name)).find((each) => each !== undefined);
  if (found === undefined) return [];
  if (isPlain(found.value)) {
    const entries = Object.keys(found.value).map((key) => ({key, value: own(found.value, key)}));
    const isMap = entries.length > 0 && entries.every(({value}) => isPlain(value) && own(value, 'name') !== undefined);
    if (isMap) return unique(entries.flatMap(({key, value}) => personOf(value, fields.at(found.path, key), fields, key)));
  }
  return unique(fields.list(found, /(?!)/).flatMap((each) => authorOf(each, fields, authors)));
}

/** A full name in letters that have a case, with the small words that stand inside names. */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:al|bin|d[aeiou]s?|de[lnr]|la|le|van|von|zu)\s)*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** Takes the people out of a line that is nothing but their names; none where it says more. */
export function authorsIn(line: string): Agent[] {
  const found = agentsNamed(line);
  return found.length > 0 && found.every(({type, name}) => type === 'Person' && FULL_NAME.test(name)) ? found : [];
}
