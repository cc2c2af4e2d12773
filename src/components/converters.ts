/** Makes a converter for an attribute that takes one of a list of words; anything else is the first of them. */
export function oneOf<T extends string>(words: readonly [T, ...T[]]): {fromAttribute: (value: string | null) => T} {
  return {fromAttribute: (value) => words.find((word) => word === value?.trim().toLowerCase()) ?? words[0]};
}

/** Makes a converter for a whole number within a range; anything else is the fallback. */
export function wholeNumber(low: number, high: number, fallback: number): {fromAttribute: (value: string | null) => number} {
  return {
    fromAttribute: (value) => {
      const number = value === null || value.trim() === '' ? NaN : Number(value);
      return Number.isInteger(number) && number >= low && number <= high ? number : fallback;
    },
  };
}

/** Reads an attribute that is true when it is there and not "false". */
export const unlessFalse = {fromAttribute: (value: string | null): boolean => value !== null && value.trim().toLowerCase() !== 'false'};

/** Finds the names that an attribute lists, apart by space or commas; unknown ones are passed over. */
export function namesIn<T extends string>(list: string, names: readonly T[]): Set<T> {
  const listed = list.toLowerCase().split(/[\s,]+/);
  return new Set(names.filter((name) => listed.includes(name)));
}
