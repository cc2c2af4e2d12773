import {decodeAmpersands, decodeEntities} from './entities.js';
import {withoutInvisible} from './invisible.js';

/** Comments; elements that hold code; CDATA; declarations; tags, with `>` allowed in quotes. No part runs past the next `<` in vain. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<(script|style)(?=[\s/>])[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?][^<>]*>|<\/?([a-z][^\s<>/]*)(?=[\s/>])(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>|<[a-z]+\s+[a-z-]+=[^<>]*/gi;
const BLOCK =
  /^(?:article|aside|blockquote|br|d[dlt]|div|fig(?:ure|caption)|footer|h[1-6r]|header|li|main|nav|[ou]l|option|p|pre|section|t[dhr]|table|tbody|thead)$/i;
/** Passes until nothing changes; what needs more than that is an attack. */
const PASSES = 6;

function withoutMarkup(source: string): string {
  if (!source.includes('<')) return source;
  return source.replace(MARKUP, (_whole, _code, data: string | undefined, tag: string | undefined) =>
    tag !== undefined && BLOCK.test(tag) ? ' ' : (data ?? ''),
  );
}

/** Removes from the text of a body what a reader cannot see: see `withoutInvisible`. Nothing is decoded or collapsed. */
export const cleanBodyText: (source: string) => string = withoutInvisible;

/**
 * Makes plain text of a field: entities decoded and tags stripped until none is left, invisible characters removed, white space
 * collapsed (no-break spaces too) and trimmed. `cleaned` says that there were entities or tags.
 *
 * The content of comments, scripts and styles goes; block tags become a space. A "<" that opens no tag stays. Takes linear time.
 */
export function cleanText(source: string): {text: string; cleaned: boolean} {
  let text = withoutInvisible(source);
  let cleaned = false;
  for (let pass = 0; /[&<]/.test(text); pass++) {
    const plain = withoutMarkup(decodeEntities(decodeAmpersands(text)));
    if (plain === text) break;
    cleaned = true;
    text = withoutInvisible(pass < PASSES ? plain : plain.replace(/[&<]/g, ''));
  }
  // Asking first is three times as fast: in most texts single spaces are all there is.
  return {text: (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim(), cleaned};
}
