import {perLocale} from './intl.js';

/** The calendars that newsrooms of a language date by. */
const CALENDARS = new Map([
  ['fa', 'persian'],
  ['ps', 'persian'],
  ['th', 'buddhist'],
]);

/** The digits of languages whose engines do not agree; the others keep what `Intl` gives them. */
const DIGITS = new Map([
  ['bn', 'beng'],
  ['fa', 'arabext'],
  ['hi', 'latn'],
  ['th', 'latn'],
]);
/** Where Arabic is printed with ٠١٢; elsewhere, and where no country is named, with 012. */
const ARABIC_DIGITS = /^(?:BH|DJ|EG|ER|IL|IQ|JO|KM|KW|LB|MR|OM|PS|QA|SA|SD|SO|SS|SY|TD|YE)$/;

/** What the formatters of dates and numbers are told beside the locale. */
export interface LocaleChoice {
  calendar?: string;
  numberingSystem?: string;
}

/** The calendar of a language: ours, else what CLDR prefers for it ("ckb-IR" is Jalali), but never a Hijri one unasked. */
function calendarOf({language, baseName}: Intl.Locale): string {
  const ours = CALENDARS.get(language);
  if (ours !== undefined) return ours;
  const {calendar} = new Intl.DateTimeFormat(baseName).resolvedOptions();
  return calendar.startsWith('islamic') ? 'gregory' : calendar;
}

function digitsOf({language, region = ''}: Intl.Locale): string | undefined {
  if (language === 'ar') return ARABIC_DIGITS.test(region) ? 'arab' : 'latn';
  if (language === 'ur') return region === 'IN' ? 'arabext' : 'latn';
  return DIGITS.get(language);
}

/**
 * Chooses the calendar and the digits of a language, so that a printer and every browser write the same.
 *
 * Persian dates are Jalali, Thai ones Buddhist, nearly all others Gregorian; the Hijri and the Japanese calendar only where the tag asks
 * for them ("ar-u-ca-islamic-umalqura", "ja-u-ca-japanese"). Digits follow the language, and in Arabic and Urdu the country; a tag may ask
 * for others ("ar-u-nu-arab"). A locale that is none means English.
 */
export const localeChoice = perLocale((tag): LocaleChoice => {
  const locale = new Intl.Locale(tag);
  const digits = digitsOf(locale);
  return {
    ...(locale.calendar === undefined && {calendar: calendarOf(locale)}),
    ...(locale.numberingSystem === undefined && digits !== undefined && {numberingSystem: digits}),
  };
});
