/** Languages that are written in one script wherever they are read. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Latn: 'cs da de en es fi fr hu id it nb nl nn no pl pt ro sv sw tr vi',
  Arab: 'ar fa',
  Beng: 'bn',
  Cyrl: 'ru uk',
  Deva: 'hi',
  Grek: 'el',
  Hebr: 'he',
  Jpan: 'ja',
  Kore: 'ko',
  Thai: 'th',
};
const SCRIPTS = new Map(Object.entries(LANGUAGES).flatMap(([script, codes]) => codes.split(' ').map((code) => [code, script])));

/**
 * Names the script that a language is written in ("Latn"); undefined where it is not known. A tag that is none throws.
 *
 * Those of most readers are known here: the first that `Intl` is asked for takes a phone 15 ms, before anything is shown.
 */
export function scriptOf(tag: string): string | undefined {
  const [, code = ''] = /^([a-z]{2})(?:-[A-Z]{2})?$/.exec(tag) ?? [];
  return SCRIPTS.get(code) ?? new Intl.Locale(tag).maximize().script;
}
