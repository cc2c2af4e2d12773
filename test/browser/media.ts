import type {Block, ImageObject, Phrasing} from '../../src/model/article.js';
import type {NewsArticle} from '../../src/elements.js';
import {renderArticle, type RenderOptions} from '../../src/server/index.js';
import {put} from './helpers.js';

export const words = (value: string): Phrasing[] => [{type: 'text', value}];

/** Gives one of the fixtures' pictures. */
export function picture(name: string, height: number, caption: string, more: Partial<ImageObject> = {}): ImageObject {
  const url = (width: number): string => `${location.origin}/pictures/${name}-${String(width)}.jpg`;
  const renditions = [800, 480].map((width) => ({url: url(width), width, height: Math.floor((height * width) / 1600)}));
  return {
    type: 'ImageObject',
    url: url(1600),
    width: 1600,
    height,
    renditions,
    caption: words(caption),
    creditText: 'Ada Rell/Meridian',
    ...more,
  };
}

/** An article about nothing else. */
export const articleOf = (...body: Block[]): object => ({
  type: 'NewsArticle',
  inLanguage: 'en',
  headline: 'A lake and a boat',
  author: [],
  image: [],
  body,
});

/** Builds an article in the page and waits until it is there. */
export async function build(body: Block[], attributes = '', more: object = {}): Promise<NewsArticle> {
  const element = put<NewsArticle>(`<news-article ${attributes}></news-article>`);
  element.data = {...articleOf(...body), ...more};
  await settled(element);
  return element;
}

/** Prints an article into the page and waits until it is adopted. */
export async function print(body: Block[], options: RenderOptions = {}): Promise<NewsArticle> {
  const element = put<NewsArticle>(renderArticle(articleOf(...body), {baseUrl: location.href, ...options}).html);
  await settled(element);
  return element;
}

async function settled(element: NewsArticle): Promise<void> {
  await element.updateComplete;
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 60));
}

/** Keeps a page for a frame on another origin and gives its address there. */
export async function foreignPage(html: string): Promise<string> {
  const key = String(Math.random());
  await fetch(`/__page?k=${key}`, {method: 'POST', body: JSON.stringify({html})});
  const here = new URL(location.href);
  return `${here.protocol}//${here.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${here.port}/__page?k=${key}`;
}

/** The script of a frame that sends messages to the page it stands in. */
export const sending = (...messages: unknown[]): string =>
  `<!doctype html><title>Frame</title><p>Frame</p><script>for (const message of ${JSON.stringify(messages)}) parent.postMessage(message, '*');</script>`;
