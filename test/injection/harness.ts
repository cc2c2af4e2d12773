import {DOCUMENTS, fill, nameOf, type Document, type Place} from './documents.ts';
import {deedsOf, inspect, pictureHosts, stays, type Finding, type Watched} from './inspect.ts';
import {documentsFor, isInTurn} from './plan.ts';
import type {Fault} from './rules.ts';

/** What a payload did, in words for a report. */
export interface Reported extends Fault {
  payload: string;
  where: string;
}

/** How payloads are spread over documents: in every which, and from which number on they are counted. */
interface Plan {
  step: number;
  turn: number;
}

/** Where relative addresses of documents lead. */
const BASE = 'https://lantern.example/news/';
/** Milliseconds after which a page that never finishes is looked at as it is. */
const PATIENCE = 60_000;
/** Documents that are built in one frame before it is made anew. */
const A_FRAME = 600;
/** Documents that are built side by side: long ones wait for each other's steps. */
const AT_ONCE = 40;

/** What the network was asked for. */
export interface Asked {
  /** Requests there were so far. */
  count: number;
  hosts: string[];
}

/** Gives the hosts that the network was asked for, from a request on. */
export async function askedHosts(from = 0): Promise<Asked> {
  return (await fetch(`/__injection/hosts?from=${String(from)}`)).json() as Promise<Asked>;
}

/** A page of the harness in a frame, watched from outside. */
interface Opened {
  frame: HTMLIFrameElement;
  view: Watched;
  page: globalThis.Document;
  address: string;
}

/** Opens a page in a frame of its own; it may do all but lead the test itself elsewhere and stop it by a dialog. */
export async function open(path: string): Promise<Opened> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups');
  frame.width = '600';
  const address = new URL(path, location.href).href;
  frame.src = address;
  const loaded = new Promise((resolve) => {
    for (const name of ['load', 'leaves']) frame.addEventListener(name, resolve, {once: true});
    setTimeout(resolve, PATIENCE);
  });
  document.body.append(frame);
  await loaded;
  return {frame, view: frame.contentWindow as Watched, page: frame.contentDocument!, address};
}

/** Lists everything wrong in an opened page and with what it did, once tasks that wait have run; and closes it. */
export async function close({frame, view, address}: Opened, arePictures: boolean): Promise<{findings: Finding[]; hosts: Set<string>}> {
  await new Promise((resolve) => setTimeout(resolve));
  const findings = deedsOf(view, {arePictures, address}).map((fault): Finding => ({...fault, case: ''}));
  const page = stays(view, address) ? frame.contentDocument : null;
  const hosts = page === null ? new Set<string>() : pictureHosts(page);
  if (page !== null) findings.push(...inspect(page));
  frame.remove();
  return {findings: [...findings, ...strangersIn(hosts, arePictures)], hosts};
}

/** Finds hosts of pictures where no payload may choose one. */
const strangersIn = (hosts: ReadonlySet<string>, arePictures: boolean): Finding[] =>
  arePictures
    ? []
    : [...hosts].filter((host) => host !== location.host).map((host) => ({kind: 'request', what: `a picture of ${host}`, case: ''}));

/** Payloads at the most that are looked for behind what a page did. */
const CULPRITS = 20;

/**
 * Finds out which of the payloads from one number to another did what their page did, by trying half of them, and half of that.
 *
 * What is known by its case is left as it is; what no single payload does is told without one.
 */
export async function narrow(
  findings: readonly Finding[],
  from: number,
  to: number,
  tryRange: (from: number, to: number) => Promise<readonly Finding[]>,
): Promise<Finding[]> {
  const isDeed = (finding: Finding): boolean => finding.case === '';
  const found: Finding[] = [];
  const search = async (deeds: readonly Finding[], start: number, end: number): Promise<void> => {
    if (deeds.length === 0 || found.length >= CULPRITS) return;
    if (end - start <= 1) {
      found.push(...deeds.map((deed) => ({...deed, case: `${String(start)}:`})));
      return;
    }
    const middle = Math.floor((start + end) / 2);
    for (const [first, last] of [
      [start, middle],
      [middle, end],
    ] as const)
      await search((await tryRange(first, last)).filter(isDeed), first, last);
  };
  const deeds = findings.filter(isDeed);
  await search(deeds, from, to);
  return [...findings.filter((finding) => !isDeed(finding)), ...(found.length > 0 ? found : deeds)];
}

