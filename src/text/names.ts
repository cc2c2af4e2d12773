import {withoutPrefix} from './byline-prefix.js';
import {isFullName, isRole, isSuffix} from './name-parts.js';
import {isAgency, looksLikeOrganization} from './organizations.js';
import {hostName} from './urls.js';

export {isSuspiciousName, looksLikeOrganization} from './organizations.js';

/** Somebody whom a text names. */
export interface NameInText {
  name: string;
  isOrganization: boolean;
  /** What the text says of the person behind the name. */
  jobTitle?: string;
  affiliation?: string;
  /** Something stood beside the name that is neither role nor house, such as a place. */
  hasMore?: true;
}

/** What is known beside the text. */
export interface NameOptions {
  /** What the site is called that the text stands on. */
  sites?: readonly string[];
  /** Language of the text (BCP 47). */
  language?: string | undefined;
}

/** Signs that stand between names alone. */
const HARD = /\s*([;；؛|｜、，،•])\s*|\s([/·])\s/u;
const AND = 'and|und|et|y|e|og|och|en|i|a|ja|va|ve|és|și|şi|si|и|та|і|й|και|dan|và|eta|ir|dhe|agus|и|و|और|ও|اور|और|และ|及|和|与|與|と';
/** The words and signs that may also stand inside a name. */
const SOFT = new RegExp(`\\s*,\\s*(?:${AND}|&)\\s+|\\s*([,&＆+/])\\s*|\\s+(${AND})\\s+`, 'iu');
const WITH = /^(.+?)\s+(?:with|mit|avec|con|com|med|met|via|from|and|und|et|y|e)\s+(.+)$/iu;
const FOR = /^(.+?)\s+(?:[Ff]or|für|pour|para)\s+((?:[Tt]he\s+)?[\p{Lu}\d].*)$/u;
const PLACE = /^(.+?),?\s+(?:in|aus|à|em|desde|из)\s+(\p{Lu}[\p{L} .'’-]{1,40})$/u;
const DASH = /^(.+?)\s+[-–—―]\s+(.+)$/u;
const BRACKET = /^(.+?)\s*[([（【]([^()[\]（）【】]{1,80})[)\]）】]\.?$/u;
const REPORTER = /^(?:記者|记者)?\s*(.+?)\s*(記者|记者|特派員|特派员|論説委員|編集委員|기자|선임기자|특파원|인턴기자|논설위원|전문기자)$/u;
const LEADING_ROLE = /^((?:\S+\s){0,3}\S+(?<!\s(?:of|at|for|the|de|du|da|do|der|von|in|and|und)))\s(\S+\s\S+)$/iu;
const TRAILING_ROLE = /^(\S+\s\S+)\s((?:\S+\s){0,3}\S+)$/u;
const OTHERS = /^(?:others|et al\.?|u\.\s?a\.|andere|autres|outros|otros|altri|и др\.?|др\.?|more)$/iu;
const EDGES = /^[\s\-–—―:,.·•*"“”«»„¿¡_<>]+|[\s\-–—―:,·•*"“”«»„_<>]+$/gu;

/** Characters of the longest text that is searched for names. */
const LONGEST = 1_000;

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Tells the name of the site: as it calls itself, or as its address does. */
function isSite(name: string, sites: readonly string[]): boolean {
  const key = keyOf(name);
  return key !== '' && sites.some((site) => key === keyOf(site) || key === keyOf(hostName(`https://${site}`).split('.').at(-2) ?? '\0'));
}

interface Line {
  names: NameInText[];
  options: NameOptions;
}

const person = (name: string, more: Partial<NameInText> = {}): NameInText => ({name, isOrganization: false, ...more});
const body = (name: string): NameInText => ({name, isOrganization: true});

const isBody = (text: string, {sites = []}: NameOptions): boolean => looksLikeOrganization(text) || isSite(text, sites);

/** Reads what stands behind a name: its role, its house, or something else. */
function withMore(name: string, more: string, options: NameOptions): NameInText[] | undefined {
  const text = more.replace(EDGES, '').replace(/^(?:for|für|pour|of|from)\s+/i, '');
  if (isAgency(text) && !isSite(text, options.sites ?? [])) return [person(name), body(text)];
  const agencies = text.split(/\s*[/,&]\s*|\s(?:and|und|et|y|e)\s/);
  if (agencies.length > 1 && agencies.every(isAgency)) return [person(name), ...agencies.map(body)];
  if (isRole(text) && !isFullName(text)) return [person(name, {jobTitle: text})];
  if (isBody(text, options)) return [person(name, {affiliation: text})];
  return undefined;
}

/** Reads one part of a line that is not a bare name: "Ana Lee (AFP)", "Ana Lee – Split", "Political Editor Ana Lee"; undefined when it is none of these. */
function readCompound(text: string, options: NameOptions): NameInText[] | undefined {
  const [, eastern = '', title = ''] = REPORTER.exec(text) ?? [];
  if (eastern !== '' && !/^(?:本报|本報)$/.test(eastern)) {
    const people = eastern.split(/\s*[·・,、]\s*|\s+/);
    const parts = people.every(isFullName) && /\p{Script=Hangul}/u.test(eastern) ? people : [eastern];
    return parts.map((name) => (/^(?:기자|記者|记者)$/.test(title) ? person(name) : person(name, {jobTitle: title})));
  }
  const isVietnamese = options.language?.startsWith('vi') === true;
  for (const pattern of [BRACKET, DASH]) {
    const [, first = '', second = ''] = pattern.exec(text) ?? [];
    if (first === '') continue;
    const isName = isFullName(first);
    if (isName || (pattern === BRACKET && !isBody(first, options))) {
      const read = withMore(first, second, options);
      if (read !== undefined) return read;
      if (isVietnamese && pattern === DASH && isFullName(second)) return [person(first), person(second)];
      if (isName) return [person(first, {hasMore: true})];
    } else if (pattern === DASH && isFullName(second)) {
      if (isAgency(first)) return [body(first), person(second)];
      return [person(second, isBody(first, options) && !/^\p{Lu}+$/u.test(first) ? {affiliation: first} : {hasMore: true})];
    }
  }
  const [, writer = '', paper = ''] = FOR.exec(text) ?? [];
  if (isFullName(writer) && !/\sfor\s/i.test(paper)) return [person(writer, {affiliation: paper.replace(/^the\s+/i, '')})];
  const [, reporter = '', place = ''] = PLACE.exec(text) ?? [];
  if (place !== '' && isFullName(reporter)) return [person(reporter, {hasMore: true})];
  const [, who = '', agency = ''] = WITH.exec(text) ?? [];
  if (isAgency(agency)) {
    if (isBody(who, options)) return [body(who), body(agency)];
    if (isFullName(who)) return [person(who), body(agency)];
  }
  const words = text.split(' ');
  const house = words.findIndex((_, index) => index >= 2 && isAgency(words.slice(index).join(' ')));
  if (house > 0 && isFullName(words.slice(0, house).join(' ')))
    return [person(words.slice(0, house).join(' ')), body(words.slice(house).join(' '))];
  const [, before = '', named = ''] = LEADING_ROLE.exec(text) ?? [];
  if (isRole(before) && isFullName(named)) return [person(named, {jobTitle: before})];
  const [, name = '', behind = ''] = TRAILING_ROLE.exec(text) ?? [];
  return isRole(behind) && isFullName(name) ? [person(name, {jobTitle: behind})] : undefined;
}

/** Adds a house: that of the person before it, or an author of its own. */
function addBody(names: NameInText[], name: string, belongs: boolean): void {
  const last = names.at(-1);
  if (belongs && last !== undefined) last.affiliation ??= name;
  else names.push(body(name));
}

/** Puts one part of a line behind the names before it; false where it is nothing that is known. */
function addPart({names, options}: Line, part: string, sign: string): boolean {
  const last = names.at(-1);
  const canBelong = last !== undefined && !last.isOrganization && !/^(?:;|；|؛)$/.test(sign);
  if (canBelong && isSuffix(part)) last.name += `, ${part}`;
  else if (OTHERS.test(part)) return last !== undefined;
  else if (isSite(part, options.sites ?? [])) addBody(names, part, canBelong && sign !== 'and');
  else if (isAgency(part)) names.push(body(part));
  else {
    const read = readCompound(part, options);
    if (read !== undefined) names.push(...read);
    else if (isFullName(part)) names.push(person(part));
    else if (canBelong && isRole(part) && sign !== 'and') last.jobTitle = last.jobTitle === undefined ? part : `${last.jobTitle}, ${part}`;
    else if (isBody(part, options)) addBody(names, part, canBelong && sign !== 'and');
    else return false;
  }
  return true;
}

/** Parts a text at its soft signs; the sign before each part is a comma and its like, or "and". */
function softParts(text: string, sign: string): {text: string; sign: string}[] {
  const pieces: (string | undefined)[] = text.split(SOFT);
  return pieces.flatMap((piece, index) => {
    const part = piece?.trim() ?? '';
    if (index % 3 !== 0 || part === '') return [];
    if (index === 0) return [{text: part, sign}];
    return [{text: part, sign: pieces[index - 2] ?? (pieces[index - 1] === undefined ? ',' : 'and')}];
  });
}

/** Reads a part between hard signs; one that holds anything unknown is one name. */
function readPart(line: Line, part: string, sign: string): void {
  const last = line.names.at(-1);
  const trial: Line = {names: last === undefined ? [] : [{...last}], options: line.options};
  const parts = softParts(part, sign);
  const isKnown = parts.every((each) => addPart(trial, each.text, each.sign));
  const added = trial.names.slice(last === undefined ? 0 : 1);
  const people = trial.names.some(({isOrganization}) => !isOrganization);
  if (isKnown && (parts.length === 1 || people || added.every(({name}) => isAgency(name)))) {
    if (last !== undefined) line.names.pop();
    line.names.push(...trial.names);
    return;
  }
  const whole = readCompound(part, line.options) ?? [isBody(part, line.options) ? body(part) : person(part)];
  line.names.push(...whole);
}

/** Turns "Lee, Ana; Roe, Bo" round, where every entry is written so. */
function turned(line: string): string {
  const entries = line.split(/\s*;\s*/);
  const isTurned = entries.length > 1 && entries.every((entry) => /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}\.?)?$/u.test(entry));
  return isTurned ? entries.map((entry) => entry.replace(/^(.+),\s(.+)$/, '$2 $1')).join('; ') : line;
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
  const plain = turned(withoutPrefix(text.replace(/\s+/g, ' ').trim(), options.language).replace(EDGES, ''));
  const line: Line = {names: [], options};
  const parts = plain.split(HARD);
  for (let index = 0; index < parts.length; index += 3) {
    const part = withoutPrefix(parts[index] ?? '', options.language).replace(EDGES, '');
    if (/[\p{L}\p{N}]/u.test(part)) readPart(line, part, parts[index - 2] ?? parts[index - 1] ?? '');
  }
  const seen = new Set<string>();
  return line.names.filter(({name}) => !seen.has(keyOf(name)) && seen.add(keyOf(name)));
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
