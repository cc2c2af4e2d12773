import {isAgency, looksLikeOrganization} from './organizations.js';

export {isSuspiciousName, looksLikeOrganization} from './organizations.js';

/** What stands before the names: "By", or any short label with a colon. The words that begin real names too need two more names. */
const PREFIX =
  /^(?:(?:(?:written|text|words|story|report(?:ed|ing)?)\s)?by(?=[\s:]):?\s*|\p{L}[\p{L}\s]{0,19}[:：]\s*|(?:von|par|por|av|af|door)\s(?!de[rnm]\s)(?=\S+\s\S))/iu;
/** Signs that stand between names alone, and the words and signs that may also stand inside one. */
const HARD = /\s*[;；؛|、，،•]\s*|\s[/·]\s/u;
const SOFT =
  /\s*,\s*(?:and|und|et|y|e|og|och|en|и|و)\s+|\s*[,&＆]\s*|\s+(?:and|und|et|y|e|og|och|en|i|a|ja|va|ve|és|și|şi|и|та|і|και|dan|và|و)\s+/iu;
const SUFFIX = /^(?:[js]r|ph\.?\s?d|m\.?[ds]|m\.?b\.?a|i{2,3}|iv|esq|[omc]be|[qk]c|mp)\.?$/i;
/** Words in lower case that stand inside names. */
const PARTICLE =
  /^(?:d[aeio]s?|d[aeu][ln]|dell[ao]|d[eo]r|van|von|vom|zu[mr]?|te[rn]?|'t|l[aeo]s?|[ae]l|al-.*|bin|ibn|ben|bint|af|av|ap|y|e|i)$/;
const ROLE =
  /(?:^|\s)(?:editor|correspondent|reporter|writer|columnist|critic|producer|photographer|analyst|chief|director|presenter|journalist)(?:$|\s)/i;

/** Tells a full personal name: two to five words, none but particles in lower case, no digits, no role, no organisation. */
function isFullName(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || /\d/.test(name) || ROLE.test(name) || looksLikeOrganization(name)) return false;
  return words.every((word, index) => !/^\p{Ll}/u.test(word) || (index < words.length - 1 && PARTICLE.test(word)));
}

/** Splits where commas and conjunctions stand, if that leaves nothing but full names and agencies; else leaves it whole. */
function splitSoft(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(SOFT)) {
    const last = names.length - 1;
    if (SUFFIX.test(part) && names[last] !== undefined) names[last] += `, ${part}`;
    else names.push(part);
  }
  const areNames = names.every((name) => isAgency(name) || isFullName(name.replace(/,.*$/, '')));
  return areNames ? names : [text];
}

/**
 * Splits a text that names several people: "By A and B", "A, B und C", "A; B", "A | B", "A、B".
 *
 * A leading "By" goes. Semicolons, bars and the like always separate. Commas, ampersands, slashes and words for "and" separate only
 * when each part is a full personal name or a known agency; so "Sanchez, Maria", "José Ortega y Gasset", "Standards and Practices Desk"
 * and "Jane Doe, Foreign Editor" stay whole: one wrong author is worse than two in one line.
 */
export function splitNames(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ').trim().replace(PREFIX, '');
  const parts = plain.split(HARD);
  const names = parts.some((part) => ROLE.test(part)) ? [plain] : parts.flatMap(splitSoft);
  return [...new Set(names.map((name) => name.trim()).filter((name) => /[\p{L}\p{N}]/u.test(name)))];
}
