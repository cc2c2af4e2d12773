import type {Duration} from '../model/article.js';

const DURATION = /^P(?:\d+W|(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;

/** Reads a duration of ISO 8601 ("PT3M20S"); undefined for what is none, or no time at all. */
export function readDuration(value: unknown): Duration | undefined {
  if (typeof value !== 'string' || value.length > 50) return undefined;
  const duration = value.trim().toUpperCase();
  return DURATION.test(duration) && /[1-9]/.test(duration) ? duration : undefined;
}
