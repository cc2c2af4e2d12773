/** Makes the pages of the site: the sources in site/, filled in with the articles of the fixtures. */
import {readFile} from 'node:fs/promises';
import {compile} from 'tailwindcss';
import {renderArticle, renderDocument} from '../dist/server/index.js';

const root = new URL('../', import.meta.url);
const source = (path) => readFile(new URL(path, root), 'utf8');
const fixture = (name) => source(`test/fixtures/articles/${name}`);

/** Every article that has a page of its own: its file, the HTML of its body where that stands in another, its language, and what it shows. */
const ARTICLES = [
  {
    name: 'foreign-news',
    file: 'foreign-news.jsonld',
    body: 'foreign-news.html',
    lang: 'en',
    title: 'Why Has Talvia’s Only Grain Port Fallen Silent?',
    shows: 'Foreign news, as JSON-LD with an HTML body.',
  },
  {
    name: 'wordpress',
    file: 'foreign-news.wordpress.json',
    lang: 'en',
    title: 'Why Has Talvia’s Only Grain Port Fallen Silent?',
    shows: 'The same story, as a WordPress post.',
  },
  {
    name: 'long-feature',
    file: 'long-feature.json',
    lang: 'en-GB',
    title: 'The Keeper of Small Lights',
    shows: 'A long feature with every kind of block.',
  },
  {name: 'arabic', file: 'arabic.json', lang: 'ar', title: 'كيف أعادت واحة مرزن ساعةَ الماء إلى الحياة؟', shows: 'A feature in Arabic.'},
  {
    name: 'japanese',
    file: 'japanese.json',
    lang: 'ja',
    title: '雪の町の終い湯――三百七十世帯が守る、最後の一軒',
    shows: 'A feature in Japanese.',
  },
  {
    name: 'german',
    file: 'german.json',
    lang: 'de',
    title: 'Kreistag setzt Stillauer Moor wieder unter Wasser',
    shows: 'Local news in German, with long words.',
  },
  {
    name: 'live',
    file: 'live.jsonld',
    lang: 'en-GB',
    title: 'Storm Edda: Port Ansel Closes Its Flood Barrier for the First Time',
    shows: 'Live coverage, newest first.',
  },
  {
    name: 'opinion',
    file: 'opinion.json',
    lang: 'en-GB',
    title: 'In praise of people who count things',
    shows: 'Opinion, without a picture.',
  },
  {
    name: 'wire',
    file: 'wire.json',
    lang: 'en',
    title: 'Karsova central bank holds key rate at 4.5 percent, cites bread prices',
    shows: 'An agency’s report.',
  },
  {
    name: 'no-author',
    file: 'no-author.jsonld',
    lang: 'en',
    title: 'Bus 14 Returns to the Hill Villages',
    shows: 'A short report without an author.',
  },
  {
    name: 'headline-only',
    file: 'headline-only.json',
    lang: 'en',
    title: 'Three States Sign New Sele Treaty',
    shows: 'A headline and nothing else.',
  },
  {
    name: 'long-words',
    file: 'long-words.json',
    lang: 'en',
    title: 'The Office of Wasserstraßeninstandhaltungsfinanzierungsvereinbarungsentwurfskommentierungsfrist Opens on Monday',
    shows: 'Words that no column holds.',
  },
];

/** The story that most pages show. */
const [FOREIGN] = ARTICLES;

/** What the sources of the pages call the fixtures they show. */
const FILES = {feature: 'long-feature.json', plain: 'no-author.jsonld', list: 'trending.json'};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** JSON that can stand in a script: nothing in it looks like the end of one. */
const inScript = (json) => json.trim().replaceAll('<', '\\u003c');

/** Reads a fixture as the printer takes it: alone, or with its body beside it. */
async function inputOf({file, body}) {
  const text = await fixture(file);
  return body === undefined ? text : {metadata: text, body: await fixture(body)};
}

/** Makes the element of an article as a publisher writes it. */
async function elementOf({file, body}, theme) {
  const look = theme === 'daily' ? ' theme="daily"' : '';
  if (body === undefined) return `<news-article heading-level="1" src="/fixtures/articles/${file}"${look}></news-article>`;
  return `<news-article heading-level="1" base-url="/"${look}>
<script type="application/ld+json">${inScript(await fixture(file))}</script>
<template>${await fixture(body)}</template>
</news-article>`;
}

