/**
 * Makes a copy of a value of the model whose objects inherit nothing, on a page that has given every object more properties: what is not in
 * the data stays missing. Elsewhere it is the value itself.
 */
export function bare<T>(value: T): T {
  return Object.keys(Object.prototype).length > 0 ? (copy(value) as T) : value;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.create(null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) made[name] = copy(inner);
  return made;
}
