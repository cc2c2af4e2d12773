import {placeOf} from './entries.js';
import {send} from './events.js';

/** Clicks that the nearest of our elements has told of. */
const told = new WeakSet<Event>();

/** Tells the page which link of our words a reader followed; the link itself is left to the browser. */
export function reportSelection(event: Event): void {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
  if (link === undefined || link.href === '' || told.has(event)) return;
  told.add(event);
  const entry = link.closest('.bsh-entry');
  send(event.currentTarget as Element, 'news-select', {url: link.href, ...(entry !== null && {position: placeOf(entry)})});
}
