import {html, type Template} from '../html/tag.js';
import {maybe, type Context} from './context.js';

/** One of several ranked lists: its name, and the id of the element that holds it. */
export interface ListTab {
  name: string;
  controls?: string | undefined;
  selected: boolean;
}

/** The class of what holds the tabs. */
export const ROOM_CLASS = 'bsh-tabs-room';

/** Renders the tabs over several ranked lists (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function tabList(tabs: readonly ListTab[], label: string | undefined, context: Context): Template {
  return html`<div class="${context.guarded ? 'bsh-tabs bsh-guarded' : 'bsh-tabs'}" data-bsh-theme="${maybe(context.theme)}" role="tablist" aria-label="${[label].find(Boolean) ?? context.messages.trending}">${tabs.map(
    ({name, controls, selected}) =>
      html`<button class="bsh-tab" type="button" role="tab" aria-selected="${String(selected)}" aria-controls="${maybe(controls)}" tabindex="${selected ? 0 : -1}">${name}</button>`,
  )}</div>`;
}