/** Opens the printed pages of a list, one after another. */
export async function tryPrinted(count: number, turn: number, place: Place, hosts: Set<string>): Promise<Finding[]> {
  const arePictures = place === 'data';
  const all: Finding[] = [];
  const print = (from: number, to: number): Promise<Opened> =>
    open(`/__injection/printed?place=${place}&turn=${String(turn)}&from=${String(from)}&to=${String(to)}`);
  for (let from = 0; from < count;) {
    const opened = await print(from, count);
    const next = (stays(opened.view, opened.address) ? opened.view.__next : undefined) ?? from + 1;
    const {findings, hosts: asked} = await close(opened, arePictures);
    for (const host of asked) hosts.add(host);
    all.push(...(await narrow(findings, from, next, async (first, last) => (await close(await print(first, last), arePictures)).findings)));
    from = next;
  }
  return all;
}

interface Words extends HTMLElement {
  data: unknown;
  updateComplete: Promise<unknown>;
  issues?: readonly {code: string; message: string}[];
}

/** Makes an element with a document in it, marked by its case. */
function elementOf(page: globalThis.Document, name: string, {shape}: Document, data: unknown): Words {
  const holder = page.createElement('x-case');
  holder.setAttribute('data-case', name);
  const element = page.createElement(shape.isList === true ? 'trending-list' : 'news-article') as Words;
  element.setAttribute('base-url', BASE);
  element.setAttribute('embeds', 'allow');
  // Content of a trusted host opens in a frame at once, in the place of its card.
  element.setAttribute('show', 'contents reading-time topics biographies usage-terms description byline dates views');
  if (!['markdown', 'rss', 'atom'].includes(shape.format) && shape.name !== 'with JSON-LD') element.setAttribute('format', shape.format);
  element.data = data;
  holder.append(element);
  return element;
}

/** Lists the documents that a browser does not read itself, as a server reads them. */
async function adaptedFor(payload: number, turn: number, documents: readonly [number, Document][]): Promise<unknown[]> {
  const isNeeded = documents.some(([, {shape}]) => ['markdown', 'rss', 'atom'].includes(shape.format));
  return isNeeded
    ? ((await (await fetch(`/__injection/adapted?payload=${String(payload)}&turn=${String(turn)}`)).json()) as unknown[])
    : [];
}

/** Adds the documents of one payload to a page, and gives their elements. */
async function addDocuments(page: globalThis.Document, payload: number, text: string, plan: Plan, place: Place): Promise<Words[]> {
  const documents = documentsFor(payload + plan.turn, text.length, plan.step, place);
  const adapted = await adaptedFor(payload, plan.turn, documents);
  return documents.flatMap(([index, document]) => {
    const isAdapted = ['markdown', 'rss', 'atom'].includes(document.shape.format);
    const data = isAdapted ? adapted[index] : fill(document, text, `${location.origin}/__injection/pixel.gif`);
    return data === null ? [] : [elementOf(page, `${String(payload)}:${String(index)}`, document, data)];
  });
}

/** Puts elements into a page, out of sight, waits for their words, and lists what is wrong with them. */
async function paint(page: globalThis.Document, elements: readonly Words[], arePictures: boolean, hosts: Set<string>): Promise<Finding[]> {
  const holder = page.createElement('div');
  holder.hidden = true;
  holder.className = 'bsh-holder';
  holder.append(...elements.map((element) => element.parentElement ?? element));
  page.body.append(holder);
  // Long articles are painted step by step, a step a frame; before printing, at once.
  await Promise.all(elements.map((element) => Promise.race([element.updateComplete, new Promise((resolve) => setTimeout(resolve, 0))])));
  page.defaultView?.dispatchEvent(new Event('beforeprint'));
  await Promise.all(elements.map((element) => element.updateComplete));
  const inner = elements.flatMap((element): Finding[] =>
    (element.issues ?? []).flatMap(({code, message}) =>
      code === 'input/internal' ? [{kind: 'error', what: message, case: element.closest('x-case')?.getAttribute('data-case') ?? ''}] : [],
    ),
  );
  const findings = inspect(holder);
  const asked = pictureHosts(holder);
  for (const host of asked) hosts.add(host);
  holder.remove();
  return [...inner, ...findings, ...strangersIn(asked, arePictures)];
}

