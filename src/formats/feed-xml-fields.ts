import type {Agent, Interaction, Organization} from '../model/article.js';
import {decodeEntities} from '../text/entities.js';
import type {Source} from './feeds.js';
import {own, type Data, type Reader} from './read.js';

/** Tags that text alone does not have. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|center|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|small|span|strong|table|u|ul|video)\b[^<>]*>/i;
/** Tags that were escaped once too often. */
const ESCAPED_TAG = /&lt;\/?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|span|strong|ul)\b/i;
/** What the entries of a feed take from it. */
export interface Channel {
  authors: Agent[];
  publisher: Organization | undefined;
  inLanguage: string | undefined;
  /** Whether the feed itself says what its addresses are resolved against. */
  hasBase?: boolean;
}

/** Takes a text out of a document; what it is written in is told by its tags. */
export function sourceOf(value: unknown, path: string, isHtml?: boolean): Source | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const source = !TAG.test(value) && ESCAPED_TAG.test(value) ? decodeEntities(value) : value;
  return {value: source, path, isHtml: isHtml ?? (TAG.test(source) || /&(?:#\w+|[a-z]\w+);/i.test(source))};
}

/** Reads the first date of several that can be read. */
export function firstDate(values: readonly (readonly [value: unknown, path: string])[], reader: Reader): string | undefined {
  for (const [value, path] of values) {
    const date = reader.date(value, path);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Reads names of subjects, each once. */
export function readKeywords(values: readonly unknown[], reader: Reader, path: string): string[] | undefined {
  const names = values.flatMap((value) =>
    typeof value === 'string' && /^https?:\/\//.test(value) ? [] : (reader.text(value, path) ?? []),
  );
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** Reads how often an entry was commented on. */
export function readComments(entry: Data, reader: Reader): Interaction[] | undefined {
  const count = reader.number(own(own(entry, 'slash'), 'comments') ?? own(own(entry, 'thr'), 'total'));
  return count === undefined || count < 1 ? undefined : [{interactionType: 'CommentAction', userInteractionCount: Math.round(count)}];
}
