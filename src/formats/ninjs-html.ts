import type {Block, ImageObject, Phrasing} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {plainOf} from '../text/phrasing.js';
import {blocksOf, htmlBlocks, phrasingOf} from './html-blocks.js';
import {keyOf, mergeImage} from './html-body.js';
import {attribute, descendants, hasClass, isBlockElement, plain, textOf} from './html-tree.js';
import {addressOf, type Associated, type References} from './ninjs-associations.js';
import {readHeadlines} from './ninjs-words.js';
import {compact, type Reader} from './read.js';

/** What a body says beside its text. */
export interface BodyParts {
  blocks: Block[];
  /** The words above the dateline, which some agencies put there alone. */
  kicker?: string | undefined;
  dateline?: string | undefined;
  byline?: string | undefined;
  standfirst?: Phrasing[] | undefined;
}

/** What is known of an article beside its body. */
export interface Known {
  references: References;
  headline: string;
  byline: string | undefined;
  located: string | undefined;
  lang: string | undefined;
}

/** Levels of elements that are rewritten; deeper ones are hostile. */
const DEEPEST = 200;
const LONGEST_LINE = 120;
const NAMES = ['data-assoc-ref', 'data-association', 'data-association-id', 'data-assoc', 'data-media-id', 'data-ref', 'data-id'];
const IDENTIFIERS = ['data-uri', 'data-guid', 'uri', 'id'];
const SHOWN = /^(?:img|picture|video|audio|iframe)$/;
const PHOTO_BYLINE = /^(?:by-?line|photographer|photo-?by|picture-?by|source)$/i;
const LINE = /^(?:dat|date-?line|by-?line|author)$/i;

function mapTree(
  element: HtmlElement,
  change: (element: HtmlElement, inFigure: boolean) => HtmlElement,
  depth = 0,
  inFigure = false,
): HtmlElement {
  if (depth > DEEPEST) return element;
  const changed = change(element, inFigure);
  const inside = inFigure || changed.tag === 'figure';
  const children = changed.children.map((child) => (typeof child === 'string' ? child : mapTree(child, change, depth + 1, inside)));
  return {...changed, children};
}

function elementFor({medium}: Associated, element: HtmlElement): HtmlElement | undefined {
  if (medium === undefined || ('type' in medium && medium.type === 'embed')) return undefined;
  const attributes = new Map([['src', addressOf(medium)]]);
  const alt = attribute(element, 'alt');
  if (alt !== undefined) attributes.set('alt', alt);
  return {tag: medium.type === 'ImageObject' ? 'img' : medium.type, attributes, children: []};
}

/** Puts what a body refers to in the place of the reference, and names the credits in figures as such. */
function settle(root: HtmlElement, references: References): HtmlElement {
  return mapTree(root, (element, inFigure) => {
    const {tag, attributes, children} = element;
    if (inFigure && !SHOWN.test(tag) && hasClass(element, PHOTO_BYLINE))
      return {tag, attributes: new Map([...attributes, ['class', 'credit']]), children};
    const isShown = /^(?:img|video|audio)$/.test(tag);
    const names = NAMES.map((name) => attribute(element, name));
    const found = isShown
      ? references.find([...names, ...IDENTIFIERS.map((name) => attribute(element, name)), attribute(element, 'src')])
      : references.find(names);
    const shown = found && elementFor(found, element);
    if (shown === undefined) return element;
    if (isShown) return shown;
    const hasMedia = descendants(element).some((inner) => SHOWN.test(inner.tag));
    if (hasMedia || (tag !== 'figure' && textOf(element).trim() !== '')) return element;
    return {tag: 'figure', attributes: new Map(), children: [shown, ...children]};
  });
}

