import type {Block} from '../../src/model/article.js';
import {renderArticle} from '../../src/server/render.js';
import {openPage, until} from './helpers.js';

/** What elements may leave behind on a page, by name; nothing of it when all are gone. */
export type LeftOver = Record<string, number>;

/** A page of its own in which timers, observers and listeners are counted from before the script was there. */
export interface MountPage {
  document: Document;
  window: Window;
  left: () => LeftOver;
}

type Mounted = HTMLElement & {data?: unknown; updateComplete?: Promise<boolean>};

/* eslint-disable @typescript-eslint/unbound-method -- What is taken from a prototype here is called with its own `this`. */
/** Wraps what a page can be held by, so that it can be counted; runs in the page. */
function watchGlobals(): void {
  const page = globalThis as unknown as Window & typeof globalThis & {leftOver: () => LeftOver};
  const timers = new Set<number>();
  const wrapTimer = (start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame', end: string, isOnce: boolean): void => {
    const [begin, cancel] = [page[start] as (...values: unknown[]) => number, page[end as 'clearTimeout'] as (id?: number) => void];
    Object.assign(page, {
      [start]: (callback: (...values: unknown[]) => void, ...rest: unknown[]) => {
        const id = begin.call(
          page,
          (...values: unknown[]) => {
            if (isOnce) timers.delete(id);
            callback(...values);
          },
          ...rest,
        );
        timers.add(id);
        return id;
      },
      [end]: (id?: number) => {
        if (id !== undefined) timers.delete(id);
        cancel.call(page, id);
      },
    });
  };
  wrapTimer('setTimeout', 'clearTimeout', true);
  wrapTimer('setInterval', 'clearInterval', false);
  wrapTimer('requestAnimationFrame', 'cancelAnimationFrame', true);

  const observed = new Map<unknown, Set<unknown>>();
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver', 'PerformanceObserver'] as const) {
    const {prototype} = page[name] as unknown as {prototype: Record<string, (this: unknown, target: unknown, options?: unknown) => void>};
    const {observe, unobserve, disconnect} = prototype;
    prototype['observe'] = function (target, options) {
      observed.set(this, (observed.get(this) ?? new Set()).add(target));
      observe?.call(this, target, options);
    };
    prototype['disconnect'] = function (target) {
      observed.delete(this);
      disconnect?.call(this, target);
    };
    if (unobserve === undefined) continue;
    prototype['unobserve'] = function (target) {
      const targets = observed.get(this);
      targets?.delete(target);
      if (targets?.size === 0) observed.delete(this);
      unobserve.call(this, target);
    };
  }

  const listeners = new Map<string, Map<unknown, Set<unknown>>>();
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const nameOf = (target: unknown): string | undefined =>
    target === undefined || target === page
      ? 'window'
      : target === document || target === document.documentElement || target === document.body
        ? 'document'
        : target instanceof MediaQueryList
          ? 'media query'
          : undefined;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, callback: unknown, options?: unknown) {
    const name = nameOf(this);
    if (name !== undefined && callback !== null) {
      const known = listeners.get(`${name} ${type}`) ?? new Map<unknown, Set<unknown>>();
      listeners.set(`${name} ${type}`, known.set(this, (known.get(this) ?? new Set()).add(callback)));
    }
    addEventListener.call(this ?? page, type, callback as EventListener, options as boolean);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type: string, callback: unknown, options?: unknown) {
    const name = nameOf(this);
    if (name !== undefined) listeners.get(`${name} ${type}`)?.get(this)?.delete(callback);
    removeEventListener.call(this ?? page, type, callback as EventListener, options as boolean);
  };

  page.leftOver = () => {
    const sizes = [...listeners].map(([name, targets]) => [name, [...targets.values()].reduce((sum, {size}) => sum + size, 0)] as const);
    const all = [['timers', timers.size] as const, ['observers', observed.size] as const, ...sizes];
    return Object.fromEntries(all.filter(([, size]) => size > 0));
  };
}

/* eslint-enable @typescript-eslint/unbound-method */

