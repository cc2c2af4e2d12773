/**
 * Measures the tasks in which long articles are shown, at a processor four times slower: `node bench/long-tasks.js`, after a build.
 *
 * Counted is the processor time of a task on the page's main thread, as Chromium traces it; of three runs the best, because other work on
 * the machine only adds to it. Prints a row for each case: tasks over 50 ms before and after the words were first seen, the longest after
 * it, and the layout shift.
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';
import {renderArticle} from '../dist/server/index.js';

const SLOWER = 4;
const LONG = 50;
const RUNS = 3;
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const FERRY =
  'The first ferry of the year left the eastern quay at seven, with eleven passengers, two bicycles and a crate of onions for the hotel on the far shore. ';
const paragraph = (count) => ({
  type: 'paragraph',
  children: [
    {type: 'text', value: `${count}. ${FERRY}`},
    {type: 'link', url: `https://example.org/${count}`, children: [{type: 'text', value: 'Read on'}]},
    {type: 'text', value: `. ${FERRY}${FERRY}`},
  ],
});
const block = (count) => {
  if (count % 10 === 0) return {type: 'heading', depth: 2, children: [{type: 'text', value: `Part ${count}`}]};
  if (count % 17 === 0)
    return {type: 'list', ordered: false, children: [1, 2, 3].map(() => ({type: 'listItem', children: [paragraph(count)]}))};
  return paragraph(count);
};
const article = (count) => ({
  type: 'NewsArticle',
  id: 'long',
  inLanguage: 'en',
  headline: 'Ferries run again across the lake',
  author: [{type: 'Person', name: 'Ada Rell'}],
  image: [],
  datePublished: '2025-06-05T09:30:00+02:00',
  body: Array.from({length: count}, (_, index) => block(index + 1)),
});
const update = (count, words) => ({
  type: 'BlogPosting',
  id: `u${count}`,
  headline: `Headline of update ${count}`,
  datePublished: new Date(Date.UTC(2024, 10, 14, 6) + count * 60_000).toISOString(),
  author: [{type: 'Person', name: 'Sanna Ekwall', url: 'https://example.org/ekwall'}],
  keyEvent: count % 25 === 0,
  body: [paragraph(count), paragraph(`${count}${words}`)],
});
const live = (count, words = '') => ({
  type: 'LiveBlogPosting',
  id: 'live',
  inLanguage: 'en',
  headline: 'Storm Edda',
  author: [],
  image: [],
  body: [],
  liveBlogUpdate: Array.from({length: count}, (_, index) => update(count - index, index === 3 ? words : '')),
});

/** Each case: how the page begins, and the data that comes then. */
const CASES = [
  ['300 blocks, built', '', article(300)],
  ['500 updates, built', '', live(500)],
  ['500 updates, one changed', live(500), live(500, ' changed'), live(500)],
  ['300 blocks, printed, then renewed', article(300), article(301)],
  ['50 updates, printed, then renewed', live(50), live(50, ' changed')],
  ['500 updates, printed, then renewed', live(500), live(500, ' changed')],
];

const pages = new Map();
const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  const [type, body] = pathname.startsWith('/cdn/')
    ? [pathname.endsWith('.css') ? 'text/css' : 'text/javascript', readFileSync(new URL(`..${pathname}`, import.meta.url))]
    : (pages.get(pathname) ?? ['text/plain', '']);
  response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}).listen(0);
const origin = `http://localhost:${server.address().port}`;

/** Reads the tasks of the page's main thread from a trace, with the time of each that the processor worked, in milliseconds. */
function tasksIn(trace) {
  const {traceEvents: events} = JSON.parse(Buffer.from(trace).toString());
  const main = events.find(({name, args: {data}}) => name === 'TimeStamp' && data?.message === 'begin');
  const seen = events.find(({name, args: {data}}) => name === 'TimeStamp' && data?.message === 'seen')?.ts ?? main.ts;
  return events
    .filter(({name, pid, tid, ts}) => name === 'RunTask' && pid === main.pid && tid === main.tid && ts + 1 > main.ts)
    .map(({ts, dur, tdur}) => ({after: ts > seen, took: (tdur ?? dur ?? 0) / 1000}));
}

const browser = await puppeteer.launch({executablePath, args});

async function run([, printed, data, before]) {
  const page = await browser.newPage();
  await page.setViewport({width: 800, height: 900});
  const words = printed === '' || before !== undefined ? '<news-article></news-article>' : renderArticle(printed).html;
  const head = '<link rel="stylesheet" href="/cdn/broadsheet.css"><script type="module" src="/cdn/broadsheet.js"></script>';
  pages.set('/page', ['text/html', `<!doctype html><html lang="en">${head}<body>${words}`]);
  pages.set('/data', ['application/json', JSON.stringify(data)]);
  pages.set('/before', ['application/json', JSON.stringify(before)]);
  await page.goto(`${origin}/page`, {waitUntil: 'networkidle0'});
  if (before !== undefined) await page.evaluate(load, '/before');
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await page.tracing.start({categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']});
  const shift = await page.evaluate(load, '/data');
  const tasks = tasksIn(await page.tracing.stop());
  await page.close();
  const long = (after) => tasks.filter((task) => task.after === after && task.took > LONG).map(({took}) => Math.round(took));
  const longest = Math.max(0, ...tasks.filter(({after}) => after).map(({took}) => Math.round(took)));
  return {before: long(false), after: long(true), longest, shift};
}

const rows = [];
for (const one of CASES) {
  const runs = [];
  for (let count = 0; count < RUNS; count++) runs.push(await run(one));
  const longIn = ({before, after}) => [...before, ...after].reduce((sum, took) => sum + took, 0);
  const [{before, after, longest, shift}] = runs.sort((a, b) => longIn(a) - longIn(b) || a.longest - b.longest);
  rows.push({
    case: one[0],
    'long before': before.join(' '),
    'long after': after.join(' '),
    'longest after': longest,
    shift: shift.toFixed(4),
  });
}
console.table(rows);
await browser.close();
server.close();

/** In the page: shows the data of an address, marks where that begins and where the words were first seen, and gives the layout shift. */
async function load(address) {
  const element = document.querySelector('news-article');
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) shift += value;
  });
  observer.observe({type: 'layout-shift'});
  console.timeStamp('begin');
  const seen = new MutationObserver((records) => {
    if (records.every(({type}) => type === 'attributes')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.timeStamp('seen')));
  });
  seen.observe(element, {childList: true, subtree: true, characterData: true});
  element.src = address;
  await element.updateComplete;
  if (!element.hasAttribute('aria-busy')) await element.load();
  else await new Promise((resolve) => element.addEventListener('news-load', resolve, {once: true}));
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return shift;
}
