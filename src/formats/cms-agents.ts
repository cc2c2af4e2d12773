import type {Agent, Organization, Person} from '../model/article.js';
import {isSuspiciousName, splitNames} from '../text/names.js';
import {agentsNamed, uniqueAgents} from './agents.js';
import type {Cms} from './cms.js';
import {compact, isData} from './read.js';
import type {Place} from './schema-org-json.js';

const NAME = ['name', 'fullName', 'displayName', 'authorName'] as const;
/** What stands between a document and a person, such as an entry that gives a person a role. */
const HOLDERS = ['author', 'person', 'profile', 'contributor', 'writer', 'staff', 'user', 'reference'] as const;
const ROLE = ['jobTitle', 'role', 'position', 'occupation'] as const;
const BIO = ['bio', 'shortBio', 'biography', 'description', 'about'] as const;
const PORTRAIT = ['image', 'photo', 'picture', 'avatar', 'headshot', 'portrait', 'profileImage', 'profilePicture', 'mainImage'] as const;
const ORGANIZATION = /^(?:organi[sz]ation|company|publisher|agency|newsroom|desk)$/i;
const NESTED = 2;

/** What a line says beside names: where from, for whom, what somebody is. */
const BESIDE = /\s(?:in|at|from|for|of|with|near|reports?|reporting|aus|à|en|de|da|di|desde|dal|fra|från)\s|[,\d]/;

/** Tells a line that is nothing but names. */
export function isNames(line: string): boolean {
  return splitNames(line).every((name) => !BESIDE.test(name));
}

/** Names an agent by what is written; an address or an account is none. */
function agentsIn(cms: Cms, text: string, path: string): Agent[] {
  return agentsNamed(text).filter(({name}) => {
    if (isSuspiciousName(name)) cms.reader.report('author/suspicious', path, name);
    return !isSuspiciousName(name);
  });
}

function nameOf(cms: Cms, place: Place): string | undefined {
  const name = cms.text(place, ...NAME);
  if (name !== undefined) return name;
  const parts = [cms.text(place, 'firstName', 'givenName'), cms.text(place, 'lastName', 'familyName', 'surname')];
  const whole = parts.filter((part) => part !== undefined).join(' ');
  return whole === '' ? cms.text(place, 'title') : whole;
}

function readAgent(cms: Cms, place: Place, depth = 0): Agent[] {
  const {value, path} = place;
  if (typeof value === 'string') return agentsIn(cms, cms.reader.text(value, path) ?? '', path);
  if (!isData(value)) return [];
  const name = nameOf(cms, place);
  if (name === undefined) {
    const inner = depth < NESTED ? cms.all(place, ...HOLDERS) : [];
    return inner.flatMap((each) => readAgent(cms, each, depth + 1));
  }
  const found = agentsIn(cms, name, path);
  const [only] = found;
  if (found.length !== 1 || only === undefined) return found;
  const url = cms.get(place, 'url', 'profileUrl');
  const portrait = cms.get(place, ...PORTRAIT);
  const known = {
    name: only.name,
    url: typeof url?.value === 'string' ? cms.reader.url(url.value, url.path) : undefined,
    image: portrait && cms.readImage(portrait),
  };
  if (only.type === 'Organization' || ORGANIZATION.test(cms.typeOf(value)))
    return [compact<Organization>({type: 'Organization', ...known})];
  const jobTitle = cms.text(place, ...ROLE) ?? cms.text(place, 'title');
  const house = cms.text(place, 'affiliation', 'company', 'organization', 'organisation');
  return [
    compact<Person>({
      type: 'Person',
      ...known,
      jobTitle: jobTitle === name ? undefined : jobTitle,
      affiliation: house === undefined ? undefined : {type: 'Organization', name: house},
      description: cms.text(place, ...BIO),
    }),
  ];
}

/** Reads people and organisations: names, documents about them, or entries that hold such documents; each once. */
export function readAgents(cms: Cms, places: readonly Place[]): Agent[] {
  return uniqueAgents(places.flatMap((place) => readAgent(cms, place)));
}
