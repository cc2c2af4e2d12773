import {html, nothing, type Template} from '../html/tag.js';
import type {CustomBlock} from '../model/article.js';
import {dirOf, maybe, when, type Context} from './context.js';

/** A name that an element of a page may have (https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name), in ASCII. */
const TAG = /^(?!(?:annotation-xml|color-profile|font-face(?:-\w+)?|missing-glyph)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

const known = new Map<string, TemplateStringsArray>();

/** Makes the strings of a template around an element of the page: a tag may not be a value. */
function stringsOf(tag: string): TemplateStringsArray {
  let strings = known.get(tag);
  if (strings === undefined) {
    const texts = [`<${tag} class="bsh-custom" id="`, '" lang="', '" dir="', '" data-bsh-data="', '">', `</${tag}>`];
    known.set(tag, (strings = Object.assign(texts, {raw: texts})));
  }
  return strings;
}

/** Writes data as JSON as it is: old libraries have given lists a `toJSON` of their own, which would make a text of each. */
function jsonOf(data: unknown): string {
  return JSON.stringify(data, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}

/**
 * Renders a block that the page has an element of its own for: the element with the block's data as JSON in `data-bsh-data` and its
 * words as fallback. Without such an element the words alone.
 */
export function custom(block: CustomBlock, context: Context): Template | typeof nothing {
  const {name, text, data, lang} = block;
  const id = maybe(context.anchors.get(block));
  const words = when(text, (line) => html`<p class="bsh-p" id="${id}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${line}</p>`);
  const tag = Object.hasOwn(context.blocks, name) ? context.blocks[name] : undefined;
  if (tag === undefined || !TAG.test(tag)) return words;
  const fallback = when(text, (line) => html`<p class="bsh-p">${line}</p>`);
  return html(stringsOf(tag), id, maybe(lang), dirOf(lang), jsonOf(data ?? {}), fallback);
}
