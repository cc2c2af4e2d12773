import type {Messages} from '../locales/messages.js';
import {languageTag} from '../text/languages.js';
import {localeOfWords} from '../text/numbers.js';
import {messagesFor} from './settings.js';

/** Finds the nearest element that matches, the element itself first, through shadow roots up to the document. */
export function closest(element: Element, selector: string): Element | undefined {
  for (let at: Element | null = element; at !== null;) {
    const found: Element | null = at.closest(selector);
    if (found !== null) return found;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root.host as Element) : null;
  }
  return undefined;
}

/** Finds the language of an element; English where none is said. */
export function languageOf(element: Element): string {
  return languageTag(closest(element, '[lang]')?.getAttribute('lang') ?? '') ?? 'en';
}

/** Our own words for a place in the page. */
export interface OwnWords {
  messages: Messages;
  locale: string;
  /** The language of the words, where it is not that of the place. */
  lang: string | undefined;
}

/** Finds our own words in the language of an element. */
export function ownWordsFor(element: Element): OwnWords {
  const locale = languageOf(element);
  const messages = messagesFor(locale);
  return {messages, locale, lang: localeOfWords({messages, locale}) === locale ? undefined : messages.lang};
}
