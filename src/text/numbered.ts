/** Gives the entries of a list with their numbers; old libraries have replaced `entries()` of every list by something else. */
export function* numbered<T>(list: readonly T[]): Generator<[index: number, entry: T]> {
  for (let index = 0; index < list.length; index++) yield [index, list[index] as T];
}
