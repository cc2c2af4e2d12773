import type {Access} from '../model/article.js';
import {down, type AnsReader, type Place} from './ans-read.js';
import {mayShow} from './finish.js';
import {own} from './read.js';

const UNPUBLISHED = /^(?:draft|working|pending|unpublished|deleted|killed|spiked|withdrawn|withheld|cancell?ed)$/i;
/** Stands for the end of an embargo that has none. */
const NEVER = '2200-12-31T00:00:00Z';

/** Tells whether no embargo lies on a document or a part of one; an end without `active` counts as an embargo. */
export function isFree(document: Place, ans: AnsReader): boolean {
  const embargo = down(document, 'content_restrictions', 'embargo');
  const active = embargo.value === true ? true : ans.reader.boolean(own(embargo.value, 'active'));
  const end = own(embargo.value, 'end_time');
  if (active === false || (active === undefined && end === undefined)) return true;
  return mayShow({embargoedUntil: end ?? NEVER}, ans.reader, embargo.path);
}

/** Finds what says that a document is not published: its status, its revision, or that no edition of it ever was. */
function unpublished(document: Place, ans: AnsReader): Place | undefined {
  const status = down(document, 'status');
  if (typeof status.value === 'string' && UNPUBLISHED.test(status.value.trim())) return status;
  const flags = [down(document, 'revision', 'published'), down(document, 'publishing', 'has_published_edition')];
  return flags.find(({value}) => ans.reader.boolean(value) === false);
}

/** Tells whether a document is published and free of an embargo; reports where it is not. */
export function isPublic(document: Place, ans: AnsReader): boolean {
  const reason = unpublished(document, ans);
  const isShown = reason === undefined || mayShow({withheld: true}, ans.reader, reason.path);
  return isFree(document, ans) && isShown;
}

/** Reads who may read a document, as the options say what the code of the site means; undefined where they do not. */
export function accessOf(document: Place, ans: AnsReader): Access | undefined {
  const {access = {}} = ans.options;
  const code = own(own(document.value, 'content_restrictions'), 'content_code');
  const meaning = typeof code === 'string' && Object.hasOwn(access, code) ? access[code] : undefined;
  if (meaning === undefined) return undefined;
  return meaning === 'free' ? {isAccessibleForFree: true} : {isAccessibleForFree: false, requires: meaning};
}
