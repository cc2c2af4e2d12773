import {fillText} from '../locales/format.js';
import type {Message, Messages, Plural} from '../locales/messages.js';
import {perLanguage} from './intl.js';
import {localeChoice} from './locale-policy.js';

const numberFormat = perLanguage((locale, grouping: 'grouped' | 'plain') => {
  const {numberingSystem} = localeChoice(locale);
  return new Intl.NumberFormat(locale, {useGrouping: grouping === 'grouped', ...(numberingSystem !== undefined && {numberingSystem})});
});

/** Writes a number in the digits of a language, its thousands set apart unless it is a mere mark such as a rank. */
export function formatNumber(locale: string, value: number, grouping: 'grouped' | 'plain' = 'grouped'): string {
  return numberFormat(locale, grouping).format(value);
}

const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale));

/** Chooses the form that a language uses with a count. */
export function plural<Name extends string>(locale: string, count: number, forms: Plural<Name>): Message<Name> {
  return (forms[pluralRules(locale).select(count)] ?? forms.other) as Message<Name>;
}

/** What a counted message needs: the words, and the language of the text they stand in. */
export interface CountContext {
  messages: Pick<Messages, 'lang'>;
  locale: string;
}

/** Gives the locale of numbers among our own words: that of the text, unless the words fell back to another language. */
export function localeOfWords({messages: {lang}, locale}: CountContext): string {
  const language = (tag: string): string => tag.split('-')[0] ?? '';
  return language(locale) === language(lang) ? locale : lang;
}

/**
 * Writes a message with its count: "3 new updates".
 *
 * The form is that of the words' own language; the digits are those of the text's locale while both are the same language, so that a
 * text whose words fell back to English keeps them of one piece.
 */
export function countText<Name extends string>(
  forms: Plural<Name>,
  count: number,
  {messages: {lang}, locale}: CountContext,
  values?: Readonly<Record<Exclude<Name, 'n'>, string>>,
): string {
  const n = formatNumber(localeOfWords({messages: {lang}, locale}), count);
  return fillText<string>(plural(lang, count, forms) as string as Message<string>, {...values, n});
}
