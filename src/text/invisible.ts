import {fromWindows1252} from './windows-1252.js';

/** Characters nobody sees: zero-width marks, word joiners, deprecated format controls, annotations, music controls, tags. */
const MARKS = '\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\ufeff\\ufff9-\\ufffc\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e007f}';
const RUN = new RegExp(`[${MARKS}]+`, 'gu');
const SUSPECT = new RegExp(`[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069${MARKS}\\p{Cs}]`, 'u');
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
const BIDI = /([\u202a-\u202e\u2066-\u2069])/;

/** Scripts of South-east Asia have no spaces between words; there a zero-width space is a real place to break a line. */
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u1980-\u19df]$/;
const JOINABLE = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}$/u;

/** Decides what stays of a run of invisible characters: what the script or the emoji before it needs, else nothing. */
function keepOfRun(run: string, offset: number, whole: string): string {
  const before = whole.slice(Math.max(0, offset - 2), offset);
  if (before === '\u{1f3f4}' && FLAG_TAGS.test(run)) return run;
  if (run.length > 3) return '';
  if (/^\u200b+$/.test(run)) return UNSPACED.test(before) ? '\u200b' : '';
  return JOINABLE.test(before) ? (/[\u200c\u200d]/.exec(run)?.[0] ?? '') : '';
}

const isIsolate = (control: string) => control >= '\u2066';

/** Drops direction controls without their partner, and overrides, which can spell a text backwards. */
function pairBidi(source: string): string {
  const parts = source.split(BIDI);
  const kept = parts.map((part, index) => (index % 2 === 0 ? part : ''));
  const open: number[] = [];
  const opener = () => parts[open.at(-1) ?? -1] ?? '';
  let isolates = 0;
  for (let index = 1; index < parts.length; index += 2) {
    const control = parts[index] ?? '';
    const closesIsolate = control === '\u2069';
    if (!closesIsolate && control !== '\u202c') {
      open.push(index);
      if (isIsolate(control)) isolates++;
      continue;
    }
    if (closesIsolate && isolates > 0) while (!isIsolate(opener())) open.pop();
    const partner = opener();
    if (partner === '' || isIsolate(partner) !== closesIsolate) continue;
    if (closesIsolate) isolates--;
    const at = open.pop();
    if (at === undefined || partner === '\u202d' || partner === '\u202e') continue;
    kept[at] = partner;
    kept[index] = control;
  }
  return kept.join('');
}

/**
 * Removes from a text what a reader cannot see and must not meet.
 *
 * Controls (but tab and newline), halves of characters, direction controls without a partner and invisible marks go; no-break spaces,
 * soft hyphens and the joiners that scripts and emoji need stay. Every kind of line end becomes LF.
 */
export function withoutInvisible(source: string): string {
  if (!SUSPECT.test(source)) return source;
  const visible = source
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, (control) => fromWindows1252(control.charCodeAt(0)))
    .replace(/\p{Cs}/gu, '\ufffd');
  return pairBidi(visible).replace(RUN, keepOfRun);
}
