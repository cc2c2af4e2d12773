import {instantOf} from '../../text/instant.js';
import {escape} from '../../html/to-string.js';
import type {PageEntry} from './page.js';

/** What one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const LIMIT = {urls: 50_000, bytes: 50 * 1024 * 1024};
/** What a news sitemap may hold (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const NEWS = {urls: 1000, days: 2};
const DAY = 86_400_000;
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS_SPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** A file of a site, to be written beside its pages. */
export interface SiteFile {
  name: string;
  text: string;
}

const xml = (text: string): string => escape(text).replaceAll('&nbsp;', '\u00a0');
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const lastChange = ({published, modified}: PageEntry): string | undefined => modified ?? published;
const lastmod = (date: string | undefined): string => (date === undefined ? '' : `<lastmod>${date}</lastmod>`);

/** Tells the pages that a sitemap names. */
function isListed(entry: PageEntry): entry is PageEntry & {url: string} {
  return entry.url !== undefined && entry.hidden !== true;
}

/**
 * Prints the sitemap of a site, one file at a time: `sitemap.xml`, or where that would be too large `sitemap-1.xml` and so on and
 * `sitemap.xml` as their index (https://www.sitemaps.org/protocol.html#index).
 *
 * Takes the pages oldest first, so that files that are full stay as they are. `limit` is for tests.
 */
export function* printSitemaps(entries: Iterable<PageEntry>, base: string, limit = LIMIT): Generator<SiteFile, void, undefined> {
  const open = `${HEAD}<urlset ${SPACE}>\n`;
  const close = '</urlset>\n';
  const index: string[] = [];
  let lines: string[] = [];
  let bytes = 0;
  let latest: string | undefined;
  const takeFile = (name: string): SiteFile => {
    index.push(`<sitemap><loc>${xml(new URL(name, base).href)}</loc>${lastmod(latest)}</sitemap>\n`);
    const text = `${open}${lines.join('')}${close}`;
    [lines, bytes, latest] = [[], 0, undefined];
    return {name, text};
  };
  for (const entry of entries) {
    if (!isListed(entry)) continue;
    const date = lastChange(entry);
    const line = `<url><loc>${xml(entry.url)}</loc>${lastmod(date)}</url>\n`;
    const size = bytesOf(line);
    if (lines.length === limit.urls || bytes + size + open.length + close.length > limit.bytes)
      yield takeFile(`sitemap-${index.length + 1}.xml`);
    lines.push(line);
    bytes += size;
    if (date !== undefined && (latest === undefined || instantOf(date) > instantOf(latest))) latest = date;
  }
  if (index.length === 0) {
    yield takeFile('sitemap.xml');
    return;
  }
  yield takeFile(`sitemap-${index.length + 1}.xml`);
  yield {name: 'sitemap.xml', text: `${HEAD}<sitemapindex ${SPACE}>\n${index.join('')}</sitemapindex>\n`};
}

/** Google's names of languages are those of ISO 639, but for the two ways to write Chinese. */
function newsLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-tw' : 'zh-cn';
}

/**
 * Prints the news sitemap: articles of the last two days, a thousand at the most. Advertisements are no news.
 *
 * Takes the pages newest first. It is there even without an entry, so that its address keeps its answer.
 */
export function printNewsSitemap(entries: Iterable<PageEntry>, {name, lang, now}: {name: string; lang: string; now: Date}): SiteFile {
  const lines: string[] = [];
  for (const entry of entries) {
    const {type, published, title} = entry;
    const age = published === undefined ? NaN : now.getTime() - instantOf(published);
    if (lines.length === NEWS.urls || age > NEWS.days * DAY) break;
    if (!isListed(entry) || published === undefined || !(age >= 0) || type === 'ItemList' || type === 'AdvertiserContentArticle') continue;
    const publication = `<news:publication><news:name>${xml(name)}</news:name><news:language>${newsLanguage(entry.lang ?? lang)}</news:language></news:publication>`;
    lines.push(
      `<url><loc>${xml(entry.url)}</loc><news:news>${publication}<news:publication_date>${published}</news:publication_date><news:title>${xml(title)}</news:title></news:news></url>\n`,
    );
  }
  return {name: 'news-sitemap.xml', text: `${HEAD}<urlset ${SPACE} ${NEWS_SPACE}>\n${lines.join('')}</urlset>\n`};
}
