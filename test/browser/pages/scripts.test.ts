import {expect} from '@open-wc/testing';
import type {WordsElement} from '../../../src/components/words-element.js';
import {loadScript, openPage, tidy, until} from '../helpers.js';

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

/** Leaves out the numbers in ids: they follow the order in which elements start. */
const unnumbered = (text: string): string => text.replace(/(["#]bsh(?:-|:note-))\d+-?/g, '$1');

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

/** Where the script may stand, and how it may be loaded: what is in the head, before the words, and behind them. */
const PLACES: Readonly<Record<string, readonly [head: string, before: string, behind: string]>> = {
  'in the head': ['<script src="/cdn/broadsheet.iife.js"></script>', '', ''],
  'in the head, deferred': ['<script defer src="/cdn/broadsheet.iife.js"></script>', '', ''],
  'in the head, async': ['<script async src="/cdn/broadsheet.iife.js"></script>', '', ''],
  'in the head, as a module': [MODULE, '', ''],
  'in the head, as an async module': ['<script type="module" async src="/cdn/broadsheet.js"></script>', '', ''],
  'before the words': ['', CLASSIC, ''],
  'behind the words': ['', '', CLASSIC],
  'behind the words, as a module': ['', '', MODULE],
  'written into the page by another script': ['', '', script("document.write('<script src=\"/cdn/broadsheet.iife.js\"></' + 'script>')")],
  'as a module, with a classic one for browsers that know none': [
    `${MODULE}<script nomodule src="/cdn/broadsheet.iife.js"></script>`,
    '',
    '',
  ],
};

const STORY = JSON.stringify({type: 'NewsArticle', headline: 'Ferries run again', author: [], image: [], body: ['At seven.']});

/** The three moments at which a page may hand data over. */
const HANDED = `<news-article id="early"></news-article><news-article id="late"></news-article><news-article id="made"></news-article>${script(`
  document.getElementById('early').data = ${STORY};
  customElements.whenDefined('news-article').then(() => {
    document.getElementById('late').data = ${STORY};
    const element = document.createElement('news-article');
    element.data = ${STORY};
    document.getElementById('made').replaceWith(element);
  });`)}`;

const headlines = (root: ParentNode): string[] => [...root.querySelectorAll('.bsh-headline')].map(({textContent}) => textContent);

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
        throw new Error(`${String(error)}: ${noted(opened).faults.join('; ')}`);
      });
      expect(noted(opened)).to.deep.equal({faults: [], warnings: []});
      expect(shown(opened)).to.equal(reference);
    });
  }

  it('says nothing to a loader of modules, and leaves nothing in module.exports', async () => {
    const [amd, commonJs] = await Promise.all(
      ['has a loader of AMD modules', 'looks like CommonJS'].map((name) => openPage(page(PAGES[name]!, WORDS + CLASSIC))),
    );
    await Promise.all([settled(amd!), settled(commonJs!)]);
    for (const opened of [amd!, commonJs!]) {
      expect(noted(opened)).to.deep.equal({faults: [], warnings: []});
      expect(shown(opened)).to.equal(reference);
    }
    expect((amd!.window as unknown as {defined: unknown[]}).defined).to.deep.equal([]);
    expect(Object.keys((commonJs!.window as unknown as {module: {exports: object}}).module.exports)).to.deep.equal([]);
  });

  it('leaves older Lit to work beside it', async () => {
    const opened = await openPage(page(PAGES['has an older Lit, and templates of an older one still']!));
    await settled(opened);
    const {document} = opened;
    await until(() => document.querySelector('aside photo-credit')?.textContent === 'Photo: Meridian Agency');
    const app = document.querySelector('page-app')!.shadowRoot!;
    await until(() => app.querySelector('news-byline')?.textContent === 'Written by Ida Marlow');
    expect(app.querySelector('p')?.textContent).to.equal('Of the page');
    expect(noted(opened)).to.deep.equal({faults: [], warnings: []});
  });

  for (const [taken, others] of [
    ['news-article', ['news-byline', 'photo-credit', 'trending-list']],
    ['photo-credit', ['news-article', 'news-byline', 'trending-list']],
  ] as const) {
    it(`leaves <${taken}> to a script that has it, and keeps its other elements`, async () => {
      const own = script(`customElements.define('${taken}', class extends HTMLElement { connectedCallback() { this.title = 'own'; } });`);
      const forms = [taken, ...others].map((tag) => `<div data-${tag} data-credit="Meridian" data-by="Ida Marlow">Words</div>`).join('');
      const opened = await openPage(
        page(own, `<${taken}>Own words</${taken}>${forms}<photo-credit credit="Meridian"></photo-credit>${MODULE}`),
      );
      const {document} = opened;
      await until(() => noted(opened).warnings.length > 0 && document.querySelector(`[data-${others[0]}] > ${others[0]}`));
      expect(noted(opened).faults).to.deep.equal([]);
      expect(noted(opened).warnings).to.have.lengthOf(1);
      expect(noted(opened).warnings[0]).to.contain(`<${taken}>`);
      expect(document.querySelector<HTMLElement>(taken)?.title).to.equal('own');
      expect(document.querySelector(taken)?.textContent).to.equal('Own words');
      expect(document.querySelector(`[data-${taken}]`)?.innerHTML).to.equal('Words');
      for (const tag of others) expect(document.querySelectorAll(`[data-${tag}] > ${tag}`).length).to.equal(1);
    });
  }

  it('counts the small script for printed words as a first copy', async () => {
    const opened = await openPage(
      page('<script src="/cdn/broadsheet.printed.iife.js"></script>', `<news-article>Words</news-article>${CLASSIC}`),
    );
    expect(noted(opened)).to.deep.equal({faults: [], warnings: ['Broadsheet is on this page already; the first copy stays in charge.']});
  });

  it('may give our classes names of its own, in a registry of its own where the engine has them', async () => {
    const opened = await openPage(
      page(
        `<script type="module">
          import {NewsArticle} from '/cdn/broadsheet.js';
          customElements.define('page-article', class extends NewsArticle {});
          window.scoped = false;
          try {
            const registry = new CustomElementRegistry();
            window.scoped = true;
            registry.define('news-article', NewsArticle);
            const root = document.querySelector('section').attachShadow({mode: 'open', customElementRegistry: registry});
            root.innerHTML = '<news-article src="/fixtures/articles/german.json" base-url="/"></news-article>';
          } catch (error) {
            // An engine without scoped registries lets nobody construct one.
            if (window.scoped) faults.push(String(error));
          }
        </script>`,
        '<section></section><page-article src="/fixtures/articles/german.json" base-url="/"></page-article>',
      ),
    );
    const {document, window} = opened;
    await until(() => document.querySelector('page-article .bsh-headline'));
    if ((window as unknown as {scoped: boolean}).scoped)
      await until(() => document.querySelector('section')!.shadowRoot?.querySelector('.bsh-headline'));
    expect(noted(opened)).to.deep.equal({faults: [], warnings: []});
  });

  it('may have the script anywhere, in any way, and its data at any time', async () => {
    const words = `<news-article src="/fixtures/articles/german.json" base-url="/"></news-article><div data-photo-credit data-credit="Meridian"></div>${HANDED}`;
    const opened = await Promise.all(
      Object.values(PLACES).map(([head, before, behind]) => openPage(page(head, `${before}${words}${behind}`))),
    );
    for (const [index, name] of Object.keys(PLACES).entries()) {
      const {document} = opened[index]!;
      await until(() => document.querySelectorAll('.bsh-article').length === 4 && document.querySelector('.bsh-credit'));
      for (const element of document.querySelectorAll<WordsElement>('news-article')) await element.updateComplete;
      expect(noted(opened[index]!), name).to.deep.equal({faults: [], warnings: []});
      expect(unnumbered(shown(opened[index]!)), name).to.equal(unnumbered(shown(opened[0]!)));
      expect(headlines(document).slice(1), name).to.deep.equal(['Ferries run again', 'Ferries run again', 'Ferries run again']);
    }
  });

  it('shows its fallback until the script comes, however late, and bears it twice', async () => {
    const opened = await openPage(
      page('', `${WORDS}<news-article src="/fixtures/articles/german.json"><a href="/x">Fallback</a></news-article>`),
    );
    const {document} = opened;
    expect(document.querySelector('news-article:last-of-type a')?.textContent).to.equal('Fallback');
    expect(document.querySelectorAll('.bsh-article').length).to.equal(0);
    await loadScript(document, '/cdn/broadsheet.iife.js');
    await until(() => document.querySelectorAll('.bsh-article').length === 4);
    const words = document.querySelector('.bsh-article');
    await loadScript(document, '/cdn/broadsheet.iife.js');
    const module = document.createElement('script');
    module.type = 'module';
    module.src = '/cdn/broadsheet.js';
    document.body.append(module);
    await until(() => noted(opened).warnings.length === 2);
    expect(document.querySelector('.bsh-article') === words).to.equal(true);
    expect(document.querySelectorAll('.bsh-article').length).to.equal(4);
    expect(document.querySelectorAll('[data-trending-list] > trending-list').length).to.equal(1);
    expect(noted(opened).faults).to.deep.equal([]);
    expect(noted(opened).warnings).to.have.lengthOf(2);
  });

  it('may be written anew by a late script', async () => {
    const opened = await openPage(page('', WORDS + CLASSIC));
    await settled(opened);
    const {document} = opened;
    document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Advertisers' scripts still do it.
    document.write(page('', WORDS));
    document.close();
    await settled(opened);
    expect(unnumbered(shown(opened))).to.equal(unnumbered(reference));
  });
});
