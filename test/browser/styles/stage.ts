import {renderArticle} from '../../../src/server/index.js';
import type {Isolation} from '../../../src/templates/context.js';
import {articleOf, picture, words} from '../media.js';
import {BASE, fixtureText, loadScript, openPage, until} from '../helpers.js';
import type {Host} from './hosts.js';

/** Keeps an element of the page in its place whatever the page's rules say: all but what is inherited. */
const HELD = [
  'display: block; position: static; float: none; clear: none; inset: auto; columns: auto; overflow: visible; scrollbar-width: none; box-sizing: border-box',
  'margin: 0; padding: 0; border: 0; outline: 0; background: #fff; opacity: 1; filter: none; clip-path: none; mask: none; mix-blend-mode: normal',
  'width: auto; height: auto; min-width: 0; min-height: 0; max-width: none; max-height: none; contain: none; content-visibility: visible',
  'zoom: 1; transform: none; translate: none; rotate: none; scale: none; perspective: none; animation: none; transition: none',
]
  .join('; ')
  .replaceAll(/;|$/g, ' !important;');

/** Makes an article with every kind of block, and what else the elements show. */
async function everything() {
  const response = await fetch('/fixtures/canonical/every-block.json');
  const pictured = (await response.text()).replaceAll(/https:\/\/example\.org\/pictures\/[\w-]+\.jpg/g, `${BASE}pictures/sea-800.jpg`);
  const article = JSON.parse(pictured) as {body: object[]};
  const row = ['harbour', 'lens', 'reeds'].map((name) => picture(name, 1067, 'The far shore, an hour before the first boat.'));
  article.body.splice(
    6,
    0,
    {type: 'gallery', images: row, caption: words('The crossing.')},
    {type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The first crossing', fallback: words('A film.')},
    {type: 'image', layout: 'end', image: picture('reeds', 1067, 'Reeds.')},
    {type: 'paragraph', children: words('Since the flood the crossing has been made by road, around the whole of the lake. '.repeat(4))},
    {type: 'paragraph', children: words('The first ferry of the year left the eastern quay at seven with eleven passengers. '.repeat(4))},
  );
  const live = {
    ...articleOf(),
    type: 'LiveBlogPosting',
    liveBlogUpdate: [9, 8].map((hour) => ({
      type: 'BlogPosting',
      id: `update-${String(hour)}`,
      headline: 'The gates are closed',
      datePublished: `2024-11-14T0${String(hour)}:00:00Z`,
      body: [{type: 'paragraph', children: words('The gauge has dropped eleven centimetres.')}],
    })),
  };
  return {article, live, list: await fixtureText('trending.json')};
}

/** An isolation, or words that no script has touched. */
export type Way = Isolation | 'printed' | 'printed-guarded';

const LAYOUTS = ['list', 'grid', 'compact'] as const;

async function printed(guarded: boolean): Promise<string> {
  const {article, live, list} = await everything();
  const print = (data: unknown, more: object = {}): string =>
    renderArticle(data, {baseUrl: BASE, guarded, show: new Set(['topics']), ...more}).html;
  const lists = LAYOUTS.map((layout) => print(list, {layout, thumbnails: true, limit: 2}));
  return [print(article, {idPrefix: 'a-'}), print(live, {idPrefix: 'l-'}), ...lists].join('');
}

function empty(isolation: Isolation): string {
  const more = `isolation="${isolation}" base-url="${BASE}" current="false"`;
  const lists = LAYOUTS.map((layout) => `<trending-list ${more} layout="${layout}" thumbnails limit="2"></trending-list>`);
  const tab = (name: string): string => `<trending-list ${more} heading="${name}" limit="2"></trending-list>`;
  return `<news-article ${more} show="topics"></news-article><news-article ${more} data-live></news-article>
    <news-byline ${more} by="Written by Ida Marlow" published="2024-06-19T09:45:00+02:00"></news-byline>
    <photo-credit ${more} credit="Meridian Agency" license="https://example.org/licence"></photo-credit>
    ${lists.join('')}<trending-tabs ${more}>${tab('Most read')}${tab('Most shared')}</trending-tabs>`;
}

/** An article whose gallery and embed are there to be opened; the frame shows a picture of this host. */
function opened(isolation: Isolation): string {
  return `<news-article isolation="${isolation}" embed-hosts="${location.host}"></news-article>`;
}

function toOpen(): object {
  const images = ['harbour', 'reeds', 'sea'].map((name) => picture(name, 1067, 'The far shore, an hour before the first boat.'));
  return articleOf(
    {type: 'gallery', images},
    {type: 'embed', url: BASE, embedUrl: `${BASE}pictures/sea-480.jpg`, title: 'The first crossing'},
  );
}

const INLINE = 'news-byline, photo-credit';
/** What pages call the place of their text; many style its bare elements. */
const CONTAINERS = 'site content entry-content text-content is-layout-flow';
const TAGS = 'news-article, news-byline, photo-credit, trending-list, trending-tabs';

/** A page in a frame, with all elements in it, that can change what it wears. */
export interface Stage {
  frame: HTMLIFrameElement;
  document: Document;
  window: Window;
  /** Roots of the words, in the light and in the shadow. */
  roots: readonly Element[];
  wear: (...css: readonly string[]) => void;
}

/**
 * Opens a page with all elements, side by side in each way and each so wide, and waits until everything in it stands.
 *
 * With `isOpen` there is an article alone: a frame in it is open, and a picture fills the window.
 */
export async function openStage(ways: readonly Way[], {width = 700, isHeld = true, isOpen = false} = {}): Promise<Stage> {
  const hold = isHeld ? ` style="${HELD}"` : '';
  const parts = await Promise.all(
    ways.map(async (way) => (way.startsWith('printed') ? printed(way !== 'printed') : (isOpen ? opened : empty)(way as Isolation))),
  );
  const isScripted = ways.some((way) => !way.startsWith('printed'));
  const sheet = isScripted ? '' : '<link rel="stylesheet" href="/cdn/broadsheet.css">';
  const stage = `<main id="stage"${isHeld ? '' : ` class="${CONTAINERS}"`}${hold.replace('display: block', 'display: grid').replace('width: auto', `width: ${String(width * ways.length)}px !important; grid: auto / repeat(${String(ways.length)}, minmax(0, 1fr))`)}>${parts.map((part) => `<section${hold}>${part}</section>`).join('')}</main>`;
  const page = await openPage(
    `<!doctype html><html lang="en"${hold}><head><meta charset="utf-8"><title>Page</title>${sheet}</head><body${hold}>${stage}</body></html>`,
  );
  const {frame, document, window} = page;
  frame.width = String(isHeld ? width * ways.length + 40 : width);
  const elements = [...document.querySelectorAll<HTMLElement & {data?: unknown}>(TAGS)];
  // A flex box has no line of its own, whose height would be the page's.
  if (isHeld)
    for (const element of elements)
      element.setAttribute('style', HELD.replace('display: block', element.matches(INLINE) ? 'display: flex' : '$&'));
  if (isScripted) await (isOpen ? open : give)(document, elements);
  const roots = elements.flatMap((element) => [...(element.shadowRoot ?? element).querySelectorAll('[data-bsh], .bsh-tabs')]);
  // What an engine cannot play fails sooner or later: here it has failed in all of them.
  for (const root of roots) for (const player of root.querySelectorAll('video, audio')) player.dispatchEvent(new Event('error'));
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  for (const image of pictures) image.loading = 'eager';
  await until(() => pictures.every((image) => image.complete && image.naturalWidth > 0));
  const wear = (...css: readonly string[]): void => {
    for (const old of document.querySelectorAll('[data-host]')) old.remove();
    for (const text of css) {
      const style = document.createElement('style');
      style.dataset['host'] = '';
      style.textContent = text;
      document.head.append(style);
    }
    // Asking for movements brings the styles up to date.
    for (const movement of document.getAnimations()) if (movement instanceof document.defaultView!.CSSTransition) movement.finish();
  };
  return {frame, document, window, roots, wear};
}

/** Brings the script, and the data of each element; ready when nothing is missing. */
async function give(document: Document, elements: readonly (HTMLElement & {data?: unknown})[]): Promise<void> {
  const {article, live, list} = await everything();
  await loadScript(document, '/cdn/broadsheet.iife.js');
  for (const element of elements) {
    if (element.localName === 'news-article') element.data = element.matches('[data-live]') ? live : article;
    if (element.localName === 'trending-list') element.data = list;
  }
  const rootOf = (element: HTMLElement): ParentNode => element.shadowRoot ?? element;
  const find = (tag: string, selector: string): boolean =>
    elements.filter((element) => element.matches(tag)).every((element) => rootOf(element).querySelector(selector) !== null);
  await until(() => find('trending-tabs', '.bsh-tab') && find(`:is(${TAGS}):not(trending-tabs)`, '[data-bsh]'));
  await until(() => find('news-article:not([data-live])', '.bsh-foot') && find('news-article:not([data-live])', '.bsh-enlarge'));
  await until(() => find('news-article:not([data-live])', '.bsh-button'));
}

/** Brings the script and the article, and opens what can be opened. */
async function open(document: Document, elements: readonly (HTMLElement & {data?: unknown})[]): Promise<void> {
  await loadScript(document, '/cdn/broadsheet.iife.js');
  for (const element of elements) element.data = toOpen();
  for (const element of elements) {
    const root = element.shadowRoot ?? element;
    await until(() => root.querySelector('.bsh-enlarge') !== null && root.querySelector('.bsh-button') !== null);
    for (const name of ['.bsh-button', '.bsh-enlarge']) root.querySelector<HTMLElement>(name)!.click();
    await until(() => root.querySelector('.bsh-frame') !== null && root.querySelector('.bsh-lightbox[open]') !== null);
  }
}

const texts = new Map<string, Promise<string>>();

/** Reads the sheets of a host, each once. */
export function sheetsOf({sheets}: Host): Promise<string[]> {
  const read = (url: string): Promise<string> => {
    const known = texts.get(url) ?? fetch(url).then((response) => (response.ok ? response.text() : Promise.reject(new Error(url))));
    texts.set(url, known);
    return known;
  };
  return Promise.all(sheets.map(read));
}
