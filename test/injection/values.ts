/** A date that every format can say. */
export const DATE = '2025-03-04T09:30:00+02:00';

/** Writes words into HTML so that they stay what they are. */
export const plain = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
