import {ar} from './ar.js';
import {bn} from './bn.js';
import {cs} from './cs.js';
import {da} from './da.js';
import {de} from './de.js';
import {el} from './el.js';
import {en} from './en.js';
import {enUS} from './en-US.js';
import {es} from './es.js';
import {fa} from './fa.js';
import {fi} from './fi.js';
import {fr} from './fr.js';
import {he} from './he.js';
import {hi} from './hi.js';
import {hu} from './hu.js';
import {id} from './id.js';
import {it} from './it.js';
import {ja} from './ja.js';
import {ko} from './ko.js';
import type {Messages} from './messages.js';
import {nb} from './nb.js';
import {nl} from './nl.js';
import {pl} from './pl.js';
import {pt} from './pt.js';
import {ptBR} from './pt-BR.js';
import {ro} from './ro.js';
import {ru} from './ru.js';
import {sv} from './sv.js';
import {sw} from './sw.js';
import {th} from './th.js';
import {tr} from './tr.js';
import {uk} from './uk.js';
import {ur} from './ur.js';
import {vi} from './vi.js';
import {zh} from './zh.js';
import {zhTW} from './zh-TW.js';

export {findMessages} from './find.js';
export type {Messages};

export {
  ar,
  bn,
  cs,
  da,
  de,
  el,
  en,
  enUS,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ptBR,
  ro,
  ru,
  sv,
  sw,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
  zhTW,
};

/** Every language there is, English first. */
export const LANGUAGES: readonly Messages[] = [
  en,
  ar,
  bn,
  cs,
  da,
  de,
  el,
  enUS,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ptBR,
  ro,
  ru,
  sv,
  sw,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
  zhTW,
];
