// The interface's strings in a language. Words about the law are in content/, not here.
import { createTranslator } from 'next-intl';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { type LocaleCode, locales } from './locales.ts';

export type Messages = typeof en;

const messages: Record<LocaleCode, Messages> = { en, es };

export type Translate = ReturnType<typeof translator>;

const make = (locale: LocaleCode) =>
  createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' });

/** One for each language: making it, or one of the formats below, takes longer than using it. */
const translators = once(make);
const dayFormats = once(
  (locale) => new Intl.DateTimeFormat(locales[locale].formats, { dateStyle: 'long', timeZone: 'UTC' }),
);
const listFormats = once((locale) => new Intl.ListFormat(locales[locale].formats, { type: 'conjunction' }));
const languageNames = once((locale) => new Intl.DisplayNames(locales[locale].formats, { type: 'language' }));

/** What `make` makes for a language, made when it is first asked for. */
function once<T>(make: (locale: LocaleCode) => T): (locale: LocaleCode) => T {
  const made = new Map<LocaleCode, T>();
  return (locale) => {
    const value = made.get(locale) ?? make(locale);
    made.set(locale, value);
    return value;
  };
}

/** @returns a function from a key, such as `nav.help`, to the string in that language */
export function translator(locale: LocaleCode) {
  return translators(locale);
}

/** A calendar day in words: `2026-11-22` is “November 22, 2026”, “22 de noviembre de 2026”. */
export function formatDay(locale: LocaleCode, day: string): string {
  return dayFormats(locale).format(new Date(day));
}

/** A day, or less where less is known: `2022-02` is “February 2022”, `2006` is “2006”. */
export function formatDate(locale: LocaleCode, date: string): string {
  const [, month, day] = date.split('-');
  if (day) return formatDay(locale, date);
  const parts = { year: 'numeric', month: month ? 'long' : undefined, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[locale].formats, parts).format(new Date(date));
}

/** Words in a list: “English, Spanish and Korean”. */
export function formatList(locale: LocaleCode, words: readonly string[]): string {
  return listFormats(locale).format(words);
}

/** The name of a language in another: `ko` is “coreano” in Spanish. */
export function languageName(locale: LocaleCode, language: string): string {
  return languageNames(locale).of(language) ?? language;
}
