import {perLanguage} from './intl.js';
import {localeChoice} from './locale-policy.js';

/** Zones whose offset never changes; `Intl` names only zones, so theirs are the patterns for every other offset. */
const SAMPLES = {'+whole': 'Etc/GMT-2', '-whole': 'Etc/GMT+2', '+part': 'Asia/Kathmandu', '-part': 'Pacific/Marquesas'} as const;

const sampleOf = perLanguage((locale, kind: keyof typeof SAMPLES) => {
  const parts = new Intl.DateTimeFormat(locale, {timeZone: SAMPLES[kind], timeZoneName: 'shortOffset', ...localeChoice(locale)});
  return parts.formatToParts(0).find(({type}) => type === 'timeZoneName')?.value ?? '';
});

const digits = perLanguage((locale, length: string) => {
  const {numberingSystem} = localeChoice(locale);
  const choice = {useGrouping: false, minimumIntegerDigits: Number(length), ...(numberingSystem !== undefined && {numberingSystem})};
  return new Intl.NumberFormat(locale, choice);
});

/** Names an offset from UTC, in minutes, as a language does: "GMT+5:45", "UTC−3", "غرينتش+2". */
export function offsetName(locale: string, minutes: number): string {
  const ahead = Math.abs(minutes);
  const values = [Math.floor(ahead / 60), ahead % 60].values();
  return sampleOf(locale, `${minutes < 0 ? '-' : '+'}${ahead % 60 === 0 ? 'whole' : 'part'}`).replace(/\p{Nd}+/gu, (sample) =>
    digits(locale, String((sample.match(/./gu) ?? []).length)).format(values.next().value ?? 0),
  );
}
