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

/** Renders the entries of a list; an entry of one paragraph is written without it. */
export function listItems(items: readonly ListItem[], context: Context): Template[] {
  return items.map(
    ({children}) =>
      html`<li class="bsh-li">${children.map((child, index) =>
        child.type === 'list'
          ? list(child, context)
          : index === 0
            ? phrasing(child.children, context)
            : html`<p class="bsh-p">${phrasing(child.children, context)}</p>`,
      )}</li>`,
  );
}
