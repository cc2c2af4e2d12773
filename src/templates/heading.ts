import {html, type Template} from '../html/tag.js';
import {dirOf, maybe} from './context.js';

/** Renders a heading of a level, in a language of its own where it has one; deeper ones than 6 stay at 6. */
export function heading(level: number, className: string, id: string | undefined, content: unknown, lang?: string): Template {
  const name = maybe(id);
  const own = maybe(lang);
  const dir = dirOf(lang);
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h1>`;
    case 2:
      return html`<h2 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h2>`;
    case 3:
      return html`<h3 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h3>`;
    case 4:
      return html`<h4 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h4>`;
    case 5:
      return html`<h5 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h5>`;
    default:
      return html`<h6 class="${className}" id="${name}" lang="${own}" dir="${dir}">${content}</h6>`;
  }
}
