import type {Block, Embed, Phrasing} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import type {Flow} from './html-flow.js';
import {attribute, descendants, hasClass, isBlank, plain, squeeze, textOf} from './html-tree.js';
import type {Walker} from './html-walker.js';
import {embedOf} from './providers.js';
import {compact} from './read.js';

const BOX = /^(?:kg-callout-card|callout-block)$/;
const TOGGLE = 'kg-toggle-card';
const BOOKMARK = 'kg-bookmark-card';

const find = (element: HtmlElement, test: (part: HtmlElement) => boolean): HtmlElement | undefined => descendants(element).find(test);

/** Tells whether an element is a box beside the text that only its class says is one. */
export function isBox(element: HtmlElement): boolean {
  return hasClass(element, BOX);
}

/** Reads words beside the text; an empty box still ends the line that it stands in. */
export function aside(element: HtmlElement, flow: Flow, walker: Walker): void {
  const children = walker.inner(element.children, flow);
  if (children.length === 0) flow.flush();
  else flow.push({type: 'aside', children: isBox(element) ? joinSign(children) : children});
}

/** Puts the sign that a box begins with into the line after it. */
function joinSign(blocks: Block[]): Block[] {
  const [sign, line, ...rest] = blocks;
  if (sign?.type !== 'paragraph' || line?.type !== 'paragraph' || /[\p{L}\p{N}]/u.test(plainOf(sign.children))) return blocks;
  const mark = `${plainOf(sign.children)} `;
  const [first, ...words] = line.children;
  const start: Phrasing[] =
    first?.type === 'text' ? [{...first, value: mark + first.value}, ...words] : [{type: 'text', value: mark}, ...line.children];
  return [{...line, children: start}, ...rest];
}

/** Reads `details`. */
export function details(element: HtmlElement, flow: Flow, walker: Walker): void {
  const summary = element.children.find((child): child is HtmlElement => typeof child !== 'string' && child.tag === 'summary');
  folded(summary, element, flow, walker);
}

/** Tells whether an element is words that fold out under a heading, made without `details`. */
export function isToggle(element: HtmlElement): boolean {
  return hasClass(element, TOGGLE);
}

/** Reads words that fold out under a heading. */
export function toggle(element: HtmlElement, flow: Flow, walker: Walker): void {
  folded(
    find(element, ({tag}) => /^h[1-6]$/.test(tag)),
    element,
    flow,
    walker,
  );
}

/** Makes a box of an element, named by the words of one part of it where that is plain text. */
export function folded(summary: HtmlElement | undefined, element: HtmlElement, flow: Flow, walker: Walker): void {
  walker.buttons = summary !== undefined && isBlank(summary);
  const {words, media} = summary === undefined || walker.done.has(summary) ? {words: [], media: []} : walker.lines(summary, flow, summary);
  walker.buttons = false;
  // A caption inside it would be found again from the box around.
  if (summary !== undefined) for (const part of [summary, ...descendants(summary)]) walker.done.add(part);
  const children = [...media, ...walker.inner(element.children, flow)];
  const text = squeeze(plainOf(words));
  const line: Block[] = words.length > 0 ? [{type: 'paragraph', children: words}] : [];
  if (children.length === 0) flow.push(...line);
  else if (plain(text) === text) flow.push({type: 'aside', ...(text === '' ? {} : {name: text}), children});
  else flow.push({type: 'aside', children: [...line, ...children]});
}

const partOf = (card: HtmlElement, name: string): HtmlElement | undefined => find(card, (each) => hasClass(each, `kg-bookmark-${name}`));

/** Tells whether an element is a card that leads to another page, with all its words in the parts of one. */
export function isBookmark(element: HtmlElement): boolean {
  if (!hasClass(element, BOOKMARK)) return false;
  const caption = find(element, ({tag}) => tag === 'figcaption');
  const parts = [caption, ...['title', 'description', 'author', 'publisher'].map((name) => partOf(element, name))];
  const length = (part: HtmlElement | undefined) => (part === undefined ? 0 : textOf(part).replace(/\s/g, '').length);
  return parts.reduce((sum, part) => sum + length(part), 0) === length(element);
}

/** Reads a card that leads to another page, its words as fallback. */
export function bookmark(element: HtmlElement, flow: Flow, walker: Walker): void {
  const anchor = find(element, ({tag}) => tag === 'a');
  const part = (name: string) => partOf(element, name);
  const title = part('title');
  const block = embedOf(anchor && attribute(anchor, 'href'), walker.reader, walker.path);
  if (block === undefined) {
    walker.walk(element.children, flow);
    return;
  }
  const picture = part('thumbnail');
  const thumbnail = picture && walker.lines(picture, flow).media.find((each) => each.type === 'image');
  const caption = find(element, ({tag}) => tag === 'figcaption');
  const words = (each: HtmlElement | undefined): Phrasing[] => (each === undefined ? [] : walker.lines(each, flow).words);
  const names = ['author', 'publisher'].map((name) => words(part(name))).filter((line) => line.length > 0);
  const lines = [
    words(part('description')),
    names.flatMap((name, index) => (index === 0 ? name : [{type: 'text' as const, value: ' · '}, ...name])),
  ];
  const fallback = lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): Phrasing[] => (index === 0 ? line : [{type: 'break'}, ...line]));
  const said = words(caption);
  flow.push(
    compact<Embed>({
      ...block,
      title: title === undefined || isBlank(title) ? undefined : plain(textOf(title)),
      thumbnail: thumbnail?.image,
      caption: said.length > 0 ? said : undefined,
      fallback: fallback.length > 0 ? fallback : undefined,
    }),
  );
}
