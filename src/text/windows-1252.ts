/** What Windows-1252 has at 128 to 159, where Unicode has controls; a space is a position it leaves free. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Reads a control of 128 to 159 as the Windows-1252 character that was meant; '' where there is none. */
export function fromWindows1252(code: number): string {
  return (WINDOWS_1252[code - 128] ?? ' ').trim();
}
