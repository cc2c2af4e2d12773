import {withoutPrefix} from './byline-prefix.js';
import {readCompound, readRoleBefore} from './name-compounds.js';
import {body, isBody, isSite, nameKey, person, siteWithin, type NameInText, type NameOptions} from './name-in-text.js';
import {isFullName, isRole, isSuffix} from './name-parts.js';
import {withSigns} from './name-scripts.js';
import {isAgency, looksLikeBroadcaster, looksLikeHouse, looksLikeOrganization} from './organizations.js';

export {isSite, type NameInText, type NameOptions} from './name-in-text.js';
export {isSuspiciousName, looksLikeOrganization} from './organizations.js';

/** Signs that stand between names alone. */
const HARD = /\s*([;；؛|｜~、，،•])\s*|\s(\/\/|[/·])\s|\.\s+(?=\p{Lu}\p{L}+\s(?:\p{L}+\s)?by\s)/u;
const AND = 'and|und|et|y|e|og|och|en|i|a|ja|va|ve|és|și|şi|si|и|та|і|й|και|dan|và|eta|ir|dhe|agus|и|و|ו|और|ও|اور|और|และ|及|和|与|與|と';
/** The words and signs that may also stand inside a name. */
const SOFT = new RegExp(`\\s*,\\s*(?:${AND}|&)\\s+|\\s*([,&＆+/])\\s*|\\s+(${AND})\\s+`, 'iu');
const OTHERS = /^(?:others|et al\.?|u\.\s?a\.|andere|autres|outros|otros|altri|и др\.?|др\.?|more|\d+\s?min(?:ute)?s?(?:\sread)?)$/iu;
/** What a list of writers says of pictures and places. */
const ASIDE =
  /^(?:(?:file |all |submitted )?photos?(?:\s.*|$)|(?:photos|photograph[sy]|pictures|images|bilder|fotos?|video|grafik|illustrations?)\s?(?:by|:|von|de|par|di|av|af|door)\s.*|(?:(?:with )?additional reporting|research|read|narrated|produced|hosted|edited|editing|translated|illustrated|mixed)\s(?:and \p{L}+\s)?by:?\s.*|(?:in|at|aus|à|em|en|desde)\s\p{Lu}.*)$/iu;
