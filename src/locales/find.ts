import {en} from './en.js';
import type {Messages} from './messages.js';
import {scriptOf} from './script.js';

/** Languages whose readers read the words of another: Norwegian in its other written form, Cantonese. */
const READ_AS = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['yue', 'zh'],
]);

interface Tag {
  /** The tag in canonical form without extensions. */
  name: string;
  language: string;
  region: string | undefined;
}

const MOST = 300;
const known = new Map<string, Tag | undefined>();

function read(tag: string): Tag | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const {language} = locale.language === 'und' ? locale.maximize() : locale;
    return {name: locale.baseName, language: READ_AS.get(language) ?? language, region: locale.region};
  } catch {
    return undefined;
  }
}

function tagOf(tag: string): Tag | undefined {
  if (!known.has(tag)) {
    if (known.size >= MOST) known.clear();
    known.set(tag, read(tag));
  }
  return known.get(tag);
}

/**
 * Finds the tag of the words that a language is served by, among those there are; undefined where none will do.
 *
 * The tag itself, the same region ("pt-Latn-BR" reads "pt-BR"), the language ("de-AT" reads "de"), then another region of it ("zh-HK"
 * reads "zh-TW"); never another script. Old and wide codes are understood: "iw", "no", "cmn".
 */
export function findTag(tag: string, tags: readonly string[]): string | undefined {
  const wanted = tagOf(tag);
  if (wanted === undefined) return undefined;
  const served = tags.flatMap((name) => {
    const found = tagOf(name);
    return found?.language === wanted.language && scriptOf(found.name) === scriptOf(wanted.name) ? [{given: name, ...found}] : [];
  });
  return (
    served.find(({name}) => name === wanted.name) ??
    served.find(({region}) => region !== undefined && region === wanted.region) ??
    served.find(({region}) => region === undefined) ??
    served[0]
  )?.given;
}

/** Finds the words for a language tag, in English where there are none. */
export function findMessages(tag: string, languages: readonly Messages[]): Messages {
  const found = findTag(
    tag,
    languages.map(({lang}) => lang),
  );
  return languages.find(({lang}) => lang === found) ?? en;
}
