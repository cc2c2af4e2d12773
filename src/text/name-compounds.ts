import {body, isBody, isSite, person, siteWithin, type NameInText, type NameOptions} from './name-in-text.js';
import {isFullName, isRole} from './name-parts.js';
import {isAgency, looksLikeBroadcaster, looksLikeHouse} from './organizations.js';

type Read = (text: string, options: NameOptions) => NameInText[] | undefined;

/** A house, the word for reporter, and the name: "新华社记者张伟". */
const REPORTER_OF = /^(\p{sc=Han}{2,10}?)(?:記者|记者)\s?(\p{sc=Han}{2,4})$/u;
const REPORTER = /^(?:記者|记者)?\s*(.+?)\s*(記者|记者|特派員|特派员|論説委員|編集委員|기자|선임기자|특파원|인턴기자|논설위원|전문기자)$/u;
const BRACKET = /^(.+?)\s*[([（【]([^()[\]（）【】]{1,80})[)\]）】]\.?$/u;
const DASH = /\s+[-–—―]+\s+/u;
const FOR = /^(.+?)[,.]?\s+(?:[Ss]pecial\s+to|[Ff]or|für|pour|para|of(?=\s+[Tt]he\s))\s+((?:[Tt]he\s+)?\p{L}.*)$/u;
/** "Ana Lee for the Lantern Bo Roe for Meridian": the last two words before the second "for" are a name. */
const TWO_FOR = /^(.+\sfor\s.+?)\s(\p{Lu}\S+\s\p{Lu}\S+)\sfor\s(.+)$/u;
const PLACE = /^(.+?),?\s+(?:in|at(?: the)?|aus|à|em|desde|из)\s+(\p{Lu}[\p{L} .'’-]{1,40})$/u;
/** "Ana Lee. Madrid": the word before the full stop is no abbreviation. */
const PLACE_BEHIND = /^(.+\s\p{L}{5,})\.\s\p{Lu}\p{L}+$/u;
const AS_TOLD = /^(.+?),?\s+as told to\s+(.+)$/i;
const WITH = /^(.+?),?\s+(?:with|mit|avec|con|com|med|met|via|from|and|und|et|y|e)\s+(.+)$/iu;
/** Agencies that are not named. */
const SOME_AGENCIES = /^(?:(?:news )?agenc(?:y|ies)|wires?(?: reports)?|agences?|agenturen|agencias|agências|agenzie)$/i;
/** Words that no role ends with. */
const OPEN_END = /(?:^|\s)(?:of|at|for|the|de|du|da|do|der|von|in|and|und|à|a|en|em)$/iu;
/** A name in front of a role: a title, a word, initials and particles, a word. */
const TRAILING_ROLE =
  /^((?:(?:Dr|Prof|Mrs?|Ms|Sir|Dame)\.?\s)?[^\s,]+(?:\s(?:\p{Lu}\.?|van|von|de[rn]?|d[aiou]|del|dos|la|le|bin|al))*\s[^\s,]+),?\s((?:\S+\s){0,3}\S+)$/u;
const LONGEST_ROLE = 4;
/** Words that begin the names of cities, and not those of people. */
const CITY =
  /^(?:s[aã]o|san(?:t[ao])?|new|los|las|buenos|rio|port|cape|hong|tel|abu|kuala|addis|phnom|saint|st\.|fort|mount|ciudad|villa|novi|belo|porto|ho)\s/i;
/** A place, as far as one can tell: one word, with a capital where there are capitals. */
const ONE_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}]+$/u;
const FIRST_WORDS = 2;

/** Lists the agencies in a text that names nobody else. */
function agenciesIn(text: string): string[] {
  const agencies = text.split(/\s*[/,&]\s*|\s(?:and|und|et|y|e)\s/);
  return agencies.every(isAgency) ? agencies : [];
}

/** Reads what stands behind a name: its role, its house, an agency. */
function withMore(name: string, more: string, options: NameOptions): NameInText[] | undefined {
  const text = more.replace(/^(?:special to|for|für|pour|of|from|with|mit|avec|con|com)\s+/i, '');
  if (isAgency(text) && !isSite(text, options.sites)) return [person(name), body(text)];
  const agencies = agenciesIn(text);
  if (agencies.length > 1) return [person(name), ...agencies.map(body)];
  if (isRole(text) && !isFullName(text)) return [person(name, {jobTitle: text})];
  if (isBody(text, options) || looksLikeHouse(text)) return [person(name, {affiliation: text})];
  return undefined;
}