/** What a line of Chinese names ends with: from where they report. */
const REPORTS = /[／/]\s?\p{sc=Han}{2,8}(?:報導|报道|報道)$/u;
/** Words between a person and a house that is no agency: "Ana Lee, do Farol". */
const OF = /^(?:d[ao]|del?|dell[ao]|dal|vom|of|from)\s+/iu;
/** One word with a capital: a place or a house behind a name, or somebody of one name. */
const ONE_WORD = /^\p{Lu}[\p{L}\p{M}'’-]+\.?$/u;
/** A house that is known by its letters, behind a name. */
const CODE = /^\p{Lu}{2,5}$/u;
/** Words behind "and" that are nobody's name. */
const FOLKS = /^(?:friends|family|team|partners?|associates|sons?|brothers|sisters|co|company|staff|others|more|fotos?|photos?)\.?$/i;
/** Bodies that are not named. */
const SOME_BODY = /^(?:(?:news )?agenc(?:y|ies)|wires|staff|staff reports?|agences|agenturen|agencias|agências|agenzie|red)\.?$/i;
/** Where a writer is, behind a line of names and houses: "Ana Lee and Bo Roe, The Lantern — Split". */
const PLACE_BEHIND = /^(.*(?:,|\s(?:and|und|et|y|e)\s).*)\s[—–-]\s(\p{Lu}[\p{L}\p{M} .'’-]{1,40})$/u;
const BRACKETS = /^[([【（](.*)[)\]】）]$/u;
const EDGES = /^[\s©\-–—―:,.·•*"“”«»„¿¡_<>]+|[\s\-–—―:,·•*"“”«»„_<>]+$/gu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S*$|^\.\w+$/i;
/** Characters of the longest text that is searched for names. */
const LONGEST = 1_000;
/** Words of the longest role that stands alone. */
const LONGEST_ROLE = 4;

interface Line {
  names: NameInText[];
  options: NameOptions;
  /** The line began with "By": its names are in their natural order. */
  isByline?: boolean | undefined;
}

/** Adds a house: that of the person before it, or an author of its own. */
function addBody(names: NameInText[], name: string, belongs: boolean): void {
  const last = names.at(-1);
  if (belongs && last !== undefined) last.affiliation ??= name;
  else names.push(body(name));
}

/** Puts one part of a line behind the names before it; false where it is nothing that is known. */
function addPart({names, options, isByline}: Line, text: string, sign: string): boolean {
  const part = /^\(([^()]+)\)$/.exec(text)?.[1] ?? text;
  const last = names.at(-1);
  const isBeside = last !== undefined && !/^(?:;|；|؛)$/.test(sign);
  const canBelong = isBeside && !last.isOrganization;
  if (canBelong && isSuffix(part)) last.name += `, ${part}`;
  else if (OTHERS.test(part)) return last !== undefined;
  else if (last !== undefined && (isBeside || / by /i.test(part)) && ASIDE.test(part)) last.hasMore = true;
  else if (!canBelong && isSite(part.replace(OF, ''), options.sites)) names.push(body(part.replace(OF, '')));
  else if (isSite(part, options.sites)) addBody(names, part, canBelong && !isAnd(sign));
  else if (isAgency(part)) names.push(body(part));
  else {
    const isMore = canBelong && !isAnd(sign);
    const read = isMore && isRole(part) ? readRoleBefore(part, options) : readCompound(part, options);
    const house = isMore ? part.replace(OF, '') : part;
    const site = siteWithin(part, options.sites);
    const [only] = read ?? [];
    if (isMore && house !== part && isBody(house, options)) addBody(names, house, !isAgency(house));
    else if (isMore && /^with\s/i.test(part) && isFullName(part.slice(5))) names.push(person(part.slice(5), {hasMore: true}));
    else if (isMore && read?.length === 1 && only?.isOrganization === true) {
      addBody(names, only.name, !isAgency(only.name));
      if (only.hasMore) last.hasMore = true;
    } else if (read !== undefined) names.push(...read);
    else if ((isMore || last?.affiliation !== undefined) && site !== undefined) addBody(names, site, true);
    else if (isMore && isRole(part)) last.jobTitle = last.jobTitle === undefined ? part : `${last.jobTitle}, ${part}`;
    else if (canBelong && last.jobTitle !== undefined && isRole(part)) last.jobTitle = `${last.jobTitle}, ${part}`;
    else if (isMore && (looksLikeHouse(part) || CODE.test(part))) addBody(names, part.replace(/^special to\s+/i, ''), true);
    else if (isFullName(part)) names.push(person(part));
    else if (isBody(part, options)) addBody(names, part, canBelong && !isAnd(sign));
    else if (last !== undefined && ONE_WORD.test(part)) return addWord(names, part, sign, isByline === true);
    else return false;
  }
  return true;
}

/** Reads one word behind names: somebody of one name after "and"; where what stands before is known, a place or an unknown house. */
function addWord(names: NameInText[], part: string, sign: string, isByline: boolean): boolean {
  const last = names.at(-1);
  if (last === undefined || names.some(({name, isOrganization}) => !isOrganization && !isFullName(name))) return false;
  if (sign === 'y') return false;
  if (/^(?:and|[&＆])$/.test(sign)) {
    if (last.isOrganization || last.jobTitle !== undefined || FOLKS.test(part)) return false;
    names.push(person(part));
    return true;
  }
  const isKnown = isByline || names.length > 1 || (last.affiliation ?? last.jobTitle) !== undefined;
  if (isKnown) last.hasMore = true;
  return isKnown;
}

/** Tells "and" from a comma; "y", "e" and "i" are in names as well: "Ana Ortega y Gasset". */
const signOf = (and: string | undefined): string => (and === undefined ? ',' : /^[yei]$/i.test(and) ? 'y' : 'and');

const isAnd = (sign: string): boolean => sign === 'and' || sign === 'y';

/** Parts a text at its soft signs; the sign before each part is a comma and its like, "and", or "y". */
function softParts(text: string, sign: string): {text: string; sign: string}[] {
  const [, names = text, place] = PLACE_BEHIND.exec(text) ?? [];
  if (place !== undefined && !isFullName(names) && !isAgency(place)) return [...softParts(names, sign), {text: `in ${place}`, sign: ','}];
  const pieces: (string | undefined)[] = text.split(SOFT);
  return pieces.flatMap((piece, index) => {
    const part = piece?.trim() ?? '';
    if (index % 3 !== 0 || part === '') return [];
    if (index === 0) return [{text: part, sign}];
    return [{text: part, sign: pieces[index - 2] ?? signOf(pieces[index - 1])}];
  });
}

/** Tells a role without anybody's name. */
const isUnnamed = (text: string): boolean => isRole(text) && text.split(' ').length <= LONGEST_ROLE;

/** Reads a part between hard signs; one that holds anything unknown is one name. */
function readPart(line: Line, part: string, sign: string): void {
  const last = line.names.at(-1);
  if (last !== undefined && !last.isOrganization && /^(?:[|｜/·]|\/\/)$/.test(sign) && ONE_WORD.test(part) && isFullName(last.name)) {
    if (!isBody(part, line.options)) {
      last.hasMore = true;
      return;
    }
  }
  const trial: Line = {...line, names: last === undefined ? [] : [{...last}]};
  const parts = softParts(part, sign);
  const isOne = isAnd(parts[1]?.sign ?? '') && /\s(?:for|of)\s/i.test(parts[0]?.text ?? '') && looksLikeOrganization(parts[0]?.text ?? '');
  const isKnown = !isOne && parts.every((each) => addPart(trial, each.text, each.sign));
  const added = trial.names.slice(last === undefined ? 0 : 1);
  const people = trial.names.some(({isOrganization}) => !isOrganization);
  const areBodies = added.some(({name}) => isAgency(name)) && !added.some(({name}) => SOME_BODY.test(name));
  if (isKnown && (parts.length === 1 || added.length === 1 || people || areBodies)) {
    if (last !== undefined) line.names.pop();
    line.names.push(...trial.names);
    return;
  }
  const isBodyWhole = isBody(part, line.options) || isUnnamed(part) || (isKnown && added.every(({isOrganization}) => isOrganization));
  const whole = readCompound(part, line.options) ?? [isBodyWhole ? body(part) : person(part)];
  line.names.push(...whole);
}

/** Turns "Lee, Ana; Roe, Bo" round, where every entry is written so. */
function turned(line: string): string {
  const entries = line.split(/\s*;\s*/);
  const isTurned = entries.length > 1 && entries.every((entry) => /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}\.?)?$/u.test(entry));
  return isTurned ? entries.map((entry) => entry.replace(/^(.+),\s(.+)$/, '$2 $1')).join('; ') : line;
}

/** Takes "by" in any language from before an agency or the site: "Por Reuters", "Da CNN". */
function withoutBy(text: string, options: NameOptions): string {
  const rest = text.replace(/^(?:por|par|von|von der|d[aeo]|del|di|av|af|od)\s+/i, '');
  return rest !== text && (isAgency(rest) || looksLikeBroadcaster(rest) || isSite(rest, options.sites)) ? rest : text;
}

/**
 * Reads whom a text names: "By A and B", "A, B und C", "A; B", "A | B", "A、B", with what it says of them.
 *
 * A leading "By" goes. Semicolons, bars and the like always separate. Commas, ampersands, slashes and words for "and" separate only
 * when each part is a full personal name, an agency, a role or a house; so "Sanchez, Maria", "José Ortega y Gasset" and "Standards and
 * Practices Desk" stay whole: one wrong author is worse than two in one line. Roles and houses go to the person before them.
 */
export function readNames(text: string, options: NameOptions = {}): NameInText[] {
  if (text.length > LONGEST) return [looksLikeOrganization(text) ? body(text) : person(text)];
  const bare = text.replace(/\s+/g, ' ').trim().replace(REPORTS, '');
  const inner = BRACKETS.exec(bare)?.[1] ?? bare;
  const whole = /[()[\]【】（）]/.test(inner) ? bare : inner;
  const named = withoutPrefix(whole, options.language);
  const plain = turned(withSigns(withoutBy(named, options).replace(EDGES, ''), options.language));
  const line: Line = {names: [], options, isByline: named !== whole};
  const parts = plain.split(HARD);
  for (let index = 0; index < parts.length; index += 3) {
    const source = parts[index] ?? '';
    const isAside = line.names.length > 0 && ASIDE.test(source);
    const part = (isAside ? source : withoutPrefix(source, options.language)).replace(EDGES, '');
    const isAddress = ADDRESS.test(source) && line.names.length > 0;
    if (/[\p{L}\p{N}]/u.test(part) && !isAddress) readPart(line, part, parts[index - 2] ?? parts[index - 1] ?? '');
  }
  const seen = new Set<string>();
  return line.names.filter(({name}) => !seen.has(nameKey(name)) && seen.add(nameKey(name)));
}

/** Splits a text that names several people and says nothing else of them; any other text stays whole, without its leading "By". */
export function splitNames(text: string): string[] {
  const names = readNames(text);
  const isBare = names.every(
    ({jobTitle, affiliation, hasMore}) => jobTitle === undefined && affiliation === undefined && hasMore === undefined,
  );
  if (isBare) return names.map(({name}) => name);
  return [withoutPrefix(text.replace(/\s+/g, ' ').trim()).replace(EDGES, '')];
}
