import {isSecondCopy} from './second-copy.js';
import '../define.js';
import {useLanguages} from '../components/settings.js';
import {LANGUAGES} from '../locales/index.js';
import {upgradeMarkup} from './upgrade-markup.js';

export * from '../elements.js';

useLanguages(...LANGUAGES);
if (!isSecondCopy) upgradeMarkup(document);
