import type {Format} from '../model/result.js';
import {detectData} from './detect-data.js';
import {detectText} from './detect-text.js';

/** What an input looks like; `ambiguous` lists every format it fits when there are several. */
export interface Detection {
  format: Format | undefined;
  ambiguous: Format[];
}

/**
 * Guesses the format of an input by cheap probes: a parsed value, or the text of JSON, HTML or XML.
 *
 * The surest of several formats is named, and all of them are listed as `ambiguous`.
 */
export function detectFormat(input: unknown): Detection {
  const texts = Array.isArray(input) && input.length > 0 && input.every((block) => typeof block === 'string') ? input : undefined;
  const formats = typeof input === 'string' ? detectText(input) : texts === undefined ? detectData(input) : texts.flatMap(detectText);
  const unique = [...new Set(formats)];
  return {format: unique[0], ambiguous: unique.length > 1 ? unique : []};
}
