import {isSecondCopy} from './second-copy.js';
import '../define.js';
import {upgradeMarkup} from './upgrade-markup.js';

export * from '../elements.js';

if (!isSecondCopy) upgradeMarkup(document);
