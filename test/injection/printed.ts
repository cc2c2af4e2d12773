import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import {
  createHandler,
  renderArticle,
  renderByline,
  renderDocument,
  renderPhotoCredit,
  type DocumentOptions,
} from '../../dist/server/index.js';
import {fill, type Document, type Place} from './documents.ts';
import {elementFaults, type Fault} from './rules.ts';

/** Where relative addresses of documents lead: a host that nothing is asked of but pictures. */
export const BASE = 'https://lantern.example/news/';
/** A picture that is there wherever a document is. */
export const PICTURE = 'https://lantern.example/quay.gif';

/** Where the styles of printed pages lie. */
export const STYLESHEET = '/none.css';

const OPTIONS = {
  baseUrl: BASE,
  now: new Date('2026-01-01T00:00:00Z'),
  blocks: {'tide-clock': 'tide-clock'},
  show: new Set(['contents', 'reading-time', 'topics', 'biographies', 'usage-terms', 'description', 'byline', 'dates', 'views'] as const),
  articleBody: true,
  stylesheet: STYLESHEET,
} satisfies DocumentOptions;

/** The options that a document is read and printed with. */
export function optionsFor({shape}: Document): DocumentOptions {
  return shape.name === 'with JSON-LD' ? OPTIONS : {...OPTIONS, format: shape.format};
}

/** Prints a document with a payload as a whole page; throws where the reading of it failed inside. */
export function printPage(document: Document, payload: string, picture = PICTURE): string {
  const {html, issues} = renderDocument(fill(document, payload, picture), optionsFor(document));
  const inner = issues.find(({code}) => code === 'input/internal');
  if (inner !== undefined) throw new Error(inner.message);
  return html;
}

type Node = DefaultTreeAdapterTypes.Node;

const PICTURED = new Set(['img', 'source', 'video', 'audio', 'track']);

/** Finds an address from which something would be loaded, other than the one picture that documents have. */
const strangeOf = (tag: string, attributes: readonly {name: string; value: string}[]): Fault[] =>
  attributes
    .filter(({name, value}) => PICTURED.has(tag) && /^(?:src|poster|srcset)$/.test(name) && !value.startsWith(PICTURE))
    .map(({value}) => ({kind: 'request', what: `<${tag}> of ${value.slice(0, 120)}`}));

/** Lists what is wrong in a page, by its tree; JSON-LD in it must be JSON. Where the payload is words it may choose no picture. */
export function markupFaults(html: string, place?: Place): Fault[] {
  const faults: Fault[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) {
      faults.push(
        ...elementFaults(
          node.tagName,
          node.attrs.map(({name, value, prefix = ''}) => ({name: prefix === '' ? name : `${prefix}:${name}`, value})),
          BASE,
        ),
      );
      if (place === 'words') faults.push(...strangeOf(node.tagName, node.attrs));
      if (node.tagName === 'script' && !isJson(node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')))
        faults.push({kind: 'element', what: '<script> that is no JSON'});
    }
    if ('content' in node) open.push(node.content);
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints the small parts with a payload: a byline, a credit. */
export function printParts(payload: string): string[] {
  const person = {
    type: 'Person',
    name: payload,
    url: payload,
    jobTitle: payload,
    affiliation: {type: 'Organization', name: payload, url: payload},
  };
  const picture = {
    type: 'ImageObject',
    url: payload,
    creditText: payload,
    creator: [person],
    copyrightNotice: payload,
    license: payload,
    acquireLicensePage: payload,
  };
  const options = {baseUrl: BASE, theme: payload, timeZone: payload, lang: payload};
  const chosen = {
    ...options,
    heading: payload,
    current: payload,
    idPrefix: 'bsh-',
    embedHosts: [payload],
    embeds: 'allow' as const,
    linkUrl: () => payload,
  };
  const list = {
    type: 'ItemList',
    itemListOrder: 'descending',
    itemListElement: [{type: 'ListItem', position: 1, item: {type: 'Article', url: BASE, headline: 'Boats'}}],
  };
  const article = {
    type: 'Article',
    headline: 'Boats',
    body: [
      {type: 'heading', depth: 2, children: [{type: 'text', value: 'One'}]},
      {type: 'embed', url: payload, embedUrl: payload},
    ],
  };
  return [
    renderByline(payload, options),
    renderByline([person], options),
    renderPhotoCredit(payload, options),
    renderPhotoCredit(picture, options),
    renderArticle(list, chosen),
    renderArticle(article, chosen),
  ].map(({html}) => html);
}

/** Lists what is wrong in what the handler answers about a story whose identifier, words and addresses are the payload. */
export async function handlerFaults(payload: string): Promise<Fault[]> {
  const agent = {type: 'Organization', name: payload, url: payload};
  const input = {
    type: 'NewsArticle',
    headline: payload,
    author: [agent],
    publisher: agent,
    image: [{type: 'ImageObject', url: payload}],
    body: [payload],
  };
  const handle = createHandler({load: () => ({input, options: {stylesheet: STYLESHEET}})});
  const id = encodeURIComponent(payload.slice(0, 300).replace(/\p{Surrogate}/gu, '') || 'x');
  const page = `https://lantern.example/article/${id}`;
  const ask = async (path: string): Promise<string> => (await handle(new Request(`https://lantern.example/${path}`))).text();
  const pages = await Promise.all(['article', 'embed', 'fragment'].map((route) => ask(`${route}/${id}`)));
  const oembed = await ask(`oembed?format=json&url=${encodeURIComponent(page)}`);
  const xml = await ask(`oembed?format=xml&url=${encodeURIComponent(page)}`);
  const frames = [oembed, xml].map((text, index) => {
    const html = index === 0 && isJson(text) ? (JSON.parse(text) as {html?: string}).html : undefined;
    // In XML the frame is escaped once; what is left unescaped would be an element of another name.
    return (
      html ??
      text.replace(
        /<\/?(?:oembed|version|type|title|author_name|author_url|provider_name|provider_url|thumbnail_\w+|html|width|height)>|<\?xml[^>]*>/g,
        '',
      )
    );
  });
  const ours =
    /^<iframe src="https:\/\/lantern\.example\/embed\/[^"]*" title="[^"]*" width="\d+" height="\d+" loading="lazy" sandbox="[\w -]*" referrerpolicy="strict-origin-when-cross-origin" frameborder="0"><\/iframe>$/;
  const outside =
    frames[0]!.startsWith('<iframe') && !ours.test(frames[0]!)
      ? [{kind: 'element' as const, what: `oEmbed: ${frames[0]!.slice(0, 200)}`}]
      : [];
  const scripts = /<script type="module" src="\/embed\.js"><\/script>/g;
  return [...outside, ...[...pages.map((text) => text.replace(scripts, '')), frames[1]!].flatMap((text) => markupFaults(text))];
}