/** Puts every payload of a list into elements by `add`, many in a frame. */
async function tryBuilt(
  texts: readonly string[],
  arePictures: boolean,
  hosts: Set<string>,
  add: (page: globalThis.Document, payload: number) => Promise<Words[]>,
): Promise<Finding[]> {
  const run = async (from: number, to: number): Promise<{findings: Finding[]; next: number}> => {
    const opened = await open('/__injection/elements');
    const keys = keysOf(opened.view);
    const findings: Finding[] = [];
    let count = 0;
    let next = from;
    while (next < to && count < A_FRAME) {
      const elements: Words[] = [];
      for (; next < to && elements.length < AT_ONCE; next++) elements.push(...(await add(opened.page, next)));
      count += elements.length;
      findings.push(...(await paint(opened.page, elements, arePictures, hosts)));
    }
    if (keysOf(opened.view) !== keys) findings.push({kind: 'prototype', what: 'Object.prototype or Array.prototype has changed', case: ''});
    findings.push(...(await close(opened, arePictures)).findings);
    return {findings, next};
  };
  const all: Finding[] = [];
  for (let from = 0; from < texts.length;) {
    const {findings, next} = await run(from, texts.length);
    all.push(...(await narrow(findings, from, next, async (first, last) => (await run(first, last)).findings)));
    from = next;
  }
  return all;
}

/** Writes down what all objects of a page have. */
export function keysOf(view: Window): string {
  const {Object: Objects, Array: Arrays} = view as unknown as typeof globalThis;
  return [Objects.prototype, Arrays.prototype].flatMap((prototype) => Reflect.ownKeys(prototype).map(String)).join();
}

/** Gives documents with payloads to elements, and lists what is wrong with what they make of them. */
export function tryElements(texts: readonly string[], plan: Plan, place: Place, hosts: Set<string>): Promise<Finding[]> {
  return tryBuilt(texts, place === 'data', hosts, (page, payload) => addDocuments(page, payload, texts[payload] ?? '', plan, place));
}

/** Attributes that nothing may come of, whatever markup they are written in. */
const HOSTILE = ['onclick', 'onfocus', 'onload', 'style', 'id', 'is', 'srcdoc', 'href', 'innerhtml', 'textcontent', 'data', 'blocks'];

/** Sets every attribute of every element to a payload, directly and as `data-…`. */
export function tryAttributes(
  texts: readonly string[],
  plan: Plan,
  attributes: ReadonlyMap<string, readonly string[]>,
  hosts: Set<string>,
): Promise<Finding[]> {
  return tryBuilt(texts, true, hosts, (page, payload) => {
    const text = texts[payload] ?? '';
    if (!isInTurn(payload + plan.turn, plan.step)) return Promise.resolve([]);
    const make = (tag: string, names: readonly string[], prefix = ''): Words => {
      const element = page.createElement(prefix === '' ? tag : 'div') as Words;
      if (prefix !== '') element.setAttribute(prefix + tag, text);
      // What a page names as its data is asked for, wherever it lies: that is what the attribute is for.
      for (const name of names) if (name !== 'src' || tag === 'news-embed') element.setAttribute(prefix + name, text);
      const holder = page.createElement('x-case');
      holder.setAttribute('data-case', `${String(payload)}:<${element.localName}> ${tag}`);
      holder.setAttribute('data-given', '');
      holder.append(element);
      return element;
    };
    const plain = [...attributes].map(([tag, names]) => make(tag, names));
    const data = [...attributes]
      .filter(([tag]) => !/embed|time|gallery/.test(tag))
      .map(([tag, names]) => make(tag, [...names, ...HOSTILE], 'data-'));
    const tabs = plain.find(({localName}) => localName === 'trending-tabs');
    const list = {
      type: 'ItemList',
      itemListOrder: 'descending',
      itemListElement: [{position: 1, item: {type: 'Article', url: BASE, headline: 'Boats'}}],
    };
    for (let count = 0; count < 2; count++) {
      const inner = page.createElement('trending-list') as Words;
      inner.setAttribute('heading', text);
      inner.data = list;
      tabs?.append(inner);
    }
    const framed = page.createElement('div');
    framed.setAttribute('data-news-frame', text);
    tabs?.parentElement?.append(framed);
    return Promise.resolve([...plain, ...data]);
  });
}

/** Says in words what was found, each thing once. */
export function report(findings: readonly Finding[], texts: readonly string[]): Reported[] {
  const known = new Set<string>();
  return findings.flatMap(({case: name, kind, what}) => {
    const [payload = '', where = ''] = name.split(/:(.*)/s);
    const reported = {
      payload: payload === '' ? '(unknown)' : (texts[Number(payload)] ?? ''),
      where: DOCUMENTS[Number(where || 'x')] ? nameOf(DOCUMENTS[Number(where)]!) : where,
      kind,
      what,
    };
    const key = JSON.stringify(reported);
    if (known.has(key)) return [];
    known.add(key);
    return [reported];
  });
}
