import type {Content} from '../model/result.js';
import type {JsonLd, JsonLdOptions} from './json-ld-types.js';
import {toJsonLd} from './json-ld.js';

/** Characters that could end a script, begin a comment, or that old readers of scripts take for the end of a line. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** Writes JSON so that it may stand in a `<script>`: no `</script>`, `<!--` or line separator can come of it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Prints JSON-LD as the script of a page; takes a node that `toJsonLd` made, or what it makes one of. */
export function toJsonLdScript(content: Content | JsonLd, options: JsonLdOptions = {}): string {
  const node = '@context' in content ? content : toJsonLd(content, options);
  return `<script type="application/ld+json">${scriptJson(node)}</script>`;
}
