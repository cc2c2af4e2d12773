import type {HtmlElement} from '../model/result.js';
import {measure, REAL, TEXT, type Measures} from './html-measure.js';
import {attribute, descendants, hasClass, isBlockElement, outermost} from './html-tree.js';

const BODY_CLASS =
  /^(?:entry-content|article-?_?_?(?:body|content|text)|c-entry-content|post-(?:body|content)|story-?_?_?(?:body|content|text)|td-post-content|content__article-body)$/i;
/** Share of the story that one part must hold to stand for the whole. */
const MOST = 0.7;
/** Levels that are gone down in search of the story. */
const DEEPEST = 60;

/** Puts several elements under one root. */
function together(children: readonly HtmlElement[]): HtmlElement {
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : {tag: '', attributes: new Map(), children};
}

/**
 * Goes down to the part that holds nearly all of the story.
 *
 * Stops where text stands before that part, or where another part of the same kind holds some of it: nothing may be lost.
 */
function narrow(wide: HtmlElement, of: Measures): HtmlElement {
  let whole = wide;
  for (let level = 0; level < DEEPEST; level++) {
    const parts = whole.children.filter((child): child is HtmlElement => typeof child !== 'string');
    const best = parts.reduce<HtmlElement | undefined>(
      (most, next) => (most === undefined || of(next).core > of(most).core ? next : most),
      undefined,
    );
    if (
      best === undefined ||
      of(best).core === 0 ||
      of(best).core < of(whole).core * MOST ||
      (TEXT.test(best.tag) && !/^(?:article|main|table)$/.test(best.tag))
    )
      return whole;
    const kind = best.attributes.get('class');
    const others = parts.filter((part) => part !== best && of(part).core >= REAL);
    const isSplit = others.some((part) => part.tag === best.tag && part.attributes.get('class') === kind);
    if (isSplit || others.some((part) => parts.indexOf(part) < parts.indexOf(best))) return whole;
    whole = best;
  }
  return whole;
}

/**
 * Finds the part of a page that holds the article's text.
 *
 * The narrowest of what is marked as the body, `article`, `main` and `body` that holds most of the running text of the next wider one. Where
 * nothing is marked, the part that holds nearly all of it.
 */
export function bodyOf(root: HtmlElement): HtmlElement {
  const all = descendants(root);
  const page = all.find(({tag}) => tag === 'body') ?? root;
  const of = measure(page);
  const size = (elements: readonly HtmlElement[]) =>
    elements.reduce((sum, element) => sum + (of(page).core > 0 ? of(element).core : of(element).text), 0);
  const fullest = (elements: readonly HtmlElement[]) =>
    elements.reduce<HtmlElement[]>((best, next) => (best.length === 0 || size([next]) > size(best) ? [next] : best), []);
  const classed = outermost(page, (element) => isBlockElement(element) && hasClass(element, BODY_CLASS));
  const marks = (element: HtmlElement | undefined) =>
    (element?.attributes.get('class') ?? '').split(/\s+/).filter((name) => BODY_CLASS.test(name));
  const [best] = fullest(classed);
  const name = marks(best)[0];
  const main = fullest(outermost(page, (element) => element.tag === 'main' || attribute(element, 'role') === 'main'));
  const choices: [elements: HtmlElement[], share: number][] = [
    [main, 0.4],
    [fullest(all.filter(({tag}) => tag === 'article')), 0.4],
    [classed.filter((element) => name !== undefined && marks(element).includes(name)), 0.6],
    [outermost(page, (element) => /(?:^|\s)articleBody(?:\s|$)/.test(element.attributes.get('itemprop') ?? '')), 0.6],
  ];
  const chosen = choices.reduce((wide, [part, share]) => (part.length > 0 && size(part) >= size(wide) * share ? part : wide), [page]);
  const [only] = chosen;
  return only !== undefined && (only === page || chosen === main) ? narrow(only, of) : together(chosen);
}
