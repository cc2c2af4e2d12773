import type {Duration} from '../model/article.js';
import {formatNumber} from './numbers.js';

/** Gives the seconds of an ISO 8601 duration of days, hours, minutes and seconds; undefined for any other, and for none at all. */
export function secondsOf(duration: Duration): number | undefined {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration) ?? [];
  const total = ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return total > 0 ? Math.round(total) : undefined;
}

/** Writes how long something plays, as players do: "3:20", "1:02:05", in the digits of the language; undefined where nothing is known. */
export function playingTime(locale: string, duration: Duration | undefined): string | undefined {
  const total = duration === undefined ? undefined : secondsOf(duration);
  if (total === undefined) return undefined;
  const write = (value: number): string => formatNumber(locale, value, 'plain');
  const two = (value: number): string => (value < 10 ? write(0) + write(value) : write(value));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${write(hours)}:${two(minutes)}:${two(seconds)}` : `${write(minutes)}:${two(seconds)}`;
}
