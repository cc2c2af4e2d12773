/** A text as it is compared: without case, accents, kinds of spaces, apostrophes and hyphens. */
export interface Folded {
  text: string;
  /** Where each character of `text` stands in the source; one more entry for the end. */
  at: readonly number[];
}

/** Accents, vowel signs of Arabic and Hebrew, and marks that nobody sees. */
const MARKS =
  /(?:[\u0300-\u036f]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|\u0640|[\u064b-\u065f]|\u0670|[\u00ad\u2060-\u2069\ufeff]|[\u200b-\u200f]|[\u202a-\u202e])/g;
/** Letters and signs that are written in several ways. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '׳': "'",
  '״': '"',
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '־': '-',
};

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  // Most characters are of this kind, and need no more.
  if (character > ' ' && character < '\u007f' && character !== '`') return character.toLowerCase();
  if (ALIKE[character] !== undefined) return ALIKE[character];
  const plain = character.normalize('NFKC').toLowerCase();
  // A letter of its own: without its breve it is another.
  if (plain === 'й') return plain;
  const bare = plain.normalize('NFD').replace(MARKS, '').normalize('NFC');
  return bare.replace(/./gsu, (letter) => ALIKE[letter] ?? letter);
}

/** Folds a text so that names are found however they are written, and keeps where each character came from. */
export function foldWithPlaces(source: string): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    if (folded !== ' ' || !text.endsWith(' ')) {
      text += folded;
      for (let length = folded.length; length > 0; length--) at.push(index);
    }
    index += character.length;
  }
  at.push(index);
  return {text, at};
}

/** Folds a text: "JOSÉ  O’Roe" and "jose o'roe" become one. */
export function fold(source: string): string {
  // Most names are plain, and need no look at each letter.
  if (/^[ -_a-~]*$/.test(source)) return source.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return foldWithPlaces(source.normalize('NFC')).text.trim();
}
