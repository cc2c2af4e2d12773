import {useFormats} from '../../src/define.js';
import {WEB_FORMATS} from '../../src/formats/web.js';

useFormats(...WEB_FORMATS);

/** Names of the article fixtures that show words. */
export const FIXTURES = [
  'arabic.json',
  'foreign-news.jsonld',
  'foreign-news.wordpress.json',
  'german.json',
  'headline-only.json',
  'japanese.json',
  'live.jsonld',
  'long-feature.json',
  'long-words.json',
  'no-author.jsonld',
  'opinion.json',
  'wire.json',
] as const;

/** Fetches a fixture as text. */
export async function fixtureText(name: string): Promise<string> {
  return (await fetch(`/fixtures/articles/${name}`)).text();
}

/** The address that fixtures are read against. */
export const BASE = `${location.origin}/`;

/** Puts markup into the page and gives its first element; it is gone after the test. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- The test knows which element its markup makes.
export function put<T extends Element = HTMLElement>(markup: string): T {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  held.push(holder);
  return holder.firstElementChild as T;
}

const held: Element[] = [];

/** Takes what tests have put out of the page again. */
export function tidy(): void {
  for (const element of held.splice(0)) element.remove();
}

/** Waits for an event of an element. */
export function once<Name extends keyof HTMLElementEventMap>(element: Element, name: Name): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    element.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), {once: true});
  });
}

/** Opens a page of its own in a frame, under headers of its own, and gives its document and the reports about it. */
export async function openPage(
  html: string,
  {
    csp = '',
    header,
    sandbox,
    fragment = '',
    width = 800,
    height = 600,
  }: {csp?: string; header?: string | undefined; sandbox?: string | undefined; fragment?: string; width?: number; height?: number} = {},
): Promise<{frame: HTMLIFrameElement; document: Document; window: Window; reports: () => Promise<string[]>}> {
  const key = String(Math.random());
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  await fetch(`/__page?k=${key}`, {method: 'POST', body: JSON.stringify({html, csp, header})});
  frame.src = `/__page?k=${key}${fragment}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  held.push(frame);
  await loaded;
  const reports = async (): Promise<string[]> => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await (await fetch(`/__reports?k=${key}`)).json()) as string[];
  };
  return {frame, document: frame.contentDocument!, window: frame.contentWindow!, reports};
}

/** Waits until something holds, and fails after twelve seconds. */
export async function until(holds: () => unknown): Promise<void> {
  const end = performance.now() + 12_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Loads a classic script into a document. */
export function loadScript(document: Document, src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    document.documentElement.append(script);
  });
}
