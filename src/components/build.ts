import type {Template} from '../html/tag.js';
import {render} from '../html/update.js';

/** Makes the element of a template, for what an element adds to its words once; it is not renewed. */
export function build(template: Template, document: Document): HTMLElement {
  const holder = document.createElement('div');
  render(holder, template);
  return holder.firstElementChild as HTMLElement;
}
