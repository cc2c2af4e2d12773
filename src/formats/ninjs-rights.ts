import {mayShow} from './finish.js';
import type {Item} from './ninjs-item.js';

/** Statuses of what is not, not yet or no longer for publication, alone or at the end of a code. */
const WITHHELD = /(?:^|[/:])(?:withheld|cancell?ed|kill(?:ed)?|recalled|spiked|withdrawn|commissioned|unpublished|draft)$/i;

/**
 * Tells whether an item may be shown: it is neither withheld nor cancelled, and no embargo is active.
 *
 * `replaced` may be shown: there is a newer version, which is not here. An item past `expires` may be, too: its provider only says
 * that it is no longer news.
 */
export function isPublic(item: Item): boolean {
  const {reader} = item;
  const withheld = ['pubstatus', 'status', 'state']
    .flatMap((name) => item.at(name) ?? [])
    .filter(({value}) => typeof value === 'string' && WITHHELD.test(value.trim()))
    .map(({path}) => mayShow({withheld: true}, reader, path));
  const embargoed = ['embargoeduntil', 'embargoed', 'embargo']
    .flatMap((name) => item.at(name) ?? [])
    .filter(({value}) => reader.boolean(value) !== false)
    .map(({value, path}) => mayShow({embargoedUntil: value}, reader, path));
  return [...withheld, ...embargoed].every(Boolean);
}
