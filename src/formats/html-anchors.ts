import type {Block} from '../model/article.js';
import type {Flow} from './html-flow.js';
import {fragmentOf, readLink} from './html-marks.js';
import {attribute, plain, textOf, type HtmlNode} from './html-tree.js';
import type {Walker} from './html-walker.js';
import type {HtmlElement} from '../model/result.js';
import {isData} from './read.js';

const LEADS_BACK = /^(?:(?:\s|↩|↑|\^|⇧|⬆|\ufe0e|\ufe0f)*$|back|return|jump)/i;
/** The address of a picture. */
const LARGER = /\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])/i;
const LONGEST_MARK = 10;
/** Signs by which a heading offers a link to itself. */
const PERMALINK = /^(?:[#¶§🔗⚓]\ufe0f?)$/u;

/** Reads a link, or the mark of a footnote; one that leads nowhere leaves its words. */
export function link(element: HtmlElement, flow: Flow, walker: Walker): void {
  const {reader, path} = walker;
  const href = attribute(element, 'href');
  const fragment = fragmentOf(element);
  const text = plain(textOf(element));
  if (walker.inHeading && href?.includes('#') === true && PERMALINK.test(text)) return;
  if (fragment !== undefined && walker.notes.has(fragment) && text !== '' && text.length < LONGEST_MARK) {
    flow.word({type: 'footnoteReference', identifier: fragment, label: text.replace(/^\[(.+)\]$/, '$1')});
    return;
  }
  if (fragment !== undefined && walker.inNote && LEADS_BACK.test(text)) return;
  const nested = href !== undefined && flow.marks.some(({type}) => type === 'link');
  if (nested) reader.report('body/nested', path, href.slice(0, 200));
  const mark = nested || href === undefined || /^#(?:top)?$/i.test(href) ? undefined : readLink(element, reader, path);
  if (mark !== undefined) flow.marks = [...flow.marks, mark];
  walker.walk(withLarger(element), flow);
}

/** Lists what is in a link; a thumbnail that opens its picture is that picture, with the words the link has for it. */
function withLarger({attributes, children}: HtmlElement): readonly HtmlNode[] {
  const larger = attributes.get('data-src') ?? '';
  if (!LARGER.test(larger)) return children;
  return children.map((child) => {
    if (typeof child === 'string' || child.tag !== 'img' || child.attributes.has('data-src')) return child;
    const caption = attributes.get('data-description') ?? attributes.get('data-caption') ?? '';
    const kept = [...child.attributes].filter(([name]) => !/^(?:width|height|srcset)$/.test(name));
    return {...child, attributes: new Map([...kept, ['data-src', larger], ['data-caption', caption]])};
  });
}

function eachData(value: unknown, visit: (data: Readonly<Record<string, unknown>>) => void): void {
  if (isData(value)) visit(value);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) eachData(inner, visit);
}

/** Rewrites the links to places in the document; those that `urlOf` knows nothing of become their words. */
function rewrite(value: unknown, urlOf: (url: string) => string | undefined): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const next = rewrite(item, urlOf);
      if (!isData(next) || next['type'] !== 'link' || typeof next['url'] !== 'string' || !next['url'].startsWith('#')) return [next];
      const url = urlOf(next['url']);
      return url === undefined ? next['children'] : [{...next, url}];
    });
  }
  return isData(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, urlOf)])) : value;
}

/** Leads links to places in the document to the blocks that stand there; where there is none, their words stay. */
export function settleLinks(blocks: Block[], {aliases, isLinked}: Walker): Block[] {
  if (!isLinked) return blocks;
  const ids = new Set<unknown>();
  eachData(blocks, ({id}) => ids.add(id));
  return rewrite(blocks, (url) => {
    const id = aliases.get(decode(url.slice(1)));
    return id !== undefined && ids.has(id) ? `#${encodeURIComponent(id)}` : undefined;
  }) as Block[];
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
