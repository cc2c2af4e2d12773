import {isSecondCopy} from './second-copy.js';
import '../define.js';
import {useFormats} from '../components/adapters.js';
import {useLanguages} from '../components/settings.js';
import {ans} from '../formats/ans.js';
import {contentful} from '../formats/contentful.js';
import {contentTree} from '../formats/content-tree.js';
import {ghost} from '../formats/ghost.js';
import {ninjs} from '../formats/ninjs.js';
import {portableText} from '../formats/portable-text.js';
import {rows} from '../formats/rows.js';
import {WEB_FORMATS} from '../formats/web.js';
import {LANGUAGES} from '../locales/index.js';
import {upgradeMarkup} from './upgrade-markup.js';

export * from '../elements.js';

useFormats(...WEB_FORMATS, ans, ninjs, portableText, contentTree, contentful, ghost, rows);
useLanguages(...LANGUAGES);
if (!isSecondCopy) upgradeMarkup(document);