/** Reads names with the word for reporter behind them: "山田太郎記者", "홍길동·김철수 기자". */
const readReporter: Read = (text, options) => {
  const [, house = '', reporter = ''] = REPORTER_OF.exec(text) ?? [];
  if (reporter !== '')
    return isAgency(house) && !isSite(house, options.sites) ? [person(reporter), body(house)] : [person(reporter, {affiliation: house})];
  const [, names = '', title = ''] = REPORTER.exec(text) ?? [];
  if (names === '' || /^(?:本报|本報)$/.test(names)) return undefined;
  const people = names.split(/\s*[·・,、]\s*|\s+/);
  const parts = people.every(isFullName) && /\p{Script=Hangul}/u.test(names) ? people : [names];
  return parts.map((name) => (/^(?:기자|記者|记者)$/.test(title) ? person(name) : person(name, {jobTitle: title})));
};

/** Reads "Ana Lee (AFP)", "Ana Lee (she/her)". */
const readBracket: Read = (text, options) => {
  const [, written = '', more = ''] = BRACKET.exec(text) ?? [];
  const name = written.replace(/[,;]$/, '');
  if (name === '') return undefined;
  if (isBody(name, options)) {
    const agency = readOnlyWith(more, options);
    return agency === undefined ? undefined : [body(name), ...agency];
  }
  return withMore(name, more, options) ?? (isFullName(name) ? [person(name, {hasMore: true})] : undefined);
};

/** Reads "Ana Lee – AFP", "Ana Lee – Split", "SPLIT – Ana Lee", "Ana Lee - Bo Roe". */
const readDashes: Read = (text, options) => {
  const parts = text.split(DASH).map((part) => part.replace(/^[«"“„]\s?(.*?)\s?[»"”“]$/u, '$1'));
  const [first = '', second = ''] = parts;
  if (parts.length > 2) return parts.every(isFullName) ? parts.map((name) => person(name)) : undefined;
  if (parts.length < 2) return undefined;
  if (isFullName(first) && !isSite(first, options.sites)) {
    const read = withMore(first, second, options);
    if (read !== undefined) return read;
    return isFullName(second) && !CITY.test(second) ? [person(first), person(second)] : [person(first, {hasMore: true})];
  }
  const [house, place] = isBody(first, options) ? [first, second] : [second, first];
  if (ONE_WORD.test(place) && (isSite(house, options.sites) || isAgency(house)) && !isBody(place, options))
    return [{...body(house), hasMore: true}];
  if (!isFullName(second)) return undefined;
  if (CITY.test(second)) return isBody(first, options) && !first.includes(',') ? [{...body(first), hasMore: true}] : undefined;
  if (isAgency(first)) return [body(first), person(second)];
  return [person(second, isBody(first, options) && !/^\p{Lu}+$/u.test(first) ? {affiliation: first} : {hasMore: true})];
};

/** Reads "With AFP", "Mit Material der dpa", "Con información de EFE". */
const readOnlyWith: Read = (text) => {
  const agency =
    /^(?:mit(?: material(?: von| der| des)?)?|avec|with|con(?: información de)?|com(?: informações d[aeo])?|med)\s(.+)$/iu.exec(
      text,
    )?.[1] ?? '';
  return isAgency(agency) ? [body(agency)] : undefined;
};

/** Reads "Ana Lee for the Lantern", "Ana Lee, special to the Lantern", "Ana Lee Senior Reporter for the Lantern", and two without a sign between. */
const readFor: Read = (text, options) => {
  const [, first = '', second = '', other = ''] = TWO_FOR.exec(text) ?? [];
  if (isFullName(second)) {
    const two = [first, `${second} for ${other}`].map((part) => readFor(part, options));
    if (two.every((part) => part !== undefined)) return two.flat();
  }
  const [, name = '', house = ''] = FOR.exec(text) ?? [];
  const isPlain = /^(?:the\s|\p{Lu}|\d)/iu.test(house) && !/\sfor\s/i.test(house);
  if (!isPlain) return undefined;
  const [only] = isFullName(name) ? [person(name)] : (readRoleBehind(name, options) ?? []);
  return only === undefined ? undefined : [{...only, affiliation: house.replace(/^the\s+/, '')}];
};

