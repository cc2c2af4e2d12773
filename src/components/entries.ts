/** Gives the place of an entry in its ranked list, from 1; what others put between does not count. */
export function placeOf(entry: Element): number {
  const entries = [...(entry.parentElement?.children ?? [])].filter(({classList}) => classList.contains('bsh-entry'));
  return entries.indexOf(entry) + 1;
}
