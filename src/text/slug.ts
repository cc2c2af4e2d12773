const LONGEST = 60;
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/**
 * Makes a readable fragment identifier of a heading, in any script: "What we know so far" becomes "what-we-know-so-far".
 *
 * Letters, marks and digits stay, in lower case; all else becomes one hyphen. At most 60 characters, cut between words where possible;
 * 'section' when nothing is left.
 */
export function slug(text: string): string {
  // Most headings are of plain words, which need no more.
  if (text.length <= LONGEST && PLAIN.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  const words =
    text
      .slice(0, 500)
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’\u00ad\u200c\u200d]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let made = '';
  for (const word of words) {
    const longer = made === '' ? word : `${made}-${word}`;
    if (longer.length > LONGEST) return made || word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
    made = longer;
  }
  return made || 'section';
}

/** Makes a function that gives every heading of one document a slug of its own: the second "Results" becomes "results-2". */
export function slugger(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const plain = slug(text);
    let count = counts.get(plain) ?? 0;
    let unique = plain;
    while (counts.has(unique)) unique = `${plain}-${String(++count + 1)}`;
    counts.set(plain, count).set(unique, counts.get(unique) ?? 0);
    return unique;
  };
}
