import type {LinkRel} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import type {Mark} from './html-flow.js';
import {attribute, label} from './html-tree.js';
import type {Reader} from './read.js';

const MARKS: Readonly<Record<string, Exclude<Mark['type'], 'link'>>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  ins: 'underline',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  mark: 'mark',
};
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const RELS: readonly LinkRel[] = ['nofollow', 'sponsored', 'ugc'];

/** Tells whether the words of an element are code. */
export function isCode({tag}: HtmlElement): boolean {
  return CODE.has(tag);
}

/** Lists the formatting that an element opens, by its tag or by the look that word processors paste. */
export function marksOf(element: HtmlElement): Mark[] {
  const {tag} = element;
  const style = element.attributes.get('style') ?? '';
  const plain =
    tag === 'b'
      ? /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)
      : /^(?:i|em)$/.test(tag) && /(?:^|;)\s*font-style\s*:\s*normal/i.test(style);
  const own = Object.hasOwn(MARKS, tag) && !plain ? MARKS[tag] : undefined;
  if (own !== undefined) return [{type: own}];
  if (tag !== 'span' && tag !== 'font') return [];
  const marks: Mark[] = [];
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) marks.push({type: 'strong'});
  if (/(?:^|;)\s*font-style\s*:\s*italic/i.test(style)) marks.push({type: 'emphasis'});
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) marks.push({type: 'delete'});
  if (/vertical-align\s*:\s*super/i.test(style)) marks.push({type: 'superscript'});
  if (/vertical-align\s*:\s*sub/i.test(style)) marks.push({type: 'subscript'});
  return marks;
}

/** Gives the identifier that a link in the same document leads to. */
export function fragmentOf(element: HtmlElement): string | undefined {
  const href = element.tag === 'a' ? attribute(element, 'href') : undefined;
  if (href?.startsWith('#') !== true) return undefined;
  try {
    return decodeURIComponent(href.slice(1)) || undefined;
  } catch {
    return href.slice(1);
  }
}

/** Reads a link; undefined where it leads nowhere safe. */
export function readLink(element: HtmlElement, reader: Reader, path: string): Mark | undefined {
  const url = reader.link(attribute(element, 'href'), path);
  if (url === undefined) return undefined;
  const title = label(element, 'title');
  const tokens = attribute(element, 'rel')?.toLowerCase().split(/\s+/) ?? [];
  const rel = RELS.filter((name) => tokens.includes(name));
  return {type: 'link', url, ...(title === undefined ? {} : {title}), ...(rel.length === 0 ? {} : {rel})};
}
