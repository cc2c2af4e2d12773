import type {AdaptOptions} from '../model/result.js';
import {LIMITS} from '../model/limits.js';
import type {Spot} from './canonical-fields.js';

/** What a part of an input was read as, with the number of its nodes. */
export interface Done {
  found: unknown;
  nodes: number;
}

/** Options of an adapter that is given what was read ahead. */
export interface AheadOptions extends AdaptOptions {
  ahead?: ReadonlyMap<unknown, Done>;
}

/** Makes a reader that takes what was read ahead, and reads all else. */
export function orAhead<T>(read: (value: unknown, spot: Spot) => T): (value: unknown, spot: Spot) => T {
  return (value, spot) => {
    const options: AheadOptions = spot.reader.options;
    const done = options.ahead?.get(value);
    if (done === undefined || spot.count.nodes + done.nodes > LIMITS.modelNodes) return read(value, spot);
    spot.count.nodes += done.nodes;
    return done.found as T;
  };
}
