/**
 * Measures one article of 30 blocks in Chromium beside other ways to show the same HTML: `node bench/browser.js`, after a build.
 *
 * Every row is a ratio to `innerHTML` of the HTML that is ready, but for the heap. Of all runs the best counts, because other work on the
 * machine only adds to it; the ways take turns, so that a slow moment hits all of them. What each way shows is compared first.
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import puppeteer from 'puppeteer-core';
import {rollup} from 'rollup';
import {renderArticle} from '../dist/server/index.js';

const PEERS = ['markup', 'broadsheet', 'lit', 'preact'];
const SLOWER = 4;
const COLD_RUNS = 9;
const WARM_ROUNDS = 8;
const MOUNTS = 40;
const HELD = 200;

const words = 'The first ferry of the year left the eastern quay at seven, with eleven passengers and two bicycles. ';
const text = (value) => ({type: 'text', value});
const paragraph = (count, more = '') => ({
  type: 'paragraph',
  children: [
    text(`${count}. ${words}${more}`),
    {type: 'emphasis', children: [text('In time')]},
    text(`, as ever. ${words}`),
    {type: 'link', url: `https://example.org/${count}`, children: [text('Read on')]},
    text('.'),
  ],
});
const block = (count, more) => {
  if (count % 10 === 0) return {type: 'heading', depth: 2, children: [text(`Part ${count}`)]};
  if (count % 17 === 0)
    return {type: 'list', ordered: false, children: [1, 2, 3].map(() => ({type: 'listItem', children: [paragraph(count)]}))};
  return paragraph(count, more);
};
const article = (headline, more = '') => ({
  type: 'NewsArticle',
  id: 'bench',
  inLanguage: 'en',
  headline,
  description: [text('After a winter on land, the boats are back.')],
  author: [{type: 'Person', name: 'Ada Rell', url: 'https://example.org/ada'}],
  datePublished: '2025-06-05T09:30:00Z',
  image: [],
  body: Array.from({length: 30}, (_, index) => block(index + 1, index === 12 ? more : '')),
});
const FIRST = article('Ferries run again');
const SECOND = article('Ferries run late', 'It rained. ');
const PRINTED = renderArticle(FIRST).html;
const HTML = PRINTED.replace(/^<news-article>|<\/news-article>$/g, '');

async function bundle(name) {
  const built = await rollup({
    input: fileURLToPath(new URL(`peers/${name}.js`, import.meta.url)),
    context: 'null',
    plugins: [nodeResolve({exportConditions: ['browser', 'production']}), terser()],
    onwarn: () => undefined,
  });
  const {output} = await built.generate({format: 'iife', inlineDynamicImports: true});
  return output[0].code;
}
const scripts = Object.fromEntries(await Promise.all(PEERS.map(async (name) => [name, await bundle(name)])));

const css = readFileSync(new URL('../cdn/broadsheet.css', import.meta.url));
const server = createServer(({url}, response) => {
  const [type, body] =
    url === '/css' ? ['text/css', css] : ['text/html', '<!doctype html><html lang="en"><link rel="stylesheet" href="/css"><main></main>'];
  response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}).listen(0);

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await puppeteer.launch({executablePath, args});

/** Opens a page, runs a function in it with what it needs, and closes it. */
async function inPage(run, slower, ...values) {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`, {waitUntil: 'networkidle0'});
  const cdp = await page.createCDPSession();
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: slower});
  const result = await page.evaluate(run, ...values);
  const after = result === 'heap' ? await heapOf(page, cdp) : undefined;
  await page.close();
  return after ?? result;
}

/** Collects garbage before and after many articles were mounted; gives the bytes that each of them holds. */
async function heapOf(page, cdp) {
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(() => globalThis.mountMore(20));
  const before = await used();
  await page.evaluate((count) => globalThis.mountMore(count), HELD);
  return ((await used()) - before) / HELD;
}

const ROWS = {
  'cold start, from the script in hand to the layout, at a quarter of the speed': [cold, SLOWER, COLD_RUNS],
  'adopting a print that is put into the page, with layout, at a quarter of the speed': [adoptPrint, SLOWER, COLD_RUNS],
  'mounting, with layout, warm': [mountWarm, 1, WARM_ROUNDS],
  'new headline and one paragraph, with layout, warm': [updateWarm, 1, WARM_ROUNDS],
};

const seen = {};
for (const name of PEERS) seen[name] = await inPage(look, 1, scripts[name], FIRST, HTML);
for (const name of PEERS) if (seen[name] !== seen.markup) throw new Error(`${name} shows other HTML:\n${seen[name]}\n${seen.markup}`);

const table = [];
for (const [row, [run, slower, rounds]] of Object.entries(ROWS)) {
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of PEERS) {
      const took = await inPage(run, slower, scripts[name], FIRST, HTML, SECOND, MOUNTS, PRINTED, name);
      if (took !== null) best[name] = Math.min(best[name] ?? Infinity, took);
    }
  }
  const base = best.markup ?? best.broadsheet;
  const ratios = PEERS.map((name) => [name, best[name] === undefined ? '' : (best[name] / base).toFixed(2)]);
  table.push({row, ...Object.fromEntries(ratios), 'the 1.00 in ms': base.toFixed(2)});
}
const heap = {row: 'heap of an article, in kB'};
for (const name of PEERS) heap[name] = ((await inPage(prepareHeap, 1, scripts[name], FIRST, HTML)) / 1000).toFixed(1);
table.push(heap);
console.table(table);
await browser.close();
server.close();

/** In the page: gives the HTML that is shown. */
async function look(script, data, html) {
  globalThis.eval(script);
  const main = document.querySelector('main');
  await globalThis.peer.mount(main, data, html);
  const holder = document.createElement('template');
  holder.innerHTML = main.innerHTML.replace(/<!--.*?-->/g, '').replace(/^<news-article>|<\/news-article>$/g, '');
  for (const element of holder.content.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const {name} of attributes) element.removeAttribute(name);
    for (const {name, value} of attributes) element.setAttribute(name, value);
  }
  return holder.innerHTML;
}

/** In the page: runs the script for the first time, and shows the article. */
async function cold(script, data, html) {
  const main = document.querySelector('main');
  const begin = performance.now();
  globalThis.eval(script);
  await globalThis.peer.mount(main, data, html);
  main.getBoundingClientRect();
  return performance.now() - begin;
}

/** In the page: puts printed words into it and lets them be taken over; null where that cannot be done. */
async function adoptPrint(script, data, html, _second, _mounts, printed, name) {
  globalThis.eval(script);
  if (globalThis.peer.adopt === undefined) return null;
  const main = document.querySelector('main');
  const holder = document.createElement('template');
  holder.innerHTML = name === 'broadsheet' ? printed : html;
  const begin = performance.now();
  main.append(holder.content);
  await globalThis.peer.adopt(main, data);
  main.getBoundingClientRect();
  return performance.now() - begin;
}

/** In the page: shows the article again and again; gives the best time. */
async function mountWarm(script, data, html, _second, mounts) {
  globalThis.eval(script);
  let best = Infinity;
  for (let count = 0; count < mounts; count++) {
    const main = document.querySelector('main').appendChild(document.createElement('div'));
    const begin = performance.now();
    await globalThis.peer.mount(main, data, html);
    main.getBoundingClientRect();
    best = Math.min(best, performance.now() - begin);
    main.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return best;
}

/** In the page: changes the headline and a paragraph to and fro; gives the best time, and null where nothing can be renewed. */
async function updateWarm(script, data, html, second, mounts) {
  globalThis.eval(script);
  const {peer} = globalThis;
  if (peer.update === undefined) return null;
  const main = document.querySelector('main');
  await peer.mount(main, data, html);
  let best = Infinity;
  for (let count = 0; count < mounts; count++) {
    const next = structuredClone(count % 2 === 0 ? second : data);
    const begin = performance.now();
    await peer.update(main, next);
    main.getBoundingClientRect();
    best = Math.min(best, performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return best;
}

/** In the page: gets ready to mount as many articles as are asked for, each with data of its own. */
function prepareHeap(script, data, html) {
  globalThis.eval(script);
  globalThis.mountMore = async (count) => {
    for (let index = 0; index < count; index++) {
      const main = document.querySelector('main').appendChild(document.createElement('div'));
      await globalThis.peer.mount(main, structuredClone(data), html);
    }
  };
  return 'heap';
}
