import type {Agent, Organization, Person} from '../model/article.js';
import {readNames, type NameInText} from '../text/names.js';
import {at, compact, isData, own, type Data, type Reader} from './read.js';

/** Fields in which plugins for several authors put them, such as `coauthors`, `authors`, `newspack_author_info`. */
const FIELD = /^(?:co-?authors?|authors|ppma_authors?|(?:\w+_)?author_(?:info|meta|data)|multiple_authors|guest_authors?|bylines?)$/;
/** Taxonomies of authors; in that of Co-Authors Plus ("cap-…") names are accounts. */
const TAXONOMY = /^(?:author|ppma_author|guest-author|byline)$/;

/** Reads one author; several in one name are several, without what is said of the one. A name with more beside it stays as it is. */
function readAuthor(entry: unknown, reader: Reader, path: string): Agent[] {
  if (!isData(entry) || own(entry, 'code') !== undefined) return [];
  const key = ['display_name', 'name', 'author_name'].find((name) => typeof own(entry, name) === 'string');
  const name = key === undefined ? undefined : reader.text(own(entry, key), at(path, key));
  if (name === undefined) return [];
  const found = readNames(name);
  const names = found.some(({hasMore}) => hasMore) ? [{name, isOrganization: false}] : found;
  const link = ['link', 'author_link', 'author_url', 'url'].find((each) => typeof own(entry, each) === 'string');
  const url = link === undefined || names.length > 1 ? undefined : reader.url(own(entry, link), at(path, link));
  const description =
    typeof own(entry, 'description') === 'string' && names.length === 1
      ? reader.text(own(entry, 'description'), at(path, 'description'))
      : undefined;
  return names.map((each) => agent(each, {url, description}));
}

function agent(
  {name, isOrganization, jobTitle, affiliation}: NameInText,
  {url, description}: {url?: string | undefined; description?: string | undefined},
): Agent {
  if (isOrganization) return compact<Organization>({type: 'Organization', name, url});
  const house: Organization | undefined = affiliation === undefined ? undefined : {type: 'Organization', name: affiliation};
  return compact<Person>({type: 'Person', name, url, jobTitle, affiliation: house, description});
}

function unique(agents: readonly Agent[]): Agent[] {
  return [...new Map(agents.map((each) => [each.name.toLowerCase(), each])).values()];
}

/** Lists the terms that are embedded in a post, each with its pointer. */
export function termsOf(post: Data, path: string): {term: Data; path: string}[] {
  const groups = own(own(post, '_embedded'), 'wp:term');
  const place = at(at(path, '_embedded'), 'wp:term');
  return (Array.isArray(groups) ? groups : []).flatMap((group: unknown, index) =>
    (Array.isArray(group) ? group : []).flatMap((term: unknown, number) =>
      isData(term) ? [{term, path: at(at(place, index), number)}] : [],
    ),
  );
}

/** Reads who wrote a post: what plugins for several authors say, else the account it was published with. */
export function readAuthors(post: Data, reader: Reader, path: string): Agent[] {
  for (const key of Object.keys(post).filter((name) => FIELD.test(name))) {
    const found = reader.list(own(post, key)).flatMap((entry, index) => readAuthor(entry, reader, at(at(path, key), index)));
    if (found.length > 0) return unique(found);
  }
  const terms = termsOf(post, path).filter(
    ({term}) => TAXONOMY.test(String(own(term, 'taxonomy'))) && !String(own(term, 'slug')).startsWith('cap-'),
  );
  const named = terms.flatMap(({term, path: place}) => readAuthor(term, reader, place));
  if (named.length > 0) return unique(named);
  const place = at(at(path, '_embedded'), 'author');
  const accounts = reader
    .list(own(own(post, '_embedded'), 'author'))
    .flatMap((entry, index) => readAuthor(entry, reader, at(place, index)));
  const [only] = accounts.length > 0 ? accounts : readAuthor(own(post, 'author'), reader, at(path, 'author'));
  return accounts.length > 0 ? unique(accounts) : only === undefined ? [] : [only];
}
