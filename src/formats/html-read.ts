import type {Heading} from '../model/article.js';
import type {HtmlElement} from '../model/result.js';
import {link} from './html-anchors.js';
import {aside, bookmark, details, isBookmark, isBox, isToggle, toggle} from './html-boxes.js';
import {card, isCard} from './html-cards.js';
import {code, quote, ruby} from './html-code.js';
import {custom} from './html-elements.js';
import {frame, isFrame, isPost, post, wrapper} from './html-embeds.js';
import {figure, gallery, isFigure, isGallery, lateCaption} from './html-figures.js';
import type {Flow} from './html-flow.js';
import {definitions, footnotes, isNotes, list} from './html-lists.js';
import {drawing, formula} from './html-formulas.js';
import {isCode, marksOf} from './html-marks.js';
import {background, isBackground, picture} from './html-media.js';
import {player} from './html-players.js';
import {pairedNote} from './html-notes.js';
import {blockquote, isPullquote, pullquote} from './html-quotes.js';
import {grid, isGrid, table} from './html-tables.js';
import {attribute, hasClass, isBlockElement, isBlank, isDropped} from './html-tree.js';
import type {Handler, Walker} from './html-walker.js';

/** Elements that are more than words in a line or on lines of their own. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  a: link,
  'amp-audio': player,
  'amp-img': picture,
  'amp-video': player,
  aside,
  audio: player,
  blockquote,
  br: (_, flow) => {
    flow.word({type: 'break'});
  },
  details,
  dl: definitions,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: rule,
  img: picture,
  listing: code,
  math: formula,
  ol: list,
  p: paragraph,
  picture,
  pre: code,
  q: quote,
  ruby,
  table,
  ul: list,
  video: player,
  xmp: code,
};

/** Elements that a class or a role of theirs says more of than their tag. */
const SPECIAL: readonly (readonly [test: (element: HtmlElement, walker: Walker) => boolean, handle: Handler])[] = [
  [isFrame, frame],
  [isBookmark, bookmark],
  [isBox, aside],
  [isToggle, toggle],
  [isCard, card],
  [isBackground, background],
  [isPullquote, pullquote],
  [isGrid, grid],
  [isFigure, figure],
  [isGallery, gallery],
  [(element) => hasClass(element, 'wp-block-embed__wrapper'), wrapper],
  [isNotes, footnotes],
  [(element, walker) => walker.pairs.has(element), pairedNote],
];

/** Reads one element into the flow. */
export function read(element: HtmlElement, flow: Flow, walker: Walker): void {
  const block = isBlockElement(element);
  if (block) flow.flush();
  const name = walker.elements(element);
  if (name === undefined && drawing(element, flow, walker)) return;
  if (name === undefined && isDropped(element) && !(element.tag === 'button' && walker.buttons) && !walker.isRoundText(element)) {
    walker.drop(element);
    return;
  }
  const anchor = walker.anchorOf(element);
  if (anchor !== undefined) flow.anchor(anchor);
  const {lang, wordLang, marks, code: inCode} = flow;
  flow.speak(walker.reader.language(attribute(element, 'lang', 'xml:lang'), walker.path), block);
  if (name === undefined) dispatch(element, flow, walker);
  else custom(name, element, flow, walker);
  if (block) flow.flush();
  Object.assign(flow, {lang, wordLang, marks, code: inCode});
}

function dispatch(element: HtmlElement, flow: Flow, walker: Walker): void {
  const made = walker.handlers.get(element);
  if (made !== undefined) {
    made(element, flow, walker);
    return;
  }
  if (isPost(element) && post(element, flow, walker)) return;
  const special = SPECIAL.find(([test]) => test(element, walker))?.[1];
  const handler = special ?? (Object.hasOwn(HANDLERS, element.tag) ? HANDLERS[element.tag] : undefined);
  if (special === undefined && lateCaption(element, flow, walker)) return;
  if (handler !== undefined) {
    handler(element, flow, walker);
    return;
  }
  const marks = marksOf(element).filter(({type}) => !flow.marks.some((mark) => mark.type === type));
  if (marks.length > 0) flow.marks = [...flow.marks, ...marks];
  if (isCode(element)) flow.code = true;
  walker.walk(element.children, flow);
}

function paragraph(element: HtmlElement, flow: Flow, walker: Walker): void {
  const first = flow.blocks.length;
  walker.walk(element.children, flow);
  flow.flush();
  const block = flow.blocks[first];
  if (block?.type === 'paragraph' && hasClass(element, 'has-drop-cap')) block.dropCap = true;
}

function heading(element: HtmlElement, flow: Flow, walker: Walker): void {
  walker.buttons = isBlank(element);
  walker.inHeading = true;
  const {words, media} = walker.lines(element, flow);
  walker.inHeading = false;
  walker.buttons = false;
  if (words.length > 0) flow.push({type: 'heading', depth: Number(element.tag.slice(1)) as Heading['depth'], children: words});
  flow.push(...media);
}

function rule(_: HtmlElement, flow: Flow): void {
  if (flow.blocks.at(-1)?.type !== 'thematicBreak') flow.push({type: 'thematicBreak'});
}
