import {expect} from '@open-wc/testing';
import type {WordsElement} from '../../../src/components/words-element.js';
import {openPage, tidy, until} from '../helpers.js';

/** Notes what goes wrong on a page before any other script runs; nothing of it is on a prototype. */
const WATCH = `<script>
  faults = [];
  warnings = [];
  addEventListener('error', ({message, target}) => faults.push(message || target.src));
  addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
  console.error = (...words) => faults.push(words.join(' '));
  console.warn = (...words) => warnings.push(words.join(' '));
</script>`;
const MODULE = '<script type="module" src="/cdn/broadsheet.js"></script>';
const CLASSIC = '<script src="/cdn/broadsheet.iife.js"></script>';

/** One of everything: three ways for data to come, an element with attributes alone, and the form for content systems. */
const WORDS = `
  <news-article src="/fixtures/articles/long-feature.json" base-url="/"></news-article>
  <news-article src="/fixtures/articles/foreign-news.wordpress.json" base-url="/"></news-article>
  <news-article base-url="https://lantern.example/">
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries run again", "author": [{"@type":"Person", "name": "Ida Marlow"}, {"@type":"Person", "name": "Jon Vell"}]}</script>
    <template><p>The first <b>boat</b> left at seven.</p><ul><li>One.</li><li>Two.</li></ul></template>
  </news-article>
  <news-byline by="Written by Ida Marlow and Jon Vell" published="2024-06-19T09:45:00+02:00"></news-byline>
  <photo-credit creator="Ida Marlow" source="Meridian Agency"></photo-credit>
  <div data-trending-list data-src="/fixtures/articles/trending.json" data-limit="5"><a href="/most-read">Most read</a></div>`;

