import {scriptOf} from '../locales/script.js';
import {perLocale} from './intl.js';

/** Codes of countries, and others that are not languages, that stand where a language belongs. */
const MEANT = new Map(Object.entries({kr: 'ko', cz: 'cs', jp: 'ja', gr: 'el', ua: 'uk', cn: 'zh', dk: 'da', sp: 'es', vn: 'vi'}));
/** Languages that are also understood by their names, English and own. */
const NAMED = 'ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk ur vi zh';
const RIGHT_TO_LEFT = /Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa/;
const NO_LANGUAGE = /^(?:und|mul|zxx|mis)\b/;

let codesByName: Map<string, string> | undefined;

function codeOfName(name: string): string | undefined {
  codesByName ??= new Map(
    NAMED.split(' ').flatMap((code) =>
      ['en', code].map((locale): [string, string] => [
        new Intl.DisplayNames(locale, {type: 'language'}).of(code)?.toLocaleLowerCase(code) ?? code,
        code,
      ]),
    ),
  );
  return codesByName.get(name);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * Reads a language tag as sources write it ("en_US", "eng", "kr", "English") and makes it canonical; undefined when it is none.
 *
 * https://www.rfc-editor.org/info/bcp47
 */
export function languageTag(value: string): string | undefined {
  const text = (value.slice(0, 100).split(/[,;.@]/)[0] ?? '').trim().replaceAll('_', '-').toLowerCase();
  const [, code = '', rest = ''] = /^([a-z]{2,3})((?:-[a-z\d]{1,8})*)-?$/.exec(text) ?? [];
  if (code === '') return codeOfName(text);
  const language = MEANT.get(code) ?? code;
  const tag = canonical(language + rest) ?? canonical(language);
  // Kanuri alone: its canonical code is what sources write for Korean.
  return tag === undefined || NO_LANGUAGE.test(tag) || MEANT.has(tag.replace(/-.*/, '')) ? undefined : tag;
}

/** Tells which way a language is written, by its script; 'ltr' when it is not known. */
export const direction: (tag: string) => 'ltr' | 'rtl' = perLocale((tag) => (RIGHT_TO_LEFT.test(scriptOf(tag) ?? '') ? 'rtl' : 'ltr'));
