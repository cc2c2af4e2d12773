import {isSecondCopy} from './second-copy.js';
import '../define.js';
import {loadLanguage} from '../components/load-language.js';
import {INTEGRITIES} from './language-files.js';
import {upgradeMarkup} from './upgrade-markup.js';

export * from '../elements.js';

const TIME_OUT = 15_000;

if (!isSecondCopy) {
  // Nothing lies beside a script that was made of a text.
  if (URL.canParse('locales/', import.meta.url)) {
    const files = {folder: new URL('locales/', import.meta.url).href, integrities: INTEGRITIES};
    void loadLanguage(document.documentElement.lang, files, AbortSignal.timeout(TIME_OUT));
  }
  upgradeMarkup(document);
}
