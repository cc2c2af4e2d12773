import {ar} from './ar.js';
import {da} from './da.js';
import {de} from './de.js';
import {en} from './en.js';
import {enUS} from './en-US.js';
import {es} from './es.js';
import {fi} from './fi.js';
import {fr} from './fr.js';
import {ja} from './ja.js';
import type {Messages} from './messages.js';
import {nb} from './nb.js';
import {nl} from './nl.js';
import {sv} from './sv.js';

export {findMessages} from './find.js';
export type {Messages};

export {ar, da, de, en, enUS, es, fi, fr, ja, nb, nl, sv};

/** Every language there is, English first. */
export const LANGUAGES: readonly Messages[] = [en, ar, da, de, enUS, es, fi, fr, ja, nb, nl, sv];
