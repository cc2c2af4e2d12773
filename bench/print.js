/**
 * Measures how fast one processor prints stories: `node bench/print.js`, after a build.
 *
 * All print the same story from the same model: Broadsheet with everything it knows of bylines, credits, anchors, notes and languages,
 * the others, and our printer once, with templates that know no more than this story needs. That they print the same is checked first. Rounds take turns, and of each the best counts. Prints stories a second, and how many for each one of hand-written strings.
 */
import {render as renderLit} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {parseFragment} from 'parse5';
import {h} from 'preact';
import {renderToString} from 'preact-render-to-string';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {toHtml} from '../dist/html/to-string.js';
import {adapt, elementOf} from '../dist/server/index.js';
import {makePrinter} from './print/elements.js';
import {print as printStrings} from './print/strings.js';
import {makePrinter as makeSvelte} from './print/svelte.js';
import {print as printTemplates} from './print/templates.js';
import {print as printVue} from './print/vue.js';
import {story} from './story.js';

const ROUNDS = 10;
const MILLISECONDS = 400;
const stories = Array.from({length: 50}, (_, number) => adapt(story(number)).value);

const CONTESTANTS = {
  'hand-written strings': printStrings,
  'our printer, templates as bare as the others’': printTemplates,
  Broadsheet: (article) => toHtml(elementOf(article)),
  Svelte: await makeSvelte(),
  Preact: makePrinter(h, renderToString, {className: 'class', srcSet: 'srcset', dateTime: 'datetime', fetchPriority: 'fetchpriority'}),
  React: makePrinter(createElement, renderToStaticMarkup, {
    className: 'className',
    srcSet: 'srcSet',
    dateTime: 'dateTime',
    fetchPriority: 'fetchPriority',
  }),
  Vue: printVue,
  '@lit-labs/ssr, our templates': (article) => collectResult(renderLit(elementOf(article))),
};

/** Writes what a parser makes of HTML: elements, attributes in order, words; comments, and React's own preloading, are left out. */
function shapeOf(html) {
  const lines = [];
  let words = '';
  const visit = ({nodeName, attrs = [], value, childNodes = []}) => {
    if (nodeName === '#text') words += value;
    if (nodeName === 'link') return;
    if (nodeName.startsWith('#')) return childNodes.forEach(visit);
    const attributes = attrs.map((one) => `${one.name}=${one.value}`).sort();
    lines.push(words, `<${nodeName} ${attributes.join(' ')}>`);
    words = '';
    childNodes.forEach(visit);
    lines.push(words, `</${nodeName}>`);
    words = '';
  };
  visit(parseFragment(html));
  return lines.filter((line) => line !== '').join('\n');
}

const expected = shapeOf(CONTESTANTS.Broadsheet(stories[3]));
const sizes = {};
for (const [name, print] of Object.entries(CONTESTANTS)) {
  const html = await print(stories[3]);
  const shape = shapeOf(html);
  if (shape !== expected) {
    const [lines, wanted] = [shape.split('\n'), expected.split('\n')];
    const at = lines.findIndex((line, index) => line !== wanted[index]);
    throw new Error(`${name} prints something else: ${lines[at]} in place of ${wanted[at]}`);
  }
  sizes[name] = html.length;
}

/** Prints for a while; gives stories for each second of processor time, which other work on the machine does not take from. */
async function round(print) {
  const start = process.cpuUsage();
  let count = 0;
  let used;
  do {
    for (const article of stories) {
      const html = print(article);
      if (typeof html !== 'string') await html;
    }
    count += stories.length;
    const {user, system} = process.cpuUsage(start);
    used = (user + system) / 1000;
  } while (used < MILLISECONDS);
  return (count * 1000) / used;
}

const best = Object.fromEntries(Object.keys(CONTESTANTS).map((name) => [name, 0]));
for (let turn = 0; turn < ROUNDS; turn++)
  for (const [name, print] of Object.entries(CONTESTANTS)) best[name] = Math.max(best[name], await round(print));

const strings = 'hand-written strings';
console.log('| | stories a second | for each one of strings | characters for each one of strings |\n| --- | ---: | ---: | ---: |');
for (const [name, rate] of Object.entries(best))
  console.log(`| ${name} | ${Math.round(rate)} | ${(rate / best[strings]).toFixed(2)} | ${(sizes[name] / sizes[strings]).toFixed(2)} |`);

const printed = CONTESTANTS.Broadsheet(stories[3]);
const without = (pattern) => (printed.length / printed.replace(pattern, '').length).toFixed(3);
console.log(`\nsize for each character of the same without what adoption needs: ${without(/<\/?news-article>| data-bsh="1"/g)}`);
console.log(`and without classes too: ${without(/<\/?news-article>| data-bsh="1"| class="[^"]*"/g)}`);
