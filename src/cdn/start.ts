import {loadLanguage} from '../components/load-language.js';
import {INTEGRITIES} from './language-files.js';
import {isSecondCopy} from './second-copy.js';
import {upgradeMarkup} from './upgrade-markup.js';

const TIME_OUT = 15_000;

/** Loads the words of the page's language from beside the script. */
export function loadPageLanguage(script: string): void {
  // Nothing lies beside a script that was made of a text.
  if (!URL.canParse('locales/', script)) return;
  const files = {folder: new URL('locales/', script).href, integrities: INTEGRITIES};
  void loadLanguage(document.documentElement.lang, files, AbortSignal.timeout(TIME_OUT));
}

/** Starts on a page, unless another copy did: loads the words of its language, and reads markup with `data-…`. */
export function start(script: string): void {
  if (isSecondCopy) return;
  loadPageLanguage(script);
  upgradeMarkup(document);
}
