/**
 * Makes a function that gives every heading of one document the anchor that GitHub and most site generators give it.
 *
 * Lower case, letters, marks, digits, "-" and "_" stay, each space becomes a hyphen; the second "Results" becomes "results-1".
 */
export function anchorMaker(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const anchor = text
      .slice(0, 500)
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .replace(/\s/g, '-');
    const count = counts.get(anchor);
    counts.set(anchor, (count ?? 0) + 1);
    return count === undefined ? anchor : `${anchor}-${String(count)}`;
  };
}
