import {ReactiveElement, type PropertyDeclaration} from '@lit/reactive-element';

/** Lit's base, for pages that have given every object a property named `get` or `value`: its accessors are defined without them. */
export class BaseElement extends ReactiveElement {
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor {
    return Object.assign(Object.create(null), super.getPropertyDescriptor(name, key, options)) as PropertyDescriptor;
  }
}

/** Tells whether a value that a property is set to may say something new: an object may have been changed since it was set last. */
export function mayDiffer(value: unknown, before: unknown): boolean {
  return (typeof value === 'object' && value !== null) || value !== before;
}
