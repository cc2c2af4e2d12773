import {html, nothing, type Template} from '../html/tag.js';

/** Renders words that are only read aloud; nothing without words. */
export function hidden(words: string | undefined): Template | typeof nothing {
  return words === undefined ? nothing : html`<span class="bsh-hidden">${words} </span>`;
}
