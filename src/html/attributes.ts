import {nothing, textOf} from './tag.js';

/** Elements that have no end tag. */
export const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

const URL_ATTRIBUTES = new Set(['action', 'cite', 'data', 'formaction', 'href', 'poster', 'src']);
const SAFE_START = /^(?:https?:\/\/[^@]*$|mailto:|tel:|[#?]|\/(?!\/)|$)/;
const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Tells an attribute that holds addresses, which are checked before they are written. */
export function isAddress(name: string): boolean {
  return URL_ATTRIBUTES.has(name) || name === 'srcset';
}

function isSafe(url: string): boolean {
  if (SAFE_START.test(url)) return true;
  try {
    const {protocol, username, password} = new URL(url, 'https://example.org');
    return SAFE_PROTOCOLS.has(protocol) && username + password === '';
  } catch {
    return false;
  }
}

/** Makes the text of an attribute from its pieces and values; undefined leaves the attribute out: for `nothing` and for an unsafe address. */
export function attributeText(name: string, pieces: readonly string[], values: readonly unknown[], first: number): string | undefined {
  let text = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i++) {
    const value = values[first + i - 1];
    if (value === nothing) return undefined;
    text += textOf(value) + (pieces[i] ?? '');
  }
  if (URL_ATTRIBUTES.has(name)) return isSafe(text) ? text : undefined;
  if (name === 'srcset') return text.split(/,\s+/).every((candidate) => isSafe(candidate.trim())) ? text : undefined;
  return text;
}