/** Reads the lines round a text that repeat what the metadata says, or say it in its place; marks them as read. */
function readLines(root: HtmlElement, known: Known, done: Set<HtmlElement>): Partial<BodyParts> {
  const inFigures = new Set(descendants(root).flatMap((element) => (element.tag === 'figure' ? descendants(element) : [])));
  const lines = descendants(root).filter((element) => !inFigures.has(element) && isBlockElement(element) && hasClass(element, LINE));
  const inLines = new Set<HtmlElement>();
  const parts: Partial<BodyParts> = {};
  for (const element of lines) {
    const text = plain(textOf(element));
    if (text === '' || text.length > LONGEST_LINE || inLines.has(element)) continue;
    for (const inner of descendants(element)) inLines.add(inner);
    if (hasClass(element, /^dat$/)) {
      const vignette = descendants(element).find((inner) => hasClass(inner, 'vignette'));
      if (vignette !== undefined) parts.kicker ??= plain(textOf(vignette)) || undefined;
      else if (known.located === undefined) parts.dateline ??= text;
      done.add(element);
    } else if (hasClass(element, /^date-?line$/i)) {
      if (known.located !== undefined && !keyOf(text).includes(keyOf(known.located))) continue;
      if (known.located === undefined) parts.dateline ??= text;
      done.add(element);
    } else if (hasClass(element, /^(?:by-?line|author)$/i)) {
      const isKnown = known.byline === undefined ? parts.byline === undefined : keyOf(text) === keyOf(known.byline);
      if (!isKnown) continue;
      if (known.byline === undefined) parts.byline = text;
      done.add(element);
    }
  }
  return parts;
}

/** Takes the standfirst that TT writes as an `h4` before the text. */
function readPreamble(root: HtmlElement, reader: Reader, path: string, done: Set<HtmlElement>): Phrasing[] | undefined {
  const all = descendants(root);
  const start = all.findIndex((element) => hasClass(element, 'bodytext'));
  const preamble = all.slice(0, Math.max(0, start)).find(({tag}) => tag === 'h4');
  if (preamble === undefined || textOf(preamble).trim() === '') return undefined;
  done.add(preamble);
  return phrasingOf({tag: '', attributes: new Map(), children: preamble.children}, reader, path);
}

/** Adds to the media in blocks what their associations know; `used` collects those that are shown. */
function withAssociations(blocks: readonly Block[], references: References, used: Set<Associated>): Block[] {
  const pictureOf = (image: ImageObject): ImageObject => {
    const found = references.find([image.url]);
    if (found?.medium?.type !== 'ImageObject') return image;
    used.add(found);
    return compact<ImageObject>({...mergeImage(found.medium, image), caption: image.caption ?? found.medium.caption});
  };
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'image':
        return {...block, image: pictureOf(block.image)};
      case 'gallery':
        return {...block, images: block.images.map(pictureOf)};
      case 'video':
      case 'audio': {
        const found = references.find(block.sources.map(({url}) => url));
        if (found?.medium?.type !== block.type) return block;
        used.add(found);
        const name = readHeadlines(found.item).headline;
        return {
          ...found.medium,
          ...(name !== '' && {name}),
          ...(block.caption && {caption: block.caption}),
          ...(block.creditText && {creditText: block.creditText}),
        };
      }
      case 'aside':
      case 'blockquote':
        return {...block, children: withAssociations(block.children, references, used)};
      default:
        return block;
    }
  });
}

/** Names a box by the heading it begins with. */
function withNames(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'aside' || block.name !== undefined) return block;
    const [first, ...children] = block.children;
    const name = first?.type === 'heading' ? plain(plainOf(first.children)) : '';
    return name === '' || children.length === 0 ? block : {...block, name, children};
  });
}

/** Brings headings of the first level down to the second: the only one of the first level is the headline. */
export function belowHeadline(blocks: readonly Block[]): Block[] {
  const isTop = ({depth}: {depth: number}): boolean => depth === 1;
  return blocks.map((block) => (block.type === 'heading' && isTop(block) ? {...block, depth: 2} : block));
}

/** Reads an HTML body, a fragment or a whole document, with the media it refers to. */
export function readHtml(source: string, known: Known, reader: Reader, path: string, used: Set<Associated>): BodyParts {
  const root = reader.options.parseHtml === undefined ? undefined : reader.parse(source, path);
  if (root === undefined) return {blocks: htmlBlocks(source, reader, path)};
  const settled = settle(root, known.references);
  const done = new Set<HtmlElement>();
  const lines = readLines(settled, known, done);
  const standfirst = readPreamble(settled, reader, path, done);
  const blocks = blocksOf(settled, reader, path, {done, lang: known.lang});
  return {blocks: withNames(withAssociations(blocks, known.references, used)), standfirst, ...lines};
}
