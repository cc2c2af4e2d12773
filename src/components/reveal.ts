/**
 * Brings the place that the page's address names into view, once the words that hold it are there.
 *
 * The browser looked for it when the page came and found nothing; going to the same fragment again makes it `:target`, without a new entry
 * in the history. A reader who has scrolled already is left alone.
 */
export function revealTarget(root: ParentNode & Node): void {
  const view = root.ownerDocument?.defaultView ?? null;
  const fragment = view?.location.hash.slice(1) ?? '';
  if (view === null || fragment === '' || view.scrollY > 0) return;
  const target = [...root.querySelectorAll('[id]')].find(({id}) => id === fragment || id === decoded(fragment));
  if (target === undefined) return;
  if (target.getRootNode() === root.ownerDocument) view.location.replace(`#${fragment}`);
  else target.scrollIntoView();
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
