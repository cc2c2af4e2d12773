/** Matches the pseudo-element at the end of a selector, or its end. */
export const PSEUDO =
  /(?:::?(?:before|after|first-letter|first-line|marker|details-content|-webkit-details-marker|-webkit-media-controls))?$/;

/** Matches the root of guarded words and everything in it, and weighs nothing. */
const INSIDE = ':where(.bsh-guarded,.bsh-guarded *)';

/**
 * Confines the rules of a minified sheet to guarded words, puts them in a layer and makes every declaration important.
 *
 * Layered important declarations win over every unlayered rule of a page, ids and `!important` included. The sheet must be
 * one of ours: without comments, and without braces or semicolons in strings.
 */
export function guard(css: string): string {
  const rules = css.replace(/([^{}]+)\{([^{}]+)\}/g, (_, selectors: string, declarations: string) => {
    const guarded = splitSelectors(selectors).map(guardSelector);
    const important = declarations.split(';').filter((text) => text !== '');
    return `${guarded.join()}{${important.map((text) => `${text}!important`).join(';')}}`;
  });
  return `@layer bsh-guarded{${rules}}`;
}

/** Adds the guard to what a selector selects: at its end, but before a pseudo-element. */
function guardSelector(selector: string): string {
  return selector.replace(PSEUDO, `${INSIDE}$&`);
}

/** Splits a list of selectors at the commas that stand in no brackets. */
export function splitSelectors(list: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < list.length; index++) {
    const character = list.charAt(index);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ',' && depth === 0) {
      selectors.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...selectors, list.slice(start)];
}