/** Makes the line above an article: the way back, and the page in other clothes. */
function plate(pathname, params, looks) {
  const link = (words, changes) => {
    const query = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) query.delete(name);
      else query.set(name, value);
    }
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    const current = [...query].toString() === [...params].toString() ? ' aria-current="true"' : '';
    return `<li><a href="${escape(pathname + search)}"${current}>${words}</a></li>`;
  };
  const themes = looks ? [link('Page’s own look', {theme: undefined}), link('Daily', {theme: 'daily'})] : [];
  return `<a class="skip" href="#content">Skip to the article</a>
<header class="plate" lang="en" dir="ltr">
<p class="plate-name"><a href="/">Broadsheet</a></p>
<ul class="switches" aria-label="Look">
${[...themes, link('Light', {light: '', dark: undefined}), link('Dark', {dark: '', light: undefined})].join('\n')}
</ul>
</header>
<hr class="rule rule-double">`;
}

function stories() {
  return ARTICLES.map(
    ({name, lang, title, shows}) =>
      `<li><h3><a href="/articles/${name}.html"><bdi lang="${lang}">${escape(title)}</bdi></a></h3><p>${escape(shows)} <a href="/articles/${name}.html?theme=daily" aria-label="${escape(title)}, in the look daily">Daily</a></p></li>`,
  ).join('\n');
}

/** Says on the root which scheme and direction an address asks for. */
function dress(page, params) {
  const scheme = params.has('dark') ? 'dark' : params.has('light') ? 'light' : undefined;
  const dir = ['ltr', 'rtl'].find((value) => value === params.get('dir'));
  return page
    .replace(/<html [^>]*>/, (tag) => {
      const turned = dir === undefined ? tag : `${tag.replace(/ dir="[^"]*"/, '').slice(0, -1)} dir="${dir}">`;
      return scheme === undefined ? turned : `${turned.slice(0, -1)} data-theme="${scheme}" data-bs-theme="${scheme}">`;
    })
    .replace('<meta name="color-scheme" content="light dark">', (tag) =>
      scheme === undefined ? tag : `<meta name="color-scheme" content="${scheme}">`,
    );
}

/** Fills in what a page's source names in double braces. */
async function fill(page, values) {
  const parts = page.split(/\{\{([^}]+)\}\}/);
  const filled = await Promise.all(parts.map((part, n) => (n % 2 === 0 ? part : values[part]())));
  return filled.join('');
}

async function articlePage(article, pathname, params) {
  const {lang, title} = article;
  return fill(await source('site/article.html'), {
    lang: () => lang,
    dir: () => (lang === 'ar' ? 'rtl' : 'ltr'),
    title: () => escape(title),
    script: () => (lang.startsWith('en') ? 'broadsheet.js' : 'broadsheet.all.js'),
    plate: () => plate(pathname, params, true),
    element: () => elementOf(article, params.get('theme')),
  });
}

async function sourcePage(pathname, params, origin) {
  const page = await source(`site${pathname}`).catch(() => undefined);
  return (
    page &&
    fill(page, {
      plate: () => plate(pathname, params, false),
      stories,
      'json foreign': async () => inScript(await fixture(FOREIGN.file)),
      'html foreign': () => fixture(FOREIGN.body),
      'print foreign': async () => print(renderArticle, await inputOf(FOREIGN), {headingLevel: 1, baseUrl: origin}),
      feature: () => FILES.feature,
      plain: () => FILES.plain,
      list: () => FILES.list,
    })
  );
}

/** Prints an article, alone or as a whole page, as a server does. */
function print(render, input, options) {
  const {html, issues} = render(input, options);
  if (html === '') throw new Error(`Nothing was printed: ${JSON.stringify(issues)}`);
  return html;
}

/** Prints an article as a page of its own, with or without the script. */
async function printedPage(origin, script) {
  return print(renderDocument, await inputOf(FOREIGN), {baseUrl: origin, ...(script && {script: '/cdn/broadsheet.js'})});
}

/** Makes the page at an address; undefined where there is none. */
export async function pageAt(pathname, params, origin) {
  const article = ARTICLES.find(({name}) => pathname === `/articles/${name}.html`);
  if (article !== undefined) return dress(await articlePage(article, pathname, params), params);
  if (pathname === '/printed.html') return dress(await printedPage(origin, false), params);
  if (pathname === '/adopted.html') return dress(await printedPage(origin, true), params);
  if (!/^\/[\w-]+\.html$/.test(pathname) || pathname === '/article.html') return undefined;
  const page = await sourcePage(pathname, params, origin);
  return page && dress(page, params);
}

/** Makes Tailwind's style sheet for the one page that uses it. */
export async function tailwindCss() {
  const page = await source('site/tailwind.html');
  const {build} = await compile("@import 'tailwindcss'; @custom-variant dark (&:where([data-theme=dark], [data-theme=dark] *));", {
    loadStylesheet: async (path, base) => ({path, base, content: await source('node_modules/tailwindcss/index.css')}),
  });
  return build([...page.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)));
}
