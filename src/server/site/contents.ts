import {escape, toHtml} from '../../html/to-string.js';
import {findMessages, LANGUAGES} from '../../locales/index.js';
import type {TrendingList} from '../../model/article.js';
import {compact} from '../../formats/read.js';
import {direction, languageTag} from '../../text/languages.js';
import {pageAround, scriptOf, stylesOf, type DocumentOptions} from '../document.js';
import {metaOf, printMeta} from '../meta.js';
import {elementOf} from '../render.js';
import {addressOf} from './paths.js';
import type {PageEntry} from './page.js';
import type {SiteFile} from './sitemap.js';

/** Pages that one page of contents lists. */
export const CONTENTS_ENTRIES = 100;

/** Stands for the site where it has no address; it is written nowhere. */
const NOWHERE = 'https://site.invalid/';

/** What the pages of contents say of the site. */
export interface ContentsChoice {
  name: string;
  lang: string;
  base?: string | undefined;
  options?: DocumentOptions;
}

/** Checks the language that a site's own pages are in; English without one. */
export function siteLanguage(tag: string | undefined): string {
  return languageTag(tag ?? '') ?? 'en';
}

/** Names the file of one page of contents, counted from 1. */
const fileOf = (number: number): string => (number === 1 ? 'index.html' : `index-${number}.html`);

/** Writes a path as a link from the top of the site. */
const linkOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/').replace(/(?:^|\/)index\.html$/, '/').replace(/^\/$/, './');

/**
 * Prints one page of contents: a list of pages with their dates and standfirsts, and links to the pages of contents around it.
 *
 * Its links are relative, so that the site can be tried under another address than its own.
 */
export function printContents(entries: readonly PageEntry[], number: number, count: number, {name, lang, base, options = {}}: ContentsChoice): SiteFile {
  const list: TrendingList = {
    type: 'ItemList',
    name,
    inLanguage: lang,
    itemListOrder: 'unordered',
    itemListElement: entries.map(({path, type, title, description, published, lang: inLanguage}, index) => ({
      type: 'ListItem',
      position: index + 1,
      item: compact<TrendingList['itemListElement'][number]['item']>({
        type: type === 'ItemList' ? 'WebPage' : type,
        url: addressOf(path, NOWHERE),
        headline: title,
        description,
        datePublished: published,
        inLanguage,
      }),
    })),
  };
  const canonical = base === undefined ? {} : {canonical: addressOf(fileOf(number), base)};
  const feeds =
    base === undefined
      ? []
      : [
          `<link rel="alternate" type="application/rss+xml" title="${escape(name)}" href="feed.xml">`,
          `<link rel="alternate" type="application/feed+json" title="${escape(name)}" href="feed.json">`,
        ];
  const {start, end} = pageAround({
    lang,
    dir: direction(lang),
    head: [printMeta(metaOf(list, {siteName: name, ...canonical})), ...feeds, stylesOf(options), ...scriptOf(options)],
  });
  const links = new Map(entries.map(({path}) => [addressOf(path, NOWHERE), linkOf(path)]));
  const words = elementOf(list, {
    ...options,
    headingLevel: 1,
    theme: options.theme ?? 'daily',
    ranks: false,
    show: new Set(['description', 'dates']),
    linkUrl: (url) => links.get(url) ?? url,
  });
  return {name: fileOf(number), text: `${start}<main>${toHtml(words)}${pagesOf(number, count, lang)}</main>${end}`};
}

/** Prints links to the first, the last and the nearest pages of contents. */
function pagesOf(number: number, count: number, lang: string): string {
  if (count < 2) return '';
  const shown = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])].filter((one) => one >= 1 && one <= count);
  const format = new Intl.NumberFormat(lang);
  const items = shown.sort((a, b) => a - b).map((one) => {
    const rel = one === number - 1 ? ' rel="prev"' : one === number + 1 ? ' rel="next"' : '';
    const current = one === number ? ' aria-current="page"' : '';
    return `<li><a class="bsh-link" href="${one === 1 ? './' : fileOf(one)}"${rel}${current}>${format.format(one)}</a></li>`;
  });
  return `<nav class="bsh-pages" aria-label="${escape(findMessages(lang, LANGUAGES).contents)}"><ul class="bsh-pages-list" role="list">${items.join('')}</ul></nav>`;
}
