import {en} from './en.js';
import type {Messages} from './messages.js';

/** Finds the words for a language tag: along it ("de-AT", then "de"), then English. */
export function findMessages(tag: string, languages: readonly Messages[]): Messages {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const found = languages.find(({lang}) => lang.toLowerCase() === parts.slice(0, length).join('-'));
    if (found !== undefined) return found;
  }
  return en;
}
