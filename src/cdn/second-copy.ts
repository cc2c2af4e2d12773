/** Tells whether another copy of Broadsheet was here first; it keeps the elements, and this one says so once. */
export const isSecondCopy = customElements.get('news-article') !== undefined;

if (isSecondCopy) console.warn('Broadsheet is on this page already; the first copy stays in charge.');
