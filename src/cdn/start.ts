import {loadLanguage} from '../components/load-language.js';
import {INTEGRITIES} from './language-files.js';
import {isSecondCopy} from './second-copy.js';
import {upgradeMarkup} from './upgrade-markup.js';

const TIME_OUT = 15_000;

/** Starts on a page, unless another copy did: loads the words of its language from beside the script, and reads markup with `data-…`. */
export function start(script: string): void {
  if (isSecondCopy) return;
  // Nothing lies beside a script that was made of a text.
  if (URL.canParse('locales/', script)) {
    const files = {folder: new URL('locales/', script).href, integrities: INTEGRITIES};
    void loadLanguage(document.documentElement.lang, files, AbortSignal.timeout(TIME_OUT));
  }
  upgradeMarkup(document);
}
