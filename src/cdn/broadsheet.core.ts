import './second-copy.js';
import '../define.js';
import {start} from './start.js';

export * from '../elements.js';

start(import.meta.url);
