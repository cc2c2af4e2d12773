import {ar} from './ar.js';
import {de} from './de.js';
import {en} from './en.js';
import {es} from './es.js';
import {fr} from './fr.js';
import {ja} from './ja.js';
import type {Messages} from './messages.js';

export {findMessages} from './find.js';
export type {Messages};

export {ar, de, en, es, fr, ja};

/** Every language there is, English first. */
export const LANGUAGES: readonly Messages[] = [en, ar, de, es, fr, ja];
