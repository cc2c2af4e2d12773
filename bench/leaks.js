/**
 * Measures what elements leave in memory: `node bench/leaks.js`, after a build.
 *
 * Each element is put on a page and taken off a thousand times, after a hundred times to warm up. Prints how many of our elements and of all
 * nodes Chromium still holds once garbage is collected, and by how much the heap has grown; of three times a thousand the least, because the
 * browser keeps tables and compiled code of its own.
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';
import {renderArticle} from '../dist/server/index.js';

const TIMES = 1000;
const ROUNDS = 3;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const text = (value) => [{type: 'text', value}];
const minutesAgo = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const picture = (alt) => ({type: 'ImageObject', url: 'https://example.org/x.gif', width: 4, height: 3, alt});
const article = {
  type: 'LiveBlogPosting',
  id: 'ferry',
  inLanguage: 'en',
  headline: 'Ferries run again',
  author: [{type: 'Person', name: 'Ada Rell'}],
  image: [],
  datePublished: minutesAgo(20),
  body: [
    {type: 'paragraph', children: text('The first ferry of the year left at seven.')},
    {type: 'gallery', images: ['Harbour', 'Lens', 'Sea'].map(picture)},
    {type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The ferry'},
  ],
  liveBlogUpdate: [5, 9].map((minutes) => ({
    type: 'BlogPosting',
    id: `at-${minutes}`,
    datePublished: minutesAgo(minutes),
    body: [{type: 'paragraph', children: text('It rained.')}],
  })),
};
const list = {
  type: 'ItemList',
  name: 'Most read',
  itemListElement: [1, 2, 3].map((position) => ({
    type: 'ListItem',
    position,
    item: {type: 'NewsArticle', url: `https://example.org/${position}`, headline: `Story ${position}`},
  })),
};
const printed = (data) => renderArticle(data, {relative: true}).html.replaceAll('https://example.org/x.gif', PIXEL);
const time = `<news-time datetime="${minutesAgo(3)}"><time>Today</time></news-time>`;
const slides = [1, 2, 3].map((count) => `<li class="bsh-slide"><figure><img src="${PIXEL}" alt="${count}"></figure></li>`).join('');

const CASES = {
  'news-article, printed, with refresh': printed(article).replace('<news-article', '<news-article src="/none" refresh="30"'),
  'news-article, built': `<news-article><script type="application/json">${JSON.stringify({...article, body: article.body.toSpliced(1, 1)})}</script></news-article>`,
  'news-byline': `<news-byline by="By Ada Rell" published="${minutesAgo(2)}" relative></news-byline>`,
  'photo-credit': '<photo-credit credit="Meridian"></photo-credit>',
  'trending-list': printed(list),
  'trending-tabs': `<trending-tabs>${printed(list)}${printed({...list, name: 'Most shared'})}</trending-tabs>`,
  'news-time': time,
  'news-gallery': `<news-gallery><ul class="bsh-slides">${slides}</ul></news-gallery>`,
  'news-embed':
    '<news-embed src="https://www.youtube.com/embed/abcdefghijk"><div class="bsh-card-words"><a class="bsh-card-link" href="https://www.youtube.com/watch?v=abcdefghijk">The ferry</a></div></news-embed>',
};
const TAGS = ['news-article', 'news-byline', 'photo-credit', 'trending-list', 'trending-tabs', 'news-time', 'news-gallery', 'news-embed'];

const server = createServer(({url}, response) => {
  const isScript = url.startsWith('/cdn/');
  const page = '<!doctype html><html lang="en"><script type="module" src="/cdn/broadsheet.js"></script><main></main>';
  const body = isScript ? readFileSync(new URL(`..${url}`, import.meta.url)) : page;
  response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`).end(body);
}).listen(0);

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await puppeteer.launch({executablePath, args});

async function countOf(page, expression) {
  const prototype = await page.evaluateHandle(expression);
  const objects = await page.queryObjects(prototype);
  const count = await objects.evaluate((found) => found.length);
  await Promise.all([prototype.dispose(), objects.dispose()]);
  return count;
}

async function run(name, markup) {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`, {waitUntil: 'networkidle0'});
  const cdp = await page.createCDPSession();
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(mountAndUnmount, markup, TIMES / 10);
  const nodes = await countOf(page, 'Node.prototype');
  const growth = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await used();
    await page.evaluate(mountAndUnmount, markup, TIMES);
    growth.push((await used()) - before);
  }
  let held = 0;
  for (const tag of TAGS) held += await countOf(page, `customElements.get('${tag}').prototype`);
  const more = (await countOf(page, 'Node.prototype')) - nodes;
  await page.close();
  return {element: name, 'elements held': held, 'more nodes held': more, 'heap grown by, in kB': (Math.min(...growth) / 1000).toFixed(1)};
}

const rows = [];
for (const [name, markup] of Object.entries(CASES)) rows.push(await run(name, markup));
console.table(rows);
await browser.close();
server.close();

/** In the page: puts copies of markup into it and takes them out again, then waits until nothing is painted of them. */
async function mountAndUnmount(markup, times) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const main = document.querySelector('main');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let done = 0; done < times; done += 50) {
    for (let count = 0; count < 50; count++) main.append(document.importNode(template.content, true));
    await frame();
    main.replaceChildren();
  }
  for (let count = 0; count < 3; count++) await frame();
}
