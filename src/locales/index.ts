import {ar} from './ar.js';
import {de} from './de.js';
import {en} from './en.js';
import {es} from './es.js';
import {fr} from './fr.js';
import {ja} from './ja.js';
import type {Messages} from './messages.js';

export type {Messages};

export {ar, de, en, es, fr, ja};

/** Every language there is, English first. */
export const LANGUAGES: readonly Messages[] = [en, ar, de, es, fr, ja];

/** Finds the words for a tag: along it ("de-AT", then "de"), then English. */
export function messagesOf(tag: string, languages: readonly Messages[] = LANGUAGES): Messages {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const found = languages.find(({lang}) => lang.toLowerCase() === parts.slice(0, length).join('-'));
    if (found !== undefined) return found;
  }
  return en;
}
