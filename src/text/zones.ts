const formats = new Map<string, Intl.DateTimeFormat>();

/** Keeps one formatter a zone; undefined where `Intl` does not know the zone, or it is an offset, which engines read differently. */
function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined || !/^[a-z]/i.test(zone)) return known;
  try {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch {
    return undefined;
  }
}

/** Tells an IANA time zone ("Europe/Zagreb") that `Intl` knows. */
export function isTimeZone(zone: string): boolean {
  return zoneFormat(zone) !== undefined;
}

/** Takes the first of several time zones that `Intl` knows. */
export function firstTimeZone(...zones: readonly (string | undefined)[]): string | undefined {
  return zones.find((zone) => zone !== undefined && isTimeZone(zone));
}

/** Tells how many minutes a zone is ahead of UTC at an instant (milliseconds since 1970); undefined for an unknown zone. */
export function zoneOffset(zone: string, instant: number): number | undefined {
  const format = zoneFormat(zone);
  if (format === undefined || Number.isNaN(new Date(instant).getTime())) return undefined;
  const parts = new Map(format.formatToParts(instant).map(({type, value}) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - instant) / 60_000);
}

/**
 * Tells how many minutes a zone is ahead of UTC when its clocks show a time, given as if it were UTC; undefined for an unknown zone.
 *
 * A time that clocks skip or show twice has the offset from before the change.
 */
export function localOffset(zone: string, local: number): number | undefined {
  const at = (offset: number) => zoneOffset(zone, local - offset * 60_000);
  const before = zoneOffset(zone, local - 86_400_000);
  const after = zoneOffset(zone, local + 86_400_000);
  if (before === undefined || after === undefined || at(before) === before) return before;
  return at(after) === after ? after : before;
}
