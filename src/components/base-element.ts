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
