/** Tells a class of ours, of whatever copy and version, from one that another script has given the same name. */
export function isOurs(type: CustomElementConstructor | undefined): boolean {
  return type !== undefined && 'isBroadsheet' in type;
}

/** Tells whether another copy of Broadsheet was here first; it keeps the elements, and this one says so once. */
export const isSecondCopy = isOurs(customElements.get('news-article'));

if (isSecondCopy) console.warn('Broadsheet is on this page already; the first copy stays in charge.');
