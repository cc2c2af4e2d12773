import type {Agent} from '../model/article.js';
import {agentIn, namesOf, uniqueAgents} from './agents.js';
import {at, compact, isData, own, ownWord, type Data, type Reader} from './read.js';

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
  const names = namesOf(name);
  if (names.length > 1) return names.map((each) => agentIn(each));
  const link = ['link', 'author_link', 'author_url', 'url', 'URL', 'profile_URL'].find((each) => typeof own(entry, each) === 'string');
  const url = link === undefined ? undefined : reader.url(own(entry, link), at(path, link));
  const description =
    typeof own(entry, 'description') === 'string' ? reader.text(own(entry, 'description'), at(path, 'description')) : undefined;
  return names.map((each) => agentIn(each, compact({url, description})));
}

/** A term of a post, such as a category, and where it stands. */
interface Term {
  term: Data;
  taxonomy: string;
  path: string;
}

/** The fields in which WordPress.com puts terms by their names, where others have lists of numbers. */
const TERM_FIELDS = [
  ['categories', 'category'],
  ['tags', 'post_tag'],
] as const;

/** Lists the terms that are embedded in a post, or stand in it by their names. */
export function termsOf(post: Data, path: string): Term[] {
  const groups = own(own(post, '_embedded'), 'wp:term');
  const place = at(at(path, '_embedded'), 'wp:term');
  const embedded = (Array.isArray(groups) ? groups : []).flatMap((group: unknown, index) =>
    (Array.isArray(group) ? group : []).flatMap((term: unknown, number) =>
      isData(term) ? [{term, taxonomy: ownWord(term, 'taxonomy'), path: at(at(place, index), number)}] : [],
    ),
  );
  const named = TERM_FIELDS.flatMap(([key, taxonomy]) => {
    const terms = own(post, key);
    return Object.keys(isData(terms) ? terms : {}).flatMap((name) => {
      const term = own(terms, name);
      return isData(term) ? [{term, taxonomy, path: at(at(path, key), name)}] : [];
    });
  });
  return [...embedded, ...named];
}

/** Reads who wrote a post: what plugins for several authors say, else the account it was published with. */
export function readAuthors(post: Data, reader: Reader, path: string): Agent[] {
  for (const key of Object.keys(post).filter((name) => FIELD.test(name))) {
    const found = reader.list(own(post, key)).flatMap((entry, index) => readAuthor(entry, reader, at(at(path, key), index)));
    if (found.length > 0) return uniqueAgents(found);
  }
  const terms = termsOf(post, path).filter(({term, taxonomy}) => TAXONOMY.test(taxonomy) && !ownWord(term, 'slug').startsWith('cap-'));
  const named = terms.flatMap(({term, path: place}) => readAuthor(term, reader, place));
  if (named.length > 0) return uniqueAgents(named);
  const place = at(at(path, '_embedded'), 'author');
  const accounts = reader
    .list(own(own(post, '_embedded'), 'author'))
    .flatMap((entry, index) => readAuthor(entry, reader, at(place, index)));
  const [only] = accounts.length > 0 ? accounts : readAuthor(own(post, 'author'), reader, at(path, 'author'));
  return accounts.length > 0 ? uniqueAgents(accounts) : only === undefined ? [] : [only];
}
