// The interface's strings in a language. Words about the law are in content/, not here.
import { createTranslator } from 'next-intl';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { type LocaleCode, locales } from './locales.ts';

export type Messages = typeof en;

const messages: Record<LocaleCode, Messages> = { en, es };

export type Translate = ReturnType<typeof translator>;

/** @returns a function from a key, such as `nav.help`, to the string in that language */
export function translator(locale: LocaleCode) {
  return createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' });
}

/** A calendar day in words: `2026-11-22` is “November 22, 2026”, “22 de noviembre de 2026”. */
export function formatDay(locale: LocaleCode, day: string): string {
  return new Intl.DateTimeFormat(locales[locale].formats, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
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
  return new Intl.ListFormat(locales[locale].formats, { type: 'conjunction' }).format(words);
}

/** The name of a language in another: `ko` is “coreano” in Spanish. */
export function languageName(locale: LocaleCode, language: string): string {
  return new Intl.DisplayNames(locales[locale].formats, { type: 'language' }).of(language) ?? language;
}
