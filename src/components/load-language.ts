import {en} from '../locales/en.js';
import {findTag} from '../locales/find.js';
import type {Messages} from '../locales/messages.js';
import {languageTag} from '../text/languages.js';
import {useLanguages} from './settings.js';

/** Where the words of languages lie, and what they must be. */
export interface LanguageFiles {
  /** Address of the folder of `<tag>.json`. */
  folder: string;
  /** The hash of each file (`sha256-…`, https://www.w3.org/TR/SRI/) by its tag. */
  integrities: Readonly<Record<string, string>>;
}

const requests = new Map<string, Promise<boolean>>();

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && Object.keys(en).every((name) => Object.hasOwn(value, name));
}

async function request(url: string, integrity: string, signal: AbortSignal | null): Promise<boolean> {
  try {
    const response = await fetch(url, {integrity, signal, credentials: 'omit'});
    const messages: unknown = response.ok ? await response.json() : undefined;
    if (!isMessages(messages)) return false;
    useLanguages(messages);
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches our own words in one language, and renews the elements of the page that show some; tells whether the words are there.
 *
 * The file is chosen by `findTag`; for English and for a language without a file nothing is fetched. Each file is asked for once, and
 * again only after a failure. Never rejects: what goes wrong or is aborted leaves the words in English.
 */
export async function loadLanguage(tag: string, {folder, integrities}: LanguageFiles, signal?: AbortSignal): Promise<boolean> {
  const found = findTag(languageTag(tag) ?? 'en', [en.lang, ...Object.keys(integrities)]);
  const integrity = found === undefined || found === en.lang ? undefined : integrities[found];
  if (found === undefined || integrity === undefined) return found === en.lang;
  const url = new URL(`${found}.json`, folder).href;
  const asked = requests.get(url) ?? request(url, integrity, signal ?? null);
  requests.set(url, asked);
  const loaded = await asked;
  if (!loaded) requests.delete(url);
  return loaded;
}
