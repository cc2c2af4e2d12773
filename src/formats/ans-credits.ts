import type {Agent, Contribution, ImageObject, Organization, Person} from '../model/article.js';
import {cleanText} from '../text/clean.js';
import {looksLikeOrganization, splitNames} from '../text/names.js';
import {agentOf, uniqueAgents} from './agents.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {compact, own, ownWord} from './read.js';

/** Somebody who is credited, and how they want to be named. */
interface Credit {
  place: Place;
  name: string;
}

/** Who wrote a document, and the line that says so where the newsroom wrote a sentence. */
export interface Credits {
  author: Agent[];
  bylineText: string | undefined;
}

const EMAIL = /\S@\S/;
/** Names of accounts and tenants ("lantern-prod"), and what stands where a field is out of use. */
export const MACHINE_NAME = /^[a-z\d._-]+$|^\(deprecated\)$/;
const ADDRESS = /:\/\/|^www\.|\S@\S/;
/** Links that lead to a mailbox or a feed, not to a page about somebody. */
const CONTACT = /^(?:e-?mail|rss|phone|sms|whatsapp)$/i;
const FULL_NAME = /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u;
/** Words of the longest name; what has more is a sentence. */
const LONGEST_NAME = 6;

/** Tells a line such as "Ida Marlow contributed to this report." from a name. */
function isSentence(text: string): boolean {
  const words = text.split(' ').length;
  return words > LONGEST_NAME || (words > 2 && /\p{Ll}{2}\.$/u.test(text));
}

/** Takes the name at the beginning of a longer line ("Ida Marlow, special to the Post"). */
function nameIn({place, name}: Credit): Credit[] {
  const start = name.split(/,\s/)[0] ?? '';
  return FULL_NAME.test(start) && !looksLikeOrganization(start) ? [{place, name: start}] : [];
}

/** Gives the credits that are shown: those that editors put over the real ones, if there are any. */
function creditsOf(document: Place): Place {
  const vanity = down(document, 'vanity_credits');
  const isFilled = isObject(vanity) && Object.values(vanity.value).some((list) => Array.isArray(list) && list.length > 0);
  return isFilled ? vanity : down(document, 'credits');
}

/** Reads how somebody wants to be named: the byline of their profile, else the name; without either the organisation. */
function nameOf(entry: Place, ans: AnsReader): string | undefined {
  if (!isObject(entry)) return ans.text(entry);
  const original = down(entry, 'additional_properties', 'original');
  const name = ans.text(down(original, 'byline'), down(entry, 'byline'), down(entry, 'name'));
  if (name !== undefined) return name;
  const parts = ['first_name', 'middle_name', 'last_name', 'suffix'].map((key) => ans.text(down(entry, key)));
  const profile = ['firstName', 'middleName', 'lastName'].map((key) => ans.text(down(original, key)));
  const whole = [parts, profile].map((each) => each.filter((part) => part !== undefined).join(' ')).find((each) => each !== '');
  return whole ?? ans.text(down(entry, 'org'), down(entry, 'affiliation'));
}

/** Lists one kind of credit; references that nobody resolved are reported and left out. */
function creditedAs(credits: Place, key: string, ans: AnsReader): Credit[] {
  return ans.entries(down(credits, key)).flatMap((place) => {
    if (typeOf(place).endsWith('reference')) {
      ans.reader.report('reference/unresolved', place.path);
      return [];
    }
    const name = nameOf(place, ans);
    return name === undefined ? [] : [{place, name}];
  });
}

/** Reads what a profile says of somebody; an address to write to is never part of it. */
function biographyOf(entry: Place, ans: AnsReader): string | undefined {
  const original = down(entry, 'additional_properties', 'original');
  const places = [down(entry, 'bio'), down(entry, 'description'), down(original, 'bio')];
  const text = places.map((place) => ans.quiet(place)).find((each) => each !== undefined);
  if (text === undefined || !EMAIL.test(text)) return text;
  const sentences = text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u).filter((sentence) => !EMAIL.test(sentence));
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Lists the profiles of somebody on other sites; handles and mailboxes are no addresses. */
function profilesOf(entry: Place, ans: AnsReader): string[] | undefined {
  const links = ans.entries(down(entry, has(entry, 'social_links') ? 'social_links' : 'socialLinks'));
  const urls = links.flatMap((link) => {
    const address = own(link.value, 'url');
    const isPage = typeof address === 'string' && /^\s*https?:\/\//i.test(address) && !CONTACT.test(ownWord(link.value, 'site'));
    return isPage ? (ans.url(down(link, 'url')) ?? []) : [];
  });
  return urls.length > 0 ? [...new Set(urls)] : undefined;
}

function portraitOf(entry: Place, ans: AnsReader): ImageObject | undefined {
  const image = down(entry, 'image');
  const place = isObject(image) ? down(image, 'url') : image;
  const url = typeof place.value === 'string' ? ans.url(place) : undefined;
  if (url === undefined) return undefined;
  const alt = ans.quiet(down(image, 'alt_text'));
  const width = ans.reader.side(own(image.value, 'width'));
  const height = ans.reader.side(own(image.value, 'height'));
  return compact<ImageObject>({type: 'ImageObject', url, width, height, alt});
}

/** Reads whom somebody works for; the old field `org` may hold no more than a town. */
function affiliationOf(entry: Place, ans: AnsReader): Organization | undefined {
  const name = ans.quiet(down(entry, 'affiliation')) ?? ans.quiet(down(entry, 'org'));
  return name === undefined || name === own(entry.value, 'location') ? undefined : {type: 'Organization', name};
}

