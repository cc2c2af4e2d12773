import {cleanText} from '../text/clean.js';
import {isSite} from '../text/names.js';
import {hostName} from '../text/urls.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

const SEPARATOR = /(?:\s(?:[-–—•·»:]|::)|\s?[|｜：_])$/;
/** What stands before the first separator. */
const FIRST_PART = /^(\S.{0,60}?)\s?(?:\s[-–—·»]\s|[|｜])\s?(\S.*)$/su;
/** What was escaped twice: "the mill\\u0027s", "the mill\\'s". */
const ESCAPE = /\\u([\da-f]{4})|\\(["'/])/gi;
/** What stands behind the last separator. */
const LAST_PART = /^(.*\S)\s*(?:\s[-–—•·»]|\s::|\s?[|｜])\s*(\S.{0,80})$/su;
const CUT = /\s*(?:…|\.\.\.)$/;
/** Sites cut headlines at 110 characters because search engines once asked for it. */
const CUT_LENGTH = 100;

/** Lists what the site of an article is called. */
export function siteNames(graph: Graph, article: Place, url: string | undefined): string[] {
  const sites = graph.nodes.filter((node) => graph.types(node).some((type) => type === 'website' || type.endsWith('organization')));
  const places = [...graph.all(article, 'publisher').map((each) => graph.follow(each)), ...sites];
  const names = places.flatMap((place) => ['name', 'alternateName'].flatMap((name) => graph.all(place, name)));
  const publisher = graph.plain(article, 'publisher');
  return [publisher, ...names.map(({value}) => value), url === undefined ? '' : hostName(url)].filter(
    (name) => typeof name === 'string' && name.trim() !== '',
  ) as string[];
}

/** Takes the name of the site off a headline or a name, also where it stands twice: "A headline | The Example", "The Example | A headline". */
export function withoutSite(headline: string, names: readonly string[], isAgain = false): string {
  for (const name of names.map((each) => each.trim().toLowerCase())) {
    if (headline.slice(-name.length).toLowerCase() !== name) continue;
    const rest = headline.slice(0, -name.length);
    const bare = rest.trimEnd().replace(SEPARATOR, '').trim();
    if (SEPARATOR.test(rest.trimEnd())) return bare === '' ? headline : isAgain ? bare : withoutSite(bare, names, true);
  }
  const [, rest = '', last = ''] = LAST_PART.exec(headline) ?? [];
  if (rest !== '' && isSite(last, names)) return rest;
  const [, first = '', others = ''] = FIRST_PART.exec(headline) ?? [];
  return others !== '' && isSite(first, names) ? others : headline;
}

/** Undoes escapes of JSON that were escaped once more. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return cleanText(
    text.replace(ESCAPE, (_, code: string | undefined, sign = '') =>
      code === undefined ? String(sign) : String.fromCharCode(parseInt(code, 16)),
    ),
  ).text;
}

/** Reads the headline whole and without the site's name; '' where there is none. */
export function readHeadline(graph: Graph, article: Place, page: Place): string {
  const read = (place: Place, ...names: string[]): string => withoutSite(unescaped(graph.text(place, ...names) ?? ''), graph.sites);
  const headline = read(article, 'headline', 'name', 'title') || read(page, 'headline', 'name');
  const isCut = CUT.test(headline) || headline.length >= CUT_LENGTH;
  if (!isCut || !graph.has(article, 'headline')) return headline;
  const start = headline.replace(CUT, '');
  const longer = ['name', 'alternativeHeadline']
    .map((name) => read(article, name))
    .find((name) => name.startsWith(start) && /^[^|–—-]*[^\s.…|–—-]/.test(name.slice(start.length)));
  return longer ?? headline;
}