/** Opens a page that counts, with the script tag. */
export async function openMountPage(): Promise<MountPage> {
  const html = `<!doctype html><html lang="en"><title>Mounting</title><script>(${watchGlobals.toString()})()</script><script type="module" src="/cdn/broadsheet.js"></script><body>`;
  const {document, window} = await openPage(html);
  await until(() => window.customElements.get('news-article') !== undefined);
  const {leftOver} = window as unknown as {leftOver: () => LeftOver};
  await until(() => document.readyState === 'complete' && leftOver()['timers'] === undefined);
  // The script itself watches the page for markup that shall become elements.
  const before = leftOver();
  const left = (): LeftOver => {
    const more = Object.entries(leftOver()).map(([name, size]) => [name, size - (before[name] ?? 0)] as const);
    return Object.fromEntries(more.filter(([, size]) => size !== 0));
  };
  return {document, window, left};
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const soon = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const words = (value: string): object[] => [{type: 'text', value}];
const picture = (name: string): object => ({
  type: 'ImageObject',
  url: `${location.origin}/pictures/none/${name}`,
  width: 4,
  height: 3,
  alt: name,
});

const BODY = [
  {type: 'paragraph', children: words('The first ferry of the year left at seven.')},
  {type: 'gallery', caption: words('The crossing'), images: ['harbour', 'lens', 'sea'].map(picture)},
  {type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The ferry'},
] as unknown as Block[];
const ARTICLE = {
  type: 'NewsArticle',
  id: 'ferry',
  inLanguage: 'en',
  headline: 'Ferries run again',
  author: [{type: 'Person', name: 'Ada Rell'}],
  image: [],
  datePublished: soon(20),
  body: BODY,
};
const LIVE = {
  ...ARTICLE,
  type: 'LiveBlogPosting',
  liveBlogUpdate: [5, 9].map((minutes) => ({
    type: 'BlogPosting',
    id: `at-${String(minutes)}`,
    datePublished: soon(minutes),
    body: [{type: 'paragraph', children: words(`It rained ${String(minutes)} minutes ago.`)}],
  })),
};
const LIST = {
  type: 'ItemList',
  name: 'Most read',
  itemListElement: [1, 2, 3].map((position) => ({
    type: 'ListItem',
    position,
    item: {
      type: 'NewsArticle',
      url: `https://example.org/${String(position)}`,
      headline: `Story ${String(position)}`,
      datePublished: soon(5),
    },
  })),
};

/** Prints something without the addresses of its pictures, which nobody here shall ask for. */
const printed = (data: object, attributes = ''): string =>
  renderArticle(data, {relative: true})
    .html.replaceAll(/ src="[^"]*\/none\/[^"]*"/g, ` src="${PIXEL}"`)
    .replace(/^<[a-z-]+/, (tag) => `${tag} ${attributes}`);
const time = `<time class="bsh-time" datetime="${soon(3)}">Today</time>`;
const card = '<div class="bsh-card-words"><a class="bsh-card-link" href="https://www.youtube.com/watch?v=abcdefghijk">The ferry</a></div>';
const figure = (name: string): string =>
  `<li class="bsh-slide"><figure class="bsh-figure"><img class="bsh-image" src="${PIXEL}" alt="${name}"></figure></li>`;

/** What is mounted, by name: how often of a thousand times, markup, and data that is set then. */
export const MOUNTED: readonly (readonly [name: string, share: number, markup: string, data?: object])[] = [
  ['news-article, printed, with refresh', 0.25, printed(LIVE, 'src="/fixtures/articles/live.jsonld" refresh="30"')],
  ['news-article, built', 0.25, '<news-article></news-article>', {...LIVE, body: [BODY[0], BODY[2]]}],
  ['news-article, lazy', 0.25, '<div style="padding-block-start: 9000px"><news-article src="/none" loading="lazy"></news-article></div>'],
  ['news-article, in a shadow root', 0.25, '<news-article isolation="shadow"></news-article>', {...ARTICLE, body: [BODY[0], BODY[2]]}],
  ['news-byline', 1, `<news-byline by="By Ada Rell" published="${soon(2)}" relative></news-byline>`],
  ['photo-credit', 1, '<photo-credit credit="Meridian"></photo-credit>'],
  ['trending-list, printed, with refresh', 0.5, printed(LIST, 'src="/none" refresh="30"')],
  ['trending-list, built', 0.5, '<trending-list relative show="dates" limit="3"></trending-list>', LIST],
  ['trending-tabs', 1, `<trending-tabs>${printed(LIST)}${printed({...LIST, name: 'Most shared'})}</trending-tabs>`],
  ['news-time', 1, `<news-time datetime="${soon(3)}">${time}</news-time>`],
  ['news-gallery', 1, `<news-gallery><ul class="bsh-slides" tabindex="0">${['a', 'b', 'c'].map(figure).join('')}</ul></news-gallery>`],
  ['news-embed', 1, `<news-embed src="https://www.youtube.com/embed/abcdefghijk">${card}</news-embed>`],
];

/** Elements that stand on the page together. */
const TOGETHER = 125;

/** Mounts something and takes it away, so many times; every third goes before it has shown anything. */
export async function mountAndUnmount(
  {document, window}: MountPage,
  markup: string,
  data: object | undefined,
  times: number,
): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  for (let done = 0; done < times; done += TOGETHER) {
    const mounted = Array.from({length: TOGETHER}, () => {
      const copy = document.importNode(template.content, true).firstElementChild as Mounted;
      if (data !== undefined) copy.data = data;
      document.body.append(copy);
      return copy;
    });
    for (const [index, element] of mounted.entries()) if (index % 3 === 0) element.remove();
    for (const element of mounted) if (element.isConnected) await element.updateComplete;
    // What begins in a task of its own has begun, observers have told what they see, and the reader has looked at a picture.
    await new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve)));
    document.querySelector<HTMLElement>('.bsh-step-on')?.click();
    document.querySelector<HTMLElement>('.bsh-enlarge')?.click();
    for (const element of mounted) element.remove();
  }
  await new Promise((resolve) => window.setTimeout(resolve));
}
