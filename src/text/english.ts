/** English as it is told apart here; what is written another way ("en-CA", "en-AU") is left to `Intl`. */
const KNOWN = /^en(?:-US|-GB)?$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Writes a date in English as `Intl` does; undefined for a locale that is written another way than "en", "en-US" and "en-GB".
 *
 * The first date that `Intl` writes takes a phone 50 ms, before anything is shown. `instant` is counted as the clock that is shown counts it.
 */
export function englishDate(locale: string, style: 'full' | 'date' | 'time', instant: number): string | undefined {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (!KNOWN.test(locale) || !(year > 0)) return undefined;
  const isBritish = locale === 'en-GB';
  const [day, month] = [String(date.getUTCDate()), MONTHS[date.getUTCMonth()] ?? ''];
  const [hours, minutes] = [date.getUTCHours(), two(date.getUTCMinutes())];
  const days = isBritish ? `${day} ${month} ${String(year)}` : `${month} ${day}, ${String(year)}`;
  const time = isBritish ? `${two(hours)}:${minutes}` : `${String(hours % 12 || 12)}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
  return style === 'date' ? days : style === 'time' ? time : `${days} at ${time}`;
}

/** Names an offset from UTC, in minutes, in English as `Intl` does; undefined for other locales than those of `englishDate`. */
export function englishOffset(locale: string, offset: number): string | undefined {
  if (!KNOWN.test(locale)) return undefined;
  const ahead = Math.abs(offset);
  const minutes = ahead % 60 === 0 ? '' : `:${two(ahead % 60)}`;
  return offset === 0 ? 'UTC' : `GMT${offset < 0 ? '-' : '+'}${String(Math.floor(ahead / 60))}${minutes}`;
}

/** Gives what stands before the last of several names in English, as `Intl` does; undefined for other locales than those of `englishDate`. */
export function englishAnd(locale: string, names: number): string | undefined {
  if (!KNOWN.test(locale)) return undefined;
  return names === 2 || locale === 'en-GB' ? ' and ' : ', and ';
}
