import './second-copy.js';
import '../define.js';
import {useFormats} from '../components/adapters.js';
import {WEB_FORMATS} from '../formats/web.js';
import {start} from './start.js';

export * from '../elements.js';

useFormats(...WEB_FORMATS);
start(import.meta.url);
