/**
 * Measures ranked lists of 1000 rows in Chromium: `node bench/trending.js`, after a build.
 *
 * The figures are milliseconds, layout included: the median of several runs, and the best, because other work on the machine only adds. The element's time begins where the page sets `data`, so that
 * reading the rows counts; the others are given what is read already: a string for `innerHTML`, the model for Lit's keyed `repeat`.
 * Ratios are of medians of the same run of the bench.
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';

const RUNS = Number(process.env.RUNS ?? 15);
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const TYPES = {css: 'text/css', js: 'text/javascript'};

const imports = {
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
};
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/cdn/broadsheet.css">
<script type="importmap">${JSON.stringify({imports})}</script><body>`;

const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  const file = new URL(`..${pathname}`, import.meta.url);
  const found = /^\/(?:cdn|dist|node_modules)\//.test(pathname) && existsSync(file);
  response.setHeader('content-type', `${found ? TYPES[pathname.split('.').at(-1)] : 'text/html'}; charset=utf-8`);
  response.end(found ? readFileSync(file) : PAGE);
}).listen(0);

const browser = await puppeteer.launch({executablePath, args, protocolTimeout: 0});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
await page.setViewport({width: 800, height: 900});
await page.goto(`http://localhost:${server.address().port}/`);
const times = await page.evaluate(measure, RUNS);
await browser.close();
server.close();

const tables = ['median', 'best'].map((figure) => {
  const time = (name) => times[name][figure];
  const ratio = (ours, theirs) => (time(ours) / time(theirs)).toFixed(2);
  return {
    times: Object.fromEntries(Object.keys(times).map((name) => [name, time(name).toFixed(1)])),
    ratios: {
      'create, first rows : innerHTML': ratio('create: element, first rows', 'create: innerHTML'),
      'create, all rows : innerHTML': ratio('create: render', 'create: innerHTML'),
      'create, all rows : Lit': ratio('create: render', 'create: Lit'),
      'change one : Lit': ratio('change one: element', 'change one: Lit'),
      'change one, read already : Lit': ratio('change one: render', 'change one: Lit'),
      'reverse : Lit': ratio('reverse: element', 'reverse: Lit'),
      'reverse, read already : Lit': ratio('reverse: render', 'reverse: Lit'),
    },
  };
});
const [median, best] = tables;
for (const kind of ['times', 'ratios'])
  console.table(Object.fromEntries(Object.keys(median[kind]).map((name) => [name, {median: median[kind][name], best: best[kind][name]}])));

/** In the page: gives the median and the best time of all cases by their names. */
async function measure(runs) {
  const [{html, render: litRender}, {repeat}, {render}, {trendingWords}, {makeContext}, {en}] = await Promise.all(
    [
      '/node_modules/lit/index.js',
      '/node_modules/lit/directives/repeat.js',
      '/dist/html/update.js',
      '/dist/templates/trending-list.js',
      '/dist/templates/context.js',
      '/dist/locales/en.js',
      '/dist/define.js',
    ].map((path) => import(path)),
  );
  const row = (count, headline = `The ferry of pier ${count} runs again, with eleven passengers and a crate of onions`) => ({
    type: 'ListItem',
    item: {type: 'NewsArticle', url: `https://example.org/news/${count}`, headline, kicker: 'Lake'},
  });
  const list = (rows) => ({
    type: 'ItemList',
    name: 'Most read',
    itemListOrder: 'unordered',
    itemListElement: rows.map((one, index) => ({...one, position: index + 1})),
  });
  const counted = () => Array.from({length: 1000}, (_, index) => row(index + 1));
  const fresh = () => list(counted());
  const changed = () => list(counted().with(500, row(501, 'Another headline')));
  const reversed = () => list(counted().reverse());

  const context = makeContext({messages: en, locale: 'en'});
  const words = (data) => trendingWords(data, {layout: 'list', ranks: true, thumbnails: false}, context);
  const litWords = ({name, itemListElement}) =>
    html`<section class="bsh-list" data-bsh="1" data-bsh-layout="list" data-bsh-long aria-label="${name}"><h2 class="bsh-heading bsh-list-heading">${name}</h2><ol class="bsh-ranking" role="list">${repeat(
      itemListElement,
      ({item}) => item.url,
      ({item, position}) =>
        html`<li class="bsh-entry" ?data-bsh-far="${position > 40}"><div class="bsh-entry-text"><p class="bsh-kicker">${item.kicker}</p><p class="bsh-entry-title"><a class="bsh-link bsh-entry-link" href="${item.url}">${item.headline}</a></p></div></li>`,
    )}</ol></section>`;

  const holder = document.createElement('div');
  render(holder, words(fresh()));
  const markup = holder.innerHTML;

  /** Puts an empty box into the page, prepares it, and times what is done with it then. */
  const timed = async (tag, prepare, run) => {
    const box = document.createElement(tag);
    document.body.append(box);
    await prepare(box);
    box.getBoundingClientRect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const start = performance.now();
    await run(box);
    box.lastElementChild.getBoundingClientRect();
    const time = performance.now() - start;
    box.remove();
    return time;
  };
  const rows = (element) => element.querySelectorAll('.bsh-entry');
  /** Lets the element paint, which it does before any task. */
  const painted = async (element, isThere) => {
    for (let count = 0; count < 20 && !isThere(element); count++) await null;
    if (!isThere(element)) throw new Error('The element did not paint.');
  };
  const set = (data) => async (element) => {
    element.data = data;
    // Before printing a list is painted whole at once.
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    if (rows(element).length !== 1000) throw new Error('The list is not whole.');
  };
  const nothing = () => undefined;
  const cases = {
    'create: innerHTML': () => timed('div', nothing, (box) => void (box.innerHTML = markup)),
    'create: Lit': () => ((data) => timed('div', nothing, (box) => void litRender(litWords(data), box)))(fresh()),
    'create: render': () => ((data) => timed('div', nothing, (box) => render(box, words(data))))(fresh()),
    'create: element, first rows': () =>
      ((data) =>
        timed('trending-list', nothing, (element) => {
          element.data = data;
          return painted(element, () => rows(element).length > 0);
        }))(fresh()),
    ...Object.fromEntries(
      [
        ['change one', changed, (box) => rows(box)[500].textContent.includes('Another')],
        ['reverse', reversed, (box) => rows(box)[0].textContent.includes('pier 1000')],
      ].flatMap(([name, next, isThere]) => [
        [
          `${name}: Lit`,
          () =>
            ((data) =>
              timed(
                'div',
                (box) => void litRender(litWords(fresh()), box),
                (box) => void litRender(litWords(data), box),
              ))(next()),
        ],
        [
          `${name}: render`,
          () =>
            ((data) =>
              timed(
                'div',
                (box) => render(box, words(fresh())),
                (box) => render(box, words(data)),
              ))(next()),
        ],
        [
          `${name}: element`,
          () =>
            ((data) =>
              timed('trending-list', set(fresh()), (element) => {
                element.data = data;
                return painted(element, isThere);
              }))(next()),
        ],
      ]),
    ),
  };
  const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  // The first runs warm the engine up.
  for (let count = -3; count < runs; count++)
    for (const [name, run] of Object.entries(cases)) {
      const time = await run();
      if (count >= 0) results[name].push(time);
    }
  const figures = (all) => {
    const sorted = all.sort((a, b) => a - b);
    return {median: sorted[Math.floor(sorted.length / 2)], best: sorted[0]};
  };
  return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, figures(all)]));
}
