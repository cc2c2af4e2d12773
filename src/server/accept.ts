/**
 * Chooses the first of some media types that `Accept` allows most; undefined where it allows none.
 *
 * Without the header everything is allowed (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1).
 */
export function acceptable(accept: string | null, types: readonly string[]): string | undefined {
  if (accept === null || accept.trim() === '') return types[0];
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return {name, weight: weight === undefined ? 1 : Number(weight) || 0};
  });
  let best: {type: string; weight: number} | undefined;
  for (const type of types) {
    const names = [type, type.replace(/\/.*/, '/*'), '*/*'];
    const name = names.find((one) => ranges.some((range) => range.name === one));
    const weight = ranges.find((range) => range.name === name)?.weight ?? 0;
    if (weight > (best?.weight ?? 0)) best = {type, weight};
  }
  return best?.type;
}

/** Tells whether `If-None-Match` names an entity tag; weak ones count (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2). */
export function matchesTag(header: string | null, tag: string): boolean {
  return header !== null && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));
}
