import {looksLikeOrganization} from './organizations.js';
import {hostName} from './urls.js';

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

/** Makes a person of a name, with what is said of it. */
export const person = (name: string, more: Partial<NameInText> = {}): NameInText => ({name, isOrganization: false, ...more});

/** Makes an organisation of a name. */
export const body = (name: string): NameInText => ({name, isOrganization: true});

/** Gives a name as names are compared: letters and digits alone, without accents and article. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Words of the longest part of a line that is searched for the site's name. */
const MOST_WORDS = 8;
/** Labels of hosts that name no site. */
const COMMON_LABEL = /^(?:www\d?|m|amp|mobile|edition|news|co|com|org|net|ac|gov|blogs?)$/;

/** Tells the name of the site: as it calls itself, or as its address does. */
export function isSite(name: string, sites: readonly string[] = []): boolean {
  const key = nameKey(name);
  if (key === '') return false;
  return sites.some((site) => {
    const labels = hostName(`https://${site}`).split('.').slice(0, -1);
    return key === nameKey(site) || labels.some((label) => !COMMON_LABEL.test(label) && nameKey(label) === key);
  });
}

/** Gives the site that a text begins or ends with, which is a part of it or its desk: "g1 SP", "for the Lantern". */
export function siteWithin(text: string, sites: readonly string[] = []): string | undefined {
  const words = text.split(' ').slice(0, MOST_WORDS);
  const parts = words.flatMap((_, index) => [words.slice(index).join(' '), words.slice(0, index).join(' ')]);
  return parts.find((part) => isSite(part, sites));
}

/** Tells the name of an organisation, or of the site. */
export const isBody = (text: string, {sites}: NameOptions): boolean => looksLikeOrganization(text) || isSite(text, sites);
