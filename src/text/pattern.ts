/** Escapes a text for use inside a regular expression; any white space and either apostrophe match. */
export function pattern(text: string): string {
  return text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}
