const internals = new WeakMap<HTMLElement, ElementInternals>();

/** Switches a custom state of an element on or off (`:state(error)`); busy elements say so to assistive software too. */
export function setState(element: HTMLElement, name: 'loading' | 'error', on: boolean): void {
  if (name === 'loading' && on) element.setAttribute('aria-busy', 'true');
  else if (name === 'loading') element.removeAttribute('aria-busy');
  try {
    let known = internals.get(element);
    if (known === undefined) internals.set(element, (known = element.attachInternals()));
    if (on) known.states.add(name);
    else known.states.delete(name);
  } catch {
    // Engines older than :state() refuse plain names; the events say the same.
  }
}
