import {PSEUDO, splitSelectors} from '../src/styles/guard.ts';

/** Is true of every element of ours, and weighs as much as three element names. */
const WEIGHT = ':not(i i i)';

/**
 * Gives the rules of a minified sheet that weigh a class the weight of one class and three elements.
 *
 * So they win over what a page says of the bare elements in its text (`.content ul li`), and lose to any rule of two classes.
 * Rules without weight stay without. The sheet must be one of ours: without comments, and without braces in strings.
 */
export function raise(css) {
  return css.replace(/([^{}]+)(?=\{[^{}]+\})/g, (selectors) => splitSelectors(selectors).map(raiseSelector).join());
}

function raiseSelector(selector) {
  return /[.[:]/.test(withoutWhere(selector).replace(PSEUDO, '')) ? selector.replace(PSEUDO, `${WEIGHT}$&`) : selector;
}

/** Leaves what weighs something. */
function withoutWhere(selector) {
  const start = selector.indexOf(':where(');
  if (start < 0) return selector;
  let depth = 0;
  let end = start + ':where'.length;
  do {
    if (selector[end] === '(') depth++;
    else if (selector[end] === ')') depth--;
    end++;
  } while (depth > 0);
  return selector.slice(0, start) + withoutWhere(selector.slice(end));
}
