const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LANGUAGES =
  'de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl lt lv et ru uk bg el tr id ca ar th fa he hi bn sr sr-Latn mk be az is gl ar-LB ar-DZ ar-MA'.split(
    ' ',
  );
/** No month's short name is shorter; in scripts whose signs are syllables some are. */
const SHORTEST = 3;
const isLong = (word: string): boolean => word.length >= (/^\p{sc=Latn}/u.test(word) ? SHORTEST : SHORTEST - 1);

let known: Map<string, number> | undefined;

const keyOf = (word: string): string => word.toLowerCase().replace(/\./g, '');

/** Names the months of many languages, long and short, alone and beside a day; a word that means two months in two languages is left out. */
function readNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {month, ...(day && {day}), timeZone: 'UTC'});
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(Date.UTC(2024, index, 1));
          const word = keyOf(parts.find(({type}) => type === 'month')?.value ?? '');
          if (isLong(word) && !/\d/.test(word)) names.set(word, (names.get(word) ?? index + 1) === index + 1 ? index + 1 : 0);
        }
      }
    }
  }
  return names;
}

/** Tells which month a word names, 1 to 12, in English however it is shortened, else in one of many languages; 0 for any other word. */
export function monthOf(word: string): number {
  const english = ENGLISH.indexOf(word.slice(0, SHORTEST).toLowerCase()) + 1;
  if (english > 0) return english;
  if (!/^\p{L}[\p{L}\p{M}]+\.?$/u.test(word) || !isLong(word)) return 0;
  known ??= readNames();
  return known.get(keyOf(word)) ?? known.get(keyOf(word).replace(/^ב/u, '')) ?? 0;
}

let days: Set<string> | undefined;

/** Tells the name of a day of the week in one of many languages, long or short. */
export function isWeekday(word: string): boolean {
  days ??= new Set(
    LANGUAGES.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(locale, {weekday, timeZone: 'UTC'});
        return [1, 2, 3, 4, 5, 6, 7].map((day) => keyOf(format.format(Date.UTC(2024, 0, day))));
      }),
    ),
  );
  return days.has(keyOf(word));
}
