const LOWEST = 50;
const HIGHEST = 3000;
/** A message about a height is short. */
const LONGEST = 2000;

/**
 * Reads the height in pixels that a frame says it needs, within 50 and 3000; undefined for every other message.
 *
 * Understands what iframe-resizer, Datawrapper, Flourish, X, Instagram, Threads, Mastodon, Bluesky and Reddit send, and `{height}` in general.
 */
export function heightOf(message: unknown): number | undefined {
  const data = typeof message === 'string' ? parse(message) : message;
  const pixels = pixelsOf(heightIn(data));
  if (pixels === undefined || !Number.isFinite(pixels) || pixels <= 0) return undefined;
  return Math.min(Math.max(Math.ceil(pixels), LOWEST), HIGHEST);
}

/** Reads a message that is text: JSON, or the numbers of iframe-resizer (`[iFrameSizer]id:height:width:event`). */
function parse(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const resizer = /^\[iFrameSizer\][^:]*:(\d+(?:\.\d+)?):/.exec(text)?.[1];
  if (resizer !== undefined) return {height: Number(resizer)};
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Finds where a message says its height. */
function heightIn(data: unknown): unknown {
  const charts = get(data, 'datawrapper-height');
  if (typeof charts === 'object' && charts !== null) return Object.values(charts)[0];
  const tweet = get(data, 'twttr.embed');
  if (get(tweet, 'method') === 'twttr.private.resize') return get(get(get(tweet, 'params'), '0'), 'height');
  if (get(data, 'type') === 'MEASURE') return get(get(data, 'details'), 'height');
  if (get(data, 'type') === 'resize.embed') return get(data, 'data');
  return get(data, 'height');
}

function get(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
}

function pixelsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,5}(?:\.\d+)?(?:px)?$/.test(value) ? parseFloat(value) : undefined;
}