/** Reads "Ana Lee in Split", "Reuters in Split", "Ana Lee. Split". */
const readPlace: Read = (text) => {
  const [, name = ''] = PLACE.exec(text) ?? PLACE_BEHIND.exec(text) ?? [];
  if (isAgency(name)) return [{...body(name), hasMore: true}];
  return isFullName(name) ? [person(name, {hasMore: true})] : undefined;
};

/** Reads "Ana Lee as told to Bo Roe". */
const readAsTold: Read = (text) => {
  const [, teller = '', writer = ''] = AS_TOLD.exec(text) ?? [];
  return isFullName(teller) && isFullName(writer) ? [person(teller), person(writer, {hasMore: true})] : undefined;
};

/** Reads "Ana Lee with AFP", "The Lantern avec AFP et Reuters", "Ana Lee with agencies", "Ana Lee with Bo Roe". */
const readWith: Read = (text, options) => {
  const [, who = '', more = ''] = WITH.exec(text) ?? [];
  const agencies = agenciesIn(more);
  const isPerson = isFullName(who) || /^(?:\p{Lu}\.\s?){2,3}$/u.test(who);
  if (agencies.length === 0) {
    if (!isPerson || !/\s(?:with|mit|avec|con|com|med|met)\s/i.test(text)) return undefined;
    if (SOME_AGENCIES.test(more)) return [isSite(who, options.sites) ? body(text) : person(who, {hasMore: true})];
    return isFullName(more) ? [person(who), person(more, {hasMore: true})] : undefined;
  }
  if (isBody(who, options)) return [body(who), ...agencies.map(body)];
  return isPerson ? [person(who), ...agencies.map(body)] : undefined;
};

/** Reads a house that stands behind a name without any sign: "ANA LEE Associated Press", "Ana Lee BBC News". */
const readHouseBehind: Read = (text, options) => {
  const words = text.split(' ');
  for (let index = FIRST_WORDS; index < words.length; index++) {
    const name = words.slice(0, index).join(' ');
    const house = words.slice(index).join(' ');
    if (!isFullName(name)) continue;
    const isTitle = /^the\s\p{Lu}/iu.test(house) && looksLikeHouse(house.slice(4));
    if (isSite(house, options.sites) || looksLikeBroadcaster(house) || isTitle) return [person(name, {affiliation: house})];
    if (isAgency(house)) return [person(name), body(house)];
  }
  return undefined;
};

/** Reads "Political Editor Ana Lee". */
export const readRoleBefore: Read = (text) => {
  const words = text.split(' ');
  for (let index = 1; index <= Math.min(LONGEST_ROLE, words.length - 2); index++) {
    const role = words.slice(0, index).join(' ');
    const name = words.slice(index).join(' ');
    if (isRole(role) && !OPEN_END.test(role) && isFullName(name)) return [person(name, {jobTitle: role})];
  }
  return undefined;
};

/** Reads "Ana Lee Political Editor"; "Lantern Reporter", "Harbour Business News Correspondent" and "Sports Desk Staff" are nobody's name. */
const readRoleBehind: Read = (text, options) => {
  const [, name = '', role = ''] = TRAILING_ROLE.exec(text) ?? [];
  if (!isRole(role) || !isFullName(name)) return undefined;
  return [siteWithin(text, options.sites) !== undefined || /^staff$/i.test(role) ? body(text) : person(name, {jobTitle: role})];
};

const READERS = [
  readReporter,
  readOnlyWith,
  readBracket,
  readDashes,
  readFor,
  readPlace,
  readAsTold,
  readWith,
  readHouseBehind,
  readRoleBefore,
  readRoleBehind,
];

/** Reads one part of a line that is more than a name; undefined when it is not. */
export function readCompound(text: string, options: NameOptions): NameInText[] | undefined {
  for (const read of READERS) {
    const found = read(text, options);
    if (found !== undefined) return found;
  }
  return undefined;
}
