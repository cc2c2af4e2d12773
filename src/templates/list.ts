import {html, type Template} from '../html/tag.js';
import type {List, ListItem} from '../model/article.js';
import {dirOf, maybe, type Context} from './context.js';
import {phrasing} from './phrasing.js';

/** Renders an ordered or unordered list, nested ones with it. */
export function list(block: List, context: Context): Template {
  const {ordered, start, children, lang} = block;
  const id = context.anchors.get(block);
  const items = listItems(children, context);
  return ordered
    ? html`<ol class="bsh-ol" id="${maybe(id)}" lang="${maybe(lang)}" dir="${dirOf(lang)}" start="${maybe(start)}">${items}</ol>`
    : html`<ul class="bsh-ul" id="${maybe(id)}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${items}</ul>`;
}

/** Renders the entries of a list; the first paragraph of an entry is written without one, unless it has an id or a language. */
export function listItems(items: readonly ListItem[], context: Context): Template[] {
  return items.map(
    ({children}) =>
      html`<li class="bsh-li">${children.map((child, index) => {
        if (child.type === 'list') return list(child, context);
        const {children: words, lang} = child;
        const id = context.anchors.get(child);
        return index === 0 && lang === undefined && id === undefined
          ? phrasing(words, context)
          : html`<p class="bsh-p" id="${maybe(id)}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${phrasing(words, context)}</p>`;
      })}</li>`,
  );
}
