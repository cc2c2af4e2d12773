import {html, type Template} from '../html/tag.js';
import {maybe} from './context.js';

/** Renders a heading of a level; deeper ones than 6 stay at 6. */
export function heading(level: number, className: string, id: string | undefined, content: unknown): Template {
  const name = maybe(id);
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 class="${className}" id="${name}">${content}</h1>`;
    case 2:
      return html`<h2 class="${className}" id="${name}">${content}</h2>`;
    case 3:
      return html`<h3 class="${className}" id="${name}">${content}</h3>`;
    case 4:
      return html`<h4 class="${className}" id="${name}">${content}</h4>`;
    case 5:
      return html`<h5 class="${className}" id="${name}">${content}</h5>`;
    default:
      return html`<h6 class="${className}" id="${name}">${content}</h6>`;
  }
}