const page = (head: string, body = WORDS + MODULE): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scripts</title>${WATCH}${head}</head><body><main>${body}</main></body></html>`;

type Opened = Awaited<ReturnType<typeof openPage>>;
interface Watched {
  faults: string[];
  warnings: string[];
}
const noted = ({window}: Opened): Watched => {
  const {faults, warnings} = window as unknown as Watched;
  return {faults: [...faults], warnings: [...warnings]};
};

/** Waits until every element shows its words to the end. */
async function settled({document}: Opened): Promise<void> {
  const main = document.querySelector('main')!;
  await until(() => main.querySelectorAll('.bsh-article').length === 3 && main.querySelector('trending-list .bsh-entry a'));
  await until(() => main.querySelector('photo-credit')!.textContent !== '' && main.querySelector('news-byline')!.textContent !== '');
  for (const element of main.querySelectorAll<WordsElement>('news-article, trending-list')) await element.updateComplete;
}

/** Writes down what a page shows, by a function of the test's own: those of the page may have been replaced. */
const shown = ({document}: Opened): string =>
  new XMLSerializer().serializeToString(document.querySelector('main')!).replace(/<script[^]*?<\/script>/g, '');

const script = (code: string): string => `<script>${code}</script>`;

/** What other scripts have done to a page before ours runs. */
const PAGES: Readonly<Record<string, string>> = {
  'gives every prototype more, for all loops to see': script(`
    for (const type of [Object, Array, String, Number, Function, Promise, RegExp, Map, Set, Date, Node, Element, HTMLElement, Document, Event, NodeList]) {
      type.prototype.each = function (visit) { for (let i = 0; i < this.length; i++) visit(this[i], i); };
      type.prototype.extra = 'extra';
      type.prototype.none = null;
    }`),
  'replaces methods as Prototype.js did': script(`
    const list = (of) => { if (!of) return []; if ('toArray' in Object(of)) return of.toArray(); let i = of.length || 0; const all = new Array(i); while (i--) all[i] = of[i]; return all; };
    Array.from = list;
    Array.prototype.toArray = Array.prototype.entries = function () { return [].concat(this); };
    Array.prototype.clone = Array.prototype.toArray;
    Array.prototype.first = function () { return this[0]; };
    const reverse = Array.prototype.reverse;
    Array.prototype.reverse = function (inline) { return reverse.call(inline === false ? this.toArray() : this); };
    Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']'; };
    String.prototype.toArray = function () { return this.split(''); };
    String.prototype.sub = String.prototype.gsub = function (pattern, by) { return this.replace(pattern, by); };
    Object.values = (of) => { const all = []; for (const name in of) all.push(of[name]); return all; };
    Function.prototype.bind = function (of) { const own = this; return of === undefined ? own : function () { return own.apply(of, arguments); }; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Element.prototype.update = Element.prototype.replace = Element.prototype.insert = function () { return this; };
    Element.prototype.toggle = Element.prototype.wrap = Element.prototype.select = Element.prototype.update;`),
  'replaces methods as MooTools did': script(`
    Array.from = (of) => (of == null ? [] : typeof of !== 'string' && typeof of.length === 'number' ? (Array.isArray(of) ? of : [].slice.call(of)) : [of]);
    Array.prototype.include = function (item) { if (!this.contains(item)) this.push(item); return this; };
    Array.prototype.contains = function (item) { return this.indexOf(item) !== -1; };
    Array.prototype.empty = function () { this.length = 0; return this; };
    String.prototype.contains = function (text) { return this.indexOf(text) > -1; };
    String.from = String; Number.from = parseFloat; Function.from = (of) => (typeof of === 'function' ? of : () => of);
    Number.prototype.each = Number.prototype.times = function (visit) { for (let i = 0; i < this; i++) visit(i); };
    Function.prototype.bind = function (of, words) { const own = this; return function () { return own.apply(of, words || arguments); }; };
    Function.prototype.extend = function (name, value) { this[name] = value; };
    Element.prototype.get = function (name) { return this[name]; };
    Element.prototype.set = function (name, value) { this[name] = value; return this; };
    Element.prototype.clone = function () { return this.cloneNode(true); };
    Element.prototype.contains = function (other) { return other !== this && [].some.call(this.querySelectorAll('*'), (each) => each === other); };
    Element.prototype.empty = function () { while (this.firstChild) this.removeChild(this.firstChild); return this; };`),
  'puts words of our model on Object.prototype': script(`
    for (const name of ['headline', 'url', 'src', 'type', 'children', 'data', 'author', 'name', 'alt', 'lang', 'key', 'text', 'title', 'item'])
      Object.prototype[name] = 'polluted ' + name;`),
  'puts the words of property descriptors on Object.prototype': script(`
    Object.prototype.get = function (name) { return this[name]; };
    Object.prototype.set = function (name, value) { this[name] = value; };
    Object.prototype.value = 'polluted value';
    Object.prototype.writable = true;`),
  'has a loader of AMD modules': script(`
    defined = [];
    define = function () { defined.push(arguments.length); };
    define.amd = {};
    require = requirejs = function () { throw new Error('asked for a module'); };`),
  'looks like CommonJS': script(
    'module = {exports: {}}; exports = module.exports; global = window; process = {env: {}}; require = () => ({});',
  ),
  'wraps customElements.define': script(`
    const {define, get} = customElements;
    taken = [];
    customElements.define = function (name, type, options) { taken.push(name); return define.call(this, name, class extends type {}, options); };`),
  'has an older Lit, and templates of an older one still': `
    <script type="module">
      import '/node_modules/lit-html1/lit-html.js';
    </script>
    <script type="module" src="/fixtures/pages/older-lit.js"></script>`,
};

/** Freezes what a page's hardening freezes: the intrinsics of the language, and the prototypes of nodes beside them. */
const FREEZE = script(`
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!/^[A-Z]/.test(name)) continue;
    const {value} = Object.getOwnPropertyDescriptor(window, name);
    if (typeof value !== 'function') continue;
    Object.freeze(value.prototype ?? {});
    if (!/HTML|Element|Node|Event/.test(name)) Object.freeze(value);
  }
  for (const each of [JSON, Math, Reflect, Intl, customElements]) Object.freeze(each);`);

describe('a page with scripts of its own', () => {
  let reference = '';
  before(async () => {
    const opened = await openPage(page(''));
    await settled(opened);
    reference = shown(opened);
    tidy();
  });
  afterEach(tidy);

  for (const [name, head] of Object.entries({...PAGES, 'has frozen every prototype': FREEZE})) {
    it(`shows the same words where it ${name}`, async () => {
      const opened = await openPage(page(head));
      await settled(opened).catch((error: unknown) => {
        throw new Error(
          `${String(error)}: ${noted(opened).faults.join('; ')}` +
            JSON.stringify(
              [...opened.document.querySelectorAll('news-article,trending-list')].map((e) => [
                (e as unknown as {issues: unknown}).issues,
                e.textContent!.length,
              ]),
            ),
        );
      });
      expect(noted(opened)).to.deep.equal({faults: [], warnings: []});
      expect(shown(opened)).to.equal(reference);
    });
  }
});