/** Reads one credit; several people in one name are several, without what is said of the one. */
function agentsOf({place, name}: Credit, ans: AnsReader): Agent[] {
  const names = splitNames(name);
  const [only] = names;
  if (names.length !== 1 || only === undefined || !isObject(place)) return names.map((each) => agentOf(each));
  const original = down(place, 'additional_properties', 'original');
  const url = ans.url(down(place, 'url'), down(original, 'bio_page'));
  const details = {name: only, url, image: portraitOf(place, ans), sameAs: profilesOf(place, ans)};
  const affiliation = affiliationOf(place, ans);
  if (looksLikeOrganization(only) || only === affiliation?.name) return [compact<Organization>({type: 'Organization', ...details})];
  const jobTitle = ans.quiet(down(place, 'role')) ?? ans.quiet(down(original, 'role'));
  return [compact<Person>({type: 'Person', ...details, jobTitle, affiliation, description: biographyOf(place, ans)})];
}

const agentsIn = (credits: readonly Credit[], ans: AnsReader): Agent[] => uniqueAgents(credits.flatMap((credit) => agentsOf(credit, ans)));

/**
 * Reads who wrote a document.
 *
 * Where one of the credits is a sentence, the line is printed as it is, and the real authors are linked in it.
 */
export function readCredits(document: Place, ans: AnsReader): Credits {
  const shown = creditsOf(document);
  const credits = creditedAs(shown, 'by', ans);
  const isLine = ({name}: Credit): boolean => splitNames(name).some(isSentence);
  if (!credits.some(isLine)) return {author: agentsIn(credits, ans), bylineText: undefined};
  const real = shown.path.endsWith('/vanity_credits') ? creditedAs(down(document, 'credits'), 'by', ans) : [];
  const named = credits.flatMap((credit) => (isLine(credit) ? nameIn(credit) : [credit]));
  return {author: agentsIn([...named, ...real], ans), bylineText: credits.map(({name}) => name).join(', ')};
}

/** Reads who else worked on a story: every other key of the credits is a role ("additional reporting by"). */
export function readContributors(document: Place, ans: AnsReader): Contribution[] | undefined {
  const credits = creditsOf(document);
  const keys = isObject(credits) ? Object.keys(credits.value).filter((key) => key !== 'by' && key !== 'affiliation') : [];
  const contributors = keys.flatMap((key): Contribution[] => {
    const agent = agentsIn(creditedAs(credits, key, ans), ans);
    const roleName = agent.length === 0 ? undefined : ans.text({value: key.replace(/_+/g, ' '), path: down(credits, key).path});
    return roleName === undefined ? [] : [{roleName, agent}];
  });
  return contributors.length > 0 ? contributors : undefined;
}

/** Takes the brackets off a credit; undefined when nothing is left. */
function unwrapped(credit: string | undefined): string | undefined {
  const text = credit
    ?.trim()
    .replace(/^\((.*)\)\.?$/s, '$1')
    .trim();
  return text === '' ? undefined : text;
}

/** Takes the credit out of a line made for print: what follows the caption, or what ends it in brackets. */
function creditIn(line: string | undefined, document: Place): string | undefined {
  const field = own(document.value, 'caption');
  const caption = typeof field === 'string' ? cleanText(field).text : '';
  if (line === undefined) return undefined;
  return unwrapped(caption !== '' && line.startsWith(caption) ? line.slice(caption.length) : /\([^()]*\)\s*$/.exec(line)?.[0]);
}

/** Finds a credit in the fields that sites add for print. */
function displayedCredit(document: Place, ans: AnsReader): string | undefined {
  const extra = down(document, 'additional_properties');
  for (const holder of [document, extra, down(extra, 'original')]) {
    const credit = unwrapped(ans.quiet(down(holder, 'credits_display')));
    const found = credit ?? creditIn(ans.quiet(down(holder, 'credits_caption_display')), document);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads the supplier of a picture or a film that its credits do not name; machine names are no names. */
function supplierOf(document: Place, ans: AnsReader): Organization | undefined {
  const isOurs = own(down(document, 'distributor').value, 'category') === 'staff';
  const name = isOurs ? undefined : ans.quiet(down(document, 'distributor', 'name'));
  return name === undefined || MACHINE_NAME.test(name) ? undefined : {type: 'Organization', name};
}

/** What a picture or a film says of who made it and whose it is. */
export type Rights = Pick<ImageObject, 'creditText' | 'creator' | 'sourceOrganization' | 'copyrightNotice'>;

/**
 * Reads the credit and the rights of a picture or a film.
 *
 * Makers and supplier are one line ("Ida Marlow/Meridian Agency"). Without them the credit is what a field for print says, else the
 * copyright alone is there.
 */
export function readRights(document: Place, ans: AnsReader): Rights {
  const credits = creditsOf(document);
  const listed = (key: string): Credit[] => creditedAs(credits, key, ans).filter(({name}) => !ADDRESS.test(name));
  const by = listed('by');
  const makers = by.length > 0 ? by : listed('photos_by');
  const suppliers = listed('affiliation').map(({name}) => name);
  const people = makers.map(({name}) => name).join(', ');
  const house = suppliers.filter((name) => !people.toLowerCase().includes(name.toLowerCase())).join(', ');
  const line = [people, house].filter((part) => part !== '').join('/');
  const [supplier] = suppliers;
  const creator = agentsIn(
    makers.filter(({name}) => !isSentence(name)),
    ans,
  );
  return compact<Rights>({
    creditText: line === '' ? displayedCredit(document, ans) : line,
    creator: creator.length > 0 ? creator : undefined,
    sourceOrganization: supplier === undefined ? supplierOf(document, ans) : {type: 'Organization', name: supplier},
    copyrightNotice: ans.quiet(down(document, 'copyright')),
  });
}
