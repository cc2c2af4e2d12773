import {createAdapt} from '../formats/adapt.js';
import {canonical} from '../formats/canonical.js';
import type {Adapter, Format} from '../model/result.js';

const adapters: Partial<Record<Format, Adapter>> = {canonical};

/** Adds formats that `data` and `src` may be in. */
export function useFormats(...more: readonly Adapter[]): void {
  for (const adapter of more) adapters[adapter.format] = adapter;
}

/** Reads an input of any format that was added. */
export const adapt = createAdapt(adapters);
