import type {Article, Duration} from '../model/article.js';

/** Words that an adult reads in a minute, and characters of scripts that write no spaces. */
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/gu;

/** Gives the minutes of an ISO 8601 duration; undefined without hours, minutes or seconds. */
function minutesOf(duration: Duration): number | undefined {
  const [, hours, minutes, seconds] = /T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(duration) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return total > 0 ? total : undefined;
}

/** Collects the words of a tree of blocks that are read in a line. */
function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const {type, value: text} = value as {type?: unknown; value?: unknown};
  if (type === 'custom' || type === 'relatedLinks' || type === 'code') return '';
  const own = typeof text === 'string' ? text : '';
  return `${own} ${Object.values(value).map(wordsIn).join(' ')}`;
}

/**
 * Gives how many whole minutes an article takes to read, at least 1; undefined when it has no words.
 *
 * What the source says (`timeRequired`, else `wordCount`) counts before what is counted here.
 */
export function readingMinutes({timeRequired, wordCount, body}: Pick<Article, 'timeRequired' | 'wordCount' | 'body'>): number | undefined {
  const stated = timeRequired === undefined ? undefined : minutesOf(timeRequired);
  if (stated !== undefined) return Math.max(1, Math.round(stated));
  if (wordCount !== undefined && wordCount > 0) return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
  const text = wordsIn(body);
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return minutes === 0 ? undefined : Math.max(1, Math.round(minutes));
}
