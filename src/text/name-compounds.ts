import {body, isBody, isSite, person, type NameInText, type NameOptions} from './name-in-text.js';
import {isFullName, isRole} from './name-parts.js';
import {isAgency, looksLikeBroadcaster, looksLikeHouse} from './organizations.js';

type Read = (text: string, options: NameOptions) => NameInText[] | undefined;

const REPORTER = /^(?:記者|记者)?\s*(.+?)\s*(記者|记者|特派員|特派员|論説委員|編集委員|기자|선임기자|특파원|인턴기자|논설위원|전문기자)$/u;
const BRACKET = /^(.+?)\s*[([（【]([^()[\]（）【】]{1,80})[)\]）】]\.?$/u;
const DASH = /\s+[-–—―]+\s+/u;
const FOR = /^(.+?)[,.]?\s+(?:[Ss]pecial\s+to|[Ff]or|für|pour|para|of(?=\s+[Tt]he\s))\s+((?:[Tt]he\s+)?\p{L}.*)$/u;
const PLACE = /^(.+?),?\s+(?:in|aus|à|em|desde|из)\s+(\p{Lu}[\p{L} .'’-]{1,40})$/u;
const WITH = /^(.+?)\s+(?:with|mit|avec|con|com|med|met|via|from|and|und|et|y|e)\s+(.+)$/iu;
const LEADING_ROLE = /^((?:\S+\s){0,3}\S+(?<!\s(?:of|at|for|the|de|du|da|do|der|von|in|and|und)))\s(\S+\s\S+)$/iu;
const TRAILING_ROLE = /^(\S+\s\S+)\s((?:\S+\s){0,3}\S+)$/u;
/** Words that begin the names of cities, and not those of people. */
const CITY =
  /^(?:s[aã]o|san(?:t[ao])?|new|los|las|buenos|rio|port|cape|hong|tel|abu|kuala|addis|phnom|saint|st\.|fort|mount|ciudad|villa|novi|belo|porto|ho)\s/i;
const FIRST_WORDS = 2;

/** Reads what stands behind a name: its role, its house, an agency. */
function withMore(name: string, more: string, options: NameOptions): NameInText[] | undefined {
  const text = more.replace(/^(?:special to|for|für|pour|of|from)\s+/i, '');
  if (isAgency(text) && !isSite(text, options.sites)) return [person(name), body(text)];
  const agencies = text.split(/\s*[/,&]\s*|\s(?:and|und|et|y|e)\s/);
  if (agencies.length > 1 && agencies.every(isAgency)) return [person(name), ...agencies.map(body)];
  if (isRole(text) && !isFullName(text)) return [person(name, {jobTitle: text})];
  if (isBody(text, options) || looksLikeHouse(text)) return [person(name, {affiliation: text})];
  return undefined;
}

/** Reads names with the word for reporter behind them: "山田太郎記者", "홍길동·김철수 기자". */
const readReporter: Read = (text) => {
  const [, names = '', title = ''] = REPORTER.exec(text) ?? [];
  if (names === '' || /^(?:本报|本報)$/.test(names)) return undefined;
  const people = names.split(/\s*[·・,、]\s*|\s+/);
  const parts = people.every(isFullName) && /\p{Script=Hangul}/u.test(names) ? people : [names];
  return parts.map((name) => (/^(?:기자|記者|记者)$/.test(title) ? person(name) : person(name, {jobTitle: title})));
};

/** Reads "Ana Lee (AFP)", "Ana Lee (she/her)". */
const readBracket: Read = (text, options) => {
  const [, name = '', more = ''] = BRACKET.exec(text) ?? [];
  if (name === '' || isBody(name, options)) return undefined;
  return withMore(name, more, options) ?? (isFullName(name) ? [person(name, {hasMore: true})] : undefined);
};

/** Reads "Ana Lee – AFP", "Ana Lee – Split", "SPLIT – Ana Lee", "Ana Lee - Bo Roe". */
const readDashes: Read = (text, options) => {
  const parts = text.split(DASH);
  const [first = '', second = ''] = parts;
  if (parts.length > 2) return parts.every(isFullName) ? parts.map((name) => person(name)) : undefined;
  if (parts.length < 2) return undefined;
  if (isFullName(first) && !isSite(first, options.sites)) {
    const read = withMore(first, second, options);
    if (read !== undefined) return read;
    return isFullName(second) && !CITY.test(second) ? [person(first), person(second)] : [person(first, {hasMore: true})];
  }
  if (!isFullName(second)) return undefined;
  if (isBody(first, options) && CITY.test(second)) return [{...body(first), hasMore: true}];
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

/** Reads "Ana Lee for the Lantern", "Ana Lee, special to the Lantern". */
const readFor: Read = (text) => {
  const [, name = '', house = ''] = FOR.exec(text) ?? [];
  const isPlain = /^(?:the\s|\p{Lu}|\d)/iu.test(house) && !/\sfor\s/i.test(house);
  return isPlain && isFullName(name) ? [person(name, {affiliation: house.replace(/^the\s+/, '')})] : undefined;
};

/** Reads "Ana Lee in Split". */
const readPlace: Read = (text) => {
  const [, name = '', place = ''] = PLACE.exec(text) ?? [];
  return place !== '' && isFullName(name) ? [person(name, {hasMore: true})] : undefined;
};

/** Reads "Ana Lee with AFP", "The Lantern avec AFP". */
const readWith: Read = (text, options) => {
  const [, who = '', agency = ''] = WITH.exec(text) ?? [];
  if (!isAgency(agency)) return undefined;
  if (isBody(who, options)) return [body(who), body(agency)];
  return isFullName(who) ? [person(who), body(agency)] : undefined;
};

/** Reads a house that stands behind a name without any sign: "ANA LEE Associated Press", "Ana Lee BBC News". */
const readHouseBehind: Read = (text, options) => {
  const words = text.split(' ');
  for (let index = FIRST_WORDS; index < words.length; index++) {
    const name = words.slice(0, index).join(' ');
    const house = words.slice(index).join(' ');
    if (!isFullName(name)) continue;
    if (isSite(house, options.sites) || looksLikeBroadcaster(house)) return [person(name, {affiliation: house})];
    if (isAgency(house)) return [person(name), body(house)];
  }
  return undefined;
};

/** Reads "Political Editor Ana Lee". */
export const readRoleBefore: Read = (text) => {
  const [, role = '', name = ''] = LEADING_ROLE.exec(text) ?? [];
  return isRole(role) && isFullName(name) ? [person(name, {jobTitle: role})] : undefined;
};

/** Reads "Ana Lee Political Editor". */
const readRoleBehind: Read = (text) => {
  const [, name = '', role = ''] = TRAILING_ROLE.exec(text) ?? [];
  return isRole(role) && isFullName(name) ? [person(name, {jobTitle: role})] : undefined;
};

const READERS = [
  readReporter,
  readOnlyWith,
  readBracket,
  readDashes,
  readFor,
  readPlace,
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
